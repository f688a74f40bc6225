"""A plan is read from an address and written back the same; what cannot be read is said and harms nothing."""

import pytest

from model.scenarios import county, what_if
from model.scenarios.shares import PHASES
from model.scenarios.what_if import Change

PLAN = "add-40-goldwyn.take-10-valence.open-nore.new-60-ci-learning-in-walmer.new-30-semh-post-16-in-walmer.label-laleham-gap-as-pscn.three-labels"


def test_a_plan_reads_back_the_same():
    changes, problems = what_if.read(PLAN)
    assert problems == []
    assert changes == [
        Change("add", "goldwyn", 40),
        Change("take", "valence", 10),
        Change("open", "nore"),
        Change("new", "walmer", 60, "C&I with learning"),
        Change("new", "walmer", 30, "SEMH", "post-16"),
        Change("label", "laleham-gap", kind="PSCN"),
        Change("three-labels"),
    ]
    assert what_if.written(changes) == PLAN
    assert what_if.read("") == ([], [])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<script>alert(1)</script>", "not a change we know"),
        ("add-40-hogwarts", "no school or site of that name"),
        ("add-0-goldwyn", "must be 1 to 500"),
        ("add-9999-goldwyn", "must be 1 to 500"),
        ("add-99999-goldwyn", "not a change we know"),
        ("new-50-pd-in-atlantis", "no ward of that name"),
        ("new-50-magic-in-walmer", "not a change we know"),
        ("open-goldwyn", "is open, or no number of places is published"),
        ("label-goldwyn-as-", "not a change we know"),
    ],
)
def test_what_cannot_be_read_is_left_out_with_a_sentence(text, says):
    changes, problems = what_if.read(f"open-nore.{text}" if "." not in text else text)
    assert [str(one) for one in changes] == ["open-nore"]
    assert says in problems[0]
    assert text not in problems[0]  # a visitor's words are not repeated


def test_a_long_address_is_cut():
    many = ".".join(f"add-{number}-goldwyn" for number in range(1, 100))
    assert len(what_if.read(many)[0]) == what_if.MOST_CHANGES


def test_more_of_the_same_is_put_together():
    plan = [Change("add", "goldwyn", 40), Change("open", "nore")]
    assert what_if.joined(plan, Change("add", "goldwyn", 30)) == [Change("add", "goldwyn", 70), Change("open", "nore")]
    assert what_if.joined(plan, Change("add", "goldwyn", 490))[0].places == what_if.MOST_PLACES
    assert what_if.joined(plan, Change("open", "nore")) == plan
    sixty, of_age = Change("new", "walmer", 60, "PD"), Change("new", "walmer", 60, "PD", "primary")
    assert what_if.joined([sixty], of_age) == [sixty, of_age]
    assert what_if.joined(plan, Change("take", "goldwyn", 30)) == [*plan, Change("take", "goldwyn", 30)]
    full = [Change("add", f"school-{number}", 1) for number in range(what_if.MOST_CHANGES)]
    assert what_if.joined(full, Change("open", "nore")) == full


def places(changes, kind="SEMH"):
    supply = what_if.supply(changes, county.USUAL)
    return sum(supply.places_for(phase)[supply.with_places(phase, kind)].sum() for phase in PHASES)


def test_each_change_moves_the_places_it_says():
    now = places([])
    assert places([Change("add", "goldwyn", 40)]) == pytest.approx(now + 40)
    assert places([Change("take", "goldwyn", 40)]) == pytest.approx(now - 40)
    assert places([Change("take", "portal-house", 500)]) == pytest.approx(now - 75)  # it has no more
    assert places([Change("open", "nore")]) == pytest.approx(now + 120)
    assert places([Change("new", "walmer", 60, "SEMH")]) == pytest.approx(now + 60)
    assert places([Change("label", "goldwyn", kind="C&I")]) == pytest.approx(now - 204)
    assert places([Change("label", "goldwyn", kind="C&I")], "C&I") == pytest.approx(places([], "C&I") + 204)


def test_a_new_school_for_one_age_has_places_for_no_other():
    supply = what_if.supply([Change("new", "walmer", 60, "SEMH", "primary"), Change("new", "walmer", 60, "PD")], county.USUAL)
    assert supply.by_phase[-2].tolist() == [1, 0, 0]
    assert supply.by_phase[-1] == pytest.approx(county.homes().by_phase)


def test_no_change_changes_nothing():
    rows = what_if.by_place([], "district")
    for column in ("places", "short", "spare", "access_index"):
        assert rows[f"{column}_after"].tolist() == pytest.approx(rows[f"{column}_before"].tolist())


def test_access_after_a_plan_is_beside_kent_before_it():
    kent = what_if.by_place([Change("new", "walmer", 120, "C&I")], "county").set_index("designation")
    assert kent.loc["C&I", "access_index_before"] == pytest.approx(100)
    assert kent.loc["C&I", "access_index_after"] > 100
    assert kent.loc["PSCN", "access_index_after"] == pytest.approx(100)


def test_the_three_labels_are_told_before_and_after_in_their_own_terms():
    rows = what_if.by_place([Change("three-labels")], "county").set_index("designation")
    assert list(rows.index) == [
        "Complex Learning Needs",
        "Social, Emotional, Mental Health",
        "Neurodivergent with Learning Difficulties",
        "PD",
    ]
    moved = rows.loc["Complex Learning Needs", "places_after"] - rows.loc["Complex Learning Needs", "places_before"]
    assert moved == pytest.approx(112)  # Stone Bay, with the label of Foreland Fields
    assert set(what_if.sites([Change("three-labels")], county.USUAL)["designation"]) <= set(rows.index)


def test_a_new_site_is_on_the_list_with_its_point():
    rows = what_if.sites([Change("new", "walmer", 60, "PD")], county.USUAL).set_index("provider_id")
    new = rows.loc["new-60-pd-in-walmer"]
    assert (new["provider_name"], new["place_name"], new["places"]) == ("New in Walmer", "Dover", 60)
    assert abs(new["easting"] - 637234) < 5
    assert "beacon-folkestone-walmer" not in rows.index


def test_the_range_takes_each_assumption_otherwise():
    effect = what_if.range_of_effect([Change("new", "walmer", 120, "C&I")])
    assert effect.loc["C&I", "least"] < -40
    assert (effect.drop("C&I").abs() < 1e-9).all(axis=None)
