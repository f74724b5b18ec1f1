"""What should not have been in a file: said before it is read, and left out unless it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from netroles.insight import counted, counted_or_few, listed
from netroles.privacy.flags import WORDS, Flag, What, flags, without_flagged
from netroles.reading import Match, Note, Sheet, is_questionnaire
from netroles.ui import session, work_file_panels
from netroles.ui.privacy_controls import files_untold

_IDS = {"ties": ("source", "target"), "people": ("person", "name")}
"""Fields that say who somebody is: ties may name people by either."""
_ROWS_SAID = 5


@dataclass(frozen=True, eq=False)
class _Looked:
    """A sheet, the columns that say who is who, and what in it looks like too much."""

    sheet: Sheet
    ids: tuple[str, ...]
    flags: tuple[Flag, ...]


def ask(ties: Sheet, ties_match: Match, people: Sheet | None, people_match: Match | None) -> None:
    """Say what looks like more than a network needs, with a box for each kind to keep it."""
    looked = _looked(ties, ties_match, people, people_match)
    kinds = [what for what in WORDS if any(flag.what == what for _, flag in _every(looked))]
    if not kinds:
        return
    with st.container(border=True, key="flagged"):
        st.markdown("**More than a network needs**")
        st.text(
            "No map and no role is made from this. It is left out before anything is read, unless "
            "you keep it."
        )
        for what in kinds:
            st.text(_said(looked, what))
            st.session_state.setdefault(_key(looked, what), _is_kept(looked, what))
            st.checkbox(f"Keep the {WORDS[what]}", key=_key(looked, what), persist_state="session")


def without_what_is_not_kept(
    ties: Sheet, ties_match: Match, people: Sheet | None, people_match: Match | None
) -> tuple[Sheet, Sheet | None]:
    """The sheets without what was said and not kept."""
    looked = _looked(ties, ties_match, people, people_match)
    gone = [[flag for flag in each.flags if not _is_kept(looked, flag.what)] for each in looked]
    if not any(gone):
        return ties, people
    tables = [each.sheet.rows for each in looked]
    cleaned = [
        replace(each.sheet, rows=table, notes=(*each.sheet.notes, *_notes(each.sheet, left_out)))
        for each, table, left_out in zip(
            looked, _cleaned(tables, gone, [each.ids for each in looked]), gone, strict=True
        )
    ]
    return cleaned[0], cleaned[1] if people is not None else None


def kept_on_purpose(
    ties: Sheet, ties_match: Match, people: Sheet | None, people_match: Match | None
) -> tuple[str, ...]:
    """The kinds that were found and kept."""
    looked = _looked(ties, ties_match, people, people_match)
    found = dict.fromkeys(flag.what for _, flag in _every(looked))
    return tuple(what for what in found if _is_kept(looked, what))


def _is_kept(looked: Sequence[_Looked], what: What) -> bool:
    """Whether somebody keeps this kind, now or in saved work that was given."""
    saved = work_file_panels.matched()
    before = saved is not None and what in saved.kept
    return bool(st.session_state.get(_key(looked, what), before))


def _looked(
    ties: Sheet, ties_match: Match, people: Sheet | None, people_match: Match | None
) -> list[_Looked]:
    # A questionnaire of ours asks for none of it.
    if is_questionnaire(ties):
        return []
    given = [(ties, ties_match)]
    if people is not None and people_match is not None:
        given.append((people, people_match))
    return [_Looked(sheet, _ids(match), _flags(sheet)) for sheet, match in given]


def _ids(match: Match) -> tuple[str, ...]:
    columns = (match.columns.get(field) for field in _IDS[match.what])
    return tuple(column for column in columns if column is not None)


@st.cache_data(
    scope="session",
    max_entries=4,
    hash_funcs={Sheet: lambda sheet: (sheet.name, sheet.cells)},
    show_spinner="Looking for what should be left out…",
)
def _flags(sheet: Sheet) -> tuple[Flag, ...]:
    return tuple(flags(sheet.rows, session.today()))


@st.cache_data(
    scope="session",
    max_entries=2,
    hash_funcs={pd.DataFrame: lambda table: table.to_csv()},
    show_spinner="Leaving it out…",
)
def _cleaned(
    tables: list[pd.DataFrame], gone: list[list[Flag]], ids: list[tuple[str, ...]]
) -> list[pd.DataFrame]:
    # Kept, because numbers are dealt at random: the same files are to be the same network again.
    return without_flagged(tables, gone, ids)


def _every(looked: Sequence[_Looked]) -> list[tuple[_Looked, Flag]]:
    return [(each, flag) for each in looked for flag in each.flags]


def _key(looked: Sequence[_Looked], what: What) -> str:
    files = " ".join(each.sheet.name for each in looked)
    return f"{session.MATCH_PREFIX}keep {what} of {files} {work_file_panels.round_of()}"


def _said(looked: Sequence[_Looked], what: What) -> str:
    """Where it stands, and what becomes of people who are known by it; never a cell itself."""
    found = [(each, flag) for each, flag in _every(looked) if flag.what == what]
    places = [
        f"{files_untold(each.sheet.name)}, column “{flag.column}” ({_where(flag)})"
        for each, flag in found
    ]
    said = f"{WORDS[what][:1].upper()}{WORDS[what][1:]}: {listed(places)}."
    if any(flag.column in each.ids for each, flag in found):
        said += " Whoever is known by it is called “Left out 1”, “Left out 2” and so on."
    return said


def _where(flag: Flag) -> str:
    smallest = session.smallest_count(None)
    if smallest or (flag.whole and len(flag.rows) > 1):
        return counted_or_few(len(flag.rows), "cell", smallest=smallest)
    first = ", ".join(str(row) for row in flag.rows[:_ROWS_SAID])
    more = len(flag.rows) - _ROWS_SAID
    rows = f"row{'s' if len(flag.rows) > 1 else ''} {first}"
    return f"{rows} and {more:,} more" if more > 0 else rows


def _notes(sheet: Sheet, gone: Sequence[Flag]) -> list[Note]:
    return [
        Note(
            "guess",
            sheet.name,
            f"{counted(len(flag.rows), 'cell')} left out: looks like {WORDS[flag.what]}",
            column=flag.column,
        )
        for flag in gone
    ]
