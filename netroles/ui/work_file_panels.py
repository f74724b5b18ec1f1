"""Saved work: what goes into the file, what is said before it leaves, and bringing it back."""

from dataclasses import replace
from hashlib import sha256

import streamlit as st

from netroles.insight import capital, listed
from netroles.network import NetrolesError
from netroles.privacy import MODES, WITHHELD
from netroles.reading import (
    ENDING,
    Match,
    Matched,
    ReadAs,
    Sheet,
    What,
    Work,
    cut,
    opened_work,
    work_bytes,
)
from netroles.ui import bringing_back, session
from netroles.ui.downloads import of_nobody, two_ways, withheld_now
from netroles.ui.map_controls import MIDDLE_NAME
from netroles.ui.privacy_controls import files_untold, way_to_names
from netroles.ui.records import GivenWork
from netroles.ui.text import plain
from netroles.ui.work_in_words import held, named, put_aside, unsaid

_FILE_NAME = f"my work{ENDING}"
_MIME = "application/json"


def take(name: str, content: bytes) -> None:
    """Take a file of saved work; one that cannot be used is said, and the data beside it open."""
    digest = sha256(content).hexdigest()
    if (before := session.given_work()) is not None and before.digest == digest:
        return
    try:
        session.keep_work(GivenWork(digest, name, _checked(name, content)))
    except NetrolesError as error:
        session.keep_work(GivenWork(digest, name, None, str(error)))


def said() -> None:
    """What became of the saved work that was given, if any was, and a way to do without it."""
    given = session.given_work()
    if given is None:
        return
    if given.work is None:
        if given.said:
            st.error(f"The saved work could not be used. {plain(files_untold(given.said))}")
        return
    if given.used:
        st.text(
            files_untold(f"{given.name} is in use for what is loaded here. {given.said}".strip())
        )
    else:
        _offer(given, given.work)
    st.button(
        "Do without this saved work",
        on_click=session.keep_work,
        args=(replace(given, work=None, said=""),),
    )


def match_of(sheet: Sheet, what: What) -> Match | None:
    """How the columns of a table were taken before, if it fits: in the data on the screen where
    they come from the same file, or in saved work."""
    given, saved = session.given_work(), matched()
    now = session.as_loaded().matched if bringing_back.is_shown_already() else None
    is_new = given is not None and not given.used
    both = (saved, now) if is_new else (now, saved)
    return next((found for each in both if each and (found := each.of(sheet, what))), None)


def matched() -> Matched | None:
    """How files were taken by the saved work that was given."""
    work = _given()
    return work.matched if work else None


def read_before(which: str) -> ReadAs | None:
    """As what the file of ties, or of people, was read by the saved work that was given."""
    saved = matched()
    if saved is None:
        return None
    return {"ties": saved.ties_as, "people": saved.people_as}.get(which)


def round_of() -> str:
    """Tells controls filled in by one file of saved work from those of another, or of none."""
    given = session.given_work()
    return "" if given is None or given.work is None else given.digest[:8]


def save() -> None:
    """What the file holds and whom it names, then the buttons that give it."""
    if session.as_loaded().sample is not None:
        st.text("Once your own files are loaded, what you decide about them can be saved here.")
        return
    work, smallest = bringing_back.now(), session.smallest_count(session.as_loaded().network)
    withheld = withheld_now()()
    without = work.without_names(lambda text: withheld(text) == WITHHELD, (MIDDLE_NAME,))
    st.text(
        "One file with what you decided, for another day: drop it together with your data, and "
        f"nothing is asked again. It holds no ties. In it now: {listed(held(work, smallest))}."
    )
    if work == without:
        st.text("It names nobody.")
        of_nobody("Save my work", lambda: work_bytes(work), _FILE_NAME, _MIME)
        return
    st.text(
        f"Without names it leaves out what cannot do without: "
        f"{listed(named(work, without, smallest))}. "
        "To bring these back too, save it with names, and mind where you keep it."
    )
    if session.names_hidden():
        st.caption(f"Names are hidden now. {capital(way_to_names())} to save it with names.")
    with st.container(horizontal=True):
        two_ways(
            "Save my work",
            _FILE_NAME,
            _MIME,
            lambda: work_bytes(work),
            lambda _: work_bytes(without),
            still="",
        )


def _given() -> Work | None:
    given = session.given_work()
    return given.work if given else None


def _checked(name: str, content: bytes) -> Work:
    work = opened_work((name, content))
    if work.names not in MODES:
        raise NetrolesError(
            f"{name} cannot be used at “names”: expected one of {', '.join(MODES)}; found "
            f"“{cut(work.names)}”. It was changed after it was saved; load the file as “Save my "
            "work” gave it to you."
        )
    return work


def _offer(given: GivenWork, work: Work) -> None:
    """What is in it, what is not, and what gives way to it."""
    waits, smallest = session.kept_file("ties") is None, session.smallest_count(None)
    st.info(
        f"{plain(files_untold(given.name))} is here: {plain(listed(held(work, smallest)))}. "
        + ("It holds no ties, so load the data as well. " if waits else "")
        + "What it says of the files is filled in for you; the rest comes back with “Show the "
        "map”."
    )
    if lacking := unsaid(work, smallest):
        back = ""
        if "who said no" in work.unsaid:
            back = (
                " Whoever said no is there again with “Show the map”, unless you paste their names "
                "first: below, under “Who can be seen”."
            )
        st.warning(
            f"Not in it, because it was saved without names: {plain(listed(lacking))}.{back}"
        )
    if not bringing_back.is_shown_already():
        return
    decided = bringing_back.now()
    if aside := put_aside(decided, work, smallest):
        st.warning(f"With “Show the map” it takes the place of: {plain(listed(aside))}.")
    if decided.left_out.strip() and work.left_out.strip():
        st.text("Who said no on your list stays left out as well.")
