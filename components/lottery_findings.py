"""Sentences about EHC plans and SEN support, made from rows: findings, remarks, what pictures show. No judgement, no cause."""

import pandas as pd

from components import words
from components.measures import View

NO_CHANGE_BY_SCHOOL = (
    "Change is shown for districts and areas only: one school in ten took a new number between the two years. "
    "Choose 2019 or 2023 to see schools."
)


def figure(view: View, value: float) -> str:
    """A figure as the view prints it in charts and tables."""
    if view.is_change:
        return words.signed(value, "rate" if view.is_rate else "count")
    return words.rate(value) if view.is_rate else words.count(value)


def tick(value: float) -> str:
    """A figure on an axis."""
    return words.count(value) if value == round(value) else words.rate(value)


def map_label(view: View, row) -> str:
    """The short figure on the map: whole numbers, with a star where a figure in it is doubtful."""
    value = words.signed(round(row.value), "count") if view.is_change else words.count(row.value)
    return f"{value}*" if row.doubtful else value


def said(view: View, row) -> str:
    """One place's figure as a sentence part, for pointing and for screen readers."""
    text = f"{row.place_name}: {figure(view, row.value)}"
    if view.is_rate:
        text += f" per 1,000 pupils (95% interval {words.between(row.low, row.high, lambda end: figure(view, end))})"
    return f"{text}; a figure in it is doubtful" if row.doubtful else text


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
        return f"Every place has the same figure: {_said_value(view, high, digits)}."
    top = words.listing(firm.loc[shown == high, "place_name"])
    bottom = words.listing(firm.loc[shown == low, "place_name"])
    if view.is_change:
        start = "From January 2019 to January 2023"
        unit = " per 1,000 pupils" if view.is_rate else ""
        return (
            f"{start}, {view.measure.noun} {_moved(view, low, digits)}{unit} in {bottom} "
            f"and {_moved(view, high, digits)} in {top}."
        )
    if view.is_rate:
        return (
            f"In {top}, {_said_value(view, high, digits)} of every 1,000 {view.measure.among} {view.measure.having}; "
            f"in {bottom}, {_said_value(view, low, digits)}."
        )
    return (
        f"In {top}, {_said_value(view, high, 0)} {view.measure.among} {view.measure.having}; "
        f"in {bottom}, {_said_value(view, low, 0)}."
    )


def _of_place(view: View, row: pd.Series, kent: pd.Series) -> str:
    """One place against Kent as a whole: more, fewer, or about the same when Kent lies inside its interval."""
    digits = _digits(view, pd.Series([row["value"], kent["value"]]))
    own, whole = (_said_value(view, number, digits) for number in (row["value"], kent["value"]))
    name = row["place_name"]
    if view.is_change:
        moved, kent_moved = (_moved(view, number, digits) for number in (row["value"], kent["value"]))
        unit = " per 1,000 pupils" if view.is_rate else ""
        return f"In {name}, {view.measure.noun} {moved}{unit} from January 2019 to January 2023; in Kent as a whole they {kent_moved}."
    if not view.is_rate:
        return f"In {name}, {own} {view.measure.among} {view.measure.having}; in Kent as a whole, {whole}."
    if row["low"] <= kent["value"] <= row["high"]:
        against = "about the same as"
    else:
        against = "more than" if row["value"] > kent["value"] else "fewer than"
    caution = ""
    if row["doubtful"]:
        caution = " as published"
        if "plans_per_1000_firm" in row:
            caution += f", or {_said_value(view, row['plans_per_1000_firm'], digits)} without one school’s figure that we doubt"
    return (
        f"In {name}, {own} of every 1,000 {view.measure.among} {view.measure.having}{caution}: "
        f"{against} Kent as a whole ({whole})."
    )


def _digits(view: View, values: pd.Series) -> int:
    """Whole numbers in sentences, one decimal when the figures are under 10 apart and rates."""
    return 1 if view.is_rate and values.max() - values.min() < 10 else 0


def _moved(view: View, value: float, digits: int) -> str:
    """A change as a verb: rose by, fell by, or did not change."""
    size = _said_value(view, abs(value), digits)
    if float(size.replace(",", "")) == 0:
        return "did not change"
    return f"rose by {size}" if value > 0 else f"fell by {size}"


def _said_value(view: View, value: float, digits: int) -> str:
    """A figure inside a sentence."""
    return words.rate(value) if digits else words.count(value)


def map_alt(view: View, rows: pd.DataFrame, kent: pd.Series, level: str) -> str:
    """What the map shows, said with its ends, for those who cannot see it."""
    firm = rows[~rows["doubtful"]].dropna(subset="value").sort_values("value")
    top, bottom = firm.iloc[-1], firm.iloc[0]
    return (
        f"Map of Kent by {level.lower()}. {view.title}. Highest: {top['place_name']}, {figure(view, top['value'])}. "
        f"Lowest: {bottom['place_name']}, {figure(view, bottom['value'])}. "
        f"Kent as a whole: {figure(view, kent['value'])}. The same figures are in the table below."
    )


def dots_alt(view: View, rows: pd.DataFrame, kent: pd.Series) -> str:
    """What the dot plot shows."""
    above = int((rows["low"] > kent["value"]).sum())
    below = int((rows["high"] < kent["value"]).sum())
    if not view.is_rate:
        return f"Dot plot of the twelve districts. {view.title}. The same figures are in the table below."
    return (
        f"Dot plot of the twelve districts with 95% intervals, against Kent as a whole ({figure(view, kent['value'])}). "
        f"{view.title}. {above} districts lie above Kent, {below} below, {len(rows) - above - below} about the same."
    )


def doubts(view: View, rows: pd.DataFrame, figures: pd.DataFrame) -> str:
    """The note about figures we doubt that stand in this view; empty when none does."""
    starred = rows[rows["doubtful"]]
    if starred.empty or figures.empty:
        return ""
    lines = ["\\* Includes a figure that we doubt. It is kept as published."]
    lines += [f"- {row.school_name}, {row.place_name}: {row.doubt}" for row in figures.itertuples()]
    if "plans_per_1000_firm" in rows and view.is_rate:
        without = words.listing(f"{row.place_name} {words.rate(row.plans_per_1000_firm)}" for row in starred.itertuples())
        lines.append(f"- Without these schools: {without} per 1,000.")
    return "\n".join(lines)


def against_kent(view: View, value: float, kent: float) -> str:
    """How far a place lies from Kent as a whole; its share of Kent when counts are shown."""
    if view.is_rate:
        return f"{words.signed(value - kent)} vs Kent"
    return f"{100 * value / kent:.0f}% of Kent" if kent and not view.is_change else f"Kent {figure(view, kent)}"


def headline(kent: pd.Series) -> str:
    """All of Kent's schools in one line, with the date."""
    return (
        f"All schools in Kent, January {kent['year']}: **{words.count(kent['plans'])}** pupils with an EHC plan, "
        f"**{words.count(kent['sen_support'])}** on SEN support, of **{words.count(kent['pupils'])}** pupils "
        f"in **{words.count(kent['schools'])}** schools."
    )


def covers(view: View, kinds: pd.DataFrame) -> str:
    """Which schools a view counts, and what that means for reading it, in one line."""
    special = words.count(kinds.loc[kinds["kind"] == "special", "plans"].sum())
    basis = "Counted where the school is, not where the child lives."
    if view.measure.column == "sen_support":
        return f"Mainstream schools only; pupils with an EHC plan are counted apart. {basis}"
    if view.measure.schools == "mainstream":
        return f"Mainstream schools only; special schools hold another {special} plans. {basis}"
    return f"This mostly shows where special schools stand: they hold {special} of the plans. {basis}"


def covers_in_full(view: View, kinds: pd.DataFrame, doubted: pd.DataFrame) -> str:
    """The same, with every kind of school, and where else the figures have been printed."""
    plans = kinds.groupby("kind")["plans"].sum()
    text = (
        "Mainstream means state-funded nursery, primary, secondary and all-through schools, with their special units. "
        f"Of all plans {words.count(plans.get('mainstream', 0))} are there, {words.count(plans.get('special', 0))} in special schools, "
        f"{words.count(plans.get('independent', 0))} in fee-charging schools and {words.count(plans.get('alternative provision', 0))} "
        "in alternative provision."
    )
    if doubtful := doubted.loc[doubted["year"] == view.last_year, "plans"].sum():
        text += f" Of those in fee-charging schools, {words.count(doubtful)} look like slips at source (see Sources)."
    if view.last_year == 2023:
        text += (
            " The county’s draft strategy prints 269,791 children, 44,921 with additional needs and 14,143 plans as “Kent 2024”; "
            "they are this census of January 2023."
        )
    return text
