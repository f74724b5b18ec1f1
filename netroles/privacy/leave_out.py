"""People who said no: taken out before anything is worked out."""

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from netroles.charts.words import clean
from netroles.insight import display_names
from netroles.network import Network
from netroles.privacy.called import groups_renamed
from netroles.privacy.withheld import WITHHELD, withholder

MOST_WORDS = 6
"""Words of a name that are looked for together when it is to be said which words name somebody."""
_MARKS = ".,;:!?()[]\"'“”‘’"


@dataclass(frozen=True)
class Asked:
    """Whom a pasted list means.

    people are ids, in the order of the people table; shared how many entries of the list are the
    name of several people, who are then all meant; unknown the entries that are nobody's.
    """

    people: tuple[str, ...]
    shared: int
    unknown: tuple[str, ...]


def asked_to_leave_out(people: pd.DataFrame, text: str) -> Asked:
    """Read a pasted list of names or ids, a line each or with semicolons; people is
    `Network.people`.

    Case, white space and forms of the same letter do not matter. A line that is nobody's is
    tried once more at its commas.
    """
    by_name: dict[str, set[str]] = {}
    for person, name in display_names(people).items():
        for each in (str(person), str(name)):
            by_name.setdefault(_folded(each), set()).add(str(person))
    entries = []
    for line in (part.strip() for part in re.split(r"[\n\r;\t]+", text)):
        whole = _folded(line) in by_name
        parts = [line] if whole else [part.strip() for part in line.split(",")]
        known = whole or any(_folded(part) in by_name for part in parts)
        entries += [part for part in (parts if known else [line]) if part]
    found = {entry: by_name.get(_folded(entry), set()) for entry in dict.fromkeys(entries)}
    meant = {person for each in found.values() for person in each}
    return Asked(
        people=tuple(str(each) for each in people.index if each in meant),
        shared=sum(len(each) > 1 for each in found.values()),
        unknown=tuple(entry for entry, each in found.items() if not each),
    )


def both_lists(before: str, more: str) -> tuple[str, int]:
    """Two pasted lists as one, and how many lines of the second the first does not have."""
    lines = [line for line in before.splitlines() if line.strip()]
    there = {_folded(line) for line in lines}
    new = []
    for line in filter(str.strip, more.splitlines()):
        if (key := _folded(line)) not in there:
            there.add(key)
            new.append(line)
    return "\n".join([*lines, *new]), len(new)


def holds_name_of(
    gone: pd.DataFrame, entries: Collection[str] = (), cut: Callable[[str], str] = str
) -> Callable[[str], bool]:
    """Says whether a text holds a name or id of somebody who is left out.

    gone are their rows of `Network.people`; entries are further names on the list, of people who
    stand in no row that was kept. cut shortens a text as sentences do. A text that is nothing but
    a name or an id counts however short that is, but for a number.
    """
    names = [*map(str, gone.index), *map(str, display_names(gone)), *entries]
    names += [cut(name).rstrip("…") for name in names]
    index = pd.Index(dict.fromkeys(names), dtype="str")
    withheld = withholder(pd.DataFrame({"name": index}, index=index))
    alone = {_folded(name) for name in names if not name.strip().isdigit()}

    def holds(text: str) -> bool:
        return _folded(text) in alone or withheld(text) == WITHHELD

    return holds


def words_that_name(text: str, holds: Callable[[str], bool]) -> tuple[str, ...]:
    """The words of a text that are somebody's name or id, as they were typed, each once.

    holds says whether a text holds a name (`holds_name_of`). Where the whole text holds one that
    no run of its words does, the whole text is given.

    Example: "ask Ann Lee or the ward" with Ann Lee among the people gives ("Ann Lee",).
    """
    if not holds(text):
        return ()
    words, found, at = text.split(), [], 0
    while at < len(words):
        ends = range(at + 1, min(at + MOST_WORDS, len(words)) + 1)
        end = next((end for end in ends if holds(" ".join(words[at:end]))), None)
        if end is None:
            at += 1
            continue
        # The shortest run that ends there: "ask Ann Lee" holds a name because "Ann Lee" does.
        start = next(
            each for each in range(end - 1, at - 1, -1) if holds(" ".join(words[each:end]))
        )
        found.append(" ".join(words[start:end]).strip(_MARKS))
        at = end
    return tuple(dict.fromkeys(found)) or (text,)


def rows_of_others(rows: pd.DataFrame, columns: Sequence[str], text: str) -> pd.DataFrame:
    """The rows of a table of text in which nobody the list means stands in one of the columns."""
    cells = pd.Index(pd.unique(rows[list(columns)].to_numpy().ravel()), dtype="str")
    meant = asked_to_leave_out(pd.DataFrame({"name": cells}, index=cells), text).people
    return rows[~rows[list(columns)].isin(meant).any(axis="columns")]


def without(network: Network, left_out: Collection[str]) -> Network:
    """The network without these people (ids) and their ties.

    Where another's team, setting or any other text holds one of their names, it is called by what
    it is and a number. Ids that nobody has are passed over.
    """
    gone = network.people.index.isin(left_out)
    if not gone.any():
        return network
    kept = network.people.index[~gone]
    ends = network.ties[["source", "target"]].isin(kept).all(axis="columns")
    smaller = replace(
        network, people=network.people[~gone], ties=network.ties[ends].reset_index(drop=True)
    )
    return groups_renamed(smaller, withholder(network.people[gone]))


def _folded(text: str) -> str:
    return clean(unicodedata.normalize("NFKC", text)).casefold()
