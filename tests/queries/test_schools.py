"""Given rows, expected rows: one school, schools like it, and what is near."""

from datetime import date

import pandas as pd

from tests.support.tiny_store import ASHFORD, DOVER, MEDWAY, THANET, count, school, special, unit


def against(rows, column="plans_against"):
    return dict(zip(rows["urn"], rows[column], strict=True))


def test_schools_like_it_have_its_kind_phase_and_size_and_differ_only_beyond_chance(tiny):
    tiny.rows(
        "dfe_schools",
        [school(urn, DOVER) for urn in (1, 2, 3, 4, 5)]
        + [school(6, DOVER, phase="secondary"), school(7, DOVER, "special"), school(8, THANET)],
    )
    tiny.rows(
        "dfe_school_census",
        [
            count(1, 2023, 300, 30, 30),
            count(2, 2023, 200, 20, 2),  # two-thirds of its size: still like it
            count(3, 2023, 199, 20, 20),  # smaller: not like it
            count(4, 2023, 450, 150, 120),
            count(5, 2023, 451, 45, 45),  # larger: not like it
            count(6, 2023, 300, 30, 30),
            count(7, 2023, 300, 30, 30),
            count(8, 2023, 300, 30, 90, "doubtful"),
            count(8, 2019, 300, 30, 30),
        ],
    )
    rows = tiny.ask("schools/similar", urn=1)
    assert against(rows) == {1: "itself", 2: "fewer", 4: "more", 8: "doubtful"}
    assert against(rows, "sen_support_against")[2] == "alike"
    assert against(rows, "sen_support_against")[4] == "more"


def test_a_grammar_school_is_like_grammar_schools_only(tiny):
    tiny.rows("dfe_schools", [school(urn, DOVER, phase="secondary", is_selective=urn < 3) for urn in (1, 2, 3)])
    tiny.rows("dfe_school_census", [count(urn, 2023, 1000, 10, 10) for urn in (1, 2, 3)])
    assert set(against(tiny.ask("schools/similar", urn=1))) == {1, 2}


def test_a_school_not_counted_or_without_pupils_has_none_like_it(tiny):
    tiny.rows("dfe_schools", [school(1, DOVER), school(2, DOVER)])
    tiny.rows("dfe_school_census", [count(2, 2023, 0, 0, 0)])
    assert tiny.ask("schools/similar", urn=1).empty
    assert tiny.ask("schools/similar", urn=2).empty


def test_counts_carry_wilson_intervals_and_no_pupils_give_no_rate(tiny):
    tiny.rows("dfe_schools", [school(1, DOVER, line_urn=1)])
    tiny.rows("dfe_school_census", [count(1, 2019, 40, 0, 3), count(1, 2023, 0, 0, 0)])
    rows = tiny.ask("schools/counts")
    first = rows.iloc[0]  # METHODS 4.1: 3/40 → 2.58 to 19.86 %
    assert (round(first["plans_per_1000_low"], 1), round(first["plans_per_1000_high"], 1)) == (25.8, 198.6)
    assert rows.iloc[1][["plans_per_1000_pupils", "plans_per_1000_low"]].isna().all()


def test_fewer_than_thirty_pupils_have_no_rate_and_a_special_school_no_interval(tiny):
    tiny.rows("dfe_schools", [school(1, DOVER), school(2, DOVER), school(3, DOVER, "special")])
    tiny.rows("dfe_school_census", [count(1, 2023, 29, 3, 2), count(2, 2023, 30, 3, 3), count(3, 2023, 100, 0, 100)])
    rows = tiny.ask("schools/counts").set_index("urn")
    assert rows["plans_per_1000_pupils"].fillna(-1).round(6).tolist() == [-1, 100, 1000]
    assert rows["plans_per_1000_low"].notna().tolist() == [False, True, False]
    assert rows["plans"].tolist() == [2, 3, 100]  # counts stay
    like = tiny.ask("schools/similar", urn=2, year=2023).set_index("urn")
    assert like["plans_against"].to_dict() == {1: "too few", 2: "itself"}
    groups = tiny.ask("lottery/groups_by_place", year=2023)
    special = groups[(groups["place_name"] == "Dover") & (groups["school_group"] == "special")].iloc[0]
    assert special["plans_per_1000"] == 1000 and pd.isna(special["plans_low"])


def test_the_nearest_are_open_of_its_kind_and_in_kent(tiny):
    tiny.rows(
        "dfe_schools",
        [
            school(1, DOVER, easting=0, northing=0, is_on_register=True),
            school(2, DOVER, easting=3000, northing=4000, is_on_register=True),
            school(3, DOVER, easting=10, northing=0, is_on_register=False),
            school(4, MEDWAY, easting=20, northing=0, is_on_register=True),
            school(5, ASHFORD, "special", easting=0, northing=6000, is_on_register=True),
            school(6, DOVER, phase="secondary", easting=30, northing=0, is_on_register=True),
        ],
    )
    tiny.rows("kcc_special_schools", [special(5, "PSCN")])
    old = unit(3, 2, "HI", date(2014, 1, 1))
    closing = unit(4, 2, "HI", date(2026, 9, 1), "to close")
    tiny.rows(
        "kcc_resourced_provisions",
        [unit(1, 2, "ASD", date(2019, 9, 1)), unit(2, 6, "HI", date(2023, 1, 1), "proposed"), old, closing],
    )
    tiny.rows("dfe_school_census", [count(2, 2023, 40, 0, 3)])
    rows = tiny.ask("schools/nearest", urn=1)
    assert rows[["alternative", "urn", "metres", "says", "news", "standing", "dated"]].fillna("").values.tolist() == [
        ["same kind", 2, 5000, "", "", "", ""],
        ["special school", 5, 6000, "PSCN", "", "", ""],
        ["unit in a mainstream school", 2, 5000, "ASD, HI", "in force, 2019; to close, 2026", "in force; to close", "2019; 2026"],
    ]


def test_a_school_without_pupils_yet_is_nobodys_nearest(tiny):
    """Nore Academy: open in the register of May 2025, without a pupil in January 2025."""
    point = {"northing": 0, "is_on_register": True}
    tiny.rows(
        "dfe_schools",
        [
            school(1, DOVER, easting=0, **point),
            school(5, DOVER, "special", easting=10, **point),
            school(6, DOVER, "special", easting=20, **point),
        ],
    )
    tiny.rows("kcc_special_schools", [special(5, "not published"), special(6, "PSCN")])
    planned = {"provider_id": "5", "provider_group": "special school", "urn": 5, "status": "planned", "district_code": DOVER}
    tiny.rows("kcc_providers", [planned, planned | {"provider_id": "6", "urn": 6, "status": "in force"}])
    tiny.rows("dfe_school_census", [count(1, 2023, 40, 0, 3), count(5, 2023, 0, 0, 0)])
    tiny.rows("ons_population", [{"place_code": DOVER, "age": 10, "residents": 100}])
    assert tiny.ask("schools/nearest", urn=1)["urn"].tolist() == [6]
    listed = tiny.ask("provision/special_schools").set_index("urn")
    assert listed["is_planned"].to_dict() == {5: True, 6: False}
    there = tiny.ask("provision/places_by_designation", level="district").set_index("designation")
    assert there["schools"].to_dict() == {"not published": 0, "PSCN": 1}
    counted = tiny.ask("schools/all").set_index("urn")["has_pupils"]
    assert counted.dropna().to_dict() == {1: True, 5: False}


def test_links_and_flags_stay_with_their_school(tiny):
    tiny.rows("dfe_schools", [school(1, DOVER, is_on_register=False), school(2, "E09000006", is_on_register=True)])
    tiny.rows("dfe_school_links", [{"urn": 1, "linked_urn": 9, "linked_name": "New", "relation": "became"}])
    tiny.rows("dfe_school_units_2021", [{"urn": 1, "has_sen_unit": True, "has_resourced_provision": False}])
    rows = tiny.ask("schools/all").set_index("urn")
    assert rows.loc[1, ["has_sen_unit", "is_open"]].tolist() == [True, False]
    assert rows.loc[2, "place_name"] == "Bromley"
    assert tiny.ask("schools/links")["linked_name"].tolist() == ["New"]
