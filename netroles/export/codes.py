"""Codes in place of names: whatever leaves has names off until somebody switches them on."""

import random
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal

import pandas as pd

from netroles.charts import ROLE_LOOK
from netroles.charts.words import clean
from netroles.insight import display_names
from netroles.network import is_staff
from netroles.roles import ROLES

Names = Literal["names", "roles", "none"]
"""What people are called in a file.

"names": their names. "none": profession and a number ("Nurse 3"). "roles": role in the network
and a number ("Broker 2"), and nothing else of the person: no profession, team or setting.
"""

STILL_KNOWN: Mapping[Names, str] = MappingProxyType(
    {
        "none": "Names are left out. People who know the team may still recognise somebody by "
        "profession, place and number of contacts.",
        "roles": "Names are left out. People who know the team may still recognise somebody by "
        "their place in the network and number of contacts.",
    }
)
"""Said wherever codes stand: on one ward, job and number of contacts were unique for 61 %."""

PERSON, NOT_STAFF = "Person", "Patient or carer"


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
    shuffled = list(shown)
    words = {person: _job(row) for person, row in people.to_dict("index").items()}
    if names == "roles":
        words = _roles(people, roles)
    taken = {str(each).casefold() for each in (*people.index, *display_names(people))}
    random.SystemRandom().shuffle(shuffled)
    number: Counter[str] = Counter()
    codes = {}
    for person in shuffled:
        word = words[person]
        while True:
            number[word.casefold()] += 1
            code = f"{word} {number[word.casefold()]}"
            if code.casefold() not in taken:
                break
        codes[person] = code
    return codes


def _job(person: Mapping[Hashable, Any]) -> str:
    given = (person[column] for column in ("profession", "kind"))
    word = next((clean(each) for each in given if isinstance(each, str)), PERSON)
    return word[:1].upper() + word[1:]


def _roles(people: pd.DataFrame, roles: pd.DataFrame | None) -> dict[Hashable, str]:
    """The role of staff who have one; that somebody has none is no name for them."""
    words = pd.Series(PERSON, index=people.index)
    if roles is not None:
        labels = {key: role.label for key, role in ROLES.items() if not ROLE_LOOK[key].hollow}
        words = roles["role"].map(labels).fillna(PERSON)
    found: dict[Hashable, str] = words.where(is_staff(people), NOT_STAFF).to_dict()
    return found
