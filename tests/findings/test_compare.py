"""Two to six places side by side: what is said, drawn and saved are the same rows."""

import itertools
import re

import pytest

from findings import answers, compare
from findings.choices import MEASURE_OF, OF_PLACES, WHAT, Spread
from findings.finding import Finding

NAMES = ("Thanet", "Kent", "Sevenoaks", "Suffolk", "Essex", "England")
EVERY = [
    Spread(what, schools, year)
    for what, schools in itertools.product(WHAT, OF_PLACES)
    for year in answers.years(MEASURE_OF[what])
]
MAINSTREAM = Spread("EHC plans", "Mainstream", 2023)


def said(finding: Finding) -> str:
    """Every word of a finding, its table's cells too."""
    table = finding.table
    cells = [table.text(row, column) for row in range(len(table.rows)) for column in range(len(table.columns))] if table else []
    alt = getattr(finding.picture, "alt", "")
    return "\n".join([finding.sentence, finding.nothing, *finding.more, *finding.caveats, *finding.notes, alt, *cells])


@pytest.mark.parametrize("spread", EVERY, ids=str)
def test_every_view_says_only_what_is_held(spread):
    earlier = [year for year in answers.years(spread.params["measure"]) if year < spread.year]
    made = [
        compare.lead(spread, NAMES),
        compare.rates(spread, NAMES, "Thanet"),
        compare.change(spread, earlier[0] if earlier else None, NAMES, "Thanet"),
        compare.over_time(spread, NAMES, "Thanet"),
        compare.side_by_side(spread, NAMES, "Thanet"),
        compare.kinds(spread, NAMES, "Thanet"),
        compare.groups(spread, NAMES, "Thanet"),
    ]
    for finding in made:
        assert not re.search(r"\bnan\b|<NA>|None|no figure\b", said(finding))


@pytest.mark.golden
def test_the_two_ends():
    lead = compare.lead(MAINSTREAM, ("Thanet", "England", "Essex"))
    assert lead.sentence == "Of every 1,000 mainstream pupils, 30.5 have an EHC plan in Thanet and 23.2 in Essex."
    assert "do not touch" in lead.more[0]


def test_one_place_is_too_few():
    assert compare.lead(MAINSTREAM, ("Kent",)).nothing == "Choose at least two places to compare."


AREAS = ("North Kent", "South Kent", "East Kent", "West Kent")


@pytest.mark.golden
def test_the_highest_is_not_so_by_a_figure_we_doubt():
    """As published South Kent would lead with 62.5; it is first only with Ashford School’s 281 plans."""
    lead = compare.lead(Spread("EHC plans", "All", 2023), AREAS)
    assert lead.sentence == "Of every 1,000 pupils, 60.2 have an EHC plan in East Kent and 40.1 in North Kent."
    assert lead.caveats[0] == (
        "This leaves out schools whose figure we doubt. As published, with them: South Kent 62.5 and North Kent 41.1."
    )


@pytest.mark.golden
def test_a_change_is_not_the_largest_by_a_figure_we_doubt():
    change = compare.change(Spread("EHC plans", "All", 2023), 2019, ("South Kent", "East Kent"), "Kent")
    assert change.picture.rows[0].name == "South Kent"  # drawn as published, with its star
    assert change.sentence.startswith("From January 2019 to January 2023, EHC plans per 1,000 pupils rose by")
    assert change.sentence.index("East Kent") < change.sentence.index("South Kent")
    assert "As published, with them: South Kent +" in change.caveats[0]


def test_shares_of_kinds_leave_out_what_we_doubt():
    """Published, 53% of Ashford’s plans are in special schools; 64% without the school whose plans we doubt: it leads Thanet."""
    kinds = compare.kinds(MAINSTREAM, ("Thanet", "Ashford"), "Kent")
    assert kinds.sentence.startswith("Of the plans in schools of Ashford, 64% are in special schools; of those in Thanet, 59%")
    assert kinds.caveats == ("This leaves out schools whose figure we doubt. As published, with them: Ashford 53%.",)


@pytest.mark.golden
def test_lowest_and_highest_over_the_years_leave_out_what_we_doubt():
    lines = compare.over_time(Spread("EHC plans", "All", 2025), ("Sevenoaks", "Maidstone"), "Kent")
    assert "As published, with them: Sevenoaks" in lines.caveats[0]


def test_without_doubt_nothing_is_said_of_it():
    assert compare.lead(MAINSTREAM, AREAS).caveats == ("Counted where the school is, not where the child lives.",)


def test_the_first_census_has_no_change_and_one_without_sen_support_no_pair():
    first = Spread("EHC plans", "Mainstream", 2016)
    assert compare.change(first, None, NAMES, "Kent").nothing.startswith("January 2016 is the first census")
    assert "has no figures of SEN support" in compare.side_by_side(first, NAMES, "Kent").nothing


def test_change_between_any_two():
    change = compare.change(MAINSTREAM, 2016, ("Kent", "England"), "Kent")
    assert {row[0]: (row[5], row[6]) for row in change.table.rows} == {"Kent": (2847, 6167), "England": (116391, 205649)}
    assert [dict(asked.params)["from_year"] for asked in change.questions] == [2016, 2016]


def test_a_line_for_every_place_over_every_january():
    lines = compare.over_time(MAINSTREAM, ("Kent", "Suffolk"), "Kent")
    assert [line.name for line in lines.picture.lines] == ["Kent", "Suffolk"]
    assert [row[:2] for row in lines.table.rows] == [
        (name, year) for name in ("Kent", "Suffolk") for year in answers.years("plans")
    ]


def test_kinds_are_drawn_and_saved_as_the_same_rows():
    kinds = compare.kinds(MAINSTREAM, ("Kent", "England"), "Kent")
    drawn = [(bar.name, part) for bar in kinds.picture.rows for part in bar.parts]
    assert drawn == [(record["place_name"], record["plans_pct"]) for record in kinds.table.records()]
    kent = kinds.picture.rows[0].parts
    assert kent[1] == pytest.approx(100 * 7469 / 14143)
    assert sum(kent) == pytest.approx(100)
    assert [asked.name for asked in kinds.questions] == ["lottery/groups_by_place", "lottery/groups_by_authority"]


def test_groups_hold_the_chosen_places_and_no_other():
    groups = compare.groups(MAINSTREAM, ("Dover", "England", "Swale"), "Swale")
    assert {row[1] for row in groups.table.rows} == {"Dover", "Swale"}
    assert compare.groups(MAINSTREAM, ("England", "Essex"), "Kent").nothing


def test_families_need_two_of_their_own_and_councils_show_all_where_fewer_are_chosen():
    assert "Choose two places in Kent" in compare.families(("England", "Essex")).nothing
    assert {"Kent", "England", "Essex"} < {bar.name for bar in compare.councils(("Dover", "Swale"), "Kent").picture.rows}
    councils = compare.councils(("Kent", "England"), "Kent")
    assert councils.sentence == (
        "Of the plans that England keeps, 45.5% are for places in mainstream schools (326,804 of 718,838); of those that Kent keeps, "
        "35.6% (7,746 of 21,742)."
    )
    assert "takes in units and resourced provision" in councils.caveats[1]
    assert sum(councils.picture.rows[0].parts[:2]) == pytest.approx(35.6, abs=0.05)
    assert sum(councils.picture.rows[1].parts[2:4]) == pytest.approx(29.4, abs=0.05)
