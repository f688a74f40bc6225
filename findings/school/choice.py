"""One school as the lists have it, and the schools of a place to choose from."""

import pandas as pd

from data import profile
from findings import answers, dates, words
from findings.answers import answer
from findings.finding import Asked, Column, Finding, Link, Table
from findings.sentences import Voice

say = Voice("school")


@answers.kept
def choice(urn: int) -> pd.Series:
    """One row of all schools; an empty cell is None."""
    rows = answer("schools/all")
    row = rows[rows["urn"] == urn].iloc[0].astype(object)
    return row.where(row.notna(), None)


def kind(school: pd.Series) -> str:
    """What kind of school it is, in words a parent uses."""
    if school["kind"] == "mainstream":
        return "state grammar school" if school["is_selective"] else f"state {say.raw('kind.' + school['phase'])}"
    if school["kind"] == "special":
        return f"{'state' if school['sector'] == 'state-funded' else school['sector']} special school"
    return say.raw("kind.independent") if school["kind"] == "independent" else school["kind"]


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


@answers.kept
def listed(place: str) -> Finding:
    """Every school of a place, each leading to its page; only a sentence for the county."""
    chosen = answers.place(place)
    if chosen["level"] == "county":
        return Finding(say("none"), caveats=(say("choose"),))
    rows = answers.inside(answer("schools/all"), chosen)
    rows = rows.astype(object).where(rows.notna(), None)
    cells = tuple(
        (
            Link(row["school_name"], f"school?urn={row['urn']}"),
            kind(pd.Series(row)),
            row["place_name"],
            "open" if row["is_open"] else "closed",
        )
        for row in rows.to_dict("records")
    )
    columns = (
        Column("school_name", "School"),
        Column("kind", "Kind"),
        Column("place_name", "District"),
        Column("standing", f"On {register_dated()}"),
    )
    caption = say("list.caption", count=len(rows), place=place)
    return Finding(
        say("none"),
        caveats=(say("choose"),),
        table=Table(columns, cells, caption, stacks=True),
        questions=(Asked.of("schools/all"),),
    )


def in_full(columns: list[str], rows: pd.DataFrame) -> list[dict]:
    """Rows as plain records with None where nothing is known."""
    return rows[columns].astype(object).where(rows[columns].notna(), None).to_dict("records")


def number(value: float | None, status: str) -> str:
    """A number of places or pupils of a unit as its source gives it."""
    return f"{'up to ' if status == 'at most' else ''}{words.count(value)}" if status in ("ok", "at most") else status
