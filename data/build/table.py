"""A table as we promise it: columns in words, checks, Parquet and sidecar written together."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pandera.pandas as pa
import pyarrow
import pyarrow.parquet as parquet
import yaml
from pandera.errors import SchemaErrors

from data.build.raw import Raw, Refused
from data.catalogue import Column, Fault, Parquet, PlaceBasis, Snapshot, Source, sha256

MODELLED = "snapshots/model/"
ARROW = {
    "VARCHAR": pyarrow.string(),
    "INTEGER": pyarrow.int32(),
    "DOUBLE": pyarrow.float64(),
    "BOOLEAN": pyarrow.bool_(),
    "DATE": pyarrow.date32(),
}


@dataclass(frozen=True)
class Col:
    """One promised column: its type, what it says, its unit, and what values it may hold."""

    type: str
    says: str
    unit: str | None = None
    optional: bool = False
    words: tuple[str, ...] | None = None
    least: float | None = None
    most: float | None = None
    pattern: str | None = None

    def check(self) -> pa.Column:
        """The same promise in pandera's terms; types are enforced when Arrow is written."""
        checks = []
        if self.words:
            checks.append(pa.Check.isin(self.words))
        if self.least is not None:
            checks.append(pa.Check.ge(self.least))
        if self.most is not None:
            checks.append(pa.Check.le(self.most))
        if self.pattern:
            checks.append(pa.Check.str_matches(self.pattern))
        return pa.Column(checks=checks, nullable=self.optional, description=self.says)


@dataclass(frozen=True)
class Table:
    """One snapshot to build: its record, its columns, and what it is made from."""

    path: str
    table: str
    says: str
    grain: tuple[str, ...]
    place_basis: PlaceBasis
    covers: str
    made_by: str
    changes: tuple[str, ...]
    revises: str
    files: tuple[str, ...] | Callable[[Raw], tuple[str, ...]]
    columns: dict[str, Col]
    faults: list[Fault] = field(default_factory=list)

    def write(self, frame: pd.DataFrame, raw: Raw, staging: Path) -> int:
        """Check a frame and write it with its sidecar into the staging folder; gives the rows.

        Raises Refused when the frame breaks a promise: nothing is written then.
        """
        self._hold_to_promise(frame)
        target = staging / self.path
        target.parent.mkdir(parents=True, exist_ok=True)
        frame = self._rounded(frame[list(self.columns)].reset_index(drop=True))
        if isinstance(frame, gpd.GeoDataFrame):
            frame.to_parquet(target, index=False, compression="zstd")
        else:
            parquet.write_table(self._arrow(frame), target, compression="zstd", version="2.6")
        record = Snapshot(
            table=self.table,
            says=self.says,
            grain=self.grain,
            place_basis=self.place_basis,
            covers=self.covers,
            made_by=f"data/build/{self.made_by}.py",
            changes=self.changes,
            known_faults=tuple(self.faults),
            revises=self.revises,
            sources=self.sources(raw),
            columns={name: Column(type=col.type, says=col.says, unit=col.unit) for name, col in self.columns.items()},
            parquet=Parquet(rows=len(frame), sha256=sha256(target)),
        )
        target.with_suffix(".yaml").write_text(
            yaml.safe_dump(
                record.model_dump(mode="python", exclude_none=True),
                sort_keys=False,
                allow_unicode=True,
                width=110,
            ),
            encoding="utf-8",
        )
        return len(frame)

    def sources(self, raw: Raw) -> tuple[Source, ...]:
        """The record of each file the table is made from; an optional one only where it is there."""
        files = self.files(raw) if callable(self.files) else self.files
        return tuple(raw.source(file) for file in files if raw.has(file))

    def _rounded(self, frame: pd.DataFrame) -> pd.DataFrame:
        """Modelled figures to six digits: beyond those, processors that sum in another order differ."""
        if not self.path.startswith(MODELLED):
            return frame
        doubles = [name for name, col in self.columns.items() if col.type == "DOUBLE"]
        return frame.assign(**{name: [float(f"{value:.6g}") for value in frame[name].astype(float)] for name in doubles})

    def _hold_to_promise(self, frame: pd.DataFrame) -> None:
        checks = pa.DataFrameSchema(
            {name: col.check() for name, col in self.columns.items() if name != "geometry"},
            strict=False,
            unique=list(self.grain),
        )
        try:
            checks.validate(pd.DataFrame(frame.drop(columns="geometry", errors="ignore")), lazy=True)
        except SchemaErrors as problem:
            first = problem.failure_cases.iloc[0]
            raise Refused(
                f"{self.table} would break its promise: {first['check']} in “{first['column']}”, value “{first['failure_case']}”."
            ) from problem

    def _arrow(self, frame: pd.DataFrame) -> pyarrow.Table:
        schema = pyarrow.schema([(name, ARROW[col.type]) for name, col in self.columns.items()])
        try:
            return pyarrow.Table.from_pandas(frame, schema=schema, preserve_index=False).replace_schema_metadata()
        except (pyarrow.ArrowInvalid, pyarrow.ArrowTypeError) as problem:
            raise Refused(f"{self.table} would break its promise: {problem.args[0]}.") from problem


def publish(staging: Path, folder: Path) -> None:
    """Move every staged file into place, each in one step, after all of them are whole."""
    for path in sorted(staging.rglob("*.*")):
        target = folder / path.relative_to(staging)
        target.parent.mkdir(parents=True, exist_ok=True)
        with path.open("rb") as file:
            os.fsync(file.fileno())
        path.replace(target)
