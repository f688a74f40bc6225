"""The overview's pictures of places: the map, each district beside the county, the areas."""

import pandas as pd

from data import profile
from findings import answers, words
from findings.answers import answer, compared
from findings.choices import View
from findings.finding import Asked, Finding
from findings.overview.wording import figure_of, said, say, starred
from findings.pictures import Card, Cards, Dot, Dots, Legend, Map, Mark, Shape
from findings.ranking import LEFT_OUT, ends, ranked

COUNT_RADIUS = 34  # the largest circle of a map of counts, in pixels


@answers.kept
def map_of_places(view: View, place: str, by: str) -> Finding:
    """Districts or areas: rates as five classes, counts as circles whose area is the count."""
    districts, areas, _ = compared(view)
    rows = areas if by == "Areas" else districts
    chosen = answers.place(place)
    most = rows["value"].abs().max()
    shapes = tuple(
        Shape(
            code=row.place_code,
            said=said(view, row),
            figure=_map_label(view, row),
            class_number=words.class_of(row.value, view.breaks) if view.is_rate and pd.notna(row.value) else None,
            size=0 if view.is_rate or not most else COUNT_RADIUS * (abs(row.value) / most) ** 0.5,
        )
        for row in rows.itertuples()
    )
    if view.is_rate:
        legend = Legend(classes=words.classes(view.breaks), notes=(say("legend.special"),))
        marks = tuple(
            Mark("", row.easting, row.northing, say("map.special_school", school=row.school_name), "special")
            for row in _special_schools().itertuples()
        )
    else:
        legend, marks = Legend(notes=(say("legend.circle"),)), ()
    if rows["doubtful"].any():
        legend = Legend(legend.title, legend.classes, (*legend.notes, say("legend.doubtful")))
    title = f"{view.title} by {by.lower()}"
    drawn = Map(title, _map_alt(view, rows, by), shapes, chosen.code, profile.county().code, legend, marks)
    return Finding(
        picture=drawn, questions=_asked(view, "area" if by == "Areas" else "district", *(("schools/all",) if marks else ()))
    )


def _asked(view: View, level: str, *also: str) -> tuple[Asked, ...]:
    """What the figures of a picture stand on, and what else is drawn in it."""
    return (Asked.of(view.question, level=level, **view.params), *map(Asked.of, also))


def _special_schools() -> pd.DataFrame:
    """State special schools that are open by the register and not without pupils: a county need not have labelled them."""
    schools = answer("schools/all")
    return schools[
        (schools["kind"] == "special")
        & (schools["sector"] == "state-funded")
        & schools["is_open"]
        & schools["has_pupils"].fillna(True)
    ]


def _map_label(view: View, row) -> str:
    """The short figure on the map: whole numbers, but for a change of rates, with a star where a figure in it is doubtful."""
    if pd.isna(row.value):
        return words.NONE
    value = figure_of(view, row.value) if view.is_change else words.count(row.value)
    return value + "*" * (row.status in words.STARRED)


def _map_alt(view: View, rows: pd.DataFrame, by: str) -> str:
    districts, areas, whole = compared(view, LEFT_OUT)
    firm = ranked(rows, areas if by == "Areas" else districts, lambda value: figure_of(view, value)).rows
    if firm.empty:
        return say("map.nothing", level=by.lower(), title=view.title)
    alt = say("map.alt", level=by.lower(), title=view.title, ends=_ends(view, firm), whole=figure_of(view, whole["value"]))
    return alt + say.raw("map.doubtful") if (rows["status"] == "partly doubtful").any() else alt


def _ends(view: View, firm: pd.DataFrame) -> str:
    """The highest and the lowest of some places; that all are the same where they are."""
    found = ends(firm, lambda value: figure_of(view, value))
    if found.high == found.low:
        return say("ends.same", value=found.high)
    return say("map.ends", top=found.top, high=found.high, bottom=found.bottom, low=found.low)


@answers.kept
def dots(view: View, place: str) -> Finding:
    """Each district beside the county."""
    districts, _, whole = compared(view)
    chosen = answers.place(place)
    rows = districts.dropna(subset="value").sort_values("value", ascending=False)
    if rows.empty:
        return Finding(nothing=say("ends.none", noun=view.measure.noun, when=view.when))
    lit = (rows["place_code"] == chosen.code) | ((rows["area_name"] == chosen.area_name) & (chosen.level == "area"))
    shown = tuple(
        Dot(
            row.place_name,
            row.value,
            starred(view, row),
            said(view, row),
            *((row.low, row.high) if view.is_rate else ()),
            is_lit=bool(is_lit),
            leads_to=profile.county().name if row.place_name == place else row.place_name,
        )
        for row, is_lit in zip(rows.itertuples(), lit, strict=True)
    )
    line = (whole["value"], f"{profile.county().name} {figure_of(view, whole['value'])}") if view.is_rate else None
    return Finding(
        picture=Dots(shown, _dots_alt(view, rows, whole), line),
        questions=_asked(view, "district"),
        shows=say("shows.intervals", title=view.title) if view.is_rate else view.title,
    )


def _dots_alt(view: View, rows: pd.DataFrame, whole: pd.Series) -> str:
    if not view.is_rate:
        return say("dots.alt.count", title=view.title)
    doubted = rows[rows["status"] == "partly doubtful"]["place_name"]
    rows = rows[rows["status"] != "partly doubtful"]
    above = int((rows["low"] > whole["value"]).sum())
    below = int((rows["high"] < whole["value"]).sum())
    counts = {"above": above, "below": below, "same": len(rows) - above - below}
    alt = say("dots.alt.rate", whole=figure_of(view, whole["value"]), title=view.title, **counts)
    return alt + say("dots.alt.doubtful", names=doubted, number=len(doubted)) if len(doubted) else alt


@answers.kept
def areas(view: View) -> Finding:
    """The areas side by side, each with its districts."""
    districts, areas, whole = compared(view)
    cards = []
    for area in areas.itertuples():
        own = districts[districts["area_name"] == area.area_name].sort_values("value", ascending=False)
        parts = tuple((row.place_name, starred(view, row)) for row in own.itertuples())
        cards.append(Card(area.place_name, starred(view, area), _beside(view, area.value, whole["value"]), parts))
    return Finding(picture=Cards(tuple(cards)))


def _beside(view: View, value: float, whole: float) -> str:
    """How far a place lies from the county; its share of it when counts are shown."""
    if pd.isna(value):
        return words.NONE
    if view.is_rate:
        return say("beside.rate", difference=value - whole)
    return (
        say("beside.count", share=100 * value / whole)
        if whole and not view.is_change
        else say("beside.change", whole=figure_of(view, whole))
    )
