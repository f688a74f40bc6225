"""How much does support in school differ from place to place? For everyone; the page to open a meeting with."""

import streamlit as st

from components import controls, frame
from findings import dated, overview

place = controls.place().name
frame.title("How the districts differ")
view = controls.view()
head = st.container()
with st.container(key="beside"):
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

with frame.section():
    frame.show(overview.figures(view), "places")

frame.links_on(("pages/lottery/how_unequal.py", "Could the difference be chance?"))

frame.folded("What is counted here, and what is left out?", "counted", lambda: overview.counted(view))
frame.folded("How has it changed over the years?", "over_time", lambda: overview.over_time(view.measure, place))
frame.folded("How do the four areas compare?", "areas", lambda: overview.areas(view))
frame.folded(f"Which schools of {place} have how many?", "every_school", lambda: overview.schools(view, place))
