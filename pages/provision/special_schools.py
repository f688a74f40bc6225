"""Which special schools are there, what is each for, and how full is it? For families, heads and commissioners."""

import streamlit as st

from components import charts, controls, frame, maps, provision_findings, provision_tables, tables, theme
from findings.answers import answer, inside

place = controls.place()
is_proposed = controls.are_labels_proposed()
label, marks = ("proposed_designation", theme.PROPOSED_MARKS) if is_proposed else ("designation", theme.MARKS)

with frame.section():
    schools = inside(answer("provision/special_schools"), place)
    areas = answer("provision/places_by_designation", level="area")
    frame.heading("Special schools and what they are for", provision_findings.special_schools(schools, areas, place))
    if is_proposed:
        st.warning(provision_findings.WITHDRAWN, icon=":material/history:")

only = controls.marks(marks)

with frame.section("Where they are"):
    schools = inside(answer("provision/special_schools"), place)
    shown = schools[schools[label].isin(only)]
    alt = provision_findings.special_map_alt(shown, place, marks, label)
    maps.show(maps.of_special_schools(shown, answer("places/all"), place, marks, label, alt), "map", answer("places/all"))
    frame.quiet(provision_findings.ONE_POINT_EACH)

with frame.section("What the labels mean"):
    schools = inside(answer("provision/special_schools"), place)
    provision_tables.labels(
        schools, marks, label, provision_findings.PROPOSED_GUIDANCE if is_proposed else provision_findings.GUIDANCE
    )
    frame.quiet(provision_findings.LABELS_DATED)

with frame.section("Who is for what, by area"):
    provision_tables.by_designation(
        answer("provision/places_by_designation", level="area"), answer("provision/special_schools"), marks, label
    )

with frame.section("Pupils in each school, January 2019 and January 2023"):
    schools = inside(answer("provision/special_schools"), place)
    shown = schools[schools[label].isin(only)]
    if shown["pupils_2023"].isna().all():
        frame.nothing_to_show(provision_findings.NONE_OPEN)
    else:
        st.markdown(provision_findings.growth(shown))
        frame.chart(charts.two_years(shown, marks, label), "special_two_years", provision_findings.two_years_alt(shown))

with frame.section("The schools"):
    schools = inside(answer("provision/special_schools"), place)
    st.markdown(provision_findings.fullness(schools))
    shown = schools[schools[label].isin(only)]
    if shown.empty:
        frame.nothing_to_show(provision_findings.NONE_HERE)
    else:
        provision_tables.special_schools(shown)
    tables.download(schools, "provision/special_schools", "special_csv", place=place["place_name"])

with frame.section("Other sites"):
    sites = answer("provision/sites")
    own = sites[sites["urn"].isin(inside(answer("provision/special_schools"), place)["urn"])]
    if own.empty:
        frame.nothing_to_show(provision_findings.NO_SITES)
    else:
        provision_tables.sites(own)

with frame.section("Everything published about them"):
    statements = answer("provision/statements")
    provision_tables.statements(statements, inside(answer("provision/special_schools"), place), place)
    tables.download(statements, "provision/statements", "statements_csv")
    frame.source_line("provision/special_schools", "provision/statements", "provision/sites")
    frame.working("provision/special_schools")
