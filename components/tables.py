"""Tables a screen reader, a phone and a printer can read."""

import re
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from components import theme
from findings.finding import Cell, Figure, Journey, Link, Said, Table, Told, in_words

# Forms whose cells are words; every other column is set right.
WORDS = ("", "and")
AT_ONCE = 3  # columns that a phone shows
WIDE = 6  # more columns than this are too many for a tablet
WAY = "journey"  # the form of a column of ways


def html(table: Table) -> str:
    """An HTML table with a caption and scoped headings; every cell is escaped.

    On a phone one that stacks turns each row into a block; a wide one shows its first three columns and says that it slides on, whole
    columns at a time, under the finger or the arrow keys.
    """

    def role(name: str) -> str:  # a block on a phone is a table's part no longer, unless it says so
        return f' role="{name}"' if table.stacks else ""

    def is_broad(column: int) -> bool:  # words that a phone need not show at once have the room of two columns
        return column >= AT_ONCE and table.columns[column].form in WORDS

    def cell(tag: str, kind: str, column: int, content: Cell) -> str:
        text = in_words(content, "" if kind == "columnheader" else table.columns[column].form)
        form = table.columns[column].form
        looks = {
            "way": form == WAY,
            "number": form not in (*WORDS, WAY),
            "none": text == "None",
            "broad": kind == "columnheader" and is_broad(column),
        }
        said = f' class="{" ".join(look for look in looks if looks[look])}"' if any(looks.values()) else ""
        said += {"columnheader": ' scope="col"', "rowheader": ' scope="row"'}.get(kind, "")
        if table.stacks:
            said += f' data-head="{escape(table.columns[column].head, quote=True)}"'
        shown = escape(text).replace("\n", "<br>")
        if isinstance(content, Journey):  # a line may end between miles, kilometres and minutes, never inside one of them
            shown = re.sub(r"(\d) ", "\\1&nbsp;", shown)
        if isinstance(content, Link):
            shown = theme.signed(content.mark, f'<a href="{escape(content.address, quote=True)}">{shown}</a>')
        return f"<{tag}{role(kind)}{said}>{shown}</{tag}>"

    head = "".join(cell("th", "columnheader", number, column.head) for number, column in enumerate(table.columns))
    body = "".join(
        f"<tr{role('row')}{' class=strong' if index in table.strong else ''}>"
        + cell("th", "rowheader", 0, row[0])
        + "".join(cell("td", "cell", column, content) for column, content in enumerate(row[1:], start=1))
        + "</tr>"
        for index, row in enumerate(table.rows)
    )
    label, columns = escape(table.caption, quote=True), len(table.columns)
    kind = " stacks" if table.stacks else "".join(name for most, name in ((AT_ONCE, " wide"), (WIDE, " wider")) if columns > most)
    cue = '<span class="cue" aria-hidden="true">More columns: slide the table →</span>' if "wide" in kind else ""
    drawn = (
        f'<div class="kent-table{kind}" style="--columns:{columns + sum(map(is_broad, range(columns)))}" role="region" aria-label="{label}" tabindex="0"><table{role("table")}>'
        f"<caption><span>{escape(table.caption)}</span>{cue}</caption><thead{role('rowgroup')}><tr{role('row')}>{head}</tr></thead>"
        f"<tbody{role('rowgroup')}>{body}</tbody></table></div>"
    )
    if table.folds:
        look = "kent-fold" if table.folds is True else f"kent-fold on-a-{table.folds}"
        return f'<details class="{look}"><summary>The same figures as a table: {len(table.rows)} rows</summary>{drawn}</details>'
    return drawn


def show_list(table: Table) -> None:
    """A long table to sort and search; names that lead to a page lead there from a column of their own."""
    rows = pd.DataFrame(
        [[_plain(content) for content in row] for row in table.rows], columns=[column.name for column in table.columns]
    )
    config: dict[str, Any] = {}
    for number, column in enumerate(table.columns):
        formats = {"count": "localized", "rate": "%.1f", "percent": "%.0f%%"}
        config[column.name] = (
            st.column_config.NumberColumn(column.head, format=formats.get(column.form)) if column.form in formats else column.head
        )
        if any(isinstance(row[number], Link) for row in table.rows):
            cells = [row[number] for row in table.rows]
            rows["page"] = [cell.address if isinstance(cell, Link) else None for cell in cells]
            config["page"] = st.column_config.LinkColumn("Its page", display_text="Open")
    st.dataframe(rows, hide_index=True, alt=table.caption, column_config=config)


def _plain(content: Cell) -> object:
    match content:
        case Figure(value, _) | Said(value, _):
            return value
        case Link(text=text) | Told(text=text):
            return text
        case _:
            return content
