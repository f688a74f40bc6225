"""What the pages say of Kent's real figures: to be read beside the publishers' files when the data change."""

import pytest

from tests.pages.conftest import FIRST, maps, modelled, said, unfolded

pytestmark = pytest.mark.golden
UNEQUAL, SCHOOLS = "pages/lottery/how_unequal.py", "pages/lottery/between_schools.py"
OVERVIEW, GAPS, WHAT_IF, SCHOOL = (
    "pages/start/overview.py", "pages/provision/gaps.py", "pages/provision/what_if.py", "pages/provision/school.py",
)  # fmt: skip


def test_how_unequal_opens_with_mainstream_and_the_chance_only_gap(visit):
    at = visit(UNEQUAL, year="2023")
    assert at.header[0].value == (
        "Swale’s rate is 2.8 times that of Tunbridge Wells. If chance dealt out the pupils, it would be about 1.15 times; if chance dealt out "
        "whole schools among the districts, about 1.75 times, and seldom over 2.3."
    )
    assert "76% between schools of one district" in said(unfolded(at, "levels"))


def test_how_unequal_for_a_district_says_its_range_of_ranks(visit):
    assert "Dover’s rate is between the 2nd and the 4th highest of the 12 districts" in said(
        visit(UNEQUAL, area="Dover", year="2023")
    )


def test_a_school_among_its_like(visit):
    at = visit(SCHOOLS, school="Whitfield Aspen School, Dover", year="2023")
    assert "Whitfield Aspen School, Dover: 165 of 585 pupils have an EHC plan" in said(at)
    assert "Half of the plans in primary schools sit in 80 of 459 schools." in said(unfolded(at, "half"))


def test_how_many_schools_lie_above_both_limits(visit):
    at = visit(SCHOOLS, schools="Primary", year="2023")
    assert at.header[0].value == "9 of 459 primary schools lie above both limits for schools of their size, and none below both."


def test_like_schools_only_without_those_in_doubt(visit):
    at = visit(SCHOOLS, schools="Grammar", what="SEN support")
    assert "of 31 grammar schools" in at.header[0].value
    assert "Not among them: 1 of 32 schools (SEN support as published: 5)." in said(at)  # a figure that we doubt


def test_the_front_door_opens_with_one_figure(visit):
    opens = "In January 2025, 15,586 of 270,731 pupils at school in Kent had an EHC plan: about 1 in 17."
    assert visit(FIRST).header[0].value == opens


def test_headline_counts_and_their_date(visit):
    words = said(visit(OVERVIEW))
    for figure in ("January 2025", "15,586", "35,591", "270,731", "692"):
        assert figure in words


def test_it_opens_with_mainstream_schools_and_says_what_is_left_out(visit):
    at = visit(OVERVIEW)
    assert at.header[0].value == "In Swale, 40 of every 1,000 mainstream pupils have an EHC plan; in Tunbridge Wells, 15."
    assert "Mainstream schools only; special schools hold another 8,205 plans." in said(at)
    assert "7,141 are there, 8,205 in special schools, 234 in fee-charging schools and 6 in alternative provision" in said(
        unfolded(at, "counted")
    )


def test_a_doubtful_figure_is_said_and_never_leads(visit):
    at = visit(OVERVIEW, show="EHC plans, all schools", year="2023")
    assert at.header[0].value == "In Thanet, 69 of every 1,000 pupils have an EHC plan; in Dartford, 30."
    assert "Without these schools: Ashford 63.0, Sevenoaks 59.2," in said(at)


def test_the_chart_says_its_finding(visit):
    dots = next(
        part.proto.body for part in visit(OVERVIEW).get("html") if "kent-dots" in part.proto.body and "<ul>" in part.proto.body
    )
    assert (
        "against Kent as a whole (29.1). EHC plans per 1,000 mainstream pupils, January 2025. 4 districts lie above Kent" in dots
    )


def test_one_school_for_physical_disability(visit):
    at = visit(GAPS, kind="Physical disability and complex medical needs", area="Thanet", age="Primary")
    assert [len(drawing["points"]) for drawing in maps(at)] == [1]
    assert [len(drawing["points"]) for drawing in maps(modelled(at))] == [1, 1]
    words = said(unfolded(at, "there", "model"))
    assert (
        "Physical disability and complex medical needs: Valence School, Sevenoaks, is the only one in Kent at primary age."
        in words
    )
    assert "For about 5 of them it finds no place within an hour’s drive." in words
    assert (
        "Half of the children of primary age (3 to 10) in Thanet live about 106 minutes or more by road from the nearest school"
        in words
    )


def test_south_kent_has_its_numbers_its_range_and_its_doubts(visit):
    words = said(modelled(visit(GAPS, area="South Kent")))
    assert "about 281 children who live in South Kent go to a special school for communication and interaction" in words
    assert "No such school or site in use stands there" in words
    assert "it is below 100 in all 108 ways of counting" in words
    assert "Access is below Kent’s average in East Kent and South Kent." in words
    assert "share at this site assumed" in words  # Broomhill Bank North


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
    at = unfolded(visit(SCHOOL, urn=str(urn)))
    assert not at.exception
    assert not at.error
    if name:
        assert at.title[0].value == name
    words = said(at)
    assert says in words
    assert "nan" not in words.split()
    assert at.selectbox(key="school").value == urn


def test_doubtful_figures_stay_and_are_marked(visit):
    words = said(unfolded(visit(SCHOOL, urn="118937")))
    assert "281*" in words
    assert "* January 2023: 281 pupils with an EHC plan and 40 on SEN support are printed" in words
    newest = said(unfolded(visit(SCHOOL, urn="118981")))
    assert "78 of 193 pupils had an EHC plan as published: a figure we doubt." in newest
    assert "Its figures of January 2025 are doubtful" in newest


def test_what_a_plan_would_do(visit):
    at = visit(WHAT_IF, plan="new-120-ci-in-walmer.open-nore")
    assert "social, emotional and mental health: from about 62 to 42" in at.header[0].value
    words = said(at)
    assert "321 → 441" in words


@pytest.mark.parametrize(
    ("address", "says"),
    [
        (
            {"area": "Tunbridge Wells", "age": "Primary", "kind": "Communication and interaction"},
            "In use and taking them: Aspire School (Swale) and Laleham Gap School (Thanet).",
        ),
        (
            {"area": "Dartford", "age": "Secondary", "kind": "Social, emotional and mental health"},
            "In use and taking them: Goldwyn School (Ashford) and Portal House School (Dover).",
        ),
        (
            {"area": "Dover"},
            "units for such needs: Dover Christ Church Academy (Jan 2020); Whitfield Aspen School (2019).",
        ),
    ],
)
def test_three_readers_are_answered_on_gaps_as_their_link_opens_it(visit, address, says):
    assert says in said(unfolded(visit(GAPS, **address), "far"))
