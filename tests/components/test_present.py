"""What the browser is sent to show sheets from."""

from components import present
from findings.finding import Column, Table
from findings.meeting import Sheet
from findings.pictures import Bars

PICTURE = Bars((), (), "what it shows")
TABLE = Table((Column("place", "Place"), Column("plans", "Plans", "count")), (("Dale", 1200), ("Hill", None)), "Plans by place")


def sheet(picture, star=""):
    asked = (("Why?", "Nobody knows."),)
    return Sheet(
        *("here", "How many?", "Dale has 1,200. Hill has none.", ("More.",), "Plans", picture, TABLE, "Mind this.", star),
        *(("Small.",), "Source: a council. Counted in May.", (), "Say it.", asked),
    )


def test_a_sheet_is_its_first_sentence_its_picture_and_what_to_bear_in_mind():
    (shown,) = present.contents([sheet(PICTURE, "* Doubtful.")], ["<svg/>"])["sheets"]
    assert shown == {
        "number": "1 of 1",
        "title": "How many?",
        "headline": "Dale has 1,200.",
        "shows": "Plans",
        "picture": "<svg/>",
        "table": None,
        "caveat": "Mind this. * Doubtful.",
        "source": "Source: a council. Counted in May.",
    }


def test_a_sheet_without_a_picture_shows_its_table_in_words():
    shown = present.contents([sheet(PICTURE), sheet(None)], ["<svg/>", ""])["sheets"][1]
    assert (shown["number"], shown["picture"]) == ("2 of 2", "")
    assert shown["table"]["heads"] == ["Place", "Plans"]
    assert shown["table"]["rows"][0] == ["Dale", "1,200"]
