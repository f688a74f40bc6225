"""Links to this very page with another choice."""

from urllib.parse import urlencode

import streamlit as st

from data import profile


def to_place(name: str) -> str:
    """The page as it is for another place: all other choices in the address stay; the county itself needs no word there."""
    words = [(word, value) for word in st.query_params if word != "area" for value in st.query_params.get_all(word)]
    if name != profile.county().name:
        words.insert(0, ("area", name))
    return f"?{urlencode(words)}"
