"""Units and resourced provisions in mainstream schools: by need and phase where there are many, and each of them."""

import pandas as pd

from data import profile
from findings import answers, dates, words
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Table
from findings.gaps.wording import say

QUESTION = "provision/resourced_provisions"
MANY = 15  # more would fill a phone many times over


@answers.kept
def newest(place: str) -> pd.DataFrame:
    """The newest statement on each unit in a place."""
    rows = answers.inside(answer(QUESTION), answers.place(place))
    return rows[rows["is_newest"]].sort_values(["need", "phase", "school_name"])


def are_many(place: str) -> int:
    """How many units a place has where they are too many to list at once; 0 where they are not."""
    found = len(newest(place))
    return found if found > MANY else 0


@answers.kept
def units_by_need(place: str) -> Finding:
    """The units of a place counted by main need and phase."""
    columns = (
        Column("need", "For"),
        Column("phase", "Phase"),
        Column("units", "Found", "count"),
        Column("standing", "Standing"),
        Column("dated", "Dated"),
    )
    cells = tuple(
        (
            profile.county().unit_needs[need].capitalize(),
            phase,
            len(there),
            "; ".join(f"{number} {status}" for status, number in there["status"].value_counts().items()),
            _years(there["as_of"]),
        )
        for (need, phase), there in newest(place).groupby(["need", "phase"])
    )
    table = Table(columns, cells, say("units.caption", place=place))
    return Finding(caveats=(dated(),), table=table, questions=(Asked.of(QUESTION),))


def dated() -> str:
    """How old what is known of units is, and that the list is not complete."""
    return say("units", **dates.mostly(answer(QUESTION)["as_of"]))


def _years(when: pd.Series) -> str:
    years = sorted({date.year for date in pd.to_datetime(when.dropna())})
    if not years:
        return "no date"
    return str(years[0]) if len(years) == 1 else words.between(years[0], years[-1], str)


@answers.kept
def units(place: str) -> Finding:
    """Each unit of a place with the newest statement on it and its source."""
    rows = newest(place).astype(object)
    if rows.empty:
        return Finding(nothing=say("units.none", place=place))
    columns = (
        Column("school_name", "Host school"),
        Column("place_name", "District"),
        Column("need", "For, as the source words it"),
        Column("phase", "Phase"),
        Column("places", "Places", "count"),
        Column("status", "Standing"),
        Column("dated", "Dated"),
        Column("decided", "Decided since"),
        Column("said_by", "Source"),
    )
    cells = tuple(
        (
            row["school_name"],
            row["place_name"] or "not found",
            row["need_wording"],
            row["phase"],
            row["places"] if row["places"] is not None else row["places_status"],
            row["status"],
            row["dated"],
            row["decided"] or "",
            row["source_name"],
        )
        for row in rows.where(rows.notna(), None).to_dict("records")
    )
    caveats = () if are_many(place) else (dated(),)
    return Finding(caveats=caveats, table=Table(columns, cells, say("units.each"), stacks=True), questions=(Asked.of(QUESTION),))
