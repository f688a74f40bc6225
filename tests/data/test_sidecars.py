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
    assert not catalogue.edition().broken
    record = catalogue.edition().records[catalogue.named_by_place(sidecar)]
    found = duckdb.sql(f"SELECT * FROM read_parquet('{sidecar.with_suffix('.parquet')}')")
    types = {name: str(kind).split("(")[0] for name, kind in zip(found.columns, found.types, strict=True)}
    assert types == {name: column.type for name, column in record.columns.items()}
    path, grain = sidecar.with_suffix(".parquet"), ", ".join(record.grain)
    rows, distinct = duckdb.execute(f"SELECT count(*), count(DISTINCT ({grain})) FROM read_parquet('{path}')").fetchone()
    assert rows == distinct == record.parquet.rows


@pytest.mark.parametrize("sidecar", SIDECARS, ids=lambda path: path.stem)
def test_record_has_words_units_and_terms(sidecar):
    record = catalogue.edition().records[catalogue.named_by_place(sidecar)]
    assert record.says and record.covers and record.revises and record.sources
    for name, column in record.columns.items():
        assert column.says, name
        if column.type == "DOUBLE" or name in ("pupils", "plans", "sen_support", "residents", "easting"):
            assert column.unit, f"{record.table}.{name} is a figure without a unit"
    for source in record.sources:
        assert source.page.startswith("https://")
        assert source.licence.page.startswith("https://")
        assert len(source.sha256) == 64


@pytest.fixture
def folder(tmp_path):
    """A folder with two tables in it; `put` writes one more beside them."""
    for name in ("school_census", "schools"):
        for kind in ("yaml", "parquet"):
            put(tmp_path, f"dfe/{name}.{kind}", (catalogue.FOLDER / "snapshots" / "dfe" / f"{name}.{kind}").read_bytes())
    return tmp_path


def put(folder, path, content):
    target = folder / "snapshots" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def record_of_schools(folder):
    return (folder / "snapshots" / "dfe" / "schools.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("table: dfe_schools", "favourite_colour: green\ntable: dfe_schools", "cannot be read"),
        ("table: dfe_schools", "table: dfe_school_census", "speaks of another table"),
        ("table: dfe_schools", "table: Dfe_Schools", "cannot be read"),
        ("table: dfe_schools", "table: x AS SELECT 1; COPY (SELECT 1) TO 'written.csv'; --", "cannot be read"),
        ("  urn:\n", '  "urn; DROP TABLE ons_places":\n', "cannot be read"),
        ("table: dfe_schools", "table: [", "cannot be read"),
        ("table: dfe_schools", "- table", "cannot be read"),
        ("covers:", "covers: \x00", "cannot be read"),
    ],
)
def test_a_record_that_is_not_right_is_refused_and_takes_only_its_table_away(folder, old, new, says):
    text = record_of_schools(folder)
    assert old in text
    put(folder, "dfe/schools.yaml", text.replace(old, new, 1).encode())
    edition = catalogue.read(folder)
    assert edition.broken == {"dfe_schools": f"The record of “dfe_schools” {says}."}
    assert set(edition.contents) == {"dfe_school_census"}


def test_a_record_in_the_wrong_place_is_refused(folder):
    put(folder, "evil/schools.yaml", record_of_schools(folder).encode())
    edition = catalogue.read(folder)
    assert edition.broken == {"evil_schools": "The record of “evil_schools” speaks of another table."}
    assert set(edition.contents) == {"dfe_school_census", "dfe_schools"}


def test_of_two_records_of_one_table_only_the_first_counts(folder, caplog):
    put(folder, "dfe/a_b.yaml", record_of_schools(folder).replace("table: dfe_schools", "table: dfe_a_b").encode())
    put(folder, "dfe_a/b.yaml", b"table: dfe_a_b")
    put(folder, "dfe/a_b.parquet", (folder / "snapshots" / "dfe" / "schools.parquet").read_bytes())
    edition = catalogue.read(folder)
    assert edition.broken == {}
    assert "dfe_a_b" in edition.contents
    assert "A second record of “dfe_a_b” is passed over" in caplog.text


def test_files_under_a_running_app_are_not_looked_at_again_and_a_new_start_takes_all_of_them(folder):
    before = catalogue.read(folder)
    put(folder, "dfe/schools.yaml", record_of_schools(folder).replace("says: ", "says: New. ", 1).encode())
    (folder / "snapshots" / "dfe" / "school_census.parquet").unlink()
    assert before.content("dfe_school_census")
    after = catalogue.read(folder)
    assert after.version != before.version
    with pytest.raises(catalogue.Damaged, match="“dfe_school_census” is missing"):
        after.content("dfe_school_census")
