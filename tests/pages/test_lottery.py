"""Compare, How unequal and Between schools: what a reader chooses is what the page says."""

import pytest

from tests.pages.conftest import said

COMPARE, UNEQUAL, SCHOOLS = (f"pages/lottery/{page}.py" for page in ("compare", "how_unequal", "between_schools"))


def test_over_all_schools_it_says_what_that_means(visit):
    assert "special schools are for pupils with a plan" in said(visit(UNEQUAL, schools="All", open_levels="true"))


def test_how_unequal_opens_with_mainstream_and_what_chance_alone_would_do(visit):
    at = visit(UNEQUAL)
    assert "times that of" in at.header[0].value
    assert "If chance dealt out" in at.header[0].value
    assert "We do not draw that line" in said(visit(UNEQUAL, open_by_home="true"))
    assert "Dover’s rate is " in said(visit(UNEQUAL, area="Dover"))


def test_compare_takes_its_places_from_the_address(visit):
    at = visit(COMPARE, places=["Thanet", "England", "Essex"], year="2023")
    assert "in Thanet" in at.header[0].value
    assert "in Essex" in at.header[0].value


def test_compare_adds_the_place_chosen_for_the_whole_app(visit):
    assert "in Tunbridge Wells" in visit(COMPARE, places=["Swale", "Kent"], area="Tunbridge Wells").header[0].value


def test_compare_needs_two(visit):
    at = visit(COMPARE, places=["Kent"])
    assert at.header[0].value == "Choose at least two places to compare."
    assert not at.exception


def test_compare_with_a_place_we_do_not_know(visit):
    at = visit(COMPARE, places=["Atlantis", "Kent", "Dover"])
    assert "We do not know a place called “Atlantis”." in at.warning[0].value
    assert "Dover" in at.header[0].value


def test_councils_alone_have_no_families_and_districts_show_every_council(visit):
    councils = visit(COMPARE, places=["England", "Essex"], open_families="true")
    assert "Choose two places in Kent to see how their families differ." in [info.value for info in councils.info]
    districts = visit(COMPARE, places=["Dover", "Swale"], open_councils="true")
    assert "Essex" in said(districts)


def test_school_by_school_finds_a_school(visit):
    assert "Whitfield Aspen School, Dover: " in said(visit(SCHOOLS, school="Whitfield Aspen School, Dover"))


def test_a_school_that_is_not_there_is_passed_over(visit):
    at = visit(SCHOOLS, school="<b>Nowhere</b>", schools="Primary")
    assert not at.exception
    assert "primary schools" in at.header[0].value
    assert "Nowhere" not in said(at)


@pytest.mark.parametrize("schools", ["Primary", "Grammar"])
def test_like_schools_only(visit, schools):
    assert f"{schools.lower()} schools" in visit(SCHOOLS, schools=schools, what="SEN support").header[0].value


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
