"""The words people write in cells, and what they are taken for."""

import re
from collections.abc import Mapping

from netroles.network import (
    BETWEEN,
    CARER,
    CHALLENGES,
    ENERGISES,
    HANDOVER,
    HOME,
    HOSPITAL,
    LEVELS,
    NO,
    NO_ROLE,
    PATIENT,
    STAFF,
    TALKS_TO,
    TO_HOME,
    TO_HOSPITAL,
    YES,
)

TRUSTS, ADVICE = "trusts", "advice"

# Compared without regard to case; any other kind of tie is kept exactly as it is written.
TIE_KIND_WORDS: Mapping[str, tuple[str, ...]] = {
    TALKS_TO: ("talks to", "talk to", "talks with", "talked to", "speaks to", "speaks with"),
    TRUSTS: ("trusts", "trust"),
    ADVICE: ("advice", "advises", "advises me", "gives advice", "gives me advice"),
    ENERGISES: (
        "energises", "energizes", "energise", "energize", "energises me", "energizes me",
    ),
    CHALLENGES: ("challenges", "challenge", "challenges me"),
    HANDOVER: ("handover", "hand over", "hands over", "hands over to", "handoff", "hand-off"),
}  # fmt: skip

PERSON_KIND_WORDS: Mapping[str, tuple[str, ...]] = {
    STAFF: ("professional", "staff", "staff member", "employee", "clinician", "worker"),
    PATIENT: ("patient", "service user", "resident", "client"),
    CARER: (
        "carer", "family carer", "unpaid carer", "informal carer", "caregiver",
        "family caregiver", "family", "relative",
    ),
}  # fmt: skip

LEVEL_WORDS: Mapping[str, tuple[str, ...]] = {level: (level,) for level in LEVELS}

SIDE_WORDS: Mapping[str, tuple[str, ...]] = {
    HOME: ("home", "at home", "community"),
    BETWEEN: ("between", "in between"),
    HOSPITAL: ("hospital", "in hospital"),
}

YES_NO_WORDS: Mapping[str, tuple[str, ...]] = {
    YES: ("yes", "y", "true", "t", "1", "1.0", "x", "✓", "✔", "ja", "oui", "sí", "si", "wahr"),
    NO: ("no", "n", "false", "f", "0", "0.0", "nein", "non", "falsch"),
}

SELF_ROLE_WORDS: Mapping[str, tuple[str, ...]] = {
    "broker": ("broker", "brokers", "bridge", "bridger", "bridge builder", "bridge-builder"),
    "connector": ("connector", "connectors", "connecter", "central connector"),
    "energiser": ("energiser", "energizer", "energisers", "energizers"),
    "challenger": ("challenger", "challengers"),
    NO_ROLE: ("none", "none of these", "none of them", "no role"),
}
"""A word that is none of these says nothing of the person; a blank cell says nothing either."""

STRENGTH_WORDS: Mapping[str, float] = {
    **dict.fromkeys(("every day", "everyday", "daily", "several times a day", "always",
                     "constantly", "very often", "all the time"), 5.0),
    **dict.fromkeys(("a few times a week", "several times a week", "most days", "often",
                     "frequently", "regularly"), 4.0),
    **dict.fromkeys(("about once a week", "once a week", "weekly", "every week",
                     "sometimes"), 3.0),
    **dict.fromkeys(("about once a month", "once a month", "monthly", "every month",
                     "a few times a month", "fortnightly", "occasionally"), 2.0),
    **dict.fromkeys(("less often", "less than monthly", "yearly", "once a year",
                     "a few times a year", "rarely", "seldom", "hardly ever"), 1.0),
    **dict.fromkeys(YES_NO_WORDS[YES], 1.0),
    **dict.fromkeys(("never", "not at all", "no", "n", "none", "false", "no contact"), 0.0),
}  # fmt: skip
"""What words for how often stand for, on the scale of our own questionnaire; 0 is no tie.

"rarely" stands a step below "monthly", as most forms order them."""

TOTAL_WORDS = frozenset(("total", "totals", "grand total", "sum", "subtotal"))
"""In place of a person these show a row or column of sums."""

_AT_LEAST = re.compile(r"(?:>=?\s*)?(\d+(?:\.\d+)?)\s*(?:\+|or more|and more|plus)", re.ASCII)
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}", re.ASCII)

_TRANSITION = re.compile(r"(home|hospital)\s*(?:→|⇒|–>|—>|-+>|=+>|>|to)\s*(home|hospital)")


def known_word(text: str, words: Mapping[str, tuple[str, ...]]) -> str | None:
    """What the text stands for among `words`, without regard to case; None where unknown."""
    folded = text.casefold()
    return next((meaning for meaning, spellings in words.items() if folded in spellings), None)


def strength_of_words(text: str) -> float | None:
    """The number that a strength in words stands for: "daily" 5, "never" 0, "5+" 5, "2,5" 2.5.

    None where it is neither; plain numbers are for the caller.
    """
    folded = " ".join(text.casefold().split()).strip(".")
    if (known := STRENGTH_WORDS.get(folded)) is not None:
        return known
    if least := _AT_LEAST.fullmatch(folded):
        return float(least[1])
    return float(folded.replace(",", ".")) if _DECIMAL_COMMA.fullmatch(folded) else None


def transition(text: str) -> str | None:
    """The transition a cell records ("home -> hospital", "Hospital to home"); None if unknown."""
    found = _TRANSITION.fullmatch(text.casefold())
    if found is None or found[1] == found[2]:
        return None
    return TO_HOSPITAL if found[1] == HOME else TO_HOME


def given_settings(text: str) -> tuple[str, ...]:
    """The settings in a cell, each once, the first one first.

    Several are separated by a semicolon or an upright bar; a comma may be part of a name.
    """
    return _parts(text, r"[;|]")


def given_roles(text: str) -> tuple[str, ...]:
    """The words for roles in a cell, each once; a comma separates them too."""
    return _parts(text, r"[;|,]")


def _parts(text: str, separator: str) -> tuple[str, ...]:
    parts = (" ".join(part.split()) for part in re.split(separator, text))
    return tuple(dict.fromkeys(part for part in parts if part))
