"""Who talks to whom?"""

import streamlit as st

from netroles.insight import NO_DOUBT, person_card, standing_out
from netroles.network import view
from netroles.ui import (
    answers,
    controls,
    doubt_panels,
    frame,
    map_downloads,
    panels,
    response_panels,
    self_panels,
    session,
)
from netroles.ui.map import draw_map

with frame.open_page("network"):
    frame.source_line("network")
    network = session.loaded().network
    period = controls.period(network)
    response_panels.line(network, "network")
    roles = response_panels.roles_to_show(network, period)
    doubt = NO_DOUBT if roles is None else answers.doubt(network, period)
    filters = controls.filters(network, by_role=roles is not None)
    everybody = view(network, filters, None if roles is None else roles["role"], period)
    shown = controls.near_selected(everybody)

    left, beside = st.columns([2.2, 1], gap="medium")
    with left:
        with panels.line("map-line"):
            panels.how_much_is_shown(shown)
            layouts = answers.layouts(network)
            arranged = controls.arranged(network, layouts)
            drawn = controls.drawn(network, layouts, with_roles=roles is not None)
        controls.chips()
        picture = draw_map(network, roles, shown, period, arranged, drawn, doubt)
        map_downloads.take_away(picture, network, roles, shown, period, doubt)
    with beside:
        person = controls.choose_person(network)
        if person is not None:
            controls.choose_near(person, everybody, shown)
            facts = person_card(network, roles, person, period, doubt=doubt)
            panels.card(facts, shown, self_panels.own_view(network, roles, person, period))
        panels.sentences("What stands out", standing_out(network, roles, period))

    st.subheader("Everyone shown, as a table", anchor=False)
    response_panels.rests_on(network, period)
    if roles is not None:
        doubt_panels.progress(doubt, network, period)
    panels.people_table(network, roles, shown, period, doubt)
