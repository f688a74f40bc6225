"""Which kinds of special school place are missing where, how sure is that, and how far is the next? For commissioners and families."""

from components import controls, frame, share_editor, theme
from findings import dated, gaps, special_schools

place = controls.place().name
frame.title("Gaps in provision")
frame.only_with_labels(special_schools.unlabelled)
age = controls.age()
designation = controls.designation()
level = controls.gap_level()
kind = theme.MARKS[designation].name

with frame.section():
    frame.lead(gaps.lead(place, age), "lead", dated.labels())

with frame.section("Is there a school?"):
    frame.show(gaps.grid(level, age) if level == "district" else gaps.missing(level, age, place), "missing")

labels = controls.assumed("labels")
with frame.fold(f"How far is the nearest school? {kind}", "far", is_open_wide=True) as is_open:
    if is_open:
        frame.show(gaps.journeys(designation, place, level, age, labels), "minutes")

frame.folded("Which kinds of special school stand in each place?", "there", lambda: gaps.there(level, age, place))
with frame.fold("Which gaps do people ask about first?", "first") as is_open:
    if is_open:
        controls.gaps_to_see()
with frame.fold("Which units and resourced provisions are in mainstream schools?", "units") as is_open:
    if is_open:
        frame.show(gaps.units_by_need(place), "units_by_need")
        frame.show(gaps.units(place), "units")
frame.folded("Which special schools near by are not the county’s own?", "outside", lambda: gaps.outside(place))

own = share_editor.own()  # read once, as what cannot be read is said where it is read
with frame.fold("For planners: how many children and places does a model find, and where?", "model") as is_open:
    if is_open:
        frame.show(gaps.planners(), "planners")
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
