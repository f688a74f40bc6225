"""How much does support in school differ from place to place in Kent? For everyone; the page to open a meeting with."""

import streamlit as st

from components import controls, frame, lottery_findings, lottery_parts, lottery_tables, maps, tables
from components.answers import answer
from components.measures import View

place = controls.place()
name = place["place_name"]
measure, year = controls.measure_and_year()
head = st.container()
left, right = st.columns([3, 2], gap="medium")
map_box = left.container()
with left, st.container(horizontal=True):
    map_by = controls.map_by()
    scale = controls.scale()
view = View(measure, year, scale)

with head, frame.section():
    frame.heading("How Kent’s districts differ", lottery_parts.finding(view, name))
    st.markdown(lottery_parts.headline(view))

with map_box, frame.section(view.title):
    if map_by != "Schools":
        maps.show(lottery_parts.map_of_places(view, name, map_by), "map", answer("places/all"))
    elif view.is_change:
        frame.nothing_to_show(lottery_findings.NO_CHANGE_BY_SCHOOL)
    else:
        maps.show(lottery_parts.map_of_schools(view, name), "map", answer("places/all"))

with right, frame.section("Each district beside Kent"):
    st.html(lottery_parts.dot_plot(view, name))

with frame.section("The four areas"):
    st.html(lottery_parts.area_cards(view))

with frame.section("The figures"):
    st.html(lottery_parts.places_table(view))
    tables.download(answer(view.question, level="district", **view.params), view.question, "places_csv", **view.params)
    st.markdown(lottery_parts.remarks(view))
    if map_by == "Schools" and not view.is_change:
        schools = answer("lottery/plans_by_school", place_code=place["place_code"], **view.params)
        lottery_tables.schools(view, schools, name)
        tables.download(schools, "lottery/plans_by_school", "schools_csv", place=name, **view.params)
    frame.source_line(view.question)
    frame.working(view.question, level="district", **view.params)

frame.doors(name)
