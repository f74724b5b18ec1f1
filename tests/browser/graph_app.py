"""The map alone, for browser tests: a list to choose from, a filter, a rerun, a hidden tab.

`?names=hostile` gives people names that are code, `?tab=hidden` puts the map on a tab that is not
open, `?more=yes` adds a chart and a download, `?said=matters` makes it matter who said a tie.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from netroles.charts import network_map, positions
from netroles.network import Filters, Network, Structure, propose_side, structure, view
from netroles.roles import evidence, roles
from netroles.ui.graph import network_graph
from netroles.ui.server import middleware, routes

app = st.App(__file__, routes=routes(), middleware=middleware())

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    'href="javascript:alert(1)"',
    "<svg onload=alert(1)> **bold** [a](http://example.org)",
    "{{constructor.constructor('alert(1)')()}}",
]
SETTINGS = {"GP": 8, "Community nursing": 9, "Hospice": 6, "Ward": 9, "Outpatients": 4}


def town(names: list[str], *, directed: bool) -> Network:
    """People in five settings, each a ring with some chords, joined by a few who cross."""
    people, ties = [], []
    for setting, size in SETTINGS.items():
        members = [f"{setting} {i}" for i in range(size)]
        people += [(member, setting) for member in members]
        ties += list(pairwise([*members, members[0]])) + list(
            zip(members, members[3:], strict=False)
        )
    ties += [
        ("GP 0", "Community nursing 0"),
        ("GP 0", "Hospice 0"),
        ("Hospice 0", "Ward 0"),
        ("Hospice 0", "Ward 1"),
        ("Community nursing 0", "Ward 2"),
        ("Community nursing 3", "Outpatients 1"),
        ("Outpatients 0", "Ward 4"),
    ]
    people.append(("Alone", "Ward"))
    ids = [person for person, _ in people]
    shown_as = dict(zip(ids, names, strict=False))
    frame = pd.DataFrame(
        {
            "name": pd.Series([shown_as.get(each) for each in ids], index=ids, dtype="str"),
            "setting": pd.Series(dict(people), dtype="str"),
        }
    ).reindex(columns=["name", "setting", "team", "profession", "kind", "level"])
    frame = frame.astype("str")
    frame.index.name = "person"
    rows = pd.DataFrame(list(strengths(ties)), columns=["source", "target", "strength"]).assign(
        kind="talks to", transition=None, period=None
    )
    rows = rows.astype({"kind": "str", "transition": "str", "period": "str"})
    sides = {each: propose_side(each) for each in SETTINGS}
    return Network(frame, rows, directed=directed, settings=sides)


def strengths(ties: list[tuple[str, str]]) -> Iterator[tuple[str, str, float]]:
    for i, (source, target) in enumerate(ties):
        yield source, target, float(1 + i % 5)


def select(person: str | None) -> None:
    st.session_state["person"] = person


@st.cache_resource
def worked_out(
    *, hostile: bool, directed: bool
) -> tuple[Network, Structure, pd.DataFrame, dict[str, Any]]:
    """The network and what the map needs of it, once for all visits."""
    network = town(HOSTILE if hostile else [], directed=directed)
    whole = structure(network)
    more = {"at": positions(whole), "bridging": evidence(network)["bridging"]}
    return network, whole, roles(network), more


def main() -> None:
    network, whole, table, more = worked_out(
        hostile=st.query_params.get("names") == "hostile",
        directed=st.query_params.get("said") == "matters",
    )
    st.session_state["runs"] = st.session_state.get("runs", 0) + 1
    person = st.selectbox("Person", list(network.people.index), index=None, key="person")
    settings = st.multiselect("Setting", list(SETTINGS))
    st.button("Again")
    shown = view(network, Filters(settings=tuple(settings)))
    picture = network_map(whole, shown, table, **more)
    hidden = st.query_params.get("tab") == "hidden"
    if st.toggle("Map", value=True):
        with st.tabs(["First", "Second"])[1] if hidden else st.container():
            network_graph(picture, key="map", selected=person, on_select=select)
    if st.query_params.get("more"):
        st.altair_chart(alt.Chart(pd.DataFrame({"ties": [1, 2, 3]})).mark_bar().encode(x="ties"))
        st.download_button("Download", "a,b", file_name="ties.csv")
    st.text(f"Run {st.session_state['runs']}: {person} selected")


# Also imported by the server, for `app`, with nobody there to show anything to.
if __name__ == "__main__":
    main()
