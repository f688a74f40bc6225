"""School: how one school stands among those like it is said by a rule, doubtful and missing figures left out."""

import pandas as pd
import pytest

from findings.school.lead import _in_short
from findings.school.near import _what, special_school


def others(fewer, alike, more):
    words = ["fewer"] * fewer + ["alike"] * alike + ["more"] * more + ["itself", "doubtful", "not available", "too few pupils"]
    return pd.DataFrame({"plans_against": words})


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((6, 3, 1), "a clearly larger share than in most of the 10 schools like it"),
        ((1, 3, 6), "a clearly smaller share than in most of the 10 schools like it"),
        ((5, 4, 1), "within the range of the 10 schools like it"),  # half is not most
        ((0, 10, 0), "within the range of the 10 schools like it"),
    ],
)
def test_most_is_more_than_half_of_those_with_a_firm_figure(counts, said):
    assert _in_short(others(*counts)) == said


def test_a_special_school_that_is_near_says_which_ages_it_takes_or_that_these_were_not_found():
    row = {"designation": "PD", "primary_designation": None, "own_words": None, "age_range": "11-19"}
    assert special_school(row).text == "State special school, ages 11-19. Physical disability and complex medical needs"
    row["age_range"] = None
    assert special_school(row).text.startswith("State special school, ages not found.")


def test_a_unit_that_is_near_has_its_standing_and_its_date_in_columns_of_their_own():
    row = {"alternative": "unit in a mainstream school", "says": "ASD, HI", "news": "in force, 2019; to close, 2026"}
    told = _what(row | {"standing": "in force; to close", "dated": "2019; 2026"}, None)
    assert told.text == "Unit for autism and hearing (last news: in force, 2019; to close, 2026)"
    assert told.parts == ("unit in a mainstream school", "autism; hearing", "in force; to close", "2019; 2026", None)
