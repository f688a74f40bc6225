"""The county this dashboard is about: one profile, read from `data/profiles/`. Another county is another file."""

import os
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field, ValidationError

from data.catalogue import Name, Record

FOLDER = Path(__file__).with_name("profiles")
USUAL = "kent"
CHOSEN = "SEND_PROFILE"  # in the environment: the name of another profile, or the path of its file

MarkShape = Literal["circle", "square", "diamond", "triangle", "wedge", "cross", "ring"]


class Label(Record):
    """A place's name on the map: its lines, and where their middle stands in metres."""

    lines: tuple[str, ...] = Field(min_length=1)
    at: tuple[int, int]


class Water(Record):
    """Water that roads must go round: its lines by name, as a sentence has it, and the points where roads cross or turn to cross."""

    lines: dict[str, tuple[tuple[int, int], ...]] = Field(default_factory=dict)
    crossings: dict[str, tuple[int, int]] = Field(default_factory=dict)


class Designation(Record):
    """What a special school is for: in words, in few words, and the shape it is drawn in."""

    mark: MarkShape
    name: str
    short: str


class Strategy(Record):
    """The county's printed strategy: its name, the year of the census its figures come from, and what is to be said of them."""

    name: str
    census: int
    says: str
    in_short: str


class Term(Record):
    """A word of the county's own, in plain English, and how else it is written."""

    term: str
    says: str
    also: tuple[str, ...] = ()


class Asked(Record):
    """What people of the county ask, and the answer."""

    asks: str
    answer: str


class GapToSee(Record):
    """A gap people ask about first: where, of which kind, and whether by area or by district."""

    place: str
    designation: str
    level: Literal["area", "district"]


class Profile(Record):
    """A county."""

    code: str
    name: str
    without: str | None = None
    towns_elsewhere: frozenset[str] = frozenset()
    authority_number: int
    frame: tuple[int, int, int, int]
    labels: dict[str, Label]
    neighbours: dict[str, Label] = Field(default_factory=dict)
    water: Water = Water()
    designations: dict[str, Designation] = Field(default_factory=dict)
    proposed_designations: dict[str, Designation] = Field(default_factory=dict)
    unit_needs: dict[str, str] = Field(default_factory=dict)
    labels_dated: str = ""
    gaps_to_see: dict[str, GapToSee] = Field(default_factory=dict)
    lacks: frozenset[Name] = frozenset()
    areas: str = ""
    speaks_for_parents: str = ""
    strategy: Strategy | None = None
    terms: tuple[Term, ...] = ()
    questions: tuple[Asked, ...] = ()


class Unreadable(SystemExit):
    """A profile that is not there or not whole, in one sentence: the app ends with it instead of starting."""


def read(path: Path) -> Profile:
    """A profile from its file.

    Raises Unreadable when it is missing, is no YAML, or has an unknown, missing or ill-fitting part.
    """
    try:
        return Profile.model_validate(yaml.safe_load(path.read_bytes()))
    except OSError:
        raise Unreadable(f"There is no profile “{path.stem}”: {path.name} is not in {path.parent.name}.") from None
    except (yaml.YAMLError, RecursionError):
        raise Unreadable(f"The profile “{path.stem}” cannot be read: it is no YAML.") from None
    except ValidationError as problem:
        first = problem.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the whole of it"
        raise Unreadable(f"The profile “{path.stem}” does not fit at “{where}”: {first['msg']}.") from None


@cache
def county() -> Profile:
    """The profile in use: the usual one, unless the environment names another or the path of one.

    Raises Unreadable when it cannot be used.
    """
    chosen = os.environ.get(CHOSEN) or USUAL
    return read(Path(chosen) if chosen.endswith(".yaml") else FOLDER / f"{Path(chosen).name}.yaml")
