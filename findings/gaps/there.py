"""Which kinds of special school stand where, and which do not."""

from collections.abc import Collection

import pandas as pd

from data import profile
from findings import ages, answers, school_labels, words
from findings.answers import Place, answer
from findings.finding import Asked, Column, Finding, OutOf, Table, Told
from findings.gaps import rows as figures
from findings.gaps.units import instead
from findings.gaps.wording import kind, label, say
from model.scenarios.county import USUAL
from model.scenarios.shares import DESIGNATIONS

QUESTION = "provision/places_by_designation"
THERE = ("schools", "pupils", "sites_elsewhere", "unlabelled")  # what a cell is made of
NAMED = 2  # units that a row of several kinds names


@answers.kept
def lead(place: str, age: str) -> Finding:
    """Which kinds a place lacks."""
    chosen = answers.place(place)
    own, areas = (answer(QUESTION, level=level, phase=age) for level in (chosen.level, "area"))
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
    there = areas.loc[areas["place_name"].isin(missing[designation]), "area_name"]
    own = school_labels.unlabelled(special[special["area_name"].isin(there)], [designation])
    gap = say("kinds.none", places=missing[designation], kind=kind(designation) + ages.at(age))
    return " ".join([gap, *school_labels.in_own_words(own)])


def widest(rows: pd.DataFrame, among: Collection[str]) -> str | None:
    """Of some kinds the one with the most pupils in the places of the rows."""
    pupils = rows[rows["designation"].isin(among)].groupby("designation")["pupils"].sum().sort_values(ascending=False)
    return None if pupils.empty else str(pupils.index[0])


def lacking(rows: pd.DataFrame, areas: pd.DataFrame, place: Place, special: pd.DataFrame, age: str = ages.ALL) -> str:
    """Which kinds of labelled special school a place lacks, and which school without a label takes such children by its own words;
    the widest gap for the county."""
    if place.level == "county":
        return widest_gap(areas, special, age)
    missing = [code for code, places in gaps(rows).items() if place.name in places]
    if not missing:
        return say("kinds.has_all", name=place.name)
    own = school_labels.in_own_words(school_labels.unlabelled(special, missing))
    return " ".join([_labelled(rows, missing, place.name, ages.at(age)), *own])


def _labelled(rows: pd.DataFrame, missing: list[str], name: str, at: str) -> str:
    """The kinds a place lacks, or those it has, whichever are fewer."""
    kinds = [code for code in profile.county().designations if code in set(rows["designation"]) - {school_labels.NOT_PUBLISHED}]
    there = [code for code in kinds if code not in missing]
    if not there:
        return say("kinds.has_no", name=name, at=at)
    if len(missing) <= len(there):
        return say("kinds.lacks", name=name, kinds=[kind(code) for code in kinds if code in missing], at=at)
    return say("kinds.has_some", name=name, own=len(there), all=len(kinds), kinds=[kind(code) for code in there], at=at)


def _with_own(level: str, age: str, place: str) -> tuple[pd.DataFrame, tuple[Asked, ...]]:
    """The places of one level, with the chosen one before them where it is a place of another level; and what was asked."""
    chosen = answers.place(place)
    is_other = chosen.level not in (level, "county")
    asked = tuple(Asked.of(QUESTION, level=one, phase=age) for one in ((chosen.level, level) if is_other else (level,)))
    rows = answer(QUESTION, level=level, phase=age)
    if is_other:
        own = answer(QUESTION, level=chosen.level, phase=age)
        rows = pd.concat([own[own["place_code"] == chosen.code], rows])
    return rows, asked


@answers.kept
def missing(level: str, age: str, place: str) -> Finding:
    """For each place of a level, of how many kinds a special school stands there, and which have none, with what stands there instead;
    for a place of another level, itself and those that it lies in or holds."""
    rows, asked = _with_own(level, age, place)
    if len(asked) > 1:
        rows = rows[rows["area_name"] == answers.place(place).area_name]
    every_unit = answer("provision/resourced_provisions")
    lacking_in = gaps(rows)
    cells = []
    for name, group in rows.groupby("place_name", sort=False):
        by_kind = group.set_index("designation")
        units = answers.inside(every_unit, answers.place(str(name)))
        none = [code for code in DESIGNATIONS if name in lacking_in.get(code, ())]
        others = {code: instead_of(code, by_kind.loc[code], units, age) for code in none}
        said = [
            say("missing.instead", kind=label(code), instead=other) if other else label(code) for code, other in others.items()
        ]
        parts = ("; ".join(map(label, none)), "; ".join(filter(None, others.values())))
        cells.append(
            (
                name,
                OutOf(len(DESIGNATIONS) - len(none), len(DESIGNATIONS)),
                Told("\n".join(f"{one}." for one in said) or words.NONE, parts),
            )
        )
    columns = (
        Column("place_name", "Place"),
        Column("kinds_there", "Kinds of special school there"),
        Column("missing", "No school of this kind; what stands there instead", parts=("kinds_missing", "stands_instead")),
    )
    return Finding(
        table=Table(
            columns,
            tuple(cells),
            say("missing.caption", dated=profile.county().labels_dated),
            stacks=True,
            assumed=(("age", age),),
        ),
        questions=(*asked, Asked.of("provision/resourced_provisions")),
    )


def instead_of(code: str, row: pd.Series, units: pd.DataFrame, age: str = ages.ALL, named: int = NAMED) -> str:
    """What stands in a place without a school of one kind: a site, a school without a label that takes such children, units."""
    site = say("there.site", sites=row["sites_elsewhere"]) if isinstance(row["sites_elsewhere"], str) else ""
    own = say("missing.unlabelled", schools=row["unlabelled"]) if isinstance(row["unlabelled"], str) else ""
    parts = (site, own, instead(units, code, age, named))
    return "; ".join(part[0].lower() + part[1:] for part in parts if part)


@answers.kept
def there(level: str, age: str, place: str) -> Finding:
    """For the chosen place and each of a level, and each kind, how many schools that take an age, or none and the units there; and which
    kinds have one school alone."""
    rows, asked = _with_own(level, age, place)
    every_unit = answer("provision/resourced_provisions")
    cells = []
    for name, group in rows.groupby("place_name", sort=False):
        by_kind = group.set_index("designation")
        units = answers.inside(every_unit, answers.place(str(name)))
        cells.append((name, *(_told(by_kind.loc[code], instead(units, code, age)) for code in DESIGNATIONS)))
    columns = (Column("place_name", "Place"), *(_column(code) for code in DESIGNATIONS))
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
            *asked,
            Asked.of("provision/special_schools"),
            Asked.of("provision/supply"),
            Asked.of("provision/resourced_provisions"),
        ),
    )


def _column(code: str) -> Column:
    return Column(code, label(code), parts=tuple(f"{words.column(code)}_{part}" for part in (*THERE, "units_instead")))


def _told(row: pd.Series, units: str) -> Told:
    """What of one kind stands in one place; the units only where they stand instead."""
    is_missing = not row["schools"] and not row["sites_in_force"]
    return Told(_schools(row, units), (*row[list(THERE)], units if is_missing and units else None))


def _schools(row: pd.Series, units: str = "") -> str:
    """What of one kind stands in one place; where no school and no site of one is in use, the units that stand there instead."""
    if row["schools"]:
        found = say("there.one", schools=row["schools"], pupils=row["pupils"])
    else:
        found = say("there.site", sites=row["sites_elsewhere"]) if isinstance(row["sites_elsewhere"], str) else "None"
    if isinstance(row["unlabelled"], str):
        found = say("there.unlabelled", found=found, schools=row["unlabelled"])
    is_missing = not row["schools"] and not row["sites_in_force"]
    return say("there.instead", found=found, instead=units) if is_missing and units else found


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
