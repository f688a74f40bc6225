"""Beside the map: the special schools it shows, each with its sign, its pupils and its places."""

import pandas as pd

from findings import answers
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Link, Table
from findings.special_schools.wording import chosen, column, say


@answers.kept
def beside_map(place: str, is_proposed: bool, only: tuple[str, ...]) -> Finding:
    """Pupils at the newest census and known places of each school, and in how many there are more pupils than places."""
    rows = chosen(place, is_proposed, only).sort_values("school_name")
    if rows.empty:
        return Finding(nothing=say("schools.none"))
    year = int(answer("provision/special_schools")["year"].iloc[0])
    rows = rows.assign(places=rows["places"].where(are_known(rows)))
    columns = (
        Column("school_name", "School"),
        Column("pupils", f"Pupils, Jan {year}", "count"),
        Column("places", "Places", "count"),
    )
    cells = tuple(
        (
            Link.to_school(row["school_name"], row["urn"], row[column(is_proposed)]),
            row["pupils"],
            row["places"],
        )
        for row in answers.plain(rows)
    )
    return Finding(
        full(place),
        caveats=(say("schools.recent"),),
        table=Table(columns, cells, say("beside_map.caption")),
        questions=(Asked.of("provision/special_schools"),),
    )


def full(place: str) -> str:
    """In how many schools of a place, of those whose places are known, there are more pupils than places."""
    every = answers.inside(answer("provision/special_schools"), answers.place(place))
    known = every[are_known(every)]
    if known.empty:
        return say("schools.full_unknown")
    above = int((known["roll"] > known["places"]).sum())
    return say("schools.full_one", above=above) if len(known) == 1 else say("schools.full", above=above, known=len(known))


def are_known(schools: pd.DataFrame) -> pd.Series:
    """Which have a number of places that is in force or approved, and not old."""
    return schools["places_status"].isin(["in force", "approved"]) & schools["places_are_recent"]
