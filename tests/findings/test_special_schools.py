"""Special schools beside their map: pupils, places that are known, and in how many there are more pupils than places."""

import importlib

import pandas as pd
import pytest

from findings import answers

beside_map = importlib.import_module("findings.special_schools.beside_map")

SCHOOLS = pd.DataFrame(
    [
        ("Full", 1, "PSCN", 120, 120.0, 100.0, "in force", True),
        ("Half", 2, "SEMH", 50, 50.0, 100.0, "approved", True),
        ("Old", 3, "PD", 200, 200.0, 40.0, "in force", False),
        ("Planned", 4, "C&I", 0, 0.0, 90.0, "planned", True),
    ],
    columns=["school_name", "urn", "designation", "pupils", "roll", "places", "places_status", "places_are_recent"],
).assign(year=2027)


@pytest.fixture(autouse=True)
def over(monkeypatch):
    monkeypatch.setattr(beside_map, "answer", lambda name: SCHOOLS)
    monkeypatch.setattr(beside_map, "chosen", lambda place, is_proposed, only: SCHOOLS[SCHOOLS["designation"].isin(only)])
    monkeypatch.setattr(answers, "inside", lambda rows, place: rows)
    monkeypatch.setattr(answers, "place", lambda name: name)


def test_only_places_that_are_known_and_recent_stand_there_and_are_compared():
    found = beside_map.beside_map.__wrapped__("Somewhere", False, ("PSCN", "SEMH", "PD", "C&I"))
    assert [(row[0].text, row[0].mark, *row[1:]) for row in found.table.rows] == [
        ("Full", "PSCN", 120, 100),
        ("Half", "SEMH", 50, 100),
        ("Old", "PD", 200, None),
        ("Planned", "C&I", 0, None),
    ]
    assert found.sentence == "In 1 of the 2 schools with a recent number of places there are more pupils than places."


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([0], "The one school with a recent number of places has more pupils than places."),
        ([1], "The one school with a recent number of places does not have more pupils than places."),
        ([2, 3], "No recent number of places is known here."),
    ],
)
def test_few_places_that_are_known_are_said_as_they_are(rows, said, monkeypatch):
    monkeypatch.setattr(beside_map, "answer", lambda name: SCHOOLS.iloc[rows])
    assert beside_map.full("Somewhere") == said


def test_none_that_fit_is_a_sentence():
    assert "No state special school here" in beside_map.beside_map.__wrapped__("Somewhere", False, ()).nothing
