"""Places and years are data: a made-up county with a made-up census is drawn by every page, and none says Kent."""

import re

import pytest

from data import profile
from tests.pages.conftest import PAGES
from tests.support import elmshire

# The other county, its code, and its water with the crossings over it.
WATER = profile.county().water
OF_KENT = re.compile(
    "|".join(map(re.escape, ("Kent", "E10000016", *WATER.crossings, *(name.split()[-1] for name in WATER.lines))))
)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """Every page of the second county."""
    folder = tmp_path_factory.mktemp("elmshire")
    elmshire.write(folder)
    return elmshire.drawn(folder, *PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_it_is_drawn_and_nothing_says_kent(drawn, page):
    shown = drawn[page]
    assert shown.problems == []
    assert len(shown.titles) == len(shown.headers) == 1
    assert "Elmshire" in shown.said
    assert [line for line in shown.said.splitlines() if OF_KENT.search(line)] == []


def test_a_census_of_2027_comes_first_wherever_a_year_is_chosen(drawn):
    offered = {page: shown.choices["Year"] for page, shown in drawn.items() if "Year" in shown.choices}
    assert set(offered) >= {
        "pages/start/overview.py",
        "pages/provision/special_schools.py",
        *(page for page in PAGES if page.startswith("pages/lottery/")),
    }
    assert all([year for year in years if year.isdecimal()] == ["2027", "2023", "2019"] for years in offered.values())


def test_the_overview_opens_with_it(drawn):
    shown = drawn["pages/start/overview.py"]
    # Plans of 2027 by hand: 8 × (9 + 10 + 11) in mainstream schools, 3 × 95 in special ones, 9 + 10 + 11 in those that charge fees.
    assert "All schools in Elmshire, January 2027: 555 pupils with an EHC plan" in shown.said
    assert "of 8,940 pupils in 30 schools" in shown.said
    assert shown.headers == ["In Coldham, 32.8 of every 1,000 mainstream pupils have an EHC plan; in Ashby, 26.9."]
    assert "in January 2019" in shown.said


def test_a_county_without_labels_is_told_what_is_held_and_what_is_not(drawn):
    for page in ("gaps", "what_if"):
        (sentence,) = drawn[f"pages/provision/{page}.py"].headers
        assert sentence.startswith("For Elmshire we hold no source that says what each special school is for")
    special = drawn["pages/provision/special_schools.py"]
    assert special.headers == ["Elmshire has 3 state special schools."]
    assert "Counted in these schools in January 2027." in special.said
    assert special.said.count("Ashby School 9") >= 1
