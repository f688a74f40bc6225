"""Catchments: values worked out elsewhere, PySAL's answer, and what must always be true."""

import numpy as np
import pandas as pd
import pytest
from access import weights as pysal_weights
from access.fca import two_stage_fca

from model.arithmetic import access

# Three homes, two schools, minutes between them; nobody reaches what is not listed.
NEED = np.array([100.0, 200.0, 100.0])
PLACES = np.array([50.0, 100.0])
MINUTES = np.array([[10, 40], [25, 20], [50, 15]])
NEAR = access.weights(MINUTES, access.REACHES["usual"])
CASES = range(60)


def county(seed):
    """A made-up county: homes, schools, some of them without places, and weights with homes that reach nothing."""
    dice = np.random.default_rng(seed)
    homes, schools = dice.integers(2, 30), dice.integers(1, 8)
    minutes = dice.uniform(0, 90, (homes, schools))
    places = dice.integers(0, 120, schools).astype(float)
    return dice.uniform(0, 20, homes), places, access.weights(minutes, access.REACHES["usual"])


def test_weights_step_down_and_end():
    steps = access.weights(np.array([[0, 20, 20.5, 40, 60, 60.5]]), access.REACHES["usual"])
    assert steps.tolist() == [[1, 1, 0.68, 0.68, 0.22, 0]]


def test_enhanced_two_step_on_the_toy_county():
    found = access.enhanced(NEED, PLACES, NEAR)
    assert found.round(4).tolist() == [0.3786, 0.4035, 0.3144]
    assert (NEED * found).sum() == pytest.approx(150)  # every place is handed out


def test_plain_two_step_on_the_toy_county():
    plain = access.weights(MINUTES, ((40, 1.0),))
    assert access.enhanced(NEED, PLACES, plain).round(4).tolist() == [0.4167, 0.4167, 0.25]
    assert (NEED @ plain).sum() == 700  # and counts 700 children where 400 live


def test_balanced_catchment_on_the_toy_county():
    found = access.balanced(NEED, PLACES, NEAR)
    assert found.round(4).tolist() == [0.2711, 0.2674, 0.1910]
    children = NEED @ access._shares(NEAR, axis=1)
    assert children.sum() == pytest.approx(400)
    assert found.sum() == pytest.approx((PLACES / children).sum()) == pytest.approx(0.7295, abs=1e-4)


def test_pysal_gives_the_same_two_step():
    dice = np.random.default_rng(7)
    need, places = dice.uniform(1, 50, 40), dice.uniform(1, 200, 9)
    minutes = dice.uniform(0, 80, (40, 9)).round()
    pairs = pd.DataFrame({"origin": np.repeat(range(40), 9), "dest": np.tile(range(9), 40), "cost": minutes.ravel()})
    theirs = two_stage_fca(
        pd.DataFrame({"geoid": range(40), "demand": need}),
        pd.DataFrame({"geoid": range(9), "supply": places}).set_index("geoid"),
        pairs,
        max_cost=60,
        weight_fn=pysal_weights.step_fn({20: 1, 40: 0.68, 60: 0.22}),
    )
    ours = access.enhanced(need, places, access.weights(minutes, access.REACHES["usual"]))
    assert theirs.reindex(range(40)).fillna(0).to_numpy() == pytest.approx(ours)


@pytest.mark.parametrize("seed", CASES)
def test_children_count_once_and_places_are_handed_out_once(seed):
    need, places, near = county(seed)
    shared = access.shared_out(need, places, near)
    assert shared.placed + shared.short == pytest.approx(need)
    assert shared.placed.sum() + shared.spare.sum() == pytest.approx(places.sum())
    assert (shared.short >= -1e-9).all()
    assert (shared.spare >= -1e-9).all()
    in_reach = near.sum(axis=1) > 0
    assert shared.short[~in_reach] == pytest.approx(need[~in_reach])
    assert (need @ access._shares(near, axis=1)).sum() == pytest.approx(need[in_reach].sum())


@pytest.mark.parametrize("seed", CASES)
def test_no_child_is_left_without_a_place_beside_one_left_over(seed):
    need, places, near = county(seed)
    shared = access.shared_out(need, places, near)
    has_room = shared.spare > 1e-6
    assert shared.short[near[:, has_room].sum(axis=1) > 0] == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("seed", CASES)
def test_more_places_never_lower_anyones_access(seed):
    need, places, near = county(seed)
    more = places + np.random.default_rng(seed + 1000).integers(0, 60, len(places))
    for measure in (access.balanced, access.enhanced):
        assert (measure(need, more, near) >= measure(need, places, near) - 1e-12).all()


@pytest.mark.parametrize("seed", CASES)
def test_a_new_school_never_lowers_anyones_access(seed):
    need, places, near = county(seed)
    dice = np.random.default_rng(seed + 2000)
    wider = np.column_stack([near, access.weights(dice.uniform(0, 90, (len(need), 1)), access.REACHES["usual"])])
    more = np.append(places, dice.integers(1, 100))
    for measure in (access.balanced, access.enhanced):
        assert (measure(need, more, wider) >= measure(need, places, near) - 1e-12).all()


@pytest.mark.parametrize("seed", CASES)
def test_more_places_never_leave_more_children_without_one(seed):
    need, places, near = county(seed)
    more = places + np.random.default_rng(seed + 3000).integers(0, 60, len(places))
    assert access.shared_out(need, more, near).short.sum() <= access.shared_out(need, places, near).short.sum() + 1e-6


def test_nothing_at_all_gives_nothing():
    none = access.shared_out(np.zeros(2), np.zeros(1), np.ones((2, 1)))
    assert (none.short.sum(), none.spare.sum()) == (0, 0)
    assert access.balanced(np.ones(2), np.zeros(0), np.zeros((2, 0))).tolist() == [0, 0]
