"""Compare, How unequal and School by school: what a reader chooses is what the page says."""

import pytest

from tests.pages.conftest import said

COMPARE, UNEQUAL, SCHOOLS = (f"pages/lottery/{page}.py" for page in ("compare", "how_unequal", "between_schools"))


def test_how_unequal_opens_with_mainstream_and_the_chance_only_gap(visit):
    at = visit(UNEQUAL, year="2023")
    assert at.header[0].value == (
        "Swale’s rate is 2.8 times that of Tunbridge Wells. If chance dealt out the pupils, it would be about 1.15 times; if chance dealt out "
        "whole schools among the districts, about 1.75 times, and seldom over 2.3."
    )
    assert "76% between schools of one district" in said(visit(UNEQUAL, year="2023", open_levels="true"))
    assert "We do not draw that line" in said(visit(UNEQUAL, open_by_home="true"))


def test_how_unequal_for_a_district_says_its_range_of_ranks(visit):
    assert "Dover’s rate is between the 2nd and the 4th highest of the 12 districts" in said(
        visit(UNEQUAL, area="Dover", year="2023")
    )


def test_over_all_schools_it_says_what_that_means(visit):
    assert "a special school has a plan for nearly every pupil" in said(visit(UNEQUAL, schools="All", open_levels="true"))


def test_compare_takes_its_places_from_the_address(visit):
    at = visit(COMPARE, places=["Thanet", "England", "Essex"], year="2023")
    assert at.header[0].value == "Of every 1,000 mainstream pupils, 30.5 have an EHC plan in Thanet and 23.2 in Essex."


def test_compare_adds_the_place_chosen_for_the_whole_app(visit):
    at = visit(COMPARE, places=["Swale", "Kent"], area="Tunbridge Wells", year="2023")
    assert "13.3 in Tunbridge Wells" in at.header[0].value


def test_compare_needs_two(visit):
    at = visit(COMPARE, places=["Kent"])
    assert at.header[0].value == "Choose at least two places to compare."
    assert not at.exception


def test_compare_with_a_place_we_do_not_know(visit):
    at = visit(COMPARE, places=["Atlantis", "Kent", "Dover"])
    assert "We do not know a place called “Atlantis”." in at.warning[0].value
    assert "Dover" in at.header[0].value


def test_councils_alone_have_no_families_and_districts_no_councils(visit):
    councils = visit(COMPARE, places=["England", "Essex"], open_families="true")
    assert "Choose two places in Kent to see how their families differ." in [info.value for info in councils.info]
    districts = visit(COMPARE, places=["Dover", "Swale"], open_councils="true")
    assert any("Counts by council exist for Kent" in info.value for info in districts.info)


def test_school_by_school_finds_a_school(visit):
    at = visit(SCHOOLS, school="Whitfield Aspen School, Dover", year="2023")
    assert "Whitfield Aspen School, Dover: 165 of 585 pupils have an EHC plan" in said(at)
    assert "Half of the plans in primary schools sit in 80 of 459 schools." in said(visit(SCHOOLS, open_half="true", year="2023"))


def test_a_school_that_is_not_there_is_passed_over(visit):
    at = visit(SCHOOLS, school="<b>Nowhere</b>", schools="Primary", year="2023")
    assert not at.exception
    assert at.header[0].value == "9 of 459 primary schools lie above both limits for schools of their size, and none below both."


def test_like_schools_only(visit):
    at = visit(SCHOOLS, schools="Grammar", what="SEN support")
    assert "of 31 grammar schools" in at.header[0].value
    assert "Not among them: 1 of 32 schools (SEN support as published: 5)." in said(at)  # a figure that we doubt


FOLDS = {
    COMPARE: ("worked_out", "groups_by_place", "change", "all_years", "side_by_side", "kinds_of_school", "families", "councils"),
    UNEQUAL: ("chance", "like_for_like", "levels", "counties", "elsewhere", "by_home"),
    SCHOOLS: ("lines", "each_school", "half", "meals"),
}


@pytest.mark.parametrize(("page", "word"), [(page, word) for page, words in FOLDS.items() for word in words])
def test_what_is_folded_is_made_when_it_is_opened_and_has_an_address(visit, page, word):
    places = {"places": ["Kent", "Swale", "Essex"]} if page == COMPARE else {}
    shut, opened = visit(page, **places), visit(page, **places, **{f"open_{word}": "true"})
    assert not opened.exception
    assert not opened.error
    assert [fold.label for fold in shut.expander] == [fold.label for fold in opened.expander]
    assert len(opened.get("html")) + len(opened.dataframe) + len(opened.info) > len(shut.get("html")) + len(shut.info)
