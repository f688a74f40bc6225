"""Maps: rows and outlines in, what the browser draws out; and what a click means."""

import logging
from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from components import scripts, theme
from data import profile
from findings import answers
from findings.pictures import Map, Mark, Shape
from look import outlines, palette
from look.marks import apart

HERE = Path(__file__).parent
log = logging.getLogger(__name__)

_draw = st.components.v2.component(
    "kent_map",
    html=(HERE / "map.html").read_text(encoding="utf-8"),
    css=(HERE / "map.css").read_text(encoding="utf-8"),
    js=scripts.joined(HERE),
)


def drawing(map_of: Map) -> dict:
    """What the browser draws of a map: outlines in map units, looks by class and mark, words as they are."""
    county = profile.county()
    is_whole = map_of.around == county.code
    scale = "county" if is_whole else "district"
    lines = outlines.at(scale)
    frame = county.frame if is_whole else outlines.around(lines[map_of.around].bounds)
    neighbours = [
        {"d": lines[code].path, "lines": label.lines, "at": outlines.unit(*label.at, scale)}
        for code, label in county.neighbours.items()
    ]
    marks = apart(map_of.marks) if is_whole else map_of.marks
    return {
        "alt": map_of.alt,
        "drawn": map_of.title,
        "view": outlines.view(frame, scale),
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
                {"fill": fill, "text": text} for (fill, _), text in zip(palette.CLASSES, map_of.legend.classes, strict=False)
            ],
            "notes": list(map_of.legend.notes),
        },
    }


def _shape(shape: Shape, scale: str, chosen: str) -> dict:
    label = profile.county().labels[shape.code]
    fill, ink = (palette.GROUND, palette.INK) if shape.class_number is None else palette.CLASSES[shape.class_number]
    return {
        "id": shape.code,
        "d": outlines.at(scale)[shape.code].path,
        "name": label.lines,
        "at": outlines.unit(*label.at, scale),
        "said": shape.said,
        "fill": fill,
        "ink": ink,
        "value": shape.figure,
        "chosen": shape.code == chosen,
        "radius": shape.size,
    }


def _point(mark: Mark, scale: str) -> dict:
    """A mark in map units with the look of its role."""
    x, y = outlines.unit(mark.easting, mark.northing, scale)
    looks: dict[str, object]
    kind = theme.MARKS.get(mark.kind) or theme.PROPOSED_MARKS.get(mark.kind)
    if mark.look == "school":
        looks = {
            "shape": "circle",
            "size": mark.size,
            "fill": palette.CLASSES[mark.class_number][0],
            "line": palette.INK,
            "stroke": 0.8,
        }
    elif mark.look == "special" or kind is None:
        looks = {"shape": "circle", "size": 8, "fill": "#FFFFFF", "line": palette.INK, "stroke": 1.3}
    elif mark.look == "hollow":
        looks = {
            "shape": kind.shape,
            "size": mark.size * kind.size,
            "fill": "#FFFFFF",
            "line": palette.INK,
            "stroke": 1.8,
            "cased": True,
        }
    else:
        stroke = 2.2 if kind.shape == "ring" else 0
        looks = {"shape": kind.shape, "size": mark.size * kind.size, "fill": kind.colour, "cased": True, "stroke": stroke}
    return {"x": x, "y": y, "said": mark.said, **({"id": mark.key} if mark.key else {}), **looks}


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
