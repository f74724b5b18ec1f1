"""What was read?"""

import streamlit as st

from netroles.ui import (
    data_panels,
    frame,
    loading,
    privacy_panels,
    response_panels,
    same_person_panel,
    self_panels,
    session,
    work_file_panels,
)

with frame.open_page("data"):
    frame.source_line("data")

    st.subheader("Load your own files", anchor=False)
    frame.link_to("start", "No file yet? Type your team in")
    ties, people = loading.upload()
    work_file_panels.said()
    if ties is not None:
        ties_match, people_match = loading.match(ties, people)
        if loading.show_button(ties, ties_match, people, people_match):
            frame.go_to("network")
    elif people is not None:
        st.info("Now add the file that says who talks to whom.")
    st.caption("Start from a file that is ready to fill in:")
    data_panels.template_downloads()

    source = session.loaded()
    st.subheader("What was read", anchor=False)
    st.text(f"Of what is shown now: {source.title}.")
    data_panels.what_was_read(source.network, source.report)
    st.subheader("Same person?", anchor=False)
    same_person_panel.panel()
    st.subheader("Who can be seen", anchor=False)
    privacy_panels.names()
    privacy_panels.left_out(source.network)
    st.subheader("What the data are for", anchor=False)
    privacy_panels.purpose()
    st.subheader("How many answered", anchor=False)
    response_panels.panel(source.network, session.chosen_period())
    st.subheader("How it is read", anchor=False)
    data_panels.how_it_is_read(source.network)
    st.subheader("Which side each setting stands on", anchor=False)
    data_panels.sides_of_settings(source.network)
    st.subheader("How people see their own part", anchor=False)
    self_panels.form_to_send()
    self_panels.forms_back(session.in_full().network)
    st.subheader("Save my work", anchor=False)
    work_file_panels.save()
    st.subheader("Where your data goes", anchor=False)
    data_panels.where_data_goes()
    if privacy_panels.forget_button():
        frame.go_to("network")
