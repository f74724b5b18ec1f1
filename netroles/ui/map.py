"""The map on a page."""

import math
from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
import streamlit as st

from netroles.charts import (
    Marks,
    Picture,
    bubble_map,
    grouped,
    marks_of_categories,
    marks_of_roles,
    network_map,
)
from netroles.charts.words import clean
from netroles.insight import Doubt, display_names, how_sure
from netroles.network import Network, Structure, View, structure
from netroles.roles import Rule
from netroles.ui import answers, filter_controls, panels, session
from netroles.ui.graph import Moved, Place, Projector, network_graph
from netroles.ui.map_controls import Arranged, Drawn
from netroles.ui.map_size import Part, open_bubble

CONFIDENCE_WORDS = ("High", "Moderate", "Low")
HEIGHT = 436
"""So that on a laptop of 768 lines the legend stands on the first screen too."""
_PICTURES_KEPT = 6


def what_is_shown(network: Network, view: View) -> None:
    """How many people and ties are shown, and what keeps the others away."""
    panels.how_much_is_shown(view, session.smallest_count(network))
    filter_controls.chips()


def draw_map(
    network: Network,
    roles: pd.DataFrame | None,
    part: Part,
    period: str | None,
    arranged: Arranged,
    drawn: Drawn,
    doubt: Doubt,
) -> Picture:
    """Draw what a view shows; a click on a person selects them for the whole visit.

    Returns what was drawn. Without roles, where too few answered for them, it shows who is in
    contact and no more.
    """
    projector = Projector(session.projected(), session.project)
    key = f"map {session.visit_number()} {network.digest}"
    if part.bubbles is not None:
        groups = bubble_map(part.bubbles, smallest=session.smallest_count(network))
        network_graph(
            groups,
            key=key,
            height=HEIGHT,
            on_select=lambda bubble: open_bubble(part, arranged.by, int(bubble or -1)),
            projector=projector,
            aside="Click on a group to see its people.",
        )
        return groups
    places = "; ".join((part.placed.digest, *arranged.words))
    pins = session.pins(places)
    rule = None if roles is None else session.rule()
    marks = _marks(structure(network, period=period), roles, drawn.marked_by, doubt)
    filters = filter_controls.legend_filters(drawn.marked_by, marks.values, network)
    on = tuple(key for key, filtering in filters.items() if filtering)
    how = (arranged, pins, drawn, on, session.smallest_count(network))
    picture = _picture(network, period, rule, part.shown, part.placed, part.notes, *how, doubt)
    network_graph(
        picture,
        key=key,
        height=HEIGHT,
        selected=session.selected(),
        on_select=session.select,
        filters=filters,
        on_filter=lambda key, on: filter_controls.filter_by_legend(
            drawn.marked_by, marks.values, key, on=on
        ),
        moved=Moved(
            places,
            pins,
            on_move=lambda where, people: _move(network, where, people),
            on_tidy=lambda where: session.pin(where, {}),
        ),
        projector=projector,
        aside=_not_shown(network, part) or arranged.asks,
    )
    return picture


@st.cache_resource(
    scope="session",
    max_entries=_PICTURES_KEPT,
    hash_funcs=answers.BY_CONTENT,
    show_spinner="Drawing the map…",
)
def _picture(
    network: Network,
    period: str | None,
    rule: Rule | None,
    shown: View,
    placed: Network,
    notes: tuple[str, ...],
    arranged: Arranged,
    pins: Mapping[str, Place],
    drawn: Drawn,
    on: tuple[str, ...],
    smallest: int,
    doubt: Doubt,
) -> Picture:
    """The map of a view; without a rule no roles. on are the entries of its legend that filter,
    smallest the smallest count that is shown."""
    of = structure(network, period=period)
    roles = None if rule is None else answers.role_table(network, period, rule)
    marks = _marks(of, roles, drawn.marked_by, doubt)
    at = answers.arrangement(placed, arranged.layout, arranged.by, arranged.around)
    return network_map(
        of,
        shown,
        roles,
        replace(at.pinned(pins), besides=notes),
        bridging=None if rule is None else answers.standings(network, period)["bridging"],
        marks=marks,
        sized_by=drawn.sized_by,
        arrows=drawn.arrows,
        kept=on,
        smallest=smallest,
    )


def _move(network: Network, places: str, people: Mapping[str, Place]) -> None:
    """Keep where somebody was put; what is no place of anybody here is passed over."""
    known = {
        person: place
        for person, place in people.items()
        if person in network.people.index and all(map(math.isfinite, place))
    }
    session.pin(places, session.pins(places) | known)


def _not_shown(network: Network, part: Part) -> str:
    """That the selected person is not on the map, where it is so."""
    person = session.selected()
    if person is None or person in part.shown.people:
        return ""
    name = clean(display_names(network.people)[person])
    if person in part.shown.unconnected:
        return f"{name} has no tie in this view and is not shown."
    if part.group and person not in part.placed.people.index:
        return f"{name} is not in this group."
    return f"{name} is not shown by these filters."


def _marks(of: Structure, roles: pd.DataFrame | None, by: str, doubt: Doubt) -> Marks:
    if by == "role" or (by == "sure" and roles is None):
        return marks_of_roles(of, roles)
    if by == "sure" and roles is not None:
        words = how_sure(roles, doubt).str.capitalize()
        given = words.where(words.isin(CONFIDENCE_WORDS))
        return marks_of_categories(
            "how sure the role is",
            given,
            order=CONFIDENCE_WORDS,
            unknown="No role",
            waiting=given.isna() & words.ne(""),
            filtered=False,
        )
    return marks_of_categories(by, grouped(of, by))
