"""Are we ready for this change?"""

import streamlit as st

from netroles.ui import (
    answers,
    change_panels,
    controls,
    doubt_panels,
    frame,
    panels,
    response_panels,
    session,
)

with frame.open_page("change"):
    frame.source_line("change")
    network = session.loaded().network
    period = controls.period(network)
    response_panels.line(network, "change")
    kind, by = change_panels.choose(network)
    roles = response_panels.roles_to_show(network, period)
    if roles is None:
        change_panels.what_helped(kind)
    else:
        doubt = answers.doubt(network, period)
        found = answers.who_could_help(network, kind, by, period)
        asked, beside = st.columns([2.2, 1], gap="medium")
        with beside:
            panels.sentences("In short", change_panels.sentences(network, found))
        with asked:
            st.subheader("Who could be asked", anchor=False)
            change_panels.could_ask(network, found, roles, doubt)
            doubt_panels.progress(doubt, network, period)

        st.subheader("Where one position is without the other", anchor=False)
        change_panels.teams(network, found)

        if kind == "divergent":
            st.subheader("Bridgers and the connectors close to them", anchor=False)
            change_panels.bridgers(network, found)

        st.subheader("Who reaches three or more settings, teams or organisations", anchor=False)
        change_panels.convenors(network, period)
