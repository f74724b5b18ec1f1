"""Who talks to whom?"""

import streamlit as st

from netroles.insight import person_card, standing_out, what_roles_rest_on
from netroles.network import view
from netroles.ui import answers, controls, frame, panels, session
from netroles.ui.map import draw_map

with frame.open_page("network"):
    frame.source_line("network")
    network = session.loaded().network
    period = controls.period(network)
    roles = answers.role_table(network, period)
    shown = view(network, controls.filters(network), roles["role"], period)

    picture, beside = st.columns([2.2, 1], gap="medium")
    with picture:
        panels.how_much_is_shown(shown)
        controls.chips()
        draw_map(network, roles, shown, period)
    with beside:
        person = controls.choose_person(network)
        if person is not None:
            panels.card(person_card(network, roles, person, period), shown)
        panels.sentences("What stands out", standing_out(network, roles, period))

    st.subheader("Everyone shown, as a table", anchor=False)
    st.text(what_roles_rest_on(network, period))
    panels.people_table(network, roles, shown)
