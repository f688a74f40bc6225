"""SEND in one county: the frame around every page. Start it with `streamlit run dashboard.py`."""

import streamlit as st
from starlette.middleware import Middleware

from components import controls, frame, readiness
from components.served import Served
from data import profile
from findings import menu

FIRST = "overview"  # stands at the bare address


def overview() -> None:
    """Whoever asks for the first page by its name is led to it, with their choices."""
    st.switch_page(first.path, query_params={word: st.query_params.get_all(word) for word in st.query_params})


# What `streamlit run` serves: this very script, with everything made ready before the first visitor comes, and a first screen before the app is there.
app = st.App(__file__, lifespan=readiness.made_ready, middleware=[Middleware(Served)])

if __name__ == "__main__":  # a visitor's run; not when the server loads `app`
    st.set_page_config(page_icon="components/icon.svg", layout="wide")
    first = next(page for pages in menu.groups().values() for page in pages if page.word == FIRST)
    by_name = st.Page(overview, title=first.name, visibility="hidden")
    pages: dict[str, list[st.Page]] = {
        group: [
            st.Page(page.path, title=page.name, url_path="start" if page.word == FIRST else page.word, default=page.word == FIRST)
            for page in pages
        ]
        for group, pages in menu.groups().items()
    }
    page = st.navigation(pages | {"": [by_name]}, position="top")
    if page is by_name:
        page.run()
    st.set_page_config(page_title=f"{page.title} · SEND in {profile.county().name}")
    frame.page_style()
    controls.place_picker()
    with frame.page(page.title):
        page.run()
    frame.footer()
