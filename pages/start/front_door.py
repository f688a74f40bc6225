"""What is this, for whom, and where do I find my place, school or question? The front door, for everyone."""

from components import controls, frame, search
from findings import dated, front_door

frame.title(front_door.say("title"))
with frame.section():
    frame.show(front_door.about(), "about")
    frame.link_on("pages/start/easy_read.py", front_door.say("easy"))

with frame.section():
    search.show()

with frame.section():
    frame.lead(front_door.headline(), "headline", dated.newest_census(), are_terms_known=True)

frame.doors(front_door.doors(), controls.place_name())

with frame.section():
    frame.show(front_door.news(), "news")
