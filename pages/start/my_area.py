"""What are the figures of my district, my area or my county? For parents and those who speak for them: a phone, or one sheet of paper."""

import streamlit as st

from components import controls, frame
from findings import dated, gaps, my_area

place = controls.place().name
frame.title(f"My area: {place}")
frame.one_sheet()

with frame.section():
    frame.lead(my_area.lead(place), "lead", dated.newest_census())

left, right = st.columns(2, gap="medium")

with left, frame.section():
    frame.show(my_area.line(place), "line")
    frame.folded("What are the figures of each January?", "years", lambda: my_area.years(place))
    frame.folded("And pupils on SEN support?", "support", lambda: my_area.support(place))

# A phone has each behind its question, and the page in two screens.
with right:
    frame.folded("How far is the nearest special school?", "near", lambda: my_area.near(place), is_open_wide=True)
with left:
    frame.folded("Which special schools are here?", "here", lambda: my_area.schools(place), is_open_wide=True)
with right:
    frame.folded("Which units are in mainstream schools?", "units", lambda: my_area.units(place), is_open_wide=True)
    frame.folded("Which schools have them?", "named", lambda: gaps.units(place))

with frame.section():
    which = "Which special schools are they, and how full is each?"
    if my_area.are_too_many_for_paper(place):
        frame.folded(which, "schools", lambda: my_area.each_school(place))
    elif my_area.are_many(place):
        frame.aside(which, my_area.each_school(place), "each_school")

with frame.section("What people will ask"):
    for question, answer in my_area.asked(place):
        frame.aside(question, answer, question)

frame.links_on(
    ("pages/start/easy_read.py", "Easy Read"),
    ("pages/lottery/compare.py", "Compare places"),
    ("pages/provision/special_schools.py", "Special schools"),
    ("pages/provision/gaps.py", "Gaps in provision"),
)
