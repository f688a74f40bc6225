"""Which kinds of special school place are missing where, how sure is that, and how far is the next? For commissioners and families."""

import streamlit as st

from components import (
    controls,
    frame,
    gap_findings,
    gap_parts,
    gap_tables,
    maps,
    provision_findings,
    provision_tables,
    share_editor,
    tables,
    theme,
)
from findings.answers import answer, inside

place = controls.place()
designation = controls.designation()
level = controls.gap_level()
mark = theme.MARKS[designation]
kind = provision_findings.kind(designation)

with frame.section():
    areas = answer("provision/places_by_designation", level="area")
    own = answer("provision/places_by_designation", level=place["level"])
    frame.heading("Gaps in provision", provision_findings.place_gaps(own, areas, place))
    frame.quiet(provision_findings.GAPS_COVER)

with frame.section("Is there a school?"):
    there = answer("provision/places_by_designation", level=level)
    provision_tables.gap_matrix(there)
    st.markdown(gap_findings.only_school(answer("provision/supply")))
    controls.shortcuts(gap_findings.GAPS_TO_SEE)
    tables.download(there, "provision/places_by_designation", "supply_csv", level=level)

with frame.section(f"Enough places for {kind}?"):
    setting = controls.setting()  # no data are needed for it, so it is there for the sections below
    rows = gap_parts.by_place(setting)
    mine = gap_parts.of_place(rows, place, designation)
    st.markdown(f"{share_editor.note(setting)} {gap_findings.shortage(mine, setting)} {gap_findings.access(mine)}")
    maps.show(gap_parts.map_of_shortage(setting, designation, place), "map", answer("places/all"))
    shown = gap_parts.at_level(rows, level, designation)
    gap_tables.shortage(shown, mark.name)
    counted = gap_parts.with_assumptions(shown, setting)
    tables.download(counted, "provision/need_by_small_area", "shortage_csv", kind=designation, level=level)
    frame.quiet(f"{gap_findings.MODELLED} {gap_findings.HOW_SHARED} {gap_findings.NOT_NETTED}")

with frame.section("What holds whatever is assumed"):
    provision_tables.bullets(gap_parts.lasting(designation, level))
    gap_tables.lasting(gap_parts.at_level(gap_parts.by_place(setting), level, designation))

with frame.section(f"How far is the nearest school for {kind}?"):
    road, straight = (answer(f"provision/{what}_by_designation", level=level) for what in ("minutes", "distance"))
    road, straight = road[road["designation"] == designation], straight[straight["designation"] == designation]
    whole = answer("provision/minutes_by_designation", level=place["level"])
    st.markdown(gap_findings.travel(gap_parts.of_place(whole, place, designation)))
    maps.show(gap_parts.map_of_distances(designation, place), "distance_map", answer("places/all"))
    gap_tables.minutes(road, straight, mark.name)
    tables.download(road, "provision/minutes_by_designation", "minutes_csv", level=level)
    frame.quiet(gap_findings.TRAVEL_NOTE)

with frame.section("Places, school by school"):
    supply = gap_parts.supply(setting)
    gap_tables.supply(supply[supply["designation"] == designation], mark.name)
    tables.download(supply, "provision/supply", "places_csv", count=setting.places, sites=setting.sites)

with frame.section("Which need goes to which kind of school?"):
    frame.quiet(gap_findings.MAPPING_NOTE)
    gap_tables.mapping(answer("provision/need_to_designation"), setting)
    share_editor.form(setting)
    tables.download(answer("provision/need_to_designation"), "provision/need_to_designation", "mapping_csv")

with frame.section("Units and resourced provisions in mainstream schools"):
    units = inside(answer("provision/resourced_provisions"), place)
    frame.quiet(gap_findings.UNITS_NOTE)
    newest = units[units["is_newest"]].sort_values(["need", "phase", "school_name"])
    gap_tables.units(newest, place["place_name"])
    tables.download(units, "provision/resourced_provisions", "units_csv", place=place["place_name"])

with frame.section("Special schools near by that are not Kent’s"):
    near = answer("provision/outside_kent", level=place["level"])
    near = near[near["place_code"] == place["place_code"]]
    frame.quiet(gap_findings.OUTSIDE_NOTE)
    gap_tables.outside(near)
    tables.download(near, "provision/outside_kent", "outside_csv", place=place["place_name"])

with frame.section():
    frame.source_line(
        "provision/places_by_designation",
        "provision/supply",
        "provision/need_by_small_area",
        "provision/minutes_by_designation",
        "provision/outside_kent",
    )
    frame.working("provision/supply", places=setting.places, sites=setting.sites, labels=setting.labels)
    frame.working("provision/need_by_small_area", mapping=setting.mapping, children=setting.children, spread=setting.spread)
    frame.working("provision/minutes_by_designation", level=level)
    st.page_link(
        "pages/provision/what_if.py",
        label="What if places were added, moved or relabelled?",
        icon=":material/arrow_forward:",
        query_params={"shares": setting.own} if setting.own else None,
    )
