"""The search of the front door on the screen: what can be found is sent once to the reader's browser, where all the looking up is done.

What is found are links; the bar opens them as it opens its own. All that comes back is the wish for the list of postcodes, once one is begun.
"""

from pathlib import Path

import streamlit as st

from components import bar, nearby, scripts
from data import profile
from findings import answers, near_me
from findings.front_door import search

HERE = Path(__file__).parent
# What knows postcodes is Near me's, and the place remembered on the device is the bar's.
SHARED = [*(nearby.HERE / f"{name}.js" for name in ("near", "index", "understand", "handed")), bar.HERE / "remembered.js"]
WANTED = "postcodes_wanted"

_draw = st.components.v2.component(
    "search",
    html=(HERE / "search.html").read_text(encoding="utf-8"),
    css=(HERE / "search.css").read_text(encoding="utf-8"),
    js=scripts.joined(HERE, *SHARED),
    isolate_styles=False,
)


def show() -> None:
    """The search."""
    _draw(key="search", data=packed(bool(st.session_state.get(WANTED))), on_wants_change=_want_postcodes)


@answers.kept
def packed(with_postcodes: bool) -> bytes:
    """What can be found; with postcodes, the part of Near me's index that knows them."""
    own = search.index()
    return scripts.squeezed(own | {"index": _postcodes()} if with_postcodes else own)


def _postcodes() -> dict:
    whole = near_me.index()
    parts = {name: whole[name] for name in ("corner", "postcodes", "postcodes_dated", "around")}
    return parts | {"county": profile.county().name, "places": [], "schools": [], "districts": []}


def _want_postcodes() -> None:
    st.session_state[WANTED] = True
