"""Tables hold what they are given, safely, with a caption and headings; what is saved is what is drawn."""

import xml.etree.ElementTree as xml

import pytest

from components import tables
from findings import cited
from findings.finding import Asked, Between, Column, Figure, Link, OutOf, Table, Told

HOSTILE = '<script>alert("x")</script> & <b>School</b> **bold** [link](https://x)'
RATES = (Column("place_name", "Place"), Column("per_1000", "Per 1,000", "rate"))


def parsed(table):
    return xml.fromstring(tables.html(table).replace("class=strong", 'class="strong"'))


def test_a_school_name_with_markup_stays_text():
    root = parsed(Table(RATES, ((HOSTILE, 1.0),), f"Schools {HOSTILE}"))
    assert root.find(".//tbody//th").text == HOSTILE
    assert not root.findall(".//script")
    assert not root.findall(".//b")


def test_caption_scopes_and_keyboard():
    root = parsed(Table(RATES, (("Dover", 31.92),), "Rates"))
    assert root.attrib["tabindex"] == "0"
    assert root.attrib["role"] == "region"
    assert "".join(root.find(".//caption").itertext()) == "Rates"
    assert [cell.attrib["scope"] for cell in root.findall(".//thead//th")] == ["col", "col"]
    assert root.find(".//tbody//th").attrib["scope"] == "row"
    assert root.find(".//tbody//td").attrib["class"] == "number"
    assert root.find(".//tbody//td").text == "31.9"


def test_a_cell_knows_its_heading_for_the_phone():
    root = parsed(Table((RATES[0], Column("schools", "Schools")), (("Dover", "None"),), "x", stacks=True))
    cell = root.find(".//tbody//td")
    assert (cell.attrib["data-head"], cell.attrib["class"]) == ("Schools", "none")


CELLS = Table(
    (
        Column("school", "School"),
        Column("plans", "EHC plans", "count"),
        Column("interval", "95% interval", "rate"),
        Column("half", "Half sit in", "count"),
        Column("roll", "Pupils", parts=("roll", "roll_dated")),
    ),
    (
        (
            Link("A & B", "school?urn=1"),
            Figure(84, "doubtful"),
            Between(1.04, 2.06),
            OutOf(12, 452),
            Told("392, January 2025", (392, "January 2025")),
        ),
        ("C", Figure(None, "not available"), Between(0.0, 5.0), None, None),
        ("D", Figure(1200), Between(3.0, 4.0), OutOf(1, 2), Told("none yet", (0, "January 2025"))),
    ),
    "Cells",
)


def test_each_kind_of_cell_is_said_in_its_way():
    cells = [["".join(cell.itertext()) for cell in row] for row in parsed(CELLS).findall(".//tbody/tr")]
    assert cells == [
        ["A & B", "84*", "1.0 to 2.1", "12 of 452", "392, January 2025"],
        ["C", "not held", "0.0 to 5.0", "–", "–"],
        ["D", "1,200", "3.0 to 4.0", "1 of 2", "none yet"],
    ]
    assert parsed(CELLS).find(".//a").attrib["href"] == "school?urn=1"


def test_a_download_has_the_same_rows_with_figures_as_figures():
    first, second, _ = CELLS.records()
    assert first == {
        "school": "A & B", "plans": 84, "plans_status": "doubtful", "interval_low": 1.04, "interval_high": 2.06, "half": 12, "half_of": 452,
        "roll": 392, "roll_dated": "January 2025",
    }  # fmt: skip
    assert (second["plans"], second["plans_status"], second["half"]) == (None, "not available", None)
    assert (second["roll"], second["roll_dated"]) == (None, None)


def test_words_have_a_name_for_each_of_their_parts():
    table = Table((Column("roll", "Pupils", parts=("roll",)),), ((Told("392, 2025", (392, 2025)),),), "x")
    with pytest.raises(ValueError, match="longer"):
        table.records()


def test_csv_cites_every_question_and_the_version():
    asked = (Asked.of("lottery/plans_by_place", level="district"), Asked.of("places/context"))
    text = cited.csv(Table(RATES, (("Dover", 31.9),), "x"), asked).decode("utf-8-sig")
    head, first = text.splitlines()
    assert head == "place_name,per_1000,asked,source,data_version"
    for year in (2016, 2019, 2023, 2025):
        assert f"Department for Education ({year}), School performance tables" in first
    assert "English Indices of Deprivation 2025" in first


def test_a_count_stays_whole_beside_one_that_is_missing():
    table = Table((RATES[0], Column("pupils", "Pupils", "count"), RATES[1]), (("Dover", 138.0, 0.1), ("Swale", None, None)), "x")
    lines = cited.csv(table, (Asked.of("places/all"),)).decode("utf-8-sig").splitlines()[1:]
    assert [line.split(",")[:3] for line in lines] == [["Dover", "138", "0.1"], ["Swale", "", ""]]


def test_csv_says_of_which_years_it_is():
    table = Table((*RATES, Column("year", "January", "year")), (("Dover", 31.9, 2019),), "x")
    asked = (Asked.of("lottery/change_by_place", level="district", from_year=2019, to_year=2023),)
    head, first = (
        cited.csv(table, (*asked, Asked.of("lottery/plans_by_place", level="district", year=2023)))
        .decode("utf-8-sig")
        .splitlines()
    )
    assert head == "place_name,per_1000,year,from_year,to_year,asked,source,data_version"
    assert first.startswith("Dover,31.9,2019,2019,2023,")
    assert "lottery/plans_by_place (level: district; schools: all; doubtful: kept; year: 2023)" in first


def test_a_name_a_spreadsheet_would_run_stays_text():
    rows = tuple((name, number) for name, number in (("=1+1", -1), ("@x", 2), ("Plain", 3)))
    text = cited.csv(Table((RATES[0], Column("pupils", "Pupils", "count")), rows, "x"), (Asked.of("places/all"),)).decode(
        "utf-8-sig"
    )
    assert [line.split(",")[:2] for line in text.splitlines()[1:]] == [["'=1+1", "-1"], ["'@x", "2"], ["Plain", "3"]]


def test_a_school_has_the_sign_of_its_label_and_who_cannot_see_it_is_told():
    table = Table((Column("school_name", "School"),), ((Link.to_school("A & B", 1, "PSCN"),), (Link.to_school("C", 2),)), "x")
    drawn = tables.html(table)
    assert (
        'aria-hidden="true">●</span><span class="kent-unseen">Profound, severe and complex needs: </span><a href="school?urn=1">A &amp; B'
        in drawn
    )
    assert '"row"><a href="school?urn=2">C</a>' in drawn
    assert table.records()[0] == {"school_name": "A & B", "school_name_mark": "PSCN"}
