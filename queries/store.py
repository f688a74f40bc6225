"""The one door to DuckDB: take in what was checked, lock up, lend a cursor for each question."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow
import pyarrow.parquet as parquet

from data import catalogue, profile
from data.catalogue import Edition
from queries.contract import Contract, contract

# In the order in which one stands on another.
MACROS = tuple(
    Path(__file__).with_name("macros") / f"{name}.sql"
    for name in ("words", "statistics", "places", "schools", "authorities", "provision")
)

# A macro that is asked nothing: its name, and whether it gives a table or one value.
ASKED_NOTHING = re.compile(r"CREATE MACRO (\w+)\(\) AS (TABLE)?")

log = logging.getLogger(__name__)


class Unavailable(Exception):
    """The answer cannot be given, in one sentence a reader can act on."""


class Store:
    """A locked in-memory DuckDB with one table per whole snapshot: no file is read once it is open."""

    def __init__(self, edition: Edition):
        # A table that the county has not is there without rows: what asks it has no answer, and says so.
        lacked = profile.county().lacks & edition.contents.keys()
        self.broken = {table: why for table, why in edition.broken.items() if table not in lacked}
        self._tables: set[str] = set()
        # One thread: our answers take a few milliseconds, and visitors are served side by side.
        self._connection = duckdb.connect(config={"threads": 1})
        for table, content in edition.contents.items():
            if not table.startswith("boundaries_"):
                self._take_in(table, content, edition.records[table])
        self._macros()
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET lock_configuration = true")

    def _take_in(self, table: str, content: bytes, record: catalogue.Snapshot) -> None:
        """The rows of one snapshot, from the very bytes that were checked."""
        try:
            rows = parquet.read_table(pyarrow.BufferReader(content))
            if set(rows.column_names) != set(record.columns) or rows.num_rows != record.parquet.rows:
                raise pyarrow.ArrowInvalid("other columns or rows than its record says")
            self._connection.register("taken_in", rows)
            self._connection.execute(f"CREATE TABLE {table} AS SELECT * FROM taken_in")
            self._connection.unregister("taken_in")
            self._tables.add(table)
        except (pyarrow.ArrowException, duckdb.Error) as problem:
            log.error("%s: %s", table, problem)
            self.broken[table] = f"The data file “{table}” is damaged: it does not hold what its record says."

    def _macros(self) -> None:
        """Every macro. What one says that is asked nothing never changes, so it is worked out here, once for all questions."""
        for statement in duckdb.extract_statements("".join(path.read_text(encoding="utf-8") for path in MACROS)):
            try:
                self._connection.execute(statement)
                if found := ASKED_NOTHING.search(statement.query):
                    name, is_table = found.groups()
                    self._connection.execute(
                        f"CREATE TABLE known_{name} AS {f'FROM {name}()' if is_table else f'SELECT {name}() AS value'}"
                    )
                    known = f"TABLE FROM known_{name}" if is_table else f"(SELECT value FROM known_{name})"
                    self._connection.execute(f"CREATE OR REPLACE MACRO {name}() AS {known}")
            except duckdb.CatalogException:
                # It reads a table that is broken or not there; so does every question that uses it, and says so.
                log.warning("A macro was left out: %s", statement.query.strip().splitlines()[0])

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor for one question. Two threads must never share one."""
        cursor = self._connection.cursor()
        try:
            yield cursor
        finally:
            cursor.close()

    def held(self, table: str, measure: str | None = None) -> tuple[int, ...]:
        """The years a table has rows of, or has a figure of one measure in; from the oldest to the newest.

        Raises Unavailable when the table is missing or damaged.
        """
        self._there(table)
        # Both names come from the head of a question and have been checked against it.
        sql = f"SELECT DISTINCT year FROM {table} WHERE {measure or 'year'} IS NOT NULL ORDER BY year"
        with self.cursor() as cursor:
            return tuple(year for (year,) in cursor.execute(sql).fetchall())

    def _there(self, table: str) -> None:
        if table in self.broken or table not in self._tables:
            why = self.broken.get(table, f"The data file “{table}” is missing.")
            raise Unavailable(f"{why} What is built on it cannot be shown.")

    def answer(self, question: Contract, given: dict[str, object]) -> pd.DataFrame:
        """The rows of one answer.

        Raises Wrong for parameters that do not fit, Unavailable when a snapshot is missing, damaged or without what was asked for.
        """
        for table in question.reads:
            self._there(table)
        with self.cursor() as cursor:
            rows = cursor.execute(question.sql, question.fill(given, self.held)).df()
        if rows.empty and question.is_never_empty:
            raise Unavailable(f"The data we hold have no answer to this: {question.answers}")
        return rows


@cache
def store() -> Store:
    """The store over the committed snapshots, opened once."""
    return Store(catalogue.edition())


def ask(name: str, **given: object) -> pd.DataFrame:
    """The answer to one question as a frame whose columns are those of its contract."""
    return store().answer(contract(name), given)


def held(name: str, param: str = "year", **given: str | int) -> tuple[int, ...]:
    """The years that a question can answer, from the oldest to the newest."""
    question = contract(name)
    return question.years(question.params[param], given, store().held)


def filled(name: str, **given: object) -> dict[str, str | int]:
    """Every parameter of a question as it is asked: those given checked, the others by default."""
    return contract(name).fill(given, store().held)
