"""Sentences that set two to six places side by side, made from rows."""

import pandas as pd

from findings import words
from findings.choices import Spread
from findings.sentences import moved, say

FEW = say("compare.few")
COUNCILS_NONE = say("compare.councils_none")
CONTEXT_NONE = say("compare.context_none")
BASIS = say("basis.school")
BASIS_HOME = say("basis.home")
BASIS_AUTHORITY = say("basis.authority")


def rates(spread: Spread, rows: pd.DataFrame) -> str:
    """The two ends; equal places are said to be so."""
    top, bottom = rows.loc[rows["value"].idxmax()], rows.loc[rows["value"].idxmin()]
    if words.rate(top["value"]) == words.rate(bottom["value"]):
        return say("compare.same", names=rows["place_name"], rate=top["value"], among=spread.among, having=spread.having)
    return say(
        "compare.ends",
        top=top["place_name"],
        high=top["value"],
        bottom=bottom["place_name"],
        low=bottom["value"],
        among=spread.among,
        having=spread.having,
    )


def chance(rows: pd.DataFrame) -> str:
    """Whether the intervals of the two ends touch."""
    apart = rows.loc[rows["value"].idxmax(), "low"] > rows.loc[rows["value"].idxmin(), "high"]
    return say("compare.apart" if apart else "compare.touch")


def rates_alt(title: str, rows: pd.DataFrame) -> str:
    """What the dot plot of rates shows."""
    values = words.listing(f"{row.place_name} {words.rate(row.value)}" for row in rows.itertuples())
    return say("compare.alt", names=rows["place_name"], title=title, values=values)


def rate_said(row) -> str:
    """One place's rate, for pointing."""
    return say("said.rate", name=row.place_name, value=words.rate(row.value), low=words.rate(row.low), high=words.rate(row.high))


def change(spread: Spread, rows: pd.DataFrame) -> str:
    """How far the places changed: the two ends."""
    top, bottom = rows.loc[rows["value"].idxmax()], rows.loc[rows["value"].idxmin()]
    noun = f"{'EHC plans' if spread.params['measure'] == 'plans' else 'pupils on SEN support'} in {spread.places}"
    size = {"high_moved": _moved(top["value"]), "low_moved": _moved(bottom["value"])}
    if size["high_moved"] == size["low_moved"]:
        return say("compare.change_one", noun=noun, moved=size["high_moved"], names=rows["place_name"])
    return say("compare.change", noun=noun, top=top["place_name"], bottom=bottom["place_name"], **size)


def _moved(value: float) -> str:
    return moved(value, words.rate(abs(value)))


def change_alt(rows: pd.DataFrame) -> str:
    """What the dot plot of change shows."""
    values = words.listing(f"{row.place_name} {words.signed(row.value)}" for row in rows.itertuples())
    return say("compare.change_alt", names=rows["place_name"], values=values)


def change_said(row) -> str:
    """One place's change, for pointing."""
    return say(
        "said.rate", name=row.place_name, value=words.signed(row.value), low=words.signed(row.low), high=words.signed(row.high)
    )


def kinds(rows: pd.DataFrame) -> str:
    """The share of plans in special schools: the two ends."""
    return _ends("compare.kinds", rows, "special")


def kinds_alt(rows: pd.DataFrame) -> str:
    """What the bars of kinds of school show."""
    values = words.listing(f"{row.place_name} {words.percent(row.special)} in special schools" for row in rows.itertuples())
    return say("compare.kinds_alt", names=rows["place_name"], values=values)


def context(rows: pd.DataFrame) -> str:
    """Children in families with a low income: the two ends."""
    return _ends("compare.context", rows, "low_income_pct")


def councils(rows: pd.DataFrame) -> str:
    """The share of plans in mainstream schools that the councils keep: the two ends."""
    return _ends("compare.councils", rows, "mainstream")


def councils_alt(rows: pd.DataFrame) -> str:
    """What the bars of councils show."""
    values = words.listing(f"{row.place_name} {words.percent(row.mainstream)} in mainstream schools" for row in rows.itertuples())
    return say("compare.councils_alt", names=rows["place_name"], values=values)


def _ends(wording: str, rows: pd.DataFrame, column: str) -> str:
    top, bottom = rows.loc[rows[column].idxmax()], rows.loc[rows[column].idxmin()]
    return say(wording, top=top["place_name"], high=top[column], bottom=bottom["place_name"], low=bottom[column])
