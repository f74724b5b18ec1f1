"""Names are data: how text of unknown content reaches a place that understands markdown."""

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """The text with every mark escaped, for labels of buttons, tabs and chips.

    Sentences go through `st.text`, which understands no markup at all; this is for the places
    that have no such form. Line breaks become blanks.
    """
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))
