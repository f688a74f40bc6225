"""A table is written as promised or not at all."""

import hashlib
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from data import catalogue
from data.build.__main__ import main
from data.build.raw import Refused
from data.build.table import Col, Table, publish
from tests.support.raw_folder import RawFolder

TABLE = Table(
    path="snapshots/kcc/towns.parquet",
    table="kcc_towns",
    says="Towns",
    grain=("town",),
    place_basis="none",
    covers="Kent",
    made_by="towns",
    changes=(),
    revises="never",
    files=("kent/areas.csv",),
    columns={
        "town": Col("VARCHAR", "name of the town"),
        "people": Col("INTEGER", "who live there", unit="count", least=0, optional=True),
        "coast": Col("VARCHAR", "yes or no", words=("yes", "no")),
    },
)
ROWS = pd.DataFrame({"town": ["Deal", "Hythe"], "people": [30_000, None], "coast": ["yes", "yes"]})


@pytest.fixture
def raw(tmp_path):
    folder = RawFolder(tmp_path / "raw")
    folder.csv("kent/areas.csv", "district", [{"district": "Dover"}])
    return folder.read()


def test_the_same_rows_give_the_same_bytes(raw, tmp_path):
    for place in ("one", "two"):
        assert TABLE.write(ROWS, raw, tmp_path / place) == 2
    one, two = ((tmp_path / place).rglob("*.*") for place in ("one", "two"))
    digests = [[hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(paths)] for paths in (one, two)]
    assert digests[0] == digests[1]
    assert len(digests[0]) == 2


def test_the_record_says_what_was_written(raw, tmp_path):
    TABLE.write(ROWS, raw, tmp_path)
    record = catalogue.read(tmp_path).records["kcc_towns"]
    assert record.parquet.rows == 2
    assert record.columns["people"].unit == "count"
    assert record.sources[0].file == "kent/areas.csv"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"coast": ["yes", "perhaps"]}, "in “coast”, value “perhaps”"),
        ({"people": [-1, 2]}, "in “people”, value “-1”"),
        ({"town": ["Deal", "Deal"]}, "“town”"),
        ({"town": ["Deal", None]}, "“town”"),
        ({"people": [1.5, 2]}, "would break its promise"),
    ],
)
def test_a_broken_promise_is_refused(raw, tmp_path, change, says):
    with pytest.raises(Refused, match=says):
        TABLE.write(ROWS.assign(**change), raw, tmp_path / "out")
    assert not list((tmp_path / "out").rglob("*.parquet"))


def test_modelled_figures_are_the_same_where_sums_are_done_in_another_order(raw, tmp_path):
    modelled = replace(TABLE, path="snapshots/model/towns.parquet", columns={**TABLE.columns, "need": Col("DOUBLE", "modelled")})
    need = np.array([1 / 3, 2_000_000 / 7])
    for place, figures in (("one", need), ("two", np.nextafter(need, 9e9))):
        modelled.write(ROWS.assign(need=figures), raw, tmp_path / place)
    one, two = (pd.read_parquet(tmp_path / place / modelled.path)["need"].tolist() for place in ("one", "two"))
    assert one == two == [0.333333, 285714.0]


def test_counted_figures_are_kept_to_the_last_digit(raw, tmp_path):
    counted = replace(TABLE, columns={**TABLE.columns, "share": Col("DOUBLE", "counted")})
    counted.write(ROWS.assign(share=[1 / 3, 2.5]), raw, tmp_path)
    assert pd.read_parquet(tmp_path / counted.path)["share"].tolist() == [1 / 3, 2.5]


def test_publish_moves_all_of_it(tmp_path):
    staged = tmp_path / "staged" / "snapshots" / "kcc"
    staged.mkdir(parents=True)
    (staged / "a.yaml").write_text("new")
    target = tmp_path / "data" / "snapshots" / "kcc"
    target.mkdir(parents=True)
    (target / "a.yaml").write_text("old")
    publish(tmp_path / "staged", tmp_path / "data")
    assert (target / "a.yaml").read_text() == "new"


def test_a_refused_build_says_one_sentence_and_leaves_everything_as_it_was(tmp_path, capsys, monkeypatch):
    RawFolder(tmp_path / "raw").write_list()
    kept = tmp_path / "data" / "snapshots" / "ons" / "places.yaml"
    kept.parent.mkdir(parents=True)
    kept.write_text("as it was")
    monkeypatch.setattr("sys.argv", ["build", "--from", str(tmp_path / "raw"), "--to", str(tmp_path / "data")])
    assert main() == 1
    said = capsys.readouterr().err.strip()
    assert said.endswith("Not built: ons/boundaries_district_kent_bgc.geojson is missing from “raw”.")
    assert kept.read_text() == "as it was"
    assert sorted(path.name for path in (tmp_path / "data").rglob("*") if path.is_file()) == ["places.yaml"]


def test_a_folder_that_is_not_there_gets_a_sentence(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("sys.argv", ["build", "--from", str(tmp_path / "nowhere")])
    assert main() == 1
    assert capsys.readouterr().err == "Not built: There is no list of sources (sources.yaml) in “nowhere”.\n"
