"""Every table declares how it is made; what it needs is made once, and only what is asked for."""

import pandas as pd
import pytest

from data.build import steps
from data.build.contents import Refused
from data.build.raw import Raw
from data.build.table import Table
from data.catalogue import Fault, named_by_place, sidecars
from tests.support.raw_folder import RawFolder


def table(name: str) -> Table:
    return Table(f"snapshots/kcc/{name}.parquet", f"kcc_{name}", name, ("n",), "none", "Kent", "steps", (), "never", (), {})


TOWNS, STREETS, HOUSES = table("towns"), table("streets"), table("houses")


@pytest.fixture
def made(monkeypatch):
    """Three tables, each made from the one before, and the list of what was made."""
    made = []
    steps.steps()  # the real ones declare themselves before they are put aside
    monkeypatch.setattr(steps, "_declared", {})
    monkeypatch.setattr(steps, "_faults", {})

    def rows(name: str, *given: object) -> pd.DataFrame:
        made.append((name, *(each if isinstance(each, Raw) else each["n"].item() for each in given)))
        return pd.DataFrame({"n": [name]})

    steps.builds(TOWNS, Raw)(lambda raw: rows("towns", raw))
    steps.builds(STREETS, TOWNS)(lambda towns: rows("streets", towns))
    steps.builds(HOUSES, STREETS, TOWNS)(lambda streets, towns: rows("houses", streets, towns))
    return made


def test_a_table_is_made_once_from_what_it_names(made, tmp_path):
    raw = RawFolder(tmp_path).read()
    build = steps.Build(raw)
    assert build.rows("kcc_houses")["n"].tolist() == ["houses"]
    assert build.rows("kcc_streets")["n"].tolist() == ["streets"]
    assert made == [("towns", raw), ("streets", "towns"), ("houses", "streets", "towns")]


def test_nothing_else_is_made(made, tmp_path):
    steps.Build(RawFolder(tmp_path).read()).rows("kcc_towns")
    assert [name for name, *_ in made] == ["towns"]


def test_what_is_made_from_a_table_is_known(made):
    assert steps.built_from(["kcc_towns"]) == ["kcc_houses", "kcc_streets"]
    assert steps.built_from(["kcc_streets", "kcc_houses"]) == []


def test_an_unknown_table_is_refused(made, tmp_path):
    with pytest.raises(Refused, match="There is no table “kcc_moon”; there are kcc_houses, kcc_streets, kcc_towns"):
        steps.Build(RawFolder(tmp_path).read()).rows("kcc_moon")


def test_faults_are_counted_on_the_rows(made, tmp_path, monkeypatch):
    written = []
    monkeypatch.setattr(Table, "write", lambda table, rows, *_: written.append(table.faults) or len(rows))
    steps.counts_faults(TOWNS)(lambda rows: [Fault(what="made up", rows=len(rows))])
    steps.Build(RawFolder(tmp_path).read()).write("kcc_towns", tmp_path)
    assert written == [[Fault(what="made up", rows=1)]]


def test_every_snapshot_has_a_step_and_every_step_a_snapshot():
    assert sorted(steps.steps()) == sorted(named_by_place(path) for path in sidecars())
