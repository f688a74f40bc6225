"""How much does support in school differ from place to place? For everyone; the page to open a meeting with."""

import streamlit as st

from components import controls, frame
from findings import dated, overview

place = controls.place().name
frame.title("How the districts differ")
view = controls.view()
head = st.container()
left, right = st.columns([3, 2], gap="medium")
map_box = left.container()
with left, st.container(horizontal=True):
    map_by = controls.map_by()
    controls.scale()

with head, frame.section():
    frame.lead(overview.lead(view, place), "overview", dated.census(view.year, view.from_year))

with map_box, frame.section(view.title):
    made = overview.map_of_schools(view, place) if map_by == "Schools" else overview.map_of_places(view, place, map_by)
    frame.show(made, "map")

with right, frame.section("Each district beside the county"):
    frame.show(overview.dots(view, place), "dots")

with frame.section("Over the years"):
    frame.show(overview.over_time(view.measure, place), "over_time")

with frame.section("The four areas"):
    frame.show(overview.areas(view), "areas")

with frame.section("The figures"):
    frame.show(overview.figures(view), "places")
    if map_by == "Schools" and not view.is_change:
        frame.show(overview.schools(view, place), "schools")

frame.links_on(("pages/lottery/how_unequal.py", "Could the difference be chance?"))
