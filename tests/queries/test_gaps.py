"""Given rows, expected rows: places school by school, need by small area, minutes to the nearest, schools of other councils."""

from datetime import date

import pytest

from queries import Unavailable
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
        "dfe_special_plans",
        [
            {"breakdown": "age", "value": str(age), "state_special": children, "other_special": 0}
            for age, children in ((3, 10), (10, 30), (11, 20), (15, 20), (16, 10), (18, 6), (19, 4))
        ],
    )
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
    columns = ["counted_as", "counted_dated", "counted_share_pct", "is_less_sites"]
    rows = schools.ask("provision/supply").set_index("word")
    told = {word: [*row] for word, row in rows[columns].astype(object).where(rows[columns].notna(), None).iterrows()}
    assert told == {
        "main": ["pupils", "January 2025", 80, False],
        "main-north": ["pupils", "January 2025", 20, False],
        "main-walmer": ["not counted", None, None, False],
        "other": ["pupils", "January 2023", None, False],
        "old": ["pupils", "January 2023", None, False],
        "new": ["not counted", None, None, False],
    }
    published = schools.ask("provision/supply", places="published").set_index("word")
    assert published.loc["main", columns].tolist() == ["published places", "Sep 2022", 80, True]
    assert schools.ask("provision/supply", sites="fewer").set_index("word").loc["main", "counted_share_pct"] == 90
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
            {"lsoa_code": home, "provider_id": end, "metres": 100 * time, "minutes": time, "minutes_basis": "estimate"}
            for (home, end), time in minutes.items()
        ],
    )
    return schools


def need(code, phase, residents, **more):
    return {"lsoa_code": code, "phase": phase, "residents": residents, "state_special": 4.0, "other_special": 1.0} | more


@pytest.fixture
def journeys(homes):
    """Ten, seventy and twenty children of each phase in three small areas; School main takes 4 to 11, its site to the north 11 to 19."""
    homes.rows(
        "model_need",
        [
            need(code, phase, residents)
            for code, residents in (("A", 10.2), ("B", 69.9), ("C", 20.0))
            for phase in ("primary", "secondary", "post-16")
        ],
    )
    return homes


def minutes(store, **asked):
    rows = store.ask("provision/journeys_by_designation", level="district", **asked)
    return {(row.place_name, row.designation): row for row in rows.itertuples()}


def test_minutes_to_the_nearest_site_in_use(journeys):
    found = minutes(journeys, phase="primary")
    dover = found["Dover", "PSCN"]
    assert (dover.residents, dover.median_minutes, dover.ninth_decile_minutes) == (80, 10, 50)
    assert (dover.median_metres, dover.ninth_decile_metres) == (1_000, 5_000)
    assert (dover.beyond_45_minutes_pct, dover.beyond_75_minutes_pct) == (12.5, 0)
    thanet = found["Thanet", "PSCN"]
    assert (thanet.median_minutes, thanet.beyond_75_minutes_pct) == (90, 100)  # Walmer is near but not seen open


def test_only_schools_that_take_the_age_are_looked_for(journeys):
    journeys.rows("kcc_special_school_facts", [fact(1, 1, "age range", "11-16", "in force", date(2024, 1, 1))])
    for phase in ("primary", "post-16"):
        with pytest.raises(Unavailable):
            minutes(journeys, phase=phase)
    assert minutes(journeys, phase="secondary")["Dover", "PSCN"].median_minutes == 10
    assert minutes(journeys)["Dover", "PSCN"].residents == 80  # of all ages, those who have a school


def test_a_label_for_primary_age_counts_there_alone(journeys):
    journeys.rows("kcc_providers", [provider("main", urn=1, designation="SEMH with learning", primary_designation="SEMH")])
    assert set(minutes(journeys, phase="primary")) == {("Dover", "SEMH"), ("Thanet", "SEMH")}
    assert set(minutes(journeys, phase="secondary")) == {("Dover", "SEMH with learning"), ("Thanet", "SEMH with learning")}


def test_a_school_without_a_label_is_near_by_its_own_words_or_not_at_all(journeys):
    journeys.rows("kcc_providers", [provider("main", urn=1, designation="not published", own_designation="C&I")])
    assert set(minutes(journeys)) == {("Dover", "C&I"), ("Thanet", "C&I")}
    with pytest.raises(Unavailable):
        minutes(journeys, labels="published")


@pytest.mark.parametrize(
    ("ages", "shares"),
    [
        ("4-11", [100, 0, 0]),
        ("11-16", [0, 100, 0]),
        ("11-19", [0, 200 / 3, 100 / 3]),
        ("11-18", [0, 80, 20]),
        ("2-19", [40, 40, 20]),
        (None, [40, 40, 20]),
    ],
)
def test_places_fall_to_the_phases_like_the_countys_children_of_those_ages(schools, ages, shares):
    schools.rows("kcc_special_school_facts", [fact(1, 3, "age range", ages, "in force", date(2024, 1, 1))] if ages else [])
    row = schools.ask("provision/supply").set_index("word").loc["old"]
    assert row[["primary_pct", "secondary_pct", "post_16_pct"]].tolist() == pytest.approx(shares)


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
            need(code, phase, 100.0, low_income_factor=factor)
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
    return homes


def need_of(store, code, **given):
    rows = store.ask("provision/need_by_small_area", **given)
    rows = rows[rows["lsoa_code"] == code]
    return dict(zip(rows["phase"], rows["need"].round(2), strict=True))


def test_need_by_phase_under_each_choice(needs):
    assert need_of(needs, "A") == {"primary": 4, "secondary": 4}
    assert need_of(needs, "A", children="all") == {"primary": 5, "secondary": 5}
    assert need_of(needs, "C", spread="poverty") == {"primary": 6, "secondary": 6}


def test_need_is_brought_to_the_newest_number_of_plans(needs):
    places = [("state special school", 110), ("independent or charity special school", 150), ("mainstream school", 900)]
    needs.rows(
        "dfe_placements",
        [{"place_code": "E10000016", "place_name": "Kent", "setting": setting, "plans": plans} for setting, plans in places],
    )
    assert need_of(needs, "A") == {"primary": 4.4, "secondary": 4.4}
    assert need_of(needs, "A", children="all") == {"primary": 5.9, "secondary": 5.9}
