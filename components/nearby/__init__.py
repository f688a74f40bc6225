"""Near me on the screen: the index squeezed and sent once to the reader's browser, where all the looking up is done.

The component is told nothing it would have to keep, and sends nothing back.
"""

import gzip
import json
from pathlib import Path

import streamlit as st

from components import maps, scripts, theme
from data import catalogue, profile
from findings import answers, near_me

HERE = Path(__file__).parent


def script() -> str:
    """Our scripts as the one text that Streamlit takes: one after another, without what they import from each other."""
    return scripts.joined(*sorted(HERE.glob("*.js")))


_draw = st.components.v2.component(
    "nearby",
    html=(HERE / "nearby.html").read_text(encoding="utf-8"),
    css=(HERE / "nearby.css").read_text(encoding="utf-8"),
    js=script(),
    isolate_styles=False,
)


def show() -> None:
    """The search and its answer; nothing comes back from it."""
    _draw(key="nearby", data=packed())


@answers.kept
def packed() -> bytes:
    """All the browser needs, once for each visit: JSON, squeezed. The same data always give the same bytes."""
    return gzip.compress(json.dumps(contents(), separators=(",", ":")).encode(), mtime=0)


def contents() -> dict:
    """The same before it is squeezed: the index, with outlines and the marks of special schools."""
    index = near_me.index()
    outlines = maps.outlines("district")
    places = answers.places()
    return index | {
        "version": catalogue.version(),
        "county": profile.county().name,
        "provision": [{**item, "mark": _mark(item["label"])} for item in index["provision"]],
        "districts": [
            {"name": row.place_name, "area": row.area_name, "d": outlines[row.place_code].path}
            for row in places[places["level"] == "district"].itertuples()
        ],
        "neighbours": [outlines[code].path for code in profile.county().neighbours],
        "frame": {"corner": maps.CORNER, "metres": maps.SCALES["district"]},
    }


def _mark(label: str | None) -> dict:
    """Colour and shape on the map: a label's own for special schools, a plain ring for all else."""
    if label is None:
        return {"shape": "ring", "fill": theme.QUIET}
    return {"shape": theme.MARKS[label].shape, "fill": theme.MARKS[label].colour}
