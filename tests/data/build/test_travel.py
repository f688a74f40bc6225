"""Road times as a table: rounded, kept where somebody asks, and given way to real ones."""

import pandas as pd
import pytest

from data.build import travel
from data.build.raw import Refused
from data.build.travel import ROAD_FILE
from tests.support.raw_folder import RawFolder

HOMES = pd.DataFrame({"lsoa_code": ["A", "B"], "easting": [600000, 600000], "northing": [150000, 140000]})
RURAL = pd.DataFrame({"lsoa_code": ["A", "B"], "is_rural": [False, True]})
ENDS = pd.DataFrame(
    {
        "provider_id": ["kent", "far-kent", "near", "far"],
        "council": ["Kent", "Kent", "Surrey", "Surrey"],
        "easting": [603000, 550000, 610000, 550000],
        "northing": [150000, 150000, 150000, 150000],
    }
)
HOSTS = pd.DataFrame({"urn": [7], "easting": [600040], "northing": [150000]})


def rows(folder):
    found = travel.travels(folder.read(), HOMES, RURAL, ENDS, pd.DataFrame({"urn": [7, None]}), HOSTS)
    return found.set_index(["provider_id", "lsoa_code"])


def test_metres_minutes_and_what_is_kept(tmp_path):
    found = rows(RawFolder(tmp_path))
    assert set(found.index.get_level_values("provider_id")) == {"kent", "far-kent", "near", "7"}  # far is too far to ask
    assert found.loc[("kent", "A"), ["metres", "minutes", "minutes_basis"]].tolist() == [
        3000,
        10,
        "estimate",
    ]  # 2 + 3.75 km at 30
    assert found.loc[("7", "A"), "metres"] == 0
    assert found.loc[("kent", "B"), "metres"] == 10400


def test_real_road_times_take_over(tmp_path):
    folder = RawFolder(tmp_path)
    before = rows(folder)
    assert not folder.read().has(ROAD_FILE)
    folder.csv(ROAD_FILE, "lsoa_code,provider_id,minutes", [{"lsoa_code": "A", "provider_id": "kent", "minutes": "23"}])
    found = rows(folder)
    assert folder.read().has(ROAD_FILE)
    assert found.loc[("kent", "A"), ["minutes", "minutes_basis"]].tolist() == [23, "supplied"]
    assert found.drop(("kent", "A")).equals(before.drop(("kent", "A")))


def test_a_pair_we_do_not_know_is_refused(tmp_path):
    folder = RawFolder(tmp_path)
    folder.csv(ROAD_FILE, "lsoa_code,provider_id,minutes", [{"lsoa_code": "A", "provider_id": "moon", "minutes": "23"}])
    with pytest.raises(Refused, match="a pair we do not know: A and moon"):
        rows(folder)
