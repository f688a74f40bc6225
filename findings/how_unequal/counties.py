"""How far apart the schools of each county of England are."""

import pandas as pd

from data import profile
from findings import answers, dates, words
from findings.answers import answer
from findings.choices import Spread
from findings.finding import Asked, Between, Column, Finding, Table
from findings.how_unequal.places import say
from findings.pictures import Dot, Dots

NAME, GROUPS = "lottery/between_schools", "lottery/groups_by_place"
NAMED = 8  # more names than this make a sentence nobody reads
SELECTING = ("Mainstream", "Secondary")  # choices that take in grammar schools beside others


@answers.kept
def counties(spread: Spread) -> Finding:
    """The counties by how far their schools differ beyond chance."""
    rows = answer(NAME, **spread.params).dropna(subset=["theil", "chance"])
    code = answers.county().code
    if code not in set(rows["place_code"]) or len(rows) < 2:
        return Finding(nothing=say("counties.none", title=spread.title))
    whole = rows[rows["place_code"] == code].iloc[0]
    name = profile.county().name
    columns = (
        Column("place_name", "County"),
        Column("theil", "Theil’s T", "index"),
        Column("chance", "By chance", "index"),
        Column("draws", "95 of 100 draws", "index"),
        Column("beyond", "Beyond chance", "index"),
        Column("beyond_range", "95 of 100 draws of schools", "index"),
        Column("per_1000", "Per 1,000", "rate"),
        Column("counted", spread.what, "count"),
        Column("pupils", "Pupils", "count"),
        Column("schools", "Schools", "count"),
        Column("schools_none", "Schools with none", "count"),
        Column("is_neighbour", f"Like {name}"),
    )
    cells = tuple(
        (
            row.place_name,
            row.theil,
            row.chance,
            Between(row.chance_low, row.chance_high),
            row.beyond,
            Between(row.beyond_low, row.beyond_high),
            *(row.per_1000, row.counted, row.pupils, row.schools, row.schools_none),
            "yes" if row.is_neighbour else "",
        )
        for row in rows.itertuples()
    )
    grammars = _grammars(spread)
    questions = (Asked.of(NAME, **spread.params),)
    if grammars:
        questions += (Asked.of(GROUPS, year=spread.year),)
    return Finding(
        _among(spread, rows, whole),
        picture=Dots(
            tuple(_dot(row, code) for row in rows.itertuples()),
            say("counties.alt", all=len(rows), whole=whole["beyond"], low=whole["beyond_low"], high=whole["beyond_high"]),
        ),
        caveats=(*grammars, say("counties.how"), say("interval.counted")),
        table=Table(
            columns,
            cells,
            say("counties.caption", title=spread.title, dated=dates.counted("dfe_authorities")),
            strong=frozenset(number for number, row in enumerate(rows.itertuples()) if row.place_code == code),
            folds=True,
        ),
        questions=questions,
    )


def _among(spread: Spread, rows: pd.DataFrame, whole: pd.Series) -> str:
    """Where the county stands among the others.

    Two counties differ when the middle 95 of 100 differences between draws of their schools lie on one side of 0.
    """
    others = rows[rows["place_code"] != whole["place_code"]]
    more, fewer = int((others["less_own_low"] > 0).sum()), int((others["less_own_high"] < 0).sum())
    parts = {"what": spread.what, "schools": spread.places, "others": len(others)}
    if fewer == len(others):
        return say("counties.first", **parts)
    if more == len(others):
        return say("counties.last", **parts)
    alike = others[~(others["less_own_low"] > 0) & ~(others["less_own_high"] < 0)]
    return " ".join((say("counties.among", **parts, more=more, fewer=fewer), *_alike(alike["place_name"].tolist())))


def _alike(names: list[str]) -> tuple[str, ...]:
    """Which counties cannot be told from this one: by name when they are few."""
    if not names:
        return ()
    return (say("counties.same", names=names) if len(names) <= NAMED else say("counties.same_many", same=len(names)),)


def _grammars(spread: Spread) -> tuple[str, ...]:
    """How grammar schools differ from other secondary schools of the county, where it has both."""
    if spread.schools not in SELECTING:
        return ()
    groups = answer(GROUPS, year=spread.year)
    own = groups[groups["place_code"] == answers.county().code].set_index("school_group")
    column = f"{spread.measure}_per_1000"
    if not {"grammar", "secondary, not selective"} <= set(own[column].dropna().index):
        return ()
    return (
        say(
            "counties.grammar",
            having=spread.having,
            grammars=own.at["grammar", "schools"],
            grammar=own.at["grammar", column],
            other=own.at["secondary, not selective", column],
        ),
    )


def _dot(row, code: str) -> Dot:
    value, low, high = (words.index(number) for number in (row.beyond, row.beyond_low, row.beyond_high))
    said = say("said.index", name=row.place_name, value=value, low=low, high=high)
    return Dot(row.place_name, row.beyond, value, said, row.beyond_low, row.beyond_high, is_strong=row.place_code == code)
