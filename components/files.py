"""What a reader can take along of a finding: one quiet button, behind it the kinds of file, each made only when it is asked for."""

from contextvars import ContextVar
from functools import partial

import streamlit as st

from data import profile
from findings import menu
from findings.finding import Finding
from findings.saved import saved
from packs import single

# The page being drawn, which its files name.
_page: ContextVar[menu.Page] = ContextVar("page")


def begin(page: menu.Page) -> None:
    """A page is drawn."""
    _page.set(page)


def offer(finding: Finding, key: str) -> None:
    """The button under a finding, where there is something to take along."""
    if formats := single.offered(finding):
        _offer(finding, key, formats, _page.get(), st.session_state.get("area", profile.county().name))


@st.fragment
def _offer(finding: Finding, key: str, formats: tuple[single.Format, ...], page: menu.Page, place: str) -> None:
    """Asking for the kinds runs nothing else of the page; they stand next in order for the keyboard, as those of a popover do not."""
    has_figures, has_picture = single.FIGURES[0] in formats, single.PICTURES[0] in formats
    what = "figures or picture" if has_figures and has_picture else "these figures" if has_figures else "this picture"
    if st.button(f"Download {what} …", type="tertiary", icon=":material/download:", key=f"{key}_files"):
        taken = saved(finding, page, place, key)
        with st.container(horizontal=True):
            for one in formats:
                st.download_button(
                    one.label,
                    partial(one.make, taken),
                    f"{taken.name}.{one.ending}",
                    one.mime,
                    key=f"{key}_{one.ending}",
                    on_click="ignore",
                )
