"""One school in context: its pupils and plans, schools like it, its unit, what it is for, what else is near. For heads and families."""

from components import controls, frame
from findings import school
from findings.answers import answer

place = controls.place().name
urn = controls.school(answer("schools/all"))

if urn is None:
    frame.title("A page for each school")
    with frame.section():
        frame.lead(school.listed(place), "schools")
else:
    own = school.choice(urn)
    frame.title(own.school_name)
    with frame.section():
        frame.lead(school.lead(urn), "lead")

    with frame.section("Pupils, EHC plans and SEN support"):
        frame.show(school.counts(urn), "counts")

    with frame.section("Beside schools like it"):
        frame.show(school.alike(urn), "similar")

    if own.designation:
        with frame.section("Places and pupils over time"):
            frame.show(school.places(urn), "places")
        with frame.section("What it is for, and how that changed"):
            frame.show(school.labels(urn), "labels")
            if sites := school.sites(urn):
                frame.show(sites, "sites")
    elif own.kind == "mainstream":
        with frame.section("Unit or resourced provision"):
            frame.show(school.units(urn), "units")

    with frame.section("What else is near"):
        frame.show(school.near(urn), "nearest")
