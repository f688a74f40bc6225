"""A plan from an address, from the forms, and from a hostile hand."""

import re

from tests.pages.conftest import maps, said

PAGE = "pages/provision/what_if.py"
PLAN = "new-120-ci-in-walmer.open-nore"


def put(at):
    next(button for button in at.button if button.label == "Put it in the plan").click()
    return at.run()


def test_without_a_plan_nothing_changes(visit):
    at = visit(PAGE)
    assert at.header[0].value == "Change something below, and see what it would do in each district."
    assert "→" not in said(at)


def test_a_plan_in_the_address_is_shown_and_worked_out(visit):
    words = said(visit(PAGE, plan=PLAN))
    assert "1. A new school or site with 120 places for communication and interaction in the middle of Walmer" in words
    assert "2. Nore Academy opens with 120 places" in words
    assert re.search(r"(\d+) → (\d+)", words)
    assert "How sure is that?" in words


def test_the_map_shows_the_plan(visit):
    at = visit(PAGE, plan="new-120-ci-in-walmer")
    assert any("New in Walmer" in point["said"] for point in maps(at)[0]["points"])


def test_a_form_puts_a_change_into_the_plan_and_a_button_takes_it_out(visit):
    at = put(visit(PAGE))
    assert at.query_params["plan"] == "add-30-aspire"
    at.button_group(key="change").set_value("A new school or site").run()
    put(at)
    assert at.query_params["plan"].startswith("add-30-aspire.new-60-ci-in-")
    next(button for button in at.button if button.label == "Take out 1").click().run()
    assert at.query_params["plan"].startswith("new-60-ci-in-")


def test_every_kind_of_change_has_a_form(visit):
    at = visit(PAGE, area="Dover")
    for act in ("Open what is planned", "A new school or site", "Another label", "The three labels of 2024"):
        at.button_group(key="change").set_value(act).run()
        put(at)
        assert not at.exception
        assert not at.error
    assert at.query_params["plan"].count(".") == 3
    assert "Neurodivergent with Learning Difficulties" in said(at)


def test_the_wards_follow_the_place(visit):
    at = visit(PAGE, area="Dover")
    at.button_group(key="change").set_value("A new school or site").run()
    options = at.selectbox(key="ward").options
    assert options
    assert all(option.endswith(", Dover") for option in options)


def test_a_hostile_plan_does_no_harm(visit):
    at = visit(PAGE, plan="<img src=x onerror=alert(1)>.add-40-goldwyn.open-atlantis")
    assert not at.exception
    assert not at.error
    assert [note.value for note in at.warning] == [
        "Part 1 of the plan in the address was left out: it is not a change we know.",
        "Part 3 of the plan in the address was left out: we know no school or site of that name.",
    ]
    assert "40 more places at Goldwyn School" in said(at)
    assert "onerror" not in said(at)


def test_the_kind_shown_is_in_the_address_and_an_unfitting_one_is_ignored(visit):
    assert "Communication and interaction, by district and area" in said(visit(PAGE, plan=PLAN))
    assert "Social, emotional and mental health, by district and area" in said(
        visit(PAGE, plan=PLAN, shown="Social, emotional and mental health")
    )
    at = visit(PAGE, plan="open-nore", shown="Complex Learning Needs")  # a label this plan does not have
    assert not at.exception
    assert "Social, emotional and mental health, by district and area" in said(at)
