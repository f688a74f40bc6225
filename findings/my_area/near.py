"""How far the nearest state special school of each kind is for the middle child of a place, at primary and at secondary age."""

import pandas as pd

from data import profile
from findings import ages, answers, special_schools
from findings.answers import answer
from findings.finding import Asked, Cell, Column, Finding, Journey, Table
from findings.gaps.journeys import QUESTION
from findings.my_area.rate import say
from model.scenarios.shares import DESIGNATIONS

PHASES = ("primary", "secondary")


@answers.kept
def near(place: str) -> Finding:
    """Miles and minutes to each kind, as the gaps page has them for one kind."""
    if not profile.county().designations:
        return Finding(nothing=special_schools.unlabelled().sentence)
    chosen = answers.place(place)
    asked = tuple(Asked.of(QUESTION, level=chosen.level, phase=phase) for phase in PHASES)
    ways = {phase: journeys(place, phase) for phase in PHASES}
    known = profile.county().designations
    cells = tuple((known[code].short, *(_cell(ways[phase], code) for phase in PHASES)) for code in DESIGNATIONS)
    if all(rows.empty for rows in ways.values()):
        return Finding(nothing=say("near.none"))
    columns = (Column("kind", "For"), *(Column(phase, ages.head(phase), "journey") for phase in PHASES))
    return Finding(table=Table(columns, cells, say("near.caption", name=place)), questions=asked)


@answers.kept
def journeys(place: str, phase: str) -> pd.DataFrame:
    """The middle child's way to each kind of school that takes one age, by the kind's code."""
    chosen = answers.place(place)
    rows = answer(QUESTION, level=chosen.level, phase=phase)
    rows = rows[(rows["place_code"] == chosen.code) & rows["median_minutes"].notna()]
    return rows.set_index("designation")[["median_metres", "median_minutes"]]


def _cell(ways: pd.DataFrame, code: str) -> Cell:
    if code not in ways.index:
        return say.raw("near.missing")
    return Journey(float(ways.at[code, "median_metres"]), int(ways.at[code, "median_minutes"]))
