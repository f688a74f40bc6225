"""Near me on the screen: the index squeezed and sent once to the reader's browser, where all the looking up is done.

The component is told nothing it would have to keep, and sends nothing back.
"""

from pathlib import Path

import streamlit as st

from components import controls, scripts, theme
from data import catalogue, profile
from findings import ages, answers, near_me
from look import outlines, palette

HERE = Path(__file__).parent

_draw = st.components.v2.component(
    "nearby",
    html=(HERE / "nearby.html").read_text(encoding="utf-8"),
    css=(HERE / "nearby.css").read_text(encoding="utf-8"),
    js=scripts.joined(HERE),
    isolate_styles=False,
)


def show() -> None:
    """The search and its answer; nothing comes back from it."""
    _draw(key="nearby", data=packed())


@answers.kept
def packed() -> bytes:
    """All the browser needs, once for each visit."""
    return scripts.squeezed(contents())


def contents() -> dict:
    """The same before it is squeezed: the index, with outlines, the marks of special schools and the question after the child's age."""
    index = near_me.index()
    lines = outlines.at("district")
    return index | {
        "version": catalogue.version(),
        "county": profile.county().name,
        "age_asked": controls.AGE_ASKED,
        "ages": [{"label": label, "age": age, "children": ages.children(age)} for label, age in controls.AGES.items()],
        "provision": [{**item, "mark": _mark(item["label"])} for item in index["provision"]],
        "districts": [
            {"name": district.name, "area": district.area_name, "d": lines[district.code].path}
            for district in answers.at_level("district")
        ],
        "neighbours": [lines[code].path for code in profile.county().neighbours],
        "frame": {"corner": outlines.CORNER, "metres": outlines.SCALES["district"]},
    }


def _mark(label: str | None) -> dict:
    """Colour and shape on the map: a label's own for special schools, a plain ring for all else."""
    if label is None:
        return {"shape": "ring", "fill": palette.QUIET}
    return {"shape": theme.MARKS[label].shape, "fill": theme.MARKS[label].colour}
