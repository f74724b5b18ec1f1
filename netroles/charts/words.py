"""Names on pictures: without marks nobody sees, and not too long."""

import unicodedata
from collections.abc import Iterable
from typing import Any

LONGEST_LABEL = 24
"""Characters of a name that stand on a picture; the whole name is in the tooltip."""
_BREAKS = "windowSize()[0] <= 640 && test(regexp('^(?=.{15}).{4,}? '), datum.label)"
IN_LINES_ON_A_PHONE: dict[str, Any] = {
    "labelExpr": (
        f"{_BREAKS} ? split(replace(datum.label, regexp('^(.{{4,}}?) '), '$1\\n'), '\\n')"
        " : datum.label"
    ),
    "labelOffset": {"condition": {"test": _BREAKS, "value": -6}, "value": 0},
    "labelBaseline": "middle",
}
"""How an axis on the left says a long name: on a phone on two lines, and nothing of it cut off."""
_NO_CHARACTERS, REPLACED = "\ufffe\uffff", "\ufffd"
"""What Unicode says is no character, and what stands for it: XML forbids it, and the library that
draws files would end the whole server over one."""


def clean(text: str) -> str:
    """The text without line breaks and without marks nobody sees.

    Control and direction characters could make a name look like another, or turn the text after
    it around. The joiners inside emoji and in Persian or Hindi names stay.
    """
    seen = text if text.isprintable() else "".join(map(_seen, text))
    return " ".join(seen.split()) or "(blank)"


def _seen(mark: str) -> str:
    """The mark, or what is left of it on a screen."""
    if mark in "\n\r\t":
        return " "
    if mark in _NO_CHARACTERS:
        return REPLACED
    keep = mark in "\u200c\u200d" or unicodedata.category(mark) not in ("Cc", "Cf", "Cs")
    return mark if keep else ""


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
