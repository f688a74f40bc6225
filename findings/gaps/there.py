"""Which kinds of special school stand where, and which do not."""

from collections.abc import Collection

import pandas as pd

from data import profile
from findings import ages, answers, school_labels
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Table
from findings.gaps import rows as figures
from findings.gaps.wording import kind, label, say
from model.scenarios.county import USUAL
from model.scenarios.shares import DESIGNATIONS

QUESTION = "provision/places_by_designation"


@answers.kept
def lead(place: str, age: str) -> Finding:
    """Which kinds a place lacks."""
    chosen = answers.place(place)
    own, areas = (answer(QUESTION, level=level, phase=age) for level in (chosen["level"], "area"))
    special = answers.inside(answer("provision/special_schools"), chosen)
    taking = special[special["urn"].isin(figures.supply(USUAL, age)["urn"])]
    return Finding(lacking(own, areas, chosen, taking, age), caveats=(say("cover"),))


def gaps(rows: pd.DataFrame) -> dict[str, list[str]]:
    """For each kind, the places where no such school stands and none has a site in use; labels not published are left out."""
    labelled = rows[rows["designation"] != "not published"]
    empty = labelled[(labelled["schools"] == 0) & (labelled["sites_in_force"] == 0)]
    return {designation: found["place_name"].tolist() for designation, found in empty.groupby("designation", sort=False)}


def widest_gap(areas: pd.DataFrame, special: pd.DataFrame, age: str = ages.ALL) -> str:
    """The gap that touches the most pupils of its kind, and the schools there without a label that take such children."""
    missing = gaps(areas)
    designation = widest(areas, missing)
    if designation is None:
        return say("kinds.every_area")
    own = school_labels.unlabelled(special[special["area_name"].isin(missing[designation])], [designation])
    gap = say("kinds.none", places=missing[designation], kind=kind(designation) + ages.at(age))
    return " ".join([gap, *school_labels.in_own_words(own)])


def widest(rows: pd.DataFrame, among: Collection[str]) -> str | None:
    """Of some kinds the one with the most pupils in the places of the rows."""
    pupils = rows[rows["designation"].isin(among)].groupby("designation")["pupils"].sum().sort_values(ascending=False)
    return None if pupils.empty else str(pupils.index[0])


def lacking(rows: pd.DataFrame, areas: pd.DataFrame, place: pd.Series, special: pd.DataFrame, age: str = ages.ALL) -> str:
    """Which kinds of labelled special school a place lacks, and which school without a label takes such children by its own words;
    the widest gap for the county."""
    if place["level"] == "county":
        return widest_gap(areas, special, age)
    missing = [code for code, places in gaps(rows).items() if place["place_name"] in places]
    if not missing:
        return say("kinds.has_all", name=place["place_name"])
    ordered = [kind(code) for code in profile.county().designations if code in missing]
    own = school_labels.in_own_words(school_labels.unlabelled(special, missing))
    return " ".join([say("kinds.lacks", name=place["place_name"], kinds=ordered, at=ages.at(age)), *own])


@answers.kept
def there(level: str, age: str) -> Finding:
    """For each place and kind, how many schools that take an age, or none; and which kinds have one school alone."""
    rows = answer(QUESTION, level=level, phase=age)
    cells = []
    for place, group in rows.groupby("place_name", sort=False):
        by_kind = group.set_index("designation")
        cells.append((place, *(_schools(by_kind.loc[code]) for code in DESIGNATIONS)))
    columns = (Column("place_name", "Place"), *(Column(code, label(code)) for code in DESIGNATIONS))
    return Finding(
        table=Table(
            columns,
            tuple(cells),
            say(f"there.caption.{age}", dated=profile.county().labels_dated),
            stacks=True,
            assumed=(("age", age),),
        ),
        notes=tuple(alone(figures.supply(USUAL, age), age)),
        questions=(
            Asked.of(QUESTION, level=level, phase=age),
            Asked.of("provision/special_schools"),
            Asked.of("provision/supply"),
        ),
    )


def _schools(row: pd.Series) -> str:
    if row["schools"]:
        found = say("there.one", schools=row["schools"], pupils=row["pupils"])
    else:
        found = say("there.site", sites=row["sites_elsewhere"]) if isinstance(row["sites_elsewhere"], str) else "None"
    return say("there.unlabelled", found=found, schools=row["unlabelled"]) if isinstance(row["unlabelled"], str) else found


def alone(supply: pd.DataFrame, age: str = ages.ALL) -> list[str]:
    """For each kind, a sentence when one school alone has places of it."""
    running = supply[supply["places"] > 0]
    said = []
    for code in DESIGNATIONS:
        found = running[running["designation"] == code]
        if found["urn"].nunique() == 1:
            row = found.iloc[0]
            said.append(
                say("there.only", kind=label(code), school=row["provider_name"], place=row["place_name"], at=ages.at(age))
            )
    return said
