"""Who plays which role, and how sure are we?"""

from functools import partial

import streamlit as st

from netroles.insight import (
    CAUTION,
    person_card,
    role_facts,
)
from netroles.ui import (
    answers,
    controls,
    doubt_panels,
    filter_controls,
    frame,
    panels,
    response_panels,
    role_panels,
    self_panels,
    session,
)

with frame.open_page("roles"):
    frame.source_line("roles")
    network = session.loaded().network
    period = controls.period(network)
    response_panels.line(network, "roles")
    if not response_panels.roles_may_be_shown(network):
        response_panels.figures_of_the_network(network, period)
        st.stop()
    roles = answers.role_table(network, period)
    standings = answers.standings(network, period)
    doubt = answers.doubt(network, period)
    filters = filter_controls.filters(network)
    shown = answers.shown(network, filters, period, by_role=True)

    picture, beside = st.columns([2.2, 1], gap="medium")
    with picture:
        panels.how_much_is_shown(shown, session.smallest_count(network))
        filter_controls.chips()
        asked = filter_controls.inside_this_view()
        inside = answers.inside(network, filters, shown, period) if asked else None
        role_panels.whole_and_part(network, roles, inside)
        role_panels.draw_role_map(network, period, shown)
    with beside:
        person = controls.choose_person(network)
        if person is not None:
            facts = person_card(network, roles, person, period, doubt=doubt, inside=inside)
            panels.card(facts, shown, self_panels.own_view(network, roles, person, period))
    # Beside the map, or below it where a card stands there and leaves room.
    with beside if person is None else picture:
        panels.sentences("In short", answers.role_sentences(network, period))
        st.caption(CAUTION)

    st.subheader("How sure are we?", anchor=False)
    doubt_panels.how_sure(roles, doubt, network, period)

    st.subheader("Everyone shown, with the reason", anchor=False)
    response_panels.rests_on(network, period)
    rows = partial(
        role_facts,
        table=roles,
        standings=standings,
        people=shown.people,
        doubt=doubt,
        inside=inside,
    )
    found = role_panels.find_in_table(rows(network))
    role_panels.role_table(found, network, period, doubt, rows)

    st.subheader("Which roles there are where", anchor=False)
    role_panels.mix_of_roles(network, period)

    st.subheader("Energiser and challenger: what ties cannot say", anchor=False)
    role_panels.energiser_and_challenger(network, roles, standings)

    st.subheader("How people see their own part", anchor=False)
    self_panels.comparison(network, roles)
