"""What the bar is drawn from, and what it takes from a device."""

import streamlit as st

from components import bar
from findings import menu


def test_the_county_is_no_place_to_take_along():
    page = menu.page("gaps")
    assert bar.contents(page, "Kent")["place"] == ""
    assert bar.contents(page, "Dover")["place"] == "Dover"
    assert bar.contents(page, "Dover")["name"] == "SEND in Kent"


def test_every_page_is_in_it_in_at_most_six_groups():
    groups = bar.contents(menu.page("gaps"), "Kent")["groups"]
    assert len(groups) <= 6
    assert [page["word"] for group in groups for page in group["pages"]] == [
        page.word for group in menu.groups().values() for page in group
    ]


def test_a_place_that_a_device_remembers_is_taken_only_if_we_know_it(monkeypatch):
    state = {}
    monkeypatch.setattr(st, "session_state", state)
    for said in (None, 7, ["Dover"], "Atlantis", "<b>"):
        bar.choose(said)
    assert state == {}
    bar.choose("Swale")
    assert state == {"area": "Swale"}
