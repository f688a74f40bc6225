"""Dates of what is held, from the records of its tables and from its rows, so that no wording holds one."""

import re

import pandas as pd

from data import catalogue
from findings.finding import Told

# A day people were counted on, as the records word it.
COUNTED = re.compile(r"January \d{4}|mid-\d{4}")


DATED = ("dated", "as_of")  # the names of a date in a download


def told(row: dict) -> Told:
    """The date of a statement as its source prints it, with the first day that can mean; no day where it has none."""
    first = row["as_of"]
    return Told(row["dated"] or "", (row["dated"], None if first is None else f"{first:%Y-%m-%d}"))


def published(table: str, publication: str) -> str:
    """The date of one of the publications that a table is made from, by the start of its title."""
    return next(source.published for source in _record(table).sources if source.publication.startswith(publication))


def counted(table: str) -> str:
    """When those in a table were counted: the first such date in what it covers."""
    covers = _record(table).covers
    found = COUNTED.search(covers)
    assert found, f"{table} covers no date: {covers}"
    return found[0]


def revises(table: str) -> str:
    """How often and in which month a table is published anew, as its record words it."""
    return _record(table).revises


def edition(table: str) -> str:
    """The title, with its year, of the first publication that a table is made from."""
    return _record(table).sources[0].publication


def mostly(dates: pd.Series) -> dict[str, int]:
    """From which to which year four in five of some dates lie, as parts of a sentence; the earliest tenth and the latest are left out."""
    known = pd.to_datetime(dates.dropna()).dt.year
    first, last = known.quantile([0.1, 0.9], interpolation="nearest")
    return {"first": int(first), "last": int(last)}


def _record(table: str) -> catalogue.Snapshot:
    """The record of a table.

    Raises Damaged when there is none.
    """
    records = catalogue.edition().records
    if table not in records:
        raise catalogue.Damaged(f"The data file “{table}” is missing.")
    return records[table]
