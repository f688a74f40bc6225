"""What else is near a school: schools like it, special schools, units."""

from data import profile
from findings import answers, school_labels
from findings.answers import answer
from findings.finding import Asked, Cell, Column, Figure, Finding, Link, Table, Told
from findings.school.choice import School, choice, kind, register_dated, say


@answers.kept
def near(urn: int) -> Finding:
    """The nearest other schools, each leading to its page."""
    school = choice(urn)
    if school.easting is None:
        return Finding(nothing=say("near.none"))
    rows = answer("schools/nearest", urn=urn)
    year = answers.years("plans")[-1] if rows.empty else int(rows["year"].iloc[0])
    columns = (
        Column("school_name", "School"),
        Column("what", "What it is, and for whom", parts=("what", "what_for", "standing", "dated", "age_range")),
        Column("place_name", "District"),
        Column("metres", "Straight line", "distance"),
        Column("pupils", f"Pupils, Jan {year}", "count"),
        Column("plans", "With an EHC plan", "count"),
    )
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Link.to_school(row["school_name"], row["urn"]),
            _what(row, school),
            row["place_name"],
            row["metres"],
            row["pupils"],
            None if row["plans"] is None else Figure(row["plans"], row["plans_status"]),
        )
        for row in answers.plain(rows)
    )
    doubtful = (say("near.doubtful"),) if (rows["plans_status"] == "doubtful").any() else ()
    return Finding(
        table=Table(columns, cells, say("near.note", dated=register_dated()), stacks=True),
        notes=doubtful,
        questions=(Asked.of("schools/nearest", urn=urn),),
    )


def special_school(row: dict) -> Told:
    """What a special school is for and which ages it takes, or that these were not found: the nearest may not take a child's age."""
    label = school_labels.said(row)
    ages = row["age_range"] if isinstance(row["age_range"], str) else None
    said = say("near.special", ages=ages, label=label) if ages else say("near.special_of_unknown_ages", label=label)
    return Told(said, ("special school", label, None, None, ages))


def _what(row: dict, school: School) -> Told:
    if row["alternative"] == "unit in a mainstream school":
        needs = [profile.county().unit_needs[code] for code in row["says"].split(", ")]
        said = say("near.unit", needs=needs, news=row["news"])
        return Told(said, (row["alternative"], "; ".join(needs), row["standing"], row["dated"], None))
    if row["alternative"] == "special school" or (school.designation and row["says"]):
        special = answer("provision/special_schools").set_index("urn").loc[row["urn"]]
        return special_school(special.to_dict())
    name = kind(school)
    return Told(name[0].upper() + name[1:], (name, None, None, None, None))
