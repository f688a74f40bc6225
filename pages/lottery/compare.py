"""How do two to six places compare, by their schools, by their families and by their councils?"""

from components import compare_findings, compare_parts, controls, frame, measures, tables
from findings.answers import answer

place = controls.place()["place_name"]
spread = controls.spread(measures.OF_PLACES)
year = int(spread.year)
names = controls.compared_places(compare_parts.places(), place)

with frame.section():
    rows = compare_parts.chosen_rates(spread, names)
    frame.heading("Compare places", compare_findings.rates(spread, rows) if len(rows) > 1 else compare_findings.FEW)
    frame.show(
        frame.said(compare_findings.chance(rows)) if len(rows) > 1 else "",
        frame.remark(compare_findings.BASIS),
    )

if len(names) > 1:
    with frame.section(spread.title):
        frame.show(compare_parts.rates_picture(spread, names, place), compare_parts.rates_table(spread, names))
        tables.download(compare_parts.chosen_rates(spread, names), "lottery/plans_by_place", "compare_csv", **spread.params)
        frame.working("lottery/plans_by_place", level="district", year=year, schools=spread.params["schools"])

    with frame.section("Change from January 2019 to January 2023"):
        rows = compare_parts.chosen_changes(spread, names)
        frame.show(
            frame.said(compare_findings.change(spread, rows)),
            compare_parts.change_picture(spread, names, place),
            compare_parts.change_table(spread, names),
        )
        tables.download(rows, "lottery/change_by_place", "compare_change_csv", schools=spread.params["schools"])
        frame.working("lottery/change_by_place", level="district", schools=spread.params["schools"])

    with frame.section("EHC plans and SEN support side by side"):
        frame.show(
            frame.side_by_side({what: compare_parts.both_picture(spread, names, place, what) for what in measures.WHAT}),
            compare_parts.both_table(spread, names),
        )
        tables.download(compare_parts.both(spread, names), "lottery/plans_by_place", "compare_both_csv", **spread.params)

    with frame.section(f"Which kinds of school have the plans, January {year}"):
        frame.show(
            frame.said(compare_findings.kinds(compare_parts.chosen_kinds(year, names))),
            compare_parts.kinds_picture(year, names, place),
            compare_parts.groups_table(spread, names),
        )
        tables.download(answer("lottery/groups_by_place", year=year), "lottery/groups_by_place", "groups_csv", year=year)
        frame.working("lottery/groups_by_place", year=year)

    with frame.section("The families who live there"):
        frame.quiet(compare_findings.BASIS_HOME)
        families = compare_parts.chosen_context(names)
        if len(families) > 1:
            frame.show(frame.said(compare_findings.context(families)), compare_parts.context_table(names))
            tables.download(families, "places/context", "context_csv")
        else:
            frame.nothing_to_show(compare_findings.CONTEXT_NONE)

    with frame.section("By council: where those with a plan learn, January 2026"):
        frame.quiet(compare_findings.BASIS_AUTHORITY)
        councils = compare_parts.chosen_councils(names)
        if len(councils) > 1:
            frame.show(
                frame.said(compare_findings.councils(councils)),
                compare_parts.councils_picture(names, place),
                compare_parts.councils_table(names),
            )
            tables.download(answer("county/placements"), "county/placements", "councils_csv")
        else:
            frame.nothing_to_show(compare_findings.COUNCILS_NONE)

    frame.source_line("lottery/plans_by_place", "lottery/plans_by_authority", "places/context", "county/placements")

frame.links_on(("pages/lottery/how_unequal.py", "How unequal?"), ("pages/lottery/between_schools.py", "School by school"))
