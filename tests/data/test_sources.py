"""The publishers' files stand in the repository, each is the one listed, and no other is taken for it."""

import csv
import io
import json
import re
import zipfile
from functools import cache

import pytest

from data import catalogue
from data.build.contents import Refused, identity
from data.build.sources import FOLDER, IDENTITY, LIST, Sources

SOURCES = Sources.of(FOLDER)
STANDING = [file for file in SOURCES.entries if SOURCES.has(file)]

held = cache(SOURCES.content)


def rows_of(file: str, content: bytes) -> tuple[list[str], list]:
    """The head and the rows of a file, to be tampered with."""
    if file.endswith(".geojson"):
        features = json.loads(content)["features"]
        return list(features[0]["properties"]), features
    rows = list(csv.reader(io.StringIO(content.decode("latin-1"))))
    return rows[0], rows[1:]


def written(file: str, head: list[str], rows: list) -> bytes:
    """The same kind of file with other rows."""
    if file.endswith(".geojson"):
        return json.dumps({"type": "FeatureCollection", "features": rows}).encode()
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([head, *rows])
    return text.getvalue().encode("latin-1")


def tampered(file: str, content: bytes, how: str) -> bytes:
    """A file as a slip of the hand would leave it."""
    if how == "empty":
        return b""
    if file.endswith(".zip"):
        member = "data/caseload.csv"
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inside = tampered(member, archive.read(member), how)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr(member, inside)
        return packed.getvalue()
    head, rows = rows_of(file, content)
    if how == "three last rows cut":
        return written(file, head, rows[:-3])
    if how == "a row doubled":
        return written(file, head, [*rows, rows[-1]])
    if file.endswith(".geojson"):
        renamed = {("renamed" if name == head[0] else name): value for name, value in rows[0]["properties"].items()}
        return written(file, head, [rows[0] | {"properties": renamed}, *rows[1:]])
    return written(file, ["renamed", *head[1:]], rows)


@pytest.mark.parametrize("file", STANDING)
def test_each_file_is_the_one_listed(file):
    assert identity(file, held(file)) == {word: SOURCES.entries[file][word] for word in IDENTITY}


@pytest.mark.parametrize("how", ["three last rows cut", "a row doubled", "empty", "a column renamed"])
@pytest.mark.parametrize("file", STANDING)
def test_any_other_file_is_refused_in_a_sentence(file, how):
    sentence = rf"^{re.escape(file)} is not the file we know: .*\d rows.*; look at it and run again with --accept\.$"
    with pytest.raises(Refused, match=sentence):
        SOURCES.known(file, tampered(file, held(file), how))


def test_the_sentence_counts_the_rows():
    file = "dfe/school_census_2019_england.csv"
    with pytest.raises(Refused, match="23,939 rows where 23,942 are listed"):
        SOURCES.known(file, tampered(file, held(file), "three last rows cut"))


def test_no_other_file_stands_there_and_all_are_small():
    standing = [path for path in FOLDER.rglob("*") if path.is_file()]
    names = {str(path.relative_to(FOLDER)).removesuffix(".gz") for path in standing}
    assert names == {*STANDING, LIST}
    assert sum(path.stat().st_size for path in standing) < 16_000_000


@pytest.mark.parametrize("table", catalogue.edition().records)
def test_each_table_was_built_from_the_files_listed(table):
    for source in catalogue.edition().records[table].sources:
        listed = SOURCES.entries[source.file]
        assert {word: getattr(source, word) for word in IDENTITY} == {word: listed[word] for word in IDENTITY}
