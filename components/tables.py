"""Tables a screen reader, a phone and a printer can read, each with its download."""

from collections.abc import Sequence
from html import escape
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from data import catalogue
from queries import contract


class Link(NamedTuple):
    """A cell that leads to a page of ours."""

    text: str
    address: str

    def __str__(self) -> str:
        return self.text


def school_link(urn: int, name: str) -> Link:
    """A school's name that leads to its page."""
    return Link(name, f"school?urn={urn}")


def html(
    rows: Sequence[Sequence[str | Link]],
    heads: Sequence[str],
    caption: str,
    numbers: Sequence[int] = (),
    strong: Sequence[int] = (),
    stacks: bool = False,
) -> str:
    """An HTML table with a caption and scoped headings; every cell is escaped.

    `numbers` are columns set right, `strong` rows set bold. One that `stacks` turns each row into a block on a phone, for
    tables of sentences; any other scrolls sideways under the finger or the arrow keys.
    """

    def role(name: str) -> str:  # a block on a phone is a table's part no longer, unless it says so
        return f' role="{name}"' if stacks else ""

    def cell(tag: str, kind: str, column: int, text: str | Link) -> str:
        looks = " ".join(["number"] * (column in numbers) + ["none"] * (text == "None"))
        said = f' class="{looks}"' if looks else ""
        said += {"columnheader": ' scope="col"', "rowheader": ' scope="row"'}.get(kind, "")
        if stacks:
            said += f' data-head="{escape(heads[column], quote=True)}"'
        shown = escape(str(text))
        if isinstance(text, Link):
            shown = f'<a href="{escape(text.address, quote=True)}">{shown}</a>'
        return f"<{tag}{role(kind)}{said}>{shown}</{tag}>"

    head = "".join(cell("th", "columnheader", column, text) for column, text in enumerate(heads))
    body = "".join(
        f"<tr{role('row')}{' class=strong' if index in strong else ''}>"
        + cell("th", "rowheader", 0, row[0])
        + "".join(cell("td", "cell", column, text) for column, text in enumerate(row[1:], start=1))
        + "</tr>"
        for index, row in enumerate(rows)
    )
    label = escape(caption, quote=True)
    return (
        f'<div class="kent-table{" stacks" if stacks else ""}" role="region" aria-label="{label}" tabindex="0"><table{role("table")}>'
        f"<caption><span>{escape(caption)}</span></caption><thead{role('rowgroup')}><tr{role('row')}>{head}</tr></thead>"
        f"<tbody{role('rowgroup')}>{body}</tbody></table></div>"
    )


def show(rows: Sequence[Sequence[str | Link]], heads: Sequence[str], caption: str, **looks: Any) -> None:
    """Draw such a table on the page."""
    st.html(html(rows, heads, caption, **looks))


def download(rows: pd.DataFrame, name: str, key: str, **params: object) -> None:
    """A button that saves the answer as CSV, every column, with its source and data version in each row."""
    chosen = "_".join(str(value).replace(" ", "-") for value in params.values())
    st.download_button(
        "Download these figures (CSV)",
        data=lambda: csv(rows, name),
        file_name=f"kent-send_{name.replace('/', '_')}{'_' + chosen if chosen else ''}.csv",
        mime="text/csv",
        icon=":material/download:",
        key=key,
        on_click="ignore",
    )


def csv(rows: pd.DataFrame, name: str) -> bytes:
    """The rows as CSV for a spreadsheet. A text that a spreadsheet would run as a formula is kept as text."""
    cites = sorted({source.cite for record in sources(name) for source in record.sources})
    rows = rows.assign(source="; ".join(cites), data_version=catalogue.version())
    texts = rows.select_dtypes(include=["object", "string"]).columns
    rows[texts] = rows[texts].map(lambda text: f"'{text}" if isinstance(text, str) and text[:1] in "=+-@\t" else text)
    return rows.to_csv(index=False).encode("utf-8-sig")


def sources(name: str) -> list[catalogue.Snapshot]:
    """The records of the tables a question reads."""
    reads = contract(name).reads
    return [record for table, record in catalogue.edition().records.items() if table in reads]
