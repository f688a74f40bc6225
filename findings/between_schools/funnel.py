"""Each school by its size and its rate, with the range usual for that size."""

import pandas as pd

from findings import answers, words
from findings.answers import answer
from findings.between_schools.left_out import left_out
from findings.choices import Spread
from findings.finding import Asked, Between, Column, Finding, Link, Table
from findings.pictures import Funnel, FunnelLimit, FunnelSchool
from findings.sentences import Voice

say = Voice("between_schools")
OUTSIDE = ("above both", "below both")
STANDING_WORDS = {
    "above both": "above both limits of",
    "above the inner": "above the inner limit of",
    "inside": "inside",
    "below the inner": "below the inner limit of",
    "below both": "below both limits of",
}
LIMITS = {
    "low_998": "outer",
    "high_998": "outer",
    "low_95": "inner",
    "high_95": "inner",
    "chance_low": "chance",
    "chance_high": "chance",
    "all_per_1000": "whole",
}
CORNERS = 120  # of each limit, enough for a smooth line


def schools(spread: Spread) -> pd.DataFrame:
    """Every school with its limits, in the order of size."""
    return answer("lottery/school_funnel", **spread.params)


def _own(spread: Spread, place: str) -> pd.DataFrame:
    return answers.inside(schools(spread), answers.place(place)).sort_values("per_1000", ascending=False)


@answers.kept
def lead(spread: Spread, place: str) -> Finding:
    """How many schools of a place lie outside the usual range for their size."""
    rows, chosen = _own(spread, place), answers.place(place)
    if rows.empty:
        return Finding(nothing=say("funnel.nothing", year=spread.year, among=spread.places))
    found = rows["standing"].value_counts()
    parts = {"schools": len(rows), "among": spread.places} | {
        side: int(found.get(standing, 0)) for side, standing in zip(("above", "below"), OUTSIDE, strict=True)
    }
    sentence = say("funnel.finding", **parts) if chosen.level == "county" else say("funnel.place", name=place, **parts)
    return Finding(sentence, caveats=_left_out(spread))


def _left_out(spread: Spread) -> tuple[str, ...]:
    rows = schools(spread)
    return left_out(spread, "funnel.left_out", len(rows), rows["counted"].sum())


@answers.kept
def funnel(spread: Spread, place: str, urn: int | None) -> Finding:
    """The funnel, with the schools of a place lit, and the one looked for named."""
    rows = schools(spread)
    if rows.empty:
        return Finding(nothing=say("funnel.nothing", year=spread.year, among=spread.places))
    is_county = answers.place(place).level == "county"
    lit = (rows["urn"] == urn) if urn else rows["urn"].isin(_own(spread, place)["urn"]) & (not is_county)
    found = rows["standing"].value_counts()
    above, below = (int(found.get(standing, 0)) for standing in OUTSIDE)
    picture = Funnel(
        tuple(_school(row, bool(is_lit)) for row, is_lit in zip(rows.itertuples(), lit, strict=True)),
        _limits(rows),
        tuple(map(int, rows.index[rows["urn"] == urn])),
        say("funnel.unit", what=spread.what),
        say("funnel.alt", what=spread.what, above=above, below=below, schools=len(rows), among=spread.places),
    )
    return Finding(
        "" if not lit.any() or not urn else _one_school(spread, rows[lit].iloc[0]),
        picture=picture,
        caveats=(_key(rows),),
        table=_table(spread, place),
        questions=(Asked.of("lottery/school_funnel", **spread.params),),
        shows=spread.title,
    )


@answers.kept
def how(spread: Spread) -> Finding:
    """What the lines are, and what lying outside them does not mean."""
    rows = schools(spread)
    if rows.empty:
        return Finding(nothing=say("funnel.nothing", year=spread.year, among=spread.places))
    return Finding(
        caveats=(say("funnel.lines"), _how(rows["dispersion"].iloc[0]), say("school.small"), say("interval.counted")),
        questions=(Asked.of("lottery/school_funnel", **spread.params),),
    )


def _how(dispersion: float) -> str:
    """What the limits are: widened where schools differ more than chance alone would make them, as the figure reads."""
    more = float(words.times(dispersion)) > 1
    return say("funnel.how", spread=say("funnel.more" if more else "funnel.no_more", dispersion=dispersion))


def _key(rows: pd.DataFrame) -> str:
    """What is drawn, what the lines are, and how many schools really lie outside them."""
    outside = {
        limit: (rows["per_1000"] < rows[f"low_{number}"]) | (rows["per_1000"] > rows[f"high_{number}"])
        for limit, number in (("inner", 95), ("outer", 998))
    }
    unmarked = int((outside["inner"] & (rows["standing"] == "inside")).sum())
    key = say("funnel.key", schools=len(rows), inner=int(outside["inner"].sum()), outer=int(outside["outer"].sum()))
    return f"{key} {say('funnel.unmarked', unmarked=unmarked)}" if unmarked else key


def _school(row, is_lit: bool) -> FunnelSchool:
    said = say(
        "funnel.dot", school=row.school_name, place=row.place_name, counted=row.counted, pupils=row.pupils, rate=row.per_1000
    )
    is_told = is_lit or row.standing != "inside"
    return FunnelSchool(row.school_name, row.pupils, row.per_1000, said, is_lit, is_told, row.school_group == "grammar")


def _limits(rows: pd.DataFrame) -> tuple[FunnelLimit, ...]:
    corners = pd.concat([rows.iloc[:: max(1, len(rows) // CORNERS)], rows.tail(1)])
    return tuple(
        FunnelLimit(role, tuple(zip(corners["pupils"].tolist(), corners[limit].tolist(), strict=True)))
        for limit, role in LIMITS.items()
    )


def _one_school(spread: Spread, row: pd.Series) -> str:
    """One school beside the usual range for its size."""
    return say(
        "funnel.school",
        school=row["school_name"],
        place=row["place_name"],
        having=spread.having,
        standing=STANDING_WORDS[row["standing"]],
        **{name: row[name] for name in ("counted", "pupils", "low", "high", "low_998", "high_998")},
        rate=row["per_1000"],
    )


def _table(spread: Spread, place: str) -> Table | None:
    """The schools of a place that lie far outside, beside the usual range for their size; none where none does."""
    rows = _own(spread, place)
    rows = rows[rows["standing"].isin(OUTSIDE)]
    if rows.empty:
        return None
    return Table(
        _columns(spread),
        _cells(rows),
        say("table.outside", schools=spread.places, place=place, title=spread.title),
        folds="phone",
    )


def list_title(spread: Spread, place: str) -> str:
    """What the fold of all schools is called."""
    return say("list.title", count=len(_own(spread, place)), schools=spread.places, place=place)


@answers.kept
def every_school(spread: Spread, place: str) -> Finding:
    """All of them, to be sorted and searched."""
    caption = say("list.caption", title=spread.title, place=place)
    return Finding(
        table=Table(_columns(spread), _cells(_own(spread, place)), caption, is_long=True),
        questions=(Asked.of("lottery/school_funnel", **spread.params),),
    )


def _columns(spread: Spread) -> tuple[Column, ...]:
    return (
        Column("school_name", "School"),
        Column("counted", spread.what, "count"),
        Column("pupils", "Pupils", "count"),
        Column("per_1000", "Per 1,000", "rate"),
        Column("usual", "Usual range", "rate"),
        Column("standing", "It lies"),
        Column("place_name", "District"),
        Column("school_group", "Kind"),
    )


def _cells(rows: pd.DataFrame) -> tuple[tuple, ...]:
    return tuple(
        (
            Link.to_school(row.school_name, row.urn),
            row.counted,
            row.pupils,
            row.per_1000,
            Between(row.low_998, row.high_998),
            row.standing,
            row.place_name,
            row.school_group,
        )
        for row in rows.itertuples()
    )
