"""A reader's own shares of need: read from the one word in the URL, `shares`, and set one need at a time."""

import streamlit as st

from components import theme
from findings import assumptions
from model.scenarios import shares
from model.scenarios.county import Setting
from model.scenarios.shares import DESIGNATIONS, Shares
from queries import Unavailable


def own() -> str:
    """The shares in the address, as their word; what cannot be read is said and left out."""
    try:
        found, problems = shares.read(st.query_params.get("shares", ""))
    except Unavailable:  # the section with the table of needs says so
        return ""
    for problem in problems:
        st.warning(problem, icon=":material/help:")
    return shares.written(found)


def _put(chosen: Shares) -> None:
    st.query_params.pop("shares", None)
    if chosen:
        st.query_params["shares"] = shares.written(chosen)


def form(setting: Setting) -> None:
    """One need, its percents for each kind of school, and the button that counts with them."""
    with st.expander("Set your own percents", key="own_percents", on_change="rerun") as box:
        if not box.open:
            return
        chosen, _ = shares.read(setting.own)
        now = shares.table(setting.mapping, chosen)
        st.markdown(assumptions.say("own.how"))
        names = {name: need for need, name in shares.needs().items()}
        need = names[st.selectbox("Main need", list(names), key="own_need", width=420)]
        with st.container(horizontal=True, vertical_alignment="bottom"):
            percents = tuple(
                st.number_input(
                    f"{theme.MARKS[kind].short}, of 100",
                    min_value=0,
                    max_value=100,
                    value=int(now.at[need, kind]),
                    step=5,
                    key=f"own_{need}_{kind}_{now.at[need, kind]}",
                    width=190,
                )
                for kind in DESIGNATIONS
            )
        with_it = chosen | {need: percents}
        is_whole = sum(percents) == 100
        problems = shares.read(shares.written(with_it))[1] if is_whole else []
        is_new = percents != tuple(now.loc[need])
        st.markdown(
            problems[0]
            if problems
            else assumptions.say("own.whole")
            if is_whole
            else assumptions.say("own.not_whole", sum=sum(percents))
        )
        with st.container(horizontal=True):
            st.button(
                "Count with these",
                on_click=_put,
                args=(with_it,),
                disabled=not (is_whole and is_new) or bool(problems),
                type="primary",
                key="own_use",
            )
            if chosen:
                st.button("Back to the version chosen above", on_click=_put, args=({},), key="own_back")
