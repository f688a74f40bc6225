"""The county this dashboard is about: one profile, read from `data/profiles/`. Another county is another file."""

import os
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

from data.catalogue import Record

FOLDER = Path(__file__).with_name("profiles")
CHOSEN = "SEND_PROFILE"  # the name of another profile, in the environment

MarkShape = Literal["circle", "square", "diamond", "triangle", "cross", "ring"]


class Label(Record):
    """A place's name on the map: its lines, and where their middle stands in metres."""

    lines: tuple[str, ...]
    at: tuple[int, int]
    is_in_the_sea: bool = False


class Designation(Record):
    """What a special school is for: in words, in few words, and the shape it is drawn in."""

    mark: MarkShape
    name: str
    short: str


class GapToSee(Record):
    """A gap people ask about first: where, of which kind, and whether by area or by district."""

    place: str
    designation: str
    level: Literal["area", "district"]


class Profile(Record):
    """A county."""

    code: str
    name: str
    without: str
    authority_number: int
    frame: tuple[int, int, int, int]
    labels: dict[str, Label]
    neighbours: dict[str, Label]
    designations: dict[str, Designation]
    proposed_designations: dict[str, Designation]
    gaps_to_see: dict[str, GapToSee]


@cache
def county() -> Profile:
    """The profile in use: Kent's, unless the environment names another."""
    path = FOLDER / f"{os.environ.get(CHOSEN, 'kent')}.yaml"
    return Profile.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
