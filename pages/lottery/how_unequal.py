"""How unequal is support in Kent, could it be chance, and does the difference lie between places or between schools?"""

from components import controls, frame, measures, tables, unequal_findings, unequal_parts
from findings.answers import answer

place = controls.place()
spread = controls.spread(measures.OF_PLACES)

with frame.section():
    districts = unequal_parts.at_level(spread)
    frame.heading("How unequal?", unequal_findings.gap(districts))
    frame.show(
        frame.said(unequal_findings.gap_in_numbers(spread, districts)),
        frame.said(unequal_findings.rank(place["place_name"], answer("lottery/ranks", **spread.params))),
        frame.remark(f"{unequal_findings.BASIS} {unequal_findings.DOUBTFUL_LEFT_OUT}"),
    )

with frame.section("Could it be chance?"):
    frame.show(frame.remark(unequal_findings.GAP_QUESTION), unequal_parts.gap_picture(spread), unequal_parts.gap_table(spread))
    tables.download(unequal_parts.gaps(spread), "lottery/how_unequal", "unequal_csv", **spread.params)
    frame.working("lottery/how_unequal", **spread.params)

with frame.section("Is it where you live, or which school?"):
    levels = answer("lottery/theil_levels", **spread.params)
    frame.show(
        frame.said(unequal_findings.split(spread, levels)),
        unequal_parts.split_picture(spread),
        frame.remark(unequal_findings.SPLIT_HOW),
        unequal_parts.split_table(spread),
    )
    tables.download(unequal_parts.splits(spread), "lottery/theil_levels", "levels_csv", **spread.params)
    frame.working("lottery/theil_levels", **spread.params)

with frame.section("Kent among the counties"):
    counties = answer("lottery/between_schools", **spread.params)
    sentences = [unequal_findings.COUNTIES_HOW]
    if spread.schools in ("Mainstream", "Secondary"):
        sentences.insert(0, unequal_findings.grammars(spread, answer("lottery/groups_by_place", year=int(spread.year))))
    frame.show(
        frame.said(unequal_findings.counties(spread, counties)),
        *map(frame.remark, sentences),
        unequal_parts.counties_picture(spread),
        unequal_parts.counties_table(spread),
    )
    tables.download(counties, "lottery/between_schools", "counties_csv", **spread.params)
    frame.working("lottery/between_schools", **spread.params)

with frame.section("How many would have to be elsewhere?"):
    districts = unequal_parts.at_level(spread)
    frame.show(frame.said(unequal_findings.elsewhere(spread, districts)), unequal_parts.measures_table(spread))

with frame.section("What these figures cannot tell"):
    frame.show(
        frame.remark(unequal_findings.HOME_REFUSED),
        frame.remark(unequal_findings.HOME_FRAGMENTS),
        unequal_parts.fragments_table(),
    )
    tables.download(answer("lottery/home_fragments"), "lottery/home_fragments", "fragments_csv")
    frame.source_line("lottery/how_unequal", "lottery/between_schools", "lottery/home_fragments")

frame.links_on(("pages/lottery/between_schools.py", "School by school"), ("pages/lottery/compare.py", "Compare places"))
