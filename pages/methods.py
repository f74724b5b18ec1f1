"""How is it worked out?"""

import streamlit as st

from netroles.ui import frame, methods_panels, stricter_panel

with frame.open_page("methods"), methods_panels.page_of_text():
    methods_panels.in_short()
    st.subheader("The roles", anchor=False)
    methods_panels.the_roles()
    st.subheader("How a role is given", anchor=False)
    methods_panels.how_a_role_is_given()
    st.subheader("What roles do not say", anchor=False)
    methods_panels.limits()
    st.subheader("What if we were stricter?", anchor=False)
    stricter_panel.stricter()
    st.subheader("Exactly on a cut-off", anchor=False)
    methods_panels.on_a_cut_off()
    st.subheader("How sure a role is", anchor=False)
    methods_panels.how_sure()
    st.subheader("What colleagues said", anchor=False)
    methods_panels.what_colleagues_said()
    st.subheader("More than the number of contacts explains", anchor=False)
    methods_panels.more_than_contacts_explain()
    st.subheader("How many answered", anchor=False)
    methods_panels.how_many_answered()
    st.subheader("How people see their own part", anchor=False)
    methods_panels.how_people_see_themselves()
    st.subheader("What the words mean", anchor=False)
    methods_panels.the_measures()
    st.subheader("Which ties count", anchor=False)
    methods_panels.which_ties_count()
    st.subheader("Sides and groups", anchor=False)
    methods_panels.sides_and_groups()
