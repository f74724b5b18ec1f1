"""The people file: one row a person."""

from dataclasses import dataclass

import pandas as pd

from netroles.network import PEOPLE_COLUMNS, SETTING_SEPARATOR
from netroles.reading.columns import each_once, extra_columns, refusals, text_column, translated
from netroles.reading.match import Match
from netroles.reading.report import Note
from netroles.reading.sheet import Sheet
from netroles.reading.words import LEVEL_WORDS, PERSON_KIND_WORDS, SIDE_WORDS, given_settings


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
    }
    for field, (known, otherwise) in words.items():
        if field in PEOPLE_COLUMNS or columns[field] is not None:
            table[field], said = translated(sheet, columns[field], known, otherwise)
            notes += said
    if columns["responded"] is not None:
        table["responded"] = text_column(sheet, columns["responded"])
    taken = ("person", *PEOPLE_COLUMNS, "side", "responded")
    for name, cells in extra_columns(sheet, columns.values(), taken).items():
        table[name] = cells

    kept = table[~(blank | again)]
    people = pd.Index(ids[kept.index], name="person", dtype="str")
    return PeopleRows(
        table=kept.set_axis(people, axis="index"),
        rows=pd.Series(kept.index, index=people),
        responded="responded" in kept and bool(kept["responded"].notna().any()),
        notes=notes,
    )
