"""What else is near a school: schools like it, special schools, units."""

import pandas as pd

from data import profile
from findings import answers, school_labels
from findings.answers import answer
from findings.finding import Asked, Cell, Column, Figure, Finding, Link, Table
from findings.school.choice import choice, in_full, kind, register_dated, say


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
    names = ["alternative", "urn", "school_name", "place_name", "says", "standing", "metres", "pupils", "plans", "plans_status"]
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


def special_school(row: pd.Series) -> str:
    """What a special school is for and which ages it takes, or that these were not found: the nearest may not take a child's age."""
    if isinstance(row["age_range"], str):
        return say("near.special", ages=row["age_range"], label=school_labels.said(row.to_dict()))
    return say("near.special_of_unknown_ages", label=school_labels.said(row.to_dict()))


def _what(row: dict, school: pd.Series) -> str:
    if row["alternative"] == "unit in a mainstream school":
        needs = [profile.county().unit_needs[code] for code in row["says"].split(", ")]
        return say("near.unit", needs=needs, standing=row["standing"])
    if row["alternative"] == "special school" or (school["designation"] and row["says"]):
        special = answer("provision/special_schools").set_index("urn").loc[row["urn"]]
        return special_school(special)
    name = kind(school)
    return name[0].upper() + name[1:]
