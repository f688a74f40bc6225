"""Units and resourced provisions in mainstream schools: by need and phase where there are many, and each of them."""

import pandas as pd

from data import profile
from findings import ages, answers, dates, unit_numbers, words
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Table, Told
from findings.gaps.wording import say
from findings.needs import units_for

QUESTION = "provision/resourced_provisions"
STANDING = ("in force", "to close")
NAMED = 3  # units that one cell of a table names; of more it tells the number


@answers.kept
def newest(place: str) -> pd.DataFrame:
    """The newest statement on each unit in a place."""
    rows = answers.inside(answer(QUESTION), answers.place(place))
    return rows[rows["is_newest"]].sort_values(["need", "phase", "school_name"])


def instead(units: pd.DataFrame, designation: str, age: str, named: int = NAMED) -> str:
    """The units among some rows that are for the need of one kind of special school, at one age, with the date of their news: by name where there
    are few; nothing when there are none."""
    own = units[units["is_newest"] & units["status"].isin(STANDING) & units["need"].isin(units_for(designation))]
    own = own if age == ages.ALL else own[own["phase"] == age]
    if own.empty:
        return ""
    if len(own) > named:
        return say("there.units_many", units=len(own), dated=_years(own["as_of"]).text)
    each = [
        say("there.unit", school=row.school_name, dated=row.dated if row.status == "in force" else f"{row.status}, {row.dated}")
        for row in own.itertuples()
    ]
    return say("there.units", units="; ".join(each))


@answers.kept
def units_by_need(place: str) -> Finding:
    """The units of a place counted by main need and phase."""
    known = sorted(answer(QUESTION)["status"].unique())
    columns = (
        Column("need", "For"),
        Column("phase", "Phase"),
        Column("units", "Found", "count"),
        Column("standing", "Standing", parts=tuple(f"units_{words.column(status)}" for status in known)),
        Column("dated", "Dated", parts=("year_first", "year_last")),
    )
    cells = tuple(
        (
            profile.county().unit_needs[need].capitalize(),
            phase,
            len(there),
            _standing(there["status"], known),
            _years(there["as_of"]),
        )
        for (need, phase), there in newest(place).groupby(["need", "phase"])
    )
    table = Table(columns, cells, say("units.caption", place=place))
    return Finding(caveats=(dated(),), table=table, questions=(Asked.of(QUESTION),))


def dated() -> str:
    """How old what is known of units is, and that the list is not complete."""
    return say("units", **dates.mostly(answer(QUESTION)["as_of"]))


def _standing(statuses: pd.Series, known: list[str]) -> Told:
    """How many units have each standing; in a download, a column for each that is known anywhere."""
    found = statuses.value_counts()
    return Told(
        "; ".join(f"{number} {status}" for status, number in found.items()), tuple(int(found.get(one, 0)) for one in known)
    )


def _years(when: pd.Series) -> Told:
    years = sorted({date.year for date in pd.to_datetime(when.dropna())})
    if not years:
        return Told("no date", (None, None))
    first, last = years[0], years[-1]
    return Told(str(first) if first == last else words.between(first, last, str), (first, last))


@answers.kept
def units(place: str) -> Finding:
    """Each unit of a place with the newest statement on it and its source."""
    rows = newest(place)
    if rows.empty:
        return Finding(nothing=say("units.none", place=place))
    columns = (
        Column("school_name", "Host school"),
        Column("place_name", "District"),
        Column("need", "For, as the source words it"),
        Column("phase", "Phase"),
        unit_numbers.column("places", "Places"),
        Column("status", "Standing"),
        Column("dated", "Dated", parts=dates.DATED),
        Column("decided", "Decided since"),
        Column("source_name", "Source"),
    )
    cells = tuple(
        (
            row["school_name"],
            row["place_name"] or "not found",
            row["need_wording"],
            row["phase"],
            unit_numbers.told(row, "places"),
            row["status"],
            dates.told(row),
            row["decided"] or "",
            row["source_name"],
        )
        for row in answers.plain(rows)
    )
    return Finding(
        caveats=(dated(),), table=Table(columns, cells, say("units.each"), stacks=True), questions=(Asked.of(QUESTION),)
    )
