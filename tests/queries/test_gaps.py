"""Given rows, expected rows: places school by school, need by small area, minutes to the nearest, schools of other councils."""

from datetime import date

import pytest

from tests.support.tiny_store import ASHFORD, DOVER, THANET, count, fact


def provider(key, group="special school", urn=1, status="in force", designation="PSCN", district=DOVER, **more):
    return {
        "provider_id": key,
        "provider_name": f"School {key}",
        "word": key,
        "provider_group": group,
        "urn": urn,
        "council": "Kent",
        "sector": "state-funded",
        "status": status,
        "designation": designation,
        "district_code": district,
        "easting": 600_000,
        "northing": 150_000,
    } | more


@pytest.fixture
def schools(tiny):
    tiny.rows(
        "kcc_providers",
        [
            provider("main", urn=1),
            provider("main-north", "other site", urn=1, assumed_share_pct=20, district=THANET),
            provider("main-walmer", "other site", urn=1, status="approved", site_places=40),
            provider("other", urn=2, designation="not published", own_designation="C&I", district=ASHFORD),
            provider("old", urn=3, designation="SEMH"),
            provider("new", "planned school", urn=None, status="planned", site_places=120),
            provider("bromley", urn=9, council="Bromley", designation=None, district=None, word=None),
        ],
    )
    tiny.rows(
        "dfe_school_census",
        [count(1, 2023, 90, 0, 90), count(2, 2023, 60, 0, 60), count(3, 2023, 30, 0, 30), count(9, 2023, 50, 0, 50)],
    )
    tiny.rows(
        "kcc_special_school_facts",
        [
            fact(1, 1, "places", "140", "approved", date(2022, 9, 1), "Sep 2022"),  # of these 40 at Walmer, not seen open
            fact(2, 1, "roll", "110", "in force", date(2025, 1, 1), "January 2025"),
            fact(3, 3, "places", "45", "in force", date(2008, 1, 1), "2008"),  # too old to count
            fact(4, 2, "places", "80", "proposed", date(2024, 1, 1)),  # a proposal never counts
        ],
    )
    return tiny


def places(store, **given):
    rows = store.ask("provision/supply", **given)
    return dict(zip(rows["word"], rows["places"].round(1), strict=True))


def test_the_larger_number_counts_and_sites_have_their_share(schools):
    assert places(schools) == {"main": 88, "main-north": 22, "main-walmer": 0, "other": 60, "old": 30, "new": 0}


def test_published_places_count_without_sites_not_seen_open(schools):
    assert places(schools, places="published") == {
        "main": 80,
        "main-north": 20,
        "main-walmer": 0,
        "other": 60,
        "old": 30,
        "new": 0,
    }


def test_approved_sites_add_their_places_and_smaller_shares_halve(schools):
    assert places(schools, places="roll", sites="approved")["main-walmer"] == 40
    assert places(schools, places="roll", sites="fewer") == {
        "main": 99,
        "main-north": 11,
        "main-walmer": 0,
        "other": 60,
        "old": 30,
        "new": 0,
    }


def test_every_number_says_what_it_is(schools):
    rows = schools.ask("provision/supply").set_index("word")
    assert rows["places_basis"].to_dict() == {
        "main": "pupils, January 2025; less the assumed share at other sites",
        "main-north": "pupils, January 2025; share at this site assumed",
        "main-walmer": "approved, not seen open: not counted",
        "other": "pupils, January 2023",
        "old": "pupils, January 2023",
        "new": "planned: not counted",
    }
    published = schools.ask("provision/supply", places="published").set_index("word")
    assert published.loc["main", "places_basis"] == (
        "published places, Sep 2022, less sites not seen open; less the assumed share at other sites"
    )
    assert rows["places_if_open"].dropna().to_dict() == {"main-walmer": 40, "new": 120}


def test_a_school_without_a_label_counts_by_its_own_words_or_not_at_all(schools):
    assert schools.ask("provision/supply").set_index("word").loc["other", "designation"] == "C&I"
    unlabelled = schools.ask("provision/supply", labels="published").set_index("word").loc[["other"], "designation"]
    assert unlabelled.isna().all()


def small_area(code, district, children):
    return {
        "lsoa_code": code,
        "lsoa_name": code,
        "district_code": district,
        "easting": 0,
        "northing": 0,
        "residents_under_16": children,
    }


@pytest.fixture
def homes(schools):
    schools.rows("ons_small_areas", [small_area("A", DOVER, 10), small_area("B", DOVER, 70), small_area("C", THANET, 20)])
    schools.rows("ons_rural_urban", [{"lsoa_code": code, "is_rural": code == "B"} for code in "ABC"])
    minutes = {
        ("A", "main"): 50,
        ("A", "main-north"): 80,
        ("B", "main"): 10,
        ("C", "main"): 90,
        ("C", "main-walmer"): 5,
        ("B", "bromley"): 33,
    }
    schools.rows(
        "model_travel",
        [
            {"lsoa_code": home, "provider_id": end, "metres": 100, "minutes": time, "minutes_basis": "estimate"}
            for (home, end), time in minutes.items()
        ],
    )
    return schools


def test_minutes_to_the_nearest_site_in_use(homes):
    rows = homes.ask("provision/minutes_by_designation", level="district").set_index("place_name")
    columns = ["median_minutes", "ninth_decile_minutes", "beyond_45_minutes_pct", "beyond_75_minutes_pct"]
    assert rows.loc["Dover", columns].tolist() == [10, 50, 12.5, 0]
    assert rows.loc["Thanet", columns].tolist() == [90, 90, 100, 100]  # Walmer is near but not seen open


def test_schools_of_other_councils_with_the_nearest_minutes(homes):
    rows = homes.ask("provision/other_councils", level="district")
    assert rows[["school_name", "council", "pupils", "nearest_minutes", "stands_in_county"]].values.tolist() == [
        ["School bromley", "Bromley", 50, 33, False]
    ]
    assert "bromley" not in set(homes.ask("provision/road_minutes")["provider_id"])


@pytest.fixture
def needs(homes):
    homes.rows(
        "model_need",
        [
            {
                "lsoa_code": code,
                "phase": phase,
                "residents": 100.0,
                "state_special": 4.0,
                "other_special": 1.0,
                "low_income_factor": factor,
            }
            for code, factor in (("A", 0.5), ("B", 1.0), ("C", 1.5))
            for phase in ("primary", "secondary")
        ],
    )
    homes.rows(
        "dfe_special_plans",
        [
            {"breakdown": "need", "value": "ASD", "state_special": 60, "other_special": 0},
            {"breakdown": "need", "value": "SEMH", "state_special": 40, "other_special": 100},
            {"breakdown": "age", "value": "5", "state_special": 100, "other_special": 100},  # not a need: must not count
        ],
    )
    shares = {"communication_pct": 100, "learning_pct": 0}
    homes.rows(
        "model_need_to_designation",
        [
            {"need": "ASD", "designation": "C&I", "today_pct": 50} | shares,
            {"need": "ASD", "designation": "PSCN", "today_pct": 50, "communication_pct": 0, "learning_pct": 100},
            {"need": "SEMH", "designation": "SEMH", "today_pct": 100, "communication_pct": 100, "learning_pct": 100},
        ],
    )
    return homes


def need_of(store, code, **given):
    rows = store.ask("provision/need_by_small_area", **given)
    rows = rows[rows["lsoa_code"] == code]
    return dict(zip(rows["designation"], rows["need"].round(2), strict=True))


def test_need_follows_the_mix_and_the_mapping(needs):
    assert need_of(needs, "A") == {"C&I": 2.4, "PSCN": 2.4, "SEMH": 3.2}
    assert need_of(needs, "A", mapping="learning") == {"C&I": 0, "PSCN": 4.8, "SEMH": 3.2}


def test_children_in_independent_schools_change_number_and_mix(needs):
    assert need_of(needs, "A", children="all") == {"C&I": 1.5, "PSCN": 1.5, "SEMH": 7.0}


def test_need_can_follow_poverty(needs):
    assert need_of(needs, "C", spread="poverty") == {"C&I": 3.6, "PSCN": 3.6, "SEMH": 4.8}
