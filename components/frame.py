"""The parts every page shares: heading, finding, sections that fail alone, sources, working, footer."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import replace
from html import escape
from pathlib import Path

import streamlit as st

from components import checks, files, maps, pictures, tables
from data import catalogue, profile
from findings import glossary, menu
from findings.finding import Finding
from findings.front_door import Door
from findings.pictures import Map
from queries import Unavailable, Wrong

# One sheet for each kind of picture; none rules over another, so their order does not matter.
SHEETS = sorted(Path(__file__).with_name("style").glob("*.css"))
STYLE = "".join(["<style>", *(sheet.read_text(encoding="utf-8") for sheet in SHEETS), "</style>"])

log = logging.getLogger(__name__)

_has_heading: ContextVar[bool] = ContextVar("has_heading")


def page_style() -> None:
    """The few rules the theme cannot say."""
    st.html(STYLE)


def one_sheet() -> None:
    """Marks a page that is made for one sheet of paper: `style/sheet.css` sets it closer there and on a phone."""
    st.html('<span class="kent-sheet"></span>')


def title(name: str) -> None:
    """The page's name; it stands there whatever is missing below."""
    _has_heading.set(True)
    st.title(name, anchor=False)


def tab(title: str, place: str = "") -> None:
    """Name the browser's tab after a page, and the place or school it is about."""
    st.set_page_config(page_title=menu.tab(title, place))


def lead(finding: Finding, key: str, dated: str = "", are_terms_known: bool = False) -> None:
    """Above all the finding the page is for, then of when its figures are and what its terms mean, unless the page has said so, then
    what belongs to it."""
    headline = finding.sentence or finding.nothing
    st.header(headline, anchor=False)
    terms = () if are_terms_known else glossary.in_short(menu.site(), headline, *finding.more, *finding.caveats)
    line = " ".join(filter(None, (dated, *terms)))
    show(replace(finding, sentence="", nothing=""), key, line)


class Ended(Exception):
    """The page has said all it can."""


def only_with_labels(instead: Callable[[], Finding]) -> None:
    """Say something else, with the controls it needs, and end the page in a county that has no labels of special schools.

    Raises Ended there, which `page` takes as the page's end.
    """
    if not profile.county().designations:
        with section():
            lead(instead(), "instead")
        raise Ended


@contextmanager
def page(shown: menu.Page) -> Iterator[None]:
    """A whole page: whatever its parts run into, it has a name above them, and at its foot what those who check look for."""
    head = st.empty()
    _has_heading.set(False)
    checks.begin()
    files.begin(shown)
    with section(), suppress(Ended):
        yield
    with section():
        if asked := checks.asked():
            quiet(checks.source_line(asked))
            with fold("For those who check: the sources, and how each figure was worked out", "check") as is_open:
                if is_open:
                    checks.show(asked)
    if not _has_heading.get():
        head.title(shown.name, anchor=False)


@contextmanager
def section(title: str | None = None) -> Iterator[None]:
    """A part of a page that fails alone: when its data are missing it says so, and the rest goes on."""
    if title:
        st.html(f'<h3 class="kent-title">{escape(title)}</h3>')
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


def show(finding: Finding, key: str, dated: str = "") -> None:
    """A finding: of when it is, its words, picture and table, what can be taken along of it, and how it was worked out.

    Words, picture and table travel as one part of the page: at a click, Streamlit's time goes by how many parts there are.
    """
    if finding.nothing:
        nothing_to_show(finding.nothing)
        return
    before = [f'<p class="kent-remark kent-dated">{escape(dated)}</p>'] if dated else []
    before += map(_said, filter(None, (finding.sentence, *finding.more)))
    after = [*map(_remark, finding.caveats)]
    if isinstance(finding.picture, Map):
        _html(before)
        maps.show(finding.picture, f"{key}_map")
        before = []
    elif finding.picture:
        after.insert(0, pictures.html(finding.picture))
    table = finding.table
    if table and not table.is_long:
        after.append(tables.html(table))
    _html([*before, *after, *map(_remark, finding.notes)])
    if table and table.is_long:
        tables.show_list(table)
    files.offer(finding, key)
    checks.note(finding.questions)


@contextmanager
def fold(question: str, word: str, is_open_wide: bool = False) -> Iterator[bool]:
    """A part of the page behind its question, made and drawn when a reader opens it; says whether it is open.

    It has an address of its own: `?open_` and its word. One that belongs to what the page is for stands open on a wide screen, where
    there is room for it.
    """
    is_open = is_open_wide and not _is_phone()
    with st.expander(question, is_open, key=f"open_{word}", bind="query-params") as box, section():
        yield bool(box.open)


def _is_phone() -> bool:
    """Whether the reader holds a phone, by what the browser says of itself: no width is known here."""
    return "Mobi" in st.context.headers.get("User-Agent", "")


def folded(question: str, word: str, make: Callable[[], Finding], is_open_wide: bool = False) -> None:
    """One finding behind its question."""
    with fold(question, word, is_open_wide) as is_open:
        if is_open:
            show(make(), word)


def on_paper(parts: dict[str, Finding]) -> None:
    """What lies behind questions on a screen, open on paper: words and tables, each under its question."""
    inside = []
    for question, finding in parts.items():
        inside.append(f'<h3 class="kent-title">{escape(question)}</h3>')
        inside += map(_said, filter(None, (finding.sentence, *finding.more)))
        inside += [tables.html(finding.table)] if finding.table else []
        inside += map(_remark, (*finding.caveats, *finding.notes))
    _html([f'<div class="kent-paper">{"".join(inside)}</div>'])


def aside(question: str, finding: Finding, key: str) -> None:
    """A finding behind its question: folded on a screen, open on paper."""
    table = finding.table
    inside = [
        *map(_said, filter(None, (finding.sentence, *finding.more))),
        *([tables.html(table)] if table else []),
        *map(_remark, (*finding.caveats, *finding.notes)),
    ]
    _html([f'<details class="kent-fold"><summary>{escape(question)}</summary>{"".join(inside)}</details>'])
    files.offer(finding, key)
    checks.note(finding.questions)


def _html(parts: list[str]) -> None:
    if parts:
        st.html("".join(parts))


def _said(text: str) -> str:
    return f'<p class="kent-said">{escape(text)}</p>'


def _remark(text: str) -> str:
    return f'<p class="kent-remark">{escape(text)}</p>'


def quiet(text: str) -> None:
    """A remark in quiet grey."""
    st.markdown(f":gray[{text}]")


def doors(doors: tuple[Door, ...], place: str) -> None:
    """Ways in, by who is asking; each page keeps the place."""
    keep = {} if place == profile.county().name else {"area": place}
    with st.container(key="doors"):
        columns = st.columns(len(doors), border=True)
    for column, door in zip(columns, doors, strict=True):
        with column, st.container(gap="small"):
            st.subheader(door.who, anchor=False)
            for word, label in door.pages:
                link_on(menu.page(word).path, label, **keep)


def link_on(page: str, label: str, **words: str) -> None:
    """A link to another page, with words for its address; the chosen place goes along."""
    place = st.session_state.get("area")
    if place and place != profile.county().name:
        words["area"] = place
    st.page_link(page, label=label, icon=":material/arrow_forward:", query_params=words or None)


def links_on(*pages: tuple[str, str]) -> None:
    """Where to go next, in one row."""
    with st.container(horizontal=True):
        for page, label in pages:
            link_on(page, label)


def footer() -> None:
    """Whose county this is, and what is not in it."""
    county = profile.county()
    without = f", without {county.without}" if county.without else ""
    st.divider()
    quiet(
        f"{county.name} here is the area of the county council{without}. Made from published figures only; "
        "nothing about any one child."
    )
