"""The figures of one school's page."""

import pandas as pd
import streamlit as st

from components import school_findings, tables, theme, words


def counts(rows: pd.DataFrame, school: pd.Series, names: dict[int, str]) -> None:
    """Pupils, plans and SEN support each January, under this number and the ones before or after it."""
    cells = []
    for row in rows.to_dict("records"):
        star = "*" if row["plans_status"] == "doubtful" else ""
        under = "" if row["urn"] == school["urn"] else f" (as {names[row['urn']]}, number {row['urn']})"
        cells.append(
            [
                f"January {row['year']}{under}",
                words.count(row["pupils"]),
                words.count(row["plans"]) + star,
                words.rate(row["plans_per_1000_pupils"]) + star,
                _interval(row, "plans"),
                words.count(row["sen_support"]) + star,
                words.rate(row["sen_support_per_1000_pupils"]) + star,
                _interval(row, "sen_support"),
            ]
        )
    tables.show(
        cells,
        ["Census", "Pupils", "EHC plans", "Per 1,000", "95% interval", "SEN support", "Per 1,000 ", "95% interval "],
        "Counted in this school. The interval says how far chance could move a number of this size.",
        numbers=range(1, 8),
    )
    for doubt in rows["doubt"].dropna():
        st.markdown(f"\\* {doubt} Kept as published.")


def _interval(row: dict, column: str) -> str:
    """The 95% interval; nothing where there were no pupils."""
    if not row["pupils"]:
        return "no figure"
    return words.between(row[f"{column}_per_1000_low"], row[f"{column}_per_1000_high"])


def schools(rows: pd.DataFrame, place: str) -> None:
    """Every school of a place, each a link to its page."""
    tables.show(
        [
            [
                tables.school_link(row["urn"], row["school_name"]),
                school_findings.kind(pd.Series(row)),
                row["place_name"],
                "open" if row["is_open"] else "closed",
            ]
            for row in rows.to_dict("records")
        ],
        ["School", "Kind", "District", "May 2025"],
        f"{words.count(len(rows))} schools in {place}. Closed means closed, or open under a new number.",
        stacks=True,
    )


def units(rows: pd.DataFrame) -> None:
    """What sources say of a unit or resourced provision."""
    cells = [
        [
            f"{theme.UNIT_NEEDS[row['need']]} (“{row['need_wording']}”)",
            _figure(row["places"], row["places_status"]),
            _figure(row["roll"], row["roll_status"]),
            row["dated"],
            row["status"],
            row["note"] or "",
            row["source_name"],
        ]
        for row in rows.astype(object).where(rows.notna(), None).to_dict("records")
    ]
    tables.show(
        cells,
        ["For, and as the source words it", "Places", "Pupils", "Dated", "Standing", "Remark", "Source"],
        "Each statement found. “Proposed” does not mean that it opened.",
        numbers=[1, 2],
        stacks=True,
    )


def _figure(number: int | None, status: str) -> str:
    if status in ("ok", "at most"):
        return f"{'up to ' if status == 'at most' else ''}{words.count(number)}"
    return status


def places_and_rolls(rows: pd.DataFrame) -> None:
    """Every number of places and pupils, with standing, date and source; those that disagree all stay."""
    cells = [
        [
            row["dated"],
            {"roll": "Pupils", "places": "Places", "commissioned places": "Places commissioned"}[row["fact"]],
            f"{'about ' if row['status'] == 'estimated' else ''}{words.count(row['number'])}",
            row["status"],
            ""
            if row["pupils_per_100_places"] is None
            else f"{words.count(row['pupils_per_100_places'])} of {row['places_then']:.0f}",
            row["source_name"],
        ]
        for row in rows.astype(object).where(rows.notna(), None).to_dict("records")
    ]
    tables.show(
        cells,
        ["Dated", "What", "Number", "Standing", "Pupils for every 100 places, and the places known by then", "Source"],
        "In the order of their dates; undated ones last. Numbers that disagree all stay.",
        numbers=[2],
        stacks=True,
    )


def labels(rows: pd.DataFrame) -> None:
    """What it is for, over time, as each source words it."""
    cells = [
        [
            {"designation": "Label", "proposed designation": "Label proposed in 2024"}.get(row["fact"], row["fact"].capitalize()),
            school_findings.designation_name(row["value"]),
            row["dated"],
            row["status"],
            row["note"] or "",
            row["source_name"],
        ]
        for row in rows.astype(object).where(rows.notna(), None).to_dict("records")
    ]
    tables.show(
        cells,
        ["What", "As the source words it", "Dated", "Standing", "Remark", "Source"],
        "The proposal of 2024 was withdrawn in April 2025.",
        stacks=True,
    )


def nearest(rows: pd.DataFrame, school: pd.Series) -> None:
    """The nearest other schools, each a link to its page."""
    cells = []
    for row in rows.astype(object).where(rows.notna(), None).to_dict("records"):
        star = "*" if row["plans_status"] == "doubtful" else ""
        cells.append(
            [
                tables.school_link(row["urn"], row["school_name"]),
                _alternative(row, school),
                row["place_name"],
                words.kilometres(row["metres"]),
                "not open" if row["pupils_2023"] is None else words.count(row["pupils_2023"]),
                "" if row["plans_2023"] is None else words.count(row["plans_2023"]) + star,
            ]
        )
    tables.show(
        cells,
        ["School", "What it is, and for whom", "District", "Straight line", "Pupils, Jan 2023", "With an EHC plan"],
        school_findings.NEAREST + (" * A figure we doubt." if (rows["plans_status"] == "doubtful").any() else ""),
        numbers=[3, 4, 5],
        stacks=True,
    )


def _alternative(row: dict, school: pd.Series) -> str:
    if row["alternative"] == "unit in a mainstream school":
        return f"Unit for {school_findings.unit_needs(row['says'])}"
    if row["alternative"] == "special school" or (school["designation"] and row["says"]):
        return f"State special school. {school_findings.designation_name(row['says'])}"
    name = school_findings.kind(school)
    return f"{name[0].upper()}{name[1:]}"
