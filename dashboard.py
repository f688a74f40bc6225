"""SEND in Kent: the frame around every page."""

import streamlit as st

from components import answers, controls, frame

PAGES = [
    st.Page("pages/start/overview.py", title="Overview", url_path="overview", default=True),
    st.Page("pages/provision/special_schools.py", title="Special schools", url_path="special-schools"),
    st.Page("pages/provision/gaps.py", title="Gaps", url_path="gaps"),
    st.Page("pages/about/sources.py", title="Sources", url_path="sources"),
    st.Page("pages/about/methods.py", title="Methods", url_path="methods"),
    st.Page("pages/about/words.py", title="Words", url_path="words"),
]

st.set_page_config(page_icon="components/icon.svg", layout="wide")
answers.ready()
page = st.navigation(PAGES, position="top")
st.set_page_config(page_title=f"{page.title} · SEND in Kent")
frame.page_style()
controls.place_picker()
page.run()
frame.footer()
