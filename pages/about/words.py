"""What do the words mean, and what will people ask? Every term in plain English."""

import streamlit as st

from components import frame
from findings import glossary

frame.title("Words explained")
with frame.section():
    frame.lead(glossary.lead(), "words")

with frame.section("What people ask"):
    for question, answer in glossary.asked():
        with st.expander(question):
            frame.show(answer, question)

with frame.section("The words"):
    frame.show(glossary.terms(), "terms")
