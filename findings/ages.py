"""The ages of children a figure is about: one phase or all of them, in words."""

from findings.finding import Told
from findings.sentences import Voice
from model.scenarios.shares import PHASES

say = Voice("ages")

ALL = "all"
TAKEN = ("age_range", "low_age", "high_age")  # the names in a download of what a school takes
AGES = (ALL, *PHASES)


def phases(age: str) -> tuple[str, ...]:
    """The phases that an age stands for."""
    return PHASES if age == ALL else (age,)


def taken(row: dict) -> Told:
    """The ages that a school takes: as its source words them, with the youngest and the oldest, read from that."""
    return Told(row["age_range"] or say.raw("not_found"), tuple(row[name] for name in TAKEN))


def children(age: str) -> str:
    """The children of an age, inside a sentence: “children of primary age (3 to 10)”."""
    return say.raw(f"children.{age}")


def at(age: str) -> str:
    """An age after the kind of school, with its space: “ at primary age”; nothing for all ages."""
    return "" if age == ALL else f" {say.raw(f'at.{age}')}"


def head(phase: str) -> str:
    """A phase over a column: “Primary (3 to 10)”."""
    return say.raw(f"head.{phase}")
