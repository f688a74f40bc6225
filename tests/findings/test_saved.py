"""Cells that are words on a screen are parts in a download, on made-up rows: a number, its unit, its date, its standing."""

from datetime import date
from importlib import import_module
from types import SimpleNamespace

import pandas as pd
import pytest

from findings import ages, answers, dates, unit_numbers, words
from findings.compare.rates import _rank
from findings.finding import Column, Figure, Ranged, Table, Told
from findings.gaps import need

# The packages call their functions by the same names.
outside, supply, there, units = (import_module(f"findings.gaps.{room}") for room in ("outside", "schools", "there", "units"))
labels, schools = (import_module(f"findings.special_schools.{room}") for room in ("labels", "schools"))


def test_a_code_is_a_plain_name_of_a_column():
    assert [words.column(text) for text in ("C&I with learning", "PSCN", "Brook and Weir", "post-16")] == [
        "c_and_i_with_learning", "pscn", "brook_and_weir", "post_16",
    ]  # fmt: skip


def test_ages_are_words_with_the_youngest_and_the_oldest():
    row = {"age_range": "4-19 (nursery from 2)", "low_age": 2, "high_age": 19}
    assert ages.taken(row) == Told("4-19 (nursery from 2)", ("4-19 (nursery from 2)", 2, 19))
    assert ages.taken(dict.fromkeys(row)) == Told("not found", (None, None, None))


def test_a_date_as_printed_has_its_first_day():
    assert dates.told({"dated": "from Sep 2014", "as_of": date(2014, 9, 1)}) == Told(
        "from Sep 2014", ("from Sep 2014", "2014-09-01")
    )
    assert dates.told({"dated": None, "as_of": None}) == Told("", (None, None))


@pytest.mark.parametrize(
    ("value", "status", "said"),
    [(12, "ok", "12"), (20, "at most", "up to 20"), (None, "hidden by the source", "hidden by the source")],
)
def test_a_unit_has_a_number_or_the_reason_why_there_is_none(value, status, said):
    assert unit_numbers.told({"places": value, "places_status": status}, "places") == Told(said, (value, status))
    assert unit_numbers.column("places", "Places").parts == ("places", "places_status")


def test_the_roll_and_the_places_of_a_special_school():
    row = {"roll": 392, "roll_dated": "January 2025", "places": 620, "places_status": "approved", "places_dated": "2020-09"}
    row["places_note"] = "Sources disagree."
    assert schools._roll(row) == Told("392, January 2025", (392, "January 2025"))
    assert schools._places(row) == Told(
        "620 (approved; 2020-09). Sources disagree.", (620, "approved", "2020-09", "Sources disagree.")
    )
    nothing = dict.fromkeys(row)
    assert schools._roll(nothing) == Told("not found", (None, None))
    assert schools._places(nothing) == Told("not found", (None, "not found", None, None))


def test_the_standing_of_a_site_and_its_year():
    assert schools._standing({"status": "approved", "as_of": date(2022, 9, 1)}) == Told("approved, 2022", ("approved", 2022))
    assert schools._standing({"status": "approved", "as_of": None}) == Told("approved", ("approved", None))


def test_who_is_for_what_in_an_area():
    row = {"school_names": "A; B", "sites_elsewhere": float("nan"), "unlabelled": "C"}
    said = "A · B; without a county label, by its own words: C"
    assert labels._there(row, "PSCN") == Told(said, ("A; B", None, "C"))
    assert labels._there({}, "PSCN") == Told("None", (None, None, None))


def test_units_are_counted_by_standing_in_the_same_columns_everywhere():
    known = ["approved", "in force", "planned"]
    statuses = pd.Series(["in force", "approved", "in force"])
    assert units._standing(statuses, known) == Told("2 in force; 1 approved", (1, 2, 0))
    assert units._years(pd.to_datetime(pd.Series(["2018-01-01", "2022-09-01"]))) == Told("2018 to 2022", (2018, 2022))
    assert units._years(pd.Series([None])) == Told("no date", (None, None))


def test_a_range_of_ranks_is_saved_where_it_says_something():
    ranks = pd.DataFrame({"rank_from": [3, 1], "rank_to": [7, 12], "says": [True, False]}, index=["Dover", "Swale"])
    assert _rank(ranks, "Dover", 12) == Told("3rd to 7th of 12", (3, 7, 12))
    assert _rank(ranks, "Swale", 12) == Told("cannot be told", (None, None, 12))
    assert _rank(ranks, "Kent", 12) is None


def test_in_how_many_ways_a_conclusion_holds():
    said = {times: need._times({"below_in": times, "settings": 108}, "below") for times in (0, 72, 108)}
    assert said == {0: Told("never", (0, 108)), 72: Told("In 72 of 108", (72, 108)), 108: Told("always", (108, 108))}
    assert need._turns({"below_in": 108, "settings": 108}, "below") is None


def test_schools_of_a_kind_are_counted_beside_their_pupils(monkeypatch):
    rows = pd.DataFrame(
        [
            {
                "place_name": "Dover",
                "designation": code,
                "schools": 2,
                "pupils": 225,
                "sites_in_force": 0,
                "sites_elsewhere": None,
                "unlabelled": None,
            }
            for code in there.DESIGNATIONS
        ]
    )
    rows.loc[rows["designation"] == "PD", ["schools", "pupils", "sites_elsewhere"]] = [0, 0, "A at B (approved)"]
    units = pd.DataFrame(columns=["place_code", "area_code", "need", "phase", "status", "is_newest", "as_of"])
    monkeypatch.setattr(there, "answer", lambda name, **params: units if name == "provision/resourced_provisions" else rows)
    monkeypatch.setattr(there.figures, "supply", lambda setting, age: pd.DataFrame(columns=["places", "designation", "urn"]))
    (saved,) = there.there.__wrapped__("district", "all", "Kent").table.records()
    assert [saved[f"c_and_i_{part}"] for part in ("schools", "pupils")] == [2, 225]
    assert [saved[f"pd_{part}"] for part in ("schools", "pupils", "sites_elsewhere")] == [0, 0, "A at B (approved)"]


def test_a_modelled_figure_left_out_is_empty_with_its_reason():
    table = Table((Column("model", "Model", "modelled"),), ((Ranged(40.0, 5.0, 120.0),), (Figure(None, "not modelled"),)), "x")
    assert table.records() == [
        {"model": 40.0, "model_low": 5.0, "model_high": 120.0, "model_status": "ok"},
        {"model": None, "model_status": "not modelled"},
    ]
    assert [table.text(row, 0) for row in (0, 1)] == ["40 (5 to 120)", "left out by the model"]


COUNCILS = [
    {"school_name": f"School {number}", "council": "Medway", "sector": "state-funded", "pupils": None, "pupils_dated": None,
     "stands_in_county": number == 1, "nearest_minutes": 10 + number, "place_code": "A"}
    for number in range(1, 16)
]  # fmt: skip


def test_every_school_of_another_council_is_listed_with_its_council_and_where_it_stands(monkeypatch):
    monkeypatch.setattr(answers, "place", lambda name: SimpleNamespace(code="A", level="district"))
    monkeypatch.setattr(outside, "answer", lambda name, **params: pd.DataFrame(COUNCILS))
    answers.forget()
    table = outside.outside("Somewhere").table
    assert len(table.rows) == 15
    first = table.records()[0]
    assert (first["council"], first["stands_in_county"], first["pupils"], first["pupils_status"]) == (
        "Medway", True, None, "not available",
    )  # fmt: skip
    assert table.text(0, 1) == "Medway, stands in Kent"
    answers.forget()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "Pupils, January 2025"),
        ({"counted_as": "published for this site", "counted_dated": None}, "Published for this site"),
        ({"counted_as": "not counted", "counted_dated": None, "status": "approved"}, "Approved, not seen open: not counted"),
        ({"counted_as": "not counted", "counted_dated": None, "status": "planned"}, "Planned: not counted"),
        (
            {"provider_group": "other site", "counted_share_pct": 20.0},
            "Pupils, January 2025; share at this site assumed (20%)",
        ),
        (
            {"counted_as": "published places", "is_less_sites": True, "counted_share_pct": 80.0, "sites_within": "A, B"},
            "Published places, January 2025, less sites not seen open; less the assumed share at other sites (80% left here); with any at "
            "A, B (not seen open, no split published)",
        ),
    ],
)
def test_what_the_number_of_places_is_stands_in_columns_of_its_own(more, said):
    row = {"status": "in force", "provider_group": "special school", "counted_as": "pupils", "counted_dated": "January 2025"}
    row |= {"counted_share_pct": None, "is_less_sites": False, "sites_within": None} | more
    assert supply.counted(row) == Told(said, tuple(row[part] for part in supply.COUNTED))
