"""From files on somebody's computer to a network on the screen: upload and column match."""

import streamlit as st

from netroles.network import NetrolesError
from netroles.reading import (
    FIELD_WORDS,
    Match,
    Sheet,
    Source,
    What,
    build,
    is_questionnaire,
    look,
    propose_match,
    sentence,
)
from netroles.ui import flag_panels, session
from netroles.ui.privacy_controls import names_are_needed
from netroles.ui.records import Loaded
from netroles.ui.text import plain

NOT_IN_FILE = "not in this file"


def upload(of: str = "") -> tuple[Sheet | None, Sheet | None]:
    """Ask for the two files; the sheets that were read, None where there is none.

    of tells the files of another network than the one on the screen apart from its own. What was
    uploaded stays for the visit, although Streamlit's own upload field forgets it when the page
    changes. Raises NetrolesError for a file that cannot be read.
    """
    ties, people = st.columns(2, gap="large")
    with ties:
        ties_file = _file(
            f"{of}ties",
            "Who talks to whom",
            "A CSV or Excel file with one row a tie: who, whom, how often.",
        )
    with people:
        people_file = _file(
            f"{of}people",
            "The people (optional)",
            "A CSV or Excel file with one row a person: setting, team, profession.",
        )
    return ties_file, people_file


def match(ties: Sheet, people: Sheet | None) -> tuple[Match, Match | None]:
    """Show which column was taken for what, with one row as a sentence; the match as confirmed.

    A questionnaire that came back needs no confirmation.
    """
    if is_questionnaire(ties):
        st.text(
            f"{ties.name} is a questionnaire that came back. If there are several, load them "
            "together on the Start page."
        )
        return propose_match(ties), None
    ties_match = _chosen(ties, "ties")
    people_match = _chosen(people, "people") if people else None
    if not names_are_needed("a row of your file as a sentence shows"):
        st.text("If this is right, the columns are right:")
        shown = flag_panels.without_what_is_not_kept(ties, ties_match, people, people_match)
        with st.container(border=True, key="said"):
            st.text(sentence(shown[0], ties_match))
            if shown[1] and people_match:
                st.text(sentence(shown[1], people_match))
    st.button(
        "Swap who answered and who was named",
        on_click=_swap,
        args=(ties,),
        disabled=bool(ties_match.missing),
    )
    needs_choice = bool(ties_match.missing or (people_match and people_match.missing))
    with st.expander("Which column is which", expanded=needs_choice):
        _columns(ties, "ties")
        if people:
            _columns(people, "people")
    return ties_match, people_match


def show_button(
    ties: Sheet, ties_match: Match, people: Sheet | None, people_match: Match | None
) -> bool:
    """The button that makes the network and looks at it; True when it was pressed."""
    found = read_button("Show the map", ties, ties_match, people, people_match)
    if found is not None:
        session.show(found)
    return found is not None


def read_button(
    label: str,
    ties: Sheet,
    ties_match: Match,
    people: Sheet | None,
    people_match: Match | None,
) -> Loaded | None:
    """The button that makes the network; what was made when it was pressed, else None."""
    flag_panels.ask(ties, ties_match, people, people_match)
    kept, kept_people = flag_panels.without_what_is_not_kept(ties, ties_match, people, people_match)
    missing = [
        FIELD_WORDS[each.what][field]
        for each in (ties_match, people_match)
        if each
        for field in each.missing
    ]
    if missing:
        st.warning(f"Please choose the column for: {', '.join(missing)}.")
    if not st.button(label, type="primary", disabled=bool(missing)):
        return None
    with st.spinner("Reading the files…"):
        reading = build(kept, ties_match, kept_people, people_match).usable()
    if reading.network.people.empty:
        raise NetrolesError(f"{ties.name} has headings but no row below them: there is no tie.")
    title = ties.name if people is None else f"{ties.name} with {people.name}"
    return Loaded(title, reading.network, reading.report)


def _file(which: str, label: str, help_text: str) -> Sheet | None:
    # Any kind may be chosen: what a file is, is told from its content, and said in a sentence.
    uploaded = st.file_uploader(label, key=f"upload {which} {session.visit_number()}")
    st.caption(help_text)
    if uploaded is not None:
        session.keep_file(which, (uploaded.name, uploaded.getvalue()))
    kept = session.kept_file(which)
    if kept is None:
        return None
    if uploaded is None:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(f"{kept[0]} is still here.")
            if st.button(f"Take {plain(kept[0])} away", key=f"take away {which}"):
                session.keep_file(which, None)
                st.rerun()
    return _sheet(*kept)


@st.cache_data(scope="session", max_entries=4, show_spinner="Reading the file…")
def _sheet(name: str, content: bytes) -> Sheet:
    source: Source = (name, content)
    return look(source)


def _key(sheet: Sheet, what: What, field: str) -> str:
    return f"{session.MATCH_PREFIX}{what} {field} {hash(sheet.headings)}"


def _chosen(sheet: Sheet, what: What) -> Match:
    """The match as it stands in the controls, or as proposed where they were not touched."""
    proposed = propose_match(sheet, what)
    columns = {
        field: st.session_state.setdefault(_key(sheet, what, field), heading)
        for field, heading in proposed.columns.items()
    }
    return Match(proposed.what, columns)


def _columns(sheet: Sheet, what: What) -> None:
    st.text(sheet.name)
    places = st.columns(2)
    for number, (field, words) in enumerate(FIELD_WORDS[what].items()):
        places[number % 2].selectbox(
            words[:1].upper() + words[1:],
            options=[None, *sheet.headings],
            format_func=lambda heading: NOT_IN_FILE if heading is None else heading,
            key=_key(sheet, what, field),
            persist_state="session",
        )


def _swap(ties: Sheet) -> None:
    for field, heading in _chosen(ties, "ties").swapped().columns.items():
        st.session_state[_key(ties, "ties", field)] = heading
