"""SEND in one county: the frame around every page. Start it with `streamlit run dashboard.py`."""

import streamlit as st
from starlette.middleware import Middleware

from components import bar, controls, frame, readiness
from components.served import Served
from findings import menu

# What `streamlit run` serves: this very script, with everything made ready before the first visitor comes, and a first screen before the app is there.
app = st.App(__file__, lifespan=readiness.made_ready, middleware=[Middleware(Served)])

if __name__ == "__main__":  # a visitor's run; not when the server loads `app`
    st.set_page_config(page_icon="components/icon.svg", layout="wide")
    pages = {
        page: st.Page(page.path, title=page.name, url_path=page.word, default=page.word == menu.FIRST)
        for group in menu.groups().values()
        for page in group
    }
    shown = st.navigation(list(pages.values()), position="hidden")
    page = next(page for page, made in pages.items() if made is shown)
    top = st.container()
    frame.page_style()
    controls.place_picker(page.has_place)
    place = controls.place_name()
    with top:
        bar.show(page, place)
    frame.tab(page.name, place if page.has_place else "")
    with frame.page(page):
        shown.run()
    frame.footer()
