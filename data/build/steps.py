"""How each table is made: every module of the build declares its own, and each is made once, when first needed."""

import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

import pandas as pd

import data.build
from data.build.raw import Raw, Refused
from data.build.table import Table
from data.catalogue import Fault

Make = Callable[..., pd.DataFrame]
Faults = Callable[[pd.DataFrame], list[Fault]]


@dataclass(frozen=True)
class Step:
    """A table, the function that makes its rows, and what that function is given, in order."""

    table: Table
    make: Make
    inputs: tuple[type[Raw] | Table, ...]


_declared: dict[str, Step] = {}
_faults: dict[str, Faults] = {}


def builds(table: Table, *inputs: type[Raw] | Table) -> Callable[[Make], Make]:
    """Declare what makes a table: a function of the publishers' files (`Raw`) and of the rows of other tables, in this order."""

    def declare(make: Make) -> Make:
        _declared[table.table] = Step(table, make, inputs)
        return make

    return declare


def counts_faults(table: Table) -> Callable[[Faults], Faults]:
    """Declare what counts, on the finished rows of a table, what is known to be wrong with them."""

    def declare(faults: Faults) -> Faults:
        _faults[table.table] = faults
        return faults

    return declare


def steps() -> dict[str, Step]:
    """Every step by the name of its table, after every module of the build has declared its own."""
    for module in pkgutil.iter_modules(data.build.__path__):
        if module.name != "__main__":
            import_module(f"data.build.{module.name}")
    return _declared


def built_from(names: Iterable[str]) -> list[str]:
    """The tables that are made from these, near or far, without these themselves."""
    found = set(names)
    known = steps()
    while more := {
        name
        for name, step in known.items()
        if name not in found and any(isinstance(given, Table) and given.table in found for given in step.inputs)
    }:
        found |= more
    return sorted(found - set(names))


class Build:
    """One run over one folder of publishers' files."""

    def __init__(self, raw: Raw):
        self.raw = raw
        self._rows: dict[str, pd.DataFrame] = {}

    def rows(self, name: str) -> pd.DataFrame:
        """The rows of a table, made with all they need when they are first asked for."""
        if name not in self._rows:
            step = _step(name)
            given = [self.rows(given.table) if isinstance(given, Table) else self.raw for given in step.inputs]
            self._rows[name] = step.make(*given)
        return self._rows[name]

    def write(self, name: str, staging: Path) -> str:
        """Write a table with its record into the staging folder; gives a line on rows in and out."""
        step, rows = _step(name), self.rows(name)
        table = replace(step.table, faults=_faults[name](rows)) if name in _faults else step.table
        written = table.write(rows, self.raw, staging)
        read = ", ".join(f"{source.file} {source.rows:,}" for source in table.sources(self.raw))
        return f"{name}: {written:,} rows out (rows in: {read})"


def _step(name: str) -> Step:
    known = steps()
    if name not in known:
        raise Refused(f"There is no table “{name}”; there are {', '.join(sorted(known))}.")
    return known[name]
