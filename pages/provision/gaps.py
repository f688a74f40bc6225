"""Which kinds of special school are missing where, and how far is the next one? For commissioners and families."""

import streamlit as st

from components import controls, frame, maps, provision_findings, provision_tables, tables, theme
from components.answers import answer

place = controls.place()
designation = controls.designation()
level = controls.gap_level()
mark = theme.MARKS[designation]

with frame.section():
    areas = answer("provision/places_by_designation", level="area")
    own = answer("provision/places_by_designation", level=place["level"])
    frame.heading("Gaps in provision", provision_findings.place_gaps(own, areas, place))
    frame.quiet(provision_findings.GAPS_COVER)

with frame.section("Is there a school?"):
    supply = answer("provision/places_by_designation", level=level)
    provision_tables.gap_matrix(supply)
    tables.download(supply, "provision/places_by_designation", "supply_csv", level=level)

with frame.section(f"How far is the nearest school for {provision_findings.kind(designation)}?"):
    districts = answer("provision/distance_by_designation", level="district")
    districts = districts[districts["designation"] == designation]
    st.markdown(provision_findings.distance(districts, designation, place))
    schools, sites = answer("provision/special_schools"), answer("provision/sites")
    drawing = maps.of_distances(
        districts,
        schools[schools["designation"] == designation],
        sites[sites["designation"] == designation],
        place,
        mark,
        provision_findings.distance_alt(districts, designation),
    )
    maps.show(drawing, "map", answer("places/all"))

with frame.section("The figures"):
    supply = answer("provision/places_by_designation", level=level)
    distances = answer("provision/distance_by_designation", level=level)
    provision_tables.gap_figures(
        supply[supply["designation"] == designation], distances[distances["designation"] == designation], mark.name
    )
    tables.download(distances, "provision/distance_by_designation", "distance_csv", level=level)
    frame.source_line("provision/places_by_designation", "provision/distance_by_designation")
    frame.working("provision/places_by_designation", level=level)
    frame.working("provision/distance_by_designation", level=level)
