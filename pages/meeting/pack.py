"""Which sheets do I take to a meeting, and how do I hand them round? For parent champions, school leaders and commissioners."""

from functools import partial

from components import controls, frame, meeting, present
from findings import meeting as said
from packs import document, formats

IN_A_HALL = 1.35  # how much larger the words in a picture are, read from the back of a hall

frame.title("Meeting pack")

pack = meeting.pack(meeting.choice(controls.place().name))

with frame.section(said.say("section.files")):
    present.offer(pack.sheets, [document.picture(sheet, IN_A_HALL) for sheet in pack.sheets])
    files = [
        meeting.File(word, pack.name + one.ending, one.mime, partial(formats.made, word, pack))
        for word, one in formats.FORMATS.items()
    ]
    meeting.offer(files, len(pack.sheets))

with frame.section(said.say("sheets")):
    meeting.preview(pack.sheets, [document.picture(sheet, 1) for sheet in pack.sheets])

with frame.fold(said.say("section.notes"), "notes") as is_open:
    if is_open:
        meeting.notes(pack.sheets)
