"""A cut of the publishers' school censuses gives exact rows, each figure with its standing."""

import pytest

from data.build import census
from data.build.raw import Refused
from tests.support.raw_folder import RawFolder

HEADER_2016 = "URN,LA,ESTAB,NOR,TSENELSE,TSENELK,PNUMFSM"
HEADER = "URN,LA,ESTAB,SCHOOLTYPE,NOR,TSENELSE,TSENELK,NUMFSM"
FILES = {year: f"dfe/school_census_{year}_england.csv" for year in (2016, 2019, 2023, 2025)}


def school(urn, kind, pupils, plans, sen_support, authority=886, number=6000):
    return {
        "URN": urn,
        "LA": authority,
        "ESTAB": number,
        "SCHOOLTYPE": kind,
        "NOR": pupils,
        "TSENELSE": plans,
        "TSENELK": sen_support,
    }


@pytest.fixture
def folder(tmp_path):
    return RawFolder(tmp_path)


def put(folder, year, rows):
    """The newest file spells one column in another way."""
    wording = {"ESTAB": "Estab"} if year == 2025 else {}
    rows = [{wording.get(name, name): value for name, value in row.items()} for row in rows]
    folder.csv(FILES[year], ",".join(wording.get(name, name) for name in HEADER.split(",")), rows)


def figures(rows):
    return (
        rows[["urn", "year", "pupils", "sen_support", "sen_support_status", "plans", "plans_status"]]
        .astype(object)
        .values.tolist()
    )


def test_every_january_in_one_table_without_the_national_rows(folder):
    folder.csv(
        FILES[2019],
        HEADER,
        [school(118459, "State-funded primary", 491, 117, 14), {"URN": "NAT", "ESTAB": "PRI", "NOR": 4727089}],
    )
    folder.csv(FILES[2023], HEADER, [school(118459, "State-funded primary", 585, 165, 33)])
    assert figures(census.school_census(folder.read())) == [
        [118459, 2019, 491, 14, "ok", 117, "ok"],
        [118459, 2023, 585, 33, "ok", 165, "ok"],
    ]


def test_what_a_census_does_not_give_is_missing_and_not_nought(folder):
    folder.csv(
        FILES[2016],
        HEADER_2016,
        [
            {"URN": 118943, "LA": 886, "ESTAB": 6006, "NOR": 417, "TSENELSE": "NP", "TSENELK": 0},
            {"URN": 118229, "LA": 886, "ESTAB": 1001, "NOR": 92, "TSENELSE": 3, "TSENELK": 12},
        ],
    )
    rows = census.school_census(folder.read())
    assert rows["census_type"].isna().all()
    assert rows[["urn", "plans_status", "sen_support_status"]].values.tolist() == [
        [118229, "ok", "not available"],
        [118943, "not available", "not available"],
    ]
    assert rows["plans"].tolist()[0] == 3 and rows["plans"].isna().tolist() == [False, True]
    assert rows["sen_support"].isna().all()


def test_an_unknown_sign_stops_the_build(folder):
    folder.csv(FILES[2023], HEADER, [school(118459, "State-funded primary", 585, "many", 33)])
    with pytest.raises(Refused, match="a sign we do not know in “plans”: “many”"):
        census.school_census(folder.read())


def test_a_school_that_stands_twice_is_refused(folder):
    folder.csv(FILES[2023], HEADER, 2 * [school(118459, "State-funded primary", 585, 165, 33)])
    with pytest.raises(Refused, match="has “118459” twice"):
        census.school_census(folder.read())


def test_a_missing_column_is_refused(folder):
    folder.csv(FILES[2023], HEADER.replace("TSENELSE", "PLANS"), [])
    with pytest.raises(Refused, match="lacks the column “TSENELSE”"):
        census.school_census(folder.read())


@pytest.mark.parametrize(
    ("kind", "pupils", "years", "doubtful"),
    [
        ("Independent school", 1050, {2019: (0, 161), 2023: (281, 40), 2025: (7, 274)}, [2023]),  # as printed for one school
        ("Independent school", 193, {2019: (2, 46), 2023: (4, 55), 2025: (78, 3)}, [2025]),
        ("Independent school", 549, {2023: (84, 0), 2025: (0, 140)}, [2023]),
        ("Independent school", 200, {2023: (19, 0), 2025: (0, 40)}, []),  # too few to tell
        ("Independent school", 100, {2023: (60, 0), 2025: (0, 40)}, []),  # over half: a special school
        ("Independent school", 549, {2023: (84, 0)}, []),  # nothing to set it beside
        ("Independent school", 300, {2019: (30, 10), 2023: (60, 9)}, []),  # it has had more plans all along
        ("Independent school", 300, {2019: (10, 30), 2023: (40, 9)}, []),  # four times as many: it may have grown
        ("State-funded primary", 549, {2023: (84, 0), 2025: (0, 140)}, []),
    ],
)
def test_figures_are_doubtful_by_the_written_rule(folder, kind, pupils, years, doubtful):
    for year, (plans, sen_support) in years.items():
        put(folder, year, [school(118937, kind, pupils, plans, sen_support)])
    rows = census.school_census(folder.read())
    assert rows.loc[rows["doubt"].notna(), "year"].tolist() == doubtful
    assert (rows["plans_status"] == "doubtful").equals(rows["doubt"].notna())
    assert (rows["sen_support_status"] == "doubtful").equals(rows["doubt"].notna())
    for year, (plans, sen_support) in years.items():
        assert rows.loc[rows["year"] == year, ["plans", "sen_support"]].values.tolist() == [
            [plans, sen_support]
        ]  # kept as published


@pytest.mark.parametrize(
    ("kind", "years", "doubtful"),
    [
        (
            "State-funded secondary",
            {2019: (1091, 70), 2023: (1247, 7), 2025: (1211, 5)},
            [2023, 2025],
        ),  # as printed for one school
        ("Independent school", {2019: (448, 92), 2023: (409, 0), 2025: (371, 148)}, [2023]),
        ("State-funded secondary", {2019: (1091, 70), 2023: (1247, 8)}, []),  # more than a tenth
        ("State-funded secondary", {2019: (1091, 49), 2023: (1247, 0)}, []),  # too few to tell
        ("State-funded secondary", {2019: (1180, 13), 2023: (1421, 158)}, []),  # a rise: more are found
        ("State-funded primary", {2019: (400, 60), 2023: (199, 5)}, []),  # the school itself went to under half
        ("State-funded special school", {2019: (100, 90), 2023: (100, 0)}, []),
    ],
)
def test_sen_support_that_fell_away_is_doubtful_and_its_plans_are_not(folder, kind, years, doubtful):
    for year, (pupils, sen_support) in years.items():
        put(folder, year, [school(118884, kind, pupils, 42, sen_support)])
    rows = census.school_census(folder.read())
    assert rows.loc[rows["sen_support_status"] == "doubtful", "year"].tolist() == doubtful
    assert rows.loc[rows["doubt"].notna(), "year"].tolist() == doubtful
    assert set(rows["plans_status"]) == {"ok"}


def test_the_doubt_says_what_was_printed_and_what_other_years_had(folder):
    for year, (plans, sen_support) in {2019: (0, 161), 2023: (281, 40)}.items():
        folder.csv(FILES[year], HEADER, [school(118937, "Independent school", 1050, plans, sen_support)])
    (doubt,) = census.school_census(folder.read())["doubt"].dropna()
    assert doubt.startswith("281 pupils with an EHC plan and 40 on SEN support are printed")
    assert "in January 2019 it had 0 and 161" in doubt


def test_a_census_yet_to_come_is_a_file_and_an_entry_in_the_list(folder):
    file = "dfe/school_census_2027_england.csv"
    columns = {"urn": "SchoolID", "authority_number": "LA", "establishment_number": "ESTAB", "census_type": "KIND",
               "pupils": "Roll", "sen_support": "K", "plans": "E"}  # fmt: skip
    put(folder, 2025, [school(118459, "State-funded primary", 585, 165, 33)])
    folder.csv(file, "SchoolID,LA,ESTAB,KIND,Roll,K,E", [{"SchoolID": 118459, "LA": 886, "ESTAB": 2000, "KIND": "State-funded primary",
                                                       "Roll": 590, "K": 35, "E": 170}])  # fmt: skip
    folder.describe(file, like=FILES[2025], census={"year": 2027, "columns": columns})
    assert figures(census.school_census(folder.read())) == [
        [118459, 2025, 585, 33, "ok", 165, "ok"],
        [118459, 2027, 590, 35, "ok", 170, "ok"],
    ]


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
