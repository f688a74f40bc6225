"""One school in context: its pupils and plans, schools like it, its unit, what it is for, what else is near. For heads and families."""

import streamlit as st

from components import charts, controls, frame, provision_tables, school_findings, school_parts, school_tables, strip, tables
from findings.answers import answer, inside

place = controls.place()
schools = answer("schools/all")
school = controls.school(schools)

if school is None:
    frame.heading("A page for each school", school_findings.NO_SCHOOL)
    frame.quiet(school_findings.CHOOSE)
    if place["level"] != "county":
        school_tables.schools(inside(schools, place), place["place_name"])
else:
    with frame.section():
        counts, similar = school_parts.counts(school), school_parts.similar(school)
        frame.heading(school["school_name"], school_findings.finding(school, counts, similar))
        st.markdown(f"{school_findings.what(school)}  \n{school_findings.standing(school, school_parts.links(school))}")

    with frame.section("Pupils, EHC plans and SEN support"):
        counts = school_parts.counts(school)
        if counts.empty:
            frame.nothing_to_show(school_findings.NO_COUNTS)
        else:
            school_tables.counts(counts, school, dict(zip(schools["urn"], schools["school_name"], strict=True)))
            frame.quiet(school_findings.SMALL_NUMBERS)
            tables.download(counts, "schools/counts", "counts_csv", urn=school["urn"])

    with frame.section("Beside schools like it, January 2023"):
        similar = school_parts.similar(school)
        if why := school_findings.not_compared(school, similar, school_parts.is_doubtful(school)):
            frame.nothing_to_show(why)
        else:
            own = school_parts.counts(school).query("year == 2023").iloc[0]
            st.markdown(
                f"{school_findings.like_it(school, own['pupils'])} {school_findings.with_unit(school, school_parts.units(school))}"
            )
            for column, noun in (("plans", "with an EHC plan"), ("sen_support", "on SEN support")):
                st.markdown(school_findings.position(similar, column, noun))
                st.html(strip.html(similar, own, column, school_findings.strip_alt(similar, column, own)))
            frame.quiet(school_findings.STRIP)
            tables.download(similar, "schools/similar", "similar_csv", urn=school["urn"])

    if school["designation"]:
        with frame.section("Places and pupils over time"):
            rows = school_parts.places_and_rolls(school)
            st.markdown(school_findings.fullness(rows, school_parts.places_note(school)))
            frame.chart(charts.places_and_rolls(rows), "school_places", school_findings.places_alt(rows))
            school_tables.places_and_rolls(rows)
            tables.download(rows, "provision/places_and_rolls", "places_csv", urn=school["urn"])

        with frame.section("What it is for, and how that changed"):
            school_tables.labels(school_parts.labels(school))
            if len(sites := school_parts.sites(school)):
                provision_tables.sites(sites)
    elif school["kind"] == "mainstream":
        with frame.section("Unit or resourced provision"):
            statements = school_parts.units(school)
            st.markdown(school_findings.units(school, statements))
            if len(statements):
                school_tables.units(statements)

    with frame.section("What else is near"):
        nearest = school_parts.nearest(school)
        school_tables.nearest(nearest, school)
        tables.download(nearest, "schools/nearest", "nearest_csv", urn=school["urn"])
        frame.source_line("schools/all", "schools/counts", "provision/resourced_provisions", "provision/places_and_rolls")
        frame.working("schools/similar", urn=school["urn"])
        frame.working("schools/nearest", urn=school["urn"])
