"""The bar of every page: whose pages these are, the menu, and the place a reader's device remembers.

What is remembered stays on the device (`remembered.js`). Only a page whose `remembers` in `menu.yaml` is true, and whose address
names no place, is told it: then it is the chosen place.
"""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from components import scripts
from data import profile
from findings import answers, menu

HERE = Path(__file__).parent
KEY = "bar"

_draw = st.components.v2.component(
    "bar",
    html=(HERE / "bar.html").read_text(encoding="utf-8"),
    css=(HERE / "bar.css").read_text(encoding="utf-8"),
    js=scripts.joined(HERE),
    isolate_styles=False,
)


def show(page: menu.Page, place: str) -> None:
    """Draw it for a page and the chosen place. It is sent again only when one of them changes."""

    def told() -> None:
        said = st.session_state.get(KEY)
        choose(said.get("remembered") if isinstance(said, Mapping) else None)

    _draw(key=KEY, data=contents(page, place), on_remembered_change=told)


def contents(page: menu.Page, place: str) -> dict:
    """What the browser draws it from; the county itself is no place to take along."""
    county = profile.county().name
    return {
        "name": menu.site(),
        "line": menu.line(),
        "home": menu.FIRST,
        "groups": [
            {"name": name, "pages": [{"word": one.word, "name": one.name} for one in pages]}
            for name, pages in menu.groups().items()
        ],
        "page": page.word,
        "place": "" if place == county else place,
        "asks": page.remembers,
    }


def choose(said: object) -> None:
    """Take the place that a device says it remembers; one we do not know, or no name at all, changes nothing."""
    if isinstance(said, str) and said in {place.name for place in answers.places()}:
        st.session_state["area"] = said
