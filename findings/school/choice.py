"""One school as the lists have it, and the schools of a place to choose from."""

from dataclasses import dataclass, fields

import pandas as pd

from data import profile
from findings import answers, dates
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Link, Table
from findings.sentences import Voice

say = Voice("school")


@dataclass(frozen=True)
class School:
    """One school as `schools/all` has it, whose head says what each means; None where nothing is known."""

    urn: int
    school_name: str
    kind: str
    sector: str
    phase: str
    is_selective: bool | None
    place_name: str
    area_name: str | None
    town: str | None
    postcode: str | None
    ward_name: str | None
    is_open: bool
    has_pupils: bool | None
    opened: pd.Timestamp | None
    closed: pd.Timestamp | None
    line_urn: int
    has_sen_unit: bool | None
    has_resourced_provision: bool | None
    designation: str | None
    easting: int | None
    northing: int | None


def schools(rows: pd.DataFrame) -> tuple[School, ...]:
    """Rows of `schools/all` as schools."""
    names = [field.name for field in fields(School)]
    return tuple(School(**row) for row in answers.plain(rows[names]))


@answers.kept
def choice(urn: int) -> School:
    """The school with a number."""
    rows = answer("schools/all")
    return schools(rows[rows["urn"] == urn])[0]


def kind(school: School) -> str:
    """What kind of school it is, in words a parent uses."""
    if school.kind == "mainstream":
        return "state grammar school" if school.is_selective else f"state {say.raw('kind.' + school.phase)}"
    if school.kind == "special":
        return f"{'state' if school.sector == 'state-funded' else school.sector} special school"
    return say.raw("kind.independent") if school.kind == "independent" else school.kind


def register_dated() -> str:
    """The day of the register that says which schools are open."""
    return dates.published("dfe_schools", "Get Information about Schools, open establishments")


def label(code: str) -> str:
    """A label in full; other words unchanged."""
    designations = profile.county().designations
    return designations[code].name if code in designations else code


def day(when) -> str:
    """A day in words."""
    return f"{when:%-d %B %Y}"


def asked() -> Finding:
    """What stands there before a school is chosen."""
    return Finding(say("none"), caveats=(say("choose"),))


@answers.kept
def listed(place: str) -> Finding:
    """Every school of a place, each leading to its page."""
    found = schools(answers.inside(answer("schools/all"), answers.place(place)))
    cells = tuple(
        (
            Link.to_school(school.school_name, school.urn),
            kind(school),
            school.place_name,
            "open" if school.is_open else "closed",
        )
        for school in found
    )
    columns = (
        Column("school_name", "School"),
        Column("kind", "Kind"),
        Column("place_name", "District"),
        Column("standing", f"On {register_dated()}"),
    )
    caption = say("list.caption", count=len(found), place=place)
    return Finding(table=Table(columns, cells, caption, stacks=True), questions=(Asked.of("schools/all"),))
