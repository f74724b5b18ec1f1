"""Who is in your team?"""

import streamlit as st

from netroles.ui import frame, privacy_controls, start_panels

with frame.open_page("start"):
    if not privacy_controls.names_are_needed("on this page they are typed in: it shows"):
        st.text("No file needed: type your team in, tick who talks to whom, and see the map.")
        typing, picture = st.columns([1.1, 1], gap="medium")
        with typing:
            team = start_panels.people_grid()
            team = start_panels.ticks(team)
        with picture:
            start_panels.map_of(team)
            if start_panels.use_button(team):
                frame.go_to("network")
            start_panels.downloads(team)

        st.subheader("Or ask everybody: a questionnaire", anchor=False)
        start_panels.questionnaire_downloads(team)
        st.subheader("When the answers are back", anchor=False)
        if start_panels.answers_back():
            frame.go_to("network")
