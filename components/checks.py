"""For those who check: where a page's figures come from, and how each was worked out."""

import shlex
from contextvars import ContextVar
from html import escape

import streamlit as st

from data import catalogue
from findings import cited
from findings.finding import Asked
from queries import contract, filled

MOST_NAMED = 3  # publishers before the fold that names them all

# What the page being drawn has asked, in that order.
_asked: ContextVar[list[Asked]] = ContextVar("asked")


def begin() -> None:
    """A new page, which has asked nothing yet."""
    _asked.set([])


def note(questions: tuple[Asked, ...]) -> None:
    """The questions behind a figure that the page shows."""
    _asked.get().extend(questions)


def asked() -> dict[str, list[Asked]]:
    """Each question that the page's figures stand on, in each way it was asked."""
    by_name: dict[str, list[Asked]] = {}
    for one in dict.fromkeys(_asked.get()):
        by_name.setdefault(one.name, []).append(one)
    return by_name


def source_line(names: dict[str, list[Asked]]) -> str:
    """On what place basis the figures were counted, when it is one for all, and who published most of them."""
    publishers, has_others = cited.publishers(MOST_NAMED, *names)
    published = f"Published by: {publishers}{cited.OTHERS * has_others}; all are named below."
    return " ".join(filter(None, (cited.basis(*names), published)))


def show(names: dict[str, list[Asked]]) -> None:
    """Every source with its licence, then each question with its caveat, its commands and its SQL."""
    sources = cited.sources(*names)
    cites = [f"- {one.cite}. [{one.publication}]({one.page}), {one.published}" for one in sources]
    licences = sorted({one.licence.attribution for one in sources})
    st.markdown("**Sources and licence**\n\n" + "\n".join(cites) + "\n\n" + "  \n".join(f":gray[{one}]" for one in licences))
    st.html(f'<p class="kent-remark">To cite these figures, name the version of the data with them: {catalogue.version()}.</p>')
    for name, ways in names.items():
        _working(name, ways)


def _working(name: str, ways: list[Asked]) -> None:
    """How one question was worked out, and how to ask it again."""
    question = contract(name)
    st.html(f'<h4 class="kent-title">{escape(question.answers)}</h4><p class="kent-remark">{escape(question.caveat)}</p>')
    for one in ways:
        options = [part for word, value in filled(name, **dict(one.params)).items() for part in (f"--{word}", str(value))]
        code(shlex.join(["python", "-m", "queries", name, *options, "--format", "csv"]))
    st.html(
        f'<details class="kent-fold"><summary>Its SQL, as the machine runs it</summary>'
        f'<pre class="kent-code" tabindex="0" role="region" aria-label="SQL of {escape(name)}">{escape(question.sql)}</pre></details>'
    )


def code(text: str) -> None:
    """What a machine runs, as it stands, to be copied."""
    st.code(text, language=None, wrap_lines=True)
