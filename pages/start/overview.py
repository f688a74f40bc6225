"""How much does support in school differ from place to place in Kent? For everyone; the page to open a meeting with."""

import streamlit as st

from components import charts, controls, frame, lottery_findings, lottery_tables, maps, tables
from components.answers import answer, compared
from components.measures import View

place = controls.place()
measure, year = controls.measure_and_year()
head = st.container()
left, right = st.columns([3, 2], gap="medium")
map_box = left.container()
with left, st.container(horizontal=True):
    map_by = controls.map_by()
    scale = controls.scale()
view = View(measure, year, scale)

with head, frame.section():
    frame.heading("How Kent’s districts differ", lottery_findings.finding(view, *compared(view), place))
    st.markdown(lottery_findings.headline(answer("lottery/plans_by_place", level="county", year=view.last_year).iloc[0]))
    frame.quiet(lottery_findings.covers(view, answer("lottery/plans_by_kind", year=view.last_year)))

with map_box, frame.section(view.title):
    districts, areas, kent = compared(view)
    places = answer("places/all")
    if map_by != "Schools":
        shown = areas if map_by == "Areas" else districts
        drawing = maps.of_places(view, shown, kent, place, map_by, answer("provision/special_schools"))
        maps.show(drawing, "map", places)
    elif view.is_change:
        frame.nothing_to_show(lottery_findings.NO_CHANGE_BY_SCHOOL)
    else:
        schools = answer("lottery/plans_by_school", place_code=place["place_code"], **view.params)
        maps.show(maps.of_schools(view, schools, places, place), "map", places)

with right, frame.section("Each district beside Kent"):
    districts, areas, kent = compared(view)
    frame.chart(charts.dots(view, districts, kent, place), "overview_dots", lottery_findings.dots_alt(view, districts, kent))

with frame.section("The four areas"):
    frame.area_cards(view, *compared(view))

with frame.section("The figures"):
    lottery_tables.places(view, *compared(view))
    tables.download(answer(view.question, level="district", **view.params), view.question, "places_csv", **view.params)
    doubted = answer("lottery/doubtful_figures")
    frame.quiet(lottery_findings.covers_in_full(view, answer("lottery/plans_by_kind", year=view.last_year), doubted))
    if note := lottery_findings.doubts(view, compared(view)[0], doubted):
        st.markdown(note)
    if map_by == "Schools" and not view.is_change:
        schools = answer("lottery/plans_by_school", place_code=place["place_code"], **view.params)
        lottery_tables.schools(view, schools, place["place_name"])
        tables.download(schools, "lottery/plans_by_school", "schools_csv", place=place["place_name"], **view.params)
    frame.source_line(view.question)
    frame.working(view.question, level="district", **view.params)

frame.doors(place["place_name"])
