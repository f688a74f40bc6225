"""What would more places, a new school or another label change, and where? For commissioners, and for anyone at a consultation."""

import streamlit as st

from components import controls, frame, plan_editor
from data import profile
from findings import what_if

place = controls.place()
frame.title("What if")
head = st.container()
plan = ""

with frame.section("Change something"):
    plan, changes = plan_editor.plan()
    plan_editor.forms(changes, place)
    plan_editor.chosen(changes)

setting = controls.setting()
with head, frame.section():
    frame.lead(what_if.lead(plan, setting), "what_if")

with frame.section(f"What it would do in {profile.county().name}"):
    frame.show(what_if.by_kind(plan, setting), "effect")

with frame.section("Where"):
    kinds = what_if.kinds(plan, setting)
    kind = kinds[st.selectbox("Kind of school shown", list(kinds), key="shown", bind="query-params", width=460)]
    frame.show(what_if.where(plan, setting, kind, place["place_name"]), "where")

with frame.section():
    frame.show(what_if.remarks(), "remarks")
    frame.source_line("provision/supply", "provision/need_by_small_area", "provision/road_minutes")

frame.links_on(("pages/provision/gaps.py", "Back to the gaps"))
