"""What stands beside a place's rate: the same without its largest host of a unit, and with allowance for its kinds of school."""

import pandas as pd

from findings.answers import answer, kept
from findings.finding import Cell, Column

QUESTION = "lottery/like_for_like"
NO_HOST = "none known"
RATES = (
    Column("per_1000_without_host", "Without its largest unit host", "rate"),
    Column("per_1000_standardised", "Allowing for kinds of school", "rate"),
)
HOST = Column("host_name", "Largest unit host")


@kept
def rows(*levels: str, **params: str | int) -> pd.DataFrame:
    """The figures of every place of these levels, by its name."""
    return pd.concat([answer(QUESTION, level=level, **params) for level in levels]).set_index("place_name", drop=False)


def rates(figures: pd.DataFrame, place_name: str) -> tuple[Cell, ...]:
    """The cells of one place under `RATES`; empty where there is no such figure."""
    if place_name not in figures.index:
        return (None, None)
    return tuple(None if pd.isna(value := figures.at[place_name, column.name]) else value for column in RATES)


def host(figures: pd.DataFrame, place_name: str) -> str:
    """Its largest host of a unit."""
    if place_name not in figures.index:
        return ""
    name = figures.at[place_name, HOST.name]
    return NO_HOST if pd.isna(name) else name
