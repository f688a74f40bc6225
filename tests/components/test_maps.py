"""Maps send the right numbers, and a click moves the picker."""

import json
import re

import pytest
import streamlit as st

from components import maps
from findings import answers, overview, words
from findings.answers import compared
from findings.choices import MEASURES, SCALES, View
from findings.pictures import Map, Mark, Shape
from look import outlines, palette
from look.marks import apart

MAINSTREAM, ALL, SUPPORT = MEASURES.values()


def drawn(view, name="Kent", by="Districts"):
    return maps.drawing(overview.map_of_places(view, name, by).picture)


def test_twelve_districts_with_their_figures_and_classes():
    drawing = drawn(View(MAINSTREAM, 2023, SCALES[0]))
    by_code = {shape["id"]: shape for shape in drawing["shapes"]}
    assert len(by_code) == 12
    assert by_code["E07000113"]["value"] == "37"
    assert by_code["E07000113"]["fill"] == palette.CLASSES[4][0]
    assert by_code["E07000116"]["fill"] == palette.CLASSES[0][0]
    assert by_code["E07000113"]["said"] == "Swale: 37.1 per 1,000 pupils (95% interval 34.7 to 39.5)"
    assert len(drawing["points"]) == 24  # Nore Academy has no pupils yet
    assert "Highest: Swale, 37.1. Lowest: Tunbridge Wells, 13.3. Kent as a whole: 25.3." in drawing["alt"]


def test_the_same_figure_has_the_same_colour_in_every_year():
    for measure in MEASURES.values():
        views = [View(measure, year, SCALES[0]) for year in answers.years(measure.column)]
        assert len({view.breaks for view in views}) == 1
        for view in views:
            for row, shape in zip(compared(view)[0].itertuples(), drawn(view)["shapes"], strict=True):
                assert shape["fill"] == palette.CLASSES[words.class_of(row.value, view.breaks)][0]


def test_a_doubtful_figure_carries_a_star():
    by_code = {shape["id"]: shape["value"] for shape in drawn(View(ALL, 2023, SCALES[0]))["shapes"]}
    assert {code for code, value in by_code.items() if value.endswith("*")} == {"E07000105", "E07000111"}


def test_counts_are_circles_whose_area_is_the_number():
    drawing = drawn(View(MAINSTREAM, 2023, SCALES[1]))
    radius = {shape["value"]: shape["radius"] for shape in drawing["shapes"]}
    assert radius["888"] ** 2 / radius["254"] ** 2 == pytest.approx(888 / 254)
    assert {shape["fill"] for shape in drawing["shapes"]} == {palette.GROUND}


def test_medway_is_drawn_named_and_no_place_of_ours():
    drawing = drawn(View(MAINSTREAM, 2023, SCALES[0]))
    assert [one["lines"] for one in drawing["neighbours"]] == [("Medway", "(not Kent)")]
    assert "E06000035" not in json.dumps(drawing["shapes"])


def test_areas():
    drawing = drawn(View(MAINSTREAM, 2023, SCALES[0]), by="Areas", name="North Kent")
    assert [shape["id"] for shape in drawing["shapes"]] == ["KCC-EAST", "KCC-NORTH", "KCC-SOUTH", "KCC-WEST"]
    assert drawing["chosen"] == outlines.at("county")["KCC-NORTH"].path
    assert [shape["id"] for shape in drawing["shapes"] if shape["chosen"]] == ["KCC-NORTH"]


def test_schools_of_one_district_are_drawn_near():
    drawing = maps.drawing(overview.map_of_schools(View(MAINSTREAM, 2023, SCALES[0]), "Dover").picture)
    assert len(drawing["points"]) == 46
    left, top, width, height = drawing["view"]
    assert all(left < point["x"] < left + width and top < point["y"] < top + height for point in drawing["points"])
    assert drawing["quiet_names"]


def mark(east, north, look="kind"):
    return Mark("x", east, north, "A school", look, "SEMH")


def test_marks_that_would_cover_one_another_are_moved_by_at_most_the_limit():
    marks = tuple(mark(east, 150000) for east in (600000, 600000, 600100, 640000))
    moved = apart(marks, 1500)
    shift = [
        ((new.easting - old.easting) ** 2 + (new.northing - old.northing) ** 2) ** 0.5
        for new, old in zip(moved, marks, strict=True)
    ]
    assert max(shift) <= 1500.5
    assert shift[3] < 1
    assert moved[0] != moved[1]


def test_each_role_of_a_mark_has_its_look():
    marks = tuple(
        mark(600000 + 5000 * number, 150000, look) for number, look in enumerate(("school", "special", "hollow", "kind"))
    )
    points = maps.drawing(Map("t", "a", (Shape("E07000108", "Dover"),), "", "E10000016", marks=marks))["points"]
    looks = {(point["shape"], point["fill"]) for point in points}
    assert looks == {("circle", palette.CLASSES[0][0]), ("circle", "#FFFFFF"), ("square", "#FFFFFF"), ("square", "#801650")}


def test_everything_sent_is_small_and_plain():
    for year, start in ((2016, None), (2025, None), (2025, 2016)):
        sent = json.dumps(drawn(View(MAINSTREAM, year, SCALES[0], start), name="Thanet"))
        assert len(sent) < 40_000
        assert not re.search(r"NaN|Infinity", sent)


@pytest.fixture
def picker(monkeypatch):
    state = {}
    monkeypatch.setattr(st, "session_state", state)
    return state


NAMES = {"E10000016": "Kent", "E07000114": "Thanet", "E07000108": "Dover"}


def test_a_click_moves_the_picker(picker):
    maps.chosen_by_click("E07000114", NAMES)
    assert picker["area"] == "Thanet"


def test_a_click_says_where_it_leads_whatever_the_picker_holds_meanwhile(picker):
    for held in ("Thanet", "Dover", "Kent"):
        picker["area"] = held
        maps.chosen_by_click("E10000016", NAMES)
        assert picker["area"] == "Kent"
        maps.chosen_by_click("E07000114", NAMES)
        assert picker["area"] == "Thanet"


@pytest.mark.parametrize("code", [None, "E06000035", "<script>", "", 7, True, ["E07000114"], {"place": "E07000114"}])
def test_anything_else_changes_nothing(picker, code):
    picker["area"] = "Dover"
    maps.chosen_by_click(code, NAMES)
    assert picker["area"] == "Dover"
