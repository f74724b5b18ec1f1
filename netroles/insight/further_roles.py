"""What does each role of a person rest on, the further ones too, and how is that called?"""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
import pandas as pd

from netroles.insight.describe import RESTS_ON
from netroles.roles import ROLES, SCORED, SEPARATOR
from netroles.roles.hint import reported
from netroles.roles.record import Evidence
from netroles.roles.thresholds import LEAST_SHARE_OF_VOICES, LEAST_VOICES

ALSO, ASK, SAID = "Also close to", "Ask the team about", RESTS_ON["reported"]

FURTHER: Mapping[Evidence, str] = MappingProxyType(
    {"position": ALSO, "possible": ASK, "reported": SAID}
)
"""How further roles are headed, by what they rest on."""

WHAT_REPORTED_MEANS = (
    f"“{SAID}” is said of an energiser or challenger whom at least {LEAST_VOICES} colleagues "
    f"named, and {LEAST_SHARE_OF_VOICES:.0%} or more of those who answered and know them. Such a "
    "role is no hint any more; every other energiser or challenger is one to ask the team about."
)

_KEYS = [role.key for role in SCORED]


def further_roles(table: pd.DataFrame, standings: pd.DataFrame) -> pd.DataFrame:
    """Each person's further roles in words, apart by what they rest on.

    table and standings are the results of `netroles.roles.roles` and `evidence` for the same
    period. Index person as in table; columns as in `FURTHER`, labels joined by a comma, "" for
    none.
    """
    rests = rests_on(table, standings).where(_further(table), "")
    columns = {
        heading: [
            ", ".join(ROLES[key].label for key, found in zip(_KEYS, row, strict=True) if found)
            for row in (rests == evidence).to_numpy()
        ]
        for evidence, heading in FURTHER.items()
    }
    return pd.DataFrame(columns, index=table.index, dtype="str")


def rests_on(table: pd.DataFrame, standings: pd.DataFrame) -> pd.DataFrame:
    """What each of the four roles rests on for each person, or would if they had it.

    table and standings as in `further_roles`, of the people in table. Index person as in table,
    one column a role: "position", "possible" (a hint: ask the team) or "reported".
    """
    rests = pd.DataFrame(
        {role.key: role.evidence for role in SCORED}, index=table.index, columns=_KEYS, dtype=object
    )
    own = standings.loc[table.index]
    columns = {str(each): own[each].to_numpy() for each in own}
    for role in SCORED:
        rests.loc[reported(role, columns), role.key] = "reported"
    return rests


def hinted(table: pd.DataFrame, standings: pd.DataFrame) -> dict[str, int]:
    """About how many people each hint (energiser, challenger) is, to ask the team about: as role
    or as a further one, and not where colleagues said so. Arguments as in `further_roles`.
    """
    return _number(table, standings, "possible")


def reported_as(table: pd.DataFrame, standings: pd.DataFrame) -> dict[str, int]:
    """Of how many people colleagues said that they are energiser or challenger; as `hinted`."""
    return _number(table, standings, "reported")


def colleagues_were_asked(standings: pd.DataFrame) -> bool:
    """Whether anybody was asked who energises or challenges them."""
    known = [f"{role.said}_known" for role in SCORED if role.said]
    return bool(standings[known].notna().to_numpy().any())


def _number(table: pd.DataFrame, standings: pd.DataFrame, evidence: Evidence) -> dict[str, int]:
    named = _further(table) | (table[["role"]].to_numpy() == np.array(_KEYS))
    numbers = ((rests_on(table, standings) == evidence) & named).sum()
    return {role.key: int(numbers[role.key]) for role in SCORED if role.said}


def _further(table: pd.DataFrame) -> np.ndarray:
    named = [each.split(SEPARATOR) for each in table["also_possible"].fillna("")]
    found: np.ndarray = np.array([[key in each for key in _KEYS] for each in named], dtype=bool)
    return found.reshape(len(table), len(_KEYS))
