"""Special schools of other councils near a place."""

from findings import answers
from findings.answers import answer
from findings.finding import Asked, Column, Figure, Finding, Table, Told
from findings.gaps.wording import say

QUESTION = "provision/other_councils"


@answers.kept
def outside(place: str) -> Finding:
    """Every school of another council near a place, the nearest first."""
    chosen = answers.place(place)
    rows = answer(QUESTION, level=chosen.level)
    rows = rows[rows["place_code"] == chosen.code]
    if rows.empty:
        return Finding(nothing=say("outside.none", place=place))
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
            _council(row),
            row["sector"],
            Figure(None, "not available") if row["pupils"] is None else row["pupils"],
            row["pupils_dated"] or "",
            row["nearest_minutes"],
        )
        for row in answers.plain(rows)
    )
    return Finding(
        caveats=(say("outside"),),
        table=Table(columns, cells, say("outside.caption"), stacks=True),
        questions=(Asked.of(QUESTION, level=chosen.level),),
    )


def _council(row: dict) -> Told:
    said = say("outside.inside", council=row["council"]) if row["stands_in_county"] else row["council"]
    return Told(said, (row["council"], row["stands_in_county"]))
