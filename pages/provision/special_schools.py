"""Which special schools are there, what is each for, and how full is it? For families, heads and commissioners."""

from components import controls, frame, theme
from findings import special_schools

place = controls.place().name
frame.title("Special schools and what they are for")
frame.only_with_labels(special_schools.unlabelled_schools(place))
is_proposed = controls.are_labels_proposed()

with frame.section():
    frame.lead(special_schools.lead(place, is_proposed), "lead")

only = tuple(controls.marks(theme.PROPOSED_MARKS if is_proposed else theme.MARKS))

with frame.section("Where they are"):
    frame.show(special_schools.map_of_schools(place, is_proposed, only), "where")

with frame.section("What the labels mean"):
    frame.show(special_schools.labels(place, is_proposed), "labels")

with frame.section("Who is for what, by area"):
    frame.show(special_schools.by_area(is_proposed), "areas")

with frame.section("Pupils in each school"):
    frame.show(special_schools.pupils(place, is_proposed, only, controls.census()), "pupils")

with frame.section("The schools"):
    frame.show(special_schools.schools(place, is_proposed, only), "special")

with frame.section("Other sites"):
    frame.show(special_schools.sites(place), "sites")

with frame.section("Everything published about them"):
    frame.show(special_schools.statements(place), "statements")
