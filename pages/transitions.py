"""Who carries home ↔ hospital?"""

import streamlit as st

from netroles.insight import transition_sentences
from netroles.ui import (
    answers,
    controls,
    decision_controls,
    frame,
    panels,
    response_panels,
    session,
    transition_panels,
)

with frame.open_page("transitions") as heading:
    frame.source_line("transitions")
    network = session.loaded().network
    period = controls.period(network)
    response_panels.line(network, "transitions")
    named = response_panels.roles_may_be_shown(network)
    with panels.line("transitions-line"):
        by = decision_controls.divide(network)
        heading.title(decision_controls.question(by), anchor=False)
        what = st.container(horizontal=True, width="content", gap="xsmall")
        smallest = session.smallest_count(network)
        found = answers.crossings(network, by, period, smallest)
        with what:
            handovers = decision_controls.only_handovers(found)
            shown = decision_controls.picture(found)

    picture, beside = st.columns([2.2, 1], gap="medium")
    with picture:
        if shown == decision_controls.FLOWS:
            transition_panels.draw_flows(found, handovers=handovers)
        else:
            transition_panels.draw_matrix(found, handovers=handovers)
        transition_panels.matrix_table(network, found)
    with beside:
        panels.sentences("In short", transition_sentences(network, found, named=named))

    st.subheader("Who carries", anchor=False)
    if named:
        transition_panels.carriers(network, found)
    else:
        st.text(transition_panels.NOBODY_IS_NAMED)

    st.subheader("Links with no other route", anchor=False)
    if named:
        transition_panels.only_routes(network, found)
    else:
        st.text(transition_panels.NOBODY_IS_NAMED)

    st.subheader("Where no tie was reported", anchor=False)
    transition_panels.gaps(network, found, named=named)
