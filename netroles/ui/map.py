"""The map on a page."""

import pandas as pd

from netroles.charts import network_map
from netroles.network import Network, View, structure
from netroles.ui import answers, session
from netroles.ui.graph import network_graph


def draw_map(network: Network, roles: pd.DataFrame, shown: View, period: str | None) -> None:
    """Draw what a view shows; a click on a person selects them for the whole visit."""
    picture = network_map(
        structure(network, period=period),
        shown,
        roles,
        answers.positions(network),
        bridging=answers.bridging(network, period),
        selected=session.selected(),
    )
    network_graph(
        picture, key=f"map {session.visit_number()} {network.digest}", on_select=session.select
    )
