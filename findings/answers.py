"""The cached door between what we say and what we can ask."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

import pandas as pd

import queries
from findings.choices import View

Words = ParamSpec("Words")
Made = TypeVar("Made")

_forget: list[Callable[[], None]] = []


def kept(make: Callable[Words, Made]) -> Callable[Words, Made]:
    """Keep what a function makes of the same words. It is shared by all visitors: never change it in place."""
    remembering = lru_cache(maxsize=400)(make)
    _forget.append(remembering.cache_clear)
    return cast(Callable[Words, Made], remembering)


def forget() -> None:
    """Empty everything kept, as for new data."""
    for clear in _forget:
        clear()


@kept
def _asked(name: str, params: tuple[tuple[str, object], ...]) -> pd.DataFrame:
    return queries.ask(name, **dict(params))


def answer(name: str, **params: object) -> pd.DataFrame:
    """The rows of one answer. The data change only with a new start, so it is asked once.

    Raises Unavailable or Wrong, each with a sentence for the reader; `frame.section` shows it.
    """
    return _asked(name, tuple(sorted(params.items())))


def plain(rows: pd.DataFrame) -> list[dict]:
    """Rows as plain records, with None where nothing is known."""
    return rows.astype(object).where(rows.notna(), None).to_dict("records")


@dataclass(frozen=True)
class Place:
    """The county, an area or a district, as `level` says; `area_name` is the area it is or lies in, none for the county."""

    code: str
    name: str
    level: str
    area_name: str | None


@kept
def places() -> tuple[Place, ...]:
    """Every place, the county first."""
    return tuple(
        Place(row["place_code"], row["place_name"], row["level"], row["area_name"]) for row in plain(answer("places/all"))
    )


def at_level(level: str) -> tuple[Place, ...]:
    """Every place of one level."""
    return tuple(place for place in places() if place.level == level)


def county() -> Place:
    """The county itself."""
    return at_level("county")[0]


def place(name: str) -> Place:
    """A place by its name."""
    return {place.name: place for place in places()}[name]


@kept
def years(measure: str) -> tuple[int, ...]:
    """The Januaries in which a measure was counted, from the oldest to the newest."""
    return queries.held("lottery/how_unequal", measure=measure)


@kept
def compared(view: View, doubtful: str = "kept") -> tuple[pd.DataFrame, pd.DataFrame, pd.Series]:
    """A view's figures for the districts, the areas, and the county as a whole, with or without schools whose figure we doubt."""
    districts, areas, kent = (
        view.values(answer(view.question, level=level, doubtful=doubtful, **view.params))
        for level in ("district", "area", "county")
    )
    return districts, areas, kent.iloc[0]


def inside(rows: pd.DataFrame, place: Place) -> pd.DataFrame:
    """The rows that lie in a place; all of them for the county."""
    if place.level == "county":
        return rows
    return rows[rows["area_code" if place.level == "area" else "place_code"] == place.code]
