"""The piece of the Data page that checks files before anything is made of them."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from netroles.network import NetrolesError
from netroles.reading import Match, Matched, Reading, Report, Sheet, build
from netroles.ui import bringing_back, data_panels, flag_panels, session
from netroles.ui.privacy_controls import files_untold
from netroles.ui.records import Loaded
from netroles.ui.seen import Seen
from netroles.ui.text import plain

MOST_ROWS = 20_000
"""A larger file takes seconds, and would with each change on the page."""


def panel(ties: Sheet, ties_match: Match, people: Sheet | None, people_match: Match | None) -> None:
    """What reading these files finds, and of what the page below speaks meanwhile.

    Nothing where they are on the screen already: then it stands under "What was read".
    """
    if bringing_back.is_shown_already():
        return
    missing = ties_match.missing or (people_match.missing if people_match else ())
    if missing:
        return
    st.markdown("**What the checks find in your files**")
    if max(len(each.rows) for each in (ties, people) if each is not None) > MOST_ROWS:
        st.text(f"Files of more than {MOST_ROWS:,} rows are checked with “Show the map”.")
        return
    kept, kept_people = flag_panels.without_what_is_not_kept(ties, ties_match, people, people_match)
    try:
        list_of_no = session.seen().list_of_no
        report = _checks(kept, ties_match, kept_people, people_match, list_of_no)
    except NetrolesError as error:
        st.warning(plain(files_untold(str(error))))
        return
    smallest = session.smallest_count(None)
    st.text(data_panels.counts(report, smallest, ties="as reported"))
    data_panels.notes(report, smallest)
    st.text(f"With “Show the map” they take the place of: {session.loaded().title}.")


def _content(sheet: Sheet) -> tuple[str, ...]:
    return sheet.name, sheet.cells, repr((sheet.notes, sheet.directed, sheet.places))


_BY_CONTENT: dict[str | type[Any], Callable[[Any], Any]] = {Sheet: _content, Match: repr}
_FILES_KEPT = 2


@st.cache_resource(
    scope="session",
    max_entries=_FILES_KEPT,
    hash_funcs=_BY_CONTENT,
    show_spinner="Reading the files…",
)
def built(
    ties: Sheet, ties_match: Match, people: Sheet | None, people_match: Match | None
) -> Reading:
    """What reading these files gives: made for the checks, and the same once it is to be shown."""
    return build(ties, ties_match, people, people_match)


@st.cache_data(
    scope="session",
    max_entries=_FILES_KEPT,
    hash_funcs=_BY_CONTENT,
    show_spinner="Checking the files…",
)
def _checks(
    ties: Sheet,
    ties_match: Match,
    people: Sheet | None,
    people_match: Match | None,
    list_of_no: str,
) -> Report:
    """The report of a reading without who said no. What was decided of other data is no part."""
    reading = built(ties, ties_match, people, people_match)
    seen = Seen()
    seen.leave_out(list_of_no)
    matched = Matched(ties_match, people_match)
    found = Loaded(ties.name, reading.network, reading.report, matched=matched)
    return seen.in_full(found).report
