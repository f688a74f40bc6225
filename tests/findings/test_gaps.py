"""Gaps: sentences about the model say “about”, carry their range and never net; what is saved is what is drawn."""

import importlib

import pandas as pd
import pytest

from findings import answers, assumptions, cited, gaps, words
from findings.finding import Ranged, Step, Told, in_words
from findings.gaps import need, rows, schools
from findings.gaps.journeys import BREAKS as MILES
from findings.sentences import judged
from model.scenarios import county

ROW = {
    "place_name": "Dover",
    "level": "district",
    "designation": "C&I",
    "need": 83.2,
    "places": 0.0,
    "short": 10.2,
    "spare": 0.0,
    "short_low": 0.0,
    "short_high": 153.0,
    "short_one_low": 3.0,
    "short_one_high": 40.0,
    "spare_low": 0.0,
    "spare_high": 0.0,
    "access_index": 39.0,
    "settings": 108,
    "below_in": 108,
}
LONGER = county.Setting(reach="longer", mapping="learning")


def row(**more):
    return pd.Series(ROW | more)


def test_a_shortage_has_its_range_and_no_sum():
    assert need.in_place(row(short_high=43.0), county.USUAL, "primary") == (
        "By this model, about 83 children of primary age (3 to 10) who live in Dover go to a special school for communication and "
        "interaction. No such school or site in use stands there. For about 10 of them it finds no place within an hour’s drive. That "
        "is under 5 to 40 when one doubt is answered otherwise, 0 to 43 over all 108 ways of counting."
    )


def test_a_range_from_none_to_many_has_no_single_figure():
    said = need.in_place(row(), county.USUAL, "all")
    assert "cannot be said in one figure: under 5 to 40 when one doubt is answered otherwise, 0 to 153 over all 108 ways" in said
    assert "about 10" not in said
    rows = pd.DataFrame([ROW | {"place_code": "A"}, ROW | {"place_code": "B", "place_name": "Thanet", "short_high": 43.0}])
    assert need.shortage_alt(rows, "a kind").endswith(
        "Most: Thanet, about 10. Too uncertain for one figure in Dover. The same figures are in the table below."
    )
    alike = [
        rows.iloc[1].to_dict() | {"place_code": "C", "place_name": "Swale", "short": 9.8},
        rows.iloc[1].to_dict() | {"short": 2.0},
    ]
    assert "Most: Thanet and Swale, about 10. Too" in need.shortage_alt(pd.concat([rows, pd.DataFrame(alike)]), "a kind")
    assert in_words(Ranged(10.2, 0.0, 153.0, is_unsure=True), "modelled") == "0 to 153"


def test_need_says_to_which_count_it_is_brought_and_on_how_little_a_rise_with_poverty_rests():
    (even,) = need.scaled(county.USUAL)
    assert even == (
        "Need in state special schools is brought to the 6,729 plans for such schools that Kent kept in January 2026, wherever these are."
    )
    poor = need.scaled(county.Setting(spread="poverty"))
    assert poor[0] == even
    assert "a weak basis" in poor[1]


@pytest.mark.parametrize(("least", "unsure"), [(0.0, True), (4.4, True), (4.6, False)])
def test_what_is_said_as_under_five_may_be_none(least, unsure):
    """A least figure that reads “5” is not among those that leave the matter open."""
    assert rows.is_unsure(row(short_low=least)) is unsure
    assert (in_words(least, "modelled") in ("0", "under 5")) is unsure


def test_places_left_over_stand_beside_children_without_one():
    said = need.in_place(row(places=120.0, spare=30.0, spare_high=64.0, short=3.0, short_high=20.0), LONGER, "all")
    assert "have 120 places for them. For fewer than 5 of them it finds no place within an hour and a quarter’s drive." in said
    assert said.endswith("It gives about 30 of the places there to no child (0 to 64). That does not mean that a seat is free.")


def test_no_shortage_is_said_plainly():
    said = need.in_place(row(short=0.2, short_high=20.0), county.USUAL, "all")
    assert "The model finds all of them a place within an hour’s drive; it knows nothing of children who wait for one." in said


@pytest.mark.parametrize(
    ("below", "index", "end"),
    [
        (108, 39.0, "it is below 100 in all 108 ways of counting."),
        (0, 139.0, "in none of 108 ways of counting is it below 100."),
        (72, 106.0, "in 72 of 108 ways of counting it is below 100."),
    ],
)
def test_access_says_in_how_many_ways(below, index, end):
    (said,) = need.access(row(below_in=below, access_index=index))
    assert said.endswith(end)


def test_no_access_is_said_of_the_county_nor_where_there_is_none():
    assert need.access(row(level="county")) == need.access(row(access_index=float("nan"))) == ()


def test_what_lasts_and_what_does_not():
    bands = pd.DataFrame(
        [
            ROW | {"place_name": "South Kent", "below_in": 108, "short_in": 83},
            ROW | {"place_name": "West Kent", "below_in": 0, "short_in": 0},
            ROW | {"place_name": "East Kent", "below_in": 108, "short_in": 108},
        ]
    )
    assert need.always(bands) == [
        "Access is below Kent’s average in South Kent and East Kent.",
        "Access is not below Kent’s average in West Kent.",
        "Of children already in such schools, more than one in ten find no place within reach in East Kent.",
        "Of children already in such schools, nine in ten or more find a place within reach in West Kent.",
    ]


def test_every_assumption_has_words():
    assert {name: set(one.options.values()) for name, one in assumptions.ASSUMED.items()} == {
        name: set(values) for name, values in county.ASSUMPTIONS.items()
    }
    for name, one in assumptions.ASSUMED.items():
        assert next(iter(one.options.values())) == getattr(county.USUAL, name)
    assert len(assumptions.notes(",".join(assumptions.ASSUMED))) == len(assumptions.ASSUMED)


@pytest.mark.parametrize(
    ("row", "said", "saved"),
    [
        ({"site_places": 40.0, "urn": 1}, "40 at this site", (40, "this site", None, None, None)),
        ({"site_places": 120.0, "urn": None}, "120 planned", (120, None, "planned", None, None)),
        (
            {"school_places": 250.0, "is_recent": True},
            "250 (in force; 2023), whole school",
            (250, "whole school", "in force", "2023", False),
        ),
        (
            {"school_places": 250.0, "is_recent": False},
            "250 (in force; 2023, too old to count), whole school",
            (250, "whole school", "in force", "2023", True),
        ),
        ({"places_if_open": 30.0}, "30 planned", (30, None, "planned", None, None)),
        ({}, "not found", (None, None, "not found", None, None)),
    ],
)
def test_published_places_have_their_standing_and_date(row, said, saved):
    nothing = dict.fromkeys(("site_places", "school_places", "places_if_open", "urn", "is_recent"))
    assert schools.published(nothing | {"places_status": "in force", "places_dated": "2023"} | row) == Told(said, saved)


def test_cells_of_the_model():
    assert in_words(Ranged(12.3, 3.0, 20.0), "modelled") == "12 (under 5 to 20)"
    assert in_words(Ranged(0.1, 0.0, 0.3), "modelled") == "0"
    assert in_words(Step(77.0, 8.0), "modelled") == "77 → 8"
    assert in_words(Step(77.0, 77.2), "modelled") == "77"


def drawn_and_saved(finding):
    """The table as it is saved."""
    return pd.DataFrame(finding.table.records())


def test_the_figures_of_the_map_of_shortage_are_those_of_its_table():
    finding = gaps.shortage(county.USUAL, "PD", "Dover", "district", "primary")
    saved = drawn_and_saved(finding).set_index("place_name")
    names = {place.code: place.name for place in answers.places()}
    assert len(finding.picture.shapes) == len(saved) == 12
    for shape in finding.picture.shapes:
        share = 100 * saved.at[names[shape.code], "short"] / saved.at[names[shape.code], "need"]
        assert shape.class_number == sum(share >= limit for limit in need.BREAKS)
    assert names[finding.picture.chosen] == "Dover"
    assert all(mark.look == "hollow" and mark.kind == "PD" for mark in finding.picture.marks)


def test_a_modelled_download_says_what_was_assumed_and_cites_every_table():
    finding = gaps.shortage(LONGER, "C&I", "Dover", "area", "secondary")
    saved = drawn_and_saved(finding)
    assert {"need_low", "need_high", "short_low", "short_high", "spare_low", "spare_high"} <= set(saved.columns)
    assert set(saved["assumed_mapping"]) == {"learning"}
    assert set(saved["assumed_reach"]) == {"longer"}
    asked = {question.name: dict(question.params) for question in finding.questions}
    assert set(asked) >= {"provision/need_by_small_area", "provision/supply", "provision/road_minutes"}
    assert set(saved["age"]) == {"secondary"}
    assert asked["provision/need_by_small_area"]["spread"] == "even"
    tables_read = {record.table for name in asked for record in cited.records(name)}
    assert {"model_need", "dfe_special_plans", "model_need_to_designation", "kcc_providers", "model_travel"} <= tables_read
    assert "assumed_reach" in cited.csv(finding.table, finding.questions).decode("utf-8-sig").splitlines()[0]


def test_own_percents_cite_the_table_they_stand_in():
    own = county.Setting(own="ASD-51-2-4-40-3-0")
    assert "provision/need_to_designation" in {question.name for question in rows.asked(own)}
    assert "Counted with your own percents for autism." in " ".join(gaps.shortage(own, "C&I", "Kent", "area", "all").more)


def test_the_miles_that_are_drawn_are_saved_beside_the_minutes():
    finding = gaps.journeys("C&I", "Dover", "district", "primary", "own words")
    saved = drawn_and_saved(finding).set_index("place_name")
    assert {"median_metres", "ninth_decile_metres", "median_minutes"} <= set(saved.columns)
    names = {place.code: place.name for place in answers.places()}
    for shape in finding.picture.shapes:
        far = saved.at[names[shape.code], "median_metres"] / words.MILE
        assert shape.class_number == sum(far >= limit for limit in MILES)
        assert shape.figure == f"{far:.0f}"
    assert {"provision/journeys_by_designation", "provision/supply"} == {question.name for question in finding.questions}


def test_only_schools_that_take_the_age_are_near():
    """The 6-year-old of Tunbridge Wells: the school ten minutes away starts at 11."""
    first = gaps.journeys("C&I", "Tunbridge Wells", "district", "primary", "own words")
    assert first.sentence.startswith(
        "Half of the children of primary age (3 to 10) in Tunbridge Wells live about 49 minutes or more by road from the nearest "
        "school for communication and interaction."
    )
    assert {mark.said.split(",")[0] for mark in first.picture.marks} == {"Aspire School", "Laleham Gap School"}
    assert first.more == ("In use and taking them: Aspire School (Swale) and Laleham Gap School (Thanet).",)
    later = gaps.journeys("C&I", "Tunbridge Wells", "district", "secondary", "own words")
    assert "about 10 minutes or more by road" in later.sentence
    without = gaps.journeys("C&I", "Tunbridge Wells", "district", "primary", "published")
    assert {mark.said.split(",")[0] for mark in without.picture.marks} == {"Laleham Gap School"}


def test_a_secondary_child_with_semh_without_learning_difficulties_has_two_schools():
    found = gaps.journeys("SEMH", "Dartford", "district", "secondary", "own words")
    assert {mark.said.split(",")[0] for mark in found.picture.marks} == {"Goldwyn School", "Portal House School"}
    assert found.more == ("In use and taking them: Goldwyn School (Ashford) and Portal House School (Dover).",)
    supply = rows.supply(county.USUAL, "primary").set_index("provider_name")["designation"]
    assert supply["The Orchard School"] == "SEMH"  # its label for primary age
    assert "Goldwyn School" not in supply.index


def test_the_map_names_the_furthest_and_the_nearest_and_all_that_read_alike():
    rows = pd.DataFrame(
        [("Dover", 31_400.0), ("Thanet", 2_310.0), ("Swale", 2_290.0), ("Ashford", float("nan"))],
        columns=["place_name", "median_metres"],
    )
    said = importlib.import_module("findings.gaps.journeys").alt(rows, "a kind")
    assert "Furthest: Dover, 20 miles (31 km). Nearest: Thanet and Swale, 1.4 miles (2.3 km)." in said


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "A1 (Dover)."), (2, "A1 (Dover) and A2 (Dover)."), (5, "5 schools and sites, marked on the map.")],
)
def test_the_schools_that_take_them_are_named_where_they_are_few(number, said):
    schools = pd.DataFrame([(f"A{one}", "Dover") for one in range(1, number + 1)], columns=["provider_name", "place_name"])
    in_use = importlib.import_module("findings.gaps.journeys").in_use
    assert in_use(schools) == f"In use and taking them: {said}"


def test_a_need_without_a_known_way_is_a_sentence(monkeypatch):
    room = importlib.import_module("findings.gaps.journeys")  # the package calls its function by the same name
    empty = pd.DataFrame({"designation": ["PD"], "median_minutes": [float("nan")]})
    monkeypatch.setattr(room, "answer", lambda name, **params: empty)
    assert room.journeys.__wrapped__("PD", "Dover", "area", "all", "own words").nothing.startswith(
        "No school or site in use for physical"
    )


@pytest.mark.parametrize("designation", county.DESIGNATIONS)
def test_no_sentence_judges_or_lacks_a_figure(designation):
    for name in (place.name for place in answers.places()):
        for finding in (
            gaps.shortage(county.USUAL, designation, name, "area", "primary"),
            gaps.journeys(designation, name, "area", "post-16", "own words"),
        ):
            for said in (finding.sentence, *finding.more, finding.picture.alt):
                assert not judged(said), said
                assert "no figure" not in said
                assert "nan" not in said
