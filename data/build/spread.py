"""How far apart rates are, draw by draw: the measures that every kind of chance is held against."""

import numpy as np


def gap(rates: np.ndarray) -> dict[str, np.ndarray]:
    """Highest over lowest rate, without end where the lowest is 0, and highest minus lowest per 1,000, in each draw."""
    highest, lowest = rates.max(axis=1), rates.min(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return {"ratio": highest / lowest, "gap_per_1000": 1000 * (highest - lowest)}


def theil(with_it: np.ndarray, pupils: np.ndarray) -> np.ndarray:
    """Theil's T between places or schools in each draw; one with none adds nothing."""
    share = with_it / with_it.sum(axis=-1, keepdims=True)
    size = pupils / pupils.sum(axis=-1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(share > 0, share * np.log(share / size), 0).sum(axis=-1)


def members(level: np.ndarray) -> np.ndarray:
    """A column for each group of a level: 1 where the school is in it."""
    return (level[:, None] == np.arange(level.max() + 1)).astype(float)
