"""My area: sentences by rule on made-up rows; what is missing or doubted says so."""

import sys

import pandas as pd
import pytest

from findings import answers, my_area
from findings.choices import MEASURES
from findings.finding import Column, Journey, Table
from findings.my_area import rate
from findings.my_area.asked import asked, lacks, stands_instead, why
from findings.my_area.near import _cell
from findings.my_area.schools import full
from findings.sentences import judged


def host(**more):
    row = {"host_name": "Oak School", "host_counted": 61, "per_1000_without_host": 33.178}
    return pd.Series(row | more)


def test_the_rate_without_the_largest_unit_names_its_host():
    assert rate.without_host(host()) == "Without Oak School (61 plans), the largest known host of a unit: 33.2."


@pytest.mark.parametrize("gone", [{"host_name": None}, {"host_name": float("nan")}, {"per_1000_without_host": None}])
def test_a_place_without_a_known_unit_has_no_such_rate(gone):
    assert rate.without_host(host(**gone)) == "No list that we hold names a school with a unit there."


def test_a_doubtful_count_has_a_star_that_is_explained(monkeypatch):
    def doubted(name, **params):
        rows = answers.answer(name, **params)
        return rows.assign(plans_status="partly doubtful") if name == "lottery/plans_by_place" else rows

    assert not any("*" in said for said in (*my_area.lead("Swale").more, *my_area.lead("Swale").caveats))
    monkeypatch.setattr(rate, "answer", doubted)
    made = my_area.lead.__wrapped__("Swale")
    assert made.more[0].startswith("942* of 23,674 pupils")
    assert made.caveats[0].startswith("* A school’s figure in it is one that we doubt")


def special(*cells):
    columns = ["school_name", "roll", "places", "places_status", "places_are_recent"]
    return pd.DataFrame(cells, columns=columns)


MORE = ("Ash", 120.0, 100.0, "in force", True)
EVEN = ("Beech", 100.0, 100.0, "approved", True)
OLD = ("Cedar", 90.0, 20.0, "in force", False)
PLANNED = ("Elm", 90.0, 20.0, "planned", True)
NONE = ("Fir", 90.0, None, None, False)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((), []),
        ((MORE, EVEN), ["More pupils than places: Ash."]),
        ((EVEN,), ["The one with a recent number of places does not have more pupils than places."]),
        ((MORE, OLD, NONE), ["More pupils than places: Ash.", "No recent number is known for 2 others."]),
        ((OLD, PLANNED, NONE), ["No recent number of places is known."]),
        ((EVEN, *[MORE] * 6), ["In 6 of the 7 with a recent number of places there are more pupils than places."]),
    ],
)
def test_only_a_recent_number_in_force_or_approved_is_set_beside_pupils(rows, said):
    assert full(special(*rows)) == said


def test_a_way_that_nobody_has_says_none_in_the_county():
    ways = pd.DataFrame({"median_metres": [24_100.0], "median_minutes": [33]}, index=["PD"])
    cells = (_cell(ways, "PD"), _cell(ways, "C&I"))
    assert cells == (Journey(24_100.0, 33), "None in the county")
    table = Table((Column("kind", "For"), Column("primary", "Primary", "journey")), (("PD", cells[0]), ("C&I", cells[1])), "")
    assert [table.text(row, 1) for row in (0, 1)] == ["15 miles (24 km), 33 minutes", "None in the county"]
    assert table.records() == [
        {"kind": "PD", "primary_metres": 24_100.0, "primary_minutes": 33},
        {"kind": "C&I", "primary": "None in the county"},
    ]


def gap_rows(*cells):
    columns = ["place_name", "designation", "schools", "pupils", "sites_in_force", "unlabelled"]
    return pd.DataFrame(cells, columns=columns)


def test_the_gap_asked_about_is_the_one_with_most_pupils_where_no_school_fits_by_its_own_words():
    rows = gap_rows(
        ("Swale", "C&I", 0, 0, 0, "Aspire"),
        ("Swale", "PD", 0, 0, 0, None),
        ("Swale", "SEMH", 0, 0, 0, None),
        ("Swale", "PSCN", 0, 0, 1, None),  # a site in use is no gap
        ("Dover", "C&I", 1, 900, 0, None),
        ("Dover", "PD", 1, 10, 0, None),
        ("Dover", "SEMH", 1, 50, 0, None),
        ("Dover", "PSCN", 0, 0, 0, None),
    )
    assert lacks(rows, "Swale") == ("Swale", "SEMH")
    assert lacks(rows, "Dover") == ("Dover", "PSCN")
    assert lacks(rows, None) == ("Swale", "SEMH")
    assert lacks(rows[rows["schools"] > 0], "Dover") is None


def test_why_a_place_has_no_school_of_a_kind_is_not_known_and_the_way_is():
    question, answer = why("Ashford", "district", "C&I")
    assert question == "Why does Ashford have no special school for communication and interaction?"
    assert answer.notes[0].startswith("No source that we hold says why.")
    assert (
        "For half of the children in Ashford the straight line to the nearest one is 16 miles (26 km) or more at primary age"
        in (answer.notes[0])
    )


def test_a_kind_without_a_school_for_any_age_has_no_way(monkeypatch):
    monkeypatch.setattr(sys.modules["findings.my_area.asked"], "journeys", lambda place, phase: pd.DataFrame())
    _, answer = why("Ashford", "district", "C&I")
    assert "No school in the county is for it at primary or secondary age." in answer.notes[0]
    assert "straight line" not in answer.notes[0]


def test_what_stands_instead_of_a_kind_is_named_or_said_not_to_be_known(monkeypatch):
    said = {
        "PSCN": "What stands in Dover instead: units for such needs: Aspen (2019).",
        "C&I": "What stands in Dover instead: without a county label, by its own words: Aspire.",
        "PD": "No unit in a mainstream school for such needs is known in Dover.",
        "SEMH": "What stands in Dover instead: no school based here, but a site: A at B (approved).",
    }
    rows = gap_rows(("Dover", "PSCN", 0, 0, 0, None), ("Dover", "C&I", 0, 0, 0, "Aspire"), ("Dover", "PD", 0, 0, 0, None))
    rows = pd.concat([rows, gap_rows(("Dover", "SEMH", 0, 0, 0, None))]).assign(place_code="E07000108", sites_elsewhere=None)
    rows.loc[rows["designation"] == "SEMH", "sites_elsewhere"] = "A at B (approved)"
    columns = ["school_name", "need", "phase", "status", "dated", "as_of", "is_newest", "place_code"]
    units = pd.DataFrame([("Aspen", "PSCN", "primary", "in force", "2019", "2019-01-01", True, "E07000108")], columns=columns)
    monkeypatch.setattr(
        sys.modules["findings.my_area.asked"], "answer", lambda name, **params: units if "resourced" in name else rows
    )
    assert {code: stands_instead("Dover", "district", code) for code in said} == said


@pytest.mark.parametrize(
    ("place", "first"),
    [
        ("Kent", "Does a high rate mean that more children need help there?"),
        ("Swale", "Does the higher rate mean that more children need help in Swale?"),
        ("Tunbridge Wells", "Does the lower rate mean that fewer children need help in Tunbridge Wells?"),
        ("Sevenoaks", "Is Sevenoaks like the rest of Kent?"),
    ],
)
def test_three_questions_fit_the_place_and_judge_nothing(place, first):
    made = asked(place)
    assert len(made) == 3
    assert made[0][0] == first
    for question, answer in made:
        assert question.endswith("?")
        assert not judged(question)
        assert not judged(answer.notes[0])


def test_the_line_is_the_map_page_s_own():
    assert rate.PLANS is next(iter(MEASURES.values()))
    assert len(my_area.line("Swale").picture.lines) == 2
    assert len(my_area.line("Kent").picture.lines) == 1
    assert my_area.line("Swale").picture.lines[0].points[-1].figure == "39.8"
