"""Which schools have unusually many or few pupils with a plan for their size, and in how few schools do most plans sit?"""

from components import controls, frame
from findings import between_schools, choices, dated

place = controls.place().name
frame.title("School by school")
spread = controls.spread(choices.OF_LIKE_SCHOOLS)

with frame.section():
    frame.lead(between_schools.lead(spread, place), "lead", dated.census(spread.year))

with frame.section(spread.title):
    found = controls.found_school(between_schools.schools(spread))
    frame.show(between_schools.funnel(spread, place, found), "funnel")
    frame.folded(between_schools.list_title(spread, place), "every_school", lambda: between_schools.every_school(spread, place))

with frame.section("In how few schools do half of them sit?"):
    frame.show(between_schools.concentration(spread), "half")

with frame.section("Beside free school meals"):
    frame.show(between_schools.meals(spread), "meals")

frame.links_on(("pages/lottery/how_unequal.py", "How unequal?"), ("pages/lottery/compare.py", "Compare places"))
