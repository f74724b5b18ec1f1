"""Who plays which role, and how sure are we?"""

import streamlit as st

from netroles.insight import (
    CAUTION,
    person_card,
    role_facts,
    role_places,
    role_sentences,
    what_roles_rest_on,
)
from netroles.network import view
from netroles.ui import answers, controls, frame, panels, response_panels, role_panels, session

with frame.open_page("roles"):
    frame.source_line("roles")
    network = session.loaded().network
    period = controls.period(network)
    response_panels.line(network)
    if not response_panels.roles_may_be_shown(network):
        response_panels.figures_of_the_network(network, period)
        st.stop()
    roles = answers.role_table(network, period)
    standings = answers.standings(network, period)
    shown = view(network, controls.filters(network), roles["role"], period)

    picture, beside = st.columns([2.2, 1], gap="medium")
    with picture:
        panels.how_much_is_shown(shown)
        controls.chips()
        places = role_places(network, roles, standings, shown.people)
        role_panels.draw_role_map(network, places)
    with beside:
        person = controls.choose_person(network)
        if person is not None:
            panels.card(person_card(network, roles, person, period), shown)
    # Beside the map, or below it where a card stands there and leaves room.
    with beside if person is None else picture:
        panels.sentences("In short", role_sentences(network, roles))
        st.caption(CAUTION)

    st.subheader("Everyone shown, with the reason", anchor=False)
    st.text(what_roles_rest_on(network, period))
    facts = role_facts(network, roles, standings, shown.people)
    role_panels.role_table(role_panels.find_in_table(facts))

    st.subheader("Which roles there are where", anchor=False)
    role_panels.mix_of_roles(network, roles)

    st.subheader("Energiser and challenger are hints", anchor=False)
    role_panels.hints(roles)
