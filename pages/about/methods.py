"""How is every figure worked out? Each question with its promise and its SQL, as the machine runs them."""

from components import checks, controls, frame
from findings import methods

frame.title("Methods")
with frame.section():
    frame.lead(methods.lead(), "methods")

with frame.section("What is counted and what is modelled"):
    frame.show(methods.kinds(), "kinds")

with frame.fold("What does one question promise, and what is its SQL?", "question") as is_open:
    if is_open:
        question = controls.one_of("Question", methods.questions(), "question")
        frame.show(methods.promise(question), "promise")
        checks.code(methods.sql(question))

with frame.fold("What does one table of the model promise, and what does it assume?", "model") as is_open:
    if is_open:
        frame.show(methods.model(controls.one_of("Table of the model", methods.models(), "model")), "model")

with frame.fold("How can I ask a question myself?", "shell") as is_open:
    if is_open:
        frame.show(methods.shell(), "shell")
        checks.code(methods.EXAMPLE)

frame.links_on(("pages/about/sources.py", "Sources"), ("pages/about/words.py", "Words explained"))
