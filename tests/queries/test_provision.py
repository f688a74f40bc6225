"""Given rows, expected rows: special schools, their places, and how far they are."""

from datetime import date

import pytest

from tests.support.tiny_store import ASHFORD, DOVER, THANET, count, fact, school, special


@pytest.fixture
def two_schools(tiny):
    tiny.rows(
        "dfe_schools",
        [school(1, DOVER, "special", easting=0, northing=0), school(2, THANET, "special", easting=100_000, northing=0)],
    )
    tiny.rows("kcc_special_schools", [special(1, "C&I"), special(2, "PSCN")])
    tiny.rows("dfe_school_census", [count(1, 2019, 50, 0, 50), count(1, 2023, 80, 0, 80), count(2, 2023, 120, 0, 120)])
    tiny.rows("ons_population", [{"place_code": DOVER, "age": age, "residents": 100} for age in range(91)])
    tiny.rows(
        "kcc_special_school_facts",
        [
            fact(1, 1, "places", "60", "in force", date(2019, 9, 1), "Sep 2019"),
            fact(2, 1, "places", "90", "approved", date(2022, 9, 1), "Sep 2022"),
            fact(3, 1, "places", "300", "proposed", date(2025, 1, 1)),  # a proposal never counts
            fact(4, 2, "places", "70", "planned", date(2024, 1, 1)),  # planned: shown for the school, not added up
            fact(5, 1, "age range", "4-16", "in force", date(2018, 1, 1)),
            fact(6, 1, "age range", "4-18", "approved", date(2022, 9, 1)),
            fact(7, 1, "roll", "85", "in force", date(2024, 10, 1), "October 2024"),
            fact(8, 1, "roll", "99", "in force", None, "undated"),  # an undated number is never the newest
        ],
    )
    return tiny


def test_a_school_shows_its_newest_number_in_force_or_approved(two_schools):
    rows = two_schools.ask("provision/special_schools").set_index("urn")
    assert rows.loc[1, ["places", "places_status", "places_dated", "age_range"]].tolist() == [90, "approved", "Sep 2022", "4-18"]
    assert rows.loc[1, ["low_age", "high_age"]].tolist() == [4, 18]
    assert rows.loc[2, ["places", "places_status"]].tolist() == [70, "planned"]
    assert rows.loc[[2], ["age_range", "low_age", "high_age"]].isna().all(axis=None)


def test_the_newest_two_censuses_stand_side_by_side_unless_others_are_asked_for(two_schools):
    columns = ["pupils_before", "year_before", "pupils", "plans", "year"]
    rows = two_schools.ask("provision/special_schools").set_index("urn")
    assert rows.loc[1, columns].tolist() == [50, 2019, 80, 80, 2023]
    assert rows.loc[[2], "pupils_before"].isna().all()  # not open then
    turned = two_schools.ask("provision/special_schools", year=2019, from_year=2023).set_index("urn")
    assert turned.loc[1, columns].tolist() == [80, 2023, 50, 50, 2019]


def test_the_newest_roll_goes_by_its_date_not_by_its_words(two_schools):
    rows = two_schools.ask("provision/special_schools").set_index("urn")
    assert rows.loc[1, ["roll", "roll_dated"]].tolist() == [85, "October 2024"]
    assert rows.loc[2, ["roll", "roll_dated"]].tolist() == [120, "January 2023"]
    two_schools.rows("dfe_school_census", [count(1, 2025, 91, 0, 91)])
    assert two_schools.ask("provision/special_schools").set_index("urn").loc[1, ["roll", "roll_dated"]].tolist() == [
        91,
        "January 2025",
    ]


def test_the_census_stands_before_a_statement_of_the_same_day(two_schools):
    stated = fact(1, 1, "roll", "81", "in force", date(2023, 1, 15), "spring")
    two_schools.rows("kcc_special_school_facts", [stated])
    row = two_schools.ask("provision/special_schools").set_index("urn").loc[1]
    assert row[["roll", "roll_dated"]].tolist() == [80, "January 2023"]
    two_schools.rows("kcc_special_school_facts", [stated | {"as_of": date(2023, 1, 16)}])
    row = two_schools.ask("provision/special_schools").set_index("urn").loc[1]
    assert row[["roll", "roll_dated"]].tolist() == [81, "spring"]


def test_a_school_that_took_in_another_has_both_counts(two_schools):
    two_schools.rows(
        "dfe_schools", [school(1, DOVER, "special", line_urn=1), school(9, DOVER, "special", is_on_register=False, line_urn=1)]
    )
    two_schools.rows("kcc_special_schools", [special(1, "C&I")])
    two_schools.rows(
        "dfe_school_census",
        [count(1, 2019, 50, 0, 50), count(9, 2019, 30, 0, 28), count(9, 2023, 7, 0, 7), count(1, 2025, 85, 0, 85)],
    )
    row = two_schools.ask("provision/special_schools", year=2025, from_year=2019).iloc[0]
    assert row[["pupils_before", "plans_before", "pupils"]].tolist() == [80, 78, 85]
    rolls = two_schools.ask("provision/places_and_rolls").query("fact == 'roll' and status == 'counted'")
    assert rolls[["urn", "number", "dated"]].values.tolist() == [
        [1, 80, "January 2019"],
        [1, 7, "January 2023"],
        [1, 85, "January 2025"],
    ]
    assert rolls["note"].iloc[0] == "added up over the schools that are one today"


def test_statements_all_stay(two_schools):
    assert two_schools.ask("provision/statements")["value"].tolist() == ["60", "90", "300", "70", "4-16", "4-18", "85", "99"]


def test_places_over_children_living_there(two_schools):
    rows = two_schools.ask("provision/places_by_designation", level="district").set_index(["place_name", "designation"])
    dover = rows.loc[("Dover", "C&I")]
    assert (dover["schools"], dover["pupils"], dover["residents_4_to_18"]) == (1, 80, 1500)
    assert (dover["places"], dover["places_status"]) == (90, "ok")
    assert dover["places_per_1000_residents"] == 60.0
    assert dover["pupils_per_1000_residents"] == pytest.approx(53.333, abs=0.001)
    assert dover["place_basis"] == "school over home over authority"


def test_a_place_without_a_school_says_none(two_schools):
    rows = two_schools.ask("provision/places_by_designation", level="district").set_index(["place_name", "designation"])
    assert rows.loc[("Dover", "PSCN"), ["schools", "pupils", "places_status"]].tolist() == [0, 0, "no school"]


def test_planned_places_are_not_added_up(two_schools):
    two_schools.rows("ons_population", [{"place_code": THANET, "age": 10, "residents": 100}])
    rows = two_schools.ask("provision/places_by_designation", level="district").set_index(["place_name", "designation"])
    thanet = rows.loc[("Thanet", "PSCN")]
    assert thanet["places_status"] == "some not published"
    assert thanet["schools_with_places"] == 0


def test_numbers_older_than_six_years_before_the_newest_census_give_no_rate(two_schools):
    def status(day):
        two_schools.rows("kcc_special_school_facts", [fact(1, 1, "places", "55", "in force", day)])
        rows = two_schools.ask("provision/places_by_designation", level="district").set_index(["place_name", "designation"])
        return rows.loc[("Dover", "C&I"), "places_status"]

    assert status(date(2017, 1, 1)) == "ok"
    assert status(date(2016, 12, 31)) == "some old or undated"
    two_schools.rows("kcc_special_school_facts", [fact(1, 1, "places", "55", "in force", date(2008, 1, 1))])
    dover = (
        two_schools.ask("provision/places_by_designation", level="district")
        .set_index(["place_name", "designation"])
        .loc[("Dover", "C&I")]
    )
    assert (dover["places"], dover["places_status"]) == (55, "some old or undated")
    assert dover[["places_per_1000_residents"]].isna().all()


def test_a_site_elsewhere_is_named_and_counted_only_when_in_force(two_schools):
    site = {
        "urn": 1,
        "site_name": "North",
        "district_code": THANET,
        "status": "in force",
        "as_of": date(2025, 1, 1),
        "source_name": "x",
        "source_page": "x",
    }
    two_schools.rows(
        "kcc_special_school_sites", [site, site | {"site_name": "South", "district_code": ASHFORD, "status": "approved"}]
    )
    two_schools.rows("ons_population", [{"place_code": place, "age": 10, "residents": 100} for place in (DOVER, THANET, ASHFORD)])
    rows = two_schools.ask("provision/places_by_designation", level="district").set_index(["place_name", "designation"])
    assert rows.loc[("Thanet", "C&I"), ["sites_elsewhere", "sites_in_force"]].tolist() == ["School 1 at North (in force)", 1]
    assert rows.loc[("Ashford", "C&I"), ["sites_elsewhere", "sites_in_force"]].tolist() == ["School 1 at South (approved)", 0]


def test_a_school_without_a_label_is_named_beside_the_kind_it_fits_by_its_own_words(two_schools):
    own = {"provider_id": "9", "provider_name": "Aspire", "provider_group": "special school", "urn": 9, "status": "in force"}
    own |= {"council": "Kent", "district_code": THANET, "own_designation": "C&I", "own_words": "autism"}
    two_schools.rows("kcc_providers", [own, own | {"provider_id": "8", "provider_name": "Nore", "status": "planned"}])
    two_schools.rows("ons_population", [{"place_code": place, "age": 10, "residents": 100} for place in (DOVER, THANET)])
    rows = two_schools.ask("provision/places_by_designation", level="district").set_index(["place_name", "designation"])
    assert rows["unlabelled"].dropna().to_dict() == {("Thanet", "C&I"): "Aspire"}
    assert rows.loc[("Thanet", "C&I"), "schools"] == 0


def test_what_was_decided_stands_beside_the_units_it_is_about(two_schools):
    unit = {"urn": 1, "host_name": "x", "places": None, "status": "in force", "as_of": date(2019, 9, 1), "dated": "2019"}
    units = [("SEMH", "primary"), ("ASD", "secondary"), ("ASD", "primary"), ("SEMH", "secondary")]
    two_schools.rows(
        "kcc_resourced_provisions",
        [unit | {"statement_number": n, "urn": n, "need": need, "phase": phase} for n, (need, phase) in enumerate(units)],
    )
    day = date(2025, 12, 4)
    two_schools.rows(
        "kcc_unit_decisions",
        [
            {"need": "SEMH", "phase": "any", "decided": day, "says": "no more"},
            {"need": "any", "phase": "secondary", "decided": day, "says": "to 16"},
        ],
    )
    rows = two_schools.ask("provision/resourced_provisions").set_index("statement_number")["decided"]
    assert rows.dropna().to_dict() == {
        0: "4 December 2025: no more",
        1: "4 December 2025: to 16",
        3: "4 December 2025: no more; 4 December 2025: to 16",
    }


def test_a_school_with_a_label_for_primary_age_and_another_later_stands_under_both(two_schools):
    two_schools.rows("kcc_special_schools", [special(1, "SEMH with learning") | {"primary_designation": "SEMH"}])
    rows = two_schools.ask("provision/places_by_designation", level="district")
    there = rows[(rows["place_name"] == "Dover") & (rows["schools"] > 0)]
    assert sorted(there["designation"]) == ["SEMH", "SEMH with learning"]
