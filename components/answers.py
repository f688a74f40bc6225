"""The cached door between pages and questions, and what is made ready before the first visitor waits."""

import atexit
import gc

import pandas as pd
import streamlit as st

import queries
from components import maps
from components.measures import View
from data import catalogue


@st.cache_data(max_entries=400, show_spinner=False)
def _kept(name: str, params: tuple[tuple[str, object], ...], version: str) -> pd.DataFrame:
    return queries.ask(name, **dict(params))


def answer(name: str, **params: object) -> pd.DataFrame:
    """The rows of one answer, kept for as long as the data stay the same.

    Raises Unavailable or Wrong, each with a sentence for the reader; `frame.section` shows it.
    """
    return _kept(name, tuple(sorted(params.items())), catalogue.version())


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


@st.cache_resource(show_spinner=False)
def ready() -> bool:
    """Done once for each server: open the store, read the outlines, then tell Python to leave them be.

    Streamlit collects garbage after every run; freezing what stays for good makes that almost free.
    """
    queries.ask("places/all")
    for scale in maps.SCALES:
        maps.outlines(scale)
    gc.collect()
    gc.freeze()
    atexit.register(gc.unfreeze)
    return True
