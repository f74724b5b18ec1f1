"""The map on the page: vis-network in a Streamlit component, fed with a `Picture`.

What only the browser can do lives in graph_assets: graph.js draws, graph.html and graph.css are
its frame. Streamlit sends a component's own script anew with every answer, so what it gets here
is three lines that fetch the real one, once, from an address of this server.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

from netroles.charts import Picture
from netroles.ui.server import script_address

_ASSETS = Path(__file__).parent / "graph_assets"


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


_component = st.components.v2.component(
    "netroles.graph", html=_asset("graph.html"), css=_asset("graph.css"), js=_asset("loader.js")
)


def network_graph(
    picture: Picture,
    key: str,
    *,
    height: int = 520,
    on_select: Callable[[str | None], None] | None = None,
    filters: Mapping[str, bool] | None = None,
    on_filter: Callable[[str], None] | None = None,
) -> str | None:
    """Show the map; the person selected on it, or None.

    A click on a person selects them, a click on the ground nobody; the browser shows that at
    once and tells Python. on_select is called with it before the script runs again, so that
    whatever stands above the map knows too: keep the selection there, and hand it back in
    `picture.selected`, which may also come from elsewhere on the page. height is the map's own,
    in pixels; it is less on a phone and more on a high screen. filters are the keys of the legend
    that can be clicked to filter, and whether they do so now; on_filter is called with such a key.
    """
    clicked = _click(st.session_state.get(key))
    data = picture.as_data() | {
        "height": height,
        "script": script_address("graph.js"),
        "answers": clicked["click"] if clicked else None,
        "filters": dict(filters or {}),
    }

    def tell() -> None:
        now = _click(st.session_state[key])
        if on_select is not None and now is not None:
            on_select(now["person"])

    def tell_filter() -> None:
        wanted = (st.session_state[key] or {}).get("filtered")
        if on_filter is not None and wanted is not None:
            on_filter(wanted["key"])

    result = _click(
        _component(key=key, data=data, on_selected_change=tell, on_filtered_change=tell_filter)
    )
    return result["person"] if result else picture.selected


def _click(state: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """The click that this run of the script answers: person (None: the ground) and its number."""
    clicked: dict[str, Any] | None = (state or {}).get("selected")
    return clicked
