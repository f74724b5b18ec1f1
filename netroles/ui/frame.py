"""What every page has around it: title, menu, and what happens when something goes wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from netroles.insight import counted
from netroles.network import NetrolesError
from netroles.ui import caveats, forget, hosting, links, privacy_controls, session, turns
from netroles.ui.errors import show_failure
from sample_data import SAMPLES

PRODUCT = "Network Roles"
BACK_TO_RULE = "Back to the product's numbers"
_OF_PLACES = (
    "Each row of this file is taken for a place, such as a ward. Where a page says people or "
    "staff, read places."
)


@dataclass(frozen=True)
class Page:
    """One page: the question it answers is its heading."""

    key: str
    title: str
    question: str
    icon: str

    @property
    def script(self) -> str:
        """The page's file, from the folder of app.py."""
        return f"pages/{self.key}.py"


PAGES = {
    page.key: page
    for page in (
        Page("network", "Network", "Who talks to whom?", ":material/hub:"),
        Page("roles", "Roles", "Who plays which role, and how sure are we?", ":material/diamond:"),
        Page("transitions", "Transitions", "Who carries home ↔ hospital?", ":material/swap_horiz:"),
        Page("person", "Person", "What does one person's network look like?", ":material/person:"),
        Page("change", "Change", "Are we ready for this change?", ":material/sync_alt:"),
        Page(
            "what_if",
            "What if",
            "What if somebody is away, or two people start to talk?",
            ":material/alt_route:",
        ),
        Page("compare", "Compare", "What is different since?", ":material/compare_arrows:"),
        Page("practice", "Practice", "What shall we try?", ":material/handshake:"),
        Page("start", "Start", "Who is in your team?", ":material/edit_note:"),
        Page("data", "Data", "What was read?", ":material/table:"),
        Page("methods", "Methods", "How is it worked out?", ":material/menu_book:"),
    )
}

_STYLE = (Path(__file__).parent / "frame.css").read_text(encoding="utf-8")
_PROJECTOR_STYLE = (Path(__file__).parent / "projector.css").read_text(encoding="utf-8")


def run() -> None:
    """Run the page that the address asks for; the first page where it asks for none.

    On a server, whoever has not signed in gets no page. A page that fails shows an error number,
    and its run ends like any other: after one that did not, Streamlit keeps what the page before
    had besides.
    """
    if not hosting.may_enter():
        return
    first, *others = PAGES.values()
    pages = [st.Page(first.script, title=first.title, default=True)]
    pages += [st.Page(page.script, title=page.title) for page in others]
    try:
        with turns.OF_PAGES.mine():
            st.navigation(pages, position="hidden").run()
    except Exception as error:  # noqa: BLE001  # the one place where what nobody expected ends
        show_failure(error)


@contextmanager
def open_page(key: str, *, projected: bool = False) -> Iterator[DeltaGenerator]:
    """Open the page called `key`: its frame around what the page shows; for a wall, without it.

    Gives the place of the heading, for a page whose question follows what is chosen on it.

    A NetrolesError raised inside becomes a message on the page; nothing else is caught here.
    """
    page = PAGES[key]
    st.set_page_config(page_title=f"{page.title} · {PRODUCT}", page_icon="◆", layout="wide")
    if projected:
        st.html(f"<style>{_STYLE}{_PROJECTOR_STYLE}</style>")
    else:
        st.html(f"<style>{_STYLE}</style>")
    with st.sidebar:
        st.markdown(f"**{PRODUCT}**")
        for each in PAGES.values():
            st.page_link(each.script, label=each.title, icon=each.icon)
    heading = st.empty()
    heading.title(page.question, anchor=False)
    links.open_link()
    try:
        yield heading
    except NetrolesError as error:
        st.error("This did not work.")
        st.text(privacy_controls.files_untold(str(error)))


def link_to_map() -> None:
    """A link for the keyboard past all controls; seen while it has the focus.

    The map itself takes the focus when it is clicked (graph_assets/keys.js): it stands in a tree of
    its own, into which no address leads.
    """
    st.html('<a class="to-the-map" href="#map">Go to the map</a>')


def link_to(key: str, label: str) -> None:
    """A link to another page, in the words of this one."""
    page = PAGES[key]
    st.page_link(page.script, label=label, icon=page.icon)


def go_to(key: str) -> None:
    """Change to another page at once."""
    st.switch_page(PAGES[key].script)


def source_line(key: str) -> None:
    """Which network this is, with the ways on from the page called `key`."""
    source = session.loaded()
    with st.container(horizontal=True, vertical_alignment="center", key="source-line"):
        if source.sample:
            st.text(f"A sample: {source.title}. Invented, nobody in it exists.")
        else:
            stays = "in this visit, on this server" if hosting.is_hosted() else "on this computer"
            st.text(f"Your data: {source.title}. It stays {stays}.")
        if key == "data":
            if st.button("Show the map of this network"):
                go_to("network")
        elif st.button("Use your own data" if source.sample else "Change the data", type="primary"):
            go_to("data")
        if st.button("Start again", help="Back to the first screen; forgets everything."):
            forget.everything()
            go_to("network")
    with st.sidebar:
        _samples(source.sample)
        links.share(source)
        if key != "data":
            privacy_controls.in_sidebar()
    if waiting := links.waiting_for_files():
        st.info(waiting)
    if source.report.of_places:
        st.text(_OF_PLACES)
    _rule_line()
    left_out = len(source.report.of_kind("refused"))
    if left_out and key != "data":
        st.warning(
            f"{counted(left_out, 'row')} of your files {'was' if left_out == 1 else 'were'} left "
            "out. The Data page says which and why."
        )


def _rule_line() -> None:
    """Where roles are worked out with other numbers: that it is so, which, and the way back."""
    tried = caveats.of_rule()
    if tried is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="rule-line"):
        st.text(tried)
        link_to("methods", "What it changes")
        st.button(
            BACK_TO_RULE,
            key="back from any page",
            type="tertiary",
            on_click=session.back_to_rule,
        )


def _samples(shown: str | None) -> None:
    # Another key for other data, so that it closes over the map of what was chosen in it.
    key = f"samples {session.visit_number()}"
    with st.popover("Samples", icon=":material/folder_open:", width="stretch", key=key):
        for sample in SAMPLES.values():
            size = f"{counted(sample.people, 'person', 'people')}, {counted(sample.pairs, 'tie')}"
            if len(sample.periods) > 1:
                size += f", {len(sample.periods)} periods"
            if st.button(sample.title, key=f"sample {sample.key}", disabled=sample.key == shown):
                session.load_sample(sample.key)
                go_to("network")
            st.caption(f"{sample.line} {size}.")
