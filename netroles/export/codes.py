"""Codes in place of names: whatever leaves has names off until somebody switches them on."""

import random
from collections import Counter
from collections.abc import Hashable, Mapping
from typing import Any, Literal

import pandas as pd

from netroles.charts.words import clean
from netroles.insight import display_names

Names = Literal["names", "roles", "none"]
"""What people are called in a file.

"names": their names. "none": profession and a number ("Nurse 3"). "roles": the role on the map
and a number ("Broker 2"), and nothing else of the person: no profession, team or setting.
"""

STILL_KNOWN = (
    "Names are left out. People who know the team may still recognise somebody by profession, "
    "place and number of contacts."
)
"""Said wherever codes stand: on one ward, job and number of contacts were unique for 61 %."""

PERSON = "Person"


def code_names(
    people: pd.DataFrame, groups: Mapping[str, str], names: Names = "none"
) -> dict[str, str]:
    """A code for each person of `groups`, by id, in no order that tells who is who.

    people is `Network.people`; groups holds for each person shown what the map calls their role
    ("Broker"). A code is a word and a number; numbers are dealt out at random, anew with every
    call, and come from nothing that is known of the person. No code is anybody's name or id.
    """
    known = people[["profession", "kind"]].to_dict("index")
    words = {person: _word(known[person], group, names) for person, group in groups.items()}
    taken = {str(each).casefold() for each in (*people.index, *display_names(people))}
    shuffled = list(groups)
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


def _word(person: Mapping[Hashable, Any], group: str, names: Names) -> str:
    if names == "roles":
        return group
    given = [clean(each) for each in person.values() if isinstance(each, str)]
    word = next(iter(given), PERSON)
    return word[:1].upper() + word[1:]
