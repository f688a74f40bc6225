"""The county's strategy beside the official figures: counts, shares with what is behind them, and what is not held."""

import pandas as pd
import pytest

from findings import sources
from findings.finding import Figure, OutOf, Said, Told


def printed(**row):
    empty = dict.fromkeys(("official_part", "official_whole", "england_value", "official_date"))
    return sources._printed(
        next(pd.DataFrame([empty | {"quote": "q", "value": 30, "dated": "2024"} | row]).astype(object).itertuples()), "mid-2024"
    )


def test_a_count_a_share_and_a_figure_not_held():
    assert printed(unit="count", official_value=14143.0, official_date="January 2023")[2:] == (
        Said(14143.0, "count"), None, None, "January 2023",
    )  # fmt: skip
    share = printed(
        unit="percent 0–100",
        official_value=56.8,
        official_part=999,
        official_whole=1758,
        england_value=45.5,
        official_date="2025",
    )
    assert share[2:] == (Said(56.8, "share"), OutOf(999, 1758), Said(45.5, "share"), "2025")
    assert share[0] == Told("q", ("q", 30, "percent 0–100"))
    assert printed(unit="count", official_value=None)[2:] == (Figure(None, "not available"), None, None, "")


@pytest.mark.golden
def test_what_the_strategy_prints_is_held():
    """Each official figure as its publisher prints it."""
    table = sources.strategy().table
    rows = [[table.text(row, column) for column in range(len(table.columns))] for row in range(len(table.rows))]
    found = [tuple(row[2:]) for row in rows]
    assert {
        ("32.3%", "784 of 2,424", "45.9%", "year 2024"),
        ("56.8%", "999 of 1,758", "45.5%", "year 2025"),
        ("35.6%", "7,746 of 21,742", "45.5%", "January 2026"),
        ("1,576,128", "–", "–", "Census 2021"),
        ("1,639,029", "–", "–", "mid-2024"),
    } <= set(found)
    assert "not held" not in {row[2] for row in rows}
