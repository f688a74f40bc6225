"""Bars hold the parts they are given, say them, and fill the whole."""

import re
import xml.etree.ElementTree as xml

import pytest

from components import bars
from findings.pictures import Bar, Bars


def drawn(rows, parts=("a", "b", "c"), **looks):
    html = bars.html(Bars(tuple(rows), tuple(parts), "What it shows", **looks))
    return xml.fromstring(html.replace("class=lit", 'class="lit"'))


def test_parts_are_as_wide_as_their_share_and_small_ones_carry_no_figure():
    root = drawn([Bar("Kent & all", [70.0, 27.0, 3.0])])
    widths = [float(re.search(r"width:([\d.]+)%", part.attrib["style"])[1]) for part in root.findall(".//span[@title]")]
    assert widths == [70, 27, 3]
    assert [part.text for part in root.findall(".//span[@title]")] == ["70%", "27%", None]
    assert root.findall(".//span[@title]")[2].attrib["title"] == "c: 3%"


def test_a_part_of_nothing_is_not_drawn_but_stays_in_the_legend():
    root = drawn([Bar("Kent", [100.0, 0.0, float("nan")])])
    assert len(root.findall(".//span[@title]")) == 1
    assert [item.find("i").tail for item in root.findall(".//ul[@class='legend']/li")] == ["a", "b", "c"]


def test_the_rest_is_striped():
    root = drawn([Bar("Kent", [50.0, 20.0, 30.0])], has_rest=True)
    assert [part.attrib["class"] for part in root.findall(".//span[@title]")] == ["part", "part", "part rest"]


def test_the_chosen_one_is_lit_and_the_figure_says_what_it_shows():
    root = drawn([Bar("A", [100.0, 0, 0]), Bar("B", [100.0, 0, 0], is_lit=True)])
    assert [item.get("class") for item in root.findall("./ul[2]/li")] == [None, "lit"]
    assert (root.attrib["role"], root.attrib["aria-label"]) == ("figure", "What it shows")


@pytest.mark.parametrize("parts", [["<b>x</b>", "b", "c"]])
def test_markup_in_a_name_stays_text(parts):
    root = drawn([Bar("<i>Kent</i>", [100.0, 0, 0])], parts)
    assert root.find("./ul[2]/li/span").text == "<i>Kent</i>"
    assert root.find(".//ul[@class='legend']/li/i").tail == "<b>x</b>"
