"""What does one person's network look like?"""

import streamlit as st

from netroles.insight import ego_sentences, person_card
from netroles.network import Filters, view
from netroles.ui import (
    answers,
    controls,
    doubt_panels,
    egonet_panels,
    frame,
    panels,
    person_panels,
    response_panels,
    self_panels,
    session,
)

with frame.open_page("person"):
    frame.source_line("person")
    network = session.loaded().network
    period = controls.period(network)
    response_panels.line(network, "person")
    roles = response_panels.roles_to_show(network, period)
    person = None if roles is None else controls.choose_person(network)
    # No st.stop here: after a run that was stopped Streamlit forgets whom one chooses next.
    if roles is None:
        st.text(person_panels.NOBODY_IS_SHOWN)
    elif person is None:
        st.info(person_panels.NOBODY_CHOSEN)
    else:
        everybody = view(network, Filters(show_unconnected=True), roles["role"], period)
        found = answers.around(network, person, period)
        doubt = answers.doubt(network, period)

        picture, beside = st.columns([1.8, 1], gap="medium")
        with picture:
            person_panels.draw_rings(network, roles, everybody, found, period)
            smallest = session.smallest_count(network)
            panels.sentences("In short", ego_sentences(network, found, smallest=smallest))
            person_panels.only_between(network, found)
        with beside:
            facts = person_card(network, roles, person, period, doubt=doubt)
            panels.card(facts, everybody, self_panels.own_view(network, roles, person, period))
            doubt_panels.progress(doubt, network, period)
        person_panels.telling_again(network, found)

        if len(found.contacts):
            st.subheader("Who the contacts are", anchor=False)
            person_panels.contacts(network, found)

    egonet_panels.section(network)
