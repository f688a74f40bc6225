"""The door to the data: locked, safe for many visitors at once, clear when a file is damaged."""

from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest

from queries import Unavailable, contract
from queries.store import Store, store


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


def test_a_file_that_goes_after_the_start_gets_a_sentence(tiny):
    opened = Store(tiny.folder)
    (tiny.folder / "snapshots" / "ons" / "places.parquet").unlink()
    with pytest.raises(Unavailable, match="could not be read just now"):
        opened.answer(contract("places/all"), {})
