"""Given rows, expected rows: schools among schools like them, and what sits in how few of them."""

import pytest

from tests.support.tiny_store import DOVER, count, school


@pytest.mark.parametrize(
    ("group", "urns"),
    [("primary", [1, 2, 5]), ("secondary not selective", [3]), ("grammar", [4])],
)
def test_a_funnel_of_like_schools(eight_schools, group, urns):
    assert sorted(eight_schools.ask("lottery/school_funnel", year=2023, schools=group)["urn"]) == urns


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


def test_half_of_them_sit_in_few_schools(eight_schools):
    rows = eight_schools.ask("lottery/concentration", level="county", year=2023).set_index("school_group")
    # Primary: 12, 8, 0 of 20: one school holds more than half; by size 400 of 600.
    assert rows.loc["primary", ["schools", "schools_none", "counted", "schools_half", "schools_half_pupils"]].tolist() == [
        3,
        1,
        20,
        1,
        1,
    ]
    assert rows.loc["grammar", ["schools", "schools_half"]].tolist() == [1, 1]


def test_a_place_whose_schools_have_none_has_no_half(eight_schools):
    eight_schools.rows("dfe_school_census", [count(1, 2023, 100, 5, 0), count(2, 2023, 100, 5, 0)])
    row = eight_schools.ask("lottery/concentration", level="county", year=2023).iloc[0]
    assert (row["schools_half"], row["schools_none"]) == (0, 2)


def test_fifths_by_free_meals_use_the_shares_of_the_same_census(eight_schools):
    meals = [{"urn": urn, "year": 2023, "free_meals_pct": float(10 * urn)} for urn in (1, 2, 3, 4, 5)]
    eight_schools.rows("dfe_free_meals", [*meals, {"urn": 1, "year": 2019, "free_meals_pct": 99.0}])
    rows = eight_schools.ask("lottery/by_free_meals", year=2023)
    assert rows["meals_from"].tolist() == [50, 40, 30, 20, 10]
    assert rows["counted"].tolist() == [12, 2, 8, 0, 8]


def test_groups_of_a_place(eight_schools):
    rows = eight_schools.ask("lottery/groups_by_place", year=2023)
    thanet = rows[rows["place_name"] == "Thanet"].set_index("school_group")
    assert thanet["plans"].to_dict() == {"primary": 12, "grammar": 2, "special": 100, "independent": 84}
    assert thanet["plans_pct"].sum() == pytest.approx(100)
    assert thanet.at["independent", "plans_status"] == "partly doubtful"
