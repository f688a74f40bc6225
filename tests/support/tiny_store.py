"""A store over a few hand-made rows: the same views, the same door, no real data."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pyarrow
import pyarrow.parquet as parquet
import yaml

from data import catalogue
from data.build.table import ARROW
from queries.contract import contract
from queries.store import Store


def _renamed(record: catalogue.Snapshot, words: dict[str, str]) -> catalogue.Snapshot:
    text = record.model_dump_json()
    for word, other in words.items():
        text = text.replace(word, other)
    return catalogue.Snapshot.model_validate_json(text)


class TinyStore:
    """Rows put in by table; a column not named is empty. Tables not named hold no rows."""

    def __init__(self, folder: Path, renamed: dict[str, str] | None = None):
        """An empty table for each that we hold; in their records, words may be renamed, as those of another county."""
        self.folder = folder
        self.held: dict[str, list[dict]] = {}
        self.records = {table: _renamed(record, renamed or {}) for table, record in catalogue.edition().records.items()}
        for table in self.records:
            if not table.startswith("boundaries_"):
                self.rows(table, [])

    def rows(self, table: str, rows: list[dict]) -> None:
        """Replace the rows of one table."""
        record = self.records[table]
        unknown = {name for row in rows for name in row} - set(record.columns)
        assert not unknown, f"{table} has no column {unknown}"
        types = ARROW | {"GEOMETRY": pyarrow.binary()}
        schema = pyarrow.schema([(name, types[column.type]) for name, column in record.columns.items()])
        source, _, name = table.partition("_")
        room = self.folder if source == "boundaries" else self.folder / "snapshots"
        target = room / source / f"{name}.parquet"
        target.parent.mkdir(parents=True, exist_ok=True)
        self.held[table] = full = [{name: row.get(name) for name in record.columns} for row in rows]
        parquet.write_table(pyarrow.Table.from_pylist(full, schema=schema), target)
        described = record.model_dump() | {"parquet": {"rows": len(rows), "sha256": catalogue.sha256(target)}}
        target.with_suffix(".yaml").write_text(yaml.safe_dump(described), encoding="utf-8")

    def ask(self, name: str, **given: object) -> pd.DataFrame:
        """The answer over these rows, through the same code as the real one; but here a table may be empty."""
        edition = catalogue.read(self.folder)
        broken = {table: why for table, why in edition.broken.items() if table not in edition.contents}
        return Store(replace(edition, broken=broken)).answer(contract(name), given)


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
