"""Codes in place of names: whatever leaves has names off until somebody switches them on."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

import pandas as pd

from netroles.charts import ROLE_LOOK
from netroles.network import is_staff
from netroles.privacy import PERSON, dealt, job_words
from netroles.privacy import STILL_KNOWN as SHAPE
from netroles.roles import ROLES

Names = Literal["names", "roles", "none"]
"""What people are called in a file.

"names": their names. "none": profession and a number ("Nurse 3"). "roles": role in the network
and a number ("Broker 2"), and nothing else of the person: no profession, team or setting.
"""

STILL_KNOWN: Mapping[Names, str] = MappingProxyType(
    {
        "none": f"Names are left out. {SHAPE}",
        "roles": "Names are left out. People who know the team may still recognise somebody by "
        "their place in the network and number of contacts.",
    }
)
"""Said wherever codes stand."""

NOT_STAFF = "Patient or carer"


def code_names(
    people: pd.DataFrame,
    shown: Iterable[str],
    names: Names = "none",
    roles: pd.DataFrame | None = None,
) -> dict[str, str]:
    """A code for each person shown, by id, in no order that tells who is who.

    people is `Network.people`, roles the table of `netroles.roles.roles`, without which nobody
    has a role. A code is a word and a number; numbers are dealt out at random, anew with every
    call, and come from nothing that is known of the person. No code is anybody's name or id.
    """
    words = job_words(people) if names == "none" else _roles(people, roles)
    return dealt(people, {person: words[person] for person in shown})


def _roles(people: pd.DataFrame, roles: pd.DataFrame | None) -> dict[str, str]:
    """The role of staff who have one; that somebody has none is no name for them."""
    words = pd.Series(PERSON, index=people.index)
    if roles is not None:
        labels = {key: role.label for key, role in ROLES.items() if not ROLE_LOOK[key].hollow}
        words = roles["role"].map(labels).fillna(PERSON)
    told = words.where(is_staff(people), NOT_STAFF)
    return {str(person): word for person, word in told.items()}
