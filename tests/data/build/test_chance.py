"""What chance alone would do: golden values of a county that is not Kent, and the same draws every time."""

import numpy as np
import pytest

from data.build import chance

PUPILS = np.array([15500, 17800, 19200, 14600, 16900, 16700, 26400, 17200, 23900, 19800, 22000, 17100])
PLANS = np.array([820, 1150, 1020, 905, 905, 1130, 1505, 830, 1690, 1330, 1175, 860])


def source():
    return np.random.default_rng(1)


@pytest.mark.parametrize(
    ("plans", "middle", "high"),
    [(20635, 1.08, 1.13), (9533, 1.12, 1.20), (3838, 1.20, 1.33), (1032, 1.42, 1.73), (640, 1.56, 2.05), (371, 1.82, 2.66)],
)
def test_golden_gap_by_chance(plans, middle, high):
    found = np.quantile(chance.chance_gap(PUPILS, plans, 20_000, source())["ratio"], (0.5, 0.975))
    assert found == pytest.approx((middle, high), rel=0.02)


def test_golden_ranges_of_ranks():
    """Four districts share the 6th to 11th rank, and a fifth spans the 6th to 8th: their bare ranks mean nothing."""
    low, high = chance.rank_range(PUPILS, PLANS, 20_000, source())
    ranges = list(zip(low.tolist(), high.tolist(), strict=True))
    assert ranges.count((6, 11)) == 4
    assert ranges.count((6, 8)) == 1
    assert min(low) == 1 and max(high) == 12


def test_the_parts_of_theil_add_up_and_match_the_rule_of_thumb():
    """With one common rate, T between K groups is about (K - 1)(1 - p) / 2X."""
    groups = [np.arange(12) // 6, np.arange(12) // 3]
    parts = chance.chance_theil(PUPILS, 5000, groups, 4000, source())
    (whole,) = chance.chance_theil(PUPILS, 5000, [], 4000, source())
    assert np.sum(parts, axis=0) == pytest.approx(whole)
    share = 1 - 5000 / PUPILS.sum()
    for part, freedom in zip(parts, (1, 2, 8), strict=True):
        assert part.mean() == pytest.approx(freedom * share / (2 * 5000), rel=0.06)


def test_groups_of_one_rate_have_no_theil():
    (whole,) = chance.chance_theil(np.array([10_000_000, 10_000_000]), 10_000_000, [], 50, source())
    assert whole.max() < 1e-5


def test_the_same_seed_gives_the_same_draws():
    first, again = (chance.chance_gap(PUPILS, 500, 100, chance._source(2023, "mainstream", "plans", 1)) for _ in range(2))
    other = chance.chance_gap(PUPILS, 500, 100, chance._source(2023, "primary", "plans", 1))
    assert (first["ratio"] == again["ratio"]).all()
    assert (first["ratio"] != other["ratio"]).any()
