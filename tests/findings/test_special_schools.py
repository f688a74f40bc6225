"""Special schools beside their map: pupils, places that are known, and in how many there are more pupils than places."""

import importlib
from types import SimpleNamespace

import pandas as pd
import pytest

from findings import answers, school_labels

beside_map, schools, labels = (
    importlib.import_module(f"findings.special_schools.{name}") for name in ("beside_map", "schools", "labels")
)

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


def special(name, label, primary=None, is_planned=False):
    return {
        "school_name": name, "urn": 1, "designation": label, "primary_designation": primary, "own_designation": None, "own_words": None,
        "is_planned": is_planned, "pupils": 0 if is_planned else 10, "year": 2027, "easting": 0, "northing": 0, "place_name": "Dover",
        "place_code": "A",
    }  # fmt: skip


TWO = special("Two", "SEMH with learning", "SEMH")
EMPTY = special("Empty", "not published", is_planned=True)


def test_a_school_with_another_label_for_primary_age_says_both():
    assert school_labels.said(TWO) == (
        "Social, emotional and mental health, with learning difficulties; for primary age: social, emotional and mental health"
    )
    assert school_labels.said(special("One", "PD")) == "Physical disability and complex medical needs"
    rows = pd.DataFrame([TWO, special("One", "PD"), EMPTY])
    assert school_labels.other_at_primary(rows) == ["Two has another label for primary age: social, emotional and mental health."]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [special("One", "PD"), EMPTY],
            "Map of 1 state special school in Dover: 1 Physical disability and complex medical needs.",
        ),
        ([special("One", "PD"), special("Other", "PD")], "Map of 2 state special schools in Dover: 2 Physical disability"),
        ([EMPTY], "Map of Dover: no state special school fits what you chose to show."),
    ],
)
def test_the_map_counts_schools_with_pupils_and_names_one_without(rows, said, monkeypatch):
    monkeypatch.setattr(schools, "chosen", lambda *asked: pd.DataFrame(rows))
    monkeypatch.setattr(answers, "place", lambda name: SimpleNamespace(code="A", name=name))
    monkeypatch.setattr(schools, "grounds", lambda: ())
    alt = schools.map_of_schools.__wrapped__("Dover", False, ()).picture.alt
    assert alt.startswith(said)
    assert ("Empty is in the register as open, and had no pupil" in alt) == (EMPTY in rows)


def test_whom_schools_without_a_label_take_is_said_of_those_of_the_place():
    own = {"own_words": "autism", "own_designation": "C&I"}
    here, there = (pd.DataFrame([special(name, "not published") | own]) for name in ("Here", "There"))
    assert labels._meaning("not published", here) == "Here has no county label; by its own words it takes children with autism."
    assert "Here" not in labels._meaning("not published", there)
    assert labels._meaning("not published", here.iloc[:0]) == "–"
