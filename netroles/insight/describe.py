"""What does a table of roles say, in sentences that can be read out?"""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from netroles.insight.words import with_article
from netroles.roles import ROLES, confidence_word
from netroles.roles.record import Evidence

A_HINT = "a hint: ask the team"

RESTS_ON: Mapping[Evidence, str] = MappingProxyType(
    {
        "position": "Seen in who talks to whom",
        "possible": f"{A_HINT[0].upper()}{A_HINT[1:]}",
        "reported": "Reported by colleagues",
        "": "",
    }
)
"""What a role rests on, in the words of every page and file."""

_NEEDED = ("role", "why", "evidence", "confidence")


def role_word(role: str, evidence: str) -> str:
    """What a role is called where people are counted or drawn: a hint is put as a question."""
    label = ROLES[role].label
    return f"{label}? Ask the team" if evidence == "possible" else label


def describe(table: pd.DataFrame, names: pd.Series | None = None) -> pd.Series:
    """One sentence a person: the role, what it rests on, how sure it is, and why.

    table is the result of `roles`; names a Series person → name (`display_names`), without which
    people are called by their id. Returns a Series named "description", index person in the order
    of the table. Names are data: escape the sentences wherever markup is understood. Confidence
    is named where the table has it. Raises nothing.
    """
    called = table.index if names is None else names.loc[table.index]
    rows = zip(called, *(table[each] for each in _NEEDED), strict=True)
    said = [_sentence(*row) for row in rows]
    return pd.Series(said, index=table.index, name="description", dtype="str")


def _sentence(name: object, role: str, why: str, evidence: Evidence, confidence: float) -> str:
    if not evidence:
        return f"{name}: {why}"
    label = ROLES[role].label
    sure = confidence_word(confidence)
    rests_on = RESTS_ON[evidence]
    rests = [f"{rests_on[0].lower()}{rests_on[1:]}", *([f"{sure} confidence"] if sure else [])]
    held = "may be" if evidence == "possible" else "is in the position of"
    return (
        f"{name} {held} {with_article(label.lower())} in these answers ({', '.join(rests)}): "
        f"{why.removeprefix(f'{label}: ')}"
    )
