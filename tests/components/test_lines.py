"""Lines over years: a figure keeps clear of the point of another line just above it."""

import re

from components import lines
from findings.pictures import Line, Lines, Point


def test_a_figure_stands_under_its_point_where_another_is_just_above():
    own = Line("Ashford", (Point(2023, 24.0, "24.0"), Point(2025, 26.8, "26.8")), is_lit=True)
    county = Line("Kent", (Point(2023, 10.0, "10.0"), Point(2025, 29.1, "29.1")), is_dashed=True)
    drawn = lines.html(Lines((own, county), "per 1,000", "Two lines."))
    assert re.findall(r"<em( class=under)?>([\d.]+)</em>", drawn) == [("", "24.0"), (" class=under", "26.8")]
