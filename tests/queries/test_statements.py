"""Given rows, expected rows: what was said about places, rolls and units, and which of it is the newest."""

from datetime import date

from tests.support.tiny_store import DOVER, count, fact, school, unit


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
