"""The records that stand beside every snapshot: what it says, who published it, and whether it is whole."""

import hashlib
import logging
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, StringConstraints

FOLDER = Path(__file__).parent
PlaceBasis = Literal["school", "home", "authority", "none"]
BASIS_WORDS = {
    "school": "counted where the school is",
    "home": "counted where people live",
    "authority": "counted by the council that keeps the plan",
}

# Names of tables and columns go into SQL as they stand, so they hold nothing that SQL would read as more than a name.
Name = Annotated[str, StringConstraints(pattern=r"\A[a-z][a-z0-9]*(_[a-z0-9]+)*\z", max_length=60)]

log = logging.getLogger(__name__)


class Record(BaseModel):
    """A sidecar part: an unknown key is an error, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Licence(Record):
    """The terms under which a source may be used."""

    name: str
    page: str
    attribution: str


class Source(Record):
    """One publisher's file, exactly as it was read; hash, size and rows of what is in it, unpacked."""

    file: str
    publisher: str
    publication: str
    page: str
    published: str
    taken: date
    licence: Licence
    cite: str
    carried_by: str | None = None
    sha256: str
    bytes: int
    rows: int


class Column(Record):
    """One column in words; a figure also has a unit."""

    type: str
    says: str
    unit: str | None = None


class Fault(Record):
    """Something known to be wrong or doubtful, with the number of rows it touches."""

    what: str
    rows: int


class Parquet(Record):
    """What the build wrote."""

    rows: int
    sha256: str


class Snapshot(Record):
    """One committed table."""

    table: Name
    says: str
    grain: tuple[str, ...]
    place_basis: PlaceBasis
    covers: str
    made_by: str
    changes: tuple[str, ...]
    known_faults: tuple[Fault, ...]
    revises: str
    sources: tuple[Source, ...]
    columns: dict[Name, Column]
    parquet: Parquet


class Damaged(Exception):
    """A snapshot that is missing or is not what its sidecar says, in one sentence."""


def sha256(path: Path) -> str:
    """Hex digest of a file."""
    return _digest(path.read_bytes())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def sidecars(folder: Path | None = None) -> list[Path]:
    """Every sidecar, in a settled order."""
    folder = folder or FOLDER
    return sorted([*folder.glob("snapshots/*/*.yaml"), *folder.glob("boundaries/*.yaml")])


def named_by_place(sidecar: Path) -> str:
    """The name a table has by where its record stands: `<source>_<table>`."""
    return f"{sidecar.parent.name}_{sidecar.stem}"


def _record(name: str, content: bytes) -> Snapshot:
    """The record in a sidecar.

    Raises Damaged when it cannot be read, has an unknown or missing key or an odd name, or speaks of another table.
    """
    try:
        record = Snapshot.model_validate(yaml.safe_load(content))
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        raise Damaged(f"The record of “{name}” cannot be read.") from problem
    if record.table != name:
        raise Damaged(f"The record of “{name}” speaks of another table.")
    return record


def _whole(sidecar: Path, record: Snapshot) -> bytes:
    """The bytes of the Parquet file beside a sidecar, checked against its record.

    Raises Damaged when the file is missing or differs from its record.
    """
    try:
        content = sidecar.with_suffix(".parquet").read_bytes()
    except OSError as problem:
        raise Damaged(f"The data file “{record.table}” is missing.") from problem
    if _digest(content) != record.parquet.sha256:
        raise Damaged(f"The data file “{record.table}” is damaged: it is not the one we checked.")
    return content


@dataclass(frozen=True)
class Edition:
    """All of the data as they stood at one moment: records, checked files, what cannot be shown and why, and their version."""

    records: dict[str, Snapshot]
    contents: dict[str, bytes]
    broken: dict[str, str]
    version: str

    def content(self, table: str) -> bytes:
        """The checked Parquet bytes of one table.

        Raises Damaged when they cannot be shown or are not there at all.
        """
        if table in self.broken or table not in self.contents:
            raise Damaged(self.broken.get(table, f"The data file “{table}” is missing."))
        return self.contents[table]


def read(folder: Path | None = None) -> Edition:
    """Every record and data file of a folder, each read once, so that what is shown is what was checked.

    What is damaged or empty takes only itself away. The version changes when any record does, and a record names its file's hash.
    """
    records, contents, broken, parts = {}, {}, {}, []
    for sidecar in sidecars(folder):
        name = named_by_place(sidecar)
        if name in records or name in broken:
            log.error("A second record of “%s” is passed over.", name)
            continue
        try:
            text = sidecar.read_bytes()
            parts.append(_digest(text))
            records[name] = _record(name, text)
            contents[name] = _whole(sidecar, records[name])
            if not records[name].parquet.rows:
                broken[name] = f"The data file “{name}” holds no rows."
        except OSError:
            broken[name] = f"The record of “{name}” cannot be read."
        except Damaged as problem:
            broken[name] = str(problem)
        if name in broken:
            log.error("%s", broken[name])
    return Edition(records, contents, broken, _digest("".join(parts).encode())[:12])


@cache
def edition() -> Edition:
    """The data of this run of the app, read once: other files under it are taken up whole, by a new start."""
    return read()


def version() -> str:
    """A short name for the whole of the data that are shown."""
    return edition().version
