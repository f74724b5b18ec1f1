"""Answers that take a moment, kept for the visitor who asked.

Keyed by the network's full content and never shared between visitors.
"""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from netroles import charts
from netroles.network import ALL_PERIODS, Network, structure
from netroles.roles import Rule, evidence, roles
from netroles.ui import session

_BY_CONTENT: dict[str | type[Any], Callable[[Any], Any]] = {Network: lambda network: network.digest}
_KEPT = 6
"""Periods of the networks of one visit that stay worked out."""


def role_table(network: Network, period: str | None, rule: Rule | None = None) -> pd.DataFrame:
    """The roles of everyone for one period, by the rule of this visit or the one that is given."""
    return _role_table(network, period, rule or session.rule())


def standings(network: Network, period: str | None) -> pd.DataFrame:
    """Where everyone stands beside an average person: `netroles.roles.evidence`."""
    return _standings(network, period, session.rule())


@st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=_BY_CONTENT, show_spinner="Working out roles…"
)
def _role_table(network: Network, period: str | None, rule: Rule) -> pd.DataFrame:
    return roles(network, period=period, rule=rule)


@st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=_BY_CONTENT, show_spinner="Working out roles…"
)
def _standings(network: Network, period: str | None, rule: Rule) -> pd.DataFrame:
    return evidence(network, period=period, rule=rule)


@st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=_BY_CONTENT, show_spinner="Drawing the map…"
)
def positions(network: Network) -> pd.DataFrame:
    """Where everyone stands on the map: from all periods, so that nobody moves between them."""
    return charts.positions(structure(network, period=ALL_PERIODS))
