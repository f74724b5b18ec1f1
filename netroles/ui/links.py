"""Links that open the same view elsewhere: a sample with its filters, never anybody's data.

For a sample the address holds the filters in words. For somebody's own data it holds the digest
of the network and numbers in place of names and settings; whoever opens it loads the same files
to see the view.
"""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from netroles.ui import caveats, controls, session
from netroles.ui.records import Loaded
from sample_data import SAMPLES

SAMPLE, DATA = "sample", "data"
DIGEST_LENGTH = 16
"""Digits of the digest in a link: enough to tell any two files apart."""

_OF_A_SAMPLE = "This link opens the sample with the filters and the person chosen here."
_OF_OWN_DATA = (
    "This link holds no data and no names: the filters stand in it as numbers. Whoever opens it "
    "needs the same files to see this view."
)

_WITHOUT_THE_RULE = (
    "Roles there are those of the product's own numbers: what is tried on the Methods page is for "
    "this visit, and no link takes it along."
)

Query = dict[str, list[str]]


def open_link() -> None:
    """Do what the address says, once, when a visit starts with a link."""
    if session.has_started():
        return
    query: Query = {key: st.query_params.get_all(key) for key in st.query_params}
    if (sample := _only(query, SAMPLE)) in SAMPLES:
        session.load_sample(sample)
        _apply(session.loaded(), query)
    elif _only(query, DATA):
        session.keep_link(query)
    session.loaded()


def waiting_for_files() -> str | None:
    """What to tell somebody who opened a link to data that no link holds; None otherwise."""
    query = session.kept_link()
    if query is None:
        return None
    if session.loaded().sample is not None:
        return (
            "The link you opened belongs to somebody's own files. A link never holds data: load "
            "the same files on the Data page, and this view comes back."
        )
    if session.loaded().digest[:DIGEST_LENGTH] != _only(query, DATA):
        return (
            "The files you loaded are not the ones this link was made with, so its filters were "
            "not applied. Ask whoever sent the link for the files."
        )
    session.keep_link(None)
    _apply(session.loaded(), query)
    return None


def share(source: Loaded) -> None:
    """A button that shows the link to the present view, to be copied."""
    with st.popover("Share this view", icon=":material/share:", width="stretch"):
        st.text(_OF_A_SAMPLE if source.sample else _OF_OWN_DATA)
        if caveats.of_rule():
            st.text(_WITHOUT_THE_RULE)
        st.code(link(source), language=None, wrap_lines=True)


def link(source: Loaded) -> str:
    """The address of the present view."""
    query = urlencode(current(source), doseq=True)
    return f"{_base()}?{query}" if query else _base()


def current(source: Loaded) -> Query:
    """The present view as the parameters of a link."""
    if source.sample is None:
        query = {DATA: [source.digest[:DIGEST_LENGTH]]}
    else:
        query = {SAMPLE: [source.sample]}
    for name, values in controls.state().items():
        query[name] = [_written(source, name, value) for value in values]
    return query


def _apply(source: Loaded, query: Mapping[str, Sequence[str]]) -> None:
    """Set the controls as a link says; what does not fit this network is passed over."""
    read = {
        name: [value for text in texts if (value := _read(source, name, text)) is not None]
        for name, texts in query.items()
    }
    controls.set_state(source.network, read)


def _written(source: Loaded, name: str, value: str) -> str:
    """A value as a link holds it: itself for a sample, its number among the options otherwise."""
    coded = {} if source.sample else controls.options_from_data(source.network)
    return str(coded[name].index(value)) if name in coded else value


def _read(source: Loaded, name: str, text: str) -> str | None:
    coded = {} if source.sample else controls.options_from_data(source.network)
    if name not in coded:
        return text
    number = int(text) if text.isascii() and text.isdecimal() else len(coded[name])
    return coded[name][number] if number < len(coded[name]) else None


def _only(query: Mapping[str, Sequence[str]], key: str) -> str:
    return next(iter(query.get(key, ())), "")


def _base() -> str:
    address = st.context.url or ""
    return address.split("?")[0]
