"""The figures of a pack as data: each table as CSV and Parquet, all of them in one Excel file, and a description for programs."""

import io
import json
import zipfile
from typing import Any

import pandas as pd

from findings import cited
from findings.meeting import Pack, Sheet, say
from packs import workbook

TYPES = {"i": "integer", "f": "number", "b": "boolean"}
ALWAYS = (1980, 1, 1, 0, 0, 0)  # the same figures make the same file, whenever they are asked for


def archive(pack: Pack) -> bytes:
    """Everything in one ZIP file."""
    tables = {sheet: cited.rows(sheet.table, sheet.questions) for sheet in pack.sheets if sheet.table}
    files = {"figures.xlsx": in_one(pack, tables)}
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


def in_one(pack: Pack, tables: dict[Sheet, pd.DataFrame]) -> bytes:
    """One sheet for each table, under what was asked; the first says what all of it is."""
    book = workbook.book(pack.title, pack.site)
    workbook.page(
        book, "About", (pack.title, pack.dated, pack.basis, say("cited", version=pack.version), pack.link, "", *pack.cites)
    )
    for sheet, rows in tables.items():
        workbook.page(book, sheet.question, (sheet.title, sheet.sentence, sheet.caveat, sheet.source), rows)
    return workbook.written(book)


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
