"""What is different since?"""

import streamlit as st

from netroles.ui import (
    compare_controls,
    compare_panels,
    comparing,
    frame,
    panels,
    response_panels,
    session,
)

with frame.open_page("compare"):
    frame.source_line("compare")
    network = session.loaded().network
    response_panels.line(network, "compare")
    named = comparing.people_may_be_named(network)
    every = comparing.every_moment(network)
    compare_panels.nobody_in_both(network)
    if len(every) < 2:
        st.info(compare_panels.ONE_MOMENT)
    else:
        before, after = compare_controls.choose(every)
        if before.label == after.label:
            st.info(compare_panels.SAME_MOMENT)
        else:
            found, steps, known = comparing.compared(before, after)
            shown = compare_controls.shown_as() if named else compare_controls.CHANGES
            picture, beside = compare_panels.room(shown)
            with picture:
                if named:
                    compare_panels.draw_maps(shown, found)
                else:
                    st.text(compare_panels.NOBODY_IS_NAMED)
            with beside:
                panels.sentences("In short", compare_panels.in_short(found, named=named))
                if named:
                    compare_panels.of_person(network, found)

            st.subheader("More than noise?", anchor=False)
            compare_panels.more_than_noise(network, found, steps, known)
            if named:
                st.subheader("Roles gained and lost", anchor=False)
                compare_panels.roles_changed(network, found)
                st.subheader("People and ties", anchor=False)
                compare_panels.who_and_which(network, found)
        st.subheader("Over all periods", anchor=False)
        compare_panels.growth(network, every, with_roles=named)
    compare_panels.second_file(network, needed=len(every) < 2)
