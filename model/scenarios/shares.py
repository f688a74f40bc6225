"""Which need goes to which kind of special school: three versions, and a reader's own shares put into one of them.

Own shares are one word in the address, `ASD-65-6-26-3-0~SLD-100-0-0-0-0`: a need, and percents for each of DESIGNATIONS in turn.
"""

import re
from functools import lru_cache

import pandas as pd

import queries

DESIGNATIONS = ("PSCN", "SEMH", "C&I", "C&I with learning", "PD")
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
    if shares and not all(of_all("today", "state", shares).values()):
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


def of_all(mapping: str, children: str, shares: Shares) -> dict[str, float]:
    """For each kind of school, its share of all children in special schools, by the plans of each need; the shares add up to 1."""
    rows = _rows().drop_duplicates("need").set_index("need")
    plans = rows["state_special"] + (rows["other_special"] if children == "all" else 0)
    by_kind = table(mapping, shares).mul(plans, axis=0).sum()
    return (by_kind / by_kind.sum()).to_dict()
