"""SEND in one county: the frame around every page. Start it with `streamlit run dashboard.py`."""

import streamlit as st
from starlette.middleware import Middleware

from components import bar, controls, frame, readiness
from components.served import Served
from findings import menu

# The map of districts stood there first: an address with a choice of its own is led on to it.
MAP, CHOICES_OF_MAP = "overview", {"show", "year", "from", "to", "as", "by"}


def start() -> None:
    """Whoever asks for the first page by its name is led to it, with their choices."""
    lead_to(first.path)


def lead_to(path: str) -> None:
    """On to another page, with all that stands in the address."""
    st.switch_page(path, query_params={word: st.query_params.get_all(word) for word in st.query_params})


# What `streamlit run` serves: this very script, with everything made ready before the first visitor comes, and a first screen before the app is there.
app = st.App(__file__, lifespan=readiness.made_ready, middleware=[Middleware(Served)])

if __name__ == "__main__":  # a visitor's run; not when the server loads `app`
    st.set_page_config(page_icon="components/icon.svg", layout="wide")
    first = menu.page(menu.FIRST)
    by_name = st.Page(start, title=first.name, visibility="hidden")
    pages = {
        page: st.Page(page.path, title=page.name, url_path="front-door" if page == first else page.word, default=page == first)
        for group in menu.groups().values()
        for page in group
    }
    shown = st.navigation([*pages.values(), by_name], position="hidden")
    if shown is by_name:
        shown.run()
    page = next(page for page, made in pages.items() if made is shown)
    if page == first and CHOICES_OF_MAP & set(st.query_params):
        lead_to(menu.page(MAP).path)
    top = st.container()
    frame.page_style()
    controls.place_picker(page.has_place)
    place = controls.place_name()
    with top:
        bar.show(page, place)
    frame.tab(page.name, place if page.has_place else "")
    with frame.page(page.name):
        shown.run()
    frame.footer()
