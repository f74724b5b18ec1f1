"""Texts that hold somebody's name or id, found wherever they stand."""

import re
from collections.abc import Callable, Collection, Mapping

import pandas as pd

from netroles.charts.words import clean
from netroles.insight import display_names

WITHHELD = "(left out: it holds a name)"
SHORTEST_NAME = 3
"""Characters: a shorter name or id is not looked for inside other texts."""

TITLES = frozenset({"dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir"})
"""Words before a name that are no part of it."""

_WORD = re.compile(r"\w+")


def withholder(*of: pd.DataFrame) -> Callable[[str], str]:
    """Says a text again, or `WITHHELD` where it holds the name or id of one of the people.

    of are tables as `Network.people`. A name counts where all its words follow each other as words
    of their own, whatever the case and the marks between them, with its title or without. Numbers
    are no names: a count may be the same as somebody's number.
    """
    every = (name for people in of for name in (*people.index, *display_names(people)))
    given = {clean(str(name)).casefold() for name in every}
    looked_for = {name for name in given if len(name) >= SHORTEST_NAME and not name.isdigit()}
    names = {tuple(_WORD.findall(name)): name for name in looked_for}
    # "Dr Sam Li" is meant by "Sam Li surgery" too; a surname alone may be any word.
    untitled = (words[1:] for words in names if words and words[0] in TITLES)
    names |= {words: "" for words in untitled if len(words) > 1}
    without_words = {name for words, name in names.items() if not words}
    # How long names are that begin with a word: a text is looked up, never held against each name.
    lengths: dict[str, set[int]] = {}
    for words in filter(None, names):
        lengths.setdefault(words[0], set()).add(len(words))
    said: dict[str, str] = {}

    def withheld(text: str) -> str:
        if text not in said:
            plain = clean(text).casefold()
            holds = _holds(_WORD.findall(plain), names, lengths) or plain in without_words
            said[text] = WITHHELD if holds else text
        return said[text]

    return withheld


def without_names(table: pd.DataFrame, withheld: Callable[[str], str]) -> pd.DataFrame:
    """The table with `WITHHELD` for each text cell, and each heading, that holds a name."""
    told = table.rename(columns={each: withheld(str(each)) for each in table.columns})
    return told.map(lambda cell: withheld(cell) if isinstance(cell, str) else cell)


def _holds(
    words: list[str], names: Collection[tuple[str, ...]], lengths: Mapping[str, set[int]]
) -> bool:
    return any(
        tuple(words[at : at + length]) in names
        for at, word in enumerate(words)
        for length in lengths.get(word, ())
    )
