"""A rate over every January held."""

import pandas as pd

from data import profile
from findings import answers, words
from findings.answers import answer
from findings.choices import PLANS_ALONE, Measure
from findings.finding import Asked, Between, Column, Figure, Finding, Table
from findings.overview.wording import say, what
from findings.pictures import Line, Lines, Point


@answers.kept
def over_time(measure: Measure, place: str) -> Finding:
    """The rate over every January held, beside the county's; a year without the figure is a gap."""
    chosen = answers.place(place)
    name = profile.county().name
    rows = pd.concat(
        [
            answer("lottery/plans_over_time", level=level, schools=measure.schools)
            for level in dict.fromkeys((chosen.level, "county"))
        ]
    )
    column = measure.column
    lines = tuple(
        _line(rows[rows["place_name"] == one], one, column, is_lit=one == place != name, is_dashed=one == name != place)
        for one in dict.fromkeys((place, name))
    )
    own = [point for point in lines[0].points if point.value is not None]
    if not own:
        return Finding(nothing=say("no_year"))
    values = [say("over_time.value", figure=point.figure, year=point.year) for point in own]
    title = measure.short_unit
    shown = pd.concat([rows[rows["place_name"] == line.name].sort_values("year") for line in lines])
    cells = tuple(
        (
            row.place_name,
            row.year,
            Figure(getattr(row, f"{column}_per_1000_pupils"), getattr(row, f"{column}_status")),
            Between(getattr(row, f"{column}_per_1000_low"), getattr(row, f"{column}_per_1000_high")),
            Figure(getattr(row, column), getattr(row, f"{column}_status")),
            row.pupils,
        )
        for row in shown.itertuples()
    )
    columns = (
        Column("place_name", "Place"),
        Column("year", "January", "year"),
        Column("per_1000_pupils", "Per 1,000 pupils", "rate"),
        Column("interval", "95% interval", "rate"),
        Column(column, what(measure), "count"),
        Column("pupils", "Pupils", "count"),
    )
    return Finding(
        say("over_time", title=title, name=place, values=values),
        picture=Lines(
            lines,
            title[0].upper() + title[1:],
            say("over_time.alt", title=title, years=[str(point.year) for point in own], name=place, values=values),
        ),
        table=Table(columns, cells, say("over_time.caption", title=title[0].upper() + title[1:])),
        caveats=(say("interval.counted"),),
        notes=(say("over_time.statements"),) if column == "plans" and own[0].year < PLANS_ALONE else (),
        questions=(Asked.of("lottery/plans_over_time", level=chosen.level, schools=measure.schools),),
    )


def _line(rows: pd.DataFrame, name: str, column: str, is_lit: bool, is_dashed: bool) -> Line:
    points = tuple(
        Point(
            row.year,
            None if pd.isna(value := getattr(row, f"{column}_per_1000_pupils")) else value,
            words.standing(value, getattr(row, f"{column}_status"), "rate"),
            getattr(row, f"{column}_per_1000_low"),
            getattr(row, f"{column}_per_1000_high"),
        )
        for row in rows.sort_values("year").itertuples()
    )
    return Line(name, points, is_lit, is_dashed)
