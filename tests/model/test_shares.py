"""A reader's own shares of need: what they do to the children of each kind, and what is refused."""

import pytest

from model.scenarios import county, shares

AUTISM = "ASD-25-2-3-40-25-5"


def test_a_word_is_read_and_written_again():
    found, problems = shares.read(f"{AUTISM}~not known-60-10-6-20-2-2")
    assert found == {"ASD": (25, 2, 3, 40, 25, 5), "not known": (60, 10, 6, 20, 2, 2)}
    assert not problems
    assert shares.written(found) == f"{AUTISM}~not known-60-10-6-20-2-2"


@pytest.mark.parametrize(
    "word", ["ASD-25-2-3-40-25-6", "ASD-25-5-40-25-5", "XYZ-100-0-0-0-0-0", "<b>", "ASD-x-2-3-40-25-5", "ASD--5-5-0-40-55-5", "ASD-²-2-3-40-25-5", "-" * 50]
)  # fmt: skip
def test_what_cannot_be_read_is_said_and_left_out(word):
    found, problems = shares.read(f"{word}~SLD-90-0-0-0-0-10")
    assert found == {"SLD": (90, 0, 0, 0, 0, 10)}
    assert problems == [shares.UNREADABLE]


def test_a_kind_of_school_that_nobody_would_need_is_refused():
    assert shares.read("PD-100-0-0-0-0-0~not known-61-5-13-19-2-0") == ({}, [shares.NOBODY])
    assert (
        county.need("today", "state", "even", "PD-100-0-0-0-0-0")["primary", "PD"].sum() > 0
    )  # some of those without a recorded need


def test_children_move_by_their_plans_and_none_is_lost():
    """A reader's percents count as they are, at every age; those of the other needs stay."""
    named, own = county.need("today", "state", "even"), county.need("today", "state", "even", AUTISM)
    for phase in shares.PHASES:
        plans = shares._plans(phase, "state")
        autistic = plans[list(shares.needs()).index("ASD")] / plans.sum()
        total = sum(named[phase, kind].sum() for kind in shares.DESIGNATIONS)
        assert sum(own[phase, kind].sum() for kind in shares.DESIGNATIONS) == pytest.approx(total)
        without = shares.of_phase(phase, "today", "state", "ASD-100-0-0-0-0-0")[3] * total  # C&I of the other needs
        assert own[phase, "C&I"].sum() == pytest.approx(without + total * autistic * 0.40)


def test_every_version_adds_up_to_all_children():
    for phase in shares.PHASES:
        for mapping in county.ASSUMPTIONS["mapping"]:
            for children in county.ASSUMPTIONS["children"]:
                assert shares.of_phase(phase, mapping, children).sum() == pytest.approx(1)
