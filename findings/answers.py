"""The cached door between what we say and what we can ask."""

from collections.abc import Callable
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


def places() -> pd.DataFrame:
    """Every place: code, name, level and area; the county first."""
    return answer("places/all")


def county() -> pd.Series:
    """The county itself."""
    rows = places()
    return rows[rows["level"] == "county"].iloc[0]


def place(name: str) -> pd.Series:
    """A place by its name: code, name, level and area."""
    rows = places()
    return rows[rows["place_name"] == name].iloc[0]


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


def inside(rows: pd.DataFrame, place: pd.Series) -> pd.DataFrame:
    """The rows that lie in a place; all of them for the county."""
    if place["level"] == "county":
        return rows
    return rows[rows["area_code" if place["level"] == "area" else "place_code"] == place["place_code"]]
