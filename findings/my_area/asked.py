"""Three questions that people will ask about a place, chosen by what its figures are, each with an honest answer."""

import pandas as pd

from data import profile
from findings import answers, overview, sentences
from findings.answers import answer
from findings.finding import Asked, Finding
from findings.gaps.there import QUESTION, gaps, instead_of, widest
from findings.gaps.units import QUESTION as UNITS
from findings.gaps.wording import kind
from findings.my_area.near import PHASES, journeys
from findings.my_area.near import QUESTION as WAYS
from findings.my_area.rate import say, view


@answers.kept
def asked(place: str) -> tuple[tuple[str, Finding], ...]:
    """About its rate; about who is counted; and about a kind of school it lacks, or about room where it lacks none."""
    return tuple(
        why(*about) if isinstance(about, tuple) else (_asks(about, place), Finding(notes=(_answer(about, place),)))
        for about in _about(place)
    )


@answers.kept
def questions(place: str) -> tuple[str, ...]:
    """The same three without their answers, which take longer to work out."""
    return tuple(_asks_why(*about) if isinstance(about, tuple) else _asks(about, place) for about in _about(place))


def _about(place: str) -> tuple[str | tuple[str, str, str], ...]:
    """What the three are about: a name among the wordings, or a gap."""
    gap = widest_gap(place) if profile.county().designations else None
    beside = overview.beside_county(view(), place) or "any"
    return f"rate.{beside}", "where", gap or ("room" if profile.county().designations else "for")


def _asks_why(place: str, _level: str, code: str) -> str:
    return say("gap.asks", name=place, kind=kind(code))


def _asks(name: str, place: str) -> str:
    return say(f"{name}.asks", **({} if name == "rate.any" else {"name": place}))


def _answer(name: str, place: str) -> str:
    return say(name, **({"name": place} if name == "where" else {}))


def widest_gap(place: str) -> tuple[str, str, str] | None:
    """A place, its level and the kind of school that it lacks; for the county, one of its areas."""
    chosen = answers.place(place)
    is_county = chosen.level == "county"
    level = "area" if is_county else chosen.level
    found = lacks(answer(QUESTION, level=level), None if is_county else place)
    return found and (found[0], level, found[1])


def lacks(rows: pd.DataFrame, place: str | None) -> tuple[str, str] | None:
    """The kind with the most pupils that a place, or any place, lacks, where no school without a label takes such children either."""
    missing = gaps(rows[rows["unlabelled"].isna()])
    if place:
        missing = {code: [place] for code, places in missing.items() if place in places}
    code = widest(rows, missing)
    return None if code is None else (missing[code][0], code)


def why(place: str, level: str, code: str) -> tuple[str, Finding]:
    """Why a place has no school of a kind, which nobody has written down; and how far the nearest one is."""
    ways = {phase: rows.at[code, "median_metres"] for phase in PHASES if code in (rows := journeys(place, phase)).index}
    far = [sentences.filled(say.raw("gap.way"), far=metres, age=phase) for phase, metres in ways.items()]
    return _asks_why(place, level, code), Finding(
        notes=(
            say(
                "gap",
                dated=profile.county().labels_dated,
                far=say("gap.far", name=place, ways=far) if far else say("gap.none"),
                instead=stands_instead(place, level, code),
            ),
        ),
        questions=(
            Asked.of(QUESTION, level=level),
            Asked.of(UNITS),
            *(Asked.of(WAYS, level=level, phase=phase) for phase in PHASES),
        ),
    )


def stands_instead(place: str, level: str, code: str) -> str:
    """A site, a school by its own words or units that stand in a place without a school of one kind; or that none is known."""
    chosen = answers.place(place)
    rows = answer(QUESTION, level=level)
    row = rows[(rows["place_code"] == chosen.code) & (rows["designation"] == code)].iloc[0]
    others = instead_of(code, row, answers.inside(answer(UNITS), chosen))
    return say("gap.instead", name=place, others=others) if others else say("gap.no_unit", name=place)
