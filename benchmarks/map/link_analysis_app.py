"""The same network in st-link-analysis, as its own page of instructions does it."""

import streamlit as st
from st_link_analysis import EdgeStyle, NodeStyle, st_link_analysis
from st_link_analysis.component.events import Event

from benchmarks.map.given import SAYS, left, people_and_ties

people, ties = people_and_ties()
if st.checkbox("Home ↔ hospital"):
    people, ties = left(people, ties)
nodes = [{"id": each["person"], "label": "PERSON", "name": each["person"]} for each in people]
edges = [
    {"id": f"tie {number}", "label": "TIE", "source": tie["source"], "target": tie["target"]}
    for number, tie in enumerate(ties)
]
clicked = st_link_analysis(
    {"nodes": [{"data": each} for each in nodes], "edges": [{"data": each} for each in edges]},
    node_styles=[NodeStyle("PERSON", "#119999", "name")],
    edge_styles=[EdgeStyle("TIE")],
    events=[Event("clicked", "click tap", "node")],
    key="map",
)
st.text(f"{SAYS} {clicked}")
