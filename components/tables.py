"""Tables a screen reader, a phone and a printer can read, each with its download."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from components import theme, words
from components.measures import View
from data import catalogue
from queries import contract


def html(
    rows: Sequence[Sequence[str]],
    heads: Sequence[str],
    caption: str,
    numbers: Sequence[int] = (),
    strong: Sequence[int] = (),
    stacks: bool = False,
) -> str:
    """An HTML table with a caption and scoped headings; every cell is escaped.

    `numbers` are columns set right, `strong` rows set bold. One that `stacks` turns each row into a block on a phone, for
    tables of sentences; any other scrolls sideways under the finger or the arrow keys.
    """

    def cell(tag: str, role: str, column: int, text: str) -> str:
        looks = " ".join(["number"] * (column in numbers) + ["none"] * (text == "None"))
        head = escape(heads[column], quote=True)
        scope = {"columnheader": ' scope="col"', "rowheader": ' scope="row"'}.get(role, "")
        return f'<{tag} role="{role}" class="{looks}" data-head="{head}"{scope}>{escape(str(text))}</{tag}>'

    head = "".join(cell("th", "columnheader", column, text) for column, text in enumerate(heads))
    body = "".join(
        f'<tr role="row"{" class=strong" if index in strong else ""}>'
        + cell("th", "rowheader", 0, row[0])
        + "".join(cell("td", "cell", column, text) for column, text in enumerate(row[1:], start=1))
        + "</tr>"
        for index, row in enumerate(rows)
    )
    label = escape(caption, quote=True)
    return (
        f'<div class="kent-table{" stacks" if stacks else ""}" role="region" aria-label="{label}" tabindex="0"><table role="table">'
        f'<caption><span>{escape(caption)}</span></caption><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></div>'
    )


def show(rows: Sequence[Sequence[str]], heads: Sequence[str], caption: str, **looks: object) -> None:
    """Draw such a table on the page."""
    st.html(html(rows, heads, caption, **looks))


def places(view: View, districts: pd.DataFrame, areas: pd.DataFrame, kent: pd.Series) -> None:
    """Districts, areas and Kent: the rate with its interval, and the numbers behind it, whatever the picture shows."""
    rows = pd.concat(
        [districts.sort_values("value", ascending=False), areas.sort_values("value", ascending=False), kent.to_frame().T]
    )
    what = "EHC plans" if view.measure.column == "plans" else "On SEN support"
    if view.is_change:
        heads = [
            "Place",
            "Change per 1,000",
            "95% interval",
            f"{what}: change",
            "2019",
            "2023",
            "Pupils, 2019",
            "Pupils, 2023",
            "Area",
        ]
        cells = [_change(view.measure.column, row) for row in rows.to_dict("records")]
    else:
        heads = ["Place", "Per 1,000 pupils", "95% interval", what, "Pupils", "Schools", "Area"]
        cells = [_year(view.measure.column, row) for row in rows.to_dict("records")]
    caption = f"{view.measure.noun}, {view.when}. Areas and Kent stand below the districts."
    show(
        cells, heads, caption[0].upper() + caption[1:], numbers=range(1, len(heads) - 1), strong=range(len(districts), len(cells))
    )


def _area(row: dict) -> str:
    return row["area_name"] if row["place_code"].startswith("E07") else ""


def _year(column: str, row: dict) -> list[str]:
    star = "*" if row["doubtful"] else ""
    return [
        row["place_name"],
        words.rate(row[f"{column}_per_1000_pupils"]) + star,
        words.between(row[f"{column}_per_1000_low"], row[f"{column}_per_1000_high"]),
        words.count(row[column]) + star,
        words.count(row["pupils"]),
        words.count(row["schools"]),
        _area(row),
    ]


def _change(column: str, row: dict) -> list[str]:
    star = "*" if row["doubtful"] else ""
    return [
        row["place_name"],
        words.signed(row[f"{column}_per_1000_change"]) + star,
        words.between(row[f"{column}_change_low"], row[f"{column}_change_high"], words.signed),
        words.signed(row[f"{column}_change"], "count") + star,
        *(words.count(row[name]) for name in (f"{column}_from", f"{column}_to", "pupils_from", "pupils_to")),
        _area(row),
    ]


def schools(view: View, rows: pd.DataFrame, place: str) -> None:
    """Every school of a place; it can be sorted and searched."""
    column = view.measure.column
    noun = "With an EHC plan" if column == "plans" else "On SEN support"
    st.markdown(
        f"**Schools in {place}.** Published for each school as it is. A small number can change with one family moving house."
    )
    st.dataframe(
        rows[["school_name", "place_name", "kind", "phase", column, "pupils", f"{column}_per_1000_pupils", "doubt"]].sort_values(
            column, ascending=False
        ),
        hide_index=True,
        alt=f"{view.title}, every school in {place}",
        column_config={
            "school_name": st.column_config.TextColumn("School", pinned=True),
            "place_name": "District",
            "kind": "Kind",
            "phase": "Phase",
            column: st.column_config.NumberColumn(noun, format="localized"),
            "pupils": st.column_config.NumberColumn("Pupils", format="localized"),
            f"{column}_per_1000_pupils": st.column_config.NumberColumn("Per 1,000 pupils", format="%.1f"),
            "doubt": "Why we doubt it",
        },
    )


def download(rows: pd.DataFrame, name: str, key: str, **params: object) -> None:
    """A button that saves the answer as CSV, every column, with its source and data version in each row."""
    chosen = "_".join(str(value).replace(" ", "-") for value in params.values())
    st.download_button(
        "Download these figures (CSV)",
        data=lambda: csv(rows, name),
        file_name=f"kent-send_{name.replace('/', '_')}{'_' + chosen if chosen else ''}.csv",
        mime="text/csv",
        icon=":material/download:",
        key=key,
        on_click="ignore",
    )


def csv(rows: pd.DataFrame, name: str) -> bytes:
    """The rows as CSV for a spreadsheet. A text that a spreadsheet would run as a formula is kept as text."""
    cites = sorted({source.cite for record in sources(name) for source in record.sources})
    rows = rows.assign(source="; ".join(cites), data_version=catalogue.version())
    texts = rows.select_dtypes(include=["object", "string"]).columns
    rows[texts] = rows[texts].map(lambda text: f"'{text}" if isinstance(text, str) and text[:1] in "=+-@\t" else text)
    return rows.to_csv(index=False).encode("utf-8-sig")


def sources(name: str) -> list[catalogue.Snapshot]:
    """The records of the tables a question reads."""
    reads = contract(name).reads
    return [record for _, record in catalogue.snapshots() if record.table in reads]


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
    show(
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
    show(
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
            "school_name": st.column_config.TextColumn("School", pinned=True),
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
            row["school_name"],
            row["place_name"],
            row["designation_detail"],
            row["age_range"] or "not found",
            *(words.count(row[year]) if pd.notna(row[year]) else "not open" for year in ("pupils_2019", "pupils_2023")),
            _newest_roll(row),
            words.count(row["places"]) if row["places"] is not None else "not found",
            f"{row['places_status']}, {row['places_dated']}" if row["places"] is not None else "",
            "; ".join(
                text for text in (row["places_note"], row["other_sites"] and f"Other sites: {row['other_sites']}.") if text
            ),
        ]
        for row in rows.astype(object).where(rows.notna(), None).to_dict("records")
    ]
    show(
        cells,
        [
            "School",
            "District",
            "For, as the source words it",
            "Ages",
            "Pupils, Jan 2019",
            "Pupils, Jan 2023",
            "Pupils, newest",
            "Places",
            "Standing and date of the places",
            "Remarks",
        ],
        "State special schools. “est.” is our estimate from school funding in spring 2024; other rolls are counts. "
        "Numbers of places have different dates: do not add them up.",
        numbers=[4, 5, 6, 7],
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
    show(
        cells,
        ["Place", *(theme.MARKS[code].name for code in codes)],
        "State special schools standing in each place, by what they are for. Three schools without a published label are not in it.",
        stacks=True,
    )


def _schools_there(row: pd.Series) -> str:
    if row["schools"]:
        return f"{row['schools']} school{'s' if row['schools'] > 1 else ''}, {words.count(row['pupils'])} pupils"
    return _none(row["sites_elsewhere"])


def gap_figures(rows: pd.DataFrame, distances: pd.DataFrame, name: str) -> None:
    """One designation in every place: schools, pupils, published places, children living there, distances."""
    both = rows.merge(distances[["place_code", "median_metres", "ninth_decile_metres"]], on="place_code")
    cells = [
        [
            row["place_name"],
            words.count(row["schools"]),
            words.count(row["pupils"]),
            words.rate(row["pupils_per_1000_residents"]),
            _sum_of_places(row),
            words.rate(row["places_per_1000_residents"]) if pd.notna(row["places_per_1000_residents"]) else "–",
            words.count(row["residents_4_to_18"]),
            words.kilometres(row["median_metres"]),
            words.kilometres(row["ninth_decile_metres"]),
        ]
        for row in both.to_dict("records")
    ]
    show(
        cells,
        [
            "Place",
            "Schools",
            "Pupils, Jan 2023",
            "Pupils per 1,000 residents aged 4 to 18",
            "Places published",
            "Places per 1,000 residents",
            "Residents aged 4 to 18",
            "Half live within",
            "Nine in ten live within",
        ],
        f"{name}. Places per 1,000 only where every school there has a number of 2019 or later. A school’s pupils and places all count "
        "where its main site is. Distances are straight lines, modelled.",
        numbers=range(1, 9),
    )


def _sum_of_places(row: dict) -> str:
    if not row["schools"]:
        return "–"
    if not row["schools_with_places"]:
        return "not found"
    years = sorted({day.year for day in (row["places_earliest"], row["places_latest"]) if pd.notna(day)})
    dated = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0]) if years else "undated"
    part = "" if row["schools_with_places"] == row["schools"] else f", {row['schools_with_places']} of {row['schools']} schools"
    return f"{words.count(row['places'])} ({dated}{part})"
