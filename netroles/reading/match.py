"""Which column says what: proposed from the headings, changed by the user."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from netroles.network import LEVELS, ROLE_KEYS, NetrolesError
from netroles.reading.headings import (
    PEOPLE_HEADINGS,
    SHARED_PLACES,
    SIDES_HEADINGS,
    TIE_HEADINGS,
    plain,
)
from netroles.reading.report import shown
from netroles.reading.sheet import Sheet

What = Literal["ties", "people", "sides"]

HEADINGS: Mapping[What, Mapping[str, tuple[str, ...]]] = {
    "ties": TIE_HEADINGS,
    "people": PEOPLE_HEADINGS,
    "sides": SIDES_HEADINGS,
}
NEEDED: Mapping[What, tuple[str, ...]] = {
    "ties": ("source", "target"),
    "people": ("person",),
    "sides": ("setting", "side"),
}
FIELD_WORDS: Mapping[What, Mapping[str, str]] = {
    "ties": {
        "source": "who answered",
        "target": "who was named",
        "strength": "how often or how strongly",
        "kind": "kind of tie",
        "transition": "transition between home and hospital",
        "period": "period",
        "source_setting": "setting of who answered",
        "target_setting": "setting of who was named",
    },
    "people": {
        "person": "person (as in the ties)",
        "name": "name to show",
        "setting": "setting",
        "team": "team",
        "profession": "profession",
        "kind": "staff, patient or carer",
        "level": "specialist or generalist",
        "side": "side (home, between, hospital)",
        "responded": "whether the person answered",
        "self_roles": "roles the person sees themselves in",
    },
    "sides": {"setting": "setting", "side": "side (home, between, hospital)"},
}
"""What each field is called on a page, in the order in which a page asks for it."""


_GRAPH_TYPES = {"directed", "undirected", "mutual"}
"""What graph programs write under "Type": about the drawing, not about the tie."""

_POSITIONS = {*ROLE_KEYS, "no distinct role", "peripheral", "no ties", "not shown"}
"""What our own maps write under "role": a position in the network and no profession."""

_SHARED = frozenset(map(plain, SHARED_PLACES))


@dataclass(frozen=True)
class Match:
    """Which heading of a file stands for which field; None where there is none.

    `columns` has every field of `FIELD_WORDS[what]`. `strengths` says what words among the
    strengths stand for where the user decided ("daily": 5.0); 0 is no tie.
    """

    what: What
    columns: Mapping[str, str | None]
    strengths: Mapping[str, float] = dataclasses.field(default_factory=dict)

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that are needed and not matched; a network can be built when empty."""
        return tuple(field for field in NEEDED[self.what] if self.columns[field] is None)

    def using(self, columns: Mapping[str, str | None]) -> "Match":
        """The match with some fields changed.

        A heading taken for one field is taken from any other. Raises NetrolesError for a field
        there is not.
        """
        for field in columns:
            if field not in self.columns:
                known = ", ".join(self.columns)
                raise NetrolesError(f"There is no field '{field}' to match; there are {known}.")
        taken = set(columns.values())
        kept = {f: None if heading in taken else heading for f, heading in self.columns.items()}
        return replace(self, columns={**kept, **columns})

    def swapped(self) -> "Match":
        """The match with who answered and who was named exchanged, and their settings."""
        pairs = (("source", "target"), ("source_setting", "target_setting"))
        other = {a: b for one, two in pairs for a, b in ((one, two), (two, one))}
        return replace(self, columns={f: self.columns[other.get(f, f)] for f in self.columns})

    def unused(self, sheet: Sheet) -> tuple[str, ...]:
        """The headings that stand for no field; their columns are kept as they are."""
        used = set(self.columns.values())
        return tuple(heading for heading in sheet.headings if heading not in used)


def propose_match(sheet: Sheet, what: What = "ties", beside: Match | None = None) -> Match:
    """The match that the headings suggest. Fields whose heading is not recognised are None.

    beside is the match of the ties that people stand beside.

    Some columns are also looked into: a `level` counts when it holds "specialist" or "generalist"
    (in other files it is a grade), a `type` of "Directed" or "Undirected" is no kind of tie, and
    a `role` of "Broker" no profession. A `ward` or `site` says where people work where several
    share one and it has a name, or in what team where the ties say the setting; where each row
    has its own, the row is no person but that place. An e-mail address is who somebody is only
    where nothing else says it.
    """
    free = {plain(heading): heading for heading in reversed(sheet.headings)}
    columns: dict[str, str | None] = {}
    for field, words in HEADINGS[what].items():
        fit = [
            word for word in dict.fromkeys(map(plain, words))
            if word in free and _fits(what, field, sheet.rows[free[word]])
            and (what != "people" or word not in _SHARED or _is_shared(sheet, free[word]))
            and (field != "setting" or word not in _SHARED or not _says_settings(beside))
        ]  # fmt: skip
        if (what, field) == ("people", "person"):
            fit.sort(key=lambda word: _are_addresses(sheet.rows[free[word]]))
        columns[field] = free.pop(fit[0]) if fit else None
    return Match(what, columns)


def perhaps_strength(sheet: Sheet, match: Match) -> tuple[str, ...]:
    """The headings of columns of ties that stand for nothing and may say how strong a tie is.

    Empty where a column says so already. Such a column holds positive numbers in most of its cells,
    and not another one in each row, as an id or a row number does.
    """
    if match.what != "ties" or match.columns["strength"] is not None:
        return ()
    return tuple(heading for heading in match.unused(sheet) if _may_count(sheet.rows[heading]))


def checked(sheet: Sheet, match: Match) -> Match:
    """The match, if it can be used on this sheet; otherwise NetrolesError."""
    for heading in match.columns.values():
        if heading is not None and heading not in sheet.headings:
            raise NetrolesError(
                f"{sheet.name} has no column {shown(heading)}; it has {heading_list(sheet)}."
            )
    if match.missing:
        wanted = " and ".join(f"'{FIELD_WORDS[match.what][field]}'" for field in match.missing)
        example = " and ".join(HEADINGS[match.what][field][0] for field in NEEDED[match.what])
        raise NetrolesError(
            f"{sheet.name} has no column that is known to say {wanted}. Row {sheet.heading_row} "
            f"should hold the headings, such as {example}; found there: {heading_list(sheet)}. "
            "Rename a heading, or say which column it is."
        )
    return match


def heading_list(sheet: Sheet) -> str:
    """The first headings of a sheet, for a sentence."""
    first = ", ".join(map(shown, sheet.headings[:8]))
    more = len(sheet.headings) - 8
    return f"{first} and {more} more" if more > 0 else first


def _fits(what: What, field: str, column: pd.Series) -> bool:
    """Whether what stands in the column can be what its heading seems to say."""
    if (what, field) not in (("people", "level"), ("people", "profession"), ("ties", "kind")):
        return True
    values = {cell.strip().casefold() for cell in column.unique()} - {""}
    if field == "level":
        return not values.isdisjoint(LEVELS)
    return not values or not values <= (_POSITIONS if field == "profession" else _GRAPH_TYPES)


def _says_settings(match: Match | None) -> bool:
    return match is not None and any(match.columns[f"{end}_setting"] for end in NEEDED["ties"])


def _is_shared(sheet: Sheet, heading: str) -> bool:
    """Whether the people of a table share what stands in a column: names, not numbers, of which
    some stand more than once, and no such column, nor all of them together, tells the rows apart,
    as where each row is a ward."""
    given = sheet.rows[heading].str.strip()
    names = given[given != ""]
    if not names.duplicated().any() or not names.str.contains(r"[^\W\d_]", regex=True).any():
        return False
    places = [each for each in sheet.headings if plain(each) in _SHARED]
    return bool(sheet.rows[places].duplicated().any())


def _may_count(column: pd.Series) -> bool:
    given = column[column.str.strip() != ""]
    numbers = pd.to_numeric(given, errors="coerce")
    return bool((numbers > 0).mean() > 0.5) and bool(given.duplicated().any())


def _are_addresses(column: pd.Series) -> bool:
    """Whether a column holds e-mail addresses."""
    cells = column[column.str.strip() != ""]
    return bool(len(cells)) and bool(cells.str.contains(r"\S@\S+\.\S", regex=True).mean() > 0.5)
