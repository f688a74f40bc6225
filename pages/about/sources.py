"""Where does every figure come from, how old is it, and what is wrong with it?"""

import streamlit as st

from components import frame
from findings import sources

frame.title("Sources")
with frame.section():
    frame.lead(sources.lead(), "sources")

with frame.section("What we hold"):
    frame.show(sources.held(), "held")

with frame.section("Checked against official totals"):
    frame.show(sources.checked(), "checked")
    frame.folded("The sums that differ, with both figures", "differ", sources.totals_that_differ)
    frame.folded("Every sum beside its official total", "totals", sources.every_total)

with frame.section("Known faults"):
    frame.show(sources.faults(), "faults")

with frame.section("Figures we doubt"):
    frame.show(sources.doubted(), "doubted")

with frame.section("The county’s strategy beside the official counts"):
    frame.show(sources.strategy(), "strategy")

with frame.section("Each table in full"):
    for table, says in sources.tables():
        with st.expander(says):
            frame.show(sources.files(table), f"{table}_files")
            frame.show(sources.columns(table), f"{table}_columns")
