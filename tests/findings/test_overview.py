"""The overview's sentences say what the rows say: also with ties, equal places, tiny counts, doubt and missing years."""

import itertools
import re

import pandas as pd
import pytest

from findings import answers, overview
from findings.choices import MEASURES, SCALES, View
from findings.overview import places
from findings.overview.lead import _of_ends, _of_place
from findings.ranking import ranked
from findings.sentences import judged

MAINSTREAM, ALL, SUPPORT = MEASURES.values()


def rows(*places):
    table = pd.DataFrame(places, columns=["place_name", "value", "low", "high", "doubtful"])
    table["place_code"] = table["place_name"]
    table["status"] = table["doubtful"].map({True: "partly doubtful", False: "ok"})
    return table


def kent(value):
    return pd.Series({"place_name": "Kent", "value": value, "low": value - 1, "high": value + 1, "doubtful": False})


def place(name):
    return name


def finding(view, table, whole, chosen=None, firm=None, firm_whole=None):
    """As the overview chooses: the ends for the county, or the chosen place against it; `firm` without schools we doubt."""
    firm = table if firm is None else firm
    if chosen:
        own, own_firm = (one[one["place_name"] == chosen].iloc[0] for one in (table, firm))
        return _of_place(view, own, own_firm, whole, whole if firm_whole is None else firm_whole)
    return _of_ends(view, ranked(table, firm, str))


RATE = View(MAINSTREAM, 2023, SCALES[0])
COUNT = View(MAINSTREAM, 2023, SCALES[1])
CHANGE = View(MAINSTREAM, 2023, SCALES[0], 2019)


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
    assert finding(RATE, table, kent(25.3)).startswith("In Dover and Swale, 37 of every")


def test_equal_places_have_no_highest():
    table = rows(("Swale", 20.0, 18, 22, False), ("Dover", 20.01, 18, 22, False))
    assert finding(RATE, table, kent(20.0)) == "Every place has the same figure: 20.0."


def test_the_map_names_every_place_at_an_end():
    table = rows(("Swale", 37.01, 34, 39, False), ("Dover", 37.04, 34, 39, False), ("Thanet", 12.0, 11, 13, False))
    assert places._ends(RATE, table) == "Highest: Dover and Swale, 37.0. Lowest: Thanet, 12.0."
    assert places._ends(RATE, table.head(2)) == "Every place has the same figure: 37.0."


def test_a_place_is_no_end_by_a_figure_we_doubt():
    table = rows(("Ashford", 72.3, 69, 76, True), ("Thanet", 69.4, 66, 73, False), ("Dartford", 30.4, 28, 33, False))
    firm = rows(("Ashford", 63.0, 60, 66, True), ("Thanet", 69.4, 66, 73, False), ("Dartford", 30.4, 28, 33, False))
    said = finding(View(ALL, 2023, SCALES[0]), table, kent(52.4), firm=firm)
    assert said == "In Thanet, 69 of every 1,000 pupils have an EHC plan; in Dartford, 30."


@pytest.mark.parametrize(
    ("value", "low", "high", "against"),
    [(37.1, 34.7, 39.5, "more than"), (26.0, 24.6, 28.8, "about the same as"), (13.3, 11.8, 15.0, "fewer than")],
)
def test_one_place_beside_kent(value, low, high, against):
    said = finding(RATE, rows(("Dover", value, low, high, False)), kent(25.3), place("Dover"))
    assert said.endswith(f"have an EHC plan: {against} Kent as a whole ({'25.3' if abs(value - 25.3) < 10 else '25'}).")


def test_one_doubtful_place_says_both_figures():
    table, firm = rows(("Ashford", 72.3, 69, 76, True)), rows(("Ashford", 63.03, 60, 66, True))
    said = finding(View(ALL, 2023, SCALES[0]), table, kent(52.4), place("Ashford"), firm, kent(51.4))
    assert said == (
        "In Ashford, 72 of every 1,000 pupils have an EHC plan as published, or 63 without schools whose figure we doubt: "
        "more than Kent as a whole (52 as published, or 51 without schools whose figure we doubt)."
    )


def test_more_or_fewer_goes_by_the_figure_without_doubt():
    table, firm = rows(("Ashford", 72.3, 69, 76, True)), rows(("Ashford", 51.0, 49, 53, True))
    assert "about the same as Kent" in finding(View(ALL, 2023, SCALES[0]), table, kent(52.4), place("Ashford"), firm)


def test_a_place_with_nothing_but_doubt_is_not_set_beside_the_county():
    table = rows(("Ashford", 72.3, 69, 76, True), ("Dover", 20.0, 18, 22, False), ("Swale", 30.0, 28, 32, False))
    firm = table.assign(value=table["value"].mask(table["doubtful"]))
    said = finding(View(ALL, 2023, SCALES[0]), table, kent(52.4), place("Ashford"), firm)
    assert "as published: we doubt that figure, so it is not set beside Kent" in said
    assert finding(View(ALL, 2023, SCALES[0]), table, kent(52.4), firm=firm).startswith("In Swale, 30 of every")


def test_a_change_by_a_figure_we_doubt_says_both():
    table, firm = rows(("Ashford", 72.3, 69, 76, True)), rows(("Ashford", 13.0, 12, 14, True))
    said = finding(CHANGE, table, kent(20.0), place("Ashford"), firm)
    assert "rose by 72.3 per 1,000 pupils from January 2019 to January 2023 as published, or rose by 13.0 without schools" in said


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
    said = finding(View(SUPPORT, 2023, SCALES[0], 2019), table, kent(17.8))
    assert said == (
        "From January 2019 to January 2023, pupils on SEN support in mainstream schools fell by 7.7 per 1,000 pupils in Gravesham "
        "and rose by 39.8 in Sevenoaks."
    )


def test_no_change_is_said_as_such():
    table = rows(("Dover", 0.04, -2, 2, False))
    assert "did not change" in finding(CHANGE, table, kent(0.0), place("Dover"))


def test_no_figure_at_all_gets_its_own_sentence():
    table = rows(("Dover", float("nan"), float("nan"), float("nan"), False))
    assert finding(RATE, table, kent(0.0)) == "We hold no figure of EHC plans in mainstream schools for January 2023."


EVERY = [
    View(measure, year, scale, start)
    for measure, scale in itertools.product(MEASURES.values(), SCALES)
    for year in answers.years(measure.column)
    for start in (None, *(other for other in answers.years(measure.column) if other < year))
]
PLACES = ("Kent", "South Kent", "Dover", "Sevenoaks")
UNSAID = re.compile(r"\b(nan|None|<NA>|no figure)\b")


@pytest.mark.parametrize("view", EVERY, ids=lambda view: f"{view.title}, {view.scale}")
def test_every_view_of_every_january_has_its_sentences_on_the_real_figures(view):
    for place in PLACES:
        lead = overview.lead(view, place)
        made = [overview.map_of_places(view, place, by) for by in ("Districts", "Areas")]
        dots = overview.dots(view, place)
        said = [lead.sentence, *lead.more, *lead.caveats, *(one.picture.alt for one in (*made, dots))]
        for text in said:
            assert text and text.endswith(".")
            assert not judged(text), text
            assert not UNSAID.search(text), text
        assert re.search(r"\d", lead.sentence)


def test_the_table_holds_the_districts_then_areas_then_the_county():
    table = overview.figures(RATE).table
    names = [row[0] for row in table.rows]
    assert names[0] == "Swale" and names[11] == "Tunbridge Wells" and names[-1] == "Kent"
    assert table.strong == frozenset(range(12, 17))
    assert [table.text(0, column) for column in range(len(table.columns))] == [
        "Swale", "37.1", "34.7 to 39.5", "34.7", "35.7", "888", "23,967", "56", "East", "The Sittingbourne School",
    ]  # fmt: skip
    dover = next(row for row in table.rows if row[0] == "Dover")
    assert (round(dover[1].value, 1), round(dover[3], 1), dover[-1]) == (31.9, 22.5, "Whitfield Aspen School")


def test_what_is_saved_is_what_is_drawn():
    table = overview.figures(RATE).table
    assert table.records()[0] == {
        "place_name": "Swale",
        "per_1000_pupils": pytest.approx(37.0509, abs=1e-4),
        "interval_low": pytest.approx(34.73, abs=0.01),
        "interval_high": pytest.approx(39.52, abs=0.01),
        "per_1000_without_host": pytest.approx(34.7216, abs=1e-4),
        "per_1000_standardised": pytest.approx(35.7087, abs=1e-4),
        "plans": 888,
        "pupils": 23_967,
        "schools": 56,
        "area_name": "East",
        "host_name": "The Sittingbourne School",
    }
    assert len(table.records()) == 17


def test_doubt_stands_beside_the_figures_only_where_there_is_some():
    assert not any("doubt" in note or note.startswith("*") for note in overview.figures(RATE).notes)
    notes = overview.figures(View(ALL, 2023, SCALES[0])).notes
    assert any(note.startswith("* Ashford School, Ashford, January 2023: 281 pupils with an EHC plan and 40") for note in notes)
    assert "* Without these schools: Ashford 63.0, Sevenoaks 59.2, South Kent 58.6, North Kent 40.1 and Kent 51.4." in notes


def test_the_line_over_the_years_leaves_a_gap_where_nothing_was_counted():
    plans, support = overview.over_time(MAINSTREAM, "Dover"), overview.over_time(SUPPORT, "Dover")
    assert [(point.year, point.figure) for point in plans.picture.lines[0].points] == [
        (2016, "17.4"), (2019, "20.1"), (2023, "31.9"), (2025, "38.8"),
    ]  # fmt: skip
    assert [(line.name, line.is_lit, line.is_dashed) for line in plans.picture.lines] == [
        ("Dover", True, False),
        ("Kent", False, True),
    ]
    first = support.picture.lines[0].points[0]
    assert (first.year, first.value, first.figure) == (2016, None, "not held")
    assert support.table.text(0, 2) == "not held"
    assert "statements" in plans.notes[0] and not support.notes


def test_schools_of_a_place_lead_to_their_page_and_change_has_none():
    made = overview.schools(RATE, "Dover")
    assert made.table.is_long and made.table.rows[0][0].address.startswith("school?urn=")
    assert "Change is shown for districts and areas only" in overview.map_of_schools(CHANGE, "Dover").nothing


def test_the_map_of_schools_draws_those_with_at_least_one():
    made = overview.map_of_schools(RATE, "Dover").picture
    assert len(made.marks) == 46
    assert "Whitfield Aspen School: 165 of 585 pupils, 282.1 per 1,000" in {mark.said for mark in made.marks}
    assert made.around == "E07000108"
