"""The pieces a page is put together from. Text that holds names goes through `st.text`."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from netroles.charts import network_map
from netroles.insight import PersonCard, counted, display_names
from netroles.network import Network, View
from netroles.roles import ROLES
from netroles.ui import session
from netroles.ui.graph import network_graph

CAUTION = (
    "Roles are positions in this set of answers, in one period. They say nothing about how well "
    "anybody works. Take them as questions to talk over."
)


def how_much_is_shown(view: View) -> None:
    """How many of the people and ties the filters let through; nobody disappears silently."""
    parts = [
        f"**{len(view.people)} of {counted(view.total_people, 'person', 'people')} shown**",
        f"{len(view.ties)} of {counted(view.total_ties, 'tie')}",
    ]
    if len(view.unconnected):
        alone = counted(len(view.unconnected), "person", "people")
        shown = view.unconnected.isin(view.people).all()
        parts.append(f"{alone} without ties in this view {'included' if shown else 'not shown'}")
    st.markdown(" · ".join(parts))


def sentences(lines: list[str]) -> None:
    """Plain sentences, one a paragraph."""
    for line in lines:
        st.text(line)
