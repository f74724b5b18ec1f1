"""The map on a page."""

import pandas as pd

from netroles.charts import Marks, Picture, category_marks, grouped, network_map, role_marks
from netroles.insight import Doubt, how_sure
from netroles.network import Network, Structure, View, structure
from netroles.ui import answers, controls, session
from netroles.ui.controls import Arranged, Drawn
from netroles.ui.graph import network_graph

CONFIDENCE_WORDS = ("High", "Moderate", "Low")
HEIGHT = 460
"""So that on a laptop of 768 lines the legend stands on the first screen too."""


def draw_map(
    network: Network,
    roles: pd.DataFrame | None,
    shown: View,
    period: str | None,
    arranged: Arranged,
    drawn: Drawn,
    doubt: Doubt,
) -> Picture:
    """Draw what a view shows; a click on a person selects them for the whole visit.

    Returns what was drawn. Without roles, where too few answered for them, it shows who is in
    contact and no more.
    """
    bridging = None if roles is None else answers.standings(network, period)["bridging"]
    of = structure(network, period=period)
    marks = _marks(of, roles, drawn.marked_by, doubt)
    picture = network_map(
        of,
        shown,
        roles,
        answers.arrangement(network, arranged.layout, arranged.by, arranged.around),
        bridging=bridging,
        selected=session.selected(),
        marks=marks,
        sized_by=drawn.sized_by,
        arrows=drawn.arrows,
    )
    network_graph(
        picture,
        key=f"map {session.visit_number()} {network.digest}",
        height=HEIGHT,
        on_select=session.select,
        filters=controls.legend_filters(drawn.marked_by, marks.values, network),
        on_filter=lambda key: controls.filter_by_legend(drawn.marked_by, marks.values, key),
    )
    return picture


def _marks(of: Structure, roles: pd.DataFrame | None, by: str, doubt: Doubt) -> Marks:
    if by == "role" or (by == "sure" and roles is None):
        return role_marks(of, roles)
    if by == "sure" and roles is not None:
        words = how_sure(roles, doubt).str.capitalize()
        given = words.where(words.isin(CONFIDENCE_WORDS))
        unknown = "No role, or not worked out yet" if doubt.confidence is None else "No role"
        return category_marks(
            "how sure the role is", given, order=CONFIDENCE_WORDS, unknown=unknown, filtered=False
        )
    return category_marks(by, grouped(of, by))
