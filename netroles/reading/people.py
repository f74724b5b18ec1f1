"""The people file: one row a person."""

from dataclasses import dataclass

import pandas as pd

from netroles.network import (
    NO,
    NO_ROLE,
    PEOPLE_COLUMNS,
    RESPONDED,
    ROLE_KEYS,
    SELF_ROLES,
    SELF_ROLES_SEPARATOR,
    SETTING_SEPARATOR,
)
from netroles.reading.columns import (
    doubts,
    each_once,
    extra_columns,
    refusals,
    rows_with,
    text_column,
    translated,
)
from netroles.reading.match import Match
from netroles.reading.report import Note, shown
from netroles.reading.sheet import Sheet
from netroles.reading.words import (
    LEVEL_WORDS,
    PERSON_KIND_WORDS,
    SELF_ROLE_WORDS,
    SIDE_WORDS,
    TOTAL_WORDS,
    YES_NO_WORDS,
    given_roles,
    given_settings,
    known_word,
)


@dataclass(frozen=True, eq=False)
class PeopleRows:
    """The people of the people file.

    `table` is as `Network.people`; `rows` is each person's row in the file; `responded` says
    whether the file knows who answered.
    """

    table: pd.DataFrame
    rows: pd.Series
    responded: bool
    notes: list[Note]


NO_PEOPLE = PeopleRows(
    table=pd.DataFrame(
        {column: pd.Series(dtype="str") for column in PEOPLE_COLUMNS},
        index=pd.Index([], name="person", dtype="str"),
    ),
    rows=pd.Series(dtype="int64"),
    responded=False,
    notes=[],
)
"""What there is to say of people without a people file."""


def people_rows(sheet: Sheet, match: Match) -> PeopleRows:
    """The people a sheet names, in its order. Rows without an id, or with one that was there
    already, are refused."""
    columns = match.columns
    ids = text_column(sheet, columns["person"])
    blank, again = ids.isna(), ids.notna() & ids.duplicated()
    refused = dict.fromkeys(ids.index[blank], "the id of the person is blank")
    reason = "a row further up has the same id, and a person stands once"
    refused |= dict.fromkeys(ids.index[again], reason)
    sums = ids.str.casefold().isin(TOTAL_WORDS).fillna(False).astype(bool)
    refused |= dict.fromkeys(ids.index[sums], "this looks like a row of totals, not a person")
    notes = refusals(sheet, {row: (columns["person"], why) for row, why in refused.items()})

    table = pd.DataFrame({"name": text_column(sheet, columns["name"])})
    table["setting"] = each_once(
        text_column(sheet, columns["setting"]),
        lambda cell: SETTING_SEPARATOR.join(given_settings(cell)) or None,
    )
    table["team"] = text_column(sheet, columns["team"])
    table["profession"] = text_column(sheet, columns["profession"])
    words = {
        "kind": (PERSON_KIND_WORDS, "the person counts as staff until you say otherwise"),
        "level": (LEVEL_WORDS, "the level is left open"),
        "side": (SIDE_WORDS, "the side is taken from the setting"),
        RESPONDED: (YES_NO_WORDS, "the person counts as not asked"),
    }
    for field, (known, otherwise) in words.items():
        if field in PEOPLE_COLUMNS or columns[field] is not None:
            table[field], said = translated(sheet, columns[field], known, otherwise)
            notes += said
    if columns[SELF_ROLES] is not None:
        table[SELF_ROLES], said = _self_roles(sheet, columns[SELF_ROLES])
        notes += said
    taken = ("person", *PEOPLE_COLUMNS, "side", RESPONDED, SELF_ROLES)
    for name, cells in extra_columns(sheet, columns.values(), taken).items():
        table[name] = cells

    kept = table[~(blank | again | sums)]
    notes += _not_asked(sheet, columns[RESPONDED], kept)
    people = pd.Index(ids[kept.index], name="person", dtype="str")
    return PeopleRows(
        table=kept.set_axis(people, axis="index"),
        rows=pd.Series(kept.index, index=people),
        responded=RESPONDED in kept and bool(kept[RESPONDED].notna().any()),
        notes=notes,
    )


def _self_roles(sheet: Sheet, heading: str | None) -> tuple[pd.Series, list[Note]]:
    """The roles people see themselves in, by key and in the order of the roles.

    Says which words were taken for what, and in which rows a word is not known.
    """
    given = text_column(sheet, heading)
    words_of = {cell: given_roles(cell) for cell in given.dropna().unique()}
    words = sorted({word for words in words_of.values() for word in words})
    meaning = {word: known_word(word, SELF_ROLE_WORDS) for word in words}
    notes = [
        Note("guess", sheet.name, f"{shown(word)} is taken as '{known}'", column=heading)
        for word, known in meaning.items()
        if known is not None and known != word.casefold()
    ]
    expected = ", ".join(SELF_ROLE_WORDS)
    for row, cell in rows_with(given, words_of):
        for word in words_of[cell]:
            if meaning[word] is None:
                reason = f"{shown(word)} is none of {expected}; it was passed over"
                notes.append(Note("doubtful", sheet.name, reason, row, heading))
    known_in = {cell: {meaning[word] for word in words} for cell, words in words_of.items()}
    both = {
        cell
        for cell, known in known_in.items()
        if NO_ROLE in known and not known.isdisjoint(ROLE_KEYS)
    }
    reason = f"'{NO_ROLE}' stands beside a role; the role counts"
    notes += doubts(sheet, (row for row, _ in rows_with(given, both)), heading, reason)

    def kept(cell: str) -> str | None:
        roles = [key for key in ROLE_KEYS if key in known_in[cell]]
        return SELF_ROLES_SEPARATOR.join(roles) or (NO_ROLE if NO_ROLE in known_in[cell] else None)

    return each_once(given, kept), notes


def _not_asked(sheet: Sheet, heading: str | None, people: pd.DataFrame) -> list[Note]:
    """Where blank may well stand for no: everybody who was asked would then have answered."""
    if heading is None or not people[RESPONDED].notna().any():
        return []
    blank = int(people[RESPONDED].isna().sum())
    if not blank or (people[RESPONDED] == NO).any():
        return []
    reason = (
        f"nobody has 'no' here, and {blank} of {len(people)} are blank; blank counts as not asked. "
        "Write 'no' where somebody was asked and did not answer"
    )
    return [Note("doubtful", sheet.name, reason, column=heading)]
