"""The one door to DuckDB: make the views, lock up, lend a cursor for each question."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd

from data import catalogue
from queries.contract import Contract, contract

MACROS = Path(__file__).with_name("macros.sql")

log = logging.getLogger(__name__)


class Unavailable(Exception):
    """The answer cannot be given, in one sentence a reader can act on."""


class Store:
    """A locked in-memory DuckDB with one view per whole snapshot."""

    def __init__(self, folder: Path | None = None):
        folder = folder or catalogue.FOLDER
        self.broken: dict[str, str] = {}
        # One thread: our answers take a few milliseconds, and visitors are served side by side.
        self._connection = duckdb.connect(config={"threads": 1})
        self._connection.execute(f"SET allowed_directories = ['{folder.resolve()}/']")
        for sidecar in catalogue.sidecars(folder):
            if sidecar.parent.name != "boundaries":
                self._view(sidecar)
        self._macros()
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET lock_configuration = true")

    def _view(self, sidecar: Path) -> None:
        try:
            table = catalogue.whole(sidecar).table
        except catalogue.Damaged as problem:
            table = f"{sidecar.parent.name}_{sidecar.stem}"
            log.error("%s", problem)
            self.broken[table] = str(problem)
            return
        path = sidecar.with_suffix(".parquet").resolve().as_posix().replace("'", "''")
        self._connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet('{path}')")

    def _macros(self) -> None:
        for statement in duckdb.extract_statements(MACROS.read_text(encoding="utf-8")):
            try:
                self._connection.execute(statement)
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
        if table in self.broken:
            raise Unavailable(f"{self.broken[table]} What is built on it cannot be shown.")
        # Both names come from the head of a question and have been checked against it.
        sql = f"SELECT DISTINCT year FROM {table} WHERE {measure or 'year'} IS NOT NULL ORDER BY year"
        with self.cursor() as cursor:
            return tuple(year for (year,) in cursor.execute(sql).fetchall())

    def answer(self, question: Contract, given: dict[str, object]) -> pd.DataFrame:
        """The rows of one answer.

        Raises Wrong for parameters that do not fit, Unavailable when a snapshot is missing or damaged.
        """
        for table in question.reads:
            if table in self.broken:
                raise Unavailable(f"{self.broken[table]} What is built on it cannot be shown.")
        try:
            with self.cursor() as cursor:
                return cursor.execute(question.sql, question.fill(given, self.held)).df()
        except (duckdb.IOException, duckdb.CatalogException, duckdb.InvalidInputException) as problem:
            log.error("%s: %s", question.name, problem)
            raise Unavailable("A data file could not be read just now. What is built on it cannot be shown.") from problem


@cache
def store() -> Store:
    """The store over the committed snapshots, opened once."""
    return Store()


def ask(name: str, **given: object) -> pd.DataFrame:
    """The answer to one question as a frame whose columns are those of its contract."""
    return store().answer(contract(name), given)


def held(name: str, param: str = "year", **given: object) -> tuple[int, ...]:
    """The years that a question can answer, from the oldest to the newest."""
    question = contract(name)
    return question.years(question.params[param], given, store().held)
