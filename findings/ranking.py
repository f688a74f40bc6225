"""What a sentence may rank: the one rule behind highest, lowest, most, fewest and their like.

A place is ranked by its figure without the schools whose figure we doubt; what is published stands beside it where it reads otherwise.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from findings.sentences import Voice

LEFT_OUT = "left out"  # what a question is asked for figures without those that we doubt
FEWEST = 2  # places with a firm figure, for one to be the highest


@dataclass(frozen=True)
class Ranking:
    """Places in the order of their firm figures, the highest first, and the published figures that read otherwise."""

    rows: pd.DataFrame
    as_published: tuple[str, ...]

    @property
    def can_be_said(self) -> bool:
        """Whether enough places have a firm figure for one of them to be called the highest."""
        return len(self.rows) >= FEWEST

    def doubt(self, say: Voice) -> tuple[str, ...]:
        """What to say beside the order: that doubted figures are left out of it, and what is published."""
        return (say("doubtful.ranked", figures=self.as_published),) if self.as_published else ()


@dataclass(frozen=True)
class Ends:
    """The highest and the lowest figure as they are said, each with every place that has it."""

    top: list[str]
    high: str
    bottom: list[str]
    low: str


def ends(rows: pd.DataFrame, form: Callable[[float], str]) -> Ends:
    """The ends of some places by their `value`; those that read alike share an end. One at least must have a value."""
    rows = rows.dropna(subset="value").sort_values("value", ascending=False, kind="stable")
    said = rows["value"].map(form)
    high, low = said.iloc[0], said.iloc[-1]
    return Ends(rows.loc[said == high, "place_name"].tolist(), high, rows.loc[said == low, "place_name"].tolist(), low)


def ranked(published: pd.DataFrame, firm: pd.DataFrame, form: Callable[[float], str]) -> Ranking:
    """The places by the `value` of their firm rows; a place without one is in no order, only among those published."""
    firm = firm.dropna(subset="value").sort_values("value", ascending=False, kind="stable")
    said = {row.place_name: form(row.value) for row in firm.itertuples()}
    otherwise = [
        f"{row.place_name} {form(row.value)}"
        for row in published.dropna(subset="value").itertuples()
        if said.get(row.place_name) != form(row.value)
    ]
    return Ranking(firm, tuple(otherwise))
