"""Sources: official totals are said as they are, whether some differ, none does, or none is held."""

import pandas as pd
import pytest

from findings import sources

COLUMNS = ("publication", "what", "place_name", "year", "unit", "ours", "theirs", "difference", "reason")
SAME = ("the tool", "pupils", "Kent", 2025, "count", 5.0, 5.0, 0.0, None)
OTHER = ("the tool", "pupils", "Kent", 2019, "percent 0–100", 2.8, 3.0, -0.2, "Two schools are not in the file.")
ELSEWHERE = ("the release", "plans", "Essex", 2026, "count", 1234.0, 1234.0, 0.0, None)


@pytest.fixture
def over(monkeypatch):
    def made(finding, *rows):
        monkeypatch.setattr(sources, "answer", lambda name: pd.DataFrame(rows, columns=COLUMNS))
        return finding.__wrapped__()

    return made


def lines(table):
    return [[table.text(row, column) for column in range(len(table.columns))] for row in range(len(table.rows))]


def test_sums_that_differ_are_counted_with_their_reasons(over):
    found = over(sources.checked, OTHER, OTHER, SAME, ELSEWHERE)
    assert found.sentence == (
        "We add up 4 figures that the publisher adds up too. 2 come out the same; 2 differ, each for a reason that we know."
    )
    assert lines(found.table) == [
        ["the release", "2026", "1", "1", "0", ""],
        ["the tool", "2019", "2", "0", "2", "Two schools are not in the file."],
        ["the tool", "2025", "1", "1", "0", ""],
    ]


def test_each_reason_has_a_row_with_how_many_it_explains(over):
    other = (*OTHER[:-1], "One school moved.")
    found = over(sources.checked, OTHER, other, OTHER, SAME)
    assert [line[1:] for line in lines(found.table)] == [
        ["2019", "3", "0", "2", "Two schools are not in the file."],
        ["2019", "3", "0", "1", "One school moved."],
        ["2025", "1", "1", "0", ""],
    ]


def test_a_reason_that_nobody_could_show_is_counted_as_not_known(over):
    unknown = (*OTHER[:-1], "Not known for certain. A file may lack schools.")
    assert over(sources.checked, OTHER, unknown, SAME).sentence.endswith(
        "1 come out the same; 2 differ. Of 1 of these we know the reason; of 1 it is not known for certain, and the likely one is given."
    )
    assert "Of none of these we know the reason; of 1 it is not known" in over(sources.checked, unknown, SAME).sentence


def test_each_that_differs_shows_both_figures(over):
    found = over(sources.totals_that_differ, OTHER, SAME)
    assert lines(found.table) == [
        ["pupils", "Kent", "2019", "2.8", "3", "−0.2", "percent 0–100", "Two schools are not in the file.", "the tool"]
    ]
    assert over(sources.totals_that_differ, SAME).nothing == "None differs."


def test_where_all_are_the_same_that_is_said(over):
    assert over(sources.checked, SAME, ELSEWHERE).sentence.endswith("All come out the same.")
    assert len(over(sources.every_total, SAME, ELSEWHERE).table.rows) == 2


def test_where_no_total_is_held_that_is_said(over):
    assert over(sources.checked).nothing.startswith("No official totals are held")
