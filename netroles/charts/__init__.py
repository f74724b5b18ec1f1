"""Pictures of the network: what a role looks like, where people stand, the map. No Streamlit."""

from netroles.charts.layouts import (
    GROUP,
    LAYOUTS,
    Arrangement,
    Bubbles,
    arrangement,
    bubbles,
    default_layout,
    grouped,
    positions,
    usable_layouts,
)
from netroles.charts.network_map import Picture, network_map
from netroles.charts.palette import NO_STAFF_LOOK, ROLE_LOOK
from netroles.charts.team_map import team_map

__all__ = [
    "GROUP",
    "LAYOUTS",
    "NO_STAFF_LOOK",
    "ROLE_LOOK",
    "Arrangement",
    "Bubbles",
    "Picture",
    "arrangement",
    "bubbles",
    "default_layout",
    "grouped",
    "network_map",
    "positions",
    "team_map",
    "usable_layouts",
]
