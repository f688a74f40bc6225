"""The overview's sentence: the two ends of the county, or one place against it."""

from collections.abc import Callable

import pandas as pd

from findings import answers, words
from findings.answers import answer, compared
from findings.choices import View
from findings.finding import Finding
from findings.overview.wording import figure_of, say
from findings.ranking import LEFT_OUT, Ranking, ranked


@answers.kept
def lead(view: View, place: str) -> Finding:
    """The two ends for the county, or the chosen place against it."""
    published, firm = compared(view), compared(view, LEFT_OUT)
    code = answers.place(place).code
    own, own_firm = (pd.concat(levels[:2]).set_index("place_code", drop=False) for levels in (published, firm))
    if code in own.index and pd.notna(own.at[code, "value"]):
        sentence, doubt = _of_place(view, own.loc[code], own_firm.loc[code], published[2], firm[2]), ()
    else:
        ranking = ranked(published[0], firm[0], lambda value: figure_of(view, value))
        sentence, doubt = _of_ends(view, ranking), ranking.doubt(say)
    return Finding(sentence, caveats=doubt)


@answers.kept
def whole(view: View) -> str:
    """The rate of the county by itself, with what it is without the schools whose figure we doubt."""
    row, firm = compared(view)[2], compared(view, LEFT_OUT)[2]
    if pd.isna(row["value"]):
        return say("ends.none", noun=view.measure.noun, when=view.when)
    parts = {"own": _plain(row["value"], 1), "caution": _caution(_plain, row, firm, 1)}
    return say("whole.rate", name=row["place_name"], among=view.measure.among, having=view.measure.having, **parts)


@answers.kept
def beside_county(view: View, place: str) -> str | None:
    """How the rate of a place lies beside the county's: `more`, `fewer`, `same` or `doubtful`; none for the county, or without a figure."""
    districts, areas, firm_whole = compared(view, LEFT_OUT)
    code = answers.place(place).code
    published = pd.concat(compared(view)[:2]).set_index("place_code")["value"]
    if pd.isna(published.get(code)):
        return None
    return _against(pd.concat([districts, areas]).set_index("place_code").loc[code], firm_whole["value"])


def headline(view: View) -> str:
    """All schools of the county: how many pupils, with a plan and on SEN support, in how many schools."""
    row = answer("lottery/plans_by_place", level="county", year=view.year).iloc[0]
    support = say("headline.support", sen_support=row["sen_support"]) if pd.notna(row["sen_support"]) else ""
    return say("headline", sen_support=support, **row[["year", "plans", "pupils", "schools"]].to_dict())


def covers(view: View) -> str:
    """Which schools are counted, and where."""
    if view.measure.column == "sen_support":
        return say("covers.sen_support")
    kinds = answer("lottery/plans_by_kind", year=view.year)
    special = kinds.loc[kinds["kind"] == "special", "plans"].sum()
    return say("covers.mainstream" if view.measure.schools == "mainstream" else "covers.all", special=special)


def _of_ends(view: View, ranking: Ranking) -> str:
    """The highest and the lowest place, by figures without the schools whose figure we doubt."""
    firm = ranking.rows
    if firm.empty:
        return say("ends.none", noun=view.measure.noun, when=view.when)
    digits = _digits(view, firm["value"])
    shown = firm["value"].round(digits)
    high, low = shown.max(), shown.min()
    if high == low:
        return say("ends.same", value=_plain(high, digits))
    ends = {"top": firm.loc[shown == high, "place_name"], "bottom": firm.loc[shown == low, "place_name"]}
    if view.is_change:
        moved = {"low_moved": _moved(low, digits), "high_moved": _moved(high, digits)}
        return say("ends.change", when=view.when, noun=view.measure.noun, unit=_unit(view), **ends, **moved)
    figures = {"high": _plain(high, digits), "low": _plain(low, digits)}
    if view.is_rate:
        return say("ends.rate", among=view.measure.among, having=view.measure.having, **ends, **figures)
    return say("ends.count", high_who=view.measure.who(high), **ends, **figures)


def _of_place(view: View, row: pd.Series, firm: pd.Series, whole: pd.Series, firm_whole: pd.Series) -> str:
    """One place against the county: more, fewer, or about the same when the county lies inside its interval.

    Both are set beside one another without the schools whose figure we doubt.
    """
    digits = _digits(view, pd.Series([row["value"], whole["value"]]))
    form = _moved if view.is_change else _plain
    parts = {
        "name": row["place_name"],
        "own": form(row["value"], digits),
        "caution": _caution(form, row, firm, digits),
        "whole": form(whole["value"], digits) + _caution(form, whole, firm_whole, digits),
    }
    if view.is_change:
        return say("place.change", when=view.when, noun=view.measure.noun, unit=_unit(view), **parts)
    if not view.is_rate:
        return say("place.count", who=view.measure.who(row["value"]), **parts)
    against = say.raw(f"against.{_against(firm, firm_whole['value'])}")
    return say("place.rate", among=view.measure.among, having=view.measure.having, against=against, **parts)


def _against(firm: pd.Series, whole: float) -> str:
    """How a place's interval lies beside the county's rate, both without the schools whose figure we doubt."""
    if pd.isna(firm["value"]):
        return "doubtful"
    if firm["low"] <= whole <= firm["high"]:
        return "same"
    return "more" if firm["value"] > whole else "fewer"


def _caution(form: Callable[[float, int], str], row: pd.Series, firm: pd.Series, digits: int) -> str:
    """What stands after a figure that reads otherwise without the schools whose figure we doubt."""
    if pd.isna(firm["value"]):
        return say.raw("caution")
    without = form(firm["value"], digits)
    return "" if without == form(row["value"], digits) else say.raw("caution.firm").format(firm=without)


def _digits(view: View, values: pd.Series) -> int:
    """Whole numbers in sentences; one decimal for rates under 10 apart, and for changes, as the figures beside them have it."""
    return 1 if view.is_rate and (view.is_change or values.max() - values.min() < 10) else 0


def _unit(view: View) -> str:
    return " per 1,000 pupils" if view.is_rate else ""


def _moved(value: float, digits: int) -> str:
    return say.moved(value, _plain(abs(value), digits))


def _plain(value: float, digits: int) -> str:
    """A figure inside a sentence."""
    return words.rate(value) if digits else words.count(value)
