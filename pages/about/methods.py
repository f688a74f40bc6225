"""How is every figure worked out? Each question with its promise and its SQL, as the machine runs them."""

import streamlit as st

import queries
from components import frame

frame.heading("Methods", "Every figure comes from one of these questions, and you can ask each yourself.")

st.markdown(
    "Each question is one file of SQL over the data files. Its head says what it answers, what a row stands for, whether it counts by "
    "school, by home or by council, and what it cannot tell. To ask one from a shell: "
)
st.code("python -m queries lottery/plans_by_place --level district --year 2023 --format csv", language=None, wrap_lines=True)

with frame.section("What is counted and what is modelled"):
    st.markdown(
        "- **Counted**: pupils, SEN support and EHC plans in each school, as schools sent them in January 2019 and January 2023.\n"
        "- **Estimated by the publisher**: people by age in each district, middle of 2024.\n"
        "- **Estimated by us**: pupils of special schools in spring 2024, from the funding they were given.\n"
        "- **Modelled by us**: distances (all children of a small area are put at the centre of its postcodes; the line is straight), "
        "minutes by road, need for special school places, access to them, and every “what if”.\n"
        "- **Simulated by us**: what chance alone would do, in 20,000 draws with a fixed seed.\n"
        "- **Ranges**: rates carry Wilson’s 95% interval; changes carry Newcombe’s. They say how far chance could move a count of this "
        "size. They do not cover mistakes in the count.\n"
        "- **Doubtful**: two schools’ figures of 2023 look swapped at source. They are kept, marked with a star, and never named as the "
        "highest or lowest in a sentence."
    )

with frame.section("The questions"):
    for name in queries.names():
        question = queries.contract(name)
        with st.expander(f"{question.answers}"):
            st.markdown(
                f"`{name}` · one row for each {', '.join(question.grain)} · place basis: **{' over '.join(question.bases)}**"
            )
            if question.mixed_because:
                st.markdown(f"It sets two bases side by side because {question.mixed_because}.")
            st.markdown(question.caveat)
            st.code(question.sql, language=None, wrap_lines=True)
