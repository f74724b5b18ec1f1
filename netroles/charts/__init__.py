"""Pictures of the network: what a role looks like, where people stand, the map. No Streamlit."""

from netroles.charts.bubble_map import bubble_map
from netroles.charts.coordination_map import coordination_map
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
from netroles.charts.map_marks import Marks, marks_of_categories, marks_of_roles
from netroles.charts.network_map import SizedBy, network_map
from netroles.charts.palette import NO_STAFF_LOOK, ROLE_LOOK
from netroles.charts.picture import MOST_DRAWN, Picture
from netroles.charts.team_map import team_map

__all__ = [
    "GROUP",
    "LAYOUTS",
    "MOST_DRAWN",
    "NO_STAFF_LOOK",
    "ROLE_LOOK",
    "Arrangement",
    "Bubbles",
    "Marks",
    "Picture",
    "SizedBy",
    "arrangement",
    "bubble_map",
    "bubbles",
    "coordination_map",
    "default_layout",
    "grouped",
    "marks_of_categories",
    "marks_of_roles",
    "network_map",
    "positions",
    "team_map",
    "usable_layouts",
]
