"""Between schools: what the lines are is said with who really lies outside; who is left out is counted."""

import pandas as pd
import pytest

from findings import between_schools
from findings.between_schools import left_out
from findings.between_schools.funnel import _how, _key
from findings.between_schools.meals import most_and_fewest
from findings.choices import Spread

PLANS = Spread("EHC plans", "Primary", 2023)


def school(rate, standing, low=5.0, high=60.0):
    return {"per_1000": rate, "standing": standing, "low_95": low, "high_95": high, "low_998": low - 4, "high_998": high + 40}


def test_the_key_counts_who_lies_outside_and_who_is_not_marked():
    rows = [school(20, "inside"), school(70, "above the inner"), school(120, "above both"), school(2, "inside")]
    key = _key(pd.DataFrame(rows))
    assert "Of these 4 schools 3 lie outside the dashed lines and 1 outside the full ones" in key
    assert key.endswith("1 of them lies only below a line that itself is under one pupil at its size, and is not marked.")


@pytest.mark.parametrize(
    ("dispersion", "said"),
    [
        (6.44, "Schools differ more than that (6.4 times as much), so the limits shown are widened"),
        (1.01, "Schools differ more than that (1.01 times as much)"),
        (1.004, "Schools differ no more than that (1.00 times as much), so the limits shown are hardly wider"),
        (0.7, "Schools differ no more than that (0.70 times as much)"),
    ],
)
def test_schools_are_said_to_differ_more_than_chance_only_where_they_do(dispersion, said):
    assert said in _how(dispersion)


def test_who_is_left_out_is_counted(monkeypatch):
    rows = pd.DataFrame(
        [("E10000016", "primary", 12, 90.0), ("E10000016", "grammar", 3, 5.0), ("E07000108", "primary", 4, 30.0)],
        columns=["place_code", "school_group", "schools", "plans"],
    )
    monkeypatch.setattr(left_out, "answer", lambda *_, **__: rows)
    (said,) = left_out.left_out(PLANS, "funnel.left_out", 10, 83)
    assert said.startswith("Not among them: 2 of 12 schools (EHC plans as published: 7).")
    assert left_out.left_out(PLANS, "funnel.left_out", 12, 90) == ()


def test_most_and_fewest_on_free_meals_go_by_the_meals_not_by_the_order_of_the_rows():
    rows = pd.DataFrame({"meals_from": [10.0, 50.0, 20.0], "per_1000": [15.0, 31.0, 90.0]})
    assert most_and_fewest(PLANS, rows) == (
        "In the fifth of primary schools with the most pupils on free school meals, 31.0 of every 1,000 have an EHC plan. In the fifth with "
        "the fewest it is 15.0."
    )
    assert most_and_fewest(PLANS, rows.head(1)) == ""


@pytest.mark.parametrize("schools", ["Primary", "Secondary, not selective", "Grammar"])
def test_like_stands_beside_like(schools):
    rows = between_schools.schools(Spread("EHC plans", schools, 2023))
    assert set(rows["school_group"]) == {schools.lower()}
