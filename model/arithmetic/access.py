"""Who can reach places: catchments that count each child once and hand out each place once. Pure arithmetic on arrays.

Everywhere: `need` is children by home, `places` is places by school, `weights` is homes by schools, from 0 (out of reach) to 1.
"""

from dataclasses import dataclass

import numpy as np

# How much a school counts by minutes on the road: in full up to the first limit, less up to the next, then not at all.
REACHES = {
    "usual": ((20, 1.0), (40, 0.68), (60, 0.22)),
    "longer": ((30, 1.0), (45, 0.68), (75, 0.22)),
}


def weights(minutes: np.ndarray, reach: tuple[tuple[float, float], ...]) -> np.ndarray:
    """The weight of each journey: that of the first limit it does not go beyond; 0 beyond the last."""
    found = np.zeros(minutes.shape)
    for limit, weight in reversed(reach):
        found[minutes <= limit] = weight
    return found


def _shares(values: np.ndarray, axis: int) -> np.ndarray:
    """Each value over its sum along an axis; 0 where there is nothing."""
    total = values.sum(axis=axis, keepdims=True)
    return np.divide(values, total, out=np.zeros_like(values), where=total > 0)


def balanced(need: np.ndarray, places: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Balanced floating catchment (Páez, Higgins and Vivona 2019): level of service by home.

    Each child is split between the schools in reach and each place between the homes in reach, so none counts twice.
    """
    children = need @ _shares(weights, axis=1)
    level = np.divide(places, children, out=np.zeros(len(places)), where=children > 0)
    return _shares(weights, axis=0) @ level


def enhanced(need: np.ndarray, places: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Enhanced two-step floating catchment (Luo and Qi 2009): places for each child, by home."""
    children = need @ weights
    level = np.divide(places, children, out=np.zeros(len(places)), where=children > 0)
    return weights @ level


@dataclass(frozen=True)
class Sharing:
    """Places shared out: children who have one and children who have none by home, places left over by school."""

    placed: np.ndarray
    short: np.ndarray
    spare: np.ndarray


def shared_out(need: np.ndarray, places: np.ndarray, weights: np.ndarray) -> Sharing:
    """Every child tries the schools in reach by their weight; where a school is full, those it cannot take try the rest.

    Children and places are both kept: placed + short = need, and what is not placed anywhere is spare.
    """
    waiting, left, short = need.astype(float), places.astype(float), np.zeros(len(need))
    is_open = left > 0
    for _ in range(len(places) + 1):
        in_reach = weights * is_open
        reached = in_reach.sum(axis=1)
        lost = reached <= 0
        short[lost] += waiting[lost]
        waiting = np.where(lost, 0.0, waiting)
        if not waiting.sum() > 1e-9:
            break
        asked = (waiting / np.where(lost, 1.0, reached))[:, None] * in_reach
        at_school = asked.sum(axis=0)
        taken = np.minimum(1.0, np.divide(left, at_school, out=np.ones(len(left)), where=at_school > 0))
        left = np.maximum(left - at_school * taken, 0.0)
        waiting = (asked * (1 - taken)).sum(axis=1)
        is_open &= taken >= 1
    short = short + waiting
    return Sharing(placed=need - short, short=short, spare=left)


def answers(need: np.ndarray, places: np.ndarray, weights: np.ndarray) -> tuple[Sharing, np.ndarray, np.ndarray]:
    """All three for one kind of school: places shared out, balanced catchment, enhanced two-step catchment."""
    return shared_out(need, places, weights), balanced(need, places, weights), enhanced(need, places, weights)
