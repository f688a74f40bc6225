"""The figures behind the lottery pictures: districts, areas, Kent, and schools."""

from html import escape

import pandas as pd
import streamlit as st

from components import lottery_findings, tables, words
from findings.choices import View


def places(view: View, districts: pd.DataFrame, areas: pd.DataFrame, kent: pd.Series) -> str:
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
    return tables.html(
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
    columns = ["school_name", "place_name", "kind", "phase", column, "pupils", f"{column}_per_1000_pupils", "doubt"]
    if rows["doubt"].isna().all():
        columns.remove("doubt")
    shown = rows[columns].fillna({"doubt": ""}).assign(page="school?urn=" + rows["urn"].astype(str))
    st.dataframe(
        shown.sort_values(column, ascending=False),
        hide_index=True,
        alt=f"{view.title}, every school in {place}",
        column_config={
            "school_name": "School",
            "place_name": "District",
            "kind": "Kind",
            "phase": "Phase",
            column: st.column_config.NumberColumn(noun, format="localized"),
            "pupils": st.column_config.NumberColumn("Pupils", format="localized"),
            f"{column}_per_1000_pupils": st.column_config.NumberColumn("Per 1,000 pupils", format="%.1f"),
            "doubt": "Why we doubt it",
            "page": st.column_config.LinkColumn("Its page", display_text="Open"),
        },
    )


def area_cards(view: View, districts: pd.DataFrame, areas: pd.DataFrame, kent: pd.Series) -> str:
    """The four areas side by side, each with its districts."""
    return '<div class="kent-cards">' + "".join(_card(view, area, districts, kent) for area in areas.itertuples()) + "</div>"


def _card(view: View, area, districts: pd.DataFrame, kent: pd.Series) -> str:
    own = districts[districts["area_name"] == area.area_name].sort_values("value", ascending=False)
    items = "".join(f"<li><strong>{_starred(view, row)}</strong> {escape(row.place_name)}</li>" for row in own.itertuples())
    return (
        f'<section><h4>{escape(area.place_name)}</h4><p class="figure">{_starred(view, area)}</p>'
        f'<p class="beside">{lottery_findings.against_kent(view, area.value, kent["value"])}</p><ul>{items}</ul></section>'
    )


def _starred(view: View, row) -> str:
    return lottery_findings.figure(view, row.value) + ("*" if row.doubtful else "")
