"""The parts of “School by school”, each made once for what a reader chose, then kept."""

import pandas as pd
import streamlit as st

from components import answers, between_schools_findings, dots, tables, words
from components.funnel import html as draw_funnel
from findings.answers import answer
from findings.choices import Spread

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


HEADS = ("School", "District", "Kind", "Pupils", "Per 1,000", "Usual range", "It lies")


@answers.kept
def schools_table(spread: Spread, place: str) -> str:
    """The schools of a district, or those of a larger place that lie far outside, beside the usual range for their size; as HTML."""
    rows = answers.inside(funnel(spread), answers.place(place)).sort_values("per_1000", ascending=False)
    is_district = answers.place(place)["level"] == "district"
    if not is_district:
        rows = rows[rows["standing"].isin(between_schools_findings.FAR)]
    cells = [
        [
            tables.school_link(row.urn, row.school_name),
            row.place_name,
            row.school_group,
            words.count(row.counted),
            words.count(row.pupils),
            words.rate(row.per_1000),
            words.between(row.low_998, row.high_998),
            row.standing,
        ]
        for row in rows.itertuples()
    ]
    which = (
        f"Every one of the {spread.places} in {place}" if is_district else f"The {spread.places} of {place} that lie far outside"
    )
    return tables.html(cells, [*HEADS[:3], spread.what, *HEADS[3:]], f"{which}, {spread.title}.", numbers=range(3, 7))


def every_school(spread: Spread, rows: pd.DataFrame, place: str) -> None:
    """All of them, to be sorted and searched; drawn when it is opened."""
    title = f"All {words.count(len(rows))} {spread.places} of {place}, to sort and search"
    with st.expander(title, key="every_school", on_change="rerun") as box:
        if not box.open:
            return
        usual = [words.between(*ends) for ends in zip(rows["low_998"], rows["high_998"], strict=True)]
        shown = rows.assign(usual=usual).sort_values("per_1000", ascending=False)
        columns = ["school_name", "place_name", "school_group", "counted", "pupils", "per_1000", "usual", "standing"]
        number = {"counted": "localized", "pupils": "localized", "per_1000": "%.1f"}
        st.dataframe(
            shown[columns],
            hide_index=True,
            alt=f"{spread.title}, every school of {place}",
            column_config={
                column: st.column_config.NumberColumn(head, format=number[column]) if column in number else head
                for column, head in zip(columns, [*HEADS[:3], spread.what, *HEADS[3:]], strict=True)
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
