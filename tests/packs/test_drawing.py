"""Drawings are whole by themselves: every word in them, escaped, readable in grey, names where they belong."""

from xml.etree import ElementTree

import pytest
import shapely

from findings import overview
from findings.choices import MEASURES, SCALES, View
from findings.pictures import (
    Bar,
    Bars,
    Dot,
    Dots,
    Funnel,
    FunnelLimit,
    FunnelSchool,
    Legend,
    Line,
    Lines,
    Map,
    Mark,
    Point,
    Shape,
)
from look import marks, palette
from packs import drawing
from packs.drawing.bars import looks
from packs.drawing.canvas import PLAIN, SMALL, WIDE, room
from packs.drawing.names import Name, spots

ODD = '<i>"A" & B</i>'
SVG = "{http://www.w3.org/2000/svg}"

DOTS = Dots(
    (Dot(ODD, 31.9, "31.9*", "said", 28.0, 35.0, is_lit=True), Dot("Dover", 20.0, "20.0", "said")), "alt", (25.0, "Kent 25.0")
)
BARS = Bars((Bar("Dover", (40.0, 57.0, 3.0)), Bar(ODD, (10.0, 0.0, 90.0))), ("one", "two", "rest"), "alt", has_rest=True)
LINES = Lines(
    (
        Line(
            "Dover",
            (Point(2016, 5.0, "5.0"), Point(2019, None, "–"), Point(2023, 9.0, "9.0"), Point(2025, 10.0, "10.0")),
            is_lit=True,
        ),
        Line(
            "Kent",
            (Point(2016, 6.0, "6.0"), Point(2019, 6.5, "6.5"), Point(2023, 9.5, "9.5"), Point(2025, 10.2, "10.2")),
            is_dashed=True,
        ),
    ),
    "Plans per 1,000",
    "alt",
)
FUNNEL = Funnel(
    (FunnelSchool("A", 100, 20.0, "said", is_lit=True), FunnelSchool("B", 300, 5.0, "said", is_square=True)),
    (FunnelLimit("outer", ((50, 40.0), (300, 20.0))),),
    (),
    "Plans per 1,000",
    "alt",
)
MAP = Map(
    "Title",
    "alt",
    (Shape("E07000108", "Dover: 31.9", "32*", 4), Shape("E07000105", "Ashford: 20.0", "20", 2)),
    "E07000108",
    "E10000016",
    Legend(
        "What it is", ("under 15", "15 to 20", "20 to 25", "25 to 30", "30 or more"), ("○ state special school", "* in doubt")
    ),
    (Mark("", 630_000, 145_000, "A school", "kind", "SEMH"), Mark("", 600_000, 140_000, "B", "special")),
)


def drawn(picture, **more):
    return ElementTree.fromstring(drawing.svg(picture, **more))


def words(root):
    return [text.text for text in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("picture", [DOTS, BARS, LINES, FUNNEL, MAP], ids=lambda one: type(one).__name__)
def test_a_drawing_says_what_it_shows_and_asks_nothing_else(picture):
    root = drawn(picture)
    assert (root.attrib["role"], root.attrib["aria-label"], root.find(f"{SVG}desc").text) == ("img", "alt", "alt")
    assert root.find(f"{SVG}title").text
    assert {part.tag.removeprefix(SVG) for part in root.iter()} <= {
        "svg",
        "title",
        "desc",
        "path",
        "line",
        "rect",
        "circle",
        "text",
    }
    assert not [part for part in root.iter() if any("href" in name for name in part.attrib)]


@pytest.mark.parametrize("picture", [DOTS, BARS, LINES, FUNNEL, MAP], ids=lambda one: type(one).__name__)
def test_no_word_is_under_eight_points_on_a_sheet_of_paper(picture):
    points = 176 / 25.4 * 72 / WIDE  # the width between the margins of A4
    sizes = [float(text.attrib["font-size"]) for text in drawn(picture).iter(f"{SVG}text")]
    assert min(sizes) * points >= 8
    large = [float(text.attrib["font-size"]) for text in drawn(picture, type_size=1.4).iter(f"{SVG}text")]
    assert max(large) == pytest.approx(1.4 * PLAIN)
    assert SMALL < PLAIN


def test_dots_have_every_name_figure_and_the_line():
    root = drawn(DOTS)
    assert words(root)[-4:] == [ODD, "31.9*", "Dover", "20.0"]
    assert "Kent 25.0" in words(root)
    bands = [part for part in root.iter(f"{SVG}rect") if part.attrib["fill"] == palette.BAND]
    assert len(bands) == 1


def test_bars_are_as_long_as_their_parts_and_told_apart_without_colour():
    root = drawn(BARS)
    wide = [float(part.attrib["width"]) for part in root.iter(f"{SVG}rect")][:3]
    assert [part / sum(wide) for part in wide] == pytest.approx([0.4, 0.57, 0.03], abs=1e-3)
    assert words(root) == ["Dover", "40%", "57%", ODD, "10%", "90%", "one", "two", "rest"]
    fills = [fill for fill, _ in looks(BARS)]
    assert len(set(fills)) == 3 and fills[-1] == palette.PAPER


def test_a_year_without_a_figure_is_a_gap():
    gap, whole = (part.attrib["d"] for part in drawn(LINES).iter(f"{SVG}path") if part.attrib["d"].count("L"))
    assert (gap.count("M"), whole.count("M")) == (2, 1)
    assert {"Dover", "Kent", "5.0", "9.0", "10.0", "2016", "2019", "2023", "2025"} <= set(words(drawn(LINES)))
    assert "9.5" not in words(drawn(LINES))


def test_years_lie_apart_as_they_are():
    (x1, x2, x3, x4) = (
        float(text.attrib["x"]) for text in drawn(LINES).iter(f"{SVG}text") if text.text in ("2016", "2019", "2023", "2025")
    )
    assert [(x2 - x1) / (x4 - x1), (x3 - x1) / (x4 - x1)] == pytest.approx([3 / 9, 7 / 9], abs=1e-3)


def test_a_map_has_names_figures_and_its_legend():
    said = words(drawn(MAP))
    for word in (
        "Dover",
        "32*",
        "Ashford",
        "20",
        "What it is",
        "30 or more",
        "state special school",
        "* in doubt",
        "Social, emotional and mental health",
    ):
        assert word in said, word
    assert "○ state special school" not in said  # its circle is drawn


def test_every_district_of_the_county_is_named_on_its_map():
    view = View(next(iter(MEASURES.values())), 2025, SCALES[0])
    picture = overview.map_of_places(view, "Kent", "Districts").picture
    said = words(drawn(picture))
    assert [shape.figure for shape in picture.shapes if shape.figure not in said] == []


def test_names_stand_within_their_place_or_outside_with_a_line():
    wide, thin = shapely.box(0, 0, 40_000, 20_000), shapely.box(40_000, 0, 42_000, 20_000)
    frame = shapely.box(-1_000, -1_000, 72_000, 40_000)
    mark = shapely.Point(20_000, 10_000).buffer(900)
    names = [Name("a", ("Wide",), "12", (20_000, 10_000), wide), Name("b", ("Very thin",), "3", (41_000, 10_000), thin)]
    found = {spot.name.code: spot for spot in spots(names, frame, mark, shapely.union(wide, thin), PLAIN, 100.0)}
    half = room("Wide", PLAIN) / 2 * 100
    x, y = found["a"].at
    assert half < x < 40_000 - half and shapely.Point(x, y).distance(mark) > 0
    assert found["a"].line is None
    assert not shapely.union(wide, thin).contains(shapely.Point(found["b"].at))
    assert thin.distance(shapely.Point(found["b"].line[1])) == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("name", palette.SHAPES)
def test_each_shape_is_closed_and_lies_around_its_point(name):
    d = marks.shape(name, 50, 50, 10)
    assert d.startswith("M") and d.endswith("Z")
