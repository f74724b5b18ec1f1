"""The map on a page."""

import pandas as pd

from netroles.charts import Picture, network_map
from netroles.network import Network, View, structure
from netroles.ui import answers, session
from netroles.ui.controls import Arranged
from netroles.ui.graph import network_graph

HEIGHT = 460
"""So that on a laptop of 768 lines the legend stands on the first screen too."""


def draw_map(
    network: Network,
    roles: pd.DataFrame | None,
    shown: View,
    period: str | None,
    arranged: Arranged,
) -> Picture:
    """Draw what a view shows; a click on a person selects them for the whole visit.

    Returns what was drawn. Without roles, where too few answered for them, it shows who is in
    contact and no more.
    """
    bridging = None if roles is None else answers.standings(network, period)["bridging"]
    picture = network_map(
        structure(network, period=period),
        shown,
        roles,
        answers.arrangement(network, arranged.layout, arranged.by, arranged.around),
        bridging=bridging,
        selected=session.selected(),
    )
    network_graph(
        picture,
        key=f"map {session.visit_number()} {network.digest}",
        height=HEIGHT,
        on_select=session.select,
    )
    return picture
