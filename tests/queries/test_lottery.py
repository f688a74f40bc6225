"""Given rows, expected rows: EHC plans and SEN support by place and school."""

import pytest

from tests.support.tiny_store import ASHFORD, DOVER, MEDWAY, THANET, count, school


@pytest.fixture
def four_schools(tiny):
    tiny.rows(
        "dfe_schools",
        [
            school(1, DOVER),
            school(2, DOVER, "special"),
            school(3, THANET),
            school(4, THANET, "independent"),
            school(5, MEDWAY),  # must never count: Medway is not in Kent
        ],
    )
    tiny.rows(
        "dfe_school_census",
        [
            count(1, 2019, 200, 20, 4),
            count(1, 2023, 400, 60, 10),
            count(2, 2023, 100, 0, 100),
            count(3, 2023, 1000, 90, 30),
            count(4, 2023, 500, 0, 84, status="doubtful"),
            count(5, 2023, 7000, 700, 700),
        ],
    )
    return tiny


def by_name(rows, *columns):
    return {row["place_name"]: tuple(row[column] for column in columns) for row in rows.to_dict("records")}


def test_districts(four_schools):
    rows = four_schools.ask("lottery/plans_by_place", level="district", year=2023)
    assert by_name(rows, "schools", "pupils", "plans", "plans_per_1000_pupils") == {
        "Ashford": (0, 0, 0, pytest.approx(float("nan"), nan_ok=True)),
        "Dover": (2, 500, 110, 220.0),
        "Thanet": (2, 1500, 114, 76.0),
    }


def test_districts_sum_to_areas_and_areas_to_kent_without_medway(four_schools):
    totals = {
        level: four_schools.ask("lottery/plans_by_place", level=level, year=2023)[["schools", "pupils", "sen_support", "plans"]]
        .sum()
        .tolist()
        for level in ("district", "area", "county")
    }
    assert totals["district"] == totals["area"] == totals["county"] == [4, 2000, 150, 224]


def test_mainstream_leaves_out_special_and_fee_charging_schools(four_schools):
    rows = four_schools.ask("lottery/plans_by_place", level="county", year=2023, schools="mainstream")
    assert rows[["schools", "pupils", "plans", "plans_per_1000_pupils"]].iloc[0].tolist() == [
        2,
        1400,
        40,
        pytest.approx(28.5714, abs=1e-4),
    ]


def test_a_place_without_pupils_has_no_rate_and_no_interval(four_schools):
    ashford = four_schools.ask("lottery/plans_by_place", level="district", year=2023).set_index("place_name").loc["Ashford"]
    assert ashford[["plans_per_1000_pupils", "plans_per_1000_low", "plans_per_1000_high"]].isna().all()


def test_a_doubtful_figure_is_counted_and_marked_or_left_out_with_its_pupils(four_schools):
    def thanet(**given):
        return (
            four_schools.ask("lottery/plans_by_place", level="district", year=2023, **given).set_index("place_name").loc["Thanet"]
        )

    kept, without = thanet(), thanet(doubtful="left out")
    assert (kept["plans"], kept["plans_status"]) == (114, "partly doubtful")
    assert (without["plans"], without["plans_status"], without["plans_per_1000_pupils"]) == (30, "partly doubtful", 30.0)
    mainstream = four_schools.ask("lottery/plans_by_place", level="district", year=2023, schools="mainstream")
    assert set(mainstream["plans_status"]) == {"ok"}


def test_a_school_left_out_of_a_change_is_left_out_of_both_years(tiny):
    tiny.rows("dfe_schools", [school(1, THANET), school(2, THANET, "independent")])
    tiny.rows(
        "dfe_school_census",
        [
            count(1, 2019, 1000, 90, 30),
            count(2, 2019, 1000, 90, 10),
            count(1, 2023, 1000, 90, 40),
            count(2, 2023, 1000, 0, 90, status="doubtful"),
        ],
    )
    kept, without = (
        tiny.ask("lottery/change_by_place", level="district", from_year=2019, to_year=2023, doubtful=doubtful)
        .set_index("place_name")
        .loc["Thanet"]
        for doubtful in ("kept", "left out")
    )
    assert (kept["plans_from"], kept["plans_to"]) == (40, 130)
    assert (without["plans_from"], without["plans_to"], round(without["plans_per_1000_change"], 9)) == (30, 40, 10)


def test_shares_of_kinds_can_leave_a_doubtful_figure_out(four_schools):
    def special(**given):
        rows = four_schools.ask("lottery/groups_by_place", year=2023, **given)
        return rows[(rows["place_name"] == "Kent") & (rows["school_group"] == "special")]["plans_pct"].iloc[0]

    assert special() == pytest.approx(100 * 100 / 224)
    assert special(doubtful="left out") == pytest.approx(100 * 100 / 140)


def test_an_earlier_year_does_not_leak(four_schools):
    rows = four_schools.ask("lottery/plans_by_place", level="county", year=2019)
    assert rows[["schools", "pupils", "plans"]].iloc[0].tolist() == [1, 200, 4]


def test_change_is_later_minus_earlier(four_schools):
    dover = (
        four_schools.ask("lottery/change_by_place", level="district", schools="mainstream").set_index("place_name").loc["Dover"]
    )
    assert (dover["plans_from"], dover["plans_to"], dover["plans_change"]) == (4, 10, 6)
    assert dover["plans_per_1000_change"] == pytest.approx(5.0)
    assert dover["plans_change_low"] < 5 < dover["plans_change_high"]
    assert dover["sen_support_per_1000_change"] == pytest.approx(50.0)


def test_change_is_empty_where_a_year_is_missing(four_schools):
    thanet = four_schools.ask("lottery/change_by_place", level="district").set_index("place_name").loc["Thanet"]
    assert thanet[["plans_per_1000_change", "plans_change_low", "plans_change_high"]].isna().all()


def test_schools_of_an_area(four_schools):
    rows = four_schools.ask("lottery/plans_by_school", place_code="KCC-SOUTH", year=2023)
    assert rows["urn"].tolist() == [1, 2]
    kent = four_schools.ask("lottery/plans_by_school", year=2023)
    assert kent["urn"].tolist() == [1, 2, 3, 4]  # not 5: Medway


def test_a_school_without_pupils_has_no_rate(tiny):
    tiny.rows("dfe_schools", [school(1, ASHFORD)])
    tiny.rows("dfe_school_census", [count(1, 2023, 0, 0, 0)])
    assert tiny.ask("lottery/plans_by_school", year=2023)["plans_per_1000_pupils"].isna().all()


def test_kinds(four_schools):
    rows = four_schools.ask("lottery/plans_by_kind", year=2023)
    assert rows[["kind", "plans"]].values.tolist() == [["special", 100], ["independent", 84], ["mainstream", 40]]


def test_doubtful_figures_are_listed_with_their_reason(four_schools):
    rows = four_schools.ask("lottery/doubtful_figures")
    assert rows[["urn", "place_name", "plans", "doubt"]].values.tolist() == [[4, "Thanet", 84, "looks swapped"]]
