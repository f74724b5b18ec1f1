"""Answers that take a moment, kept for the visitor who asked.

Keyed by the network's full content and never shared between visitors.
"""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from netroles import charts
from netroles.network import ALL_PERIODS, Network, structure
from netroles.roles import evidence, roles

_BY_CONTENT: dict[str | type[Any], Callable[[Any], Any]] = {Network: lambda network: network.digest}
_KEPT = 6
"""Periods of the networks of one visit that stay worked out."""


@st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=_BY_CONTENT, show_spinner="Working out roles…"
)
def role_table(network: Network, period: str | None) -> pd.DataFrame:
    """The roles of everyone in the network for one period."""
    return roles(network, period=period)


@st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=_BY_CONTENT, show_spinner="Working out roles…"
)
def standings(network: Network, period: str | None) -> pd.DataFrame:
    """Where everyone stands beside an average person: `netroles.roles.evidence`."""
    return evidence(network, period=period)


@st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=_BY_CONTENT, show_spinner="Drawing the map…"
)
def positions(network: Network) -> pd.DataFrame:
    """Where everyone stands on the map: from all periods, so that nobody moves between them."""
    return charts.positions(structure(network, period=ALL_PERIODS))
