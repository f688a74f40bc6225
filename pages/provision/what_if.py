"""What would more places, a new school or another label change, and where? For commissioners, and for anyone at a consultation."""

import streamlit as st

from components import controls, frame, plan_editor
from findings import dated, special_schools, what_if
from model.scenarios.county import Setting

place = controls.place()
frame.title("What if")
frame.only_with_labels(special_schools.unlabelled)
age = controls.age()
head = st.container()
plan, changes = "", []

with frame.section("Change something"):
    plan, changes = plan_editor.plan()
    plan_editor.forms(changes, place)
    plan_editor.chosen(changes)

setting = controls.setting() if changes else Setting()
with head, frame.section():
    frame.lead(what_if.lead(plan, setting, age), "lead", dated.modelled())

if changes:
    with frame.section("What it would do in the county"):
        frame.show(what_if.in_the_county(plan, setting, age), "county")

    with frame.section("Where"):
        kind = controls.changed_kind(what_if.touched(plan, setting, age))
        frame.show(what_if.where(plan, setting, kind, place.name, age), "effect")

frame.link_on("pages/provision/gaps.py", "Back to the gaps")
