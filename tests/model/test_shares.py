"""A reader's own shares of need: what they do to the children of each kind, and what is refused."""

import pytest

from model.scenarios import county, shares

AUTISM = "ASD-25-5-40-25-5"


def test_a_word_is_read_and_written_again():
    found, problems = shares.read(f"{AUTISM}~not known-60-16-20-2-2")
    assert found == {"ASD": (25, 5, 40, 25, 5), "not known": (60, 16, 20, 2, 2)}
    assert not problems
    assert shares.written(found) == f"{AUTISM}~not known-60-16-20-2-2"


@pytest.mark.parametrize(
    "word", ["ASD-25-5-40-25-6", "ASD-25-5-40-30", "XYZ-100-0-0-0-0", "<b>", "ASD-x-5-40-25-5", "ASD--5-5-40-55-5", "ASD-²-5-40-25-5", "-" * 50]
)  # fmt: skip
def test_what_cannot_be_read_is_said_and_left_out(word):
    found, problems = shares.read(f"{word}~SLD-90-0-0-0-10")
    assert found == {"SLD": (90, 0, 0, 0, 10)}
    assert problems == [shares.UNREADABLE]


def test_a_kind_of_school_that_nobody_would_need_is_refused():
    assert shares.read("PD-100-0-0-0-0~not known-61-18-19-2-0") == ({}, [shares.NOBODY])
    assert county.need("today", "state", "even", "PD-100-0-0-0-0")["PD"].sum() > 0  # some of those without a recorded need


@pytest.mark.parametrize("mapping", county.ASSUMPTIONS["mapping"])
@pytest.mark.parametrize("children", county.ASSUMPTIONS["children"])
def test_shares_that_change_nothing_give_the_same_children(mapping, children):
    same = shares.written({need: tuple(row) for need, row in shares.table(mapping, {}).iterrows()})
    named, own = county.need(mapping, children, "even"), county.need(mapping, children, "even", same)
    for kind in shares.DESIGNATIONS:
        assert own[kind] == pytest.approx(named[kind])


def test_children_move_by_their_plans_and_none_is_lost():
    """3,627 of the 6,429 plans in state special schools are for autism; C&I takes 40 instead of 26 of 100."""
    named, own = county.need("today", "state", "even"), county.need("today", "state", "even", AUTISM)
    total = sum(children.sum() for children in named.values())
    assert sum(children.sum() for children in own.values()) == pytest.approx(total)
    plans = shares._rows().drop_duplicates("need")["state_special"].sum()
    assert own["C&I"].sum() - named["C&I"].sum() == pytest.approx(total * 3627 * 0.14 / plans)
