"""A cut of the publishers' school censuses gives exact rows."""

import pytest

from data.build import census
from data.build.raw import Refused
from tests.support.raw_folder import RawFolder

HEADER_2019 = (
    "URN,LA,ESTAB,SCHOOLTYPE,NOR,NORG,NORB,PNORG,PNORB,TSENELSE,PSENELSE,TSENELK,PSENELK,NUMEAL,NUMENGFL,NUMUNCFL,"
    "PNUMEAL,PNUMENGFL,PNUMUNCFL,NUMFSM,NUMFSMEVER,PNUMFSMEVER"
)
HEADER_2023 = (
    "urn,school_name,pupils,sen_support,ehcp,postcode,town,district,easting,northing,coord_source,type_2025_05,location_evidence"
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    folder = RawFolder(tmp_path)
    folder.csv(
        census.CENSUS_2019_FILE,
        HEADER_2019,
        [
            {"URN": "118229", "LA": "886", "SCHOOLTYPE": "State-funded nursery", "NOR": "115", "TSENELSE": "0", "TSENELK": "9"},
            {
                "URN": "118459",
                "LA": "886",
                "SCHOOLTYPE": "State-funded primary",
                "NOR": "491",
                "TSENELSE": "117",
                "TSENELK": "14",
            },
            {
                "URN": "118500",
                "LA": "887",
                "SCHOOLTYPE": "State-funded primary",
                "NOR": "300",
                "TSENELSE": "9",
                "TSENELK": "9",
            },  # Medway
            {"URN": "NAT", "ESTAB": "PRI", "NOR": "4727089"},  # the publisher's own total row
        ],
    )
    folder.csv(
        census.CENSUS_2023_FILE,
        HEADER_2023,
        [
            {
                "urn": "118459",
                "school_name": "Whitfield Aspen School",
                "pupils": "585",
                "sen_support": "33",
                "ehcp": "165",
                "district": "Dover",
                "easting": "630000",
                "northing": "145000",
            },
            {
                "urn": "118937",
                "school_name": "Ashford School",
                "pupils": "1050",
                "sen_support": "40",
                "ehcp": "281",
                "district": "Ashford",
                "easting": "601000",
                "northing": "142000",
            },
        ],
    )
    monkeypatch.setitem(census.TOTALS, 2019, {"schools": 2, "pupils": 606, "sen_support": 23, "plans": 117})
    monkeypatch.setitem(census.TOTALS, 2023, {"schools": 2, "pupils": 1635, "sen_support": 73, "plans": 446})
    return folder


def test_both_censuses_in_one_table(folder):
    rows = census.school_census(folder.read())
    assert rows[["urn", "year", "pupils", "sen_support", "plans", "plans_status"]].values.tolist() == [
        [118229, 2019, 115, 9, 0, "ok"],
        [118459, 2019, 491, 14, 117, "ok"],
        [118459, 2023, 585, 33, 165, "ok"],
        [118937, 2023, 1050, 40, 281, "doubtful"],
    ]
    assert rows["doubt"].dropna().str.contains("look swapped").all()


def test_a_census_that_does_not_add_up_is_refused(folder, monkeypatch):
    monkeypatch.setitem(census.TOTALS[2023], "plans", 14_143)
    with pytest.raises(Refused, match="gives 446 plans for Kent where 14,143 are known: is it cut short"):
        census.school_census(folder.read())


def test_a_school_that_stands_twice_is_refused(folder):
    row = {"urn": "118459", "pupils": "1", "sen_support": "0", "ehcp": "0", "easting": "1", "northing": "1"}
    folder.csv(census.CENSUS_2023_FILE, HEADER_2023, [row, row])
    with pytest.raises(Refused, match="has “118459” twice"):
        census.census_2023(folder.read())


def test_flags_of_2021_only_where_the_match_is_agreed(folder):
    header = (
        "la,SEN_Unit,RP_Unit,pupils,ehcp,nat_row,URN,nm,pupils_2019,ehcp_2019,SCHOOLTYPE,district,PCODE,score,name_2023,URN_2023,"
        "pupils_2023,ehcp_2023,score_2023,agree"
    )
    folder.csv(
        census.CENSUS_2021_FILE,
        header,
        [
            {"SEN_Unit": "0", "RP_Unit": "1", "URN_2023": "118459", "agree": "True"},
            {"SEN_Unit": "1", "RP_Unit": "0", "URN_2023": "118229", "agree": "False"},  # not agreed: left out
        ],
    )
    assert census.units_2021(folder.read()).values.tolist() == [[118459, False, True]]
