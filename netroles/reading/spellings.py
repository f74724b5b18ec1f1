"""Which spellings are one: of a role, of a wave, of a rater's code."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

import pandas as pd

from netroles.network import listed
from netroles.reading.columns import each_once
from netroles.reading.headings import plain
from netroles.reading.report import Note, shown

_NUMBER = re.compile(r"0*([0-9]+)(?:[.,]0+)?")


def one_spelling(
    columns: Sequence[pd.Series], file: str, known: dict[str, str]
) -> tuple[list[pd.Series], list[Note]]:
    """The columns with each text as it was spelt first, whatever its case and spaces, and what
    was joined.

    known has the first spelling of each text of earlier files; those of this one are added.
    Missing stays missing.
    """
    joined: dict[str, list[str]] = {}
    for text in pd.concat(columns).dropna().unique().tolist():
        first = known.setdefault(_folded(text), text)
        if first != text:
            joined.setdefault(first, []).append(text)
    notes = [
        Note("guess", file, f"{listed(list(map(shown, others)))} read as {shown(first)}")
        for first, others in joined.items()
    ]
    return [each_once(column, lambda text: known[_folded(text)]) for column in columns], notes


def look_alike(texts: Iterable[str]) -> list[tuple[str, str]]:
    """Texts that differ in marks between letters or in an s at the end alone: each beside the first
    that it is like."""
    first: dict[str, str] = {}
    pairs = []
    for text in texts:
        alike = plain(text).removesuffix("s")
        like = first.setdefault(alike, text)
        if alike and like != text:
            pairs.append((like, text))
    return pairs


def code(text: str) -> str:
    """A code as it is compared: 1, 01 and 1.0 are the same number. Others stay as they are."""
    number = _NUMBER.fullmatch(text)
    return number[1] if number else text


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
