"""Short sentences, each beside its picture: the picture at the left, large type at the right."""

from html import escape
from urllib.parse import quote

import streamlit as st

from components import checks
from findings.easy_read import Line
from look import easy


def show(lines: tuple[Line, ...]) -> None:
    """The lines as one list."""
    st.html(f'<ul class="kent-easy" role="list">{"".join(map(html, lines))}</ul>')
    for line in lines:
        checks.note(line.questions)


def html(line: Line) -> str:
    """One line. A picture that says no more than its sentence is silent to a screen reader."""
    alt = escape(line.picture.alt, quote=True)
    source = quote(easy.svg(line.picture), safe=" =:/'(),;")
    said = "".join(f"<p>{escape(text)}</p>" for text in line.says)
    return f'<li><img alt="{alt}" src="data:image/svg+xml,{escape(source, quote=True)}"/><div>{said}</div></li>'
