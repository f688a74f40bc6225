"""Which special schools and units a place has: pupils beside places, and what the units are for."""

import pandas as pd

from data import profile
from findings import answers, dates, school_labels, special_schools, words
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Link, Table, Told
from findings.gaps.units import QUESTION as UNITS
from findings.gaps.units import newest
from findings.my_area.rate import say
from findings.special_schools.beside_map import are_known
from findings.special_schools.schools import NOT_FOUND

QUESTION = "provision/special_schools"
FEW, MOST = 3, 12  # so many schools are shown at once, and so many fit a sheet of paper
NAMED = 5  # so many are named where they are full


def are_many(place: str) -> bool:
    """Whether a place has too many special schools to show each at once."""
    return len(running(place)) > FEW


def are_too_many_for_paper(place: str) -> bool:
    """Whether even a sheet of paper has no room for each of them."""
    return len(running(place)) > MOST


def running(place: str) -> pd.DataFrame:
    """The special schools of a place by the county's labels, without those that are only planned."""
    rows = _of(place)
    return rows[~rows["is_planned"]]


def _of(place: str) -> pd.DataFrame:
    return answers.inside(answer(QUESTION), answers.place(place)).sort_values("school_name")


@answers.kept
def schools(place: str) -> Finding:
    """How many special schools stand there, and in which of them there are more pupils than places."""
    if not profile.county().designations:
        return special_schools.unlabelled_schools(place)
    rows, there = _of(place), running(place)
    said = say("schools", name=place, schools=len(there)) if len(there) else special_schools.lead(place, False).sentence
    each = Finding() if are_many(place) else each_school(place)
    return Finding(
        " ".join([said, *full(there)]),
        table=each.table,
        notes=tuple(school_labels.without_pupils(rows)),
        questions=(Asked.of(QUESTION),),
    )


@answers.kept
def each_school(place: str) -> Finding:
    """Each special school with pupils: what it is for, its pupils and its places, with their dates."""
    rows = running(place)
    if rows.empty:
        return Finding()
    dated = rows.loc[rows["roll"].notna(), "roll_dated"].unique()
    is_one = len(dated) == 1
    columns = (
        Column("school_name", "School"),
        Column("kind", "For"),
        Column("roll", f"Pupils, {dated[0]}" if is_one else "Pupils", parts=("roll", "roll_dated")),
        Column("places", "Places", parts=("places", "places_status", "places_dated")),
    )
    cells = tuple(
        (Link.to_school(row["school_name"], row["urn"]), _kind(row), _roll(row, is_one), _places(row))
        for row in answers.plain(rows)
    )
    return Finding(table=Table(columns, cells, say("schools.caption"), stacks=True), questions=(Asked.of(QUESTION),))


def full(rows: pd.DataFrame) -> list[str]:
    """In which schools there are more pupils than places, and of how many that cannot be told."""
    known = rows[are_known(rows)]
    above = known.loc[known["roll"] > known["places"], "school_name"].sort_values()
    if rows.empty:
        return []
    if known.empty:
        return [say("full.unknown")]
    if above.empty:
        said = say("full.none", known=len(known))
    elif len(above) <= NAMED:
        said = say("full.named", schools=above)
    else:
        said = say("full.many", above=len(above), known=len(known))
    others = len(rows) - len(known)
    return [said, *([say("full.others", others=others)] if others else [])]


def _kind(row: dict) -> str:
    """What one school is for: its label in short, or whom it takes by its own words."""
    if row["designation"] == school_labels.NOT_PUBLISHED:
        return school_labels.said(row)
    return school_labels.by_age(row, {code: one.short for code, one in profile.county().designations.items()})


def _roll(row: dict, is_dated_above: bool) -> Told:
    """Its newest number of pupils, with its date unless the column's head has it."""
    if row["roll"] is None or is_dated_above:
        said = words.NONE if row["roll"] is None else words.count(row["roll"])
    else:
        said = say("schools.number", number=row["roll"], dated=row["roll_dated"])
    return Told(said, (row["roll"], row["roll_dated"]))


def _places(row: dict) -> Told:
    if row["places"] is None:
        return Told(NOT_FOUND, (None, NOT_FOUND, None))
    said = say("schools.number", number=row["places"], dated=f"{row['places_status']}; {row['places_dated']}")
    return Told(said, (row["places"], row["places_status"], row["places_dated"]))


@answers.kept
def units(place: str) -> Finding:
    """The units of a place counted by main need, with what the newest statement says of each; names are for the gaps page to list."""
    rows = newest(place)
    if rows.empty:
        return Finding(say("units.none"), questions=(Asked.of(UNITS),))
    by_need = rows.groupby("need")["status"].agg(list)
    ordered = sorted(by_need.items(), key=lambda one: (-len(one[1]), one[0]))
    needs = [
        say("units.need", units=len(found), need=profile.county().unit_needs[need], standing=_standing(found))
        for need, found in ordered
    ]
    return Finding(
        say("units", units=len(rows), needs=" ".join(needs), **dates.mostly(answer(UNITS)["as_of"])),
        questions=(Asked.of(UNITS),),
    )


def _standing(found: list[str]) -> list[str]:
    return [f"{number} {status}" for status, number in pd.Series(found).value_counts().items()]
