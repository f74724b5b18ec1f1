"""Networks of single people from an egocentric survey: loaded on the Person page, beside the
network on the screen, and shown side by side and one at a time."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from netroles.charts import arrangement, marks_of_categories, network_map
from netroles.decisions import Ego, ego, smallest_shown
from netroles.insight import counted, ego_sentences
from netroles.insight.egonet_facts import NOT_COMPARED, egonet_facts, egonet_sentences
from netroles.network import Filters, Network, settings_of, structure, view
from netroles.privacy import (
    ModeKey,
    asked_to_leave_out,
    called,
    codes_of,
    with_common_jobs,
    without,
)
from netroles.reading.egonets import EXPECTED, Egonets, egonets
from netroles.ui import session
from netroles.ui.answers import BY_CONTENT
from netroles.ui.decision_tables import table
from netroles.ui.downloads import table_download
from netroles.ui.graph import network_graph
from netroles.ui.text import plain

MOST_PICTURES = 6
IN_A_ROW = 3
HEIGHT = 260
LABEL = "Files of single people's networks"


def section(network: Network) -> None:
    """Load such files, several at once or one after another, and look at what they hold."""
    st.subheader("Networks of single people", anchor=False)
    with st.expander("Load files of an egocentric survey", expanded=bool(session.kept_egonets())):
        st.text(f"{EXPECTED} They are forgotten with this visit; the network above stays.")
        key = f"egonets {session.visit_number()} {session.egonet_round()}"
        files = st.file_uploader(LABEL, accept_multiple_files=True, key=key)
        known = dict(session.kept_egonets()) | {each.name: each.getvalue() for each in files}
        session.keep_egonets(tuple(known.items()))
        if not known:
            return
        with st.container(horizontal=True, vertical_alignment="center"):
            names = "" if session.names_hidden() else f": {', '.join(known)}"
            st.text(f"{counted(len(known), 'file')}{names}.")
            st.button("Take these files away", on_click=session.forget_egonets)
    no, presenting = session.seen().list_of_no, session.presenting()
    found = _as_shown(session.kept_egonets(), session.names(), no, presenting)
    if not found.networks:
        st.text("Everybody in these files is on the list of people who said no.")
        return
    _what_was_left_out(found)
    _shown(network, found)


def _what_was_left_out(found: Egonets) -> None:
    refused = [each for each in found.notes if each.kind == "refused"]
    if refused and session.names_hidden():
        st.text(f"Left out: {counted(len(refused), 'row')}.")
    elif refused:
        with st.expander(f"Left out: {counted(len(refused), 'row')}", expanded=True):
            for each in refused[:20]:
                st.text(f"{each.file}, row {each.row}: {each.reason}.")


def _shown(network: Network, found: Egonets) -> None:
    around = {each: _around(own, each) for each, own in found.networks.items()}
    facts = egonet_facts(found.networks, around)
    for sentence in egonet_sentences(facts):
        st.text(sentence)
    table(facts, "networks of single people")
    st.caption(NOT_COMPARED)
    table_download(
        facts,
        network,
        "networks of single people",
        "these figures",
        lambda call: egonet_facts({who: call(own) for who, own in found.networks.items()}, around),
    )
    chosen = st.multiselect(
        "Pictures side by side",
        options=list(found.networks),
        default=list(found.networks)[:IN_A_ROW],
        format_func=lambda each: str(facts["Whose network"][list(found.networks).index(each)]),
        max_selections=MOST_PICTURES,
        key=f"egonets drawn {session.visit_number()} {hash(tuple(found.networks))}",
    )
    for start in range(0, len(chosen), IN_A_ROW):
        for column, each in zip(st.columns(IN_A_ROW), chosen[start:], strict=False):
            with column:
                _one(each, found.networks[each], around[each])


def _one(who: str, own: Network, around: Ego) -> None:
    """One ego: the rings, and the sentences. No roles: whoever is asked stands in the middle of
    their own network, and what others do without them nobody was asked."""
    of = structure(own)
    name = own.people["name"][who]
    st.markdown(f"**{plain(name if pd.notna(name) else who)}**")
    settings = settings_of(own).map(lambda given: given[0] if given else None).astype("str")
    picture = network_map(
        of,
        view(own, Filters()),
        None,
        arrangement(of, "rings", around=who),
        marks=marks_of_categories("setting", settings, filtered=False),
        smallest=session.smallest_count(own),
    )
    network_graph(picture, key=f"egonet {session.visit_number()} {own.digest}", height=HEIGHT)
    for sentence in ego_sentences(own, replace(around, cut_off=())):
        st.text(sentence)


@st.cache_data(scope="session", max_entries=4, show_spinner=False)
def _as_shown(
    files: tuple[tuple[str, bytes], ...], mode: ModeKey, list_of_no: str, presenting: bool
) -> Egonets:
    """The networks without people who said no, and with all others called as on every page."""
    found, codes, shown = _read(files), dict[str, str](), {}
    for who, own in found.networks.items():
        gone = asked_to_leave_out(own.people, list_of_no).people
        if who in gone:
            continue
        kept = without(own, gone)
        if presenting:
            kept = with_common_jobs(kept, smallest_shown(kept.people))
        codes |= codes_of(kept.people, mode, codes)
        shown[who] = kept if mode == "names" else called(kept, codes)
    return replace(found, networks=shown)


@st.cache_data(scope="session", max_entries=4, show_spinner="Reading the files…")
def _read(files: tuple[tuple[str, bytes], ...]) -> Egonets:
    return egonets(files)


@st.cache_data(scope="session", max_entries=200, hash_funcs=BY_CONTENT, show_spinner=False)
def _around(own: Network, who: str) -> Ego:
    return ego(own, who)
