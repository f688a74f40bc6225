"""The sheets of a pack shown one at a time over the whole screen, for a projector.

All of them are sent to the browser before they are asked for: what is shown goes on without a connection.
"""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from components import scripts
from findings.finding import Table
from findings.meeting import Sheet, say

HERE = Path(__file__).parent

_draw = st.components.v2.component(
    "present",
    html=(HERE / "present.html").read_text(encoding="utf-8"),
    css=(HERE / "present.css").read_text(encoding="utf-8"),
    js=scripts.joined(HERE),
    isolate_styles=False,
)


def offer(sheets: Sequence[Sheet], pictures: Sequence[str]) -> None:
    """A button that shows the sheets, each with its picture as SVG; a sheet without one shows its table."""
    _draw(key="present", data=contents(sheets, pictures))


def contents(sheets: Sequence[Sheet], pictures: Sequence[str]) -> dict:
    """What the browser shows them from."""
    words = {word: say.raw(f"present.{word}") for word in ("ask", "hint", "before", "next", "leave")}
    shown = [_shown(number, len(sheets), *both) for number, both in enumerate(zip(sheets, pictures, strict=True), start=1)]
    return {"words": words, "sheets": shown}


def _shown(number: int, sheets: int, sheet: Sheet, picture: str) -> dict:
    return {
        "number": say("number", number=number, sheets=sheets),
        "title": sheet.title,
        "headline": sheet.headline,
        "shows": sheet.shows,
        "picture": picture,
        "table": _table(sheet.table) if sheet.table and not picture else None,
        "caveat": " ".join(filter(None, (sheet.caveat, sheet.star))),
        "source": sheet.source,
    }


def _table(table: Table) -> dict:
    return {
        "caption": table.caption,
        "heads": [column.head for column in table.columns],
        "rows": [[table.text(row, column) for column in range(len(table.columns))] for row in range(len(table.rows))],
    }
