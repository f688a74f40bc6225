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

        frame.links_on(("pages/lottery/how_unequal.py", "Could the difference be chance?"))

        frame.folded("How were these figures worked out?", "worked_out", compare.how)
        frame.folded("Do the same kinds of school differ too?", "groups_by_place", lambda: compare.groups(spread, names, place))
        with frame.fold("How did these places change between two Januaries?", "change") as is_open:
            if is_open:
                from_year = controls.change_from(spread.what, spread.year)
                frame.show(compare.change(spread, from_year, names, place), "change")
        frame.folded("And over all the years?", "all_years", lambda: compare.over_time(spread, names, place))
        frame.folded(
            "Where there are more plans, is there less SEN support?",
            "side_by_side",
            lambda: compare.side_by_side(spread, names, place),
        )
        frame.folded(
            f"Which kinds of school had the plans in January {spread.year}?",
            "kinds_of_school",
            lambda: compare.kinds(spread, names, place),
        )
        frame.folded("How do the families who live there differ?", "families", lambda: compare.families(names))
        frame.folded("Where do those learn whose plan each council keeps?", "councils", lambda: compare.councils(names, place))
