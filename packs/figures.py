"""The figures of a pack as data: each table as CSV and Parquet, all of them in one Excel file, and a description for programs."""

import io
import json
import zipfile
from typing import Any

import pandas as pd

from findings import cited
from findings.meeting import Pack, Sheet, say

TYPES = {"i": "integer", "f": "number", "b": "boolean"}
NAME_AT_MOST = 31  # letters of the name of a sheet in Excel
ALWAYS = (1980, 1, 1, 0, 0, 0)  # the same figures make the same file, whenever they are asked for


def archive(pack: Pack) -> bytes:
    """Everything in one ZIP file."""
    tables = {sheet: cited.rows(sheet.table, sheet.questions) for sheet in pack.sheets if sheet.table}
    files = {"figures.xlsx": workbook(pack, tables)}
    for sheet, rows in tables.items():
        files[f"{sheet.question}.csv"] = rows.to_csv(index=False).encode("utf-8-sig")
        files[f"{sheet.question}.parquet"] = _parquet(rows)
    described = json.dumps(description(pack, tables), indent=2, ensure_ascii=False)
    files["datapackage.json"] = described.encode()
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, ALWAYS), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def workbook(pack: Pack, tables: dict[Sheet, pd.DataFrame]) -> bytes:
    """One sheet for each table, under what was asked; the first says what all of it is."""
    import openpyxl
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    first = book.create_sheet("About")
    for line in (pack.title, pack.dated, pack.basis, say("cited", version=pack.version), pack.link, "", *pack.cites):
        first.append([_text(line)])
    first["A1"].font = Font(bold=True)
    first.column_dimensions["A"].width = 100
    for sheet, rows in tables.items():
        page = book.create_sheet(sheet.question[:NAME_AT_MOST])
        for line in (sheet.title, sheet.sentence, sheet.caveat, sheet.source):
            page.append([_text(line)])
        page.append([])
        page.append([column.replace("_", " ") for column in rows.columns])
        for cell in page[page.max_row]:
            cell.font = Font(bold=True)
        page.freeze_panes = f"B{page.max_row + 1}"
        for row in rows.itertuples(index=False):
            page.append([_cell(value) for value in row])
        for number, column in enumerate(rows.columns, start=1):
            page.column_dimensions[get_column_letter(number)].width = min(max(len(column) + 2, 12), 30)
    book.properties.title, book.properties.creator = pack.title, pack.site
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def description(pack: Pack, tables: dict[Sheet, pd.DataFrame]) -> dict[str, Any]:
    """A description by the standard for data packages: what each file is, its columns, its sources."""
    return {
        "profile": "tabular-data-package",
        "name": pack.name,
        "title": pack.title,
        "version": pack.version,
        "homepage": pack.link,
        "sources": [{"title": cite} for cite in pack.cites],
        "licenses": [{"title": licence} for licence in _licences(tables)],
        "resources": [
            {
                "name": sheet.question,
                "path": f"{sheet.question}.csv",
                "title": sheet.title,
                "description": sheet.table.caption if sheet.table else "",
                "encoding": "utf-8",
                "schema": {"fields": [{"name": column, "type": _type(rows[column])} for column in rows.columns]},
            }
            for sheet, rows in tables.items()
        ],
    }


def _licences(tables: dict[Sheet, pd.DataFrame]) -> list[str]:
    asked = [asked.name for sheet in tables for asked in sheet.questions]
    return sorted({source.licence.attribution for source in cited.sources(*asked)})


def _parquet(rows: pd.DataFrame) -> bytes:
    written = io.BytesIO()
    rows.to_parquet(written, index=False)
    return written.getvalue()


def _type(column: pd.Series) -> str:
    return TYPES.get(column.dtype.kind, "string")


def _cell(value: Any) -> Any:
    """A value as Excel takes it; nothing for what is missing."""
    return None if pd.isna(value) else value.item() if hasattr(value, "item") else value


def _text(line: str) -> str:
    """A line that Excel does not take for a formula."""
    return f"'{line}" if line.startswith(cited.FORMULA) else line
