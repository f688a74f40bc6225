"""How many pupils each special school had in one census, and in the one held before it."""

import pandas as pd

from findings import answers, words
from findings.finding import Asked, Cell, Column, Finding, Link, Table
from findings.pictures import Dot, Dots
from findings.special_schools.wording import chosen, say

QUESTION = "provision/special_schools"


@answers.kept
def pupils(place: str, is_proposed: bool, only: tuple[str, ...], year: int) -> Finding:
    """Pupils of each school in one January, the most first, beside the January held before it."""
    years = answers.years("plans")
    earlier = [one for one in years if one < year]
    before = earlier[-1] if earlier else None
    asked = {"year": year, "from_year": before or year}
    every = chosen(place, is_proposed, only, **asked)
    rows = every[every["pupils"].fillna(0) > 0].sort_values("pupils", ascending=False)
    if rows.empty:
        return Finding(nothing=say("pupils.none", year=year))
    how = say("pupils.how_first", year=year) if before is None else say("pupils.how", year=year, year_before=before)
    return Finding(
        _together(rows, year, before),
        picture=Dots(tuple(_dot(row, year, before) for row in rows.itertuples()), _alt(rows, year, before)),
        caveats=(how, *([say("pupils.of_today")] if year != years[-1] else [])),
        table=_table(rows, year, before),
        questions=(Asked.of(QUESTION, **asked),),
    )


def _together(rows: pd.DataFrame, year: int, before: int | None) -> str:
    """All pupils of the January, and of the one before in the schools that were on its census."""
    after = {"after": rows["pupils"].sum(), "schools": len(rows), "year": year}
    if before is None:
        return say("pupils.first", **after)
    both = rows["pupils_before"].dropna()
    return say("pupils.said", before=both.sum(), schools_before=len(both), year_before=before, **after)


def _alt(rows: pd.DataFrame, year: int, before: int | None) -> str:
    if before is None:
        return say("pupils.alt_first", year=year)
    both = rows.dropna(subset="pupils_before")
    grown = int((both["pupils"] > both["pupils_before"]).sum())
    return say("pupils.alt", grown=grown, both=len(both), year=year, year_before=before)


def _table(rows: pd.DataFrame, year: int, before: int | None) -> Table:
    """The January, and the one before it where there is one."""
    columns = (
        Column("school_name", "School"),
        Column("place_name", "District"),
        *((Column("pupils_before", f"Pupils, Jan {before}", "count"),) if before else ()),
        Column("pupils", f"Pupils, Jan {year}", "count"),
        Column("plans", f"With an EHC plan, Jan {year}", "count"),
    )
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (Link.to_school(row["school_name"], row["urn"]), *(row[column.name] for column in columns[1:]))
        for row in answers.plain(rows)
    )
    return Table(columns, cells, say("pupils.caption"))


def _dot(row, year: int, before: int | None) -> Dot:
    value, figure = float(row.pupils), words.count(row.pupils)
    if before is None:
        return Dot(row.school_name, value, figure, say("pupils.dot_first", school=row.school_name, after=row.pupils, year=year))
    said = {"school": row.school_name, "after": row.pupils, "year": year, "year_before": before}
    if pd.isna(row.pupils_before):
        return Dot(row.school_name, value, figure, say("pupils.dot_new", **said))
    then = float(row.pupils_before)
    return Dot(row.school_name, value, figure, say("pupils.dot", before=then, **said), min(then, value), max(then, value))
