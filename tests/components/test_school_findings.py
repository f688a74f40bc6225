"""Sentences about one school: true to the rows, never a rank."""

import pandas as pd
import pytest
from components.answers import answer

from components import school_findings, strip


def school(urn):
    row = answer("schools/all").set_index("urn", drop=False).loc[urn].astype(object)
    return row.where(row.notna(), None)


def beside(fewer, alike, more, doubtful=0):
    words = ["itself"] + ["fewer"] * fewer + ["alike"] * alike + ["more"] * more + ["doubtful"] * doubtful
    return pd.DataFrame(
        {
            "urn": range(len(words)),
            "school_name": "<b>x</b>",
            "plans_against": words,
            "plans_per_1000_pupils": [50.0] + [10.0] * fewer + [50.0] * alike + [90.0] * (more + doubtful),
        }
    )


OWN = pd.Series({"plans_per_1000_pupils": 50.0, "plans_per_1000_low": 40.0, "plans_per_1000_high": 62.0})


def counts(urn, pupils=100, plans=5, status="ok", year=2023):
    return pd.DataFrame([{"urn": urn, "year": year, "pupils": pupils, "plans": plans, "plans_status": status}])


@pytest.mark.parametrize(
    ("rows", "ends"),
    [
        (beside(30, 10, 0), "a clearly larger share than in most of the 40 schools like it."),
        (beside(0, 10, 30), "a clearly smaller share than in most of the 40 schools like it."),
        (beside(10, 20, 10), "within the range of the 40 schools like it."),
        (beside(2, 1, 1), "In January 2023, 5 of 100 pupils had an EHC plan."),
    ],
)
def test_a_finding_gives_a_range_and_never_a_rank(rows, ends):
    assert school_findings.finding(school(135130), counts(135130), rows).endswith(ends)


def test_a_doubtful_figure_is_said_to_be_one_and_not_compared():
    text = school_findings.finding(school(119002), counts(119002, status="doubtful"), beside(30, 0, 0))
    assert text.endswith("as published: a figure we doubt.")
    assert "doubtful" in school_findings.not_compared(school(119002), beside(30, 0, 0).assign(pupils=100), is_doubtful=True)


def test_none_is_a_word():
    assert "none of 100 pupils" in school_findings.finding(school(135130), counts(135130, plans=0), beside(0, 0, 0))


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (beside(3, 5, 0, doubtful=2), "Of 8 schools like it, **3** have a clearly smaller share of pupils x and **none** a clearly larger one. For the other 5 the difference could be chance."),
        (beside(1, 1, 8), "**1** has a clearly smaller share of pupils x and **8** a clearly larger one. For the other one the difference could be chance."),
        (beside(9, 0, 1), "**9** have a clearly smaller share of pupils x and **1** a clearly larger one."),
    ],
)  # fmt: skip
def test_position_is_three_counts(rows, says):
    assert school_findings.position(rows, "plans", "x").endswith(says)


def test_what_it_is_and_whether_it_is_open():
    assert school_findings.what(school(118843)).startswith(
        "State grammar school · Judd ward, Tonbridge and Malling district, West Kent"
    )
    assert school_findings.what(school(133001)).startswith("College · Bromley · ")
    links = answer("schools/links")
    old = school_findings.standing(school(118574), links[links["urn"] == 118574])
    assert old.startswith("**Closed under this number on 30 June 2019.** It became Cage Green Primary School (number 147104")
    gone = school_findings.standing(school(118962), links.head(0))
    assert gone.startswith("**No longer in the register of May 2025**: closed, or open under a new number.")


def test_fullness_says_both_dates_and_what_approved_means():
    rows = answer("provision/places_and_rolls")
    text = school_findings.fullness(rows[rows["urn"] == 119044], "Sources disagree.")
    assert "about 421 pupils" in text
    assert (
        "620 (approved, 2020-09): **68 pupils for every 100 places**. Approved does not mean that all of them have opened."
        in text
    )
    assert text.endswith("Sources disagree.")
    assert "cannot be said" in school_findings.fullness(rows.head(0), None)


def test_units_know_the_census_and_that_the_list_is_not_whole():
    none = answer("provision/resourced_provisions").head(0)
    assert "without a SEN unit or resourced provision" in school_findings.units(school(118364), none)
    assert school_findings.units(school(147591), none).endswith(school_findings.NO_UNIT)


def test_the_strip_holds_every_school_and_escapes_names():
    html = strip.html(beside(3, 5, 2, doubtful=1), OWN, "plans", 'alt "quoted"')
    assert html.count("<i ") == 10 + 1  # the doubtful one is left out; one is the interval
    assert html.count('class="apart"') == 5
    assert "<b>x</b>" not in html
    assert 'aria-label="alt &quot;quoted&quot;"' in html
