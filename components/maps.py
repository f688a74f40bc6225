"""Maps: rows and outlines in, what the browser draws out; and what a click means."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow
import pyarrow.parquet as parquet
import shapely
import streamlit as st

from components import lottery_findings, theme, words
from components.measures import View
from data import catalogue

HERE = Path(__file__).parent
SCALES = {"kent": 100, "district": 20}  # metres in one map unit
KENT = "E10000016"
MEDWAY = "E06000035"

# Where each label stands, metres east and north, placed by hand; a name is split where it would not fit its place.
# One stands in the sea, so its ink does not follow its place's colour.
IN_THE_SEA = {"E07000112"}
LABELS = {
    "E07000105": (("Ashford",), (596500, 136500)),
    "E07000106": (("Canterbury",), (614300, 162600)),
    "E07000107": (("Dartford",), (553600, 173000)),
    "E07000108": (("Dover",), (627800, 151000)),
    "E07000112": (("Folkestone", "and Hythe"), (619500, 127800)),
    "E07000109": (("Gravesham",), (566000, 166800)),
    "E07000110": (("Maidstone",), (581500, 148000)),
    "E07000111": (("Sevenoaks",), (549800, 150600)),
    "E07000113": (("Swale",), (598800, 160500)),
    "E07000114": (("Thanet",), (630200, 167900)),
    "E07000115": (("Tonbridge", "and Malling"), (563600, 154300)),
    "E07000116": (("Tunbridge", "Wells"), (572000, 137300)),
    "KCC-NORTH": (("North",), (553500, 162500)),
    "KCC-SOUTH": (("South",), (608500, 139500)),
    "KCC-EAST": (("East",), (609500, 161500)),
    "KCC-WEST": (("West",), (572000, 147500)),
}
MEDWAY_LABEL = (("Medway", "(not Kent)"), (575800, 173400))
# Kilometres; the same for every kind of school, so that maps can be set side by side.
DISTANCE_BREAKS = (5, 10, 20, 40)
# Children with no place in reach, of 100 who need one.
SHORTAGE_BREAKS = (5, 10, 25, 50)
# The frame of the whole county, metres: room for the legend in the Thames estuary.
KENT_FRAME = (541000, 115500, 642500, 185500)

log = logging.getLogger(__name__)

_draw = st.components.v2.component(
    "kent_map",
    html=(HERE / "map.html").read_text(encoding="utf-8"),
    css=(HERE / "map.css").read_text(encoding="utf-8"),
    js=(HERE / "map.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True)
class Outline:
    """One place's outline: its level, its path in map units, its bounds in metres."""

    level: str
    path: str
    bounds: tuple[float, float, float, float]


@cache
def outlines(scale: str) -> dict[str, Outline]:
    """Outlines by place code at one of two scales, `kent` or `district`.

    Raises catalogue.Damaged when the boundary file is missing or is not what its record says.
    """
    content = catalogue.edition().content(f"boundaries_{scale}")
    try:
        table = parquet.read_table(pyarrow.BufferReader(content)).to_pydict()
        shapes = shapely.from_wkb(table["geometry"])
    except (pyarrow.ArrowException, shapely.errors.ShapelyError, KeyError) as problem:
        raise catalogue.Damaged(f"The data file “boundaries_{scale}” is damaged: it holds no outlines we can draw.") from problem
    return {
        code: Outline(level, _path(shape, SCALES[scale]), shape.bounds)
        for code, level, shape in zip(table["place_code"], table["level"], shapes, strict=True)
    }


def _path(shape: shapely.Geometry, metres: int) -> str:
    """An SVG path in relative whole map units: short to send, sharp enough to draw."""
    parts = []
    for polygon in shapely.get_parts(shape):
        for ring in (polygon.exterior, *polygon.interiors):
            points = [_unit(east, north, metres) for east, north in ring.coords[:-1]]
            steps = [f"M{points[0][0]} {points[0][1]}"]
            for (x0, y0), (x1, y1) in pairwise(points):
                if (x1, y1) != (x0, y0):
                    steps.append(f"l{x1 - x0} {y1 - y0}")
            parts.append("".join(steps) + "Z")
    return "".join(parts)


def _unit(east: float, north: float, metres: int) -> tuple[int, int]:
    """A point of the National Grid in map units, y downwards."""
    return round((east - 540000) / metres), round((185000 - north) / metres)


def _view(bounds: tuple[float, float, float, float], metres: int) -> list[int]:
    left, bottom = _unit(bounds[0], bounds[1], metres)
    right, top = _unit(bounds[2], bounds[3], metres)
    return [left, top, right - left, bottom - top]


def _base(alt: str, drawn: str, legend: dict, scale: str = "kent", frame=KENT_FRAME) -> dict:
    metres = SCALES[scale]
    lines = outlines(scale)
    return {
        "alt": alt,
        "drawn": drawn,
        "view": _view(frame, metres),
        "quiet_names": False,
        "choose": "Places on the map: arrow keys move, Enter chooses",
        "points_are": "Schools on the map",
        "neighbour": {
            "d": lines[MEDWAY].path,
            "label": MEDWAY_LABEL[0],
            "at": _unit(*MEDWAY_LABEL[1], metres),
        },
        "shapes": [],
        "chosen": "",
        "lines": [outline.path for outline in lines.values() if outline.level == "area"],
        "points": [],
        "legend": {"title": "", "steps": [], "notes": []} | legend,
    }


def _shape(
    code: str, scale: str, said: str, *, fill: str, ink: str = theme.INK, value: str = "", chosen: bool = False, radius: float = 0
) -> dict:
    name, at = LABELS[code]
    return {
        "id": code,
        "d": outlines(scale)[code].path,
        "name": name,
        "at": _unit(*at, SCALES[scale]),
        "said": said,
        "fill": fill,
        "ink": theme.INK if code in IN_THE_SEA else ink,
        "value": value,
        "chosen": chosen,
        "radius": radius,
    }


def _point(east: float, north: float, scale: str, said: str, **looks) -> dict:
    x, y = _unit(east, north, SCALES[scale])
    return {"x": x, "y": y, "said": said, **looks}


def class_steps(breaks: tuple[int, ...], form: Callable[[float], str] = words.count) -> list[dict]:
    """The five classes in words, for the legend."""
    texts = [f"under {form(breaks[0])}" if breaks[0] else "fell"]
    texts += [f"{form(low)} to {form(high)}" for low, high in pairwise(breaks)]
    texts.append(f"{form(breaks[-1])} or more")
    return [{"fill": fill, "text": text} for (fill, _), text in zip(theme.CLASSES, texts, strict=True)]


def of_places(
    view: View, rows: pd.DataFrame, kent: pd.Series, chosen: pd.Series, level: str, special_schools: pd.DataFrame
) -> dict:
    """Districts or areas: rates as five classes of blue, counts as circles whose area is the count."""
    alt = lottery_findings.map_alt(view, rows, kent, level)
    legend = (
        {"steps": class_steps(view.breaks), "notes": ["○ state special school"]}
        if view.is_rate
        else {"notes": ["The area of a circle is the number."]}
    )
    if rows["doubtful"].any():
        legend["notes"].append("* includes a figure we doubt")
    drawing = _base(alt, f"{view.title} by {level.lower()}", legend)
    _outline(drawing, chosen, "kent")
    most = rows["value"].abs().max()
    for row in rows.itertuples():
        fill, ink = theme.CLASSES[theme.class_of(row.value, view.breaks)] if view.is_rate else (theme.GROUND, theme.INK)
        drawing["shapes"].append(
            _shape(
                row.place_code,
                "kent",
                lottery_findings.said(view, row),
                fill=fill,
                ink=ink,
                value=lottery_findings.map_label(view, row),
                chosen=row.place_code == chosen["place_code"],
                radius=0 if view.is_rate or not most else 34 * (abs(row.value) / most) ** 0.5,
            )
        )
    if view.is_rate:
        drawing["points"] = [
            _point(
                row.easting,
                row.northing,
                "kent",
                f"{row.school_name}: state special school",
                shape="circle",
                size=8,
                fill="#FFFFFF",
                line=theme.INK,
                stroke=1.3,
            )
            for row in special_schools.itertuples()
        ]
    return drawing


def of_schools(view: View, schools: pd.DataFrame, places: pd.DataFrame, chosen: pd.Series) -> dict:
    """Every school of the chosen place as a circle: larger with more such pupils, darker with more per 1,000."""
    column = view.measure.column
    scale, frame = _around(chosen)
    has_any = schools[schools[column] > 0].sort_values(column, ascending=False)
    alt = (
        f"Map of {len(schools)} schools in {chosen['place_name']}. {view.title}. "
        f"{len(has_any)} schools have at least one such pupil. Every school is in the table below."
    )
    legend = {
        "title": "Each circle is a school: larger with more such pupils, darker with more per 1,000",
        "steps": class_steps(view.breaks),
        "notes": [f"{len(schools) - len(has_any)} schools with none are not drawn."],
    }
    drawing = _base(alt, f"{view.title} by school in {chosen['place_name']}", legend, scale, frame)
    _outline(drawing, chosen, scale)
    drawing["shapes"] = _grounds(places, scale)
    drawing["quiet_names"] = True
    for row in has_any.itertuples():
        share = getattr(row, f"{column}_per_1000_pupils")
        star = "; doubtful" if getattr(row, f"{column}_status") == "doubtful" else ""
        drawing["points"].append(
            _point(
                row.easting,
                row.northing,
                scale,
                f"{row.school_name}: {getattr(row, column):,} of {row.pupils:,} pupils, {words.rate(share)} per 1,000{star}",
                shape="circle",
                size=4 + 1.6 * getattr(row, column) ** 0.5,
                stroke=0.8,
                fill=theme.CLASSES[theme.class_of(share, view.breaks)][0],
                line=theme.INK,
            )
        )
    return drawing


def of_special_schools(
    schools: pd.DataFrame, places: pd.DataFrame, chosen: pd.Series, marks: dict[str, theme.Mark], label: str, alt: str
) -> dict:
    """Special schools drawn in the shape and colour of the label in column `label`."""
    scale, frame = _around(chosen)
    drawing = _base(alt, f"{label} {len(schools)} {chosen['place_name']}", {}, scale, frame)
    _outline(drawing, chosen, scale)
    drawing["shapes"] = _grounds(places, scale)
    drawing["quiet_names"] = True
    for row in (_apart(schools, 1_500) if scale == "kent" else schools).itertuples():
        mark = marks[getattr(row, label)]
        drawing["points"].append(
            _point(
                row.easting,
                row.northing,
                scale,
                f"{row.school_name}, {row.place_name}: {mark.name}",
                id=f"school-{row.urn}",
                shape=mark.shape,
                size=mark.size,
                fill=mark.colour,
                cased=True,
                stroke=2.2 if mark.shape == "ring" else 0,
            )
        )
    return drawing


def of_distances(
    rows: pd.DataFrame, schools: pd.DataFrame, sites: pd.DataFrame, chosen: pd.Series, mark: theme.Mark, alt: str
) -> dict:
    """Districts by the median straight-line distance to the nearest school of one designation."""
    legend = {
        "title": "Kilometres, straight line: half of children live further than this",
        "steps": class_steps(DISTANCE_BREAKS),
    }
    drawing = _base(alt, f"{mark.name} distance", legend)
    _outline(drawing, chosen, "kent")
    for row in rows.itertuples():
        fill, ink = theme.CLASSES[theme.class_of(row.median_metres / 1000, DISTANCE_BREAKS)]
        drawing["shapes"].append(
            _shape(
                row.place_code,
                "kent",
                f"{row.place_name}: half of children live further than {words.kilometres(row.median_metres)} away",
                fill=fill,
                ink=ink,
                value=words.kilometres(row.median_metres).removesuffix(" km"),
                chosen=row.place_code == chosen["place_code"],
            )
        )
    for row in schools.itertuples():
        drawing["points"].append(_hollow(row, mark, mark.size, f"school-{row.urn}", f"{row.school_name}, {row.place_name}"))
    for row in sites[(sites["status"] == "in force") & sites["easting"].notna()].itertuples():
        said = f"{row.school_name}: site at {row.site_name}, {row.place_name}"
        drawing["points"].append(_hollow(row, mark, 0.7 * mark.size, f"site-{row.urn}-{row.site_name}", said))
    drawing["legend"]["notes"].append("Hollow marks: such schools; small ones: their other sites")
    return drawing


def of_shortage(rows: pd.DataFrame, supply: pd.DataFrame, chosen: pd.Series, mark: theme.Mark, alt: str) -> dict:
    """Districts by the share of children who find no place of one kind within reach; in figures, how many children."""
    legend = {
        "title": "Of 100 children who need one, how many find no place within reach (modelled); in figures, how many children",
        "steps": class_steps(SHORTAGE_BREAKS),
        "notes": ["Hollow marks: schools and sites with such places, the larger the more"],
    }
    drawing = _base(alt, f"{mark.name} shortage", legend)
    _outline(drawing, chosen, "kent")
    for row in rows.itertuples():
        share = 100 * row.short / row.need if row.need else 0
        fill, ink = theme.CLASSES[theme.class_of(share, SHORTAGE_BREAKS)]
        said = f"{row.place_name}: about {words.modelled(row.short)} of {words.modelled(row.need)} children find no place within reach"
        figure = "<5" if words.modelled(row.short) == "under 5" else words.count(row.short)
        drawing["shapes"].append(
            _shape(row.place_code, "kent", said, fill=fill, ink=ink, value=figure, chosen=row.place_code == chosen["place_code"])
        )
    for row in supply.itertuples():
        said = f"{row.provider_name}, {row.place_name}: {words.count(row.places)} places counted"
        size = 6 + 0.55 * float(row.places) ** 0.5
        drawing["points"].append(_hollow(row, mark, size, f"provider-{row.provider_id}", said))
    return drawing


def _hollow(row, mark: theme.Mark, size: float, key: str, said: str) -> dict:
    """A hollow mark of one designation at a school or site."""
    looks = {"shape": mark.shape, "size": size, "fill": "#FFFFFF", "line": theme.INK, "stroke": 1.8, "cased": True}
    return _point(row.easting, row.northing, "kent", said, id=key, **looks)


def _outline(drawing: dict, chosen: pd.Series, scale: str) -> None:
    """The chosen place outlined, whatever the map is drawn by; Kent itself needs none."""
    if chosen["level"] != "county":
        drawing["chosen"] = outlines(scale)[chosen["place_code"]].path


def _around(chosen: pd.Series) -> tuple[str, tuple[float, float, float, float]]:
    """The scale and frame for one place: the whole county, or the place with room around it."""
    if chosen["level"] == "county":
        return "kent", KENT_FRAME
    left, bottom, right, top = outlines("district")[chosen["place_code"]].bounds
    width = max(right - left, 1.55 * (top - bottom))
    height = width / 1.55
    middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
    half_x, half_y = 0.56 * width, 0.56 * height
    return "district", (middle_x - half_x, middle_y - half_y, middle_x + half_x, middle_y + half_y)


def _grounds(places: pd.DataFrame, scale: str) -> list[dict]:
    """All districts in quiet grey, for points to stand on."""
    return [
        _shape(row.place_code, scale, row.place_name, fill=theme.GROUND)
        for row in places[places["level"] == "district"].itertuples()
    ]


def _apart(schools: pd.DataFrame, metres: float) -> pd.DataFrame:
    """Schools whose marks would cover one another moved apart, each by at most this distance."""
    points = schools[["easting", "northing"]].to_numpy(dtype=float)
    moved = points + np.arange(len(points))[:, None] * [1e-3, 0]  # two on one spot still have a direction to part in
    for _ in range(20):
        gap = moved[:, None] - moved[None, :]
        far = np.linalg.norm(gap, axis=2) + np.eye(len(points)) * 1e9
        push = np.clip(2 * metres - far, 0, None) / 4
        shift = moved + (gap / far[..., None] * push[..., None]).sum(axis=1) - points
        length = np.linalg.norm(shift, axis=1, keepdims=True)
        moved = points + shift * np.minimum(1, metres / np.maximum(length, 1e-9))
    return schools.assign(easting=moved[:, 0], northing=moved[:, 1])


def show(drawing: dict, key: str, places: pd.DataFrame) -> None:
    """Draw a map; a click on a place moves the place picker, a click on the chosen place returns to Kent."""
    name_of = dict(zip(places["place_code"], places["place_name"], strict=True))

    def on_click() -> None:
        clicked = st.session_state.get(key)
        chosen_by_click(clicked.get("place") if isinstance(clicked, Mapping) else None, name_of)

    _draw(key=key, data=drawing, on_place_change=on_click)


def chosen_by_click(code: object, name_of: dict[str, str]) -> None:
    """Move the picker to the place that was clicked; anything unknown, of whatever kind, changes nothing."""
    if code is None:
        return
    if not isinstance(code, str) or code not in name_of:
        log.warning("A click named no place we know: %.80r", code)
        return
    name = name_of[code]
    st.session_state["area"] = "Kent" if st.session_state.get("area") == name else name
