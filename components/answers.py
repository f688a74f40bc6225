"""The cached door between pages and questions, and what is made ready before the first visitor waits."""

import gc
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

import pandas as pd
from streamlit.runtime.pages_manager import PagesManager

import queries
from components import maps
from components.measures import View
from data import catalogue

Words = ParamSpec("Words")
Made = TypeVar("Made")

log = logging.getLogger(__name__)


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


@asynccontextmanager
async def made_ready(_app: object) -> AsyncIterator[None]:
    """Done once, before the server takes its first visitor: open the store, read the outlines, keep both out of the way.

    Streamlit collects garbage after every run; freezing what stays for good makes that almost free.
    """
    # Until the first st.navigation of the process, Streamlit takes a folder called `pages` for its old kind of app, and greets
    # a first visitor on a deep link with “Page not found”.
    PagesManager.uses_pages_directory = False
    try:
        queries.ask("places/all")
        for scale in maps.SCALES:
            maps.outlines(scale)
    except (queries.Unavailable, catalogue.Damaged) as problem:
        log.error("Not all of the data could be made ready: %s", problem)
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()
