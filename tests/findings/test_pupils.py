"""Pupils in each special school: any January held beside the one held before it, on made-up rows."""

from importlib import import_module

import pandas as pd
import pytest

from findings import answers

room = import_module("findings.special_schools.pupils")  # the package calls its function by the same name
HELD = {2016: {"Old": 50, "New": None}, 2019: {"Old": 60, "New": None}, 2023: {"Old": 80, "New": 30}}


@pytest.fixture(autouse=True)
def three_censuses(monkeypatch):
    def chosen(place, is_proposed, only, year, from_year):
        names = ("Old", "New", "Not yet open")
        rows = [
            {"urn": urn, "school_name": name, "place_name": "Dover", "pupils": HELD[year].get(name), "plans": HELD[year].get(name),
             "pupils_before": HELD[from_year].get(name)}
            for urn, name in enumerate(names)
        ]  # fmt: skip
        return pd.DataFrame(rows)

    monkeypatch.setattr(room, "chosen", chosen)
    monkeypatch.setattr(answers, "years", lambda measure: tuple(HELD))
    answers.forget()
    yield
    answers.forget()


def pupils(year):
    return room.pupils("Kent", False, (), year)


def saved(finding):
    return [tuple(row.values()) for row in finding.table.records()]


def test_the_newest_january_stands_beside_the_one_before_and_only_schools_with_pupils():
    found = pupils(2023)
    assert found.sentence == "Together 60 pupils in 1 school in January 2019, 110 in 2 schools in January 2023."
    assert saved(found) == [("Old", "Dover", 60, 80, 80), ("New", "Dover", None, 30, 30)]
    assert [(dot.name, dot.low, dot.value, dot.high) for dot in found.picture.rows] == [
        ("Old", 60, 80, 80),
        ("New", None, 30, None),
    ]
    assert found.picture.rows[1].said == "New: 30 pupils in January 2023; not on the census of January 2019"
    assert not any("special schools of today" in said for said in found.caveats)


def test_an_earlier_january_stands_beside_the_one_before_it():
    found = pupils(2019)
    assert saved(found) == [("Old", "Dover", 50, 60, 60)]
    assert dict(found.questions[0].params) == {"year": 2019, "from_year": 2016}
    assert any("special schools of today" in said for said in found.caveats)


def test_the_first_january_held_has_none_before_it():
    found = pupils(2016)
    assert found.sentence == "Together 50 pupils in 1 school in January 2016, the first January held."
    assert saved(found) == [("Old", "Dover", 50, 50)]
    assert [(dot.low, dot.value, dot.high) for dot in found.picture.rows] == [(None, 50, None)]
    assert "before" not in found.picture.alt
