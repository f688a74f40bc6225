"""Live postcodes: Kent's with their place, others with their council only."""

import pytest

from data.build import postcodes
from data.build.postcodes import AROUND_FILE, COUNCILS_FILE, POSTCODES_FILE, POSTCODES_HEADER
from data.build.raw import Refused
from tests.support.raw_folder import RawFolder

KENT_ROW = {
    "postcode": "CT14 7AB",
    "easting": "637000",
    "northing": "152000",
    "pq": "10",
    "lad": "E07000108",
    "ward_name": "Walmer",
    "lsoa21cd": "E01024200",
    "lad_lsoa_disagree": "0",
}


@pytest.fixture
def folder(tmp_path):
    folder = RawFolder(tmp_path)
    folder.csv(POSTCODES_FILE, POSTCODES_HEADER, [KENT_ROW])
    folder.csv(
        AROUND_FILE,
        "postcode,easting,northing,lat,lon,pq,county,lad,ward",
        [
            {"postcode": "ME7 1AA", "lad": "E06000035"},
            {"postcode": "CT14 7AB", "county": "E10000016", "lad": "E07000108"},
            {"postcode": "TN31 6AA", "county": "E10000011", "lad": "E07000064"},
            {"postcode": "CT5 9DB"},
        ],
    )
    councils = [
        {"UTLACD": code, "UTLANM": name, "RGNNM": "South East"}
        for code, name in (("E06000035", "Medway"), ("E10000016", "Kent"), ("E10000011", "East Sussex"))
    ]
    folder.csv(COUNCILS_FILE, "UTLACD,UTLANM,CAUTHCD,CAUTHNM,RGNCD,RGNNM", councils)
    return folder


def test_only_kent_has_points(folder):
    rows = postcodes.postcodes(folder.read())
    assert rows[["postcode", "council_name", "ward_name", "easting"]].astype(object).fillna("").values.tolist() == [
        ["CT14 7AB", "Kent", "Walmer", 637000],
        ["CT5 9DB", "", "", ""],
        ["ME7 1AA", "Medway", "", ""],
        ["TN31 6AA", "East Sussex", "", ""],
    ]
    assert [fault.rows for fault in postcodes.faults(rows)] == [1, 0, 0]


def test_two_lists_that_disagree_are_refused(folder):
    folder.csv(POSTCODES_FILE, POSTCODES_HEADER, [KENT_ROW, KENT_ROW | {"postcode": "CT14 7AD"}])
    with pytest.raises(Refused, match="do not agree on the postcodes of Kent: “CT14 7AD”"):
        postcodes.postcodes(folder.read())
