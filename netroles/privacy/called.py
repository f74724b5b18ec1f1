"""The same network with people called something else."""

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import count

import pandas as pd

from netroles.insight import heading
from netroles.network import SETTING_SEPARATOR, Network
from netroles.privacy.codes import nobodys_word
from netroles.privacy.withheld import WITHHELD, withholder

_NOT_A_GROUP = ["name", "kind", "level", "side", "responded", "self_roles"]


def called(network: Network, codes: Mapping[str, str]) -> Network:
    """The network with the codes as names, by id, and no name left in what else is known.

    Ids, ties and the order of people stay, so every measure and role is the same. What else is
    said of people and holds somebody's name is called something else: `groups_renamed`.
    Raises KeyError where somebody has no code: nobody may slip through under their id.
    """
    told = groups_renamed(network, withholder(network.people))
    ids = network.people.index
    names = pd.Series([codes[person] for person in ids], ids, dtype="str")
    return replace(told, people=told.people.assign(name=names))


def groups_renamed(network: Network, withheld: Callable[[str], str]) -> Network:
    """The network with every setting, team or other text about people that is withheld called by
    what it is and a number ("Team 2"), so that groups stay the groups they are."""
    people = network.people.copy()
    places: dict[str, str] = {}
    for column in people.columns.difference(_NOT_A_GROUP):
        said = people[column].dropna().astype(str).unique()
        parts = {part for text in said for part in _parts(text, column)}
        if column == "setting":
            others = places = _numbered({*parts, *network.settings}, column, withheld)
        else:
            others = _numbered(parts, column, withheld)
        if others:
            again = {text: _joined(text, column, others) for text in said}
            people[column] = people[column].map(again, na_action="ignore")
    sides = {places.get(each, each): side for each, side in network.settings.items()}
    return replace(network, people=people, settings=sides)


def _parts(text: str, column: str) -> list[str]:
    return text.split(SETTING_SEPARATOR) if column == "setting" else [text]


def _joined(text: str, column: str, others: Mapping[str, str]) -> str:
    return SETTING_SEPARATOR.join(others.get(part, part) for part in _parts(text, column))


def _numbered(texts: Iterable[str], column: str, withheld: Callable[[str], str]) -> dict[str, str]:
    """What else to call each text that holds a name, numbered in no order of theirs."""
    every = set(texts)
    holding = [text for text in every if withheld(text) == WITHHELD]
    random.SystemRandom().shuffle(holding)
    word = nobodys_word(heading(column), withheld)
    free = (f"{word} {number}" for number in count(1))
    free = (each for each in free if each not in every and withheld(each) != WITHHELD)
    return dict(zip(holding, free, strict=False))
