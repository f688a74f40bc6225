"""Given rows, expected rows: every school, site and unit that can be near, for whom it is and how full."""

from datetime import date

import pytest

from tests.support.tiny_store import DOVER, THANET, count, fact, school, unit


@pytest.fixture
def provision(tiny):
    tiny.rows(
        "dfe_schools",
        [
            school(1, DOVER, "special", is_on_register=True),
            school(2, DOVER, is_on_register=True),
            school(3, THANET, "special", sector="independent", is_on_register=True),
            school(4, DOVER, is_on_register=True),
            school(5, DOVER, "special", is_on_register=False),
        ],
    )
    own = {"council": "Kent", "sector": "state-funded", "designation": "not published", "district_code": DOVER}
    other = {"provider_group": "outside Kent's system", "council": "Medway", "easting": 7, "northing": 8}
    tiny.rows(
        "kcc_providers",
        [
            own
            | {"provider_id": "1", "urn": 1, "provider_name": "School 1", "provider_group": "special school", "status": "planned"}
            | {"own_designation": "C&I"},
            own
            | {"provider_id": "1-deal", "urn": 1, "provider_name": "School 1, Deal", "provider_group": "other site"}
            | {"status": "approved", "district_code": THANET, "site_places": 20, "as_of": date(2022, 9, 1)},
            other | {"provider_id": "8", "urn": 8, "provider_name": "Abbey", "sector": "state-funded", "status": "in force"},
            other | {"provider_id": "9", "urn": 9, "provider_name": "Blue", "sector": "independent", "status": "in force"},
        ],
    )
    tiny.rows(
        "kcc_special_school_facts",
        [
            fact(1, 1, "age range", "11-19", "in force", None, "undated"),
            fact(2, 1, "places", 50, "approved", date(2020, 9, 1), "Sep 2020"),
            fact(3, 1, "roll", 47, "in force", date(2024, 1, 1), "spring 2024"),
        ],
    )
    tiny.rows("dfe_school_census", [count(1, 2023, 40, 0, 40), count(8, 2023, 205, 0, 205)])
    tiny.rows(
        "kcc_resourced_provisions", [unit(1, 2, "ASD", date(2019, 9, 1)), unit(2, 2, "SEMH", date(2019, 9, 1), "withdrawn")]
    )
    tiny.rows(
        "dfe_school_units_2021",
        [{"urn": urn, "has_sen_unit": urn == 4, "has_resourced_provision": urn == 2} for urn in (1, 2, 4)],
    )
    return tiny.ask("provision/nearby").set_index("provider")


def test_what_is_near_holds_schools_sites_units_and_neighbours(provision):
    assert provision["kind"].to_dict() == {
        "1": "state special school",
        "1-deal": "state special school",
        "2 ASD": "unit in a mainstream school",
        "3": "independent special school",
        "4 unit": "unit in a mainstream school",
        "8": "special school of another council",
        "9": "independent special school",
    }
    assert provision.loc["1-deal", ["place_name", "status", "places", "places_dated"]].tolist() == [
        "Thanet",
        "approved",
        20,
        "2022",
    ]
    assert provision.loc["1", "status"] == "planned"  # as on every page, though it is on the register
    assert provision.loc["4 unit", "status"] == "January 2021"
    assert provision.loc["8", ["place_name", "roll", "roll_dated"]].tolist() == ["Medway", 205, "January 2023"]


def test_what_is_near_carries_ages_rolls_and_places_with_their_dates(provision):
    school_row = provision.loc["1"]
    assert (school_row["low_age"], school_row["high_age"], school_row["own_designation"]) == (11, 19, "C&I")
    assert school_row["phases"] == "secondary, post-16"
    assert provision.loc["2 ASD", "phases"] == "primary"  # up to 11 is none for a child of 11
    assert provision.loc[["3", "8"], "phases"].isna().all()  # no source says their ages
    assert school_row[["roll", "roll_dated", "places", "places_dated", "places_status"]].tolist() == [
        47,
        "spring 2024",
        50,
        "Sep 2020",
        "approved",
    ]
    assert provision.loc["1-deal", ["roll"]].isna().all()  # counted at the main site
    assert provision.loc["2 ASD", ["low_age", "high_age", "places", "status_dated"]].tolist() == [4, 11, 10, "2019"]
    assert provision.loc["1-deal", "status_dated"] == "2022"


@pytest.mark.parametrize(
    ("words", "ages"), [("4-19 (nursery from 2)", [2, 19]), ("11-16 plus post-16", [11, 19]), ("secondary", [11, 16])]
)
def test_ages_are_read_from_the_words_of_the_source(tiny, words, ages):
    tiny.rows("dfe_schools", [school(1, DOVER, "special", is_on_register=True)])
    provider = {"provider_id": "1", "urn": 1, "provider_name": "x", "provider_group": "special school", "council": "Kent"}
    tiny.rows("kcc_providers", [provider | {"status": "in force", "district_code": DOVER, "designation": "PSCN"}])
    tiny.rows("kcc_special_school_facts", [fact(1, 1, "age range", words, "in force", None, "undated")])
    assert tiny.ask("provision/nearby")[["low_age", "high_age"]].iloc[0].tolist() == ages


def test_minutes_go_from_every_small_area_to_every_provider(tiny):
    tiny.rows("model_travel", [{"lsoa_code": "E01024200", "provider_id": "8", "minutes": 17, "minutes_basis": "estimate"}])
    assert tiny.ask("provision/minutes_to_all")["minutes"].tolist() == [17]
