"""What did colleagues say about each other, where they were asked?

Ties of kind `energises` and `challenges` are answers, not contact: A, B, energises means that B
energises A. They are counted as yes and, on a scale from 1 to 5, as no.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from netroles.network import (
    CHALLENGES,
    ENERGISES,
    TRUSTS,
    Network,
    Structure,
    counted_ties,
    positions_of_ends,
    response,
    scales,
    tie_kinds,
    ties_in,
)
from netroles.roles.thresholds import NO_UP_TO, YES_FROM


@dataclass(frozen=True, eq=False)
class Said:
    """What was said of each other by those who were asked one question.

    `source` said something of `target`: 1 in `answer` is a yes, -1 a no, 0 neither. Each pair
    stands once; positions are those of the people table.
    """

    source: np.ndarray
    target: np.ndarray
    answer: np.ndarray

    def kept(self, people: np.ndarray, answers: np.ndarray) -> "Said":
        """What is left of it when some people (true is left) and some answers are not there."""
        left = answers & people[self.source] & people[self.target]
        place = np.cumsum(people) - 1
        return replace(
            self,
            source=place[self.source[left]],
            target=place[self.target[left]],
            answer=self.answer[left],
        )


@dataclass(frozen=True, eq=False)
class Asked:
    """The answers to all such questions in one period.

    `said` holds them by the column of `Standing` they lead to, and only for questions that were
    asked; `answered` is true for whoever took part, one entry a person in people order, and for
    nobody where nothing was asked.
    """

    said: Mapping[str, Said]
    answered: np.ndarray

    def kept(self, people: np.ndarray, answers: Mapping[str, np.ndarray]) -> "Asked":
        """What is left when some people and some answers are not there."""
        said = {column: each.kept(people, answers[column]) for column, each in self.said.items()}
        return Asked(said, self.answered[people])

    def renumbered(self, order: np.ndarray) -> "Asked":
        """The same answers with people in another order: the i-th stood at order[i]."""
        place = np.empty(len(order), dtype=int)
        place[order] = np.arange(len(order))
        said = {}
        for column, each in self.said.items():
            source, target = place[each.source], place[each.target]
            by_place = np.lexsort((target, source))
            said[column] = Said(source[by_place], target[by_place], each.answer[by_place])
        return Asked(said, self.answered[order])


QUESTIONS: Mapping[str, str] = {
    "energised": ENERGISES,
    "challenged": CHALLENGES,
    "trusted": TRUSTS,
}
"""The kind of tie that answers each question, by the column of `Standing` it leads to."""


def asked(network: Network, period: str | None) -> Asked:
    """What was asked and said in a period (None: the latest; "all": every one)."""
    present = tie_kinds(network)
    said = {
        column: _said(network, kind, period)
        for column, kind in QUESTIONS.items()
        if kind in present
    }
    said = {column: each for column, each in said.items() if len(each.source)}
    if not said:
        return Asked({}, np.zeros(len(network.people), dtype=bool))
    answered = _took_part(network, period)
    for each in said.values():
        answered[each.source] = True  # whoever said something answered, whatever a list says
    return Asked(said, answered)


def known_and_said(of: Structure, said: Said, answered: np.ndarray) -> tuple[np.ndarray, ...]:
    """Per person in people order: how many said yes; the same less those who said no, and never
    below 0; and how many who answered know the person (are in contact, or said anything)."""
    yes = np.bincount(said.target, weights=said.answer > 0, minlength=of.size)
    net = np.bincount(said.target, weights=said.answer, minlength=of.size)
    one = np.concatenate((of.first, of.second, said.source))
    other = np.concatenate((of.second, of.first, said.target))
    could = answered[one]
    pairs = np.unique(one[could] * of.size + other[could])
    known = np.bincount(pairs % max(of.size, 1), minlength=of.size)
    return yes, np.maximum(net, 0), known


def _said(network: Network, kind: str, period: str | None) -> Said:
    ties = counted_ties(network, [kind], period)
    source, target = positions_of_ends(network, ties)
    answer = np.ones(len(ties))
    if kind in scales(network):
        strength = ties["strength"].to_numpy(dtype=float)
        missing = np.isnan(strength)
        answer = np.select([missing | (strength >= YES_FROM), strength <= NO_UP_TO], [1.0, -1.0])
    # Of several answers about the same person the kindest counts: rows sorted by it, last first.
    best = np.lexsort((-answer, target, source))
    source, target, answer = source[best], target[best], answer[best]
    first = np.ones(len(source), dtype=bool)
    first[1:] = (source[1:] != source[:-1]) | (target[1:] != target[:-1])
    return Said(source[first], target[first], answer[first])


def _took_part(network: Network, period: str | None) -> np.ndarray:
    """Who answered: as the file says, and where it does not, whoever stands as a source."""
    spoke = np.zeros(len(network.people), dtype=bool)
    spoke[positions_of_ends(network, ties_in(network, period))[0]] = True
    said_so = response(network).responded
    return np.where(said_so.isna(), spoke, said_so.fillna(False).to_numpy(dtype=bool))
