"""Every committed table has a record, and the record is true."""

import duckdb
import pytest

from data import catalogue

SIDECARS = catalogue.sidecars()


def test_every_parquet_has_a_record_and_every_record_a_parquet():
    parquets = sorted(catalogue.FOLDER.glob("*/**/*.parquet"))
    assert [path.with_suffix(".yaml") for path in parquets] == sorted(SIDECARS)


def test_all_of_it_is_small():
    assert sum(path.stat().st_size for path in catalogue.FOLDER.glob("*/**/*.parquet")) < 10_000_000


@pytest.mark.parametrize("sidecar", SIDECARS, ids=lambda path: path.stem)
def test_record_is_true(sidecar):
    record = catalogue.whole(sidecar)
    found = duckdb.sql(f"SELECT * FROM read_parquet('{sidecar.with_suffix('.parquet')}')")
    types = {name: str(kind).split("(")[0] for name, kind in zip(found.columns, found.types, strict=True)}
    assert types == {name: column.type for name, column in record.columns.items()}
    path, grain = sidecar.with_suffix(".parquet"), ", ".join(record.grain)
    rows, distinct = duckdb.execute(f"SELECT count(*), count(DISTINCT ({grain})) FROM read_parquet('{path}')").fetchone()
    assert rows == distinct == record.parquet.rows


@pytest.mark.parametrize("sidecar", SIDECARS, ids=lambda path: path.stem)
def test_record_has_words_units_and_terms(sidecar):
    record = catalogue.snapshot(sidecar)
    assert record.says and record.covers and record.revises and record.sources
    for name, column in record.columns.items():
        assert column.says, name
        if column.type == "DOUBLE" or name in ("pupils", "plans", "sen_support", "residents", "easting"):
            assert column.unit, f"{record.table}.{name} is a figure without a unit"
    for source in record.sources:
        assert source.page.startswith("https://")
        assert source.licence.page.startswith("https://")
        assert len(source.sha256) == 64


def test_an_unknown_key_is_an_error(tmp_path):
    broken = tmp_path / "places.yaml"
    broken.write_text(SIDECARS[0].read_text("utf-8") + "\nfavourite_colour: green\n", encoding="utf-8")
    with pytest.raises(catalogue.Damaged, match="cannot be read"):
        catalogue.snapshot(broken)
