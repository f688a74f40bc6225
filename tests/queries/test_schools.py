"""Given rows, expected rows: one school, schools like it, what is near, and how full a special school is."""

from datetime import date

import pandas as pd
import pytest

from tests.support.tiny_store import ASHFORD, DOVER, MEDWAY, THANET, count, school


def fact(number, urn, kind, value, status, as_of, dated, source="x"):
    return {
        "fact_number": number,
        "urn": urn,
        "school_name": f"School {urn}",
        "fact": kind,
        "value": str(value),
        "number": float(value) if kind != "age range" else None,
        "as_of": as_of,
        "dated": dated,
        "status": status,
        "status_wording": status,
        "source_name": source,
    }


def unit(number, urn, need, as_of, status="in force", places=10):
    return {
        "statement_number": number,
        "urn": urn,
        "host_name": f"Host {urn}",
        "need": need,
        "need_wording": need,
        "phase": "primary",
        "places": places,
        "places_status": "ok",
        "roll_status": "not published",
        "dated": str(as_of.year),
        "as_of": as_of,
        "status": status,
        "status_wording": status,
        "source_name": "x",
        "source_page": "https://x",
    }


def label(urn, designation):
    return {
        "urn": urn,
        "designation": designation,
        "designation_detail": designation,
        "designation_source": "guidance",
        "proposal_status": "withdrawn",
    }


def against(rows, column="plans_against"):
    return dict(zip(rows["urn"], rows[column], strict=True))


def test_schools_like_it_have_its_kind_phase_and_size_and_differ_only_beyond_chance(tiny):
    tiny.rows(
        "dfe_schools",
        [school(urn, DOVER) for urn in (1, 2, 3, 4, 5)]
        + [school(6, DOVER, phase="secondary"), school(7, DOVER, "special"), school(8, THANET)],
    )
    tiny.rows(
        "dfe_school_census",
        [
            count(1, 2023, 300, 30, 30),
            count(2, 2023, 200, 20, 2),  # two-thirds of its size: still like it
            count(3, 2023, 199, 20, 20),  # smaller: not like it
            count(4, 2023, 450, 150, 120),
            count(5, 2023, 451, 45, 45),  # larger: not like it
            count(6, 2023, 300, 30, 30),
            count(7, 2023, 300, 30, 30),
            count(8, 2023, 300, 30, 90, "doubtful"),
            count(8, 2019, 300, 30, 30),
        ],
    )
    rows = tiny.ask("schools/similar", urn=1)
    assert against(rows) == {1: "itself", 2: "fewer", 4: "more", 8: "doubtful"}
    assert against(rows, "sen_support_against")[2] == "alike"
    assert against(rows, "sen_support_against")[4] == "more"


def test_a_grammar_school_is_like_grammar_schools_only(tiny):
    tiny.rows("dfe_schools", [school(urn, DOVER, phase="secondary", is_selective=urn < 3) for urn in (1, 2, 3)])
    tiny.rows("dfe_school_census", [count(urn, 2023, 1000, 10, 10) for urn in (1, 2, 3)])
    assert set(against(tiny.ask("schools/similar", urn=1))) == {1, 2}


def test_a_school_not_counted_or_without_pupils_has_none_like_it(tiny):
    tiny.rows("dfe_schools", [school(1, DOVER), school(2, DOVER)])
    tiny.rows("dfe_school_census", [count(2, 2023, 0, 0, 0)])
    assert tiny.ask("schools/similar", urn=1).empty
    assert tiny.ask("schools/similar", urn=2).empty


def test_counts_carry_wilson_intervals_and_no_pupils_give_no_rate(tiny):
    tiny.rows("dfe_schools", [school(1, DOVER, line_urn=1)])
    tiny.rows("dfe_school_census", [count(1, 2019, 40, 0, 3), count(1, 2023, 0, 0, 0)])
    rows = tiny.ask("schools/counts")
    first = rows.iloc[0]  # METHODS 4.1: 3/40 → 2.58 to 19.86 %
    assert (round(first["plans_per_1000_low"], 1), round(first["plans_per_1000_high"], 1)) == (25.8, 198.6)
    assert rows.iloc[1][["plans_per_1000_pupils", "plans_per_1000_low"]].isna().all()


def test_fewer_than_thirty_pupils_have_no_rate_and_a_special_school_no_interval(tiny):
    tiny.rows("dfe_schools", [school(1, DOVER), school(2, DOVER), school(3, DOVER, "special")])
    tiny.rows("dfe_school_census", [count(1, 2023, 29, 3, 2), count(2, 2023, 30, 3, 3), count(3, 2023, 100, 0, 100)])
    rows = tiny.ask("schools/counts").set_index("urn")
    assert rows["plans_per_1000_pupils"].fillna(-1).round(6).tolist() == [-1, 100, 1000]
    assert rows["plans_per_1000_low"].notna().tolist() == [False, True, False]
    assert rows["plans"].tolist() == [2, 3, 100]  # counts stay
    like = tiny.ask("schools/similar", urn=2, year=2023).set_index("urn")
    assert like["plans_against"].to_dict() == {1: "too few", 2: "itself"}
    groups = tiny.ask("lottery/groups_by_place", year=2023)
    special = groups[(groups["place_name"] == "Dover") & (groups["school_group"] == "special")].iloc[0]
    assert special["plans_per_1000"] == 1000 and pd.isna(special["plans_low"])


def test_the_nearest_are_open_of_its_kind_and_in_kent(tiny):
    tiny.rows(
        "dfe_schools",
        [
            school(1, DOVER, easting=0, northing=0, is_on_register=True),
            school(2, DOVER, easting=3000, northing=4000, is_on_register=True),
            school(3, DOVER, easting=10, northing=0, is_on_register=False),
            school(4, MEDWAY, easting=20, northing=0, is_on_register=True),
            school(5, ASHFORD, "special", easting=0, northing=6000, is_on_register=True),
            school(6, DOVER, phase="secondary", easting=30, northing=0, is_on_register=True),
        ],
    )
    tiny.rows("kcc_special_schools", [label(5, "PSCN")])
    tiny.rows("kcc_resourced_provisions", [unit(1, 2, "ASD", date(2019, 9, 1)), unit(2, 6, "HI", date(2023, 1, 1), "proposed")])
    tiny.rows("dfe_school_census", [count(2, 2023, 40, 0, 3)])
    rows = tiny.ask("schools/nearest", urn=1)
    assert rows[["alternative", "urn", "metres", "says"]].fillna("").values.tolist() == [
        ["same kind", 2, 5000, ""],
        ["special school", 5, 6000, "PSCN"],
        ["unit in a mainstream school", 2, 5000, "ASD"],
    ]


def test_a_roll_is_set_against_the_places_known_by_then(tiny):
    tiny.rows("dfe_schools", [school(1, DOVER, "special")])
    tiny.rows("dfe_school_census", [count(1, 2019, 90, 0, 90), count(1, 2023, 150, 0, 150)])
    tiny.rows(
        "kcc_special_school_facts",
        [
            fact(1, 1, "places", 100, "in force", date(2018, 9, 1), "Sep 2018"),
            fact(2, 1, "places", 120, "approved", date(2022, 9, 1), "Sep 2022"),
            fact(3, 1, "places", 200, "proposed", date(2022, 10, 1), "Oct 2022"),
            fact(4, 1, "places", 500, "in force", None, "undated"),
            fact(5, 1, "roll", 148.4, "in force", date(2024, 1, 1), "2023/24") | {"status_wording": "estimated"},
        ],
    )
    rows = tiny.ask("provision/places_and_rolls")
    rolls = rows[rows["fact"] == "roll"]
    assert rolls[["number", "status", "places_then", "pupils_per_100_places"]].round(1).values.tolist() == [
        [90, "counted", 100, 90],
        [150, "counted", 120, 125],
        [148.4, "estimated", 120, 123.7],
    ]
    assert rows["as_of"].isna().tolist() == [False] * (len(rows) - 1) + [True]  # undated last


def test_only_the_newest_statement_of_a_unit_is_marked_so(tiny):
    tiny.rows("dfe_schools", [school(1, DOVER)])
    tiny.rows(
        "kcc_resourced_provisions",
        [
            unit(1, 1, "ASD", date(2018, 1, 1), "approved"),
            unit(2, 1, "ASD", date(2019, 9, 1)),
            unit(3, 1, "PD", date(2014, 1, 1)),
            unit(4, None, "VI", date(2014, 1, 1)),
        ],
    )
    rows = tiny.ask("provision/resourced_provisions").set_index("statement_number")
    assert rows["is_newest"].to_dict() == {1: False, 2: True, 3: True, 4: True}
    assert rows.loc[4, "school_name"] == "Host None"


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
            fact(3, 1, "roll", 47.5, "in force", date(2024, 1, 1), "2023/24") | {"status_wording": "estimated"},
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
    assert provision.loc["1", "status"] == "in force"  # on the register, whatever was planned
    assert provision.loc["4 unit", "status"] == "January 2021"
    assert provision.loc["8", ["place_name", "roll", "roll_dated"]].tolist() == ["Medway", 205, "January 2023"]


def test_what_is_near_carries_ages_rolls_and_places_with_their_dates(provision):
    school_row = provision.loc["1"]
    assert (school_row["low_age"], school_row["high_age"], school_row["own_words"]) == (11, 19, "C&I")
    assert school_row[["roll", "roll_dated", "is_estimated", "places", "places_dated", "places_status"]].tolist() == [
        47.5,
        "2023/24",
        True,
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


def test_towns_need_two_schools_and_their_middle_is_the_median(tiny):
    there = {"is_on_register": True, "lsoa_code": "E01024200"}
    tiny.rows(
        "dfe_schools",
        [
            school(1, DOVER, town="Deal", easting=0, northing=0, **there),
            school(2, DOVER, town="DEAL", easting=10, northing=20, **there),
            school(3, DOVER, town="Deal", easting=500, northing=30, **there),
            school(4, DOVER, town="Hamlet", **there),
            school(5, DOVER, town="Kent", **there),
            school(6, DOVER, town="Kent", **there),
        ],
    )
    tiny.rows(
        "os_postcodes",
        [
            {
                "postcode": "CT14 7AB",
                "district_code": DOVER,
                "ward_name": "Walmer",
                "lsoa_code": "E01024201",
                "easting": 5,
                "northing": 6,
            },
            {"postcode": "ME7 1AA", "council_name": "Medway"},
        ],
    )
    rows = tiny.ask("places/towns")
    assert rows[["level", "name", "place_name", "easting", "northing"]].values.tolist() == [
        ["district", "Dover", "Dover", 5, 6],
        ["town", "Deal", "Dover", 10, 20],
        ["ward", "Walmer", "Dover", 5, 6],
    ]
    assert tiny.ask("places/postcodes")["place_name"].fillna("").tolist() == ["Dover", ""]


def test_links_and_flags_stay_with_their_school(tiny):
    tiny.rows("dfe_schools", [school(1, DOVER, is_on_register=False), school(2, "E09000006", is_on_register=True)])
    tiny.rows("dfe_school_links", [{"urn": 1, "linked_urn": 9, "linked_name": "New", "relation": "became"}])
    tiny.rows("dfe_school_units_2021", [{"urn": 1, "has_sen_unit": True, "has_resourced_provision": False}])
    rows = tiny.ask("schools/all").set_index("urn")
    assert rows.loc[1, ["has_sen_unit", "is_open"]].tolist() == [True, False]
    assert rows.loc[2, "place_name"] == "Bromley"
    assert tiny.ask("schools/links")["linked_name"].tolist() == ["New"]
