"""Where does everybody stand on the map?

Places come from the whole network, never from what a filter leaves of it, so that the same
person stands in the same place whatever is shown. A layout is one module with one function and
the record that registers it.
"""

from netroles.charts.layouts.arrangement import (
    GROUP,
    LAYOUTS,
    arrangement,
    default_layout,
    grouped,
    positions,
    usable_layouts,
)
from netroles.charts.layouts.bubbles import Bubbles, bubbles
from netroles.charts.layouts.records import Arrangement, Heading, Layout, Region, Ring

__all__ = [
    "GROUP",
    "LAYOUTS",
    "Arrangement",
    "Bubbles",
    "Heading",
    "Layout",
    "Region",
    "Ring",
    "arrangement",
    "bubbles",
    "default_layout",
    "grouped",
    "positions",
    "usable_layouts",
]
