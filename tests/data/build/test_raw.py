"""What is not what we know is refused, in one sentence."""

import pandas as pd
import pytest

from data.build.raw import Raw, Refused, decimals, one_of, unique, whole_numbers
from tests.support.raw_folder import RawFolder

FILE = "kent/areas.csv"
HEADER = "district,kcc_area,in_force,source_key,source,note"
ROW = {"district": "Dover", "kcc_area": "South"}


@pytest.fixture
def folder(tmp_path):
    return RawFolder(tmp_path)


def test_a_known_file_is_read(folder):
    folder.csv(FILE, HEADER, [ROW])
    raw = folder.read()
    assert raw.csv(FILE, HEADER)["kcc_area"].tolist() == ["South"]
    assert raw.source(FILE).publisher == "Kent County Council"
    assert raw.source(FILE).rows == 1


def test_a_new_column_is_refused(folder):
    folder.csv(FILE, f"{HEADER},extra", [ROW])
    with pytest.raises(Refused, match=r"areas.csv has a column we do not know: “extra”"):
        folder.read().csv(FILE, HEADER)


def test_a_missing_column_is_refused(folder):
    folder.csv(FILE, HEADER.removesuffix(",note"), [ROW])
    with pytest.raises(Refused, match="lacks the column “note”"):
        folder.read().csv(FILE, HEADER)


def test_a_packed_file_cut_short_is_refused(folder):
    folder.csv(FILE, HEADER, [ROW])
    packed = folder.folder / f"{FILE}.gz"
    packed.write_bytes(packed.read_bytes()[:-9])
    with pytest.raises(Refused, match="cannot be unpacked"):
        folder.read().csv(FILE, HEADER)


def test_a_map_cut_short_is_refused(folder):
    file = "ons/boundaries_district_kent_bgc.geojson"
    folder.text(file, '{"type": "FeatureCollection", "features": []}')
    sources = folder.sources()
    folder.text(file, '{"type": "FeatureCollection", "features": [')
    with pytest.raises(Refused, match="not the file we know: it cannot be read as a table, and 0 rows are listed"):
        Raw(sources).shapes(file, ["LADCD"])


def test_a_missing_file_and_an_unlisted_file_are_refused(folder):
    with pytest.raises(Refused, match=r"areas.csv is missing"):
        folder.read().csv(FILE, HEADER)
    with pytest.raises(Refused, match="not in the list of sources"):
        folder.read().csv("kent/other.csv", "a")


def test_numbers():
    values = pd.Series(["12", " 7 ", "", "3.0"], name="pupils")
    assert whole_numbers(values, FILE).tolist() == [12, 7, pd.NA, 3]
    assert decimals(pd.Series(["1.5", ""], name="share"), FILE).tolist() == [1.5, pd.NA]


@pytest.mark.parametrize("sign", ["x", "c", "12%", "1e3", "low", "1,204"])
def test_a_sign_we_do_not_know_is_refused(sign):
    with pytest.raises(Refused, match=f"sign we do not know in “pupils”: “{sign}”"):
        whole_numbers(pd.Series(["1", sign], name="pupils"), FILE)


def test_a_word_we_do_not_know_is_refused():
    with pytest.raises(Refused, match="word we do not know in “type”: “Hogwarts”"):
        one_of(pd.Series(["Free schools", "Hogwarts"], name="type"), {"Free schools": "mainstream"}, FILE)


def test_a_number_that_stands_twice_is_refused():
    with pytest.raises(Refused, match="has “118229” twice in “URN”"):
        unique(pd.Series(["118229", "118230", "118229"], name="URN"), FILE)
