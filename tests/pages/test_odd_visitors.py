"""Addresses no page of ours writes, and values no control of ours sends: the page stands, and nothing went wrong."""

import json

import pytest
from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.testing.v1 import AppTest

from findings import assumptions
from tests.pages.conftest import PAGES, arriving, drawn

# Every word that a control or a page reads from the address.
WORDS = ("area", "urn", "show", "year", "what", "schools", "places", "school", "by", "as", "labels", "kind", "level", "plan", "shares",
         "shown", "whose", "change", *(one.key for one in assumptions.ASSUMED.values()))  # fmt: skip
ODD = {
    "empty": "",
    "a percent sign": "%",
    "very long": "x" * 5_000,
    "markup": "<b>**x**</b> $a$ [x](http://x) `",
    "SQL": "Kent' OR 1=1; DROP TABLE ons_places;--",
    "other letters": "ÿ☃²\u202e\x00",
    "a number too long": "9" * 30,
    "repeated": ["Kent", "Dover", "Dover"],
    "empty and repeated": ["", "2019", ""],
}


def stands(at: AppTest) -> bool:
    return not at.exception and not at.error and [bool(title.value) for title in at.title] == [True]


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_address_opens_every_page(odd):
    for page in PAGES:
        at = arriving(page)
        at.query_params.update(dict.fromkeys(WORDS, ODD[odd]))
        assert stands(at.run()), page


def forged(at: AppTest, component: str = "kent_map", **values: str) -> AppTest:
    """A run with a value for one of our components that its own script would not send."""
    states = at._tree.get_widget_states()
    number = drawn(at, component)[0].proto.id
    if "trigger" in values:
        states.widgets.add(id=_make_trigger_id(number, "events"), json_trigger_value=values["trigger"])
    if "state" in values:
        states.widgets.add(id=number, json_value=values["state"])
    return at._run(states)


CLICK = {"event": "place", "value": "E07000114"}


def test_a_click_on_the_map_chooses_the_place(visit):
    assert forged(visit("pages/start/overview.py"), trigger=json.dumps([CLICK])).selectbox(key="area").value == "Thanet"


@pytest.mark.parametrize(
    "sent",
    [
        *({"trigger": json.dumps([CLICK | {"value": value}])} for value in (["E07000114"], {"a": 1}, 7, "nowhere", None)),
        {"trigger": json.dumps({"event": ["place"], "value": 1})},
        {"trigger": "7"},
        {"trigger": "{broken"},
        {"state": "7"},
        {"state": json.dumps({"place": ["E07000114"]})},
    ],
    ids=lambda sent: str(sent)[:60],
)
def test_a_forged_value_of_the_map_is_no_click(visit, sent):
    at = forged(visit("pages/start/overview.py", area="Dover"), **sent)
    assert stands(at)
    assert at.selectbox(key="area").value == "Dover"
