"""How a file is read: said, asked where it is a guess, and changeable where it is wrong."""

from collections.abc import Mapping
from dataclasses import fields, replace
from hashlib import sha256
from typing import Any

import streamlit as st

from netroles.network import NetrolesError
from netroles.reading import (
    AS_FOUND_OUT,
    DELIMITERS,
    ENCODING_CHOICES,
    ENCODINGS,
    SPANS,
    Delimiter,
    Opened,
    ReadAs,
    Sheet,
    is_text,
    open_file,
)
from netroles.ui import session, work_file_panels
from netroles.ui.privacy_controls import files_untold

FOUND_OUT = "as found out"
_ABOUT = tuple(each.name for each in fields(ReadAs))
_MOST_SHOWN = 3


def opened(which: str, name: str, content: bytes, *, kind_matters: bool = True) -> Opened:
    """The file as it is read, with a sentence that says how, and fields to have it read otherwise.

    which tells the file from others on the page. Without kind_matters it is a list of people, and
    what kind of file it is is not asked. Raises NetrolesError where it cannot be read as it should
    be; the fields stand there all the same.
    """
    said, asks = st.empty(), st.container()
    file = _told_apart(which, content)
    encoding, delimiter = _as_text(file, name, content) if is_text(content) else (None, None)
    written = ReadAs(encoding=encoding, delimiter=delimiter)
    found = _opened(name, content, written)
    if kind_matters:
        kind = _choose(file, "kind", "Taken as", found.could_be, found.kind)
        wish = ReadAs(None if kind == found.kind else kind, encoding, delimiter)
        found = _with_periods(file, name, content, wish)
        said.text(files_untold(f"{name} is read as: {_said(found)}."))
    elif found.asks:
        said.text(files_untold(f"{name} is read as: {_said(found)}."))
    with asks:
        _ask(found, found.ties if found.people is None else found.people)
    return found


def _said(found: Opened) -> str:
    """What the file is, with its numbers only where nobody can work out another from them.

    The rows of the file, less the ties that are shown of it, would be the ties of who said no.
    """
    if session.seen().list_of_no.strip() or session.presenting():
        return found.could_be[found.kind]
    return found.said


def chosen(which: str) -> ReadAs:
    """How a file that was kept is read, as far as it was chosen on the page."""
    kept = session.kept_file(which)
    if kept is None:
        return AS_FOUND_OUT
    file = _told_apart(which, kept[1])

    def of(about: str) -> Any:
        return st.session_state.get(_key(file, about))

    return ReadAs(*map(of, _ABOUT))


def _told_apart(which: str, content: bytes) -> str:
    return f"{which} {sha256(content).hexdigest()[:16]}"


def _key(file: str, about: str) -> str:
    """The key of a field: another for each saved work, which fills it in anew."""
    return f"{session.MATCH_PREFIX}{about} {file} {work_file_panels.round_of()}"


def _choose(
    file: str, about: str, label: str, words: Mapping[Any, str], at_first: Any = None
) -> Any:
    """A field to choose from; what is chosen goes with the content of the file, for the visit."""
    before = work_file_panels.read_before(file.split()[0])
    saved = None if before is None else getattr(before, about)
    return st.selectbox(
        label,
        options=list(words),
        index=list(words).index(at_first if saved is None or saved not in words else saved),
        format_func=words.__getitem__,
        key=_key(file, about),
        persist_state="session",
    )


@st.cache_data(scope="session", max_entries=6, show_spinner="Reading the file…")
def _opened(name: str, content: bytes, wish: ReadAs) -> Opened:
    return open_file((name, content), wish)


def _as_text(file: str, name: str, content: bytes) -> tuple[str | None, Delimiter | None]:
    """The encoding and the delimiter that were chosen, None where they are to be found out."""
    try:
        _opened(name, content, AS_FOUND_OUT)
        refused = False
    except NetrolesError:
        # It may well be readable for somebody who knows how it was written.
        refused = True
    with st.expander("If letters or columns look wrong", expanded=refused):
        letters, columns = st.columns(2)
        with letters:
            encodings = {each: ENCODINGS[each] for each in ENCODING_CHOICES}
            encoding = _choose(file, "encoding", "Letters are written in", _or_found_out(encodings))
        with columns:
            separated = _or_found_out(DELIMITERS)
            delimiter = _choose(file, "delimiter", "Columns are separated by", separated)
    return encoding, delimiter


def _with_periods(file: str, name: str, content: bytes, wish: ReadAs) -> Opened:
    """The file as it is to be read, with the periods of contacts changeable."""
    found = _opened(name, content, wish)
    if found.span is None:
        return found
    periods, dates = st.columns(2)
    with periods:
        span = _choose(file, "span", "Contacts are counted", SPANS, found.span)
    day_first = None
    if found.dates_unsure:
        with dates:
            words = _or_found_out({True: "the day", False: "the month"})
            day_first = _choose(file, "day_first", "In dates comes first", words)
    if (span, day_first) == (found.span, None):
        return found
    chosen = None if span == found.span else span
    return _opened(name, content, replace(wish, span=chosen, day_first=day_first))


def _or_found_out(words: Mapping[Any, str]) -> dict[Any, str]:
    return {None: FOUND_OUT, **words}


def _ask(found: Opened, table: Sheet) -> None:
    """What is a guess, as a question, with some of the letters that depend on it."""
    if not found.asks:
        return
    with st.container(border=True):
        for each in found.asks:
            st.text(f"{each[:1].upper()}{each[1:]}{'' if each.endswith('?') else '.'}")
        if session.names_hidden() or not table.asks:
            return
        cells = [*table.headings, *table.rows.to_numpy().ravel()]
        beyond = dict.fromkeys(filter(_has_letters_beyond, cells))
        if beyond:
            st.text(f"Read so: {', '.join(list(beyond)[:_MOST_SHOWN])}")


def _has_letters_beyond(cell: str) -> bool:
    return not cell.isascii() and any(each.isalpha() and not each.isascii() for each in cell)
