"""How many of every 1,000 pupils, place beside place."""

from dataclasses import replace
from typing import Any

import pandas as pd

from findings import answers, like_for_like, words
from findings.answers import answer
from findings.choices import MEASURE_OF, WHAT, Spread
from findings.compare import places
from findings.compare.places import say
from findings.finding import Asked, Between, Column, Figure, Finding, Table, Told
from findings.pictures import Dots, Side
from findings.ranking import LEFT_OUT, Ranking, ranked

RANK = ("rank_from", "rank_to", "rank_of")  # the names of a range of ranks in a download


def _params(spread: Spread) -> dict[str, Any]:
    return {"year": spread.year, "schools": spread.params["schools"]}


def _nothing(spread: Spread, chosen: tuple[str, ...]) -> str:
    """Why there is nothing to set side by side."""
    return say("few") if len(chosen) < 2 else say("none", title=spread.title)


@answers.kept
def lead(spread: Spread, chosen: tuple[str, ...]) -> Finding:
    """The two ends, and whether chance could part them."""
    rows = places.among(places.rates(spread), chosen)
    if len(rows) < 2:
        return Finding(nothing=_nothing(spread, chosen))
    ranking = ranked(rows, places.among(places.rates(spread, LEFT_OUT), chosen), words.rate)
    if not ranking.can_be_said:
        return Finding(say("doubtful.not_ranked", figures=ranking.as_published), caveats=(say("basis.school"),))
    return _two_ends(spread, ranking)


def _two_ends(spread: Spread, ranking: Ranking) -> Finding:
    rows = ranking.rows
    top, bottom = rows.iloc[0], rows.iloc[-1]
    parts = {"among": spread.among, "having": spread.having}
    if words.rate(top["value"]) == words.rate(bottom["value"]):
        sentence = say("same", names=rows["place_name"], rate=top["value"], **parts)
    else:
        ends = {"top": top["place_name"], "high": top["value"], "bottom": bottom["place_name"], "low": bottom["value"]}
        sentence = say("ends", **ends, **parts)
    apart = top["low"] > bottom["high"]
    return Finding(sentence, more=(say("apart" if apart else "touch"),), caveats=(*ranking.doubt(say), say("basis.school")))


@answers.kept
def rates(spread: Spread, chosen: tuple[str, ...], place: str) -> Finding:
    """Rates with their intervals, the counts behind them, and the range of ranks of the districts among them."""
    rows = places.among(places.rates(spread), chosen)
    if len(rows) < 2:
        return Finding(nothing=_nothing(spread, chosen))
    every = answer("lottery/ranks", **spread.params)
    ranks = every[every["place_name"].isin(rows["place_name"])].set_index("place_name")
    columns = [
        Column("place_name", "Place"),
        Column("per_1000", "Per 1,000", "rate"),
        Column("interval", "95% interval", "rate"),
        *like_for_like.RATES,
        Column(spread.measure, spread.what, "count"),
        Column("pupils", "Pupils", "count"),
        Column("schools", "Schools", "count"),
        like_for_like.HOST,
    ]
    like = like_for_like.rows("district", "area", "county", **spread.params)
    caption = say("rates.caption", title=spread.title)
    questions = (
        *places.asked(*places.RATES, chosen, **_params(spread)),
        Asked.of(like_for_like.QUESTION, level="district", **spread.params),
    )
    if len(ranks):
        columns.append(Column("rank", f"Rank among the {len(every)} districts", "range", RANK))
        caption = say("rates.caption_ranks", title=spread.title)
        questions += (Asked.of("lottery/ranks", **spread.params),)
    cells = tuple(
        (
            row.place_name,
            Figure(row.value, row.status),
            Between(row.low, row.high),
            *like_for_like.rates(like, row.place_name),
            Figure(row.counted, row.status),
            row.pupils,
            row.schools,
            like_for_like.host(like, row.place_name),
            *((_rank(ranks, row.place_name, len(every)),) if len(ranks) else ()),
        )
        for row in rows.itertuples()
    )
    return Finding(
        picture=_dots(spread, rows, place),
        table=Table(tuple(columns), cells, caption),
        shows=say("shows.intervals", title=spread.title),
        notes=(*places.stars(rows["status"]), *places.statements(spread, spread.year)),
        questions=questions,
    )


def how() -> Finding:
    """How the figures beside the rates were worked out."""
    return Finding(caveats=(say("interval.counted"), say("like.how")))


def _rank(ranks: pd.DataFrame, name: str, of: int) -> Told | None:
    """Between which ranks a district lies; neither is saved where that says nothing."""
    if name not in ranks.index:
        return None
    first, last, says = (ranks.at[name, column] for column in ("rank_from", "rank_to", "says"))
    return Told(words.rank(first, last, of, says), (int(first), int(last), of) if says else (None, None, of))


def _dots(spread: Spread, rows: pd.DataFrame, place: str) -> Dots:
    values = [f"{row.place_name} {words.rate(row.value)}" for row in rows.itertuples()]
    alt = say("rates.alt", names=rows["place_name"], title=spread.title, values=values)
    return Dots(tuple(places.dot(row, place, "rate") for row in rows.itertuples()), alt)


@answers.kept
def side_by_side(spread: Spread, chosen: tuple[str, ...], place: str) -> Finding:
    """EHC plans and SEN support, the places in the same order; only for a January that counts both."""
    for what in WHAT:
        if spread.year not in answers.years(MEASURE_OF[what]):
            return Finding(nothing=say("both.none", what=what, year=spread.year))
    views = [replace(spread, what=what) for what in WHAT]
    plans, support = (places.rates(view) for view in views)
    order = places.among(plans, chosen)["place_name"].tolist()
    plans, support = (rows.set_index("place_name", drop=False).loc[order] for rows in (plans, support))
    columns = (
        Column("place_name", "Place"),
        Column("plans_per_1000", "EHC plans per 1,000", "rate"),
        Column("plans_interval", "95% interval", "rate"),
        Column("plans", "EHC plans", "count"),
        Column("sen_support_per_1000", "SEN support per 1,000", "rate"),
        Column("sen_support_interval", "95% interval", "rate"),
        Column("sen_support", "On SEN support", "count"),
        Column("pupils", "Pupils", "count"),
    )
    cells = tuple(
        (
            name,
            *(
                cell
                for row in (plans.loc[name], support.loc[name])
                for cell in (
                    Figure(row["value"], row["status"]),
                    Between(row["low"], row["high"]),
                    Figure(row["counted"], row["status"]),
                )
            ),
            plans.at[name, "pupils"],
        )
        for name in order
    )
    return Finding(
        picture=Side(tuple((view.what, _dots(view, rows, place)) for view, rows in zip(views, (plans, support), strict=True))),
        table=Table(columns, cells, say("both.caption", among=spread.among, year=spread.year)),
        notes=(say("interval.counted"), *places.stars(pd.concat([plans["status"], support["status"]]))),
        questions=places.asked(*places.RATES, chosen, **_params(spread)),
    )
