"""Rates without the largest host of a unit, and with allowance for kinds of school: given rows → expected rows."""

import pytest

import queries
from tests.support.tiny_store import ASHFORD, DOVER, THANET, count, school


@pytest.fixture
def schools(tiny):
    tiny.rows(
        "dfe_schools",
        [
            school(1, DOVER),
            school(2, DOVER),
            school(3, DOVER, phase="secondary", is_selective=False),
            school(4, ASHFORD),
            school(5, ASHFORD, phase="secondary", is_selective=True),
            school(6, THANET),
            school(7, DOVER),
            school(8, THANET),
        ],
    )
    tiny.rows(
        "dfe_school_census",
        [
            count(1, 2023, 100, 10, 4),
            count(2, 2023, 100, 30, 12),
            count(3, 2023, 200, 10, 20),  # most plans, but no unit is known
            count(4, 2023, 200, 30, 8),
            count(5, 2023, 200, 0, 0),
            count(6, 2023, 100, 5, 6),
            count(7, 2023, 50, 9, 30, status="doubtful"),  # left out, though it has a unit
            count(8, 2023, 100, 5, 90) | {"plans_status": "doubtful"},  # its SEN support counts, its plans do not
        ],
    )
    tiny.rows(
        "dfe_school_units_2021",
        [
            {"urn": 1, "has_sen_unit": False, "has_resourced_provision": True},
            {"urn": 3, "has_sen_unit": False, "has_resourced_provision": False},
            {"urn": 7, "has_sen_unit": True, "has_resourced_provision": False},
            {"urn": 8, "has_sen_unit": True, "has_resourced_provision": False},
        ],
    )
    units = [(2, "in force"), (4, "proposed"), (6, "withdrawn"), (None, "in force")]
    tiny.rows(
        "kcc_resourced_provisions",
        [
            {"statement_number": number, "urn": urn, "host_name": "x", "need": "ASD", "status": status}
            for number, (urn, status) in enumerate(units)
        ],
    )
    return tiny


def by_place(store, level="district", **params):
    return store.ask("lottery/like_for_like", level=level, year=2023, **params).set_index("place_name")


def test_the_largest_host_is_the_one_with_most_plans_among_known_units(schools):
    dover = by_place(schools).loc["Dover"]
    assert dover[["host_urn", "host_counted", "host_pupils", "counted", "pupils"]].tolist() == [2, 12, 100, 36, 400]
    assert dover["per_1000"] == pytest.approx(90)
    assert dover["per_1000_without_host"] == pytest.approx(1000 * 24 / 300)


def test_the_same_host_is_left_out_of_sen_support(schools):
    dover = by_place(schools, measure="sen_support").loc["Dover"]
    assert dover[["host_urn", "host_counted"]].tolist() == [2, 30]
    assert dover["per_1000_without_host"] == pytest.approx(1000 * 20 / 300)


def test_no_school_is_the_largest_host_by_a_doubtful_number_of_plans(schools):
    thanet = by_place(schools, measure="sen_support").loc["Thanet"]
    assert thanet[["counted", "pupils"]].tolist() == [10, 200]
    assert thanet[["host_urn", "per_1000_without_host"]].isna().all()


def test_a_unit_proposed_or_withdrawn_is_none(schools):
    rows = by_place(schools).loc[["Ashford", "Thanet"]]
    assert rows[["host_urn", "host_name", "per_1000_without_host"]].isna().all(axis=None)


def test_the_standard_is_the_county_by_kind_of_school(schools):
    rows = by_place(schools)
    primary, secondary, county = 30 / 500, 20 / 200, 50 / 900  # grammar schools have none
    assert rows.at["Dover", "expected"] == pytest.approx(200 * primary + 200 * secondary)
    assert rows.at["Ashford", "expected"] == pytest.approx(200 * primary)
    assert rows.at["Dover", "per_1000_standardised"] == pytest.approx(1000 * 36 / (200 * primary + 200 * secondary) * county)
    assert by_place(schools, "county").loc["Kent", ["per_1000_standardised", "expected"]].tolist() == pytest.approx(
        [1000 * county, 50]
    )


def test_among_schools_of_one_kind_the_rate_stays_as_it_is(schools):
    rows = by_place(schools, schools="primary")
    assert rows["per_1000_standardised"].tolist() == pytest.approx(rows["per_1000"].tolist())


def test_dover_without_whitfield_aspen_in_january_2023():
    dover = queries.ask("lottery/like_for_like", level="district", year=2023).set_index("place_name").loc["Dover"]
    assert dover["host_name"] == "Whitfield Aspen School"
    assert [round(dover[name], 1) for name in ("per_1000", "per_1000_without_host")] == [31.9, 22.5]
