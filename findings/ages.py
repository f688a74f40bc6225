"""The ages of children a figure is about: one phase or all of them, in words."""

from findings.sentences import Voice
from model.scenarios.shares import PHASES

say = Voice("ages")

ALL = "all"
AGES = (ALL, *PHASES)


def phases(age: str) -> tuple[str, ...]:
    """The phases that an age stands for."""
    return PHASES if age == ALL else (age,)


def children(age: str) -> str:
    """The children of an age, inside a sentence: “children of primary age (3 to 10)”."""
    return say.raw(f"children.{age}")


def at(age: str) -> str:
    """An age after the kind of school, with its space: “ at primary age”; nothing for all ages."""
    return "" if age == ALL else f" {say.raw(f'at.{age}')}"


def head(phase: str) -> str:
    """A phase over a column: “Primary (3 to 10)”."""
    return say.raw(f"head.{phase}")
