"""Which schools have unusually many or few pupils with a plan for their size, and in how few schools do most plans sit?"""

import streamlit as st

from components import controls, frame, measures, school_findings, school_parts, tables
from components.answers import answer, inside

place = controls.place()
spread = controls.spread(measures.OF_LIKE_SCHOOLS)

with frame.section():
    schools = school_parts.funnel(spread)
    own = inside(schools, place)
    frame.heading("School by school", school_findings.funnel(spread, own, place))
    frame.quiet(school_findings.SMALL_NUMBERS)

with frame.section(spread.title):
    schools = school_parts.funnel(spread)
    found = controls.school(schools)
    if found is not None:
        st.markdown(f"**{school_findings.one_school(spread, found)}**")
    picture = school_parts.funnel_picture(spread, place["place_name"], None if found is None else int(found["urn"]))
    frame.chart(picture, "school_funnel", school_findings.funnel_alt(spread, schools))
    st.markdown(school_findings.FUNNEL_KEY)
    frame.quiet(school_findings.funnel_how(schools))
    own = inside(schools, place)
    school_parts.schools_table(spread, own, place["place_name"])
    tables.download(own, "lottery/school_funnel", "funnel_csv", place=place["place_name"], **spread.params)
    frame.working("lottery/school_funnel", **spread.params)

with frame.section("In how few schools do half of them sit?"):
    params = {name: spread.params[name] for name in ("year", "measure")}
    for _, row in answer("lottery/concentration", level="county", **params).iterrows():
        st.markdown(school_findings.concentration(spread, row))
    st.html(school_parts.concentration_table(spread))
    tables.download(answer("lottery/concentration", level="district", **params), "lottery/concentration", "half_csv", **params)
    frame.working("lottery/concentration", level="district", **params)

with frame.section("Beside free school meals"):
    fifths = answer("lottery/by_free_meals", **spread.params)
    st.markdown(f"**{school_findings.meals(spread, fifths)}**")
    st.markdown(school_findings.MEALS_SAY)
    st.html(school_parts.meals_picture(spread))
    st.html(school_parts.meals_table(spread))
    tables.download(fifths, "lottery/by_free_meals", "meals_csv", **spread.params)
    frame.working("lottery/by_free_meals", **spread.params)
    frame.source_line("lottery/school_funnel", "lottery/by_free_meals")

frame.links_on(("pages/lottery/how_unequal.py", "How unequal?"), ("pages/lottery/compare.py", "Compare places"))
