"""What does a table of roles say, in sentences that can be read out?"""

import pandas as pd

from netroles.roles import ROLES, confidence_word
from netroles.roles.record import Evidence

RESTS_ON_WORDS: dict[Evidence, str] = {
    "position": "seen in who talks to whom",
    "possible": "only a hint in who talks to whom: ask the team",
    "reported": "reported by colleagues",
    "": "",
}


_NEEDED = ("role", "why", "evidence", "confidence")


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
    article = "an" if label[0] in "AEIOU" else "a"
    sure = confidence_word(confidence)
    rests = [RESTS_ON_WORDS[evidence], *([f"{sure} confidence"] if sure else [])]
    return (
        f"{name} is in the position of {article} {label.lower()} in these answers "
        f"({', '.join(rests)}): {why.removeprefix(f'{label}: ')}"
    )
