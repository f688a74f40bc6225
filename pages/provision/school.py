"""One school in context: its pupils and plans, schools like it, its unit, what it is for, what else is near. For heads and families."""

from components import controls, frame
from data import profile
from findings import dated, school
from findings.answers import answer

place = controls.place().name
urn = controls.school(answer("schools/all"))

if urn is None:
    frame.title("A page for each school")
    with frame.section():
        frame.lead(school.asked(), "schools", dated.newest_census())
    if place != profile.county().name:
        frame.folded(f"Which schools are in {place}?", "schools", lambda: school.listed(place))
else:
    own = school.choice(urn)
    frame.title(own.school_name)
    frame.tab(own.school_name)
    with frame.section():
        frame.lead(school.lead(urn), "lead", dated.newest_census())

    with frame.section("Pupils, EHC plans and SEN support"):
        frame.show(school.counts(urn), "counts")

    frame.folded("How does it compare with schools like it?", "similar", lambda: school.alike(urn))
    if own.designation:
        frame.folded("How many places and pupils did it have over time?", "places", lambda: school.places(urn))
        frame.folded("What is it for, and how did that change?", "labels", lambda: school.labels(urn))
        if sites := school.sites(urn):
            frame.folded("Where are its other sites?", "sites", lambda: sites)
    elif own.kind == "mainstream":
        frame.folded("Has it a unit or resourced provision?", "units", lambda: school.units(urn))
    frame.folded("What else is near?", "near", lambda: school.near(urn))
