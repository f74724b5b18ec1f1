"""The pieces of the Transitions page: the matrix, the carriers, what has no other route, gaps."""

import streamlit as st

from netroles.charts.flow_chart import described_flows, flow_bands, flow_chart
from netroles.charts.group_matrix import MOST_GROUPS, described_matrix, group_matrix_chart
from netroles.decisions import Transitions, smallest_of_staff
from netroles.insight import (
    NO_TIE_REPORTED,
    ONLY_LINK_MEANS,
    carrier_facts,
    carrier_sentences,
    counted,
    counted_or_few,
    display_names,
    gap_facts,
    gap_sentences,
    handover_facts,
    matrix_facts,
    no_carriers_sentence,
    no_gaps_sentence,
    only_route_facts,
    only_route_sentences,
    only_tie_facts,
)
from netroles.network import Network, is_staff
from netroles.ui import controls, decision_controls, frame
from netroles.ui.decision_controls import HANDOVERS
from netroles.ui.decision_tables import NOT_DEFINED, table
from netroles.ui.downloads import table_download

CHOOSE = "Choose a person"
HOW_TO_READ = {
    decision_controls.TIES: (
        "Read from the left to the top. Numbers: pairs of people with a tie. The fuller the "
        "shade, the larger their share of the pairs that could have one. A dot: no tie was "
        "reported. Outlined: what joins {both}."
    ),
    HANDOVERS: (
        "Read from the left to the top. Numbers: pairs of people of whom the first hands over to "
        "the second. The fuller the shade, the more. A dot: no handover was reported. "
        "Outlined: what joins {both}."
    ),
}
HIDDEN_MEANS = (
    "<{smallest}: at least 1 and fewer than {smallest}. –: not shown either, so that a smaller "
    "number cannot be worked out from it."
)
HOW_FLOWS_READ = {
    decision_controls.TIES: (
        "{First} on the left, {second} on the right. The wider a band, the more pairs of people "
        "with a tie. Ties inside one side are in the matrix."
    ),
    HANDOVERS: (
        "{First} on the left, {second} on the right. The wider a band, the more pairs of people of "
        "whom one hands over to the other. A fuller shade with a filled arrowhead to the right: "
        "towards {second}. A fainter shade with a grey arrowhead to the left: towards {first}."
    ),
}
HOW_CARRIERS_STAND = (
    "Those through whom most shortest routes run stand first. It says where routes run now, not "
    "how well anybody works; patients and family carers stand in the sums only."
)
NOBODY_CHOSEN = "Choose somebody to read in sentences what they carry; the table holds everybody."
NOBODY_IS_NAMED = "Too few people answered for anybody to be named here."
_GAPS_SAID = 3
"""Gaps that are said in sentences; the table holds all."""


def draw_matrix(found: Transitions, *, handovers: bool) -> None:
    """From which group to which, as a picture and as a table."""
    divide, number = found.divide, len(found.groups)
    if number < 2:
        st.info(
            f"Nothing can be compared by {divide.group} here: fewer than two {divide.groups} are "
            "known. A column in the people file brings them in."
        )
        return
    with st.container(key="group-matrix"):
        st.altair_chart(
            group_matrix_chart(found, handovers=handovers),
            alt=described_matrix(found, handovers=handovers),
        )
    read = HOW_TO_READ[HANDOVERS if handovers else decision_controls.TIES]
    st.caption(read.format(both=divide.both))
    if found.smallest:
        st.caption(HIDDEN_MEANS.format(smallest=found.smallest))
    if number > MOST_GROUPS:
        st.caption(f"The {MOST_GROUPS} largest of {number} {divide.groups}; the table holds all.")


def draw_flows(found: Transitions, *, handovers: bool) -> None:
    """Between which groups of different sides how much flows, as a picture; a sentence where
    nothing does."""
    divide = found.divide
    bands = flow_bands(found, handovers=handovers)
    if bands.empty:
        what = "handover" if handovers else "tie"
        st.info(f"No {what} between {divide.both} or what stands in between was reported.")
        return
    with st.container(key="flow"):
        st.altair_chart(
            flow_chart(found, handovers=handovers), alt=described_flows(found, handovers=handovers)
        )
    read = HOW_FLOWS_READ[HANDOVERS if handovers else decision_controls.TIES]
    first = divide.first
    st.caption(read.format(First=first[:1].upper() + first[1:], first=first, second=divide.second))


def matrix_table(network: Network, found: Transitions) -> None:
    """The numbers of the matrix."""
    if len(found.groups) < 2:
        return
    facts = matrix_facts(found)
    with st.expander("The same as a table"):
        table(facts, f"ties between {found.divide.groups}", missing=_missing(found))
        table_download(facts, network, "ties between groups", "this table")


def carriers(network: Network, found: Transitions) -> None:
    """Who holds the two sides together: one of them in sentences, all as a table."""
    if found.carriers.empty:
        st.text(no_carriers_sentence(found))
        return
    person = controls.choose_person(network, CHOOSE)
    if person is None:
        st.caption(NOBODY_CHOSEN)
    else:
        with st.container(border=True, key="carrier"):
            for sentence in _of_person(network, found, person):
                st.text(sentence)
            frame.link_to("person", "The network of this person")
    facts = carrier_facts(network, found)
    table(facts, "those who carry", missing=_missing(found))
    st.caption(HOW_CARRIERS_STAND)
    table_download(
        facts,
        network,
        "carriers",
        "the carriers",
        lambda call: carrier_facts(call(network), found),
    )
    if found.has_handovers:
        _handing_on(network, found)


def only_routes(network: Network, found: Transitions) -> None:
    """Without whom, and without which tie, somebody is cut off."""
    for sentence in only_route_sentences(network, found):
        st.text(sentence)
    people = only_route_facts(network, found)
    table(people, "people with no way round", missing=_missing(found))
    table(only_tie_facts(network, found), "ties with no way round", missing=_missing(found))
    if len(people):
        st.caption(ONLY_LINK_MEANS)


def gaps(network: Network, found: Transitions, *, named: bool) -> None:
    """Between which groups no tie was reported."""
    said = gap_sentences(network, found, named=named)
    if not said:
        st.text(no_gaps_sentence(found))
        return
    for sentence in said[:_GAPS_SAID]:
        st.text(sentence)
    if len(said) > _GAPS_SAID:
        st.text(
            f"So it is for {counted(len(said) - _GAPS_SAID, 'more pair')} of "
            f"{found.divide.groups}: see the table."
        )
    facts = gap_facts(network, found)
    if not named:
        facts = facts.drop(columns="Nearest to both")
    table(facts, "pairs without a tie", missing=_missing(found, "no route"))
    st.caption(NO_TIE_REPORTED)


def _handing_on(network: Network, found: Transitions) -> None:
    """Through whom handovers run, each way."""
    facts = handover_facts(network, found)
    if facts.empty:
        return
    smallest = smallest_of_staff(found.smallest)
    people = counted_or_few(len(facts), "person", "people", smallest=smallest)
    with st.expander(f"Who hands on between {found.divide.both}: {people}"):
        table(facts, "those who hand on", missing=_missing(found))
        table_download(
            facts,
            network,
            "handing on",
            "who hands on",
            lambda call: handover_facts(call(network), found),
        )


def _of_person(network: Network, found: Transitions, person: str) -> list[str]:
    """What a chosen person carries; a patient or carer is counted and not looked at alone."""
    if not is_staff(network.people)[person]:
        return ["Patients and family carers are counted together here, never one by one."]
    name = display_names(network.people)[person]
    nothing = f"{name} carries nothing between {found.divide.both} in what is counted here."
    return carrier_sentences(network, found, person) or [nothing]


def _missing(found: Transitions, otherwise: str = NOT_DEFINED) -> str:
    """What an empty cell of a table means."""
    return "not shown" if found.smallest else otherwise
