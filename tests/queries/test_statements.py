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
            fact(5, 1, "roll", 148, "in force", date(2024, 1, 1), "spring 2024"),
        ],
    )
    rows = tiny.ask("provision/places_and_rolls")
    rolls = rows[rows["fact"] == "roll"]
    assert rolls[["number", "status", "places_then", "pupils_per_100_places"]].round(1).values.tolist() == [
        [90, "counted", 100, 90],
        [150, "counted", 120, 125],
        [148, "in force", 120, 123.3],
    ]
    assert rows["as_of"].isna().tolist() == [False] * (len(rows) - 1) + [True]  # undated last
    said = tiny.ask("provision/statements")
    assert said["number"].tolist() == [100, 120, 200, 500, 148]
    assert said["as_of"].isna().tolist() == [False, False, False, True, False]


def test_an_old_number_of_places_is_shown_and_never_divided_by(tiny):
    """Grange Park: 179 pupils in 2025, and no number newer than the 55 of 2004."""
    tiny.rows("dfe_schools", [school(1, DOVER, "special"), school(2, DOVER, "special")])
    tiny.rows("dfe_school_census", [count(1, 2025, 179, 0, 179), count(2, 2025, 100, 0, 100)])
    tiny.rows(
        "kcc_special_school_facts",
        [
            fact(1, 1, "places", 55, "in force", date(2004, 1, 1), "2004-2008"),
            fact(2, 2, "places", 80, "in force", date(2019, 1, 1), "2019"),
        ],
    )
    rolls = tiny.ask("provision/places_and_rolls").query("fact == 'roll'").set_index("urn")
    assert rolls.loc[1, ["places_then", "places_then_dated"]].tolist() == [55, "2004-2008"]
    assert rolls.loc[[1], "pupils_per_100_places"].isna().all()
    assert rolls.loc[2, "pupils_per_100_places"] == 125


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
