"""Bringing a table of shares to totals that are known. Pure arithmetic on arrays."""

import numpy as np


def factors(children: np.ndarray, shares: np.ndarray, wanted: np.ndarray, rounds: int = 500) -> np.ndarray:
    """For each column, what its shares must be multiplied by so that the columns' children are in the wanted proportions.

    `children` has one number for each row, `shares` one row each, `wanted` one number for each column. Each row's shares are brought
    back to a whole after they are multiplied (`scaled`), so that no child is lost.
    """
    found = np.ones(shares.shape[1])
    target = wanted / wanted.sum() * children.sum()
    for _ in range(rounds):
        have = children @ scaled(shares, found)
        found = found * np.divide(target, have, out=np.ones_like(have), where=have > 0)
        found = found / found.max()  # only their proportions count; so they stay finite where the proportions cannot be had
    return found


def scaled(shares: np.ndarray, by: np.ndarray) -> np.ndarray:
    """Shares multiplied column by column, each row brought back to a whole."""
    weighed = shares * by
    total = weighed.sum(axis=1, keepdims=True)
    return np.divide(weighed, total, out=np.zeros_like(weighed), where=total > 0)
