"""Sentences of the lottery pages say what the rows say: ties, doubt, counties too close to tell, every view on the real figures."""

import itertools
import re

import pandas as pd
import pytest
from components.answers import answer, place
from components.measures import OF_PLACES, WHAT, Spread
from components.sentences import FORBIDDEN

from components import (
    compare_findings,
    compare_parts,
    unequal_findings,
    unequal_parts,
)

PLANS = Spread("EHC plans", "Mainstream", "2023")


def gap(**changed):
    row = {"highest": "Swale", "lowest": "Dover", "ratio": 2.79, "chance_ratio": 1.154, "chance_ratio_high": 1.25}
    return pd.Series(row | changed)


def test_a_gap_beyond_chance():
    assert unequal_findings.gap(gap()) == "Swale’s rate is 2.8 times that of Dover. By chance alone it would be about 1.15 times."


def test_a_gap_that_chance_could_give():
    said = unequal_findings.gap(gap(ratio=1.2))
    assert said.startswith("Swale’s rate is 1.20 times that of Dover. Chance alone could give that")


def counties(*rows):
    table = pd.DataFrame(rows, columns=["place_name", "theil", "chance_low", "chance_high"])
    return table.assign(chance=table["chance_low"])


def test_kent_first_only_when_clearly_so():
    clear = counties(("Kent", 0.36, 0.04, 0.05), ("Derbyshire", 0.28, 0.08, 0.11), ("Devon", 0.1, 0.05, 0.06))
    assert unequal_findings.counties(PLANS, clear) == (
        "In EHC plans, mainstream schools differ more in Kent than in any of the other 2 counties of England, beyond what chance would give."
    )
    close = counties(("Kent", 0.30, 0.057, 0.079), ("Derbyshire", 0.31, 0.073, 0.107), ("Devon", 0.1, 0.05, 0.06))
    assert (
        "more than in 1 of the other 2 counties of England, about as much as in 1, and less than in none"
        in unequal_findings.counties(PLANS, close)
    )


def test_ranks():
    rows = pd.DataFrame(
        [("Dover", 2, 4, True), ("Maidstone", 11, 11, True), ("Ashford", 3, 11, False)],
        columns=["place_name", "rank_from", "rank_to", "says"],
    )
    assert unequal_findings.rank("Dover", rows).startswith("Dover’s rate is between the 2nd and the 4th highest")
    assert unequal_findings.rank("Maidstone", rows).startswith("Maidstone’s rate is the 11th highest")
    assert "cannot be told" in unequal_findings.rank("Ashford", rows)
    assert unequal_findings.rank("Kent", rows) == ""


def rates(*rows):
    return pd.DataFrame(rows, columns=["place_name", "value", "low", "high"])


def test_two_places_apart_touching_and_the_same():
    apart = rates(("Swale", 37.1, 34.7, 39.5), ("Kent", 25.3, 24.6, 25.9))
    assert (
        compare_findings.rates(PLANS, apart)
        == "Of every 1,000 mainstream pupils, 37.1 have an EHC plan in Swale and 25.3 in Kent."
    )
    assert "do not touch" in compare_findings.chance(apart)
    assert "may be no more than chance" in compare_findings.chance(rates(("Swale", 26, 24, 28), ("Kent", 25, 23, 27)))
    same = rates(("Swale", 25.01, 24, 26), ("Kent", 25.0, 24, 26))
    assert (
        compare_findings.rates(PLANS, same)
        == "In Swale and Kent, the same: 25.0 of every 1,000 mainstream pupils have an EHC plan."
    )


def test_shares_of_the_split_add_up():
    for spread in (Spread(what, schools, year) for what, schools, year in itertools.product(WHAT, OF_PLACES, ("2019", "2023"))):
        shares = unequal_findings.shares(answer("lottery/theil_levels", **spread.params))
        assert sum(shares.values()) == pytest.approx(100)


def test_figures_on_the_page_stand_in_the_csv():
    """The finding of the page can be worked out again from the file it offers."""
    rows = unequal_parts.gaps(PLANS)
    row = rows[(rows["compared"] == "mainstream schools") & (rows["level"] == "district")].iloc[0]
    assert f"{row['highest_per_1000'] / row['lowest_per_1000']:.1f} times" in unequal_findings.gap(unequal_parts.at_level(PLANS))
    levels = unequal_parts.splits(PLANS)
    own = levels[levels["compared"] == "mainstream schools"]
    assert own["beyond_pct"].sum() + own["chance_pct"].sum() == pytest.approx(100)


EVERY = [Spread(*view) for view in itertools.product(WHAT, OF_PLACES, ("2019", "2023"))]


@pytest.mark.parametrize("spread", EVERY, ids=str)
def test_every_sentence_on_the_real_figures(spread):
    district, levels = unequal_parts.at_level(spread), answer("lottery/theil_levels", **spread.params)
    rows = answer("lottery/between_schools", **spread.params)
    names = ("Thanet", "Kent", "Essex", "England")
    said = [
        unequal_findings.gap(district),
        unequal_findings.gap_in_numbers(spread, district),
        unequal_findings.gap_alt(spread, district),
        unequal_findings.split(spread, levels),
        unequal_findings.split_alt(spread, levels),
        unequal_findings.counties(spread, rows),
        unequal_findings.counties_alt(rows),
        unequal_findings.elsewhere(spread, district),
        compare_findings.rates(spread, compare_parts.chosen_rates(spread, names)),
        compare_findings.change(spread, compare_parts.chosen_changes(spread, names)),
    ]
    for sentence in said:
        assert re.search(r"\d", sentence), sentence
        assert not FORBIDDEN.search(sentence), sentence
        assert not re.search(r"\bnan\b|None|no figure", sentence), sentence


def test_counts_of_kinds_and_councils_are_whole():
    shares = compare_parts.kinds(2023)
    assert shares.loc["Kent", ["mainstream", "special", "independent", "other"]].sum() == pytest.approx(100)
    assert shares.loc["Kent", "special"] == pytest.approx(100 * 7469 / 14143)
    assert place("Kent")["level"] == "county"
    councils = compare_parts.councils()
    assert councils.loc["Kent", "mainstream"] + councils.loc["Kent", "unit"] == pytest.approx(35.6, abs=0.05)
    assert councils.loc["England", "state_special"] + councils.loc["England", "independent_special"] == pytest.approx(
        29.4, abs=0.05
    )
