"""What special provision is near a home, a town or a school? For families first; nothing they type leaves their device."""

import streamlit as st

from components import frame, nearby, tables
from findings.answers import answer

frame.heading("Near me", "Type a postcode to see which special schools and units are near it.")

with frame.section():
    frame.quiet("The place chosen above plays no part on this page.")
    nearby.show()

with frame.section("What this list can and cannot tell"):
    st.markdown(nearby.CANNOT_TELL)
    tables.download(answer("provision/nearby"), "provision/nearby", "nearby_csv")
    frame.source_line("provision/nearby", "places/postcodes", "places/towns")
    frame.working("provision/nearby")
