"""The bar of every page: whose pages these are, the menu, and the place a reader's device remembers.

What is remembered stays on the device. A page whose `remembers` in `menu.yaml` is true, and whose address names no place, is told
it: then `remembered()` gives it, and where the page has a picker it is the chosen place.
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
        keep(said.get("remembered") if isinstance(said, Mapping) else None, page)

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
        "known": "" if page.has_place else remembered(),
    }


def remembered() -> str:
    """The place that this device remembers, once it has told; empty before that, and when it remembers none."""
    return st.session_state.get("remembered", "")


def keep(said: object, page: menu.Page) -> None:
    """What a device says it remembers; a place we do not know, or no name at all, changes nothing."""
    if not isinstance(said, str) or said not in {place.name for place in answers.places()}:
        return
    st.session_state["remembered"] = said
    if page.has_place:
        st.session_state["area"] = said
