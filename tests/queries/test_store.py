"""The door to the data: locked, safe for many visitors at once, clear when a file is damaged."""

from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest
import yaml

from data import catalogue
from queries import Unavailable, contract
from queries.store import Store, store
from tests.support.tiny_store import PLACES, count


def test_sixteen_visitors_get_right_answers():
    question = contract("lottery/plans_by_place")

    def kent(_):
        return int(store().answer(question, {"level": "county", "year": 2023})["plans"].iloc[0])

    with ThreadPoolExecutor(16) as pool:
        assert set(pool.map(kent, range(160))) == {14_143}


def test_nothing_outside_can_be_read_or_changed():
    with store().cursor() as cursor:
        for sql in ("SELECT * FROM read_text('/etc/hostname')", "SET enable_external_access = true", "INSTALL httpfs"):
            with pytest.raises(duckdb.Error):
                cursor.execute(sql)


def test_a_damaged_file_makes_its_questions_unavailable_and_no_others(tiny, caplog):
    path = tiny.folder / "snapshots" / "dfe" / "school_census.parquet"
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(Unavailable, match="“dfe_school_census” is damaged"):
        tiny.ask("lottery/plans_by_place", level="county", year=2023)
    assert len(tiny.ask("places/all")) == 6
    assert "damaged" in caplog.text


def test_a_missing_file_gets_a_sentence(tiny):
    (tiny.folder / "snapshots" / "ons" / "places.parquet").unlink()
    with pytest.raises(Unavailable, match="“ons_places” is missing"):
        tiny.ask("places/all")


def opened(tiny):
    return Store(catalogue.read(tiny.folder))


def test_files_exchanged_under_a_running_app_change_nothing(tiny):
    store = opened(tiny)
    before = store.answer(contract("places/all"), {})
    tiny.rows("ons_places", PLACES[:2])
    (tiny.folder / "snapshots" / "dfe" / "schools.parquet").unlink()
    assert store.answer(contract("places/all"), {}).equals(before)
    assert len(opened(tiny).answer(contract("places/all"), {})) == 2


def test_no_file_can_be_read_once_the_store_is_open(tiny):
    path = tiny.folder / "snapshots" / "ons" / "places.parquet"
    with opened(tiny).cursor() as cursor, pytest.raises(duckdb.PermissionException):
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
def test_a_file_that_is_not_what_its_record_says_takes_only_its_table_away(tiny, content, rows):
    path = tiny.folder / "snapshots" / "ons" / "places.parquet"
    if content:
        path.write_bytes(content)
    record = catalogue.read(tiny.folder).records["ons_places"].model_dump()
    record["parquet"] = {"rows": rows, "sha256": catalogue.sha256(path)}
    path.with_suffix(".yaml").write_text(yaml.safe_dump(record), encoding="utf-8")
    store = opened(tiny)
    empty = {table for table in tiny.held if table != "ons_places"}
    assert list(store.broken) == [*sorted(empty), "ons_places"]
    with pytest.raises(Unavailable, match="“ons_places” is damaged: it does not hold what its record says"):
        store.answer(contract("places/all"), {})


def test_an_empty_table_is_said_to_be_empty(tiny):
    tiny.rows("ons_places", [])
    with pytest.raises(Unavailable, match="“ons_places” holds no rows"):
        opened(tiny).answer(contract("places/all"), {})


def test_an_answer_that_must_have_rows_and_has_none_gets_a_sentence(tiny):
    tiny.rows("ons_places", PLACES[:1])
    tiny.rows("dfe_school_census", [count(1, 2023, 10, 0, 0)])
    with pytest.raises(Unavailable, match="The data we hold have no answer to this: How many pupils"):
        tiny.ask("lottery/plans_by_place", level="district", year=2023)


def test_a_list_may_be_empty(tiny):
    assert tiny.ask("lottery/doubtful_figures").empty
