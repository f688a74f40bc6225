"""How unequal: gaps beyond and within chance, ranks, counties too close to tell, schools left out, every view held."""

import pandas as pd
import pytest

from findings import how_unequal
from findings.choices import Spread
from findings.how_unequal import hosts, places
from findings.how_unequal.counties import _among
from tests.findings.test_compare import EVERY, said

PLANS = Spread("EHC plans", "Mainstream", 2023)


def gap(**changed):
    row = {"highest": "Swale", "lowest": "Dover", "ratio": 2.79, "chance_ratio": 1.154, "chance_ratio_high": 1.25}
    row |= {"dealt_ratio": 1.74, "dealt_ratio_low": 1.4, "dealt_ratio_high": 2.32}
    return places._gap(pd.Series(row | changed))


def test_a_gap_beyond_chance_with_pupils_and_with_schools():
    assert gap() == (
        "Swale’s rate is 2.8 times that of Dover. If chance dealt out the pupils, it would be about 1.15 times; if chance dealt out whole "
        "schools among the districts, about 1.74 times, and seldom over 2.3."
    )


def test_a_gap_that_chance_could_give():
    with_schools = gap(ratio=2.3)
    assert "about 1.15 times; but if chance dealt out whole schools" in with_schools
    assert with_schools.endswith("and often up to 2.3. That kind of chance could give all of it.")
    assert gap(ratio=2.34, dealt_ratio_high=2.33) == with_schools  # the two read alike: no more is said
    assert gap(ratio=1.3).endswith("it would be more than we see: about 1.74 times, and seldom under 1.40.")
    assert gap(ratio=1.2).startswith("Swale’s rate is 1.20 times that of Dover. Chance alone could give that")
    assert "whole schools has not been worked out" in gap(dealt_ratio=float("nan"))


def test_a_gap_without_a_lowest_rate_or_without_chance():
    assert gap(ratio=float("nan")) == "Swale has the highest rate; in Dover there are none."
    assert "has not been worked out" in gap(chance_ratio=float("nan"))


def test_ranks():
    rows = pd.DataFrame(
        [("Dover", 2, 4, True), ("Maidstone", 11, 11, True), ("Ashford", 3, 11, False)],
        columns=["place_name", "rank_from", "rank_to", "says"],
    )
    (dover,) = places._rank("Dover", rows)
    assert dover.startswith("Dover’s rate is between the 2nd and the 4th highest of the 3 districts")
    assert places._rank("Maidstone", rows)[0].startswith("Maidstone’s rate is the 11th highest")
    assert "cannot be told" in places._rank("Ashford", rows)[0]
    assert places._rank("Kent", rows) == ()


def among(*rows):
    table = pd.DataFrame(
        [("E10000016", "Kent", None, None), *rows], columns=["place_code", "place_name", "less_own_low", "less_own_high"]
    )
    return _among(PLANS, table, table.iloc[0])


FEWER, SAME, MORE = (-0.3, -0.1), (-0.2, 0.1), (0.1, 0.2)


def test_the_county_is_first_or_last_only_when_clearly_so():
    assert among(("1", "Derbyshire", *FEWER), ("2", "Devon", *FEWER)) == (
        "In EHC plans, mainstream schools differ more in Kent than in any of the other 2 counties of England, beyond what chance would give."
    )
    assert "differ less in Kent than in any" in among(("1", "Derbyshire", *MORE), ("2", "Devon", *MORE))


def test_counties_that_cannot_be_told_apart_are_named():
    close = among(("1", "Suffolk", *SAME), ("2", "Devon", *FEWER), ("3", "Surrey", *SAME), ("4", "Essex", None, None))
    assert "more than in 1 of the other 4 counties of England, and less than in none" in close
    assert close.endswith("Suffolk, Surrey and Essex cannot be told from Kent.")
    assert among(("1", "Devon", *FEWER), ("2", "Essex", *MORE)).endswith("less than in 1, beyond what chance would give.")
    many = among(*((str(number), f"County {number}", *SAME) for number in range(9)))
    assert many.endswith("9 cannot be told from Kent.")


def moved(*rows):
    return pd.DataFrame(rows, columns=["place_name", "per_1000", "per_1000_without_host", "host_name"])


def test_the_district_that_moves_most_without_its_host():
    rows = moved(("Dover", 31.94, 22.51, "Aspen"), ("Thanet", 30.5, 28.9, "Garlinge"), ("Sevenoaks", 23.5, None, None))
    assert (
        hosts._moved(rows)
        == "Dover’s rate moves most without its largest host of a unit: it is 31.9 per 1,000, and 22.5 without Aspen."
    )
    assert hosts._ends(rows) == (
        "With the largest host left out in every district, the rates go from 22.5 per 1,000 in Dover to 28.9 in Thanet."
    )


def test_districts_that_move_alike_are_all_named():
    rows = moved(("Dover", 30, 20.04, "Aspen"), ("Thanet", 40, 30, "Garlinge"))
    assert "Dover’s rate" in hosts._moved(rows) and "Thanet’s rate" in hosts._moved(rows)


def test_where_no_unit_is_known_that_is_said():
    rows = moved(("Dover", 30.0, None, None), ("Thanet", 30.01, None, None))
    assert hosts._moved(rows) == "We know of no unit in these schools."
    assert hosts._ends(rows).endswith("all have the rate 30.0 per 1,000.")


@pytest.mark.parametrize(
    ("year", "left_out"),
    [
        (2016, "Left out on this page, as they give no number of EHC plans for January 2016: 2 schools."),
        (2019, None),
        (2023, "Left out on this page, as we doubt a figure of theirs: Ashford School and Walthamstow Hall."),
        (2025, "Left out on this page, as we doubt a figure of theirs: Solefield School."),
    ],
)
def test_who_is_left_out_comes_from_the_data(year, left_out):
    caveats = how_unequal.lead(Spread("EHC plans", "Mainstream", year), "Kent").caveats
    assert caveats[1:] == ((left_out,) if left_out else ())


@pytest.mark.parametrize("spread", EVERY, ids=str)
def test_every_view_says_only_what_is_held(spread):
    made = [
        how_unequal.lead(spread, "Dover"),
        how_unequal.gaps(spread),
        how_unequal.levels(spread),
        how_unequal.counties(spread),
        how_unequal.elsewhere(spread),
        how_unequal.like(spread),
    ]
    for finding in made:
        assert not finding.nothing
        assert "nan" not in said(finding).replace("Lancashire", "").split()
    for bar in made[2].picture.rows:
        assert sum(bar.parts) == pytest.approx(100)


def test_what_is_drawn_is_saved():
    gaps = how_unequal.gaps(PLANS)
    assert [dot.value for dot in gaps.picture.rows] == [record["ratio"] for record in gaps.table.records()]
    row = gaps.table.records()[0]
    assert row["highest_per_1000"] / row["lowest_per_1000"] == pytest.approx(row["ratio"])


def test_fragments_keep_their_own_units():
    table = how_unequal.by_home().table
    printed = {(table.text(row, 2), table.text(row, 3)) for row in range(len(table.rows))}
    assert {("1,369", "pupils"), ("4.8", "per cent")} <= printed
