"""Who talks to whom?"""

import streamlit as st

from netroles.insight import NO_DOUBT, person_card
from netroles.ui import (
    answers,
    controls,
    doubt_panels,
    filter_controls,
    frame,
    map_controls,
    map_downloads,
    panels,
    response_panels,
    self_panels,
    session,
)
from netroles.ui.map import draw_map, what_is_shown
from netroles.ui.map_size import part_to_draw, way_back, way_to

projected = session.projected()
with frame.open_page("network", projected=projected):
    frame.link_to_map()
    frame.source_line("network")
    network = session.loaded().network
    period = controls.period(network)
    response_panels.line(network, "network")
    roles = response_panels.roles_to_show(network, period)
    doubt = NO_DOUBT if roles is None else answers.doubt(network, period)
    filters = filter_controls.filters(network, by_role=roles is not None)
    everybody = answers.shown(network, filters, period, by_role=roles is not None)
    by = map_controls.grouped_by(answers.layouts(network))
    part = part_to_draw(network, map_controls.near_selected(everybody), by)
    shown, as_groups = part.shown, part.bubbles is not None

    left, beside = st.columns([2.2, 1], gap="medium")
    with left:
        with panels.line("map-line"):
            if projected:
                what_is_shown(network, shown)
            way_back(part)
            layouts = answers.layouts(part.placed)
            arranged = map_controls.arranged(part.placed, layouts, as_groups=as_groups)
            drawn = map_controls.drawn(
                part.placed, layouts, with_roles=roles is not None, as_groups=as_groups
            )
        picture = draw_map(network, roles, part, period, arranged, drawn, doubt)
        with st.container(key="take-away"):
            if as_groups:
                map_downloads.take_groups_away(picture, network, shown, period)
            else:
                map_downloads.take_away(picture, network, roles, shown, period, doubt)
    with beside, st.container(key="beside-the-map"):
        if not projected:
            what_is_shown(network, shown)
        person = controls.choose_person(network)
        if person is not None:
            way_to(person, network, part, by)
            map_controls.offer_middle(person, network, arranged)
            map_controls.choose_near(person, network, everybody, shown)
            facts = person_card(network, roles, person, period, doubt=doubt)
            panels.card(facts, shown, self_panels.own_view(network, roles, person, period))
        said = answers.standing_out(network, period, of_people=roles is not None)
        panels.sentences("What stands out", said)

    with st.container(key="under-the-map"):
        st.subheader("Everyone shown, as a table", anchor=False)
        response_panels.rests_on(network, period)
        if roles is not None:
            doubt_panels.progress(doubt, network, period)
        panels.people_table(network, roles, shown, period, doubt)
