"""Which kinds of special school place are missing where, how sure is that, and how far is the next? For commissioners and families."""

from components import controls, frame, share_editor, theme
from findings import dated, gaps, special_schools

place = controls.place().name
frame.title("Gaps in provision")
frame.only_with_labels(special_schools.unlabelled())
age = controls.age()
designation = controls.designation()
level = controls.gap_level()
kind = theme.MARKS[designation].name

with frame.section():
    frame.lead(gaps.lead(place, age), "lead", dated.labels())

with frame.section("Is there a school?"):
    frame.show(gaps.there(level, age), "there")
    controls.gaps_to_see()

with frame.section(f"How far is the nearest school? {kind}"):
    labels = controls.assumed("labels")
    frame.show(gaps.journeys(designation, place, level, age, labels), "minutes")

with frame.section("Units and resourced provisions in mainstream schools"):
    if gaps.are_many(place):
        frame.show(gaps.units_by_need(place), "units_by_need")
        frame.folded(f"Each of the {gaps.are_many(place)} units found", "units", lambda: gaps.units(place))
    else:
        frame.show(gaps.units(place), "units")

with frame.section("Special schools near by that are not the county’s own"):
    if many := gaps.are_many_outside(place):
        frame.show(gaps.outside(place), f"nearest_{gaps.NEAREST}_outside")
        frame.folded(f"All {many} of them", "outside", lambda: gaps.every_outside(place))
    else:
        frame.show(gaps.outside(place), "outside")

own = share_editor.own()  # read once, as what cannot be read is said where it is read
with frame.section("For planners: children, places and access in a model"):
    frame.show(gaps.planners(), "planners")
    with frame.fold("Open the model", "model") as is_open:
        if is_open:
            setting = controls.setting(labels=labels, own=own)
            with frame.section(f"Enough places? {kind}"):
                frame.show(gaps.shortage(setting, designation, place, level, age), "shortage")
            with frame.section("What holds whatever is assumed"):
                frame.show(gaps.lasting(setting, designation, level, age), "lasting")
            with frame.section("The model beside what was counted"):
                frame.show(gaps.beside(setting), "beside")
            with frame.section("Places, school by school"):
                frame.show(gaps.supply(setting, designation, age), "supply")
            with frame.section("Which need goes to which kind of school?"):
                frame.show(gaps.mapping(setting), "mapping")
                share_editor.form(setting)

words = {"shares": own} if own else {}
frame.link_on("pages/provision/what_if.py", "What if places were added, moved or relabelled?", **words)
