"""A page for each school."""

import pytest

from tests.pages.conftest import drawn, said, unfolded

SCHOOL, NEAR = "pages/provision/school.py", "pages/provision/near_me.py"


@pytest.mark.parametrize("urn", ["999999", "nonsense", "1" * 30, "<script>alert(1)</script>", "１１８５７４", "-1"])
def test_an_unknown_number_gets_a_sentence_and_the_picker(visit, urn):
    at = visit(SCHOOL, urn=urn)
    assert not at.exception
    assert "No school of Kent that we know has the number" in at.warning[0].value
    assert "<script>" not in at.warning[0].value
    assert at.title[0].value == "A page for each school"
    assert at.selectbox(key="school").value is None


def test_the_place_narrows_the_list_and_keeps_the_school(visit):
    at = visit(SCHOOL, area="Dover")
    own = len(at.selectbox(key="school").options)
    assert 0 < own == said(unfolded(at, "schools")).count("school?urn=")
    assert own < len(visit(SCHOOL).selectbox(key="school").options)
    kept = visit(SCHOOL, area="Dover", urn="135130")
    assert kept.title[0].value == "Joy Lane Primary Foundation School"
    assert len(kept.selectbox(key="school").options) == own + 1


def test_choosing_a_school_puts_its_number_in_the_address(visit):
    at = visit(SCHOOL)
    at.selectbox(key="school").select(119044).run()
    assert at.title[0].value == "The Beacon Folkestone"
    assert at.query_params["urn"] == "119044"
    at.selectbox(key="school").select(None).run()
    assert "urn" not in at.query_params


def test_a_school_that_took_a_new_number_keeps_its_history(visit):
    words = said(unfolded(visit(SCHOOL, urn="147104")))
    assert "January 2019 (as Cage Green Primary School, number 118574)" in words


def test_a_unit_is_named_where_plans_are_compared(visit):
    words = said(unfolded(visit(SCHOOL, urn="118459")))
    assert "Sources name a unit or resourced provision in it" in words
    assert "profound, severe and complex needs (“PSCN”)" in words


def test_special_schools_lead_to_their_pages(visit):
    assert '<a href="school?urn=119044">The Beacon Folkestone</a>' in said(visit("pages/provision/special_schools.py"))


def test_near_me_says_what_it_cannot_tell_and_knows_nothing_of_the_visitor(visit):
    at = visit(NEAR)
    assert "Being near is not a place" in said(at)
    assert "we cannot see what you type" in said(unfolded(at, "list"))
    assert len(drawn(at, "nearby")) == 1
