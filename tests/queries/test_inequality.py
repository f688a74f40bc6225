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


def test_how_unequal_names_the_ends_and_leaves_out_special_and_doubtful(eight_schools):
    row = eight_schools.ask("lottery/how_unequal", year=2023).set_index("level").loc["district"]
    assert row[["places", "pupils", "counted", "highest", "lowest"]].tolist() == [3, 1000, 30, "Ashford", "Thanet"]
    assert row["highest_per_1000"] == pytest.approx(40)
    assert row["lowest_per_1000"] == pytest.approx(1000 * 14 / 600)
    assert row["ratio"] == pytest.approx(40 / (1000 * 14 / 600))
    assert row["elsewhere"] == pytest.approx((abs(8 - 6) + abs(8 - 6) + abs(14 - 18)) / 2)


def test_all_schools_take_in_the_special_one(eight_schools):
    row = eight_schools.ask("lottery/how_unequal", year=2023, schools="all").set_index("level").loc["district"]
    assert row[["pupils", "counted"]].tolist() == [1100, 130]


def test_the_three_levels_add_up_to_the_whole_and_schools_with_none_count_nothing(eight_schools):
    found = eight_schools.ask("lottery/theil_levels", year=2023)
    x, n = np.array([8, 8, 2, 12]), np.array([100, 200, 200, 400])
    whole = (x / 30 * np.log((x / n) / (30 / 1000))).sum()
    assert found["part"].sum() == pytest.approx(whole)
    assert found["part_pct"].sum() == pytest.approx(100)
    assert found["schools"].iloc[0] == 5
    dover = 8 / 30 * math.log((8 / 100) / (8 / 200))
    thanet = 2 / 30 * math.log((2 / 200) / (14 / 600)) + 12 / 30 * math.log((12 / 400) / (14 / 600))
    assert found.set_index("level").at["school", "part"] == pytest.approx(dover + thanet)


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
