"""Which schools have unusually many or few pupils with a plan for their size, and in how few schools do most plans sit?"""

from components import controls, frame
from findings import between_schools, choices, dated

place = controls.place().name
frame.title("Between schools")
spread = controls.spread(choices.OF_LIKE_SCHOOLS)

with frame.section():
    frame.lead(between_schools.lead(spread, place), "lead", dated.census(spread.year))

with frame.section(spread.title):
    found = controls.found_school(between_schools.schools(spread))
    frame.show(between_schools.funnel(spread, place, found), "funnel")

frame.links_on(("pages/provision/school.py", "Look up one school"))

with frame.section():
    frame.folded("How to read the lines, and what they cannot tell?", "lines", lambda: between_schools.how(spread))
    frame.folded(between_schools.list_title(spread, place), "each_school", lambda: between_schools.every_school(spread, place))
    frame.folded("In how few schools do half of them sit?", "half", lambda: between_schools.concentration(spread))
    frame.folded("Do schools with more pupils on free school meals have more?", "meals", lambda: between_schools.meals(spread))
