"""One place on one sheet."""

import pytest

from tests.pages.conftest import said

pytestmark = pytest.mark.golden
PAGE = "pages/start/my_area.py"


@pytest.mark.parametrize("area", ["East Kent", "Ashford", "Swale", "Tunbridge Wells"])
def test_it_opens_with_the_sentence_of_the_map_and_asks_three_questions(visit, area):
    at = visit(PAGE, area=area)
    assert at.title[0].value == f"My area: {area}"
    assert at.header[0].value == visit("pages/start/overview.py", area=area).header[0].value
    assert said(at).count("<summary>") == 3 + ("how full is each" in said(at))
    assert [link.proto.label for link in at.get("page_link")] == [
        "Easy Read",
        "Compare places",
        "Special schools",
        "Gaps in provision",
    ]
    assert all(link.proto.query_string == f"area={area.replace(' ', '+')}" for link in at.get("page_link"))


def test_without_a_place_it_is_the_county_s(visit):
    at = visit(PAGE)
    assert at.title[0].value == "My area: Kent"
    assert at.header[0].value == "In Kent, 29.1 of every 1,000 mainstream pupils have an EHC plan."


def test_ashford_s_way_to_communication_and_interaction(visit):
    words = said(visit(PAGE, area="Ashford")).replace("&nbsp;", " ")
    assert "16 miles (26 km), 36 minutes" in words or "16 miles (26 km), 35 minutes" in words


def test_dover_s_complex_needs_are_answered_with_what_stands_there_instead(visit):
    words = said(visit(PAGE, area="Dover"))
    assert "Why does Dover have no special school for profound, severe and complex needs?" in words
    assert (
        "What stands in Dover instead: no school based here, but a site: The Beacon Folkestone at Walmer (approved); units for such needs: "
        "Dover Christ Church Academy (Jan 2020); Whitfield Aspen School (2019)."
    ) in words
