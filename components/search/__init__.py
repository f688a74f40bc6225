"""The search of the front door on the screen: what can be found is sent once to the reader's browser, where all the looking up is done.

Back come only the address that was chosen, and the wish for the list of postcodes once one is begun.
"""

import logging
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import streamlit as st

from components import nearby, scripts
from data import profile
from findings import answers, menu, near_me
from findings.front_door import search

HERE = Path(__file__).parent
KEY, WANTED, PLACE = "search", "postcodes_wanted", "area"
log = logging.getLogger(__name__)
# What knows postcodes is Near me's.
SHARED = [nearby.HERE / f"{name}.js" for name in ("near", "index", "understand", "handed")]

_draw = st.components.v2.component(
    "search",
    html=(HERE / "search.html").read_text(encoding="utf-8"),
    css=(HERE / "search.css").read_text(encoding="utf-8"),
    js=scripts.joined(HERE, *SHARED),
    isolate_styles=False,
)


def show() -> None:
    """The search; whatever was chosen in it is opened without loading the document anew."""
    _draw(
        key=KEY,
        data=packed(bool(st.session_state.get(WANTED))),
        on_go_change=_take_place,
        on_wants_change=_want_postcodes,
    )
    if address := _chosen():
        page, choices = parted(address)
        own = {word: value for word, value in choices.items() if word != PLACE}  # the picker has that one, and takes it along
        st.switch_page(menu.page(page).path, query_params=own)


@answers.kept
def packed(with_postcodes: bool) -> bytes:
    """What can be found; with postcodes, the part of Near me's index that knows them."""
    own = search.index()
    return scripts.squeezed(own | {"index": _postcodes()} if with_postcodes else own)


def _postcodes() -> dict:
    whole = near_me.index()
    parts = {name: whole[name] for name in ("corner", "postcodes", "postcodes_dated", "around")}
    return parts | {"county": profile.county().name, "places": [], "schools": [], "districts": []}


def parted(address: str) -> tuple[str, dict[str, str]]:
    """The word of a page, and the choices that stand after it."""
    parts = urlsplit(address)
    return parts.path, {word: values[0] for word, values in parse_qs(parts.query).items()}


def known(value: object) -> str | None:
    """A chosen address; anything the search does not lead to, of whatever kind, is no choice."""
    if value is None:
        return None
    if not isinstance(value, str) or value not in search.addresses():
        log.warning("The search was to lead where it does not: %.80r", value)
        return None
    return value


def _chosen() -> str | None:
    sent = st.session_state.get(KEY)
    return known(sent.get("go") if isinstance(sent, Mapping) else None)


def _take_place() -> None:
    """The place picker follows, before it is drawn."""
    if (address := _chosen()) and (place := parted(address)[1].get(PLACE)):
        st.session_state[PLACE] = place


def _want_postcodes() -> None:
    st.session_state[WANTED] = True
