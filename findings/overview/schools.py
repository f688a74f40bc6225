"""The overview's schools: on the map, and in a list to sort and search."""

import pandas as pd

from findings import answers, words
from findings.answers import answer
from findings.choices import View
from findings.finding import Asked, Column, Figure, Finding, Link, Table
from findings.overview.wording import say
from findings.pictures import Legend, Map, Mark, Shape


@answers.kept
def map_of_schools(view: View, place: str) -> Finding:
    """Every school of the chosen place as a circle: larger with more such pupils, darker with more per 1,000."""
    if view.is_change:
        return Finding(nothing=say("no_change_by_school"))
    chosen = answers.place(place)
    column = view.measure.column
    rows = answer("lottery/plans_by_school", place_code=chosen.code, **view.params).dropna(subset=["easting", column])
    has_any = rows[rows[column] > 0].sort_values(column, ascending=False)
    marks = tuple(
        Mark(
            "",
            row.easting,
            row.northing,
            _school_said(row, column),
            "school",
            size=4 + 1.6 * getattr(row, column) ** 0.5,
            class_number=words.class_of(getattr(row, f"{column}_per_1000_pupils"), view.breaks),
        )
        for row in has_any.itertuples()
    )
    few = int(has_any[f"{column}_per_1000_pupils"].isna().sum())
    title = f"{view.title} by school in {place}"
    alt = say("map.schools", schools=len(rows), place=place, title=view.title, with_any=len(has_any))
    none = say("legend.schools_none", none=len(rows) - len(has_any))
    notes = (none, say("legend.schools_few", few=few)) if few else (none,)
    legend = Legend(say("legend.schools"), words.classes(view.breaks), notes)
    return Finding(
        picture=Map(title, alt, grounds(), chosen.code, chosen.code, legend, marks),
        questions=(Asked.of("lottery/plans_by_school", place_code=chosen.code, **view.params),),
    )


def _school_said(row, column: str) -> str:
    rate = getattr(row, f"{column}_per_1000_pupils")
    parts = {"school": row.school_name, "counted": getattr(row, column), "pupils": row.pupils}
    text = say("map.school_few", **parts) if pd.isna(rate) else say("map.school", rate=rate, **parts)
    return text + say("map.school_doubtful") if getattr(row, f"{column}_status") == "doubtful" else text


def grounds() -> tuple[Shape, ...]:
    """All districts as plain ground, for points to stand on."""
    return tuple(Shape(district.code, district.name) for district in answers.at_level("district"))


@answers.kept
def schools(view: View, place: str) -> Finding:
    """Every school of a place; it can be sorted and searched."""
    chosen = answers.place(place)
    column = view.measure.column
    rows = answer("lottery/plans_by_school", place_code=chosen.code, **view.params).sort_values(column, ascending=False)
    columns = (
        Column("school_name", "School"),
        Column("place_name", "District"),
        Column("kind", "Kind"),
        Column("phase", "Phase"),
        Column(column, "With an EHC plan" if column == "plans" else "On SEN support", "count"),
        Column("pupils", "Pupils", "count"),
        Column("per_1000_pupils", "Per 1,000 pupils", "rate"),
        Column("doubt", "Why we doubt it"),
    )

    cells = tuple(
        (
            Link.to_school(row.school_name, row.urn),
            row.place_name,
            row.kind,
            row.phase,
            Figure(getattr(row, column), status := getattr(row, f"{column}_status")),
            row.pupils,
            Figure(rate := getattr(row, f"{column}_per_1000_pupils"), words.rate_status(rate, status, row.pupils)),
            row.doubt or "",
        )
        for row in rows.fillna({"doubt": ""}).itertuples()
    )
    return Finding(
        table=Table(columns, cells, say("list.caption", title=view.title, place=place), is_long=True),
        questions=(Asked.of("lottery/plans_by_school", place_code=chosen.code, **view.params),),
    )
