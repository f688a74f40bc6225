"""Given rows, expected rows: councils beside one another, and where they place children with a plan."""

import math

import pytest

from findings.answers import plain
from tests.support.tiny_store import count


@pytest.fixture
def counties(eight_schools):
    eight_schools.rows(
        "dfe_authorities",
        [
            {"authority_number": 886, "place_code": "E10000016", "authority_name": "Kent", "is_county": True},
            {"authority_number": 881, "place_code": "E10000012", "authority_name": "Essex", "is_county": True, "neighbour": 1},
            {"authority_number": 303, "place_code": "E09000004", "authority_name": "Bexley", "is_county": False, "neighbour": 2},
        ],
    )
    elsewhere = [
        (101, 881, "primary", 100, 4),
        (102, 881, "secondary", 300, 4),
        (103, 303, "special", 60, 60),
        (104, 303, "primary", 100, 1),
    ]
    ours = [row | {"authority_number": 886} for row in plain(eight_schools.frame("dfe_school_census"))]
    eight_schools.rows(
        "dfe_school_census",
        [
            *ours,
            *(
                count(urn, year, pupils, 0, plans if year == 2023 else 1) | {"authority_number": authority}
                for year in (2019, 2023)
                for urn, authority, _, pupils, plans in elsewhere
            ),
        ],
    )
    groups = {
        1: "primary",
        2: "primary",
        3: "secondary",
        4: "secondary",
        5: "primary",
        6: "special",
        7: "independent",
        8: "primary",
    }
    groups |= {urn: group for urn, _, group, _, _ in elsewhere}
    eight_schools.rows("dfe_england_schools", [{"urn": urn, "school_group": group} for urn, group in groups.items()])
    return eight_schools


def test_between_the_schools_of_each_county(counties):
    rows = counties.ask("lottery/between_schools", year=2023).set_index("place_name")
    assert list(rows.index) and "Bexley" not in rows.index  # a borough is no county
    essex = 4 / 8 * math.log((4 / 100) / (8 / 400)) + 4 / 8 * math.log((4 / 300) / (8 / 400))
    assert rows.at["Essex", "theil"] == pytest.approx(essex)
    assert rows.loc["Essex", ["schools", "counted", "is_neighbour"]].tolist() == [2, 8, True]
    assert rows.loc["Kent", ["schools", "counted"]].tolist() == [5, 30]  # from its own register, without the doubtful one


def test_authorities_and_england(counties):
    rows = counties.ask("lottery/plans_by_authority", year=2023, schools="all").set_index("place_name")
    assert rows["plans"].to_dict() == {"Kent": 214, "Essex": 8, "Bexley": 61, "England": 283}
    mainstream = counties.ask("lottery/plans_by_authority", year=2023).set_index("place_name")
    assert mainstream["plans"].to_dict() == {"Kent": 30, "Essex": 8, "Bexley": 1, "England": 39}


def test_change_of_authorities(counties):
    essex = counties.ask("lottery/change_by_authority").set_index("place_name").loc["Essex"]
    assert essex[["counted_from", "counted_to"]].tolist() == [2, 8]
    assert essex["per_1000_change"] == pytest.approx(15)
    assert essex["change_low"] < 15 < essex["change_high"]


def test_placements_are_shares_of_the_plans_a_council_keeps(tiny):
    unit = "SRP or SEN unit in a mainstream school"
    rows = [("Kent", "mainstream school", 30), ("Kent", unit, 6), ("Kent", "college", 4), ("England", "college", 5)]
    tiny.rows("dfe_placements", [{"place_code": n, "place_name": n, "setting": s, "plans": p} for n, s, p in rows])
    found = tiny.ask("county/placements").set_index(["place_name", "setting"])
    assert found.at[("Kent", "mainstream school"), "plans_pct"] == 75
    assert found.at[("Kent", "college"), "all_plans"] == 40
    assert found.loc[("Kent", "college"), ["mainstream_plans", "mainstream_pct"]].tolist() == [36, 90]  # with its unit
    assert math.isnan(found.at[("England", "college"), "mainstream_pct"])
