"""Which special schools are there, what is each for, and how full is it? For families, heads and commissioners."""

import streamlit as st

from components import controls, frame, theme
from findings import dated, special_schools

place = controls.place().name
frame.title("Special schools and what they are for")
frame.only_with_labels(lambda: special_schools.unlabelled_schools(place, controls.census()))
is_proposed = controls.are_labels_proposed()

with frame.section():
    frame.lead(special_schools.lead(place, is_proposed), "lead", dated.labels())

only = tuple(controls.marks(theme.PROPOSED_MARKS if is_proposed else theme.MARKS))
with st.container(key="beside"):
    left, right = st.columns([3, 2], gap="medium")

with left, frame.section("Where they are"):
    frame.show(special_schools.map_of_schools(place, is_proposed, only), "where")

with right, frame.fold("How many pupils and places has each school?", "each", is_open_wide=True) as is_open:
    if is_open:
        frame.show(special_schools.beside_map(place, is_proposed, only), "beside_map")

frame.folded("Which school is for what, by area?", "areas", lambda: special_schools.by_area(is_proposed))
frame.folded("What do the labels mean?", "labels", lambda: special_schools.labels(place, is_proposed))

with frame.fold("How many pupils does each school have, and how did that change?", "pupils") as is_open:
    if is_open:
        frame.show(special_schools.pupils(place, is_proposed, only, controls.census()), "pupils")

frame.folded(
    "What ages, pupils and places does each school have?", "schools", lambda: special_schools.schools(place, is_proposed, only)
)
frame.folded("Which schools have other sites?", "sites", lambda: special_schools.sites(place))
frame.folded("What has been published about them?", "statements", lambda: special_schools.statements(place))

frame.links_on(("pages/provision/gaps.py", "Gaps in provision"), ("pages/provision/near_me.py", "Near me"))
