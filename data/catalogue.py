"""The records that stand beside every snapshot: what it says, who published it, and whether it is whole."""

import hashlib
import logging
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

FOLDER = Path(__file__).parent
PlaceBasis = Literal["school", "home", "authority", "none"]
BASIS_WORDS = {
    "school": "counted where the school is",
    "home": "counted where people live",
    "authority": "counted by the council that keeps the plan",
}

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

    table: str
    says: str
    grain: tuple[str, ...]
    place_basis: PlaceBasis
    covers: str
    made_by: str
    changes: tuple[str, ...]
    known_faults: tuple[Fault, ...]
    revises: str
    sources: tuple[Source, ...]
    columns: dict[str, Column]
    parquet: Parquet


class Damaged(Exception):
    """A snapshot that is missing or is not what its sidecar says, in one sentence."""


def sha256(path: Path) -> str:
    """Hex digest of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def sidecars(folder: Path | None = None) -> list[Path]:
    """Every sidecar, in a settled order."""
    folder = folder or FOLDER
    return sorted([*folder.glob("snapshots/*/*.yaml"), *folder.glob("boundaries/*.yaml")])


def snapshot(sidecar: Path) -> Snapshot:
    """The record in one sidecar.

    Raises Damaged when it cannot be read or has an unknown or missing key.
    """
    try:
        return Snapshot.model_validate(yaml.safe_load(sidecar.read_text(encoding="utf-8")))
    except (OSError, yaml.YAMLError, ValidationError, UnicodeDecodeError) as problem:
        raise Damaged(f"The record of “{sidecar.stem}” cannot be read.") from problem


def whole(sidecar: Path) -> Snapshot:
    """The record in a sidecar whose Parquet file has been checked against it.

    Raises Damaged when the Parquet file is missing or differs from its record.
    """
    record = snapshot(sidecar)
    parquet = sidecar.with_suffix(".parquet")
    if not parquet.exists():
        raise Damaged(f"The data file “{record.table}” is missing.")
    if sha256(parquet) != record.parquet.sha256:
        raise Damaged(f"The data file “{record.table}” is damaged: it is not the one we checked.")
    return record


@cache
def snapshots() -> tuple[tuple[Path, Snapshot], ...]:
    """Each readable sidecar with its record, read once; an unreadable one is logged and left out."""
    found = []
    for sidecar in sidecars():
        try:
            found.append((sidecar, snapshot(sidecar)))
        except Damaged as problem:
            log.error("%s (%s)", problem, sidecar.name)
    return tuple(found)


@cache
def version() -> str:
    """A short name for the whole of the data: it changes when any record does, and a record names its file's hash."""
    parts = [sha256(path) for path in sidecars()]
    return hashlib.sha256("".join(parts).encode()).hexdigest()[:12]
