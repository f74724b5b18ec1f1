"""How is it worked out?"""

import streamlit as st

from netroles.ui import frame, methods_panels

with frame.open_page("methods"), methods_panels.page_of_text():
    methods_panels.in_short()
    st.subheader("The roles", anchor=False)
    methods_panels.the_roles()
    st.subheader("How a role is given", anchor=False)
    methods_panels.how_a_role_is_given()
    st.subheader("What roles do not say", anchor=False)
    methods_panels.limits()
    st.subheader("What the words mean", anchor=False)
    methods_panels.the_measures()
    st.subheader("Which ties count", anchor=False)
    methods_panels.which_ties_count()
    st.subheader("Sides and groups", anchor=False)
    methods_panels.sides_and_groups()
