"""What the browser is sent to search in: small, whole, and true to the tables it comes from."""

import gzip
import json
import re

import pytest

from components import nearby
from findings import near_me
from queries import ask


@pytest.fixture(scope="module")
def sent():
    return json.loads(gzip.decompress(nearby.packed()))


@pytest.fixture(scope="module")
def postcodes():
    return ask("places/postcodes").set_index("postcode")


def test_it_is_small_and_the_same_each_time():
    assert len(nearby.packed()) < 300_000
    assert gzip.compress(json.dumps(nearby.contents(), separators=(",", ":")).encode(), mtime=0) == nearby.packed()


def test_every_live_postcode_of_kent_is_in_it_with_its_place_and_point(sent, postcodes):
    codes = sent["postcodes"]
    unpacked = [
        sector + letters[at : at + 2]
        for sector, letters in zip(codes["sectors"], codes["units"], strict=True)
        for at in range(0, len(letters), 2)
    ]
    kent = postcodes.dropna(subset="easting")
    assert unpacked == kent.index.tolist()
    assert len(unpacked) == 45_958
    at = unpacked.index("CT14 7AB")
    row = kent.loc["CT14 7AB"]
    east, north = (
        sum(codes[way][: at + 1]) * near_me.METRES + corner
        for way, corner in (("east", near_me.CORNER_EAST), ("north", near_me.CORNER_NORTH))
    )
    assert abs(east - row["easting"]) <= 5
    assert abs(north - row["northing"]) <= 5
    assert codes["wards"][codes["ward"][at]] == f"{row['ward_name']}|{row['place_name']}"


def test_other_councils_are_told_by_sector_and_by_letters_where_a_sector_is_shared(sent, postcodes):
    assert sent["around"]["Medway"]["ME7 1"] == ""
    shared = sent["around"]["Bromley"]["BR6 7"]  # partly Sevenoaks
    assert 0 < len(shared) // 2 < len(postcodes[postcodes.index.str.startswith("BR6 7")])
    for at in range(0, len(shared), 2):
        assert postcodes.loc[f"BR6 7{shared[at : at + 2]}", "council_name"] == "Bromley"


def test_a_post_town_of_another_council_is_no_place_to_measure_from(sent):
    towns = {name for level, name, *_ in sent["places"] if level == "town"}
    assert "Rochester" in set(ask("places/towns")["name"])  # four schools of the county carry it in their address
    assert "Rochester" not in towns
    assert "Deal" in towns


def test_minutes_are_those_of_the_table(sent, postcodes):
    minutes = ask("provision/minutes_to_all").set_index(["provider_id", "lsoa_code"])["minutes"]
    codes = sent["postcodes"]
    row = postcodes.loc["CT14 7AB"]
    order = postcodes.dropna(subset="easting")["lsoa_code"].drop_duplicates().tolist()
    letter = sent["minutes"]["119062"][order.index(row["lsoa_code"])]
    assert ord(letter) - near_me.NO_MINUTES == minutes[("119062", row["lsoa_code"])]
    assert max(codes["lsoa"]) + 1 == len(order) == len(sent["minutes"]["119062"])


def test_numbers_travel_with_their_date_apart_and_all_that_is_saved_is_there(sent):
    by_name = {item["name"]: item for item in sent["provision"]}
    assert by_name["Portal House School"]["roll"] == [75, None, "January 2025"]
    assert by_name["The Beacon Folkestone, Walmer"]["places"] == [240, "approved", "2020"]
    saved = set(re.findall(r"\bitem\.(\w+)", (nearby.HERE / "save.js").read_text("utf-8")))
    assert saved - {"metres", "minutes"} <= set(by_name["Portal House School"])  # those two are worked out in the browser


def test_needs_follow_labels_codes_and_own_words(sent):
    by_name = {item["name"]: item for item in sent["provision"]}
    names = list(near_me.NEEDS)
    assert [names[need][:6] for need in by_name["Aspire School"]["needs"]] == ["Autism"]
    assert names.index("Physical disability or medical needs") in by_name["Valence School"]["needs"]
    assert by_name["Abbey Court Foundation Special School"]["needs"] == []
    assert by_name["Abbey Court Foundation Special School"]["urn"] is None  # no page for a school outside Kent
    assert by_name["Abbey Court Foundation Special School"]["place"] == "not Kent: Medway"
    assert "opening not seen" in by_name["The Beacon Folkestone, Walmer"]["what"]
    assert not by_name["Nore Academy"]["is_open"]
    assert by_name["Nore Academy"]["what"].startswith(
        "Special school (in the register as open; no pupil counted yet). No county label;"
    )
    assert by_name["Nonington Church of England Primary School"]["what"].endswith(
        "Decided since: 4 December 2025: the county will not commission places in units for this need"
    )


def test_phases_follow_ages_and_are_none_where_no_source_gives_any(sent):
    by_name = {item["name"]: item for item in sent["provision"]}
    assert [one["age"] for one in sent["ages"]] == ["all", "primary", "secondary", "post-16"]
    assert by_name["Broomhill Bank School"]["phases"] == [1, 2]
    assert by_name["Bower Grove School"]["phases"] == [0, 1]  # 4 to 16
    assert by_name["Aspire School"]["phases"] == [0]
    assert by_name["Valence School"]["phases"] is None
    unsure = {name for name, item in by_name.items() if item["phases"] and not item["is_sure_of_ages"]}
    assert "Five Acre Wood School, Holmesdale School" in unsure  # a satellite in a secondary school; the school takes 2 to 19
    assert "Broomhill Bank School, Broomhill Bank North" not in unsure  # 11 to 19


def test_every_label_and_every_code_has_a_need_to_be_found_under():
    rows = ask("provision/nearby")
    labels = {*rows["designation"].dropna(), *rows["primary_designation"].dropna()} - {"not published"}
    assert labels <= {label for need in near_me.NEEDS.values() for label in need.labels}
    assert set(rows["need"].dropna()) <= {code for need in near_me.NEEDS.values() for code in need.units}


def test_social_needs_are_looked_for_by_the_county_s_two_labels(sent):
    """Without learning difficulties, two schools in use take secondary age, and one takes primary age."""
    wanted = list(near_me.NEEDS).index("Social, emotional and mental health, without learning difficulties")

    def found(phase, needs):
        return {
            item["name"]
            for item in sent["provision"]
            if item["kind"] == 0 and item["is_open"] and phase in (item["phases"] or [phase]) and wanted in needs(item)
        }

    assert found(1, lambda item: item["needs"]) == {"Goldwyn School", "Portal House School"}
    assert found(0, lambda item: item["primary_needs"] or item["needs"]) == {"The Orchard School"}
