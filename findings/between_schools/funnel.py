"""Each school by its size and its rate, with the range usual for that size."""

import pandas as pd

from findings import answers
from findings.answers import answer
from findings.choices import Spread
from findings.finding import Asked, Between, Column, Finding, Link, Table
from findings.pictures import Funnel, FunnelLimit, FunnelSchool
from findings.sentences import Voice

say = Voice("between_schools")
FAR = ("far above", "far below")
STANDING_WORDS = {
    "far above": "above",
    "above": "a little above",
    "inside": "inside",
    "below": "a little below",
    "far below": "below",
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
    parts = {"schools": len(rows), "among": spread.places, **{far.replace(" ", "_"): int(found.get(far, 0)) for far in FAR}}
    sentence = say("funnel.finding", **parts) if chosen["level"] == "county" else say("funnel.place", name=place, **parts)
    return Finding(sentence, caveats=(say("school.small"),))


@answers.kept
def funnel(spread: Spread, place: str, urn: int | None) -> Finding:
    """The funnel, with the schools of a place lit and those far outside named, or the one looked for."""
    rows = schools(spread)
    if rows.empty:
        return Finding(nothing=say("funnel.nothing", year=spread.year, among=spread.places))
    is_county = answers.place(place)["level"] == "county"
    lit = (rows["urn"] == urn) if urn else rows["urn"].isin(_own(spread, place)["urn"]) & (not is_county)
    outside = rows[(rows["standing"] == "far above") & (lit | is_county | (urn is not None))]
    named = (*rows.index[rows["urn"] == urn], *outside.sort_values("per_1000", ascending=False).index)
    found = rows["standing"].value_counts()
    counts = {"schools": len(rows), "among": spread.places}
    picture = Funnel(
        tuple(_school(row, bool(is_lit)) for row, is_lit in zip(rows.itertuples(), lit, strict=True)),
        _limits(rows),
        tuple(map(int, named)),
        say("funnel.unit", what=spread.what),
        say(
            "funnel.alt",
            what=spread.what,
            far_above=int(found.get("far above", 0)),
            far_below=int(found.get("far below", 0)),
            **counts,
        ),
    )
    outer = int(rows["standing"].isin(FAR).sum())
    inner = int((rows["standing"] != "inside").sum())
    return Finding(
        "" if not lit.any() or not urn else _one_school(spread, rows[lit].iloc[0]),
        picture=picture,
        caveats=(
            say("funnel.key", schools=len(rows), inside_95=len(rows) - inner, inside_998=len(rows) - outer),
            say("funnel.how", dispersion=rows["dispersion"].iloc[0]),
        ),
        table=_table(spread, place),
        questions=(Asked.of("lottery/school_funnel", **spread.params),),
    )


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


def _table(spread: Spread, place: str) -> Table:
    """The schools of a district, or those of a larger place that lie far outside, beside the usual range for their size."""
    rows = _own(spread, place)
    is_district = answers.place(place)["level"] == "district"
    if not is_district:
        rows = rows[rows["standing"].isin(FAR)]
    caption = say("table.every" if is_district else "table.far", schools=spread.places, place=place, title=spread.title)
    return Table(_columns(spread), _cells(rows), caption)


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
        Column("place_name", "District"),
        Column("school_group", "Kind"),
        Column("counted", spread.what, "count"),
        Column("pupils", "Pupils", "count"),
        Column("per_1000", "Per 1,000", "rate"),
        Column("usual", "Usual range", "rate"),
        Column("standing", "It lies"),
    )


def _cells(rows: pd.DataFrame) -> tuple[tuple, ...]:
    return tuple(
        (
            Link(row.school_name, f"school?urn={row.urn}"),
            row.place_name,
            row.school_group,
            row.counted,
            row.pupils,
            row.per_1000,
            Between(row.low_998, row.high_998),
            row.standing,
        )
        for row in rows.itertuples()
    )
