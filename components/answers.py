"""The cached door between pages and questions."""

from collections.abc import Callable
from functools import lru_cache

import pandas as pd

import queries
from components.measures import View

_kept: list[Callable] = []


def kept(make: Callable) -> Callable:
    """Keep what a function makes of the same words. It is shared by all visitors: never change it in place."""
    remembering = lru_cache(maxsize=400)(make)
    _kept.append(remembering)
    return remembering


def forget() -> None:
    """Empty everything kept, as for new data."""
    for remembering in _kept:
        remembering.cache_clear()


@kept
def _asked(name: str, params: tuple[tuple[str, object], ...]) -> pd.DataFrame:
    return queries.ask(name, **dict(params))


def answer(name: str, **params: object) -> pd.DataFrame:
    """The rows of one answer. The data change only with a new start, so it is asked once.

    Raises Unavailable or Wrong, each with a sentence for the reader; `frame.section` shows it.
    """
    return _asked(name, tuple(sorted(params.items())))


def place(name: str) -> pd.Series:
    """A place by its name: code, name, level and area."""
    rows = answer("places/all")
    return rows[rows["place_name"] == name].iloc[0]


@kept
def compared(view: View) -> tuple[pd.DataFrame, pd.DataFrame, pd.Series]:
    """A view's figures for the twelve districts, the four areas, and Kent as a whole."""
    districts, areas, kent = (
        view.values(answer(view.question, level=level, **view.params)) for level in ("district", "area", "county")
    )
    return districts, areas, kent.iloc[0]


def inside(rows: pd.DataFrame, place: pd.Series) -> pd.DataFrame:
    """The rows that lie in a place; all of them for Kent."""
    if place["level"] == "county":
        return rows
    return rows[rows["area_code" if place["level"] == "area" else "place_code"] == place["place_code"]]
