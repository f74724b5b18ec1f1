"""The pieces of the Person page: the rings, who the contacts are, telling the story again."""

import pandas as pd
import streamlit as st

from netroles.charts import MOST_DRAWN, network_map
from netroles.decisions import Ego
from netroles.insight import contact_facts, counted, pair_facts, telling_again_sentences
from netroles.network import Network, View, structure
from netroles.network.filters import among
from netroles.ui import answers, session
from netroles.ui.decision_tables import table
from netroles.ui.downloads import table_download
from netroles.ui.graph import network_graph
from netroles.ui.map_size import only_people

HEIGHT = 420
NOBODY_CHOSEN = (
    "Choose a person above, or on a map of another page: here stands who they are in contact with, "
    "who of these talk to each other, and whom they alone connect."
)
NOBODY_IS_SHOWN = "Too few people answered for the network of one person to be shown."
HOW_TO_READ = (
    "In the middle the person, around them everybody they have a tie with. A click on one of these "
    "goes on to that person."
)


def draw_rings(
    network: Network, roles: pd.DataFrame, everybody: View, found: Ego, period: str | None
) -> None:
    """The person in the middle, their contacts around them, and the ties among all of these."""
    contacts = list(found.contacts.index)
    drawn = [found.person, *contacts[:MOST_DRAWN]]
    placed = only_people(network, drawn)
    by = answers.layouts(network).groupings[0]
    picture = network_map(
        structure(network, period=period),
        among(everybody, set(drawn)),
        roles,
        answers.arrangement(placed, "rings", by, found.person),
        smallest=session.smallest_count(network),
    )
    network_graph(
        picture,
        selected=found.person,
        key=f"rings {session.visit_number()} {network.digest}",
        height=HEIGHT,
        on_select=_go_on,
    )
    st.caption(HOW_TO_READ)
    if len(contacts) > MOST_DRAWN:
        st.caption(f"The {MOST_DRAWN:,} strongest of {len(contacts):,} contacts are drawn.")


def contacts(network: Network, found: Ego) -> None:
    """Who the contacts are: how many where, of which profession, by which kind of tie; and each."""
    counts = (
        ("Setting", found.by_setting),
        ("Profession", found.by_profession),
        ("Kind of tie", found.by_kind),
    )
    for column, (heading, number) in zip(st.columns(len(counts)), counts, strict=True):
        with column:
            facts = pd.DataFrame({heading: number.index, "Contacts": number.to_numpy()})
            table(facts, f"contacts by {heading.lower()}")
    facts = contact_facts(network, found)
    with st.expander(f"Everyone they have a tie with: {counted(len(facts), 'contact')}"):
        table(facts, "contacts")
        table_download(
            facts,
            network,
            "contacts",
            "the contacts",
            lambda call: contact_facts(call(network), found),
        )


def only_between(network: Network, found: Ego) -> None:
    """The pairs of contacts whom nobody else joins, where there are any."""
    pairs = pair_facts(network, found.only_between)
    if len(pairs):
        with st.expander(f"Whom they alone connect: {counted(len(pairs), 'pair')} of contacts"):
            table(pairs, "pairs of contacts whom nobody else joins")


def telling_again(network: Network, found: Ego) -> None:
    """For a patient or carer: which professionals they may have to tell the same."""
    again = found.telling_again
    if again is None:
        return
    st.subheader("Telling the story again", anchor=False)
    for sentence in telling_again_sentences(network, found):
        st.text(sentence)
    if len(again.apart):
        with st.expander("Which professionals have no reported tie"):
            table(pair_facts(network, again.apart), "professionals without a reported tie")


def _go_on(person: str | None) -> None:
    """Go on to another person; a click on the ground leaves this one."""
    if person is not None:
        session.select(person)
