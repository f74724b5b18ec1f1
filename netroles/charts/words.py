"""Names on pictures: without marks nobody sees, and not too long."""

import unicodedata
from collections.abc import Iterable

LONGEST_LABEL = 24
"""Characters of a name that stand on a picture; the whole name is in the tooltip."""


def clean(text: str) -> str:
    """The text without line breaks and without marks nobody sees.

    Control and direction characters could make a name look like another, or turn the text after
    it around. The joiners inside emoji and in Persian or Hindi names stay.
    """
    seen = "".join(
        " " if mark in "\n\r\t" else mark
        for mark in text
        if mark in "\n\r\t\u200c\u200d" or unicodedata.category(mark) not in ("Cc", "Cf", "Cs")
    )
    return " ".join(seen.split()) or "(blank)"


def shortened(name: str) -> str:
    """The name as far as it may stand on a picture."""
    return name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1].rstrip() + "…"


def distinct(groups: Iterable[str]) -> list[str]:
    """What groups are called on a picture, each once: one called like another gets a blank more."""
    names: list[str] = []
    for group in groups:
        name = clean(group)
        while name in names:
            name += "\u00a0"
        names.append(name)
    return names
