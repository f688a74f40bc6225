"""Tables hold what they are given, safely, with a caption and headings."""

import xml.etree.ElementTree as xml

import pandas as pd

from components import tables
from queries import ask

HOSTILE = '<script>alert("x")</script> & <b>School</b> **bold** [link](https://x)'


def parsed(text):
    return xml.fromstring(text.replace("class=strong", 'class="strong"'))


def test_a_school_name_with_markup_stays_text():
    root = parsed(tables.html([[HOSTILE, "1"]], ["School", "Pupils"], f"Schools {HOSTILE}", numbers=[1]))
    assert root.find(".//tbody//th").text == HOSTILE
    assert not root.findall(".//script")
    assert not root.findall(".//b")


def test_caption_scopes_and_keyboard():
    root = parsed(tables.html([["Dover", "31.9"]], ["Place", "Per 1,000"], "Rates", numbers=[1]))
    assert root.attrib["tabindex"] == "0"
    assert root.attrib["role"] == "region"
    assert "".join(root.find(".//caption").itertext()) == "Rates"
    assert [cell.attrib["scope"] for cell in root.findall(".//thead//th")] == ["col", "col"]
    assert root.find(".//tbody//th").attrib["scope"] == "row"
    assert root.find(".//tbody//td").attrib["class"] == "number"


def test_a_cell_knows_its_heading_for_the_phone():
    root = parsed(tables.html([["Dover", "None"]], ["Place", "Schools"], "x", stacks=True))
    cell = root.find(".//tbody//td")
    assert (cell.attrib["data-head"], cell.attrib["class"]) == ("Schools", "none")


def test_csv_is_the_answer_with_its_source_and_version():
    rows = ask("lottery/plans_by_place", level="district", year=2023)
    text = tables.csv(rows, "lottery/plans_by_place").decode("utf-8-sig")
    head, first = text.splitlines()[:2]
    assert head.startswith("place_code,place_name,area_name,year,schools,pupils")
    assert head.endswith("place_basis,source,data_version")
    assert "Special educational needs in England, academic year 2022/23" in first
    assert len(text.splitlines()) == 13


def test_a_name_a_spreadsheet_would_run_stays_text():
    text = tables.csv(pd.DataFrame({"school_name": ["=1+1", "@x", "Plain"], "pupils": [-1, 2, 3]}), "places/all").decode(
        "utf-8-sig"
    )
    assert [line.split(",")[:2] for line in text.splitlines()[1:]] == [["'=1+1", "-1"], ["'@x", "2"], ["Plain", "3"]]
