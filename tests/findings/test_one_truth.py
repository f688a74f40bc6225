"""What the pages say of the same fact about one place: read from each as it is shown, and compared."""

import re

import pytest

from data import profile
from findings import ages, answers, compare, gaps, my_area, near_me, overview, school, special_schools
from findings.choices import MEASURES, SCALES, WHAT, Spread, View
from findings.finding import Figure, Link, Table, Told
from findings.gaps.there import gaps as missing
from findings.special_schools.schools import map_of_schools
from model.scenarios.county import Setting

pytestmark = pytest.mark.golden
PLACES = ("Swale", "Maidstone", "Dover", "Tonbridge and Malling", "Dartford", "Tunbridge Wells", "Canterbury")
LABELS = tuple(profile.county().designations)


def text(cell) -> object:
    """A cell without what makes it a link, a doubtful figure, or words made of parts."""
    return cell.text if isinstance(cell, Link | Told) else cell.value if isinstance(cell, Figure) else cell


def records(table: Table | None) -> list[dict]:
    """The rows of a table by the names of its columns."""
    assert table
    return [{column.name: text(cell) for column, cell in zip(table.columns, row, strict=True)} for row in table.rows]


@pytest.fixture(scope="module")
def near() -> list[dict]:
    """All that “Near me” looks through."""
    return near_me.index()["provision"]


def own_special(near: list[dict], place: str) -> dict[str, dict]:
    """State special schools of a place, without their other sites, as “Near me” has them."""
    own = (item for item in near if item["kind"] == near_me.KINDS.index(near_me.OWN) and item["place"] == place)
    return {item["name"]: item for item in own if item["urn"] and item["travel"] == str(item["urn"])}


def of_school(item: dict):
    """The page of one school."""
    return school.lead(int(item["urn"]))


@pytest.mark.parametrize("place", PLACES)
def test_rates_plans_pupils_and_schools_are_the_same_on_overview_and_compare(place):
    measure = next(iter(MEASURES.values()))
    year = answers.years(measure.column)[-1]
    one = next(row for row in records(overview.figures(View(measure, year, SCALES[0])).table) if row["place_name"] == place)
    other = records(compare.rates(Spread(WHAT[0], "Mainstream", year), ("Kent", place), place).table)
    other = next(row for row in other if row["place_name"] == place)
    assert [one[name] for name in ("per_1000_pupils", "interval", "plans", "pupils", "schools")] == [
        other[name] for name in ("per_1000", "interval", "plans", "pupils", "schools")
    ]


@pytest.mark.parametrize("place", PLACES)
def test_how_many_special_schools_stand_there(place, near):
    """In the sentence, the list, the table by kind, the list of what is near and on the overview's map."""
    listed = records(special_schools.schools(place, False, LABELS).table)
    open_ = {name for name, item in own_special(near, place).items() if item["is_open"]}
    waiting = {name for name, item in own_special(near, place).items() if not item["is_open"]}
    assert {row["school_name"] for row in listed} == open_ | waiting
    sentence = special_schools.lead(place, False)
    number = "one state special school" if len(open_) == 1 else f"{len(open_)} state special schools"
    assert sentence.sentence.startswith(f"{place} has {number}")
    assert all(any(name in said and "not counted" in said for said in sentence.more) for name in waiting)
    by_kind = next(row for row in records(gaps.there("district", ages.ALL, place).table) if row["place_name"] == place)
    labelled = sum(int(cell.split()[0]) for name, cell in by_kind.items() if name != "place_name" and cell[0].isdigit())
    unlabelled = {name for name in open_ if any(f"by its own words: {name}" in str(cell) for cell in by_kind.values())}
    under_two = sum(item["is_open"] and item["primary_needs"] is not None for item in own_special(near, place).values())
    assert labelled + len(unlabelled) == len(open_) + under_two  # one with a label for each age stands under both


@pytest.mark.parametrize("place", PLACES)
def test_a_kind_is_missing_on_every_page_or_on_none(place):
    rows = answers.answer("provision/places_by_designation", level="district", phase=ages.ALL)
    gone = {kind for kind, places in missing(rows).items() if place in places}
    by_kind = next(row for row in records(gaps.there("district", ages.ALL, place).table) if row["place_name"] == place)
    for kind in gone:
        assert by_kind[kind].startswith(("None", "No school based here")), kind
    for kind in set(by_kind) - gone - {"place_name"}:
        assert not by_kind[kind].startswith("None"), kind
    said = gaps.lead(place, ages.ALL).sentence
    names = {
        kind: profile.county().designations[kind].name.lower().replace(", with", " with") for kind in by_kind if kind in LABELS
    }
    for kind in gone if said.startswith("No state special school") else set(names) - gone:
        assert names[kind] in said.lower()


@pytest.mark.parametrize("place", PLACES)
def test_a_school_without_a_label_is_said_to_be_for_the_same_children_everywhere(place, near):
    unlabelled = {name: item for name, item in own_special(near, place).items() if item["label"] == "not published"}
    assert bool(unlabelled) == (place in ("Swale", "Maidstone"))
    points = map_of_schools(place, False, LABELS).picture.marks
    for name, item in unlabelled.items():
        whom = item["what"].partition("for children with ")[2]
        assert whom
        point = next(mark.said for mark in points if mark.said.startswith(name))
        assert f"No county label; by its own words for children with {whom}" in point
        page = of_school(item)
        if not item["is_open"]:
            assert "no pupil" in item["what"]
            assert any("No pupil was counted there" in said for said in page.caveats)
            continue
        assert f"for children with {whom}" in page.sentence
        for shown in (gaps.lead(place, ages.ALL).sentence, " ".join(special_schools.lead(place, False).more)):
            assert f"{name} has no county label; by its own words it takes children with {whom}." in shown


@pytest.mark.parametrize("place", PLACES)
def test_pupils_and_places_of_a_school_are_the_same_wherever_they_stand(place, near):
    listed = {row["school_name"]: row for row in records(special_schools.schools(place, False, LABELS).table)}
    for name, item in own_special(near, place).items():
        row, own = listed[name], records(school.places(int(item["urn"])).table)
        roll, _, dated = item["roll"]
        assert row["roll"] == f"{roll:,}, {dated}"
        assert any(line["fact"] == "Pupils" and line["number"] == roll for line in own)
        if item["places"]:
            number, _, _ = item["places"]
            assert row["places"].startswith(f"{number:,} (")
            assert any(line["fact"] == "Places" and line["number"] == number for line in own)
        else:
            assert row["places"] == "not found"
    setting = Setting()
    for kind in LABELS:
        for row in records(gaps.supply(setting, kind, ages.ALL).table) if gaps.supply(setting, kind, ages.ALL).table else []:
            if row["place_name"] == place and row["provider_name"] in listed:
                roll = listed[row["provider_name"]]["roll"]
                assert row["roll"] in (roll, "none yet" if roll.startswith("0,") else roll)


@pytest.mark.parametrize("place", PLACES)
def test_a_unit_is_named_with_the_same_date_wherever_it_stands(place, near):
    listed = records(gaps.units(place).table)
    units = [item for item in near if item["kind"] == near_me.KINDS.index(near_me.UNIT) and item["place"] == place]
    stated = {item["name"]: item for item in units if "no source we hold says" not in item["what"]}
    in_use = {row["school_name"]: row for row in listed if row["status"] != "withdrawn"}
    assert set(stated) == set(in_use)
    for name, item in stated.items():
        page = school.units(int(item["urn"]))
        shown = records(page.table)
        assert in_use[name]["dated"] in {row["dated"] for row in shown}
        assert not any("No source we hold names" in said for said in page.caveats)
        if page.caveats[0].endswith("without a SEN unit or resourced provision.") and in_use[name]["status"] in (
            "in force",
            "approved",
            "to close",
        ):
            assert "do name one" in " ".join(page.caveats)


@pytest.mark.parametrize("place", PLACES)
def test_the_nearest_special_school_of_a_school_is_the_nearest_of_near_me(place, near):
    """Straight lines from one mainstream school of the place; nobody's nearest is a school without pupils."""
    every = answers.answer("schools/all")
    own = every[(every["place_name"] == place) & (every["kind"] == "mainstream") & every["is_open"]].iloc[0]
    there = [item for item in near if item["kind"] == near_me.KINDS.index(near_me.OWN) and item["is_open"]]
    main = [item for item in there if item["travel"] == str(item["urn"])]
    here = complex(own["easting"], own["northing"])
    far = sorted((abs(complex(*item["at"]) - here), item["name"]) for item in main)
    shown = [
        row["school_name"]
        for row in records(school.near(int(own["urn"])).table)
        if row["what"].startswith("State special school")
    ]
    assert shown == [name for _, name in far[: len(shown)]]


@pytest.mark.parametrize("place", PLACES)
def test_my_area_says_the_rate_of_the_map_page(place):
    measure = next(iter(MEASURES.values()))
    view = View(measure, answers.years(measure.column)[-1], SCALES[0])
    mine, row = my_area.lead(place), next(row for row in records(overview.figures(view).table) if row["place_name"] == place)
    assert mine.sentence == overview.lead(view, place).sentence
    assert mine.more[0].startswith(f"{row['plans']:,} of {row['pupils']:,} pupils, counted in January {view.year}.")
    assert f"{row['per_1000_without_host']:.1f}." in mine.more[0]
    assert row["host_name"] in mine.more[0]


@pytest.mark.parametrize("place", PLACES)
def test_my_area_has_the_ways_of_the_gaps_page(place):
    mine = {cells[0]: cells[1:] for cells in my_area.near(place).table.rows}
    for kind in LABELS[:-1]:
        for number, age in enumerate(("primary", "secondary")):
            rows = records(gaps.journeys(kind, place, "district", age, "own words").table)
            row = next(row for row in rows if row["place_name"] == place)
            own = mine[profile.county().designations[kind].short][number]
            assert (own.metres, own.minutes) == (row["median_metres"], row["median_minutes"])


@pytest.mark.parametrize("place", PLACES)
def test_my_area_has_the_schools_pupils_and_places_of_special_schools(place):
    listed = {row["school_name"]: row for row in records(special_schools.schools(place, False, LABELS).table)}
    mine = my_area.each_school(place).table
    dated = mine.columns[2].head.removeprefix("Pupils, ")
    for row in records(mine):
        other = listed.pop(row["school_name"])
        assert f"{row['roll']}, {dated}" == other["roll"]
        assert other["places"].startswith(row["places"])
    assert all(row["roll"].startswith("0, ") for row in listed.values())  # no pupil yet: named in a note
    assert {name for name in listed if name in " ".join(my_area.schools(place).notes)} == set(listed)


@pytest.mark.parametrize("place", PLACES)
def test_my_area_counts_the_units_that_gaps_names(place):
    assert f" name {len(records(gaps.units(place).table))} unit" in my_area.units(place).sentence


@pytest.mark.parametrize("place", ["Kent", "East Kent", *PLACES])
def test_schools_with_pupils_and_those_over_their_places_are_as_many_on_every_page(place):
    mine = my_area.schools(place).sentence
    number = int(re.search(r"has (\d+) state special", mine)[1])
    assert special_schools.map_of_schools(place, False, LABELS).picture.alt.startswith(f"Map of {number} state special school")
    assert sum(row["schools"] for row in records(special_schools.labels(place, False).table)) == number
    beside = records(special_schools.beside_map(place, False, LABELS).table)
    assert sum(row["pupils"] > 0 for row in beside) == number
    known = [row for row in beside if row["places"] is not None]
    above = sum(row["pupils"] > row["places"] for row in known)
    full = special_schools.beside_map(place, False, LABELS).sentence
    assert str(above) in full or len(known) < 2
    if many := re.search(r"In (\d+) of the (\d+) with a recent number", mine):
        assert (int(many[1]), int(many[2])) == (above, len(known))
        assert f"In {above} of the {len(known)} schools" in full


@pytest.mark.parametrize("place", PLACES)
def test_each_label_by_age_is_said_wherever_its_school_is(place, near):
    for name, item in own_special(near, place).items():
        page, listed = of_school(item), special_schools.map_of_schools(place, False, LABELS).picture.marks
        label = item["what"].partition(". ")[2]
        assert any(mark.said == f"{name}, {place}: {label}" for mark in listed) or not item["is_open"]
        assert label[1:].partition(",")[0] in page.sentence or not item["is_open"]
        assert ("for primary age" in label) == ("for primary age" in page.sentence) == bool(item["primary_needs"])


def test_the_only_label_seen_in_writing_is_laleham_gap_s():
    """As the page says of what was proposed and withdrawn."""
    rows = answers.answer("provision/special_schools")
    seen = rows[~rows["proposed_basis"].isin(["not seen", "the strategy words this label like the present one"])]
    assert seen["school_name"].tolist() == ["Laleham Gap School"]
    assert "(Laleham Gap)" in special_schools.lead("Kent", True).caveats[0]
