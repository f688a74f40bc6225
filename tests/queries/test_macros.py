"""Statistics against published golden values and against statsmodels."""

import random

import pytest
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from queries.store import store


def value(sql, *given):
    with store().cursor() as cursor:
        return cursor.execute(f"SELECT {sql}", list(given)).fetchone()


@pytest.mark.parametrize(("x", "n", "low", "high"), [(784, 2424, 30.51, 34.23), (3, 40, 2.58, 19.86), (0, 25, 0, 13.32)])
def test_wilson_golden(x, n, low, high):
    found = value("100 * wilson_low($1, $2), 100 * wilson_high($1, $2)", x, n)
    assert found == pytest.approx((low, high), abs=0.005)


def test_wilson_of_nobody_and_of_an_unknown_count_is_empty():
    assert value("wilson_low(0, 0), wilson_high(0, 0)") == (None, None)
    assert value("wilson_low(NULL, 458), wilson_high(NULL, 458)") == (None, None)


def test_newcombe_of_nobody_is_empty():
    assert value("newcombe_low(0, 0, 3, 10), newcombe_high(3, 10, 0, 0)") == (None, None)


def test_wilson_agrees_with_statsmodels():
    chance = random.Random(20230119)
    for _ in range(200):
        n = chance.randint(1, 40_000)
        x = chance.randint(0, n)
        found = value("wilson_low($1, $2), wilson_high($1, $2)", x, n)
        assert found == pytest.approx(proportion_confint(x, n, method="wilson"), abs=1e-7)
        assert 0 <= found[0] <= x / n + 1e-12
        assert x / n - 1e-12 <= found[1] <= 1


def test_newcombe_agrees_with_statsmodels():
    chance = random.Random(20190117)
    for _ in range(200):
        n1, n2 = chance.randint(5, 30_000), chance.randint(5, 30_000)
        x1, x2 = chance.randint(0, n1), chance.randint(0, n2)
        found = value("newcombe_low($1, $2, $3, $4), newcombe_high($1, $2, $3, $4)", x1, n1, x2, n2)
        assert found == pytest.approx(confint_proportions_2indep(x2, n2, x1, n1, method="newcomb", compare="diff"), abs=1e-6)
        assert found[0] <= x2 / n2 - x1 / n1 <= found[1]


def test_crow_metres():
    assert value("crow_metres(0, 0, 3000, 4000)") == (5000,)


@pytest.mark.parametrize(
    ("words", "phases"),
    [
        ("primary", "primary"),
        ("secondary", "secondary"),
        ("5-16", "primary, secondary"),
        ("11-16 (Years 7-11)", "secondary"),
        ("11-16 plus post-16", "secondary, post-16"),
        ("4-19 (nursery from 2)", "nursery, primary, secondary, post-16"),
        ("ask the school", None),
    ],
)
def test_phases_are_those_the_ages_reach_into(words, phases):
    assert value("phases($1)", words) == (phases,)
