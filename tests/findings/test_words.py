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
    ("metres", "text"), [(3_312, "3.3 km"), (9_940, "9.9 km"), (9_960, "10 km"), (41_400, "41 km"), (None, "no figure")]
)
def test_kilometres(metres, text):
    assert words.kilometres(metres) == text


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
