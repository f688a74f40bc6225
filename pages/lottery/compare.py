"""How do two to six places compare, by their schools, by their families and by their councils?"""

from components import controls, frame
from findings import compare, dated
from findings.choices import OF_PLACES

place = controls.place().name
frame.title("Compare places")

with frame.section():
    spread = controls.spread(OF_PLACES)
    names = controls.compared_places(compare.names(), place)
    frame.lead(compare.lead(spread, names), "compare", dated.census(spread.year))

    if len(names) > 1:
        with frame.section(spread.title):
            frame.show(compare.rates(spread, names, place), "rates")

        with frame.section("Change between two Januaries"):
            from_year = controls.change_from(spread.what, spread.year)
            frame.show(compare.change(spread, from_year, names, place), "change")

        with frame.section("Over the years"):
            frame.show(compare.over_time(spread, names, place), "over_time")

        with frame.section("EHC plans and SEN support side by side"):
            frame.show(compare.side_by_side(spread, names, place), "side_by_side")

        with frame.section(f"Which kinds of school have the plans, January {spread.year}"):
            frame.show(compare.kinds(spread, names, place), "kinds_of_school")

        with frame.section("Like beside like: each kind of school by itself"):
            frame.show(compare.groups(spread, names, place), "groups_by_place")

        with frame.section("The families who live there"):
            frame.show(compare.families(names), "families")

        with frame.section("By council: where those with a plan learn"):
            frame.show(compare.councils(names, place), "councils")


frame.links_on(("pages/lottery/how_unequal.py", "How unequal?"), ("pages/lottery/between_schools.py", "School by school"))
