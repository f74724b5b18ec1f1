"""Codes for people: a word and a number, dealt out at random and never made from a name."""

import random
import secrets
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any

import pandas as pd

from netroles.charts.words import clean
from netroles.insight import display_names
from netroles.privacy.withheld import TITLES, WITHHELD, withholder

PERSON = "Person"
CODE = "N"


def dealt(
    people: pd.DataFrame,
    words: Mapping[str, str],
    known: Mapping[str, str] | None = None,
    *,
    alone: bool = False,
    pattern: str = "{word} {number}",
) -> dict[str, str]:
    """A code for each person in words, by id, in no order that tells who is who.

    people is `Network.people`. Numbers are dealt out at random, anew with every call, and come
    from nothing that is known of the person; only those in known keep the code they had. No code
    is, or holds, anybody's name or id, and no two are alike. alone: a word that only one person
    has stands without a number.
    """
    withheld = withholder(people)
    names = {clean(str(each)).casefold() for each in (*people.index, *display_names(people))}
    codes = {person: code for person, code in (known or {}).items() if person in words}
    taken = names | {code.casefold() for code in (known or {}).values()}
    waiting = [person for person in words if person not in codes]
    random.SystemRandom().shuffle(waiting)
    of = {person: nobodys_word(words[person], withheld) for person in waiting}
    shared = Counter(word.casefold() for word in of.values())
    number: Counter[str] = Counter()
    for person in waiting:
        word = of[person]
        code = word if alone and shared[word.casefold()] == 1 else ""
        while not code or code.casefold() in taken or withheld(code) == WITHHELD:
            number[word.casefold()] += 1
            code = pattern.format(word=word, number=number[word.casefold()])
        taken.add(code.casefold())
        codes[person] = code
    return codes


def job_words(people: pd.DataFrame) -> dict[str, str]:
    """Each person's profession, else their kind, else "Person"; by id."""
    return {str(person): _job(row) for person, row in people.to_dict("index").items()}


def initials(people: pd.DataFrame) -> dict[str, str]:
    """The first letter of each word of each person's name, titles left out; by id."""
    return {str(person): _initials(name) for person, name in display_names(people).items()}


def code_words(people: pd.DataFrame) -> dict[str, str]:
    """One word for everybody: a code that tells nothing at all; by id."""
    return dict.fromkeys(map(str, people.index), CODE)


def nobodys_word(word: str, withheld: Callable[[str], str]) -> str:
    """The word, or another where it holds somebody's name: else no code would be free of it."""
    return word if withheld(word) != WITHHELD else f"{PERSON[0]}{secrets.token_hex(2)}"


def _job(person: Mapping[Hashable, Any]) -> str:
    given = (person[column] for column in ("profession", "kind"))
    word = next((clean(each) for each in given if isinstance(each, str)), PERSON)
    return word[:1].upper() + word[1:]


def _initials(name: str) -> str:
    words = [word.strip("\"'‘’“”()[].,") for word in clean(name).replace("-", " ").split()]
    letters = [word[0].upper() for word in _untitled(words) if word[0].isalpha()]
    return "".join(letters) or PERSON


def _untitled(words: Iterable[str]) -> list[str]:
    kept = [word for word in words if word]
    return [word for word in kept if word.casefold() not in TITLES] or kept
