"""What else is near a school: schools like it, special schools, units."""

import pandas as pd

from data import profile
from findings import answers
from findings.answers import answer
from findings.finding import Asked, Cell, Column, Figure, Finding, Link, Table
from findings.school.choice import choice, in_full, kind, label, register_dated, say


@answers.kept
def near(urn: int) -> Finding:
    """The nearest other schools, each leading to its page."""
    school = choice(urn)
    if school["easting"] is None:
        return Finding(nothing=say("near.none"))
    rows = answer("schools/nearest", urn=urn)
    year = answers.years("plans")[-1] if rows.empty else int(rows["year"].iloc[0])
    columns = (
        Column("school_name", "School"),
        Column("what", "What it is, and for whom"),
        Column("place_name", "District"),
        Column("metres", "Straight line", "km"),
        Column("pupils", f"Pupils, Jan {year}", "count"),
        Column("plans", "With an EHC plan", "count"),
    )
    names = ["alternative", "urn", "school_name", "place_name", "says", "metres", "pupils", "plans", "plans_status"]
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Link(row["school_name"], f"school?urn={row['urn']}"),
            _what(row, school),
            row["place_name"],
            row["metres"],
            row["pupils"],
            None if row["plans"] is None else Figure(row["plans"], row["plans_status"]),
        )
        for row in in_full(names, rows)
    )
    doubtful = (say("near.doubtful"),) if (rows["plans_status"] == "doubtful").any() else ()
    return Finding(
        table=Table(columns, cells, say("near.note", dated=register_dated()), stacks=True),
        notes=doubtful,
        questions=(Asked.of("schools/nearest", urn=urn),),
    )


def _what(row: dict, school: pd.Series) -> str:
    if row["alternative"] == "unit in a mainstream school":
        return say("near.unit", needs=[profile.county().unit_needs[code] for code in row["says"].split(", ")])
    if row["alternative"] == "special school" or (school["designation"] and row["says"]):
        return say("near.special", label=label(row["says"]))
    name = kind(school)
    return name[0].upper() + name[1:]
