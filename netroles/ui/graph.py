"""The map on the page: vis-network in a Streamlit component, fed with a `Picture`.

What only the browser can do lives in graph_assets: graph.js draws, graph.html and graph.css are
its frame. Streamlit sends a component's own script anew with every answer, so what it gets here
is a few lines that fetch the real one, once, from an address of this server. It also sends all of
a component's data when any of it changes: so there are two, the picture, which a click leaves as
it is, and a few words on what is so now.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from netroles.charts import Picture
from netroles.ui import session
from netroles.ui.records import Answered
from netroles.ui.server import script_address

_ASSETS = Path(__file__).parent / "graph_assets"


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


_picture = st.components.v2.component(
    "netroles.graph", html=_asset("graph.html"), css=_asset("graph.css"), js=_asset("loader.js")
)
_now = st.components.v2.component(
    "netroles.graph_now",
    html='<span class="netroles-now"></span>',
    css=_asset("now.css"),
    js=_asset("loader.js"),
    isolate_styles=False,
)


Place = tuple[float, float]


@dataclass(frozen=True)
class Moved:
    """What people move by hand: in which layout, who stands elsewhere, and who is told.

    places is the key of the layout; pins are the places of those moved in it, by person. on_move
    is called with the key and the places of whoever was moved, on_tidy with the key when they are
    all to go back.
    """

    places: str
    pins: Mapping[str, Place]
    on_move: Callable[[str, dict[str, Place]], None]
    on_tidy: Callable[[str], None]


@dataclass(frozen=True)
class Projector:
    """Whether the map is shown for a wall, and who is told that it is to be or not to be."""

    on: bool
    on_change: Callable[[bool], None]


def network_graph(
    picture: Picture,
    key: str,
    *,
    height: int = 520,
    selected: str | None = None,
    on_select: Callable[[str | None], None] | None = None,
    filters: Mapping[str, bool] | None = None,
    on_filter: Callable[[str, bool], None] | None = None,
    moved: Moved | None = None,
    projector: Projector | None = None,
    aside: str = "",
) -> None:
    """Show the map.

    A click on a person selects them, a click on the ground nobody; the browser shows that at
    once and tells Python. on_select is called with it before the script runs again, so that
    whatever stands above the map knows too: keep the selection there, and hand it back in
    `selected`, which may also come from elsewhere on the page; who is not on the map is nobody
    there. height is the map's own, in pixels; it is less on a phone and more on a high screen.
    filters are the keys of the legend that can be clicked to filter, and whether they do so now;
    on_filter is called with such a key and whether it is to filter. Without moved nobody can be
    moved, without projector the map has no such button. aside is a sentence on the map itself.
    """
    answered = session.answered(key)
    now: dict[str, Any] = {
        "of": picture.digest,
        "selected": selected,
        "answers": {"life": answered.life, "acts": answered.acts},
        "filters": dict(filters or {}),
        "aside": aside,
        "height": height,
    }
    if moved is not None:
        now |= {"places": moved.places, "pins": {who: [*at] for who, at in moved.pins.items()}}
    if projector is not None:
        now["projector"] = projector.on

    acts: dict[str, Callable[[Any], object]] = {}
    if on_select is not None:
        acts["selected"] = lambda said: on_select(said["person"])
    if on_filter is not None:
        acts["filtered"] = lambda said: on_filter(said["key"], bool(said["on"]))
    if moved is not None:
        acts["moved"] = lambda said: moved.on_move(said["places"], _places(said["people"]))
        acts["tidied"] = lambda said: moved.on_tidy(said["places"])
    if projector is not None:
        acts["projected"] = lambda said: projector.on_change(bool(said["on"]))

    of = {"key": key, "script": script_address("mounted.js")}
    drawn = of | {"digest": picture.digest, "picture": picture.drawn}
    _picture(key=key, data=drawn, on_acted_change=lambda: _answer(key, acts))
    _now(key=f"{key} now", data=of | {"now": now})


def _answer(key: str, acts: Mapping[str, Callable[[Any], object]]) -> None:
    """Do what somebody did on a map: all that it does not know yet to be known.

    Of two acts close together Streamlit may hand on the second alone; and with it the browser
    sends what its other controls held before the first, which takes back what that one chose. So
    acts are told, and done, anew until the map has heard of them; to do one twice does no harm.
    """
    said = (st.session_state[key] or {}).get("acted")
    if not said:
        return
    for act in said["acts"]:
        if act["what"] in acts:
            acts[act["what"]](act["value"])
        session.answer(key, Answered(said["life"], act["number"]))


def _places(said: Mapping[str, Any]) -> dict[str, Place]:
    """Where people were put, as the browser says it."""
    return {str(person): (float(x), float(y)) for person, (x, y) in said.items()}
