"""What can be said of special schools in a county whose labels and places no source we hold has."""

import pandas as pd

from findings import answers
from findings.answers import answer
from findings.finding import Asked, Column, Figure, Finding, Link, Table
from findings.special_schools.wording import say


def unlabelled() -> Finding:
    """That gaps and changes of places cannot be worked out, and why."""
    return Finding(say("unlabelled.gaps"))


def open_now(place: str) -> pd.DataFrame:
    """The state special schools of a place that are open by the register."""
    schools = answers.inside(answer("schools/all"), answers.place(place))
    return schools[(schools["kind"] == "special") & (schools["sector"] == "state-funded") & schools["is_open"]]


@answers.kept
def unlabelled_schools(place: str, year: int | None = None) -> Finding:
    """The state special schools of a place that are open, with their pupils in one January, the newest if none is named."""
    schools = open_now(place)
    year = year or answers.years("plans")[-1]
    counts = answer("schools/counts")
    counts = counts.loc[counts["year"] == year, ["urn", "pupils", "plans", "plans_status"]]
    rows = schools.merge(counts, "left", on="urn").sort_values(["place_name", "school_name"])
    columns = (
        Column("school_name", "School"),
        Column("place_name", "District"),
        Column("pupils", f"Pupils, Jan {year}", "count"),
        Column("plans", f"With an EHC plan, Jan {year}", "count"),
    )
    cells = tuple(
        (
            Link.to_school(row["school_name"], row["urn"]),
            row["place_name"],
            row["pupils"],
            Figure(row["plans"], row["plans_status"] or "not available"),
        )
        for row in answers.plain(rows)
    )
    return Finding(
        say("unlabelled.schools", schools=len(rows), name=place),
        more=(say("unlabelled.why"),),
        table=Table(columns, cells, say("unlabelled.caption", year=year), stacks=True) if cells else None,
        questions=(Asked.of("schools/all"), Asked.of("schools/counts")) if cells else (),
    )
