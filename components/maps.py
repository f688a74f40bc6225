"""Maps: rows and outlines in, what the browser draws out; and what a click means."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pyarrow
import pyarrow.parquet as parquet
import shapely
import streamlit as st

from components import scripts, theme
from data import catalogue, profile
from findings import answers
from findings.pictures import Map, Mark, Shape

HERE = Path(__file__).parent
SCALES = {"county": 100, "district": 20}  # metres in one map unit
CORNER = (540_000, 185_000)  # where map units are counted from: metres east and north
log = logging.getLogger(__name__)

_draw = st.components.v2.component(
    "kent_map",
    html=(HERE / "map.html").read_text(encoding="utf-8"),
    css=(HERE / "map.css").read_text(encoding="utf-8"),
    js=scripts.joined(HERE),
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
    return round((east - CORNER[0]) / metres), round((CORNER[1] - north) / metres)


def _view(bounds: tuple[float, float, float, float], metres: int) -> list[int]:
    left, bottom = _unit(bounds[0], bounds[1], metres)
    right, top = _unit(bounds[2], bounds[3], metres)
    return [left, top, right - left, bottom - top]


def drawing(map_of: Map) -> dict:
    """What the browser draws of a map: outlines in map units, looks by class and mark, words as they are."""
    county = profile.county()
    is_whole = map_of.around == county.code
    scale = "county" if is_whole else "district"
    lines = outlines(scale)
    frame = county.frame if is_whole else _around(lines[map_of.around].bounds)
    neighbours = [
        {"d": lines[code].path, "lines": label.lines, "at": _unit(*label.at, SCALES[scale])}
        for code, label in county.neighbours.items()
    ]
    marks = _apart(map_of.marks) if is_whole else map_of.marks
    return {
        "alt": map_of.alt,
        "drawn": map_of.title,
        "view": _view(frame, SCALES[scale]),
        "quiet_names": all(shape.class_number is None and not shape.size for shape in map_of.shapes),
        "whole": county.code,
        "choose": "Places on the map: arrow keys move, Enter chooses",
        "points_are": "Schools on the map",
        "tap": "Tap a place for its name and figure.",
        "neighbours": neighbours,
        "shapes": [_shape(shape, scale, map_of.chosen) for shape in map_of.shapes],
        "chosen": lines[map_of.chosen].path if map_of.chosen in lines and map_of.chosen != county.code else "",
        "lines": [outline.path for outline in lines.values() if outline.level == "area"],
        "points": [_point(mark, scale) for mark in marks],
        "legend": {
            "title": map_of.legend.title,
            "steps": [
                {"fill": fill, "text": text} for (fill, _), text in zip(theme.CLASSES, map_of.legend.classes, strict=False)
            ],
            "notes": list(map_of.legend.notes),
        },
    }


def _shape(shape: Shape, scale: str, chosen: str) -> dict:
    label = profile.county().labels[shape.code]
    fill, ink = (theme.GROUND, theme.INK) if shape.class_number is None else theme.CLASSES[shape.class_number]
    return {
        "id": shape.code,
        "d": outlines(scale)[shape.code].path,
        "name": label.lines,
        "at": _unit(*label.at, SCALES[scale]),
        "said": shape.said,
        "fill": fill,
        "ink": ink,
        "value": shape.figure,
        "chosen": shape.code == chosen,
        "radius": shape.size,
    }


def _point(mark: Mark, scale: str) -> dict:
    """A mark in map units with the look of its role."""
    x, y = _unit(mark.easting, mark.northing, SCALES[scale])
    looks: dict[str, object]
    kind = theme.MARKS.get(mark.kind) or theme.PROPOSED_MARKS.get(mark.kind)
    if mark.look == "school":
        looks = {
            "shape": "circle",
            "size": mark.size,
            "fill": theme.CLASSES[mark.class_number][0],
            "line": theme.INK,
            "stroke": 0.8,
        }
    elif mark.look == "special" or kind is None:
        looks = {"shape": "circle", "size": 8, "fill": "#FFFFFF", "line": theme.INK, "stroke": 1.3}
    elif mark.look == "hollow":
        looks = {
            "shape": kind.shape,
            "size": mark.size * kind.size,
            "fill": "#FFFFFF",
            "line": theme.INK,
            "stroke": 1.8,
            "cased": True,
        }
    else:
        stroke = 2.2 if kind.shape == "ring" else 0
        looks = {"shape": kind.shape, "size": mark.size * kind.size, "fill": kind.colour, "cased": True, "stroke": stroke}
    return {"x": x, "y": y, "said": mark.said, **({"id": mark.key} if mark.key else {}), **looks}


def _around(bounds: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """The frame for one place, with room around it."""
    left, bottom, right, top = bounds
    width = max(right - left, 1.55 * (top - bottom))
    height = width / 1.55
    middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
    half_x, half_y = 0.56 * width, 0.56 * height
    return middle_x - half_x, middle_y - half_y, middle_x + half_x, middle_y + half_y


def _apart(marks: tuple[Mark, ...], metres: float = 1_500) -> tuple[Mark, ...]:
    """Marks of kinds of school that would cover one another moved apart, each by at most this distance."""
    kinds = [mark for mark in marks if mark.look == "kind"]
    if not kinds:
        return marks
    points = np.array([(mark.easting, mark.northing) for mark in kinds], dtype=float)
    moved = points + np.arange(len(points))[:, None] * [1e-3, 0]  # two on one spot still have a direction to part in
    for _ in range(20):
        gap = moved[:, None] - moved[None, :]
        far = np.linalg.norm(gap, axis=2) + np.eye(len(points)) * 1e9
        push = np.clip(2 * metres - far, 0, None) / 4
        shift = moved + (gap / far[..., None] * push[..., None]).sum(axis=1) - points
        length = np.linalg.norm(shift, axis=1, keepdims=True)
        moved = points + shift * np.minimum(1, metres / np.maximum(length, 1e-9))
    apart = [replace(mark, easting=east, northing=north) for mark, (east, north) in zip(kinds, moved, strict=True)]
    return (*(mark for mark in marks if mark.look != "kind"), *apart)


@answers.kept
def _kept_drawing(map_of: Map) -> dict:
    return drawing(map_of)


def show(map_of: Map, key: str) -> None:
    """Draw a map; a click on a place moves the place picker, a click on the place drawn as chosen returns to the county."""
    name_of = {place.code: place.name for place in answers.places()}

    def on_click() -> None:
        clicked = st.session_state.get(key)
        chosen_by_click(clicked.get("place") if isinstance(clicked, Mapping) else None, name_of)

    _draw(key=key, data=_kept_drawing(map_of), on_place_change=on_click)


def chosen_by_click(code: object, name_of: dict[str, str]) -> None:
    """Move the picker to the place that was clicked; anything unknown, of whatever kind, changes nothing."""
    if code is None:
        return
    if not isinstance(code, str) or code not in name_of:
        log.warning("A click named no place we know: %.80r", code)
        return
    st.session_state["area"] = name_of[code]
