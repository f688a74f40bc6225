"""What special provision is near a home, a town or a school? For families first; nothing they type leaves their device."""

from components import frame, nearby
from findings import dated, near_me

frame.title("Near me")

with frame.section():
    frame.lead(near_me.lead(), "lead", dated.nearby())
    nearby.show()

with frame.section("What this list can and cannot tell"):
    frame.show(near_me.cannot_tell(), "nearby")
