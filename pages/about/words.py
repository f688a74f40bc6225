"""What do the words mean, and what will people ask? Every term in plain English."""

from components import controls, frame
from findings import glossary

frame.title("Words explained")
with frame.section():
    frame.lead(glossary.lead(), "words")

with frame.section("What does a word mean?"):
    if word := controls.word(glossary.names()):
        frame.show(glossary.term(word), "word")

ALL = "What do all the words mean?"
frame.folded(ALL, "terms", glossary.terms)

with frame.section("What people ask"):
    for question, answer in glossary.asked().items():
        frame.folded(question, glossary.word(question), lambda answer=answer: answer)

frame.on_paper({ALL: glossary.terms(), **glossary.asked()})

frame.links_on(("pages/about/sources.py", "Sources"), ("pages/about/methods.py", "How it is worked out"))
