"""What would more places, a new school or another label change, and where? For commissioners, and for anyone at a consultation."""

import streamlit as st

from components import controls, frame, gap_findings, gap_parts, gap_tables, maps, plan_editor, share_editor, tables
from findings.answers import answer

place = controls.place()
head = st.container()
plan, changes = "", []

with frame.section("Change something"):
    plan, changes = plan_editor.plan()
    plan_editor.forms(changes, place)
    plan_editor.chosen(changes)

setting = controls.setting()
with head, frame.section():
    kent = gap_parts.effects(plan, "county", setting)
    frame.heading("What if", gap_findings.effect(kent, changes, setting))
    frame.quiet(f"{share_editor.note(setting)} {gap_findings.WHAT_IF_COVER}")

with frame.section("What it would do in Kent"):
    kent = gap_parts.effects(plan, "county", setting)
    gap_tables.effect(
        gap_findings.by_kind(kent),
        "Kind of school",
        "Kent, by kind of school, now and with the plan. Modelled, except the places.",
    )
    st.markdown(gap_findings.range_of_effect(gap_parts.range_of_effect(plan)))

with frame.section("Where"):
    kinds = {gap_findings.label(kind): kind for kind in gap_findings.touched(gap_parts.effects(plan, "county", setting))}
    kind = kinds[st.selectbox("Kind of school shown", list(kinds), key="shown", bind="query-params", width=460)]
    maps.show(gap_parts.map_of_effect(plan, setting, kind, place), "map", answer("places/all"))
    rows = gap_parts.effect_by_name(plan, setting, kind)
    gap_tables.effect(
        rows, "Place", f"{gap_findings.label(kind)}, by district and area, now and with the plan. Modelled, except the places."
    )
    counted = gap_parts.with_assumptions(rows, setting)
    tables.download(counted, "provision/need_by_small_area", "effect_csv", plan=plan or "nothing changed", kind=kind)

with frame.section():
    frame.quiet(f"{gap_findings.MODELLED} {gap_findings.HOW_SHARED} {gap_findings.NOT_NETTED}")
    frame.quiet(gap_findings.TRAVEL_NOTE)
    frame.source_line("provision/supply", "provision/need_by_small_area", "provision/road_minutes")
    frame.working("provision/supply", places=setting.places, sites=setting.sites, labels=setting.labels)
    frame.working("provision/need_by_small_area", mapping=setting.mapping, children=setting.children, spread=setting.spread)
    frame.working("provision/road_minutes")
    st.page_link("pages/provision/gaps.py", label="Back to the gaps", icon=":material/arrow_back:")
