"""What should not have been in a file: said before it is read, and left out unless it is kept."""

from dataclasses import replace

import streamlit as st

from netroles.insight import counted
from netroles.privacy.flags import WORDS, Flag, flags, without_flagged
from netroles.reading import Match, Note, Sheet, is_questionnaire
from netroles.ui import session
from netroles.ui.text import plain

_IDS = {"ties": ("source", "target"), "people": ("person", "name")}
"""Fields that say who somebody is: ties may name people by either."""
_ROWS_SAID = 5


def checked(
    ties: Sheet, ties_match: Match, people: Sheet | None, people_match: Match | None
) -> tuple[Sheet, Sheet | None]:
    """Say what looks like more than a network needs; the sheets without what is not kept.

    A questionnaire of the product asks for none of it.
    """
    given = [(ties, ties_match)]
    if people is not None and people_match is not None:
        given.append((people, people_match))
    if is_questionnaire(ties):
        return ties, people
    ids = [_ids(match) for _, match in given]
    found = [_flags(sheet) for sheet, _ in given]
    if not any(found):
        return ties, people
    left_out = _asked([sheet for sheet, _ in given], found, ids)
    tables = without_flagged([sheet.rows for sheet, _ in given], left_out, ids)
    cleaned = [
        replace(sheet, rows=table, notes=(*sheet.notes, *(_note(sheet, each) for each in gone)))
        for (sheet, _), table, gone in zip(given, tables, left_out, strict=True)
    ]
    return cleaned[0], cleaned[1] if len(cleaned) > 1 else people


def _ids(match: Match) -> list[str]:
    columns = (match.columns.get(field) for field in _IDS[match.what])
    return [column for column in columns if column is not None]


@st.cache_data(
    scope="session",
    max_entries=4,
    hash_funcs={Sheet: lambda sheet: (sheet.name, sheet.rows.to_csv())},
    show_spinner="Looking for what should be left out…",
)
def _flags(sheet: Sheet) -> list[Flag]:
    return flags(sheet.rows, session.today())


def _asked(sheets: list[Sheet], found: list[list[Flag]], ids: list[list[str]]) -> list[list[Flag]]:
    """The flags that are to be left out: all whose box is not ticked."""
    left_out = []
    with st.container(border=True, key="flagged"):
        st.markdown("**More than a network needs**")
        st.text(
            "This looks like details of a person that no map or role is made from. It is left out "
            "before anything is read, unless you keep it."
        )
        for sheet, each, own in zip(sheets, found, ids, strict=True):
            kept = [flag for flag in each if _kept(sheet, flag, is_id=flag.column in own)]
            left_out.append([flag for flag in each if flag not in kept])
    return left_out


def _kept(sheet: Sheet, flag: Flag, *, is_id: bool) -> bool:
    st.text(_said(sheet, flag, is_id=is_id))
    return st.checkbox(
        f"Keep the {WORDS[flag.what]} in “{plain(flag.column)}”",
        key=f"{session.MATCH_PREFIX}keep {sheet.name} {flag.column} {flag.what}",
        persist_state="session",
    )


def _said(sheet: Sheet, flag: Flag, *, is_id: bool) -> str:
    if flag.whole:
        where = f"{sheet.name}, column “{flag.column}”: looks like {WORDS[flag.what]}, "
        where += f"{counted(len(flag.rows), 'cell')}."
    else:
        first = ", ".join(str(row) for row in flag.rows[:_ROWS_SAID])
        more = len(flag.rows) - _ROWS_SAID
        rows = f"row{'s' if len(flag.rows) > 1 else ''} {first}"
        rows += f" and {more:,} more" if more > 0 else ""
        where = f"{sheet.name}, column “{flag.column}”, {rows}: looks like {WORDS[flag.what]}."
    if is_id:
        where += " It says who is who, so these people are called “Left out 1”, “Left out 2”."
    return where


def _note(sheet: Sheet, flag: Flag) -> Note:
    reason = f"{counted(len(flag.rows), 'cell')} left out: looks like {WORDS[flag.what]}"
    return Note("guess", sheet.name, reason, column=flag.column)
