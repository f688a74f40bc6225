"""Numbers read right."""

import pandas as pd
import pytest

from findings import words


@pytest.mark.parametrize(
    ("number", "text"), [(14143, "14,143"), (0, "0"), (-12, "−12"), (pd.NA, "no figure"), (float("nan"), "no figure")]
)
def test_count(number, text):
    assert words.count(number) == text


@pytest.mark.parametrize(("number", "text"), [(25.252, "25.3"), (0, "0.0"), (1234.56, "1,234.6"), (None, "no figure")])
def test_rate(number, text):
    assert words.rate(number) == text


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (7.84, "rate", "+7.8"),
        (-11.3, "rate", "−11.3"),
        (-0.04, "rate", "0.0"),
        (0.04, "rate", "0.0"),
        (12, "count", "+12"),
        (0, "count", "0"),
    ],
)
def test_signed_never_says_minus_nothing(number, form, text):
    assert words.signed(number, form) == text


@pytest.mark.parametrize(
    ("metres", "text"),
    [
        (6_437, "4 miles (6.4 km)"),
        (1_609, "1 mile (1.6 km)"),
        (4_300, "2.7 miles (4.3 km)"),
        (15_990, "9.9 miles (16 km)"),
        (16_050, "10 miles (16 km)"),  # 9.97 miles: no “10.0”
        (41_400, "26 miles (41 km)"),
        (60, "under 0.1 miles (0.1 km)"),
        (None, "no figure"),
        (0, "under 0.1 miles (under 0.1 km)"),
        (None, "no figure"),
        (float("nan"), "no figure"),
    ],
)
def test_a_distance_is_said_in_miles_first(metres, text):
    assert words.distance(metres) == text
    assert words.FORMS["distance"](metres) == text


@pytest.mark.parametrize(
    ("metres", "minutes", "text"),
    [
        (24_100, 33, "15 miles (24 km), 33 minutes"),
        (700, 1, "0.4 miles (0.7 km), 1 minute"),
        (24_100, None, "15 miles (24 km)"),
        (None, None, "no figure"),
    ],
)
def test_a_journey_has_its_minutes(metres, minutes, text):
    assert words.journey(metres, minutes) == text


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ([], ""),
        (["Dover"], "Dover"),
        (["Dover", "Swale"], "Dover and Swale"),
        (["Dover", "Swale", "Thanet"], "Dover, Swale and Thanet"),
        (["Dover", "Folkestone and Hythe"], "Dover, and Folkestone and Hythe"),
    ],
)
def test_listing(names, text):
    assert words.listing(names) == text


def test_between():
    assert words.between(69.04, 75.68) == "69.0 to 75.7"


@pytest.mark.parametrize(
    ("number", "status", "text"),
    [
        (25.25, "ok", "25.2"),
        (25.25, "doubtful", "25.2*"),
        (25.25, "partly not available", "25.2*"),
        (None, "not available", "not held"),
        (None, "suppressed", "hidden by the publisher"),
        (None, "not applicable", "does not apply"),
        (None, "rounds to zero", "under half a unit"),
    ],
)
def test_a_missing_figure_says_why_and_a_doubtful_one_has_a_star(number, status, text):
    assert words.standing(number, status, "rate") == text


def test_class_limits():
    assert [words.class_of(value, (15, 20, 25, 30)) for value in (14.99, 15, 19.99, 20, 30, 99)] == [0, 1, 1, 2, 4, 4]
    assert words.classes((0, 5, 10, 15)) == ("fell", "0 to 5", "5 to 10", "10 to 15", "15 or more")


@pytest.mark.parametrize(
    ("rate", "status", "pupils", "found"),
    [
        (25.0, "ok", 400, "ok"),
        (None, "ok", 19, "too few"),
        (float("nan"), "doubtful", 19, "too few"),
        (None, "not available", 19, "not available"),
        (None, "ok", 0, "ok"),  # no pupils is another matter than few
    ],
)
def test_a_rate_of_too_few_pupils_says_so(rate, status, pupils, found):
    assert words.rate_status(rate, status, pupils) == found
