"""The overview's sentence: the two ends of the county, or one place against it."""

import pandas as pd

from findings import answers, words
from findings.answers import answer, compared
from findings.choices import View
from findings.finding import Finding
from findings.overview.wording import say


@answers.kept
def lead(view: View, place: str) -> Finding:
    """The two ends for the county, or the chosen place against it; and which schools are counted."""
    districts, areas, whole = compared(view)
    chosen = answers.place(place)
    every = pd.concat([districts, areas])
    own = every[every["place_code"] == chosen["place_code"]].dropna(subset="value")
    sentence = _of_ends(view, districts.dropna(subset="value")) if own.empty else _of_place(view, own.iloc[0], whole)
    return Finding(sentence, more=(_headline(view),), caveats=(_covers(view),))


def _headline(view: View) -> str:
    row = answer("lottery/plans_by_place", level="county", year=view.year).iloc[0]
    support = say("headline.support", sen_support=row["sen_support"]) if pd.notna(row["sen_support"]) else ""
    return say("headline", sen_support=support, **row[["year", "plans", "pupils", "schools"]].to_dict())


def _covers(view: View) -> str:
    if view.measure.column == "sen_support":
        return say("covers.sen_support")
    kinds = answer("lottery/plans_by_kind", year=view.year)
    special = kinds.loc[kinds["kind"] == "special", "plans"].sum()
    return say("covers.mainstream" if view.measure.schools == "mainstream" else "covers.all", special=special)


def _of_ends(view: View, rows: pd.DataFrame) -> str:
    """The highest and the lowest place, leaving out those whose figure is doubtful."""
    firm = rows[~rows["doubtful"]]
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


def _of_place(view: View, row: pd.Series, whole: pd.Series) -> str:
    """One place against the county: more, fewer, or about the same when the county lies inside its interval."""
    digits = _digits(view, pd.Series([row["value"], whole["value"]]))
    name = row["place_name"]
    if view.is_change:
        moved = {"moved": _moved(row["value"], digits), "county_moved": _moved(whole["value"], digits)}
        return say("place.change", name=name, when=view.when, noun=view.measure.noun, unit=_unit(view), **moved)
    figures = {"own": _plain(row["value"], digits), "whole": _plain(whole["value"], digits)}
    if not view.is_rate:
        return say("place.count", name=name, who=view.measure.who(row["value"]), **figures)
    if row["low"] <= whole["value"] <= row["high"]:
        against = "against.same"
    else:
        against = "against.more" if row["value"] > whole["value"] else "against.fewer"
    return say(
        "place.rate",
        name=name,
        among=view.measure.among,
        having=view.measure.having,
        caution=_caution(row, digits),
        against=say.raw(against),
        **figures,
    )


def _caution(row: pd.Series, digits: int) -> str:
    """What stands after a rate that holds a doubtful figure."""
    if row["status"] != "partly doubtful":
        return ""
    if "plans_per_1000_firm" in row:
        return say("caution.firm", firm=_plain(row["plans_per_1000_firm"], digits))
    return say("caution")


def _digits(view: View, values: pd.Series) -> int:
    """Whole numbers in sentences, one decimal when the figures are under 10 apart and rates."""
    return 1 if view.is_rate and values.max() - values.min() < 10 else 0


def _unit(view: View) -> str:
    return " per 1,000 pupils" if view.is_rate else ""


def _moved(value: float, digits: int) -> str:
    return say.moved(value, _plain(abs(value), digits))


def _plain(value: float, digits: int) -> str:
    """A figure inside a sentence."""
    return words.rate(value) if digits else words.count(value)
