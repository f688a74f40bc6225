"""A page for each school."""

import pytest

from tests.pages.conftest import drawn, said

SCHOOL, NEAR = "pages/provision/school.py", "pages/provision/near_me.py"


@pytest.mark.parametrize(
    ("urn", "name", "says"),
    [
        (135130, "Joy Lane Primary Foundation School", "50 of 619 pupils had an EHC plan"),
        (118843, "The Judd School", "state grammar schools with "),
        (
            119044,
            "The Beacon Folkestone",
            "Sources disagree: the decision of 2020 says 620, committee papers of March 2020 say 548.",
        ),
        (118229, "Northfleet Nursery School", "no other school with a figure was like it"),
        (118998, "St Edmund's School Canterbury", "Independent school (fee-charging)"),
        (119005, "The Elmley Dray School", "4 of 4 pupils had an EHC plan."),
        (137609, "Saint George's Church of England School", "too few to stand beside"),
        (118574, "Cage Green Primary School", "Closed under this number on 30 June 2019."),
        (118574, "Cage Green Primary School", "Of 209 schools like it in January 2025, 176 had a clearly smaller share"),
        (135549, "", "Its district is not known, so it is not set beside"),
        (150769, "Nore Academy", "In January 2025 it had no pupils on its roll."),
        (133001, "Dorton College of Further Education", "Bromley"),
        (133001, "Dorton College of Further Education", "None of the school censuses we hold (January 2016, January 2019"),
        (118943, "St Ronan's School", "not held"),
        (131564, "Hobbit House", "No place on the map is known for this school"),
        (147205, "VTC Independent School", "8 of its 8 pupils had a plan in January 2025. It is counted as the register has it."),
        (119016, "Fosse Bank School", "In January 2023, none of 48 pupils had an EHC plan."),
        (
            135195,
            "Folkestone Academy",
            "In January 2025, under number 145420, 29 of 915 pupils had an EHC plan: within the range",
        ),
    ],
)
def test_every_kind_of_school_has_a_page(visit, urn, name, says):
    at = visit(SCHOOL, urn=str(urn))
    assert not at.exception
    assert not at.error
    if name:
        assert at.title[0].value == name
    words = said(at)
    assert says in words
    assert "nan" not in words.split()
    assert at.selectbox(key="school").value == urn


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
    assert len(at.selectbox(key="school").options) == 79
    assert said(at).count("school?urn=") == 79
    kept = visit(SCHOOL, area="Dover", urn="135130")
    assert kept.title[0].value == "Joy Lane Primary Foundation School"
    assert len(kept.selectbox(key="school").options) == 80


def test_choosing_a_school_puts_its_number_in_the_address(visit):
    at = visit(SCHOOL)
    at.selectbox(key="school").select(119044).run()
    assert at.title[0].value == "The Beacon Folkestone"
    assert at.query_params["urn"] == "119044"
    at.selectbox(key="school").select(None).run()
    assert "urn" not in at.query_params


def test_doubtful_figures_stay_and_are_marked(visit):
    words = said(visit(SCHOOL, urn="118937"))
    assert "281*" in words
    assert "* January 2023: 281 pupils with an EHC plan and 40 on SEN support are printed" in words
    newest = said(visit(SCHOOL, urn="118981"))
    assert "78 of 193 pupils had an EHC plan as published: a figure we doubt." in newest
    assert "Its figures of January 2025 are doubtful" in newest


def test_a_school_that_took_a_new_number_keeps_its_history(visit):
    words = said(visit(SCHOOL, urn="147104"))
    assert "January 2019 (as Cage Green Primary School, number 118574)" in words


def test_a_unit_is_named_where_plans_are_compared(visit):
    words = said(visit(SCHOOL, urn="118459"))
    assert "Sources name a unit or resourced provision in it" in words
    assert "profound, severe and complex needs (“PSCN”)" in words


def test_special_schools_lead_to_their_pages(visit):
    assert '<a href="school?urn=119044">The Beacon Folkestone</a>' in said(visit("pages/provision/special_schools.py"))


def test_near_me_says_what_it_cannot_tell_and_knows_nothing_of_the_visitor(visit):
    at = visit(NEAR)
    words = said(at)
    assert "Being near is not a place" in words
    assert "we cannot see what you type" in words
    assert len(drawn(at, "nearby")) == 1
