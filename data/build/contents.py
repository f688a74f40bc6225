"""What is in a publisher's file: its rows counted, and set beside those of the file before."""

import hashlib
import io
import json
import zipfile
import zlib

import numpy as np
import pandas as pd


class Refused(Exception):
    """The build stops here, and this sentence says why."""


def identity(file: str, content: bytes) -> dict[str, str | int]:
    """What tells one file from another: its hash, its size and its rows, all unpacked."""
    rows = sum(len(table) for table in _tables(file, content).values())
    return {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content), "rows": rows}


def difference(file: str, content: bytes, rows: int) -> str:
    """How a file differs from one of so many rows, in half a sentence."""
    try:
        found = identity(file, content)["rows"]
    except Refused:
        return f"it cannot be read as a table, and {rows:,} rows are listed"
    if found == rows:
        return f"it has {rows:,} rows as listed, but not the same ones"
    return f"{found:,} rows where {rows:,} are listed"


def changes(file: str, before: bytes, after: bytes) -> list[str]:
    """What a new file has that the one before had not, and the other way round, a line each."""
    old, new = _tables(file, before), _tables(file, after)
    said = []
    for name in sorted({*old, *new}):
        was, now = old.get(name, pd.DataFrame()), new.get(name, pd.DataFrame())
        added, removed = now.columns.difference(was.columns), was.columns.difference(now.columns)
        lines = [f"columns {word}: {', '.join(names)}" for word, names in (("added", added), ("removed", removed)) if len(names)]
        shared = [column for column in now.columns if column in was.columns]
        lines += _rows_that_differ(was[shared], now[shared]) if shared else []
        said += [f"  {name}: {line}" if name else f"  {line}" for line in lines]
    return said


def _rows_that_differ(was: pd.DataFrame, now: pd.DataFrame) -> list[str]:
    before, after = (pd.util.hash_pandas_object(frame, index=False).to_numpy() for frame in (was, now))
    shorter = min(len(before), len(after))
    unlike = np.flatnonzero(before[:shorter] != after[:shorter])
    if not len(unlike) and len(before) == len(after):
        return []
    first = unlike[0] if len(unlike) else shorter
    return [
        f"{_without_partner(after, before):,} rows new, {_without_partner(before, after):,} gone; the first at row {first + 1:,}"
    ]


def _without_partner(these: np.ndarray, those: np.ndarray) -> int:
    """How many rows of the first stand there more often than in the second."""
    here, there = pd.Series(these).value_counts(), pd.Series(those).value_counts()
    return int(here.sub(there.reindex(here.index, fill_value=0)).clip(lower=0).sum())


def _tables(file: str, content: bytes) -> dict[str, pd.DataFrame]:
    """The rows of a CSV file, the features of a map, the rows of each CSV file in a ZIP file; all as text."""
    try:
        if file.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                return {name: _csv(archive.read(name)) for name in archive.namelist() if name.endswith(".csv")}
        if file.endswith(".geojson"):
            features = json.loads(content)["features"]
            return {
                "": pd.DataFrame([feature["properties"] | {"geometry": feature["geometry"]} for feature in features]).astype(str)
            }
        return {"": _csv(content)}
    except (ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile, zlib.error) as problem:
        raise Refused(f"{file} cannot be read as a table.") from problem


def _csv(content: bytes) -> pd.DataFrame:
    if not content.strip():
        return pd.DataFrame()
    return pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False, encoding="utf-8-sig", encoding_errors="replace")
