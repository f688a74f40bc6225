"""Official totals: those that differ come first, each with its reason, and every one that we hold is explained."""

import queries

ROW = {"publication": "the release on EHC plans", "place_name": "Kent", "year": 2026, "unit": "count", "place_basis": "authority"}


def test_totals_that_differ_come_first(tiny):
    tiny.rows(
        "dfe_official_totals",
        [
            ROW | {"what": "a", "ours": 5.0, "theirs": 5.0, "difference": 0.0},
            ROW | {"what": "b", "ours": 4.0, "theirs": 5.0, "difference": -1.0, "reason": "One is not held."},
            ROW | {"what": "c", "ours": 6.0, "theirs": 6.0, "difference": 0.0, "year": 2027},
        ],
    )
    found = tiny.ask("about/official_totals")
    assert found["what"].tolist() == ["b", "c", "a"]
    assert found.loc[0, ["ours", "theirs", "difference", "reason"]].tolist() == [4, 5, -1, "One is not held."]


def test_every_difference_held_has_a_reason_and_no_other_row_has_one():
    found = queries.ask("about/official_totals")
    assert ((found["difference"] != 0) == found["reason"].notna()).all()
    kent = found[found["place_name"] == "Kent"].set_index(["what", "year"])["theirs"]
    # As the Department's tool prints them (January 2025), and its release on plans (January 2026).
    assert kent["pupils with an EHC plan, all schools", 2025] == 5.8
    assert kent["pupils on SEN support, all schools", 2025] == 13.1
    assert kent["EHC plans the council keeps", 2026] == 21_742
    assert kent["EHC plans in mainstream schools and their units", 2026] == 35.6


def test_every_county_and_year_is_compared():
    found = queries.ask("about/official_totals")
    by_year = found[found["publication"] == "the Department's tool for councils"].groupby("year")["place_name"].nunique()
    assert by_year.to_dict() == {2016: 27, 2019: 27, 2023: 27, 2025: 28}  # Cumbria is two councils since April 2023
