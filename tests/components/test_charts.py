"""Charts hold the numbers they are given."""

import pytest

from components import charts, theme
from components.answers import answer, compared
from components.measures import MEASURES, SCALES, View

MAINSTREAM = next(iter(MEASURES.values()))


def place(name):
    return answer("places/all").set_index("place_name", drop=False).loc[name]


def test_dots_are_sorted_on_their_intervals_with_kent_dashed():
    view = View(MAINSTREAM, "2023", SCALES[0])
    districts, _, kent = compared(view)
    figure = charts.dots(view, districts, kent, place("Thanet"))
    marks = figure.data[-1]
    assert list(marks.x) == sorted(marks.x)
    assert marks.y[-1] == "Swale"
    assert marks.x[-1] == pytest.approx(37.05, abs=0.01)
    band = figure.data[0]
    assert [x for x, name in zip(band.x, band.y, strict=True) if name == "Swale" and x is not None] == pytest.approx(
        [34.73, 39.52], abs=0.01
    )
    assert figure.layout.shapes[0].x0 == pytest.approx(25.25, abs=0.01)
    assert [colour == theme.ACCENT for colour in marks.marker.color] == [name == "Thanet" for name in marks.y]


def test_an_area_lights_up_its_three_districts():
    view = View(MAINSTREAM, "2023", SCALES[0])
    districts, _, kent = compared(view)
    marks = charts.dots(view, districts, kent, place("East Kent")).data[-1]
    lit = {name for name, colour in zip(marks.y, marks.marker.color, strict=True) if colour == theme.ACCENT}
    assert lit == {"Canterbury", "Swale", "Thanet"}


def test_every_dot_has_its_figure_in_words():
    view = View(MAINSTREAM, "2023", SCALES[0])
    districts, _, kent = compared(view)
    texts = {note.text for note in charts.dots(view, districts, kent, place("Kent")).layout.annotations}
    assert {"37.1", "13.3", "Kent 25.3"} <= texts


def test_counts_have_no_band():
    view = View(MAINSTREAM, "2023", SCALES[1])
    districts, _, kent = compared(view)
    assert len(charts.dots(view, districts, kent, place("Kent")).data) == 1


def test_two_years():
    schools = answer("provision/special_schools")
    figure = charts.two_years(schools, theme.MARKS, "designation")
    hollow, filled = figure.data[1:]
    assert len(filled.x) == 24  # Nore Academy had not opened
    assert len(hollow.x) == 22  # Aspire and Snowfields opened in between
    assert dict(zip(filled.y, filled.x, strict=True))["Five Acre Wood School"] == 793
    assert dict(zip(hollow.y, hollow.x, strict=True))["Five Acre Wood School"] == 456
    assert figure.layout.yaxis.categoryarray[-1] == "Five Acre Wood School"
