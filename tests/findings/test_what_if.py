"""What if: a plan in words, before and after, for one age or all; what is saved is what is drawn."""

import pandas as pd
import pytest

from findings import what_if
from model.scenarios import county
from model.scenarios.what_if import read

LONGER = county.Setting(reach="longer", mapping="learning")


def drawn_and_saved(finding):
    """The table as it is saved."""
    return pd.DataFrame(finding.table.records())


@pytest.mark.golden
def test_the_effect_of_a_plan_in_a_sentence():
    assert what_if.lead("open-nore", county.USUAL, "all").sentence == (
        "Among children already in such schools, those for whom the model finds no place within an hour’s drive – social, emotional and "
        "mental health: from about 62 to 42."
    )
    of_age = [what_if.lead("open-nore", county.USUAL, age).sentence for age in ("primary", "secondary", "post-16")]
    assert "social, emotional and mental health: from about 23 to under 5" in of_age[1]
    assert all(
        "social, emotional and mental health: still" in said for said in (of_age[0], of_age[2])
    )  # the school is for 11 to 16
    assert what_if.lead("", county.USUAL, "all").sentence.startswith("Change something below")
    assert "Social, emotional and mental health: −20 to 0." in what_if.in_the_county("open-nore", county.USUAL, "all").more[0]


def test_a_download_of_a_plan_has_both_sides_the_plan_and_what_was_assumed():
    saved = drawn_and_saved(what_if.where("open-nore", LONGER, "SEMH", "Kent", "all"))
    assert len(saved) == 12 + 4
    assert {"place_name", "places_before", "places_after", "short_before", "short_after"} <= set(saved.columns)
    assert set(saved["plan"]) == {"open-nore"}
    assert set(saved["assumed_reach"]) == {"longer"}
    assert saved.loc[:11, "places_after"].sum() - saved.loc[:11, "places_before"].sum() == 120


def test_a_new_label_that_was_not_seen_in_writing_is_said_to_be_assumed():
    rows = [
        ("A", "Complex Learning Needs"),
        ("B", "Neurodivergent with Learning Difficulties"),
        ("B", "Neurodivergent with Learning Difficulties"),
        ("C", "Neurodivergent with Learning Difficulties"),
        ("D", "Complex Learning Needs"),
        ("E", "PD"),
    ]
    sites = pd.DataFrame(rows, columns=["provider_name", "designation"])
    assert what_if.assumed_labels(sites, {"A", "B", "C", "E"}) == (
        "No proposed label was seen in writing for A; to count it under “Complex Learning Needs” is our assumption.",
        "No proposed label was seen in writing for B and C; to count them under “Neurodivergent with Learning Difficulties” is our "
        "assumption.",
    )
    assert what_if.assumed_labels(sites, set()) == ()


def test_only_a_plan_with_the_three_labels_speaks_of_them():
    assert (
        "Stone Bay School; to count it under “Complex Learning Needs”"
        in what_if.lead("three-labels", county.USUAL, "all").caveats[0]
    )
    assert not any("proposed label" in said for said in what_if.lead("open-nore", county.USUAL, "all").caveats)


def test_every_change_has_words():
    changes, _ = read(
        "add-40-goldwyn.take-10-valence.open-nore.new-60-ci-primary-in-walmer.label-laleham-gap-as-pscn.three-labels"
    )
    assert [what_if.said(one) for one in changes] == [
        "40 more places at Goldwyn School",
        "10 fewer places at Valence School",
        "Nore Academy opens with 120 places",
        "A new school or site with 60 places for communication and interaction at primary age in the middle of Walmer",
        "Laleham Gap School becomes a school for profound, severe and complex needs",
        "The three labels proposed in 2024 and withdrawn in 2025",
    ]
