"""The districts without their largest hosts of a unit, and with allowance for their kinds of school."""

import pandas as pd

from findings import answers, like_for_like, words
from findings.choices import Spread
from findings.finding import Asked, Column, Finding, Table
from findings.how_unequal.places import say


@answers.kept
def like(spread: Spread) -> Finding:
    """Each district's rate, the same without its largest unit host, and the rate standardised by kind of school."""
    params = spread.params
    rows = like_for_like.rows("district", **params)
    rows = rows[rows["counted"] > 0].sort_values("per_1000", ascending=False)
    if rows.empty:
        return Finding(nothing=say("none", title=spread.title))
    columns = (
        Column("place_name", "District"),
        Column("per_1000", "Per 1,000", "rate"),
        *like_for_like.RATES,
        like_for_like.HOST,
        Column("host_counted", f"{spread.what} there", "count"),
        Column("counted", spread.what, "count"),
        Column("pupils", "Pupils", "count"),
    )
    cells = tuple(
        (
            row.place_name,
            row.per_1000,
            *like_for_like.rates(rows, row.place_name),
            like_for_like.host(rows, row.place_name),
            None if pd.isna(row.host_counted) else row.host_counted,
            row.counted,
            row.pupils,
        )
        for row in rows.itertuples()
    )
    return Finding(
        _moved(rows),
        more=(_ends(rows),),
        caveats=(say("like.how"),),
        table=Table(columns, cells, say("like.caption", title=spread.title)),
        questions=(Asked.of(like_for_like.QUESTION, level="district", **params),),
    )


def _moved(rows: pd.DataFrame) -> str:
    """Which district's rate moves most when its largest host is left out; all of them where two move alike."""
    known = rows.dropna(subset="per_1000_without_host")
    if known.empty:
        return say("like.no_host")
    moved = (known["per_1000"] - known["per_1000_without_host"]).abs().map(words.rate).astype(float)
    most = known[moved == moved.max()]
    parts = [
        say.raw("like.moved").format(place=row.place_name, before=words.rate(row.per_1000), after=words.rate(row.per_1000_without_host), host=row.host_name)
        for row in most.itertuples()
    ]  # fmt: skip
    return say("like.most", moved=parts)


def _ends(rows: pd.DataFrame) -> str:
    """The ends of the districts as they are when every largest host is left out."""
    rates = rows["per_1000_without_host"].fillna(rows["per_1000"])
    said = rates.map(words.rate)
    high, low = said[rates.idxmax()], said[rates.idxmin()]
    if high == low:
        return say("like.same", rate=high)
    top, bottom = (sorted(rows.loc[said == end, "place_name"]) for end in (high, low))
    return say("like.ends", top=top, high=high, bottom=bottom, low=low)
