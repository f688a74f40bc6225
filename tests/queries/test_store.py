"""The door to the data: locked, safe for many visitors at once, clear when a file is damaged."""

from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest
import yaml

from data import catalogue
from queries import Unavailable, contract
from queries.store import Store, store
from tests.support.tiny_store import DOVER, PLACES, count, school


def test_sixteen_visitors_get_right_answers():
    question, opened = contract("lottery/plans_by_place"), store()

    def kent(_):
        return int(opened.answer(question, {"level": "county", "year": 2023})["plans"].iloc[0])

    with ThreadPoolExecutor(16) as pool:
        assert set(pool.map(kent, range(160))) == {14_143}


def test_nothing_outside_can_be_read_or_changed():
    with store().cursor() as cursor:
        for sql in ("SELECT * FROM read_text('/etc/hostname')", "SET enable_external_access = true", "INSTALL httpfs"):
            with pytest.raises(duckdb.Error):
                cursor.execute(sql)


@pytest.fixture
def folder(tiny, tmp_path):
    """The made-up rows as files, which a test may damage."""
    return tiny.write(tmp_path)


def opened(folder):
    return Store(catalogue.read(folder))


def every_place(store):
    return store.answer(contract("places/all"), {})


def test_a_damaged_file_makes_its_questions_unavailable_and_no_others(tiny, tmp_path, caplog):
    tiny.rows("dfe_schools", [school(1, DOVER)])
    folder = tiny.write(tmp_path)
    path = folder / "snapshots" / "dfe" / "school_census.parquet"
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(Unavailable, match="“dfe_school_census” is damaged"):
        opened(folder).answer(contract("lottery/plans_by_place"), {"level": "county", "year": 2023})
    assert len(every_place(opened(folder))) == 6
    assert "damaged" in caplog.text


def test_a_missing_file_gets_a_sentence(folder):
    (folder / "snapshots" / "ons" / "places.parquet").unlink()
    with pytest.raises(Unavailable, match="“ons_places” is missing"):
        every_place(opened(folder))


def test_files_exchanged_under_a_running_app_change_nothing(tiny, folder):
    store = opened(folder)
    before = every_place(store)
    tiny.rows("ons_places", PLACES[:2])
    tiny.write(folder)
    (folder / "snapshots" / "dfe" / "schools.parquet").unlink()
    assert every_place(store).equals(before)
    assert len(every_place(opened(folder))) == 2


def test_no_file_can_be_read_once_the_store_is_open(folder):
    path = folder / "snapshots" / "ons" / "places.parquet"
    with opened(folder).cursor() as cursor, pytest.raises(duckdb.PermissionException):
        cursor.execute(f"SELECT * FROM read_parquet('{path}')")


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"not a Parquet file", 6),
        ((catalogue.FOLDER / "snapshots" / "dfe" / "schools.parquet").read_bytes(), 6),
        (None, 7),
    ],
    ids=["no Parquet", "another table", "more rows than there are"],
)
def test_a_file_that_is_not_what_its_record_says_takes_only_its_table_away(tiny, folder, content, rows):
    path = folder / "snapshots" / "ons" / "places.parquet"
    if content:
        path.write_bytes(content)
    record = catalogue.read(folder).records["ons_places"].model_dump()
    record["parquet"] = {"rows": rows, "sha256": catalogue.sha256(path)}
    path.with_suffix(".yaml").write_text(yaml.safe_dump(record), encoding="utf-8")
    store = opened(folder)
    empty = {table for table in tiny.contents if table != "ons_places"}
    assert list(store.broken) == [*sorted(empty), "ons_places"]
    with pytest.raises(Unavailable, match="“ons_places” is damaged: it does not hold what its record says"):
        every_place(store)


def test_what_is_asked_nothing_is_worked_out_once():
    with store().cursor() as cursor:
        ((_, plan),) = cursor.execute("EXPLAIN FROM newest_rolls() WHERE urn = 1 OR roll_dated = county_name()").fetchall()
        assert cursor.execute("SELECT county_name()").fetchone() == ("Kent",)
    assert "known_newest_rolls" in plan and "known_county_name" in plan
    assert "dfe_school_census" not in plan and "ons_places" not in plan


def test_an_empty_table_is_said_to_be_empty(tiny, tmp_path):
    tiny.rows("ons_places", [])
    with pytest.raises(Unavailable, match="“ons_places” holds no rows"):
        every_place(opened(tiny.write(tmp_path)))


def test_an_answer_that_must_have_rows_and_has_none_gets_a_sentence(tiny):
    tiny.rows("ons_places", PLACES[:1])
    tiny.rows("dfe_school_census", [count(1, 2023, 10, 0, 0)])
    with pytest.raises(Unavailable, match="The data we hold have no answer to this: How many pupils"):
        tiny.ask("lottery/plans_by_place", level="district", year=2023)


def test_a_list_may_be_empty(tiny):
    assert tiny.ask("lottery/doubtful_figures").empty
