"""Does someone link more than their number of contacts explains?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

import igraph
import numpy as np
import pandas as pd

from netroles.cores import over_cores
from netroles.network import Network, Structure, nameless, seeded, structure
from netroles.roles.thresholds import (
    CHANCE,
    LARGE,
    LEAST_REWIRED,
    REWIRED,
    REWIRED_LARGE,
    TOLERANCE,
)

MORE, LESS, AS_EXPECTED, NOT_TESTABLE = "more", "less", "as expected", "not testable"

SWAPS = 10
"""Swaps tried for each tie: the usual number until nothing of the network is left but degrees."""
_AT_ONCE = 5


def beyond_contacts(
    network: Network,
    kinds: Iterable[str] | None = None,
    period: str | None = None,
    *,
    progress: Callable[[float], None] | None = None,
) -> pd.DataFrame:
    """Whether each person links, and holds together, more or less than their contacts explain.

    Each connected part of the network is rewired many times: everybody keeps their number of
    contacts, who is in contact with whom is chance. What is compared is a person's share of the
    betweenness, and of the triangles, of their part, because sparse networks fall apart when they
    are rewired. Ties are never swapped between parts: that would make everybody in a network of
    pieces link less than expected. Strength and direction do not count.

    Returns a frame with index person, people order, columns "betweenness" and "triangles":
    "more" or "less" where at most `CHANCE` of the rewired networks have as much or as little,
    "as expected", and "not testable" where fewer than `LEAST_REWIRED` different networks have
    these numbers of contacts or all give the person the same. `REWIRED` networks, `REWIRED_LARGE`
    with more than `LARGE` people. A description: of many people one in twenty is beyond it each
    way by chance alone. It knows nothing of settings, so people on a ward who meet each other
    count as a pattern.

    progress is called with the share that is done; what it raises stops the work. Raises
    NetrolesError for a kind or period the network does not have. Source: rewiring by swaps keeps
    degrees (Maslov & Sneppen 2002, Science 296:910–913); igraph does it.
    """
    tell = progress or (lambda share: None)
    named = structure(network, kinds, period)
    of = nameless(named)
    stood = of.people.index.to_numpy()
    networks = REWIRED_LARGE if of.size > LARGE else REWIRED
    seeds = [list(range(at, min(at + _AT_ONCE, networks))) for at in range(0, networks, _AT_ONCE)]
    parts = [part for part in _parts(of) if len(part.ends)]
    seen: list[Rewired] = []
    tell(0.0)
    for done, found in enumerate(over_cores(partial(rewired, parts, of.size), seeds), 1):
        seen.append(found)
        tell(done / len(seeds))

    table = pd.DataFrame(
        NOT_TESTABLE, index=named.people.index, columns=list(_COUNTED), dtype="str"
    )
    testable = np.zeros(of.size, dtype=bool)
    for at, part in enumerate(parts):
        different = len(set().union(*(found.different[at] for found in seen)))
        testable[part.people] = different >= LEAST_REWIRED
    true = _shares(parts, of.size, None)
    for column, name in enumerate(_COUNTED):
        drawn = np.concatenate([found.shares[:, column] for found in seen])
        words = _words(true[column], drawn, testable)
        in_place = np.empty(of.size, dtype=object)
        in_place[stood] = words
        table[name] = pd.array(in_place, dtype="str")
    return table


@dataclass(frozen=True, eq=False)
class Part:
    """A connected part: who is in it, and its ties between places in `people`."""

    people: np.ndarray
    ends: np.ndarray


class Rewired(NamedTuple):
    """What some rewired networks came to."""

    shares: np.ndarray
    """One row a network, then one a measure of `_COUNTED`, one column a person."""
    different: list[set[bytes]]
    """One entry a part: the networks seen, each by its ties."""


def rewired(parts: list[Part], size: int, seeds: list[int]) -> Rewired:
    """The networks with these seeds: the share of each person in their part."""
    different: list[set[bytes]] = [set() for _ in parts]
    shares = [_shares(parts, size, seed, different) for seed in seeds]
    return Rewired(np.array(shares), different)


def _betweenness(graph: igraph.Graph) -> np.ndarray:
    return np.asarray(graph.betweenness(directed=False))


def _triangles(graph: igraph.Graph) -> np.ndarray:
    closed = np.nan_to_num(graph.transitivity_local_undirected(mode="zero"))
    contacts = np.asarray(graph.degree())
    pairs: np.ndarray = np.rint(closed * contacts * (contacts - 1) / 2)
    return pairs


_COUNTED = {"betweenness": _betweenness, "triangles": _triangles}


def _parts(of: Structure) -> list[Part]:
    found = []
    for number in range(int(of.component.max(initial=-1)) + 1):
        people = np.flatnonzero(of.component == number)
        ties = of.component[of.first] == number
        ends = np.searchsorted(people, np.column_stack((of.first[ties], of.second[ties])))
        found.append(Part(people, ends))
    return found


def _shares(
    parts: list[Part], size: int, seed: int | None, different: list[set[bytes]] | None = None
) -> np.ndarray:
    """One row a measure, one column a person; as the parts are, or rewired from a seed."""
    shares = np.zeros((len(_COUNTED), size))
    for at, part in enumerate(parts):
        graph = igraph.Graph(n=len(part.people), edges=part.ends)
        if seed is not None:
            with seeded(seed):
                graph.rewire(SWAPS * len(part.ends))
        if different is not None and len(different[at]) < LEAST_REWIRED:
            ends = np.sort(np.array(graph.get_edgelist()), axis=1)
            different[at].add(ends[np.lexsort(ends.T)].tobytes())
        for row, counted in enumerate(_COUNTED.values()):
            found = counted(graph)
            shares[row, part.people] = found / found.sum() if found.sum() else 0.0
    return shares


def _words(true: np.ndarray, drawn: np.ndarray, testable: np.ndarray) -> np.ndarray:
    """A word a person, from their true share and those in the rewired networks (one row each)."""
    as_much = (1 + (drawn >= true - TOLERANCE).sum(axis=0)) / (1 + len(drawn))
    as_little = (1 + (drawn <= true + TOLERANCE).sum(axis=0)) / (1 + len(drawn))
    varies = np.ptp(drawn, axis=0) > TOLERANCE
    words: np.ndarray = np.select(
        [~(testable & varies), as_much <= CHANCE, as_little <= CHANCE],
        [NOT_TESTABLE, MORE, LESS],
        default=AS_EXPECTED,
    )
    return words
