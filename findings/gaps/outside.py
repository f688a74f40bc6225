"""Special schools of other councils near a place: the nearest of them, and all of them."""

import pandas as pd

from findings import answers
from findings.answers import answer
from findings.finding import Asked, Column, Figure, Finding, Table, Told
from findings.gaps.wording import say

QUESTION = "provision/other_councils"
NEAREST = 12  # more would fill a phone many times over


@answers.kept
def _near(place: str) -> pd.DataFrame:
    """Schools of other councils near a place, the nearest first."""
    chosen = answers.place(place)
    rows = answer(QUESTION, level=chosen.level)
    return rows[rows["place_code"] == chosen.code].astype(object)


def are_many_outside(place: str) -> int:
    """How many schools of other councils are near a place where they are too many to list at once; 0 where they are not."""
    found = len(_near(place))
    return found if found > NEAREST else 0


@answers.kept
def outside(place: str) -> Finding:
    """Schools of other councils near a place; only the nearest of them where they are many."""
    rows = _near(place)
    if rows.empty:
        return Finding(nothing=say("outside.none", place=place))
    if all_of_them := are_many_outside(place):
        caption = say("outside.caption", shown=NEAREST, all=all_of_them)
    else:
        caption = say("outside.caption_all")
    return Finding(caveats=(say("outside"),), table=_table(rows.head(NEAREST), caption), questions=_asked(place))


@answers.kept
def every_outside(place: str) -> Finding:
    """All of them."""
    return Finding(table=_table(_near(place), say("outside.caption_all")), questions=_asked(place))


def _asked(place: str) -> tuple[Asked, ...]:
    return (Asked.of(QUESTION, level=answers.place(place).level),)


def _table(rows: pd.DataFrame, caption: str) -> Table:
    columns = (
        Column("school_name", "School"),
        Column("council", "Council", parts=("council", "stands_in_county")),
        Column("sector", "Run as"),
        Column("pupils", "Pupils", "count"),
        Column("pupils_dated", "Counted in"),
        Column("nearest_minutes", "Minutes, nearest small area", "count"),
    )
    cells = tuple(
        (
            row["school_name"],
            Told(
                say("outside.inside", council=row["council"]) if row["stands_in_county"] else row["council"],
                (row["council"], row["stands_in_county"]),
            ),
            row["sector"],
            Figure(None, "not available") if row["pupils"] is None else row["pupils"],
            row["pupils_dated"] or "",
            row["nearest_minutes"],
        )
        for row in rows.where(rows.notna(), None).to_dict("records")
    )
    return Table(columns, cells, caption, stacks=True)
