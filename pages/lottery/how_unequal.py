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

    frame.links_on(("pages/lottery/between_schools.py", "Which schools have many or few?"))

    frame.folded("How was chance worked out?", "chance", how_unequal.chance)
    frame.folded("Is it one large unit in each district?", "like_for_like", lambda: how_unequal.like(spread))
    frame.folded("Is it where you live, or which school?", "levels", lambda: how_unequal.levels(spread))
    frame.folded(
        f"Do schools differ more in {profile.county().name} than in other counties?",
        "counties",
        lambda: how_unequal.counties(spread),
    )
    frame.folded(
        "How many would have to be elsewhere for all to be the same?", "elsewhere", lambda: how_unequal.elsewhere(spread)
    )

frame.folded("Do places with more poverty have more plans?", "by_home", how_unequal.by_home)
