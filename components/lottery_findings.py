"""Sentences about EHC plans and SEN support on the overview: findings, remarks, what pictures show."""

import pandas as pd

from findings import words
from findings.choices import View
from findings.sentences import moved, say, wordings

NO_CHANGE_BY_SCHOOL = say("no_change_by_school")


def figure(view: View, value: float) -> str:
    """A figure as the view prints it in charts and tables."""
    if view.is_change:
        return words.signed(value, "rate" if view.is_rate else "count")
    return words.rate(value) if view.is_rate else words.count(value)


def map_label(view: View, row) -> str:
    """The short figure on the map: whole numbers, with a star where a figure in it is doubtful."""
    value = words.signed(round(row.value), "count") if view.is_change else words.count(row.value)
    return f"{value}*" if row.doubtful else value


def said(view: View, row) -> str:
    """One place's figure as a sentence part, for pointing and for screen readers."""
    value = figure(view, row.value)
    if view.is_rate:
        text = say("said.rate", name=row.place_name, value=value, low=figure(view, row.low), high=figure(view, row.high))
    else:
        text = say("said.count", name=row.place_name, value=value)
    return text + say("said.doubtful") if row.doubtful else text


def finding(view: View, districts: pd.DataFrame, areas: pd.DataFrame, kent: pd.Series, place: pd.Series) -> str:
    """The finding of a view in one sentence: the two ends for Kent, or the chosen place against Kent."""
    every = pd.concat([districts, areas])
    chosen = every[every["place_code"] == place["place_code"]].dropna(subset="value")
    return _of_ends(view, districts.dropna(subset="value")) if chosen.empty else _of_place(view, chosen.iloc[0], kent)


def _of_ends(view: View, rows: pd.DataFrame) -> str:
    """The highest and the lowest place, leaving out those whose figure is doubtful."""
    firm = rows[~rows["doubtful"]]
    digits = _digits(view, firm["value"])
    shown = firm["value"].round(digits)
    high, low = shown.max(), shown.min()
    if high == low:
        return say("ends.same", value=_plain(high, digits))
    ends = {"top": firm.loc[shown == high, "place_name"], "bottom": firm.loc[shown == low, "place_name"]}
    if view.is_change:
        moved = {"low_moved": _moved(low, digits), "high_moved": _moved(high, digits)}
        return say("ends.change", noun=view.measure.noun, unit=_unit(view), **ends, **moved)
    figures = {"high": _plain(high, digits), "low": _plain(low, digits)}
    if view.is_rate:
        return say("ends.rate", among=view.measure.among, having=view.measure.having, **ends, **figures)
    return say("ends.count", high_who=view.measure.who(high), **ends, **figures)


def _of_place(view: View, row: pd.Series, kent: pd.Series) -> str:
    """One place against Kent as a whole: more, fewer, or about the same when Kent lies inside its interval."""
    digits = _digits(view, pd.Series([row["value"], kent["value"]]))
    name = row["place_name"]
    if view.is_change:
        moved = {"moved": _moved(row["value"], digits), "kent_moved": _moved(kent["value"], digits)}
        return say("place.change", name=name, noun=view.measure.noun, unit=_unit(view), **moved)
    figures = {"own": _plain(row["value"], digits), "whole": _plain(kent["value"], digits)}
    if not view.is_rate:
        return say("place.count", name=name, who=view.measure.who(row["value"]), **figures)
    if row["low"] <= kent["value"] <= row["high"]:
        against = "against.same"
    else:
        against = "against.more" if row["value"] > kent["value"] else "against.fewer"
    return say(
        "place.rate",
        name=name,
        among=view.measure.among,
        having=view.measure.having,
        caution=_caution(row, digits),
        against=wordings()[against],
        **figures,
    )


def _caution(row: pd.Series, digits: int) -> str:
    """What stands after a rate that holds a doubtful figure."""
    if not row["doubtful"]:
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
    """A change as a verb: rose by, fell by, or did not change."""
    return moved(value, _plain(abs(value), digits))


def _plain(value: float, digits: int) -> str:
    """A figure inside a sentence."""
    return words.rate(value) if digits else words.count(value)


def map_alt(view: View, rows: pd.DataFrame, kent: pd.Series, level: str) -> str:
    """What the map shows, said with its ends, for those who cannot see it."""
    firm = rows[~rows["doubtful"]].dropna(subset="value").sort_values("value")
    top, bottom = firm.iloc[-1], firm.iloc[0]
    return say(
        "map.alt",
        level=level.lower(),
        title=view.title,
        top=top["place_name"],
        high=figure(view, top["value"]),
        bottom=bottom["place_name"],
        low=figure(view, bottom["value"]),
        kent=figure(view, kent["value"]),
    )


def dots_alt(view: View, rows: pd.DataFrame, kent: pd.Series) -> str:
    """What the dot plot shows."""
    if not view.is_rate:
        return say("dots.alt.count", title=view.title)
    above = int((rows["low"] > kent["value"]).sum())
    below = int((rows["high"] < kent["value"]).sum())
    same = len(rows) - above - below
    return say("dots.alt.rate", kent=figure(view, kent["value"]), title=view.title, above=above, below=below, same=same)


def doubts(view: View, rows: pd.DataFrame, figures: pd.DataFrame) -> str:
    """The note about figures we doubt that stand in this view; empty when none does."""
    starred = rows[rows["doubtful"]]
    if starred.empty or figures.empty:
        return ""
    lines = [say("doubt.head")]
    lines += [say("doubt.one", school=row.school_name, place=row.place_name, doubt=row.doubt) for row in figures.itertuples()]
    if "plans_per_1000_firm" in rows and view.is_rate:
        without = [f"{row.place_name} {words.rate(row.plans_per_1000_firm)}" for row in starred.itertuples()]
        lines.append(say("doubt.without", rates=without))
    return "\n".join(lines)


def against_kent(view: View, value: float, kent: float) -> str:
    """How far a place lies from Kent as a whole; its share of Kent when counts are shown."""
    if view.is_rate:
        return say("beside.rate", difference=value - kent)
    return (
        say("beside.count", share=100 * value / kent)
        if kent and not view.is_change
        else say("beside.change", kent=figure(view, kent))
    )


def headline(kent: pd.Series) -> str:
    """All of Kent's schools in one line, with the date."""
    return say("headline", **kent[["year", "plans", "sen_support", "pupils", "schools"]].to_dict())


def covers(view: View, kinds: pd.DataFrame) -> str:
    """Which schools a view counts, and what that means for reading it, in one line."""
    if view.measure.column == "sen_support":
        return say("covers.sen_support")
    special = kinds.loc[kinds["kind"] == "special", "plans"].sum()
    return say("covers.mainstream" if view.measure.schools == "mainstream" else "covers.all", special=special)


def covers_in_full(view: View, kinds: pd.DataFrame, doubted: pd.DataFrame) -> str:
    """The same, with every kind of school, and where else the figures have been printed."""
    plans = kinds.groupby("kind")["plans"].sum()
    text = say(
        "covers.in_full",
        mainstream=plans.get("mainstream", 0),
        special=plans.get("special", 0),
        independent=plans.get("independent", 0),
        alternative=plans.get("alternative provision", 0),
    )
    if doubtful := doubted.loc[doubted["year"] == view.last_year, "plans"].sum():
        text += say("covers.doubtful", doubtful=doubtful)
    return text + say("covers.strategy") if view.last_year == 2023 else text
