"""Every district and every kind of special school in one small table: how many stand there, or what there is instead."""

import pandas as pd

from data import profile
from findings import answers, words
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Table, Told
from findings.gaps.there import QUESTION
from findings.gaps.units import QUESTION as UNITS
from findings.gaps.units import instead
from findings.gaps.wording import say
from model.scenarios.shares import DESIGNATIONS

PARTS = ("schools", "sites_in_force", "unlabelled", "units_instead")


@answers.kept
def grid(level: str, age: str) -> Finding:
    """For each place of a level and each kind how many special schools stand there; names are for `there` to list."""
    rows, every_unit = answer(QUESTION, level=level, phase=age), answer(UNITS)
    cells = []
    for place, group in rows.groupby("place_name", sort=False):
        by_kind = group.set_index("designation")
        units = answers.inside(every_unit, answers.place(str(place)))
        cells.append((place, *(cell(by_kind.loc[code], instead(units, code, age)) for code in DESIGNATIONS)))
    known = profile.county().designations
    columns = (
        Column("place_name", "Place"),
        *(
            Column(code, known[code].short, parts=tuple(f"{words.column(code)}_{part}" for part in PARTS))
            for code in DESIGNATIONS
        ),
    )
    return Finding(
        table=Table(columns, tuple(cells), say("grid.caption", dated=profile.county().labels_dated), assumed=(("age", age),)),
        notes=(say("grid.how"),),
        questions=(Asked.of(QUESTION, level=level, phase=age), Asked.of(UNITS)),
    )


def cell(row: pd.Series, units: str) -> Told:
    """One kind in one place: how many schools, else a site in use, else none, and whether something else is there for such children."""
    site = isinstance(row["sites_elsewhere"], str)
    own_words = row["unlabelled"] if isinstance(row["unlabelled"], str) else None
    if row["schools"]:
        said = words.count(row["schools"])
    elif row["sites_in_force"]:
        said = say.raw("grid.site")
    else:
        others = [name for name, is_there in (("site_elsewhere", site), ("own_words", own_words), ("units", units)) if is_there]
        said = say("grid.none", instead=[say.raw(f"grid.{name}") for name in others]) if others else "None"
    return Told(said, (row["schools"], row["sites_in_force"], own_words, units or None))
