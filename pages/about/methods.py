"""How is every figure worked out? Each question with its promise and its SQL, as the machine runs them."""

import streamlit as st

from components import checks, frame
from findings import methods

frame.title("Methods")
with frame.section():
    frame.lead(methods.lead(), "methods")
    checks.code(methods.EXAMPLE)

with frame.section("What is counted and what is modelled"):
    frame.show(methods.kinds(), "kinds")

with frame.section("What the model gives"):
    for name, head in methods.models().items():
        with st.expander(head.answers):
            frame.show(methods.model(name), name)

with frame.section("The questions"):
    for question in methods.questions():
        with st.expander(question.answers):
            frame.show(methods.promise(question), question.name)
            checks.code(question.sql)
