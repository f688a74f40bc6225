"""An Excel file: pages of figures as numbers, each under a head that says what they are; no text of it is run as a formula."""

import io
from collections.abc import Iterable
from typing import Any

import pandas as pd

from findings import cited

NAME_AT_MOST = 31  # letters of the name of a page in Excel
LEAST, MOST = 12, 40  # letters that a column has room for


def book(title: str, author: str) -> Any:
    """A new file without pages."""
    import openpyxl

    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    made.properties.title, made.properties.creator = title, author
    return made


def page(book: Any, name: str, head: Iterable[str], rows: pd.DataFrame | None = None) -> None:
    """A page of lines, the first of them in bold, over rows where there are any; these keep their names in sight."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    made = book.create_sheet(name[:NAME_AT_MOST])
    for line in head:
        made.append([_text(line)])
    made["A1"].font = Font(bold=True)
    if rows is None:
        made.column_dimensions["A"].width = 100
        return
    made.append([])
    made.append([column.replace("_", " ") for column in rows.columns])
    for cell in made[made.max_row]:
        cell.font = Font(bold=True)
    made.freeze_panes = f"B{made.max_row + 1}"
    for row in rows.itertuples(index=False):
        made.append([_cell(value) for value in row])
    for number, column in enumerate(rows.columns, start=1):
        longest = max(map(len, rows[column].dropna().astype(str)), default=0)
        made.column_dimensions[get_column_letter(number)].width = min(max(len(column), longest, LEAST - 2) + 2, MOST)


def written(book: Any) -> bytes:
    """The file."""
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _cell(value: Any) -> Any:
    """A value as Excel takes it; nothing for what is missing."""
    return None if pd.isna(value) else value.item() if hasattr(value, "item") else value


def _text(line: str) -> str:
    """A line that Excel does not take for a formula."""
    return f"'{line}" if line.startswith(cited.FORMULA) else line
