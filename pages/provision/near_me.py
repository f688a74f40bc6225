"""What special provision is near a home, a town or a school? For families first; nothing they type leaves their device."""

from components import frame, nearby
from findings import dated, near_me

frame.title("Near me")

with frame.section():
    frame.lead(near_me.lead(), "lead", dated.nearby())
    nearby.show()

frame.show(near_me.no_place(), "no_place")
frame.folded("What can this list tell, and what not?", "list", near_me.cannot_tell)
