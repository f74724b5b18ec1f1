"""The same network in streamlit-agraph, as its own page of instructions does it."""

import streamlit as st
from streamlit_agraph import Config, Edge, Node, agraph

from benchmarks.map.given import SAYS, left, people_and_ties

people, ties = people_and_ties()
if st.checkbox("Home ↔ hospital"):
    people, ties = left(people, ties)
clicked = agraph(
    nodes=[Node(id=each["person"], label=each["person"], color="#119999") for each in people],
    edges=[Edge(source=tie["source"], target=tie["target"]) for tie in ties],
    config=Config(width=750, height=750, directed=False),
)
st.text(f"{SAYS} {clicked}")
