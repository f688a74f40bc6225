"""The parts of “School by school”, each made once for what a reader chose, then kept."""

import pandas as pd
import streamlit as st

from components import answers, between_schools_findings, dots, tables, words
from components.answers import answer
from components.funnel import html as draw_funnel
from components.measures import Spread

GROUPS = {"primary": "Primary", "secondary, not selective": "Secondary, not selective", "grammar": "Grammar"}


@answers.kept
def funnel(spread: Spread) -> pd.DataFrame:
    """Every school with its limits, in the order of size."""
    return answer("lottery/school_funnel", **spread.params)


@answers.kept
def funnel_picture(spread: Spread, place: str, urn: int | None) -> str:
    """The funnel, with the schools of a place lit and those far outside named, and the one looked for; as HTML."""
    rows = funnel(spread)
    chosen = answers.place(place)
    lit = rows["urn"].isin(answers.inside(rows, chosen)["urn"]) & (chosen["level"] != "county")
    if urn:
        lit = rows["urn"] == urn
    outside = rows[(rows["standing"] == "far above") & (lit | (chosen["level"] == "county") | (urn is not None))]
    named = [*rows.index[rows["urn"] == urn], *outside.sort_values("per_1000", ascending=False).index]
    alt = between_schools_findings.funnel_alt(spread, rows)
    return draw_funnel(rows, lit, named, f"{spread.what} per 1,000 pupils", alt)


def schools_table(spread: Spread, rows: pd.DataFrame, place: str) -> None:
    """Every school of a place beside the usual range for its size; it can be sorted and searched."""
    usual = [words.between(*ends) for ends in zip(rows["low_998"], rows["high_998"], strict=True)]
    st.dataframe(
        rows.assign(usual=usual)[
            ["school_name", "place_name", "school_group", "counted", "pupils", "per_1000", "usual", "standing"]
        ].sort_values("per_1000", ascending=False),
        hide_index=True,
        alt=f"{spread.title}, every school in {place}",
        column_config={
            "school_name": st.column_config.TextColumn("School", width="medium"),
            "place_name": "District",
            "school_group": "Kind",
            "counted": st.column_config.NumberColumn(spread.what, format="localized"),
            "pupils": st.column_config.NumberColumn("Pupils", format="localized"),
            "per_1000": st.column_config.NumberColumn("Per 1,000", format="%.1f"),
            "usual": "Usual range",
            "standing": "It lies",
        },
    )


@answers.kept
def concentration(spread: Spread) -> pd.DataFrame:
    """In how few schools half of them sit, in Kent and in each district."""
    params = {name: spread.params[name] for name in ("year", "measure")}
    return pd.concat([answer("lottery/concentration", level=level, **params) for level in ("county", "district")])


@answers.kept
def concentration_table(spread: Spread) -> str:
    """The same, one line for each place; as HTML."""
    cells = []
    for name, there in concentration(spread).groupby("place_name", sort=False):
        groups = there.set_index("school_group")
        cells.append([name, *(cell for group in GROUPS for cell in _half(groups, group))])
    heads = [head for group in GROUPS.values() for head in (f"{group}: half sit in", "at one rate", "with none")]
    return tables.html(
        cells,
        ["Place", *heads],
        f"{spread.what}, January {spread.year}: fewest schools that together hold half of them, how many that would be if every school "
        "had the same rate, and how many schools have none.",
        numbers=range(1, 10),
        strong=[0],
    )


def _half(groups: pd.DataFrame, group: str) -> tuple[str, str, str]:
    if group not in groups.index:
        return ("–", "", "")
    row = groups.loc[group]
    return f"{row['schools_half']} of {row['schools']}", words.count(row["schools_half_pupils"]), words.count(row["schools_none"])


@answers.kept
def meals_picture(spread: Spread) -> str:
    """Five groups of schools by the share of pupils on free school meals; as HTML."""
    rows = answer("lottery/by_free_meals", **spread.params)
    shown = [
        dots.Dot(
            f"{words.percent(row.meals_from)} to {words.percent(row.meals_to)}",
            row.per_1000,
            words.rate(row.per_1000),
            f"{row.schools} schools with {words.percent(row.meals_from)} to {words.percent(row.meals_to)} of pupils on free meals: "
            f"{words.rate(row.per_1000)} per 1,000 (95% interval {words.between(row.low, row.high)})",
            row.low,
            row.high,
        )
        for row in rows.itertuples()
    ]
    return dots.plot(shown, between_schools_findings.meals_alt(spread, rows))


@answers.kept
def meals_table(spread: Spread) -> str:
    """The same figures; as HTML."""
    rows = answer("lottery/by_free_meals", **spread.params)
    cells = [
        [
            f"{words.percent(row.meals_from)} to {words.percent(row.meals_to)}",
            words.count(row.schools),
            words.rate(row.per_1000),
            words.between(row.low, row.high),
            words.count(row.counted),
            words.count(row.pupils),
        ]
        for row in rows.itertuples()
    ]
    return tables.html(
        cells,
        ["Pupils on free meals", "Schools", "Per 1,000", "95% interval", spread.what, "Pupils"],
        f"{spread.title}, in fifths of schools. Share on free school meals of {rows['meals_year'].iloc[0]}.",
        numbers=range(1, 6),
    )
