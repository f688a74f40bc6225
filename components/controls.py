"""What a reader can choose. Each control owns one word in the URL and returns its value."""

import logging
from contextvars import ContextVar

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import answers, assumptions, measures, theme
from model.county import Setting

log = logging.getLogger(__name__)

# The row at the top of the page: the frame puts the place picker in it, the page adds its own controls.
_bar: ContextVar[DeltaGenerator] = ContextVar("bar")


def place_picker() -> None:
    """The place picker, drawn once in the frame so that its value and `?area=` outlive a change of page."""
    names = answers.answer("places/all")["place_name"].tolist()
    asked = st.query_params.get("area")
    if asked and asked not in names:
        log.warning("The address asks for a place we do not know: %r", asked[:80])
        st.warning(
            f"We do not know a place called “{_plain(asked)}”. Here is the whole of Kent instead.",
            icon=":material/help:",
        )
    bar = st.container(horizontal=True, vertical_alignment="top")
    _bar.set(bar)
    bar.selectbox(
        "Place",
        names,
        key="area",
        bind="query-params",
        width=240,
    )


def _plain(text: str) -> str:
    """A visitor's words, shortened and with nothing that could be read as Markdown."""
    short = text if len(text) <= 40 else f"{text[:40]}…"
    return "".join(f"\\{letter}" if letter in r"\`*_{}[]()<>#+-.!|~:$" else letter for letter in short)


def place() -> pd.Series:
    """The chosen place: its code, name, level and area."""
    return answers.place(st.session_state.get("area", "Kent"))


def school(schools: pd.DataFrame) -> pd.Series | None:
    """The school whose number stands in the address as `?urn=`, or that was chosen from those of the place; None before that.

    The address carries the number, which no bound control can: so it is written here, and read before the box is drawn.
    """
    asked = st.query_params.get("urn")
    by_number = schools.set_index("urn", drop=False)
    urn = int(asked) if asked and asked.isascii() and asked.isdecimal() and len(asked) < 9 else None
    if asked and urn not in by_number.index:
        log.warning("The address asks for a school we do not know: %r", asked[:80])
        st.warning(
            f"No school of Kent that we know has the number “{_plain(asked)}”. Choose one by its name.", icon=":material/help:"
        )
    chosen = urn if urn in by_number.index else None
    offered = answers.inside(schools, place())["urn"].tolist()
    if chosen is not None and chosen not in offered:
        offered.append(chosen)
    names = {row.urn: f"{row.school_name}, {row.place_name}{'' if row.is_open else ' (closed)'}" for row in schools.itertuples()}
    st.session_state["school"] = chosen

    def into_address() -> None:
        st.query_params.pop("urn", None)
        if st.session_state["school"] is not None:
            st.query_params["urn"] = str(st.session_state["school"])

    with _bar.get():
        st.selectbox(
            "School",
            offered,
            index=None,
            key="school",
            format_func=names.get,
            placeholder="Type a name",
            on_change=into_address,
            width=460,
        )
    if chosen is None:
        return None
    row = by_number.loc[chosen].astype(object)
    return row.where(row.notna(), None)


def measure_and_year() -> tuple[measures.Measure, str]:
    """What to show and for when, beside the place picker."""
    with _bar.get():
        label = st.segmented_control(
            "Show",
            list(measures.MEASURES),
            default=next(iter(measures.MEASURES)),
            key="show",
            bind="query-params",
            required=True,
            wrap=True,
        )
        year = st.segmented_control(
            "Year", measures.YEARS, default="2023", key="year", bind="query-params", required=True, wrap=True
        )
    return measures.MEASURES[label], year


def map_by() -> str:
    """What the map is drawn by: districts, areas or schools."""
    return st.segmented_control(
        "Map by", ("Districts", "Areas", "Schools"), default="Districts", key="by", bind="query-params", required=True, wrap=True
    )


def scale() -> str:
    """Per 1,000 pupils or a count."""
    return st.segmented_control(
        "As", measures.SCALES, default=measures.SCALES[0], key="as", bind="query-params", required=True, wrap=True
    )


def marks(shown: dict[str, theme.Mark]) -> list[str]:
    """Labels to show; choosing none shows all. The control is also the legend."""
    pills = {mark.pill: code for code, mark in shown.items()}
    chosen = st.pills("Show only", list(pills), selection_mode="multi", key=f"only_{len(pills)}", wrap=True)
    return [pills[pill] for pill in chosen] or list(shown)


def are_labels_proposed() -> bool:
    """Whether to show the labels the county proposed in 2024 and withdrew, instead of its own of today."""
    with _bar.get():
        return (
            st.segmented_control(
                "Labels",
                ("Today", "Proposed in 2024, withdrawn"),
                default="Today",
                key="labels",
                bind="query-params",
                required=True,
                wrap=True,
            )
            != "Today"
        )


def designation() -> str:
    """One special school label."""
    names = {mark.name: code for code, mark in theme.MARKS.items() if code != "not published"}
    with _bar.get():
        chosen = st.selectbox("Kind of special school", list(names), index=2, key="kind", bind="query-params", width=460)
    return names[chosen]


def gap_level() -> str:
    """Whether the tables go by `area` or by `district`."""
    with _bar.get():
        chosen = st.segmented_control(
            "By", ("Areas", "Districts"), default="Areas", key="level", bind="query-params", required=True, wrap=True
        )
    return chosen.lower().removesuffix("s")


def setting() -> Setting:
    """What is assumed where nobody knows; every choice is one the model has been through."""
    chosen = {}
    with st.expander("Change what is assumed"), st.container(horizontal=True):
        for name, one in assumptions.ASSUMED.items():
            word = st.selectbox(one.label, list(one.options), key=one.key, bind="query-params", width=270)
            chosen[name] = one.options[word]
    return Setting(**chosen)


def shortcuts(links: dict[str, dict[str, str]]) -> None:
    """Buttons that each make several choices of the page at once."""

    def choose(choices: dict[str, str]) -> None:
        st.session_state.update(choices)

    with st.container(horizontal=True):
        for label, choices in links.items():
            st.button(label, on_click=choose, args=(choices,), type="tertiary", icon=":material/arrow_forward:")
