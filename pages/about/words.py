"""What do the words mean, and what will people ask? Every term in plain English."""

from pathlib import Path

import streamlit as st
import yaml

from components import frame, tables

glossary = yaml.safe_load(Path(__file__).with_name("glossary.yaml").read_text(encoding="utf-8"))

frame.heading("Words explained", "Every term we use, in plain English.")

with frame.section("What people ask"):
    for question in glossary["questions"]:
        with st.expander(question["asks"]):
            st.markdown(question["answer"])

with frame.section("The words"):
    terms = sorted(glossary["terms"], key=lambda entry: entry["term"].lower())
    tables.show(
        [(entry["term"], entry["says"], ", ".join(entry.get("also", []))) for entry in terms],
        ["Term", "What it means", "Also written"],
        f"{len(terms)} terms, in the order of the alphabet.",
        stacks=True,
    )
