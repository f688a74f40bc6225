"""Whole schools dealt and drawn: every place keeps its number of each kind, every school its pupils, and the draws repeat."""

import numpy as np
import pytest

from data.build import chance
from data.build.dealing import dealt, orders, sampled_theil
from data.build.spread import theil

KINDS = np.array(["grammar", "primary", "primary", "grammar", "primary", "primary"])
PUPILS = np.array([500, 100, 200, 700, 300, 400])
PLANS = np.array([0, 10, 5, 7, 0, 30])
AREAS, DISTRICTS = np.array([0, 0, 0, 0, 1, 1]), np.array([0, 0, 0, 1, 2, 2])


def source():
    return np.random.default_rng(1)


def test_schools_change_places_only_with_their_own_kind():
    for order in orders(KINDS, 1200, source()):
        assert (KINDS[order] == KINDS).all()
        assert (np.sort(order, axis=1) == np.arange(6)).all()


def test_every_order_comes_up_about_as_often():
    """Two grammar schools and four primary ones can be dealt in 48 ways."""
    found = np.concatenate(list(orders(KINDS, 9600, source())))
    _, times = np.unique(found, axis=0, return_counts=True)
    assert len(times) == 48
    assert times.min() > 140 and times.max() < 270  # 200 each, give or take five standard deviations


def test_the_parts_of_theil_add_up_to_that_of_the_schools_in_every_draw():
    found = dealt(PUPILS, PLANS, KINDS, AREAS, DISTRICTS, 600, source())
    parts = sum(found["school", f"theil_{level}"] for level in ("area", "district", "school"))
    assert parts == pytest.approx(np.full(600, theil(PLANS, PUPILS)))
    assert found["school", "theil_area"].min() >= -1e-12 and found["school", "theil_district"].std() > 0


def test_one_school_of_each_kind_stays_where_it_is():
    """Nothing can be dealt: every draw is what we see."""
    kinds = np.array(["a", "b", "c"])
    level = np.arange(3)
    found = dealt(np.array([100, 100, 200]), np.array([4, 2, 2]), kinds, level, level, 5, source())
    assert found["district", "ratio"].tolist() == pytest.approx([4] * 5)
    assert found["district", "gap_per_1000"].tolist() == pytest.approx([30] * 5)
    assert found["school", "theil_school"] == pytest.approx(0)


def test_a_ratio_to_a_rate_of_0_has_no_end():
    assert chance._summed(np.array([2.0, np.inf, np.inf, np.inf])) == (None, None, None)
    assert chance._summed(np.array([1.0, 2.0, 3.0]))[0] == 2


def test_schools_all_alike_drawn_again_do_not_differ():
    assert sampled_theil(np.full(5, 100), np.full(5, 7), 40, source()) == pytest.approx(0)


def test_drawing_schools_again_gives_the_range_that_theory_gives():
    """Half of the schools have a rate, half none: T is −ln of the share drawn that has one, a binomial share."""
    found = sampled_theil(np.full(400, 100), np.repeat([0, 10], 200), 4000, source())
    shares = np.random.default_rng(2).binomial(400, 0.5, 200_000) / 400
    assert np.quantile(found, (0.025, 0.5, 0.975)) == pytest.approx(np.quantile(-np.log(shares), (0.025, 0.5, 0.975)), abs=0.006)


def test_the_same_seed_deals_the_same():
    first, again = (dealt(PUPILS, PLANS, KINDS, AREAS, DISTRICTS, 50, chance._source(2023, "all", "plans", 4)) for _ in range(2))
    assert all((first[key] == again[key]).all() for key in first)
