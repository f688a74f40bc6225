"""How many pupils each special school had in the newest census, and in the one before."""

import pandas as pd

from findings import answers, words
from findings.finding import Asked, Column, Finding, Table
from findings.pictures import Dot, Dots
from findings.special_schools.labels import school_link
from findings.special_schools.wording import chosen, plain, say


@answers.kept
def pupils(place: str, is_proposed: bool, only: tuple[str, ...]) -> Finding:
    """Pupils of each school, the most first."""
    every = chosen(place, is_proposed, only)
    rows = every[every["pupils"].fillna(0) > 0].sort_values("pupils", ascending=False)
    years = answers.years("plans")
    year, year_before = years[-1], years[max(0, len(years) - 2)]
    if rows.empty:
        return Finding(nothing=say("pupils.none", year=year))
    both = rows.dropna(subset="pupils_before")
    dots = tuple(_dot(row, year, year_before) for row in rows.itertuples())
    said = {"year": year, "year_before": year_before}
    columns = (
        Column("school_name", "School"),
        Column("place_name", "District"),
        Column("pupils_before", f"Pupils, Jan {year_before}", "count"),
        Column("pupils", f"Pupils, Jan {year}", "count"),
        Column("plans", f"With an EHC plan, Jan {year}", "count"),
    )
    cells = tuple((school_link(row), row["place_name"], row["pupils_before"], row["pupils"], row["plans"]) for row in plain(rows))
    return Finding(
        say(
            "pupils.said",
            before=both["pupils_before"].sum(),
            schools_before=len(both),
            after=rows["pupils"].sum(),
            schools=len(rows),
            **said,
        ),
        picture=Dots(dots, say("pupils.alt", grown=int((both["pupils"] > both["pupils_before"]).sum()), both=len(both), **said)),
        caveats=(say("pupils.how", **said),),
        table=Table(columns, cells, say("pupils.how", **said)),
        questions=(Asked.of("provision/special_schools"),),
    )


def _dot(row, year: int, year_before: int) -> Dot:
    value, figure = float(row.pupils), words.count(row.pupils)
    if pd.isna(row.pupils_before):
        said = say("pupils.dot_new", school=row.school_name, after=row.pupils, year=year, year_before=year_before)
        return Dot(row.school_name, value, figure, said)
    before = float(row.pupils_before)
    said = say("pupils.dot", school=row.school_name, before=before, after=row.pupils, year=year, year_before=year_before)
    return Dot(row.school_name, value, figure, said, min(before, value), max(before, value))
