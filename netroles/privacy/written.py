"""What should be looked at once more in a text that somebody writes, before it is kept."""

import re
from collections.abc import Callable
from datetime import date

import pandas as pd

from netroles.charts.words import clean
from netroles.insight import display_names
from netroles.privacy.flags import WORDS, flags
from netroles.privacy.withheld import SHORTEST_NAME, TITLES, WITHHELD

NAMES = "the name of somebody in these data"
_LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def must_come_out(text: str, withheld: Callable[[str], str], today: date) -> list[str]:
    """What a text holds that has no place in it, in words: names, and what `flags` finds.

    withheld says which texts hold a name: `withholder` of whoever is loaded.
    """
    found = [NAMES] if withheld(text) == WITHHELD else []
    return found + [f"{WORDS[each.what]}" for each in flags(pd.DataFrame({"": [text]}), today)]


def may_be_names(text: str, *of: pd.DataFrame) -> list[str]:
    """Words of a text, as they stand there, that begin with a capital letter and are part of the
    name of somebody of these people; each once.

    Such a word may be any word ("Will"), so it is asked about and not refused. of are tables as
    `Network.people`.
    """
    parts = {
        part
        for people in of
        for name in display_names(people)
        for part in _LETTERS.findall(clean(str(name)).casefold())
        if len(part) >= SHORTEST_NAME and part not in TITLES
    }
    words = _LETTERS.findall(clean(text))
    return list(
        dict.fromkeys(each for each in words if each[0].isupper() and each.casefold() in parts)
    )
