"""The front door: one figure, three doors that keep the place, a search that leads only where it says."""

import gzip
import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from findings import menu
from tests.pages.conftest import FIRST, ROOT, drawn, said
from tests.pages.test_odd_visitors import forged, stands


def test_it_says_what_it_is_for_whom_with_one_figure_and_what_is_new(visit):
    at = visit(FIRST)
    said_first = r"In January 2025, [\d,]+ of [\d,]+ pupils at school in Kent had an EHC plan: about 1 in \d+\."
    assert re.fullmatch(said_first, at.header[0].value)
    words = said(at)
    assert "special educational needs and disabilities (SEND)" in words
    assert "Made for school leaders, commissioners and parent champions." in words
    assert "Newest count in schools: January 2025. Newest source: “" in words


def test_three_doors_keep_the_place(visit):
    at = visit(FIRST, area="Dover")
    assert [part.value for part in at.subheader] == ["School leaders", "Commissioners", "Parent champions"]
    links = [part.proto for part in at.get("page_link")]
    assert {link.page for link in links} <= {page.word for pages in menu.groups().values() for page in pages}
    assert len(links) == 10  # three a door, and Easy Read
    assert {link.query_string for link in links} == {"area=Dover"}
    assert {part.proto.query_string for part in visit(FIRST).get("page_link")} == {""}


def sent(at: AppTest) -> dict:
    (part,) = drawn(at, "search")
    return json.loads(gzip.decompress(part.proto.bytes))


@pytest.mark.parametrize("value", ["postcodes", ["x"], {"a": 1}, 7])
def test_postcodes_are_sent_once_they_are_wanted_whatever_the_wish_says(visit, value):
    at = visit(FIRST)
    assert "index" not in sent(at)
    at = forged(at, "search", trigger=json.dumps([{"event": "wants", "value": value}]))
    assert stands(at)
    assert sent(at)["index"]["postcodes"]["units"]


def test_a_place_alone_stays_at_the_front_door():
    at = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=30)
    at.query_params["area"] = "Dover"
    assert at.run().title[0].value == "Special educational needs in Kent"
