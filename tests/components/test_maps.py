"""Maps send the right numbers, and a click moves the picker."""

import json
import re

import pandas as pd
import pytest
import streamlit as st
from components.answers import answer, compared
from components.measures import MEASURES, SCALES, View

from components import maps, theme

MAINSTREAM, ALL, SUPPORT = MEASURES.values()


@pytest.fixture(scope="module")
def places():
    return answer("places/all")


def named(places, name):
    return places.set_index("place_name", drop=False).loc[name]


def drawn(view, places, name="Kent", by="Districts"):
    districts, areas, kent = compared(view)
    return maps.of_places(
        view, areas if by == "Areas" else districts, kent, named(places, name), by, answer("provision/special_schools")
    )


def test_twelve_districts_with_their_figures_and_classes(places):
    drawing = drawn(View(MAINSTREAM, "2023", SCALES[0]), places)
    by_code = {shape["id"]: shape for shape in drawing["shapes"]}
    assert len(by_code) == 12
    assert by_code["E07000113"]["value"] == "37"
    assert by_code["E07000113"]["fill"] == theme.CLASSES[4][0]
    assert by_code["E07000116"]["fill"] == theme.CLASSES[0][0]
    assert by_code["E07000113"]["said"] == "Swale: 37.1 per 1,000 pupils (95% interval 34.7 to 39.5)"
    assert len(drawing["points"]) == 25
    assert "Highest: Swale, 37.1. Lowest: Tunbridge Wells, 13.3. Kent as a whole: 25.3." in drawing["alt"]


def test_the_same_figure_has_the_same_colour_in_both_years(places):
    for measure in MEASURES.values():
        views = [View(measure, year, SCALES[0]) for year in ("2019", "2023")]
        assert views[0].breaks == views[1].breaks
        for view in views:
            for row, shape in zip(compared(view)[0].itertuples(), drawn(view, places)["shapes"], strict=True):
                assert shape["fill"] == theme.CLASSES[theme.class_of(row.value, view.breaks)][0]


def test_class_limits():
    assert [theme.class_of(value, (15, 20, 25, 30)) for value in (14.99, 15, 19.99, 20, 30, 99)] == [0, 1, 1, 2, 4, 4]


def test_a_doubtful_figure_carries_a_star(places):
    by_code = {shape["id"]: shape["value"] for shape in drawn(View(ALL, "2023", SCALES[0]), places)["shapes"]}
    assert {code for code, value in by_code.items() if value.endswith("*")} == {"E07000105", "E07000111"}


def test_counts_are_circles_whose_area_is_the_number(places):
    drawing = drawn(View(MAINSTREAM, "2023", SCALES[1]), places)
    radius = {shape["value"]: shape["radius"] for shape in drawing["shapes"]}
    assert radius["888"] ** 2 / radius["254"] ** 2 == pytest.approx(888 / 254)
    assert {shape["fill"] for shape in drawing["shapes"]} == {theme.GROUND}


def test_medway_is_drawn_named_and_no_place_of_ours(places):
    drawing = drawn(View(MAINSTREAM, "2023", SCALES[0]), places)
    assert drawing["neighbour"]["label"] == ("Medway", "(not Kent)")
    assert "E06000035" not in json.dumps(drawing["shapes"])


def test_areas(places):
    drawing = drawn(View(MAINSTREAM, "2023", SCALES[0]), places, by="Areas", name="North Kent")
    assert [shape["id"] for shape in drawing["shapes"]] == ["KCC-EAST", "KCC-NORTH", "KCC-SOUTH", "KCC-WEST"]
    assert drawing["chosen"] == maps.outlines("kent")["KCC-NORTH"].path


def test_schools_of_one_district_are_drawn_near(places):
    view = View(MAINSTREAM, "2023", SCALES[0])
    dover = named(places, "Dover")
    schools = answer("lottery/plans_by_school", place_code=dover["place_code"], year=2023, schools="mainstream")
    drawing = maps.of_schools(view, schools, places, dover)
    assert len(drawing["points"]) == (schools["plans"] > 0).sum() == 46
    assert "Whitfield Aspen School: 165 of 585 pupils, 282.1 per 1,000" in {point["said"] for point in drawing["points"]}
    left, top, width, height = drawing["view"]
    assert all(left < point["x"] < left + width and top < point["y"] < top + height for point in drawing["points"])


def test_marks_that_would_cover_one_another_are_moved_by_at_most_the_limit():
    schools = pd.DataFrame({"easting": [600000, 600000, 600100, 640000], "northing": [150000, 150000, 150000, 150000]})
    moved = maps._apart(schools, 1500)
    shift = ((moved["easting"] - schools["easting"]) ** 2 + (moved["northing"] - schools["northing"]) ** 2) ** 0.5
    assert shift.max() <= 1500.5
    assert shift.iloc[3] < 1
    assert (moved.iloc[0] != moved.iloc[1]).any()


def test_everything_sent_is_small_and_plain(places):
    for year in ("2019", "2023", "Change"):
        sent = json.dumps(drawn(View(MAINSTREAM, year, SCALES[0]), places, name="Thanet"))
        assert len(sent) < 40_000
        assert not re.search(r"NaN|Infinity", sent)


@pytest.fixture
def picker(monkeypatch):
    state = {}
    monkeypatch.setattr(st, "session_state", state)
    return state


NAMES = {"E07000114": "Thanet", "E07000108": "Dover"}


def test_a_click_moves_the_picker(picker):
    maps.chosen_by_click("E07000114", NAMES)
    assert picker["area"] == "Thanet"


def test_a_click_on_the_chosen_place_returns_to_kent(picker):
    picker["area"] = "Thanet"
    maps.chosen_by_click("E07000114", NAMES)
    assert picker["area"] == "Kent"


@pytest.mark.parametrize("code", [None, "E06000035", "<script>", "", 7, True, ["E07000114"], {"place": "E07000114"}])
def test_anything_else_changes_nothing(picker, code):
    picker["area"] = "Dover"
    maps.chosen_by_click(code, NAMES)
    assert picker["area"] == "Dover"
