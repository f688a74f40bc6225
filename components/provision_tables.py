"""The figures behind the provision pictures: labels, schools, statements and gaps."""

import pandas as pd
import streamlit as st

from components import tables, theme, words


def by_designation(areas: pd.DataFrame, schools: pd.DataFrame, marks: dict[str, theme.Mark], label: str) -> None:
    """Which school is for what, by area; a site of a school based elsewhere is named as such."""
    sites = areas.set_index(["designation", "area_name"])["sites_elsewhere"] if label == "designation" else {}
    cells = []
    for code, mark in marks.items():
        line = [mark.name]
        for area in theme.AREAS:
            there = schools[(schools[label] == code) & (schools["area_name"] == area)]["school_name"].tolist()
            site = sites.get((code, area))
            line.append(" · ".join(there) or _none(site, code))
        cells.append(line)
    tables.show(
        cells,
        ["For", *(f"{area} Kent" for area in theme.AREAS)],
        "State special schools by what they are for. "
        + (
            "A site belongs to a school based in another area."
            if label == "designation"
            else "As proposed in 2024 and withdrawn."
        ),
        stacks=True,
    )


def labels(schools: pd.DataFrame, marks: dict[str, theme.Mark], label: str, guidance: dict[str, str]) -> None:
    """Each label in plain words, with how many schools and pupils it has in the place shown."""
    cells = []
    for code, mark in marks.items():
        there = schools[schools[label] == code]
        cells.append([mark.name, words.count(len(there)), words.count(there["pupils_2023"].sum()), guidance.get(code, "")])
    tables.show(
        cells,
        ["For", "Schools", "Pupils, Jan 2023", "Who that is, in plain words"],
        "The plain words are ours, not the county’s. Each school’s own admissions page says more.",
        numbers=[1, 2],
        stacks=True,
    )


def statements(rows: pd.DataFrame, schools: pd.DataFrame, place: pd.Series) -> None:
    """Every statement found about the schools of a place; for Kent also about those planned. It can be sorted and searched."""
    if place["level"] != "county":
        rows = rows[rows["urn"].isin(schools["urn"])]
    st.markdown("Numbers of places, rolls, ages and labels, as each source words them. They differ in date and standing.")
    st.dataframe(
        rows[["school_name", "fact", "value", "dated", "status", "status_wording", "note", "source_name", "source_page"]],
        hide_index=True,
        alt=f"{len(rows)} published statements about special schools",
        column_config={
            "school_name": "School",
            "fact": "About",
            "value": "Says",
            "dated": "Dated",
            "status": "Standing",
            "status_wording": "In the source's words",
            "note": "Remark",
            "source_name": "Source",
            "source_page": st.column_config.LinkColumn("Page"),
        },
    )


def _none(site: object, code: str = "") -> str:
    """What to say where no school is based: a site of another, a plain none, or nothing for schools without a label."""
    if isinstance(site, str):
        return f"No school based here, but a site: {site}"
    return "–" if code in ("not published", "not seen") else "None"


def special_schools(rows: pd.DataFrame) -> None:
    """Each special school: what it is for, ages, pupils over the years, published places with date and standing."""
    cells = [
        [
            tables.school_link(row["urn"], row["school_name"]),
            row["place_name"],
            row["designation_detail"],
            row["age_range"] or "not found",
            *(words.count(row[year]) if row[year] is not None else "not open" for year in ("pupils_2019", "pupils_2023")),
            _newest_roll(row),
            _places(row),
        ]
        for row in rows.astype(object).where(rows.notna(), None).to_dict("records")
    ]
    heads = [
        "School",
        "District",
        "For, as the source words it",
        "Ages",
        "Pupils, Jan 2019",
        "Pupils, Jan 2023",
        "Pupils, newest",
    ]
    tables.show(
        cells,
        [*heads, "Places published, with standing and date"],
        "State special schools. “est.” is our estimate from school funding in spring 2024; other rolls are counts. "
        "Numbers of places have different dates: do not add them up.",
        numbers=[4, 5, 6],
        stacks=True,
    )


def _places(row: dict) -> str:
    if row["places"] is None:
        return "not found"
    text = f"{words.count(row['places'])} ({row['places_status']}; {row['places_dated']})."
    return f"{text} {row['places_note']}" if row["places_note"] else text


def sites(rows: pd.DataFrame) -> None:
    """Other sites of special schools, each with its standing and source."""
    cells = [
        [row.school_name, row.site_name, row.place_name, f"{row.status}, {row.as_of:%Y}", row.note or "", row.source_name]
        for row in rows.astype(object).where(rows.notna(), None).itertuples()
    ]
    tables.show(
        cells,
        ["School", "Site", "District", "Standing and year", "Remark", "Source"],
        "Approved and proposed do not mean that a site has opened. Pupils are counted at the main site.",
        stacks=True,
    )


def _newest_roll(row: dict) -> str:
    if row["pupils_2025"] is not None:
        return f"{words.count(row['pupils_2025'])}, Jan 2025"
    return f"est. {words.count(row['pupils_2024'])}, spring 2024" if row["pupils_2024"] is not None else "not found"


def gap_matrix(rows: pd.DataFrame) -> None:
    """For each place and designation: how many schools, or none."""
    codes = [code for code in theme.MARKS if code != "not published"]
    cells = []
    for place, group in rows.groupby("place_name", sort=False):
        by_code = group.set_index("designation")
        cells.append([place, *(_schools_there(by_code.loc[code]) for code in codes)])
    tables.show(
        cells,
        ["Place", *(theme.MARKS[code].name for code in codes)],
        "State special schools standing in each place, by what they are for. Three schools without a published label are not in it.",
        stacks=True,
    )


def _schools_there(row: pd.Series) -> str:
    if row["schools"]:
        return f"{row['schools']} school{'s' if row['schools'] > 1 else ''}, {words.count(row['pupils'])} pupils"
    return _none(row["sites_elsewhere"])


def bullets(sentences: list[str]) -> None:
    """Sentences as a list; one saying so when there are none."""
    st.markdown("\n".join(f"- {sentence}" for sentence in sentences) or "Nothing holds in every way of counting.")
