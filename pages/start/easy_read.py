"""How many children of my place get extra help at school? For everyone, in short sentences with pictures."""

from components import controls, easy, frame
from findings import easy_read

place = controls.place().name
frame.title(f"Easy Read: {place}")

with frame.section():
    frame.lead(easy_read.lead(place), "lead", are_terms_known=True)

with frame.section():
    easy.show(easy_read.lines(place))

frame.links_on(
    ("pages/start/my_area.py", "My area: more numbers"),
    ("pages/about/words.py", "Words: what they mean"),
)
