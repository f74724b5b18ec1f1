"""What does the network around one person look like?"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from netroles.decisions.only_routes import pieces
from netroles.measures import MEASURES
from netroles.network import (
    NOT_GIVEN,
    NetrolesError,
    Network,
    Structure,
    is_staff,
    pairs,
    settings_of,
    structure,
)

KINDS_SEPARATOR = "; "
CONTACT_COLUMNS = ("name", "setting", "profession", "kind", "is_staff", "strength", "kinds")


@dataclass(frozen=True, eq=False)
class TellingAgain:
    """How many professionals a patient or carer talks to, and which do not talk to each other.

    professionals, settings
        How many, and in which settings (the main one of each), in order of appearance.
    apart
        The pairs of these professionals of whom no tie was reported: `first`, `second`.
    settings_apart
        The pairs of settings, out of those the person talks to, with no tie between any of their
        professionals: `first`, `second`.
    pairs
        How many pairs of professionals there are.
    """

    professionals: int
    settings: tuple[str, ...]
    apart: pd.DataFrame
    settings_apart: pd.DataFrame
    pairs: int


@dataclass(frozen=True, eq=False)
class Ego:
    """One person, their contacts, and the ties among those.

    person, is_staff
        Who it is, and whether they are staff: others have no role, and `telling_again`.
    contacts
        Index person, the strongest tie first, then in people order. Columns `name` (missing where
        not given), `setting` (the main one), `profession`, `kind` (of person; "not given" where
        missing), `is_staff`, `strength` and `kinds` (of the tie, joined by "; ").
    among
        The ties among the contacts, one row a pair: `first`, `second`, `strength`.
    by_setting, by_profession, by_kind
        How many contacts there are in each setting, of each profession, by each kind of tie; most
        first. A contact counts in the main setting, and once for each kind of tie.
    density
        The share of pairs of contacts who have a tie themselves; missing with fewer than two.
    effective_size, constraint, ei_index
        The measures of these names for the person; missing where not defined.
    only_between
        The pairs of contacts whom nobody else joins: no tie of their own, and no other contact in
        common. Columns `first`, `second`, in people order.
    cut_off
        Ids of all who would have no route to most of the others without this person.
    telling_again
        For a patient or carer; None for staff.
    """

    person: str
    is_staff: bool
    contacts: pd.DataFrame
    among: pd.DataFrame
    by_setting: pd.Series
    by_profession: pd.Series
    by_kind: pd.Series
    density: float
    effective_size: float
    constraint: float
    ei_index: float
    only_between: pd.DataFrame
    cut_off: tuple[str, ...]
    telling_again: TellingAgain | None


def ego(
    network: Network, person: str, kinds: Iterable[str] | None = None, period: str | None = None
) -> Ego:
    """The network around one person: contacts, ties among them, and what they alone join.

    kinds and period are as in `measure`. Raises NetrolesError for somebody who is not in the
    network, and for a kind or period that is not there.

    Example: N has the contacts A, B and C, and A and B have a tie. Density is 1 of 3 pairs; N
    alone joins A with C, and B with C; without N, C has no route to the others.
    """
    if person not in network.people.index:
        raise NetrolesError("This person is not in the network that is shown; choose another.")
    kinds = None if kinds is None else tuple(kinds)
    of = structure(network, kinds, period)
    at = network.people.index.to_list().index(person)
    own = (of.first == at) | (of.second == at)
    others = np.where(of.first[own] == at, of.second[own], of.first[own])
    contacts = _contacts(network, pairs(network, kinds, period), person)
    inside = np.isin(of.first, others) & np.isin(of.second, others)
    ids = network.people.index
    among = pd.DataFrame(
        {
            "first": ids[of.first[inside]],
            "second": ids[of.second[inside]],
            "strength": of.strength[inside],
        }
    )
    number = len(others)
    staff = bool(is_staff(network.people)[person])
    value = {
        name: float(MEASURES[name].function(of).iloc[at])
        for name in ("effective_size", "constraint", "ei_index")
    }
    return Ego(
        person=person,
        is_staff=staff,
        contacts=contacts,
        among=among,
        by_setting=_counts(contacts["setting"]),
        by_profession=_counts(contacts["profession"]),
        by_kind=_counts(contacts["kinds"].str.split(KINDS_SEPARATOR).explode()),
        density=len(among) / (number * (number - 1) / 2) if number > 1 else np.nan,
        **value,
        only_between=_only_between(of, at, np.sort(others)),
        cut_off=tuple(ids[_cut_off(of, at)]),
        telling_again=None if staff else _telling_again(contacts, among),
    )


def _contacts(network: Network, ties: pd.DataFrame, person: str) -> pd.DataFrame:
    own = ties[(ties["source"] == person) | (ties["target"] == person)]
    other = own["source"].where(own["source"] != person, own["target"])
    of_tie = own[["strength", "kinds"]].set_index(pd.Index(other, name="person"))
    people = network.people
    main = settings_of(network).map(lambda given: given[0] if given else NOT_GIVEN)
    everyone = people[["name", "profession", "kind"]].assign(
        setting=main, is_staff=is_staff(people)
    )
    given = everyone.fillna({"profession": NOT_GIVEN, "kind": NOT_GIVEN}).join(of_tie, how="inner")
    given["kinds"] = given["kinds"].fillna(NOT_GIVEN)
    found = given.sort_values("strength", ascending=False, kind="stable")
    return found[list(CONTACT_COLUMNS)]


def _counts(values: pd.Series) -> pd.Series:
    return values.value_counts().rename("contacts")


def _only_between(of: Structure, at: int, contacts: np.ndarray) -> pd.DataFrame:
    """The pairs of contacts without a tie and without another contact in common."""
    neighbours = {int(each): set(of.graph.neighbors(int(each))) for each in contacts}
    found = [
        (of.people.index[one], of.people.index[other])
        for one, other in combinations(neighbours, 2)
        if other not in neighbours[one] and neighbours[one] & neighbours[other] == {at}
    ]
    return pd.DataFrame(found, columns=["first", "second"], dtype="str")


def _cut_off(of: Structure, at: int) -> np.ndarray:
    """Who falls away from the largest piece of the rest when one person is not there."""
    members: np.ndarray = np.flatnonzero(of.component == of.component[at])
    members = members[members != at]
    if not len(members):
        return members
    piece = pieces(of, members)
    away: np.ndarray = members[piece != np.bincount(piece).argmax()]
    return away


def _telling_again(contacts: pd.DataFrame, among: pd.DataFrame) -> TellingAgain:
    staff = contacts[contacts["is_staff"]]
    tied = {frozenset(pair) for pair in zip(among["first"], among["second"], strict=True)}
    setting = staff["setting"]
    settings = tuple(setting.unique())
    everyone = list(combinations(staff.index, 2))
    joined = {frozenset(setting[list(pair)]) for pair in everyone if frozenset(pair) in tied}
    known = [each for each in settings if each != NOT_GIVEN]
    columns = ["first", "second"]
    return TellingAgain(
        professionals=len(staff),
        settings=settings,
        apart=pd.DataFrame(
            [pair for pair in everyone if frozenset(pair) not in tied], columns=columns, dtype="str"
        ),
        settings_apart=pd.DataFrame(
            [pair for pair in combinations(known, 2) if frozenset(pair) not in joined],
            columns=columns,
            dtype="str",
        ),
        pairs=len(everyone),
    )
