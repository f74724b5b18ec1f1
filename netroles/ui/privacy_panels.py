"""The pieces of the Data page that say who may be seen: names, people who said no, purpose."""

import streamlit as st

from netroles.insight import (
    capital,
    counted,
    counted_or_few,
    display_names,
    told_apart,
)
from netroles.network import NetrolesError, Network
from netroles.privacy import (
    STILL_KNOWN,
    Asked,
    Purpose,
    codes_from_key,
    dealings_from_key,
    key_table,
)
from netroles.reading import MOST_COMPARED, look, names_like, safe_csv
from netroles.ui import forget, privacy_controls, session
from netroles.ui.downloads import of_key
from netroles.ui.text import plain

_LIST = "list of people who said no"
_WHAT_FOR, _COLLECTED_BY, _DELETE_BY = "collected for", "collected by", "delete by"
_MOST_NAMED = 10
WHAT_A_KEY_IS = (
    "The key says who is who. Keep it apart from files with the codes, and give it back another "
    "day: the same people then have the same codes."
)


def names() -> None:
    """What people are called, and the key to code names."""
    privacy_controls.switch()
    st.caption(
        "It holds for every page: map, cards, tables, sentences, charts and lists. Whatever you "
        f"download has names off unless you ask for them, each time. {STILL_KNOWN}"
    )
    if session.names() == "codes":
        _key_to_keep()
    _key_back()


def left_out(network: Network) -> None:
    """The list of people who said no; network is the one on the screen, without them."""
    seen = session.seen()
    asked, everybody = seen.asked(session.as_loaded()), session.everybody()
    smallest = session.smallest_count(session.as_loaded().network)
    if asked.people:
        number = counted_or_few(len(asked.people), "person is", "people are", smallest=smallest)
        # Of how many, less those who are on the screen, would be how few they are.
        of = "" if smallest else f" of {counted(len(everybody), 'person', 'people')}"
        st.text(
            f"{capital(number)} left out{of}, with every tie they have, before anything is worked "
            "out. Where others stand may change without them."
        )
    if asked.shared:
        shared = counted_or_few(
            asked.shared,
            "name on the list belongs",
            "names on the list belong",
            smallest=smallest,
        )
        st.text(f"{capital(shared)} to several people here, who are all left out.")
    if asked.unknown and seen.list_of_no.strip():
        entries = counted_or_few(
            len(asked.unknown),
            "entry of the list is",
            "entries of the list are",
            smallest=smallest,
        )
        st.warning(
            f"{capital(entries)} nobody here. Names and ids count to the letter, but for capitals "
            "and blanks."
        )
        if not session.names_hidden():
            _perhaps_meant(asked)
    with st.expander("People who said no", expanded=False):
        st.text(
            "Paste the names or ids of people who do not want to be here, a line each. The list "
            "holds for this visit, for what you load next too, and is written nowhere."
        )
        # Who said no is nobody's business who looks on.
        if privacy_controls.names_are_needed("the list holds"):
            return
        with st.form("who said no", border=False):
            pasted = st.text_area(
                "Names or ids", value=seen.list_of_no, key=f"{_LIST} {session.visit_number()}"
            )
            wanted = st.form_submit_button("Leave these people out")
        if wanted:
            _leave_out(pasted)
    if seen.list_of_no.strip() and st.button("Put everybody back"):
        session.leave_out("")
        st.session_state.pop(f"{_LIST} {session.visit_number()}", None)
        st.rerun()


def purpose() -> None:
    """What the data were collected for, by whom and until when; optional."""
    said = session.purpose()
    st.text("It stands on every file you download. You may leave it open on your own computer.")
    of = f"{session.visit_number()} {session.as_loaded().digest}"
    what_for, by, until = st.columns([2, 2, 1])
    wanted, collector = said.what_for, said.collected_by
    if session.names_hidden():
        # Whoever collected the data is no person of the network, so no search would find the name.
        filled = counted(sum(map(bool, (wanted, collector))), "field")
        st.text(
            f"What the data were collected for, and by whom: {filled} filled in, which may name "
            f"somebody. {capital(privacy_controls.way_to_names())} to see or change it, under “Who "
            "can be seen”."
        )
    else:
        with what_for:
            wanted = st.text_input(
                "What the data were collected for",
                value=wanted,
                max_chars=200,
                key=f"{_WHAT_FOR} {of}",
            )
        with by:
            collector = st.text_input(
                "Collected by", value=collector, max_chars=200, key=f"{_COLLECTED_BY} {of}"
            )
    with until:
        day = st.date_input(
            "Delete by", value=said.delete_by, format="DD/MM/YYYY", key=f"{_DELETE_BY} {of}"
        )
    session.keep_purpose(Purpose(wanted, collector, day))
    if session.purpose().is_over(session.today()):
        st.warning(
            "The day by which these data were to be deleted has passed. “Forget this data” takes "
            "them from here; files on your computer you delete yourself."
        )


def forget_button() -> bool:
    """The button that forgets everything here; True when it was pressed."""
    st.text(
        "Forgetting takes away your files, what was made of them, and the addresses of what you "
        "downloaded, at once. Files you saved stay where you saved them."
    )
    if not st.button("Forget this data", icon=":material/delete:"):
        return False
    forget.everything()
    return True


def _perhaps_meant(asked: Asked) -> None:
    """Each entry that is nobody here, and who may be meant by it: to be left out with a click."""
    seen, left_out = session.seen(), set(asked.people)
    people = session.seen().as_decided(session.as_loaded()).network.people
    labels = told_apart(people)[[person not in left_out for person in people.index]]
    names = display_names(people).loc[labels.index].astype(str).tolist()
    shared = labels.to_numpy() != names
    for entry in asked.unknown[:_MOST_NAMED]:
        near = names_like(entry, names) if len(names) <= MOST_COMPARED else ()
        st.text(f"{entry}: nobody here." if not near else f"{entry}: nobody here, but perhaps")
        for place in near[:_MOST_NAMED]:
            label = str(labels.iloc[place])
            if st.button(f"Leave out {plain(label)}", key=f"near {entry}\x1f{label}"):
                line = str(labels.index[place]) if shared[place] else names[place]
                st.session_state.pop(f"{_LIST} {session.visit_number()}", None)
                others = [each for each in seen.list_of_no.splitlines() if each.strip() != entry]
                _leave_out("\n".join([*others, line]))
    if (more := len(asked.unknown) - _MOST_NAMED) > 0:
        st.text(f"And {counted(more, 'more entry', 'more entries')}.")


def _leave_out(pasted: str) -> None:
    before = session.seen().list_of_no
    session.leave_out(pasted)
    if session.seen().asked(session.as_loaded()).people == tuple(session.everybody()):
        session.leave_out(before)
        raise NetrolesError(
            "The list leaves out everybody in these data, so there would be nothing to look at. "
            "Take somebody from the list."
        )
    st.rerun()


def _key_to_keep() -> None:
    source = session.as_loaded()
    people, codes = source.network.people, session.seen().codes(source, "codes")
    dealings = session.seen().dealings("codes")
    of_key("Download the key", lambda: safe_csv(key_table(people, codes, dealings)), "key.csv")
    st.caption(WHAT_A_KEY_IS)


def _key_back() -> None:
    with st.expander("Give a key back"):
        file = st.file_uploader(
            "The key, as it was downloaded here", key=f"key {session.visit_number()}"
        )
        if file is None:
            return
        try:
            sheet = look((file.name, file.getvalue()))
            codes = codes_from_key(sheet.rows, file.name)
            dealings = dealings_from_key(sheet.rows)
        except NetrolesError as error:
            st.error(plain(str(error)))
            return
        full = session.in_full().network
        smallest = session.smallest_count(full)
        people = counted_or_few(len(codes), "person", "people", smallest=smallest)
        known = len(codes.keys() & set(full.people.index))
        here = "" if smallest else f", {known} of them here"
        st.text(f"A key to {people}{here}. Whoever is not in it gets a code beside them.")
        st.button("Use this key", on_click=session.call_by_key, args=(codes, dealings))
