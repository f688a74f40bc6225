"""A store over a few hand-made rows: the same views, the same door, no real data."""

import hashlib
import io
from datetime import date
from pathlib import Path

import pandas as pd
import pyarrow
import pyarrow.parquet as parquet

from data import catalogue
from data.build.table import ARROW
from queries.contract import contract
from queries.store import Store

TYPES = ARROW | {"GEOMETRY": pyarrow.binary()}


def _renamed(record: catalogue.Snapshot, words: dict[str, str]) -> catalogue.Snapshot:
    if not words:
        return record
    text = record.model_dump_json()
    for word, other in words.items():
        text = text.replace(word, other)
    return catalogue.Snapshot.model_validate_json(text)


class TinyStore:
    """Rows put in by table; a column not named is empty. Tables not named hold no rows. Nothing is on disk until it is written."""

    def __init__(self, renamed: dict[str, str] | None = None):
        """An empty table for each that we hold; in their records, words may be renamed, as those of another county."""
        self.contents: dict[str, bytes] = {}
        self.records = {table: _renamed(record, renamed or {}) for table, record in catalogue.edition().records.items()}
        for table in self.records:
            if not table.startswith("boundaries_"):
                self.rows(table, [])

    def rows(self, table: str, rows: list[dict]) -> None:
        """Replace the rows of one table."""
        record = self.records[table]
        unknown = {name for row in rows for name in row} - set(record.columns)
        assert not unknown, f"{table} has no column {unknown}"
        schema = pyarrow.schema([(name, TYPES[column.type]) for name, column in record.columns.items()])
        full = [{name: row.get(name) for name in record.columns} for row in rows]
        self.put(table, pyarrow.Table.from_pylist(full, schema=schema))

    def put(self, table: str, rows: pyarrow.Table) -> None:
        """Replace the rows of one table by those of an Arrow table."""
        target = io.BytesIO()
        parquet.write_table(rows, target)
        self.contents[table] = content = target.getvalue()
        described = catalogue.Parquet(rows=rows.num_rows, sha256=hashlib.sha256(content).hexdigest())
        self.records[table] = self.records[table].model_copy(update={"parquet": described})
        self._store = None

    def frame(self, table: str) -> pd.DataFrame:
        """The rows of one table."""
        return parquet.read_table(io.BytesIO(self.contents[table])).to_pandas()

    def edition(self) -> catalogue.Edition:
        """All of it as the app takes it in; here a table may be empty."""
        return catalogue.Edition(self.records, self.contents, {}, "made up")

    def ask(self, name: str, **given: object) -> pd.DataFrame:
        """The answer over these rows, through the same code as the real one."""
        if not self._store:
            self._store = Store(self.edition())
        return self._store.answer(contract(name), given)

    def write(self, folder: Path) -> Path:
        """Put every table and its record into a folder, as the build does."""
        for table, content in self.contents.items():
            source, _, name = table.partition("_")
            room = folder if source == "boundaries" else folder / "snapshots"
            target = room / source / f"{name}.parquet"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            target.with_suffix(".yaml").write_text(self.records[table].model_dump_json(), encoding="utf-8")  # JSON is YAML too
        return folder


PLACES = [
    {"place_code": "E10000016", "place_name": "Kent", "level": "county"},
    {"place_code": "KCC-SOUTH", "place_name": "South Kent", "level": "area", "area_code": "KCC-SOUTH", "area_name": "South"},
    {"place_code": "KCC-EAST", "place_name": "East Kent", "level": "area", "area_code": "KCC-EAST", "area_name": "East"},
    {"place_code": "E07000108", "place_name": "Dover", "level": "district", "area_code": "KCC-SOUTH", "area_name": "South"},
    {"place_code": "E07000105", "place_name": "Ashford", "level": "district", "area_code": "KCC-SOUTH", "area_name": "South"},
    {"place_code": "E07000114", "place_name": "Thanet", "level": "district", "area_code": "KCC-EAST", "area_name": "East"},
]
DOVER, ASHFORD, THANET, MEDWAY = "E07000108", "E07000105", "E07000114", "E06000035"


def school(urn: int, district: str, kind: str = "mainstream", **more: object) -> dict:
    """One register row."""
    sector = "independent" if kind == "independent" else "state-funded"
    return {
        "urn": urn,
        "line_urn": urn,
        "is_on_register": True,
        "school_name": f"School {urn}",
        "kind": kind,
        "sector": sector,
        "phase": "primary",
        "district_code": district,
        "easting": 600000,
        "northing": 150000,
    } | more


def count(urn: int, year: int, pupils: int, sen_support: int, plans: int, status: str = "ok") -> dict:
    """One census row."""
    return {
        "urn": urn,
        "year": year,
        "pupils": pupils,
        "sen_support": sen_support,
        "plans": plans,
        "pupils_status": "ok",
        "sen_support_status": status,
        "plans_status": status,
        "doubt": None if status == "ok" else "looks swapped",
    }


def special(urn: int, designation: str) -> dict:
    """The label of one special school."""
    return {
        "urn": urn,
        "designation": designation,
        "designation_detail": designation,
        "designation_source": "guidance",
        "proposal_status": "withdrawn",
    }


def fact(
    number: int, urn: int, kind: str, value: object, status: str, as_of: date | None = None, dated: str = "some day"
) -> dict:
    """One statement about a special school."""
    return {
        "fact_number": number,
        "urn": urn,
        "school_name": f"School {urn}",
        "fact": kind,
        "value": str(value),
        "number": float(value) if kind != "age range" else None,
        "as_of": as_of,
        "dated": dated,
        "status": status,
        "status_wording": status,
        "source_name": "x",
    }


def unit(number: int, urn: int | None, need: str, as_of: date, status: str = "in force") -> dict:
    """One statement about a unit of ten places in a mainstream school."""
    return {
        "statement_number": number,
        "urn": urn,
        "host_name": f"Host {urn}",
        "need": need,
        "need_wording": need,
        "phase": "primary",
        "places": 10,
        "places_status": "ok",
        "roll_status": "not published",
        "dated": str(as_of.year),
        "as_of": as_of,
        "status": status,
        "status_wording": status,
        "source_name": "x",
        "source_page": "https://x",
    }
