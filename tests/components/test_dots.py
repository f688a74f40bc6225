"""The dot plot holds the numbers it is given, in order, on one scale."""

import re
import xml.etree.ElementTree as xml

import pytest

from components import dots
from findings import overview
from findings.choices import MEASURES, SCALES, View
from findings.pictures import Dot, Dots

MAINSTREAM, ALL, SUPPORT = MEASURES.values()


def drawn(view, place="Kent"):
    return parsed(dots.html(overview.dots(view, place).picture))


def parsed(html):
    return xml.fromstring(html.replace("class=lit", 'class="lit"'))


def at(element):
    return float(re.search(r"left:(-?[\d.]+)%", element.attrib["style"])[1])


def rows(root):
    return {"".join(item.find("span[@class='name']").itertext()): item for item in root.findall(".//li")}


def test_districts_are_sorted_with_their_figures():
    found = rows(drawn(View(MAINSTREAM, 2023, SCALES[0])))
    assert next(iter(found)) == "Swale"
    assert list(found)[-1] == "Tunbridge Wells"
    assert found["Swale"].find("span[@class='value']").text == "37.1"


def test_each_dot_stands_at_its_value_on_its_band():
    """The axis runs from 0 to 40."""
    root = drawn(View(MAINSTREAM, 2023, SCALES[0]))
    swale = rows(root)["Swale"].find("span[@class='track']")
    assert at(swale.find("b")) == pytest.approx(100 * 37.05 / 40, abs=0.05)
    assert at(swale.find("i[@class='band']")) == pytest.approx(100 * 34.73 / 40, abs=0.05)
    assert at(root.find(".//i[@class='kent']")) == pytest.approx(100 * 25.25 / 40, abs=0.05)


def test_the_chosen_place_is_lit_and_an_area_lights_its_three():
    lit = {name for name, item in rows(drawn(View(MAINSTREAM, 2023, SCALES[0]), "Thanet")).items() if item.get("class") == "lit"}
    assert lit == {"Thanet"}
    lit = {
        name for name, item in rows(drawn(View(MAINSTREAM, 2023, SCALES[0]), "East Kent")).items() if item.get("class") == "lit"
    }
    assert lit == {"Canterbury", "Swale", "Thanet"}


def test_counts_have_neither_band_nor_line():
    root = drawn(View(MAINSTREAM, 2023, SCALES[1]))
    assert not root.findall(".//i[@class='band']")
    assert not root.findall(".//i[@class='kent']")


def test_a_fall_stands_left_of_nought():
    root = drawn(View(SUPPORT, 2023, SCALES[0], 2019))
    gravesham = rows(root)["Gravesham"].find("span[@class='track']")
    assert at(gravesham.find("b")) < at(root.find(".//i[@class='zero']"))


def test_a_doubtful_figure_carries_a_star():
    found = rows(drawn(View(ALL, 2023, SCALES[0])))
    assert found["Ashford"].find("span[@class='value']").text == "72.3*"


def test_it_says_what_it_shows():
    root = parsed(dots.html(Dots((Dot("A & B", 2.0, "2.0", "<b>"),), "What it shows")))
    assert (root.attrib["role"], root.attrib["aria-label"]) == ("figure", "What it shows")
    assert root.find(".//li").attrib["title"] == "<b>"
