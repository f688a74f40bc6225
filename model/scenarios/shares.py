"""Which need goes to which kind of special school: three versions, and a reader's own shares put into one of them.

Own shares are one word in the address, `ASD-65-2-4-26-3-0~SLD-100-0-0-0-0-0`: a need, and percents for each of DESIGNATIONS in turn.
"""

import re
from functools import lru_cache

import numpy as np
import pandas as pd

import queries
from model.arithmetic import fit

DESIGNATIONS = ("PSCN", "SEMH", "SEMH with learning", "C&I", "C&I with learning", "PD")
PHASES = ("primary", "secondary", "post-16")
Shares = dict[str, tuple[int, ...]]
UNREADABLE = "A part of this link’s own percents could not be read, and is left out."
NOBODY = "With these percents no child at all would need one kind of school, so they are left out."


@lru_cache
def needs() -> dict[str, str]:
    """The main needs, code and name, the most frequent first."""
    rows = _rows().drop_duplicates("need")
    return dict(zip(rows["need"], rows["need_name"], strict=True))


@lru_cache
def _rows() -> pd.DataFrame:
    return queries.ask("provision/need_to_designation")


def written(shares: Shares) -> str:
    """Shares as one word."""
    return "~".join("-".join([need, *map(str, percents)]) for need, percents in shares.items())


def read(word: str) -> tuple[Shares, list[str]]:
    """The shares a word stands for, and a sentence for what cannot be read or would leave a kind of school without a child."""
    shares, problems = {}, []
    for part in filter(None, word[:2_000].split("~")):
        need, *numbers = part.rsplit("-", len(DESIGNATIONS))
        is_written = all(re.fullmatch(r"[0-9]{1,3}", number) for number in numbers) and len(numbers) == len(DESIGNATIONS)
        percents = tuple(map(int, numbers)) if is_written else ()
        if need in needs() and sum(percents) == 100:
            shares[need] = percents
        else:
            problems.append(UNREADABLE)
    if shares and not all(of_phase(phase, "today", "state", written(shares)).all() for phase in PHASES):
        return {}, [NOBODY]
    return shares, problems[:1]


def table(mapping: str, shares: Shares) -> pd.DataFrame:
    """Percents for each need (rows, by code) and kind of school: those of a version, with own shares in their place."""
    percents = _version(mapping).copy()
    for need, numbers in shares.items():
        percents.loc[need] = numbers
    return percents


@lru_cache
def _version(mapping: str) -> pd.DataFrame:
    percents = _rows().pivot(index="need", columns="designation", values=f"{mapping}_pct")
    return percents.reindex(index=list(needs()), columns=list(DESIGNATIONS)).fillna(0).astype(int)


@lru_cache
def _plans(phase: str, children: str) -> np.ndarray:
    """Plans of one phase in special schools, by need in the order of `needs`."""
    rows = queries.ask("provision/need_by_phase")
    rows = rows[rows["phase"] == phase].set_index("need").reindex(list(needs())).fillna(0)
    return (rows["state_special"] + (rows["other_special"] if children == "all" else 0)).to_numpy(dtype=float)


@lru_cache
def pupils_of(phase: str) -> np.ndarray:
    """Pupils on roll of one phase in each of DESIGNATIONS, as far as ages tell."""
    rows = queries.ask("provision/supply", places="roll")
    kinds = rows["primary_kind" if phase == "primary" else "designation"]
    pupils = rows["places"] * rows[f"{phase.replace('-', '_')}_pct"] / 100
    return pupils.groupby(kinds).sum().reindex(list(DESIGNATIONS)).fillna(0).to_numpy(dtype=float)


@lru_cache
def _fitted(phase: str) -> np.ndarray:
    """What the percents of a version are multiplied by in one phase, kind by kind, so that “today” gives each kind its share of pupils."""
    shares = _version("today").to_numpy(dtype=float)
    return fit.factors(_plans(phase, "state"), shares, pupils_of(phase))


@lru_cache(maxsize=200)
def of_phase(phase: str, mapping: str, children: str, own: str = "") -> np.ndarray:
    """For each of DESIGNATIONS, its share of all children of one phase in special schools; the shares add up to 1.

    A version's percents are fitted to the pupils of the phase, a reader's own count as they are.
    """
    shares = fit.scaled(_version(mapping).to_numpy(dtype=float), _fitted(phase))
    by_need = pd.DataFrame(shares, index=list(needs()), columns=list(DESIGNATIONS))
    for need, percents in _parsed(own).items():
        by_need.loc[need] = np.array(percents) / 100
    plans = _plans(phase, children)
    return plans @ by_need.to_numpy() / plans.sum()


def _parsed(own: str) -> Shares:
    """Shares out of a word that `written` has made."""
    parts = (part.rsplit("-", len(DESIGNATIONS)) for part in filter(None, own.split("~")))
    return {need: tuple(map(int, numbers)) for need, *numbers in parts}
