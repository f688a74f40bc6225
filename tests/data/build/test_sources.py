"""A new file is refused until it is accepted; accepting says what changed and writes three lines."""

import gzip
import io
import zipfile

import pytest
import yaml

from data.build.__main__ import main
from data.build.contents import Refused, changes
from data.build.sources import Sources

FILE = "dfe/towns.csv"
LISTED = """# A remark.
licences:
  ogl: &ogl {name: OGL}
files:
  dfe/towns.csv:
    publisher: Department  # of towns
    licence: ogl
  typed/notes.csv:
    publisher: ourselves
    licence: ogl
"""
OLD = b"town,people\nDeal,30\nHythe,15\nRye,5\n"


def zipped(**members: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.csv", text)
    return packed.getvalue()


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sources.yaml").write_text(LISTED, encoding="utf-8")
    (tmp_path / "dfe").mkdir()
    (tmp_path / "typed").mkdir()
    (tmp_path / FILE).write_bytes(OLD)
    return tmp_path


@pytest.fixture
def taken(folder):
    Sources.of(folder).accept([])
    return folder


@pytest.mark.parametrize("listed", ["", "files: {}", "licences: [", "licences: {}\nfiles:\n  a.csv:\n    licence: none\n"])
def test_a_list_that_cannot_be_read_gets_a_sentence(tmp_path, listed):
    (tmp_path / "sources.yaml").write_text(listed)
    with pytest.raises(Refused, match=r"^The list of sources \(sources.yaml\) in “.*” cannot be read\.$"):
        Sources.of(tmp_path)


def test_a_file_never_taken_is_refused(folder):
    with pytest.raises(
        Refused, match=r"^dfe/towns.csv is not the file we know: none has been taken into the list yet; look at it"
    ):
        Sources.of(folder).content(FILE)


def test_taking_a_file_packs_it_and_writes_three_lines(folder):
    assert Sources.of(folder).accept([FILE]) == ["dfe/towns.csv: 3 rows, new in the list"]
    assert not (folder / FILE).exists()
    assert gzip.decompress((folder / f"{FILE}.gz").read_bytes()) == OLD
    listed = (folder / "sources.yaml").read_text("utf-8")
    added = [line for line in listed.splitlines() if line not in LISTED.splitlines()]
    assert [line.split(":")[0].strip() for line in added] == ["sha256", "bytes", "rows"]
    assert "\n".join(line for line in listed.splitlines() if line not in added) == LISTED.rstrip("\n")
    assert yaml.safe_load(listed)["files"][FILE]["rows"] == 3
    assert Sources.of(folder).content(FILE) == OLD


def test_the_packed_file_has_no_date_in_it(taken):
    assert (taken / f"{FILE}.gz").read_bytes()[4:8] == b"\0\0\0\0"


def test_a_new_file_beside_the_packed_one_is_refused_then_compared_and_taken(taken):
    new = b"town,people,coast\nDeal,30,yes\nHythe,16,yes\n"
    (taken / FILE).write_bytes(new)
    with pytest.raises(Refused, match="2 rows where 3 are listed"):
        Sources.of(taken).content(FILE)
    assert Sources.of(taken).accept([]) == [
        "dfe/towns.csv: 2 rows, 3 before",
        "  columns added: coast",
        "  1 rows new, 2 gone; the first at row 2",
    ]
    assert Sources.of(taken).content(FILE) == new
    assert (taken / "sources.yaml").read_text("utf-8").count("sha256") == 1


def test_a_column_taken_away_is_named(taken):
    (taken / FILE).write_bytes(b"town\nDeal\nHythe\nRye\n")
    assert Sources.of(taken).accept([FILE])[1:] == ["  columns removed: people"]


@pytest.mark.parametrize(
    ("file", "before", "after", "said"),
    [
        (
            "ons/towns.geojson",
            b'{"features": [{"properties": {"name": "Deal"}, "geometry": null}]}',
            b'{"features": [{"properties": {"name": "Deal"}, "geometry": {"type": "Point", "coordinates": [1, 51]}}]}',
            ["  1 rows new, 1 gone; the first at row 1"],
        ),
        (
            "dfe/towns.csv",
            b"town,coast\nDeal,yes\n",
            b"town,coast\nDeal,yes\nDeal,yes\n",
            ["  1 rows new, 0 gone; the first at row 2"],
        ),
        ("dfe/towns.csv", b"town\nDeal\nRye\n", b"town\nRye\nDeal\n", ["  0 rows new, 0 gone; the first at row 1"]),
        (
            "dfe/towns.zip",
            zipped(a="n\n1\n", b="n\n1\n"),
            zipped(a="n\n1\n", b="n\n2\n"),
            ["  b.csv: 1 rows new, 1 gone; the first at row 1"],
        ),
    ],
)
def test_changes_are_counted(file, before, after, said):
    assert changes(file, before, after) == said


def test_the_file_we_know_gives_nothing_to_say(taken):
    (taken / FILE).write_bytes(OLD)
    assert Sources.of(taken).accept([]) == []
    assert not (taken / FILE).exists()


def test_a_typed_file_stays_as_it_is(folder):
    (folder / "typed/notes.csv").write_text("note\nx\n")
    Sources.of(folder).accept(["typed/notes.csv"])
    assert (folder / "typed/notes.csv").read_text() == "note\nx\n"


@pytest.mark.parametrize(
    ("content", "says"), [(b"", "holds no rows"), (b"town\n", "holds no rows"), (b'a\n"b', "cannot be read")]
)
def test_a_file_that_holds_nothing_is_never_taken(taken, content, says):
    (taken / FILE).write_bytes(content)
    with pytest.raises(Refused, match=says):
        Sources.of(taken).accept([FILE])
    assert Sources.of(taken).entries[FILE]["rows"] == 3


@pytest.mark.parametrize(
    ("file", "says"), [("dfe/other.csv", "not in the list of sources"), ("typed/notes.csv", "is missing from")]
)
def test_what_is_not_there_cannot_be_taken(folder, file, says):
    with pytest.raises(Refused, match=says):
        Sources.of(folder).accept([file])


def test_a_file_once_taken_is_missed(taken):
    (taken / f"{FILE}.gz").unlink()
    assert Sources.of(taken).has(FILE)
    with pytest.raises(Refused, match="is missing from"):
        Sources.of(taken).content(FILE)


def test_the_command_says_what_it_took(taken, tmp_path, capsys, monkeypatch):
    (taken / FILE).write_bytes(OLD + b"Walmer,8\n")
    monkeypatch.setattr("sys.argv", ["build", "no_table", "--accept", FILE, "--from", str(taken), "--to", str(tmp_path / "out")])
    assert main() == 1
    said = capsys.readouterr()
    assert said.out == "dfe/towns.csv: 4 rows, 3 before\n  1 rows new, 0 gone; the first at row 4\n"
    assert "Not built: There is no table “no_table”; there are boundaries_county" in said.err
