"""The list of publishers' files, and whether each file that stands beside it is the one we know."""

import gzip
import hashlib
import io
import json
import re
import zipfile
import zlib
from pathlib import Path

import pandas as pd
import yaml

from data.catalogue import FOLDER as DATA

FOLDER = DATA / "sources"
LIST = "sources.yaml"
IDENTITY = ("sha256", "bytes", "rows")
# Typed by us: left unpacked, so that a change can be read line by line.
TYPED = "typed/"


class Refused(Exception):
    """The build stops here, and this sentence says why."""


class Sources:
    """A folder of publishers' files with its list; a file stands there packed (.gz) or as it came."""

    def __init__(self, folder: Path, entries: dict[str, dict]):
        self.folder = folder
        self.entries = entries

    @classmethod
    def of(cls, folder: Path) -> "Sources":
        """The files of a folder as its own list describes them."""
        path = folder / LIST
        if not path.is_file():
            raise Refused(f"There is no list of sources ({LIST}) in “{folder.name}”.")
        known = yaml.safe_load(path.read_text(encoding="utf-8"))
        licences = known["licences"]
        return cls(folder, {file: {**entry, "licence": licences[entry["licence"]]} for file, entry in known["files"].items()})

    def has(self, file: str) -> bool:
        """Whether a file is to be read: it stands there, or has been taken and must."""
        return self._standing(file) is not None or "sha256" in self._entry(file)

    def content(self, file: str) -> bytes:
        """What is in a file, unpacked; refused when it is not the file in the list."""
        return self.known(file, self._as_it_stands(file))

    def known(self, file: str, content: bytes) -> bytes:
        """The same content, if it is the one in the list."""
        entry = self._entry(file)
        if hashlib.sha256(content).hexdigest() != entry.get("sha256"):
            raise Refused(
                f"{file} is not the file we know: {_difference(file, content, entry)}; look at it and run again with --accept."
            )
        return content

    def accept(self, files: list[str]) -> list[str]:
        """Take the files that stand there into the list, all that changed when none is named; gives what changed, in sentences."""
        said = []
        for file in files or self.entries:
            if self._standing(file) is None and not files:
                continue
            content, entry = self._as_it_stands(file), self._entry(file)
            found = identity(file, content)
            if found["rows"] == 0:
                raise Refused(f"{file} holds no rows: it is not taken.")
            if found["sha256"] != entry.get("sha256"):
                before = self._packed(file) if self._plain(file).is_file() else None
                said += [_rows_before_and_after(file, entry, found), *_changes(file, before, content)]
                self._write_into_list(file, found)
            self._pack(file)
        return said

    def _entry(self, file: str) -> dict:
        if file not in self.entries:
            raise Refused(f"{file} is not in the list of sources.")
        return self.entries[file]

    def _plain(self, file: str) -> Path:
        return self.folder / file

    def _gz(self, file: str) -> Path:
        return self.folder / f"{file}.gz"

    def _standing(self, file: str) -> Path | None:
        """A new file is put beside the packed one and comes before it."""
        return next((path for path in (self._plain(file), self._gz(file)) if path.is_file()), None)

    def _as_it_stands(self, file: str) -> bytes:
        self._entry(file)
        if (path := self._standing(file)) is None:
            raise Refused(f"{file} is missing from “{self.folder.name}”.")
        return self._packed(file) if path == self._gz(file) else path.read_bytes()

    def _packed(self, file: str) -> bytes | None:
        if not self._gz(file).is_file():
            return None
        try:
            return gzip.decompress(self._gz(file).read_bytes())
        except (EOFError, OSError, zlib.error) as problem:
            raise Refused(f"{file} is cut short: it cannot be unpacked.") from problem

    def _pack(self, file: str) -> None:
        plain = self._plain(file)
        if plain.is_file() and not file.startswith(TYPED) and plain.suffix != ".zip":
            self._gz(file).write_bytes(gzip.compress(plain.read_bytes(), 9, mtime=0))
            plain.unlink()

    def _write_into_list(self, file: str, found: dict) -> None:
        """Three lines of the list are written; its order, anchors and remarks stay."""
        path = self.folder / LIST
        head, entry = f"  {file}:\n", re.compile(r"(?:    .*\n)*")
        text = path.read_text(encoding="utf-8")
        start = text.index(head) + len(head)
        own = entry.match(text, start)
        kept = [line for line in own[0].splitlines() if line.split(":")[0].strip() not in IDENTITY]
        lines = [*kept, *(f"    {name}: {found[name]}" for name in IDENTITY)]
        path.write_text(text[:start] + "\n".join(lines) + "\n" + text[own.end() :], encoding="utf-8")
        self.entries[file] |= found


def identity(file: str, content: bytes) -> dict:
    """What tells one file from another: its hash, its size and its rows, unpacked."""
    return {
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "rows": sum(map(len, _tables(file, content).values())),
    }


def _tables(file: str, content: bytes) -> dict[str, pd.DataFrame]:
    """The rows of a CSV file, the features of a map, the rows of each CSV file in a ZIP file, all as text."""
    try:
        if file.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                return {name: _csv(archive.read(name)) for name in archive.namelist() if name.endswith(".csv")}
        if file.endswith(".geojson"):
            rows = [row["properties"] | {"geometry": json.dumps(row["geometry"])} for row in json.loads(content)["features"]]
            return {"": pd.DataFrame(rows, dtype=object).astype(str)}
        return {"": _csv(content)}
    except (ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile, zlib.error) as problem:
        raise Refused(f"{file} cannot be read as a table.") from problem


def _csv(content: bytes) -> pd.DataFrame:
    if not content.strip():
        return pd.DataFrame()
    return pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False, encoding="utf-8-sig", encoding_errors="replace")


def _difference(file: str, content: bytes, entry: dict) -> str:
    if "sha256" not in entry:
        return "none has been taken into the list yet"
    if not content:
        return f"it is empty, and {entry['rows']:,} rows are listed"
    try:
        rows = identity(file, content)["rows"]
    except Refused:
        return f"it cannot be read as a table, and {entry['rows']:,} rows are listed"
    if rows != entry["rows"]:
        return f"{rows:,} rows where {entry['rows']:,} are listed"
    return f"it has {rows:,} rows as listed, but not the same ones"


def _rows_before_and_after(file: str, entry: dict, found: dict) -> str:
    if "rows" not in entry:
        return f"{file}: {found['rows']:,} rows, new in the list"
    return f"{file}: {found['rows']:,} rows, {entry['rows']:,} before"


def _changes(file: str, before: bytes | None, content: bytes) -> list[str]:
    """What a new file has that the one before had not, and the other way round."""
    if before is None:
        return []
    old, new = _tables(file, before), _tables(file, content)
    said = []
    for name in sorted({*old, *new}):
        was, now = old.get(name, pd.DataFrame()), new.get(name, pd.DataFrame())
        part = f"  {name}: " if name else "  "
        for word, columns in (("added", now.columns.difference(was.columns)), ("removed", was.columns.difference(now.columns))):
            if len(columns):
                said.append(f"{part}columns {word}: {', '.join(columns)}")
        shared = [column for column in now.columns if column in was.columns]
        more, fewer = _more(now[shared], was[shared]), _more(was[shared], now[shared])
        if more or fewer:
            said.append(f"{part}{more:,} rows that were not there before, {fewer:,} rows no longer there")
    return said


def _more(these: pd.DataFrame, those: pd.DataFrame) -> int:
    """How many rows of the first have no partner in the second."""
    if these.columns.empty:
        return 0
    counts = [pd.util.hash_pandas_object(frame, index=False).value_counts() for frame in (these, those)]
    return int(counts[0].sub(counts[1].reindex(counts[0].index, fill_value=0)).clip(lower=0).sum())
