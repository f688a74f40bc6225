"""SEND in one county: the frame around every page. Start it with `streamlit run dashboard.py`."""

import streamlit as st

from components import controls, frame, readiness
from data import profile

PAGES = (
    ("pages/start/overview.py", "Overview", "start"),  # stands at the bare address
    ("pages/lottery/compare.py", "Compare", "compare"),
    ("pages/lottery/how_unequal.py", "How unequal?", "how-unequal"),
    ("pages/lottery/between_schools.py", "School by school", "school-by-school"),
    ("pages/provision/special_schools.py", "Special schools", "special-schools"),
    ("pages/provision/gaps.py", "Gaps", "gaps"),
    ("pages/provision/what_if.py", "What if", "what-if"),
    ("pages/provision/near_me.py", "Near me", "near-me"),
    ("pages/provision/school.py", "School", "school"),
    ("pages/about/sources.py", "Sources", "sources"),
    ("pages/about/methods.py", "Methods", "methods"),
    ("pages/about/words.py", "Words", "words"),
)


def overview() -> None:
    """Whoever asks for the first page by its name is led to it, with their choices."""
    st.switch_page(PAGES[0][0], query_params={word: st.query_params.get_all(word) for word in st.query_params})


# What `streamlit run` serves: this very script, with everything made ready before the first visitor comes.
app = st.App(__file__, lifespan=readiness.made_ready)

if __name__ == "__main__":  # a visitor's run; not when the server loads `app`
    st.set_page_config(page_icon="components/icon.svg", layout="wide")
    by_name = st.Page(overview, title="Overview", visibility="hidden")
    pages = [st.Page(path, title=title, url_path=word, default=word == "start") for path, title, word in PAGES]
    page = st.navigation([*pages, by_name], position="top")
    if page is by_name:
        page.run()
    st.set_page_config(page_title=f"{page.title} · SEND in {profile.county().name}")
    frame.page_style()
    controls.place_picker()
    with frame.page(page.title):
        page.run()
    frame.footer()
