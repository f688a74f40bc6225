"""How unequal is support in the county, could it be chance, and does the difference lie between places or between schools?"""

from components import controls, frame
from data import profile
from findings import dated, how_unequal
from findings.choices import OF_PLACES

place = controls.place().name
frame.title("How unequal?")

with frame.section():
    spread = controls.spread(OF_PLACES)
    frame.lead(how_unequal.lead(spread, place), "how_unequal", dated.census(spread.year))

    with frame.section("Could it be chance?"):
        frame.show(how_unequal.gaps(spread), "gaps_and_chance")

    with frame.section("Without the largest unit in each district"):
        frame.show(how_unequal.like(spread), "like_for_like")

    with frame.section("Is it where you live, or which school?"):
        frame.show(how_unequal.levels(spread), "levels")

    with frame.section(f"{profile.county().name} among the counties"):
        frame.show(how_unequal.counties(spread), "counties")

    with frame.section("How many would have to be elsewhere?"):
        frame.show(how_unequal.elsewhere(spread), "elsewhere")

with frame.section("What these figures cannot tell"):
    frame.show(how_unequal.by_home(), "by_home")

frame.links_on(("pages/lottery/between_schools.py", "School by school"), ("pages/lottery/compare.py", "Compare places"))
