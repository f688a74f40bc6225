"""Sentences about the model say “about”, carry their range, and never net."""

import pandas as pd
import pytest

from components import assumptions, gap_findings, gap_parts, plan_editor
from model import county, what_if
from model.what_if import Change
from tests.components.test_findings import FORBIDDEN

ROW = {
    "place_name": "Dover",
    "level": "district",
    "designation": "C&I",
    "need": 83.2,
    "places": 0.0,
    "short": 10.2,
    "spare": 0.0,
    "short_low": 0.0,
    "short_high": 153.0,
    "short_one_low": 3.0,
    "short_one_high": 40.0,
    "spare_low": 0.0,
    "spare_high": 0.0,
    "access_index": 39.0,
    "settings": 432,
    "below_in": 432,
}


def row(**more):
    return pd.Series(ROW | more)


def test_a_shortage_has_its_range_and_no_sum():
    assert gap_findings.shortage(row(), county.USUAL) == (
        "About 83 children in Dover need a special school for communication and interaction, by this model; no such school or site in "
        "use stands there. **About 10 children find no place within an hour’s drive** (children without one: under 5 to 40 when one "
        "assumption is taken otherwise, 0 to 153 over all 432 ways of counting). "
    )


def test_places_left_over_stand_beside_children_without_one():
    said = gap_findings.shortage(row(places=120.0, spare=30.0, spare_high=64.0, short=3.0), county.Setting(reach="longer"))
    assert "have 120 places. **About under 5 children" not in said
    assert "**Fewer than 5 children find no place within an hour and a quarter’s drive**" in said
    assert said.endswith("About 30 places there are left over (0 to 64).")


def test_no_shortage_is_said_plainly():
    assert "**Every child finds a place within an hour’s drive**" in gap_findings.shortage(row(short=0.2), county.USUAL)


@pytest.mark.parametrize(
    ("below", "index", "end"),
    [
        (432, 39.0, "it is below 100 in all 432 ways of counting."),
        (0, 139.0, "it is not below 100 in all 432 ways of counting."),
        (288, 106.0, "in 288 of 432 ways of counting it is below 100."),
    ],
)
def test_access_says_in_how_many_ways(below, index, end):
    assert gap_findings.access(row(below_in=below, access_index=index)).endswith(end)


def test_what_lasts_and_what_does_not():
    bands = pd.DataFrame(
        [
            ROW | {"place_name": "South Kent", "below_in": 432, "short_in": 333},
            ROW | {"place_name": "West Kent", "below_in": 0, "short_in": 0},
            ROW | {"place_name": "East Kent", "below_in": 432, "short_in": 432},
        ]
    )
    assert gap_findings.lasting(bands, "C&I") == [
        "Access is below Kent’s average in South Kent and East Kent.",
        "Access is not below Kent’s average in West Kent.",
        "More than one in ten children find no place within reach in East Kent.",
        "Nine in ten children or more find a place within reach in West Kent.",
    ]


def test_one_school_alone():
    rows = pd.DataFrame(
        {
            "urn": [1, 2, 2, 3],
            "designation": ["PD", "C&I", "C&I", "PD"],
            "places": [100.0, 10.0, 20.0, 0.0],
            "provider_name": ["Valence", "A", "A, North", "Not open"],
            "place_name": ["Sevenoaks", "Dover", "Swale", "Dover"],
        }
    )
    said = gap_findings.only_school(rows)
    assert "Physical disability and complex medical needs: Valence, Sevenoaks, is the only one in Kent." in said
    assert "Communication and interaction: A, Dover" in said  # two sites, one school


def test_every_assumption_has_words():
    assert {name: set(one.options.values()) for name, one in assumptions.ASSUMED.items()} == {
        name: set(values) for name, values in county.ASSUMPTIONS.items()
    }
    for name, one in assumptions.ASSUMED.items():
        assert next(iter(one.options.values())) == getattr(county.USUAL, name)


def test_the_effect_of_a_plan_in_a_sentence():
    kent = what_if.by_place([Change("open", "nore")], "county")
    said = gap_findings.effect(kent, [Change("open", "nore")], county.USUAL)
    assert said == "Children with no place within an hour’s drive – social, emotional and mental health: from about 77 to 8."
    assert gap_findings.effect(kent, [], county.USUAL).startswith("Change something below")
    ranges = gap_findings.range_of_effect(what_if.range_of_effect([Change("open", "nore")]))
    assert "Social, emotional and mental health: −120 to 0." in ranges


def test_every_change_has_words():
    changes, _ = what_if.read(
        "add-40-goldwyn.take-10-valence.open-nore.new-60-ci-in-walmer.label-laleham-gap-as-pscn.three-labels"
    )
    assert [plan_editor.said(one) for one in changes] == [
        "40 more places at Goldwyn School",
        "10 fewer places at Valence School",
        "Nore Academy opens with 120 places",
        "A new school or site with 60 places for communication and interaction in the middle of Walmer",
        "Laleham Gap School becomes a school for profound, severe and complex needs",
        "The three labels proposed in 2024 and withdrawn in 2025",
    ]


def test_no_sentence_judges_or_says_nan():
    rows = gap_parts.by_place(county.USUAL)
    for _, one in rows.iterrows():
        for said in (gap_findings.shortage(one, county.USUAL), gap_findings.access(one)):
            assert not FORBIDDEN.search(said), said
    for designation in county.DESIGNATIONS:
        said = gap_findings.shortage_alt(gap_parts.at_level(rows, "district", designation), designation)
        assert not FORBIDDEN.search(said), said
