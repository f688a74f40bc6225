"""The parts every page shares: heading, finding, sections that fail alone, sources, working, footer."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from html import escape
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

from components import charts, tables
from data import catalogue
from queries import Unavailable, Wrong, contract

HERE = Path(__file__).parent
BASIS_BADGES = {
    ("school",): "Counted where the school is, not where the child lives",
    ("home",): "Counted where people live",
    ("authority",): "Counted by the council that keeps the plan",
    ("school", "home"): "Schools standing there, set beside children living there",
    ("home", "school"): "From where children live to where the school stands",
    ("home", "authority"): "Modelled: where children live, with the needs in the plans the council keeps",
    ("none",): "",
}

log = logging.getLogger(__name__)

_has_heading: ContextVar[bool] = ContextVar("has_heading")


def page_style() -> None:
    """The few rules the theme cannot say."""
    st.html(HERE / "page.css")


def heading(title: str, finding: str | None = None) -> None:
    """The page's name, and above all the finding it is for."""
    _has_heading.set(True)
    with st.container(gap="xxsmall"):
        st.title(title, anchor=False)
        if finding:
            st.header(finding, anchor=False)


@contextmanager
def page(name: str) -> Iterator[None]:
    """A whole page: whatever its parts run into, it has a name above them."""
    head = st.empty()
    _has_heading.set(False)
    with section():
        yield
    if not _has_heading.get():
        head.title(name, anchor=False)


@contextmanager
def section(title: str | None = None) -> Iterator[None]:
    """A part of a page that fails alone: when its data are missing it says so, and the rest goes on."""
    if title:
        show(f'<h3 class="kent-title">{escape(title)}</h3>')
    try:
        yield
    except (Unavailable, Wrong, catalogue.Damaged) as problem:
        log.error("A section could not be shown (%s): %s", title, problem)
        nothing_to_show(str(problem))
    except Exception:  # a reader at a meeting needs the rest of the page, and we need the traceback
        log.exception("A section failed (%s)", title)
        st.error("Something went wrong in this part of the page. The rest still works.", icon=":material/error:")


def nothing_to_show(why: str) -> None:
    """A sentence in the place of a figure."""
    st.info(why, icon=":material/info:")


def chart(figure: go.Figure, key: str, alt: str) -> None:
    """A Plotly figure with the sentence that says what it shows."""
    st.plotly_chart(figure, key=key, alt=alt, config=charts.CONFIG)


def said(text: str) -> str:
    """A finding in words; as HTML."""
    return f'<p class="kent-said">{escape(text)}</p>'


def remark(text: str) -> str:
    """What to bear in mind with it, in quiet grey; as HTML."""
    return f'<p class="kent-remark">{escape(text)}</p>'


def side_by_side(pictures: dict[str, str]) -> str:
    """Pictures beside one another where there is room, each under its name; as HTML."""
    parts = "".join(f"<div>{said(name)}{picture}</div>" for name, picture in pictures.items())
    return f'<div class="kent-side">{parts}</div>'


def show(*parts: str) -> None:
    """Pieces of HTML as one part of the page: at a click, Streamlit's time goes by how many parts there are."""
    st.html("".join(parts))


def quiet(text: str) -> None:
    """A remark in quiet grey."""
    st.markdown(f":gray[{text}]")


def doors(place: str) -> None:
    """Three ways on, by who is asking."""
    st.subheader("Where next?", anchor=False)
    for column, (who, question, *pages) in zip(
        st.columns(3, border=True),
        (
            (
                "School leaders",
                f"What special provision is near us in {place}, who is full, and how does our school compare?",
                ("pages/provision/special_schools.py", "Special schools"),
                ("pages/lottery/between_schools.py", "School by school"),
            ),
            (
                "Commissioners",
                "Which kinds of special school are missing where, and is the difference between places more than chance?",
                ("pages/provision/gaps.py", "Gaps in provision"),
                ("pages/lottery/how_unequal.py", "How unequal?"),
            ),
            (
                "Parent champions",
                "How does my place compare, what do these words mean, and what can I say at a meeting?",
                ("pages/lottery/compare.py", "Compare places"),
                ("pages/about/words.py", "Words explained"),
            ),
        ),
        strict=True,
    ):
        column.markdown(f"**{who}**  \n{question}")
        for page, label in pages:
            column.page_link(page, label=label, icon=":material/arrow_forward:")


def links_on(*pages: tuple[str, str]) -> None:
    """Where to go next, in one row."""
    with st.container(horizontal=True):
        for page, label in pages:
            st.page_link(page, label=label, icon=":material/arrow_forward:")


def source_line(*names: str) -> None:
    """Place basis, publishers and licence of the questions shown, drawn from their records."""
    basis = {BASIS_BADGES[contract(name).bases] for name in names} - {""}
    records = {source.cite: source for name in names for record in tables.sources(name) for source in record.sources}
    licences = sorted({source.licence.attribution for source in records.values()})
    if len(basis) == 1:  # a page of several says it beside each
        quiet(f"{basis.pop()}.")
    with st.expander("Sources and licence of these figures", key=f"sources_{names[0]}", on_change="rerun") as box:
        if box.open:
            cites = [
                f"- {cite}. [{found.publication}]({found.page}), {found.published}" for cite, found in sorted(records.items())
            ]
            st.markdown("\n".join(cites) + "\n\n" + "  \n".join(f":gray[{licence}]" for licence in licences))


def working(name: str, **params: object) -> None:
    """How a figure was worked out: the question, its caveat, its SQL and how to ask it again."""
    question = contract(name)
    with st.expander(f"How it was worked out: {question.answers}", key=f"working_{name}", on_change="rerun") as box:
        if not box.open:
            return
        st.markdown(question.caveat)
        options = "".join(f" --{word} {value!r}" if " " in str(value) else f" --{word} {value}" for word, value in params.items())
        st.code(f"python -m queries {name}{options} --format csv", language=None, wrap_lines=True)
        st.code(question.sql, language=None, wrap_lines=True)


def footer() -> None:
    """Whose Kent this is, and which data."""
    st.divider()
    quiet(
        "Kent here is the area of the county council: twelve districts, without Medway. Made from published figures only; "
        f"nothing about any one child. Data version {catalogue.version()}."
    )
