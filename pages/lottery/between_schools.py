"""Which schools have unusually many or few pupils with a plan for their size, and in how few schools do most plans sit?"""

from components import between_schools_findings, between_schools_parts, controls, frame, measures, tables
from findings.answers import answer, inside

place = controls.place()
spread = controls.spread(measures.OF_LIKE_SCHOOLS)

with frame.section():
    schools = between_schools_parts.funnel(spread)
    own = inside(schools, place)
    frame.heading("School by school", between_schools_findings.funnel(spread, own, place))
    frame.quiet(between_schools_findings.SMALL_NUMBERS)

with frame.section(spread.title):
    schools = between_schools_parts.funnel(spread)
    found = controls.found_school(schools)
    picture = between_schools_parts.funnel_picture(spread, place["place_name"], None if found is None else int(found["urn"]))
    frame.show(
        "" if found is None else frame.said(between_schools_findings.one_school(spread, found)),
        picture,
        frame.remark(between_schools_findings.FUNNEL_KEY),
        frame.remark(between_schools_findings.funnel_how(schools)),
        between_schools_parts.schools_table(spread, place["place_name"]),
    )
    own = inside(schools, place)
    between_schools_parts.every_school(spread, own, place["place_name"])
    tables.download(own, "lottery/school_funnel", "funnel_csv", place=place["place_name"], **spread.params)
    frame.working("lottery/school_funnel", **spread.params)

with frame.section("In how few schools do half of them sit?"):
    half = between_schools_parts.concentration(spread)
    frame.show(
        *(
            frame.said(between_schools_findings.concentration(spread, row))
            for _, row in half[half["place_name"] == "Kent"].iterrows()
        ),
        between_schools_parts.concentration_table(spread),
    )
    tables.download(half, "lottery/concentration", "half_csv", year=spread.year)
    frame.working("lottery/concentration", level="district", year=spread.year, measure=spread.params["measure"])

with frame.section("Beside free school meals"):
    fifths = answer("lottery/by_free_meals", **spread.params)
    frame.show(
        frame.said(between_schools_findings.meals(spread, fifths)),
        frame.remark(between_schools_findings.MEALS_SAY),
        between_schools_parts.meals_picture(spread),
        between_schools_parts.meals_table(spread),
    )
    tables.download(fifths, "lottery/by_free_meals", "meals_csv", **spread.params)
    frame.working("lottery/by_free_meals", **spread.params)
    frame.source_line("lottery/school_funnel", "lottery/by_free_meals")

frame.links_on(("pages/lottery/how_unequal.py", "How unequal?"), ("pages/lottery/compare.py", "Compare places"))
