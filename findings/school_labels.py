"""How every page says what a special school is for: by the county's label, or by the school's own words where it has none."""

import pandas as pd

from data import profile
from findings.sentences import Voice

say = Voice("shared")
NOT_PUBLISHED = "not published"


def said(row: dict) -> str:
    """What one school is for: its label in full, or that it has none and whom it takes by its own words."""
    if row["designation"] == NOT_PUBLISHED and isinstance(row["own_words"], str):
        return say("labels.none", words=row["own_words"])
    return by_age(row, {code: one.name for code, one in profile.county().designations.items()})


def by_age(row: dict, names: dict[str, str]) -> str:
    """The name of a school's label, and that of its other label for primary age where it has one."""
    label, primary = names[row["designation"]], row["primary_designation"]
    return say("labels.by_age", label=label, primary=_as_part(names[primary])) if isinstance(primary, str) else label


def other_at_primary(rows: pd.DataFrame) -> list[str]:
    """A sentence for each school that has another label for primary age."""
    found = rows[rows["primary_designation"].notna() & ~rows["is_planned"]]
    known = profile.county().designations
    return [
        say("labels.other_at_primary", school=row.school_name, label=_as_part(known[row.primary_designation].name))
        for row in found.itertuples()
    ]


def _as_part(name: str) -> str:
    return name[:1].lower() + name[1:]


def unlabelled(rows: pd.DataFrame, kinds: list[str] | None = None) -> pd.DataFrame:
    """The schools with pupils and without a county label; only those whose own words fit one of some kinds, if kinds are named."""
    found = rows[(rows["designation"] == NOT_PUBLISHED) & ~rows["is_planned"]]
    return found if kinds is None else found[found["own_designation"].isin(kinds)]


def in_own_words(rows: pd.DataFrame) -> list[str]:
    """A sentence for each school without a county label: whom it takes, by its own words."""
    return [
        say("labels.own_words", school=row.school_name, words=row.own_words)
        if isinstance(row.own_words, str)
        else say("labels.silent", school=row.school_name)
        for row in rows.itertuples()
    ]


def without_pupils(rows: pd.DataFrame) -> list[str]:
    """A sentence for each school that the register has as open and in which the newest census counted no pupil."""
    return [say("labels.empty", school=row.school_name, year=row.year) for row in rows[rows["is_planned"]].itertuples()]
