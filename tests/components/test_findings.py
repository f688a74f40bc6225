"""Sentences say what the rows say: also with ties, equal places, tiny counts, doubt and missing years."""

import itertools
import re

import pandas as pd
import pytest
from components.answers import compared
from components.measures import MEASURES, SCALES, YEARS, View

from components import lottery_findings, provision_findings

MAINSTREAM, ALL, SUPPORT = MEASURES.values()
KENT = pd.Series({"place_code": "E10000016", "place_name": "Kent", "level": "county"})
NOWHERE = pd.DataFrame(columns=["place_code", "place_name", "value", "low", "high", "doubtful"])


def rows(*places, firm=None):
    table = pd.DataFrame(places, columns=["place_name", "value", "low", "high", "doubtful"])
    table["place_code"] = table["place_name"]
    if firm:
        table["plans_per_1000_firm"] = firm
    return table


def kent(value):
    return pd.Series({"place_name": "Kent", "value": value, "low": value - 1, "high": value + 1, "doubtful": False})


def place(name):
    return pd.Series({"place_code": name, "place_name": name, "level": "district"})


def finding(view, table, whole, chosen=KENT):
    return lottery_findings.finding(view, table, NOWHERE, whole, chosen)


RATE = View(MAINSTREAM, "2023", SCALES[0])
COUNT = View(MAINSTREAM, "2023", SCALES[1])
CHANGE = View(MAINSTREAM, "Change", SCALES[0])


def test_two_ends():
    table = rows(("Swale", 37.05, 34, 39, False), ("Dover", 31.9, 29, 34, False), ("Tunbridge Wells", 13.29, 11, 15, False))
    assert (
        finding(RATE, table, kent(25.3))
        == "In Swale, 37 of every 1,000 mainstream pupils have an EHC plan; in Tunbridge Wells, 13."
    )


def test_ends_under_ten_apart_get_a_decimal():
    table = rows(("Swale", 25.46, 24, 26, False), ("Dover", 24.71, 23, 26, False))
    assert "In Swale, 25.5 of every 1,000" in finding(RATE, table, kent(25.0))


def test_a_tie_names_both():
    table = rows(("Swale", 37.0, 34, 39, False), ("Dover", 37.04, 34, 39, False), ("Thanet", 12.0, 11, 13, False))
    assert finding(RATE, table, kent(25.3)).startswith("In Swale and Dover, 37 of every")


def test_equal_places_have_no_highest():
    table = rows(("Swale", 20.0, 18, 22, False), ("Dover", 20.01, 18, 22, False))
    assert finding(RATE, table, kent(20.0)) == "Every place has the same figure: 20.0."


def test_a_doubtful_place_is_never_named_as_an_end():
    table = rows(("Ashford", 72.3, 69, 76, True), ("Thanet", 69.4, 66, 73, False), ("Dartford", 30.4, 28, 33, False))
    said = finding(View(ALL, "2023", SCALES[0]), table, kent(52.4))
    assert said == "In Thanet, 69 of every 1,000 pupils have an EHC plan; in Dartford, 30."


@pytest.mark.parametrize(
    ("value", "low", "high", "against"),
    [(37.1, 34.7, 39.5, "more than"), (26.0, 24.6, 28.8, "about the same as"), (13.3, 11.8, 15.0, "fewer than")],
)
def test_one_place_beside_kent(value, low, high, against):
    said = finding(RATE, rows(("Dover", value, low, high, False)), kent(25.3), place("Dover"))
    assert said.endswith(f"have an EHC plan: {against} Kent as a whole ({'25.3' if abs(value - 25.3) < 10 else '25'}).")


def test_one_doubtful_place_says_both_figures():
    table = rows(("Ashford", 72.3, 69, 76, True), firm=[63.03])
    said = finding(View(ALL, "2023", SCALES[0]), table, kent(52.4), place("Ashford"))
    assert "72 of every 1,000 pupils have an EHC plan as published, or 63 without one school’s figure that we doubt" in said


def test_tiny_counts():
    table = rows(("Dover", 1, 1, 1, False), ("Swale", 0, 0, 0, False))
    assert finding(COUNT, table, kent(1)) == "In Dover, 1 mainstream pupil has an EHC plan; in Swale, 0."


def test_a_missing_year_leaves_the_place_out():
    table = rows(
        ("Dover", float("nan"), float("nan"), float("nan"), False), ("Swale", 4.0, 1, 7, False), ("Thanet", 16.0, 14, 18, False)
    )
    assert "Dover" not in finding(CHANGE, table, kent(10.0))


def test_change_names_both_ends_with_their_signs():
    table = rows(("Gravesham", -7.7, -12, -3, False), ("Sevenoaks", 39.8, 33, 46, False))
    said = finding(View(SUPPORT, "Change", SCALES[0]), table, kent(17.8))
    assert said == (
        "From January 2019 to January 2023, pupils on SEN support in mainstream schools fell by 8 per 1,000 pupils in Gravesham "
        "and rose by 40 in Sevenoaks."
    )


def test_no_change_is_said_as_such():
    table = rows(("Dover", 0.04, -2, 2, False))
    assert "did not change" in finding(CHANGE, table, kent(0.0), place("Dover"))


EVERY = [View(measure, year, scale) for measure, year, scale in itertools.product(MEASURES.values(), YEARS, SCALES)]


@pytest.mark.parametrize("view", EVERY, ids=lambda view: f"{view.measure.label}, {view.year}, {view.scale}")
def test_every_view_has_its_sentences_on_the_real_figures(view):
    districts, areas, whole = compared(view)
    for chosen in [KENT, *(row for _, row in districts.iterrows()), *(row for _, row in areas.iterrows())]:
        said = lottery_findings.finding(view, districts, areas, whole, chosen)
        assert said.endswith(".")
        assert re.search(r"\d", said)
        assert not FORBIDDEN.search(said), said
    for said in (
        lottery_findings.map_alt(view, districts, whole, "Districts"),
        lottery_findings.dots_alt(view, districts, whole),
    ):
        assert re.search(r"\d", said)
        assert not FORBIDDEN.search(said), said


FORBIDDEN = re.compile(r"\b(worst|best|fail\w*|worse|better|because|caus\w+|due to|leads? to|nan|None)\b", re.I)


def test_remarks_on_doubt_only_where_there_is_some():
    doubted = pd.DataFrame([{"school_name": "A School", "place_name": "Dover", "doubt": "It looks swapped."}])
    clean = rows(("Dover", 20.0, 18, 22, False))
    assert lottery_findings.doubts(RATE, clean, doubted) == ""
    starred = rows(("Dover", 20.0, 18, 22, True), firm=[15.0])
    assert "Without these schools: Dover 15.0 per 1,000." in lottery_findings.doubts(RATE, starred, doubted)


def gap_rows(*cells):
    return pd.DataFrame(cells, columns=["place_name", "designation", "schools", "pupils", "sites_in_force", "sites_elsewhere"])


def test_the_widest_gap_is_that_of_the_most_pupils():
    table = gap_rows(
        ("North Kent", "C&I", 0, 0, 1, "A at B (in force)"),
        ("South Kent", "C&I", 0, 0, 0, None),
        ("West Kent", "C&I", 2, 526, 0, None),
        ("North Kent", "PD", 1, 119, 0, None),
        ("South Kent", "PD", 0, 0, 0, None),
        ("West Kent", "PD", 0, 0, 0, None),
    )
    assert provision_findings.widest_gap(table) == "No special school in South Kent is for communication and interaction."


def test_a_site_only_approved_leaves_the_gap_open():
    table = gap_rows(("Dover", "PSCN", 0, 0, 0, "The Beacon at Walmer (approved)"), ("Dover", "SEMH", 2, 225, 0, None))
    assert (
        provision_findings.place_gaps(table, table, place("Dover"))
        == "No special school in Dover is for profound, severe and complex needs."
    )


def test_a_place_with_everything_says_so():
    table = gap_rows(("Dover", "PSCN", 1, 10, 0, None))
    assert (
        provision_findings.place_gaps(table, table, place("Dover"))
        == "Dover has a special school, or a site of one, of every kind."
    )


def test_special_schools_of_a_place():
    schools = pd.DataFrame({"designation": ["SEMH", "PSCN", "SEMH", "not published"]})
    said = provision_findings.special_schools(schools, gap_rows(), place("Swale"))
    assert said == (
        "Swale has 4 state special schools: 1 for profound, severe and complex needs, 2 for social, emotional and mental health, "
        "and 1 without a published label."
    )
    assert (
        provision_findings.special_schools(schools.iloc[:0], gap_rows(), place("Swale")) == "Swale has no state special school."
    )
