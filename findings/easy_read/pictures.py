"""The pictures beside short sentences, as plain data. Each `alt` says what the sentence does not; an empty one says nothing more."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Sign:
    """A thing everybody knows: what the sentence is about."""

    thing: Literal["paper", "help", "home", "unsure", "calendar", "ask"]
    alt: str = ""


@dataclass(frozen=True)
class People:
    """So many of so many people."""

    lit: int
    of: int
    alt: str = ""


@dataclass(frozen=True)
class Pair:
    """The place above the whole it lies in: two bars from nothing, each with its name and figure, and the unit of both."""

    bars: tuple[tuple[str, float, str], ...]
    unit: str
    alt: str


@dataclass(frozen=True)
class Where:
    """The county with one place marked, and what stands in that place: metres east and north."""

    code: str
    points: tuple[tuple[float, float], ...]
    alt: str


@dataclass(frozen=True)
class Clock:
    """Minutes on the face of a clock; an hour and more goes round again."""

    minutes: int
    alt: str = ""


EasyPicture = Sign | People | Pair | Where | Clock
