"""Our sums beside the publisher's totals: each row as the file prints it, and no difference without its reason."""

import pandas as pd
import pytest

from data.build import england, official
from data.build.raw import Refused
from tests.support.raw_folder import RawFolder

CENSUS = "dfe/school_census_2023_england.csv"
HEADER = "URN,LA,ESTAB,SCHOOLTYPE,NOR,TSENELK,TSENELSE,NUMFSM"
PRIMARY, SPECIAL = "State-funded primary", "State-funded special school"


def nation(estab, kind, pupils, plans):
    return {"URN": "NAT", "ESTAB": estab, "SCHOOLTYPE": kind, "NOR": str(pupils), "TSENELSE": str(plans), "TSENELK": "7"}


def tool(measure, name, number, value, year="2023"):
    return {"Short Desc": measure, "LA and Regions": name, "LA Number": number, "Values": value, "Years": year}


@pytest.fixture
def folder(tmp_path):
    folder = RawFolder(tmp_path)
    folder.csv(CENSUS, HEADER, [nation("PRI", PRIMARY, 300, 30), nation("SPE", "Special school", 40, 39)])
    folder.csv(
        official.TOOL_FILE,
        "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region,label_in_2016_rows",
        [
            tool("PrimStatements", "Kent", "886.0", "10.3"),
            tool("PrimStatements", "England", "", "10.0"),
            tool("SEN_TotStat", "Kent", "886.0", "28.600000000000001"),
            tool("SecStatements", "Kent", "886.0", "4.00"),  # no secondary school: nothing to add up
            tool("PrimStatements", "Leeds", "383.0", "2.0"),  # not compared
            tool("PrimStatements", "South East", "", "3.0"),  # a region has no number
            tool("PrimStatements", "Kent", "886.0", "9.9", "2022"),  # no census of that year is held
        ],
    )
    folder.csv(
        official.NEEDS_FILE,
        "la_name,phase_type_grouping,primary_need,number_of_pupils,pupil_gender_boys,pupil_gender_girls",
        [
            {"la_name": "Kent", "phase_type_grouping": PRIMARY, "primary_need": need, "number_of_pupils": pupils}
            for need, pupils in (("Autism", "20"), ("Speech", "6"))
        ],
    )
    folder.csv(official.PLACEMENTS_FILE, england.PLACEMENTS_HEADER, [
        {"time_period": "202526", "geographic_level": "Local authority", "country_code": "E92000001", "new_la_code": "E10000016",
         "old_la_code": "886", "la_name": "Kent", "ehcplans": "40", "mainstream_total_pc": "62.5", "special_total_pc": "0",
         "ap_pru_total_pc": "0", "fe_total_pc": "37.5"},
        {"time_period": "202526", "geographic_level": "Regional", "country_code": "E92000001", "ehcplans": "99"},
    ])  # fmt: skip
    return folder


def rows_of(folder):
    """Two primary schools and one special school of Kent, one primary elsewhere; one gives no plans, one is doubted and counts as published."""
    census = pd.DataFrame(
        [
            (1, 886, PRIMARY, 100, 8, 10),
            (2, 886, PRIMARY, 50, 3, 5),
            (3, 383, PRIMARY, 150, 7, None),
            (4, 886, SPECIAL, 40, 0, 39),
            (5, 886, "Independent school", 20, 0, 6),
        ],
        columns=["urn", "authority_number", "census_type", "pupils", "sen_support", "plans"],
    ).assign(year=2023, plans_status=["doubtful", "ok", "not available", "ok", "ok"])
    groups = pd.DataFrame({"urn": [1, 2, 3, 4, 5], "school_group": ["primary"] * 3 + ["special"] * 2})
    known = pd.DataFrame(
        {
            "authority_number": [886, 383],
            "authority_name": ["Kent", "Leeds"],
            "is_county": [True, False],
            "neighbour": [None, None],
        }
    )
    settings = dict.fromkeys(england.SETTINGS, 0) | {
        "mainstream school": 20,
        "SRP or SEN unit in a mainstream school": 5,
        "college": 15,
    }
    placements = pd.DataFrame([("E10000016", "Kent", name, plans) for name, plans in settings.items()],
                              columns=["place_code", "place_name", "setting", "plans"])  # fmt: skip
    raw = folder.read()
    return official.beside(raw, census, groups, known, placements)


def test_each_total_stands_beside_our_sum(folder):
    found = rows_of(folder).set_index(["publication", "what", "place_name"])[["ours", "theirs"]]
    primary = "state-funded primary schools"
    special = "state-funded and non-maintained special schools"
    assert {key: tuple(row) for key, row in zip(found.index, found.to_numpy(), strict=True)} == {
        (official.NATIONAL, f"pupils, {primary}", "England"): (300, 300),
        (official.NATIONAL, f"pupils with an EHC plan, {primary}", "England"): (15, 30),
        (official.NATIONAL, f"pupils on SEN support, {primary}", "England"): (18, 7),
        (official.NATIONAL, f"pupils, {special}", "England"): (40, 40),  # the fee-charging one is not among them
        (official.NATIONAL, f"pupils with an EHC plan, {special}", "England"): (39, 39),
        (official.NATIONAL, f"pupils on SEN support, {special}", "England"): (0, 7),
        (official.TOOL, "pupils with an EHC plan, primary schools", "Kent"): (10.0, 10.3),
        (official.TOOL, "pupils with an EHC plan, primary schools", "England"): (10.0, 10.0),  # of those that give it
        (official.TOOL, "pupils with an EHC plan, all schools", "Kent"): (28.6, 28.6),
        (official.NEEDS, f"pupils with a plan or on SEN support, {primary}", "Kent"): (26, 26),
        (official.RELEASE, "EHC plans the council keeps", "Kent"): (40, 40),
        (official.RELEASE, "EHC plans in mainstream schools and their units", "Kent"): (62.5, 62.5),
        (official.RELEASE, "EHC plans in special schools", "Kent"): (0, 0),
        (official.RELEASE, "EHC plans in alternative provision", "Kent"): (0, 0),
        (official.RELEASE, "EHC plans in colleges", "Kent"): (37.5, 37.5),
    }


@pytest.mark.parametrize(
    ("part", "whole", "places", "printed"),
    [(1, 8, 1, 12.5), (5, 1000, 1, 0.5), (45, 100_000, 1, 0.0), (25, 1000, 0, 3), (1, 3, 2, 33.33)],
)
def test_percentages_are_rounded_as_printed_halves_up(part, whole, places, printed):
    assert official.rounded_percent(part, whole, places) == printed


KEY = {"publication": official.TOOL, "what": "pupils", "place_name": "Kent", "year": 2023}


def one(ours, theirs):
    return pd.DataFrame([KEY | {"ours": ours, "theirs": theirs}])


def reasons(*differences):
    return pd.DataFrame(
        [KEY | {"difference": d, "reason": "Known."} for d in differences], columns=[*KEY, "difference", "reason"]
    )


def test_a_difference_stands_with_its_reason_and_none_needs_none():
    row = official.explained(one(2.8, 3.0), reasons(-0.2)).iloc[0]
    assert (row["difference"], row["reason"]) == (-0.2, "Known.")
    same = official.explained(one(3.0, 3.0), reasons()).iloc[0]
    assert same["difference"] == 0 and pd.isna(same["reason"])


def test_a_difference_that_nothing_explains_is_refused():
    with pytest.raises(Refused, match=r"pupils, Kent, January 2023: our sum 2.8, official total 3; nothing explains that"):
        official.explained(one(2.8, 3.0), reasons())


@pytest.mark.parametrize("ours", [2.9, 3.0])
def test_a_reason_for_another_difference_is_refused(ours):
    with pytest.raises(Refused, match=r"explained was -0\.2"):
        official.explained(one(ours, 3.0), reasons(-0.2))
