"""The page that opens a meeting."""

import itertools

import pytest

from findings.choices import MEASURES, SCALES
from tests.pages.conftest import maps, said

PAGE = "pages/start/overview.py"


def test_headline_counts_and_their_date(visit):
    words = said(visit(PAGE))
    for figure in ("January 2025", "15,586", "35,591", "270,731", "692"):
        assert figure in words


def test_it_opens_with_mainstream_schools_and_says_what_is_left_out(visit):
    at = visit(PAGE)
    assert at.header[0].value == "In Swale, 40 of every 1,000 mainstream pupils have an EHC plan; in Tunbridge Wells, 15."
    assert "Mainstream schools only; special schools hold another 8,205 plans." in said(at)
    assert "Counted where the school is, not where the child lives." in said(at)


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


def test_a_doubtful_figure_is_said_and_never_leads(visit):
    at = visit(PAGE, show="EHC plans, all schools", year="2023")
    assert at.header[0].value == "In Thanet, 69 of every 1,000 pupils have an EHC plan; in Dartford, 30."
    assert "Without these schools: Ashford 63.0, Sevenoaks 59.2," in said(at)


def test_the_map_has_its_finding_in_words_and_the_same_rows_in_a_table(visit):
    at = visit(PAGE)
    drawing = maps(at)[0]
    table = next(part.proto.body for part in at.get("html") if "Tunbridge Wells" in part.proto.body)
    for shape in drawing["shapes"]:
        assert shape["said"].split(":")[0] in table
    assert "39.8" in drawing["alt"]


def test_the_chart_says_its_finding(visit):
    dots = next(
        part.proto.body for part in visit(PAGE).get("html") if "kent-dots" in part.proto.body and "<ul>" in part.proto.body
    )
    assert (
        "against Kent as a whole (29.1). EHC plans per 1,000 mainstream pupils, January 2025. 4 districts lie above Kent" in dots
    )


def test_an_address_word_that_does_not_fit_is_ignored(visit):
    at = visit(PAGE, show="<script>", year="1066", by="Moon")
    assert not at.exception
    assert at.header[0].value.startswith("In Swale, 40")


FOLDS = {
    "counted": "7,141 are there, 8,205 in special schools, 234 in fee-charging schools and 6 in alternative provision",
    "over_time": "18.5 in January 2016",
    "areas": "East Kent",
    "every_school": "every_school",
}


@pytest.mark.parametrize(("word", "words"), FOLDS.items())
def test_what_is_folded_is_made_when_it_is_opened_and_has_an_address(visit, word, words):
    shut, opened = visit(PAGE, area="Swale"), visit(PAGE, area="Swale", **{f"open_{word}": "true"})
    assert not opened.exception
    assert not opened.error
    if word == "every_school":
        assert [len(at.dataframe) for at in (shut, opened)] == [0, 1]
    else:
        assert words not in "".join(said(shut).split("</table>")[-1:])
        assert words in said(opened)


def test_changing_the_measure_keeps_the_place(visit):
    at = visit(PAGE, area="Dover")
    at.selectbox(key="show").set_value("SEN support, mainstream").run()
    assert at.selectbox(key="area").value == "Dover"
    assert "are on SEN support" in at.header[0].value


def test_a_second_visitor_sees_all_that_the_first_did(visit):
    first, second = visit(PAGE, area="Swale"), visit(PAGE, area="Swale")
    assert said(first) == said(second)
    assert said(second).count("<table") == 1
