"""How unequal: gaps beyond and within chance, ranks, counties too close to tell, schools left out, every view held."""

import pandas as pd
import pytest

from findings import how_unequal
from findings.choices import Spread
from findings.how_unequal import places
from findings.how_unequal.counties import _among
from tests.findings.test_compare import EVERY, said

PLANS = Spread("EHC plans", "Mainstream", 2023)


def gap(**changed):
    row = {"highest": "Swale", "lowest": "Dover", "ratio": 2.79, "chance_ratio": 1.154, "chance_ratio_high": 1.25}
    return places._gap(pd.Series(row | changed))


def test_a_gap_beyond_chance_and_one_within_it():
    assert gap() == "Swale’s rate is 2.8 times that of Dover. By chance alone it would be about 1.15 times."
    assert gap(ratio=1.2).startswith("Swale’s rate is 1.20 times that of Dover. Chance alone could give that")


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
    table = pd.DataFrame(rows, columns=["place_name", "theil", "chance_low", "chance_high"])
    return _among(PLANS, table, table.iloc[0])


def test_the_county_is_first_only_when_clearly_so():
    assert among(("Kent", 0.36, 0.04, 0.05), ("Derbyshire", 0.28, 0.08, 0.11), ("Devon", 0.1, 0.05, 0.06)) == (
        "In EHC plans, mainstream schools differ more in Kent than in any of the other 2 counties of England, beyond what chance would give."
    )
    close = among(("Kent", 0.30, 0.057, 0.079), ("Derbyshire", 0.31, 0.073, 0.107), ("Devon", 0.1, 0.05, 0.06))
    assert "more than in 1 of the other 2 counties of England, about as much as in 1, and less than in none" in close


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
