"""The page that opens a meeting."""

import itertools
import re

import pytest

from findings.choices import MEASURES, SCALES
from tests.pages.conftest import maps, said

PAGE = "pages/start/overview.py"


@pytest.mark.parametrize("by", ["Districts", "Areas", "Schools"])
@pytest.mark.parametrize(("show", "year", "scale"), list(itertools.product(MEASURES, ("2025", "2019", "Change"), SCALES)))
def test_every_view_draws(visit, show, year, scale, by):
    at = visit(PAGE, show=show, year=year, **{"as": scale, "by": by})
    assert not at.exception
    assert not at.error
    if by == "Schools" and year == "Change":
        assert "Change is shown for districts and areas only" in at.info[0].value
    else:
        assert maps(at)[0]["shapes"]


def test_the_map_has_its_finding_in_words_and_the_same_rows_in_a_table(visit):
    at = visit(PAGE)
    drawing = maps(at)[0]
    table = next(part.proto.body for part in at.get("html") if "Tunbridge Wells" in part.proto.body)
    for shape in drawing["shapes"]:
        assert shape["said"].split(":")[0] in table
    # The picture in words gives the figures that the finding opens with.
    first, second = re.match(r"In (.+?), .*; in (.+?), ", at.header[0].value).groups()
    for name in (first, second):
        assert name in drawing["alt"]


def test_an_address_word_that_does_not_fit_is_ignored(visit):
    at = visit(PAGE, show="<script>", year="1066", by="Moon")
    assert not at.exception
    assert at.header[0].value == visit(PAGE).header[0].value


FOLDS = {"counted": "in alternative provision", "over_time": 'class="kent-lines', "areas": 'class="kent-cards"'}


@pytest.mark.parametrize(("word", "words"), FOLDS.items())
def test_what_is_folded_is_made_when_it_is_opened_and_has_an_address(visit, word, words):
    shut, opened = visit(PAGE, area="Swale"), visit(PAGE, area="Swale", **{f"open_{word}": "true"})
    assert not opened.exception
    assert said(opened).count(words) > said(shut).count(words)


def test_every_school_is_listed_when_asked_for(visit):
    assert [len(visit(PAGE, area="Swale", **words).dataframe) for words in ({}, {"open_every_school": "true"})] == [0, 1]


def test_it_opens_with_the_newest_january_and_says_where_it_was_counted(visit):
    words = said(visit(PAGE))
    assert "All schools in Kent, January 2025: " in words
    assert "Mainstream schools only; special schools hold another " in words
    assert "Counted where the school is, not where the child lives." in words


def test_changing_the_measure_keeps_the_place(visit):
    at = visit(PAGE, area="Dover")
    at.selectbox(key="show").set_value("SEN support, mainstream").run()
    assert at.selectbox(key="area").value == "Dover"
    assert "are on SEN support" in at.header[0].value


def test_a_second_visitor_sees_all_that_the_first_did(visit):
    first, second = visit(PAGE, area="Swale"), visit(PAGE, area="Swale")
    assert said(first) == said(second)
    assert said(second).count("<table") == 1
