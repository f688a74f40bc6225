"""How unequal: golden values of a county that is not Kent, PySAL as a second opinion, and given rows → expected rows."""

import math

import numpy as np
import pytest
from inequality.gini import Gini
from inequality.theil import Theil, TheilD
from scipy.stats import chi2_contingency

from queries.store import store
from tests.support.tiny_store import ASHFORD, DOVER, THANET, count, school

# A made-up county of twelve districts in four areas, used for golden values only.
PUPILS = [15500, 17800, 19200, 14600, 16900, 16700, 26400, 17200, 23900, 19800, 22000, 17100]
PLANS = [820, 1150, 1020, 905, 905, 1130, 1505, 830, 1690, 1330, 1175, 860]
AREAS = {0: 0, 4: 0, 5: 0, 1: 1, 9: 1, 10: 1, 3: 2, 6: 2, 7: 2, 2: 3, 8: 3, 11: 3}
P = f"({sum(PLANS)} / {sum(PUPILS)})"


def over_places(expression):
    """An aggregate over the made-up county."""
    rows = ", ".join(f"({x}, {n})" for x, n in zip(PLANS, PUPILS, strict=True))
    with store().cursor() as cursor:
        return cursor.execute(f"SELECT {expression} FROM (VALUES {rows}) AS places (x, n)").fetchone()[0]


def test_golden_index_of_disparity():
    assert over_places(f"index_of_disparity(x, n, {P})") == pytest.approx(11.49, abs=0.005)


def test_golden_how_many_would_have_to_be_elsewhere():
    assert over_places(f"to_be_elsewhere(x, n, {P})") == pytest.approx(762, abs=0.5)


def test_golden_systematic_variation():
    assert over_places(f"systematic_variation(x, n, {P})") == pytest.approx(1.47, abs=0.005)


def test_golden_chi_square_and_scipy_agrees():
    found = over_places(f"chi_square(x, n, {P})")
    assert found == pytest.approx(223.3, abs=0.05)
    others = [n - x for x, n in zip(PLANS, PUPILS, strict=True)]
    assert found == pytest.approx(chi2_contingency([PLANS, others], correction=False).statistic)
    assert 100 * (1 - 11 / found) == pytest.approx(95.1, abs=0.05)


@pytest.fixture
def made_up(tiny):
    """The made-up county as one school for each district: twelve districts in four areas."""
    places = [{"place_code": "E10000016", "place_name": "Kent", "level": "county"}]
    for area in range(4):
        own = {"area_code": f"A{area}", "area_name": f"A{area}"}
        places.append({"place_code": f"A{area}", "place_name": f"Area {area}", "level": "area", **own})
    for number, area in AREAS.items():
        own = {"area_code": f"A{area}", "area_name": f"A{area}"}
        places.append({"place_code": f"D{number}", "place_name": f"District {number}", "level": "district", **own})
    tiny.rows("ons_places", places)
    tiny.rows("dfe_schools", [school(number, f"D{number}") for number in AREAS])
    tiny.rows("dfe_school_census", [count(number, 2023, PUPILS[number], 1, PLANS[number]) for number in AREAS])
    return tiny


def test_golden_theil_and_pysal_agrees(made_up):
    parts = made_up.ask("lottery/theil_levels", year=2023).set_index("level")["part"]
    assert parts.sum() == pytest.approx(0.00782, abs=5e-6)
    assert parts["area"] == pytest.approx(0.00063, abs=5e-6)
    assert parts["district"] == pytest.approx(0.00719, abs=5e-6)
    assert parts["school"] == pytest.approx(0, abs=1e-12)
    # PySAL weighs every unit alike, so each pupil is one unit with the rate of its district.
    each = np.repeat(np.array(PLANS) / np.array(PUPILS), np.array(PUPILS) // 100)
    area = np.repeat([AREAS[number] for number in range(12)], np.array(PUPILS) // 100)
    assert parts.sum() == pytest.approx(Theil(each).T, rel=1e-6)
    decomposed = TheilD(each, area)
    assert parts["area"] == pytest.approx(float(np.squeeze(decomposed.bg)), rel=1e-6)
    assert parts["district"] == pytest.approx(float(np.squeeze(decomposed.wg)), rel=1e-6)


def test_golden_gini_and_pysal_agrees(made_up):
    found = made_up.ask("lottery/how_unequal", year=2023).set_index("level")
    assert found.at["district", "gini"] == pytest.approx(0.0704, abs=5e-5)
    each = np.repeat(np.array(PLANS) / np.array(PUPILS), np.array(PUPILS) // 100)
    assert found.at["district", "gini"] == pytest.approx(Gini(each).g, rel=1e-3)
    assert found.at["district", "elsewhere_pct"] == pytest.approx(5.7, abs=0.05)


def test_golden_funnel(made_up):
    """Twelve large places: without the wider limits nine are outside, with them none. That is why no funnel is drawn for districts."""
    rows = made_up.ask("lottery/school_funnel", year=2023)
    assert rows["dispersion"].iloc[0] == pytest.approx(14.2, abs=0.05)
    assert rows["tau_squared"].iloc[0] == pytest.approx(1.93e-4, abs=5e-7)
    assert ((rows["per_1000"] < rows["chance_low"]) | (rows["per_1000"] > rows["chance_high"])).sum() == 9
    assert set(rows["standing"]) <= {"inside", "above", "below"}


@pytest.mark.parametrize("z", [-3.090232, 1.959964])
def test_a_funnel_limit_is_the_arcsine_one(z):
    with store().cursor() as cursor:
        found = cursor.execute("SELECT funnel_limit(0.025, 300, $1, 0.001)", [z]).fetchone()[0]
    expected = math.sin(max(0, math.asin(math.sqrt(0.025)) + z * math.sqrt(1 / 1200 + 0.001))) ** 2
    assert found == pytest.approx(expected)


@pytest.fixture
def schools(tiny):
    tiny.rows(
        "dfe_schools",
        [
            school(1, DOVER),
            school(2, DOVER),
            school(3, ASHFORD, phase="secondary", is_selective=False),
            school(4, THANET, phase="secondary", is_selective=True),
            school(5, THANET),
            school(6, THANET, "special"),  # not mainstream
            school(7, THANET, "independent"),  # doubtful: left out everywhere here
            school(8, DOVER),  # no pupils: left out
        ],
    )
    tiny.rows(
        "dfe_school_census",
        [
            count(1, 2023, 100, 10, 8),
            count(2, 2023, 100, 20, 0),
            count(3, 2023, 200, 40, 8),
            count(4, 2023, 200, 10, 2),
            count(5, 2023, 400, 50, 12),
            count(6, 2023, 100, 0, 100),
            count(7, 2023, 500, 0, 84, status="doubtful"),
            count(8, 2023, 0, 0, 0),
        ],
    )
    return tiny


def test_how_unequal_names_the_ends_and_leaves_out_special_and_doubtful(schools):
    row = schools.ask("lottery/how_unequal", year=2023).set_index("level").loc["district"]
    assert row[["places", "pupils", "counted", "highest", "lowest"]].tolist() == [3, 1000, 30, "Ashford", "Thanet"]
    assert row["highest_per_1000"] == pytest.approx(40)
    assert row["lowest_per_1000"] == pytest.approx(1000 * 14 / 600)
    assert row["ratio"] == pytest.approx(40 / (1000 * 14 / 600))
    assert row["elsewhere"] == pytest.approx((abs(8 - 6) + abs(8 - 6) + abs(14 - 18)) / 2)


def test_all_schools_take_in_the_special_one(schools):
    row = schools.ask("lottery/how_unequal", year=2023, schools="all").set_index("level").loc["district"]
    assert row[["pupils", "counted"]].tolist() == [1100, 130]


def test_the_three_levels_add_up_to_the_whole_and_schools_with_none_count_nothing(schools):
    found = schools.ask("lottery/theil_levels", year=2023)
    x, n = np.array([8, 8, 2, 12]), np.array([100, 200, 200, 400])
    whole = (x / 30 * np.log((x / n) / (30 / 1000))).sum()
    assert found["part"].sum() == pytest.approx(whole)
    assert found["part_pct"].sum() == pytest.approx(100)
    assert found["schools"].iloc[0] == 5
    dover = 8 / 30 * math.log((8 / 100) / (8 / 200))
    thanet = 2 / 30 * math.log((2 / 200) / (14 / 600)) + 12 / 30 * math.log((12 / 400) / (14 / 600))
    assert found.set_index("level").at["school", "part"] == pytest.approx(dover + thanet)


@pytest.mark.parametrize(
    ("group", "urns"),
    [("primary", [1, 2, 5]), ("secondary not selective", [3]), ("grammar", [4])],
)
def test_a_funnel_of_like_schools(schools, group, urns):
    assert sorted(schools.ask("lottery/school_funnel", year=2023, schools=group)["urn"]) == urns


def test_a_low_mark_needs_a_limit_of_a_pupil_and_a_school_of_thirty(tiny):
    """Like Capel: 0 of 207 is below a line that stands for a part of a pupil. Of 1,400 pupils none is another matter."""
    usual = [(number, 207, 2) for number in range(101, 141)]
    odd = [(20, 207, 0), (21, 1400, 0), (22, 1400, 60), (23, 29, 0)]
    tiny.rows("dfe_schools", [school(urn, DOVER) for urn, *_ in (*usual, *odd)])
    tiny.rows("dfe_school_census", [count(urn, 2023, pupils, 0, plans) for urn, pupils, plans in (*usual, *odd)])
    rows = tiny.ask("lottery/school_funnel", year=2023).set_index("urn")
    assert rows.loc[20, "per_1000"] < rows.loc[20, "low_95"] < 1000 / 207
    assert rows["standing"].reindex([101, 20, 21, 22]).tolist() == ["inside", "inside", "below both", "above both"]
    assert 23 not in rows.index


def test_half_of_them_sit_in_few_schools(schools):
    rows = schools.ask("lottery/concentration", level="county", year=2023).set_index("school_group")
    # Primary: 12, 8, 0 of 20: one school holds more than half; by size 400 of 600.
    assert rows.loc["primary", ["schools", "schools_none", "counted", "schools_half", "schools_half_pupils"]].tolist() == [
        3,
        1,
        20,
        1,
        1,
    ]
    assert rows.loc["grammar", ["schools", "schools_half"]].tolist() == [1, 1]


def test_a_place_whose_schools_have_none_has_no_half(schools):
    schools.rows("dfe_school_census", [count(1, 2023, 100, 5, 0), count(2, 2023, 100, 5, 0)])
    row = schools.ask("lottery/concentration", level="county", year=2023).iloc[0]
    assert (row["schools_half"], row["schools_none"]) == (0, 2)


def test_fifths_by_free_meals_use_the_shares_of_the_same_census(schools):
    meals = [{"urn": urn, "year": 2023, "free_meals_pct": float(10 * urn)} for urn in (1, 2, 3, 4, 5)]
    schools.rows("dfe_free_meals", [*meals, {"urn": 1, "year": 2019, "free_meals_pct": 99.0}])
    rows = schools.ask("lottery/by_free_meals", year=2023)
    assert rows["meals_from"].tolist() == [50, 40, 30, 20, 10]
    assert rows["counted"].tolist() == [12, 2, 8, 0, 8]


def test_groups_of_a_place(schools):
    rows = schools.ask("lottery/groups_by_place", year=2023)
    thanet = rows[rows["place_name"] == "Thanet"].set_index("school_group")
    assert thanet["plans"].to_dict() == {"primary": 12, "grammar": 2, "special": 100, "independent": 84}
    assert thanet["plans_pct"].sum() == pytest.approx(100)
    assert thanet.at["independent", "plans_status"] == "partly doubtful"


@pytest.fixture
def counties(schools):
    schools.rows(
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
    ours = [row | {"authority_number": 886} for row in schools.held["dfe_school_census"]]
    schools.rows(
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
    schools.rows("dfe_england_schools", [{"urn": urn, "school_group": group} for urn, group in groups.items()])
    return schools


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


def test_context_is_about_where_children_live(tiny):
    tiny.rows(
        "ons_small_areas",
        [
            {"lsoa_code": "E01000001", "district_code": DOVER, "residents_under_16": 300},
            {"lsoa_code": "E01000002", "district_code": DOVER, "residents_under_16": 100},
        ],
    )
    tiny.rows("ons_rural_urban", [{"lsoa_code": "E01000001", "is_rural": False}, {"lsoa_code": "E01000002", "is_rural": True}])
    tiny.rows(
        "mhclg_deprivation",
        [
            {"lsoa_code": "E01000001", "deprivation_tenth": 2, "child_poverty_tenth": 1},
            {"lsoa_code": "E01000002", "deprivation_tenth": 3, "child_poverty_tenth": 1},
        ],
    )
    tiny.rows("dwp_low_income", [{"place_code": DOVER, "year": 2025, "low_income_children": 90, "children": 360.0}])
    dover = tiny.ask("places/context").set_index("place_name").loc["Dover"]
    assert dover[["children", "deprived_pct", "rural_pct", "low_income_pct"]].tolist() == [400, 75, 25, 25]


def test_a_rank_that_covers_more_than_half_says_nothing(tiny):
    view = {"year": 2023, "schools": "mainstream", "measure": "plans"}
    tiny.rows("dfe_school_census", [count(1, 2023, 10, 0, 0)])
    tiny.rows(
        "model_ranks",
        [
            {"place_code": DOVER, **view, "rank_from": 1, "rank_to": 3},
            {"place_code": THANET, **view, "rank_from": 1, "rank_to": 2},
            {"place_code": ASHFORD, **view, "rank_from": 3, "rank_to": 3},
        ],
    )
    assert tiny.ask("lottery/ranks", year=2023).set_index("place_name")["says"].to_dict() == {
        "Ashford": True,
        "Thanet": True,
        "Dover": False,
    }


def test_home_fragments_keep_their_doubt(tiny):
    tiny.rows("kcc_home_fragments", [{"fragment": 1, "district_name": "Thanet", "value": 1369.0, "unit": "pupils"}])
    assert tiny.ask("lottery/home_fragments")[["district_name", "value", "place_basis"]].values.tolist() == [
        ["Thanet", 1369.0, "home"]
    ]
