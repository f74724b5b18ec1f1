"""Who could have a coffee with whom?

Pairs are drawn with a seed, at random or so that new ties would reach far across a divide. Nobody
meets the same person twice, or somebody they have a tie with, unless that is asked for.
"""

import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

import networkx as nx

from netroles.network import NetrolesError, Network, Structure, is_staff, structure
from netroles.practice.new_reach import NewReach

AT_RANDOM = "random"
NOBODY_NEW, ALL_TAKEN, ALONE = "nobody new", "all taken", "alone"

MOST_DRAWN = 200
"""Beyond, finding the best pairs takes too long to wait for: networkx matches in the cube of their
number."""
_EVERY_PAIR_UP_TO = 60
_BEST, _ANY = 40, 10
"""Of more people, each one's 40 best pairs and 10 at random are looked at first. At 86 and 170
people of two samples, between settings' sides and between levels, that found the same total as
all pairs; 20 did not.
Where it leaves somebody over, every pair is looked at."""
_TRIES = 12
"""How often pairs are drawn anew that would leave somebody over in the next round."""
_DRAW = 1_000_000
"""Numbers drawn for each pair: what is equal otherwise is decided by them, and by nothing else."""


@dataclass(frozen=True)
class CoffeeWay:
    """A way to draw: what it is called, what it does, and by which divide it bridges."""

    key: str
    label: str
    meaning: str
    across: str = ""


_ALL = (
    CoffeeWay(AT_RANDOM, "At random", "Nobody is preferred: chance alone decides."),
    CoffeeWay(
        "setting",
        "Bridging home and hospital",
        "Pairs are chosen so that their new ties, together, reach furthest between home and "
        "hospital.",
        "home and hospital",
    ),
    CoffeeWay(
        "level",
        "Bridging generalists and specialists",
        "Pairs are chosen so that their new ties, together, reach furthest between generalists "
        "and specialists.",
        "generalists and specialists",
    ),
    CoffeeWay(
        "team",
        "Bridging teams",
        "Pairs are chosen so that their new ties, together, reach furthest from team to team.",
        "teams",
    ),
)
COFFEE_WAYS: Mapping[str, CoffeeWay] = MappingProxyType({each.key: each for each in _ALL})
"""The ways to draw by key, in the order in which they are offered."""

Group = tuple[str, ...]
"""The ids of people who meet: two, or three."""


@dataclass(frozen=True)
class CoffeeRound:
    """One round of coffee trials.

    groups
        Who meets: pairs of ids and at most one triple.
    reach
        For each group, how many pairs of people across the divide the new ties would bring within
        reach (`NewReach`); empty where it was drawn at random.
    left
        Whoever meets nobody this time, and why: `NOBODY_NEW`, `ALL_TAKEN` or `ALONE`.
    way, seed
        How it was drawn: the same people, earlier rounds, way and seed give the same round.
    """

    groups: tuple[Group, ...]
    reach: tuple[int, ...] = ()
    left: tuple[tuple[str, str], ...] = ()
    way: str = AT_RANDOM
    seed: int | None = None


def ways_to_draw(network: Network) -> tuple[str, ...]:
    """The keys of `COFFEE_WAYS` that these people can be drawn in: bridging needs two sides."""
    bridging = (key for key in COFFEE_WAYS if key != AT_RANDOM)
    return (AT_RANDOM, *(key for key in bridging if NewReach.sides(network, key).nunique() > 1))


def who_may_be_drawn(network: Network, *, families: bool = False) -> tuple[str, ...]:
    """The ids of staff, in people order; of patients and carers too where that is asked for."""
    people = network.people
    return tuple(people.index if families else people.index[is_staff(people)])


def met(groups: Iterable[Group]) -> frozenset[frozenset[str]]:
    """Every two people who met in these groups; in a triple everybody meets everybody."""
    return frozenset(frozenset(pair) for group in groups for pair in combinations(group, 2))


def coffee_round(
    network: Network,
    people: Sequence[str],
    seed: int,
    *,
    way: str = AT_RANDOM,
    earlier: Iterable[Group] = (),
    tied: bool = False,
    period: str | None = None,
) -> CoffeeRound:
    """Draw pairs among these people, and one triple where they are odd.

    people
        Ids. Nobody else is drawn.
    way
        A key of `COFFEE_WAYS`. Bridging takes, of all ways to pair as many people as possible, one
        whose pairs together have the largest new reach (maximum-weight matching); the seed decides
        between equals. Of more than 60 people only each one's best pairs are looked at,
        and some at random, as long as that leaves nobody over.
    earlier
        The groups of earlier rounds: nobody in them meets the same person again.
    tied
        Whether people who have a tie may be drawn together.
    period
        As in `measure`: whose ties count.

    Where the people are odd, whoever is left joins the pair in which the three have the largest
    reach (at random: any), as long as they may meet both. Even people drawn at random are paired so
    that the next round is full as well, where that can be. Where not everybody can be paired, as
    many as possible are, and `left` says who is not and why. Raises NetrolesError for somebody who
    is not in the network, a way that is not known, and more than `MOST_DRAWN` people.

    Example: A, B at home and W, X on the ward, with the ties A–B and W–X. Bridging draws A–W and
    B–X, or A–X and B–W: the seed decides.
    """
    _check(network, people, way)
    of = structure(network, period=period)
    reach = None if way == AT_RANDOM else NewReach(network, of, way)
    draw = _Draw(list(people), random.Random(seed), _apart(of, earlier, tied), reach)
    groups, left = draw.groups()
    return CoffeeRound(
        groups=tuple(groups),
        reach=() if reach is None else tuple(map(reach.of, groups)),
        left=tuple((person, draw.why(person)) for person in people if person in left),
        way=way,
        seed=seed,
    )


class _Draw:
    """One draw: who may meet whom, and how much each pair is worth."""

    def __init__(
        self,
        people: list[str],
        chance: random.Random,
        apart: Collection[frozenset[str]],
        reach: NewReach | None,
    ) -> None:
        self.people, self.chance, self.reach = people, chance, reach
        worth = {} if reach is None else reach.of_pairs(people)
        # What chance adds to all pairs together is less than one person of reach.
        one = _DRAW * max(len(people), 1)
        self.worth = {
            pair: worth.get(pair, 0) * one + chance.randrange(_DRAW)
            for pair in map(frozenset, combinations(people, 2))
            if pair not in apart
        }

    def groups(self) -> tuple[list[Group], set[str]]:
        """Who meets whom, in people order, and who is left."""
        if len(self.people) > 1 and len(self.people) % 2:
            pairs, left = self._with_a_triple()
        else:
            pairs = self._with_a_next_round()
            left = set(self.people).difference(*pairs)
        place = {person: at for at, person in enumerate(self.people)}
        groups = (tuple(sorted(group, key=place.__getitem__)) for group in pairs)
        return sorted(groups, key=lambda group: place[group[0]]), left

    def why(self, person: str) -> str:
        """Why somebody who is left meets nobody."""
        if len(self.people) < 2:
            return ALONE
        others = (frozenset((person, other)) for other in self.people if other != person)
        return ALL_TAKEN if any(pair in self.worth for pair in others) else NOBODY_NEW

    def _with_a_next_round(self) -> list[frozenset[str]]:
        """Pairs of an even number of people. At random, where there is a choice, such that
        everybody can meet somebody new in the next round too: six people who had three rounds may
        be left as two triangles, in which nobody is paired off."""
        pairs = first = self._pairs(self.people)
        full = len(self.people) // 2
        if self.reach is not None or len(pairs) < full or len(self.people) > _EVERY_PAIR_UP_TO:
            return first
        for _ in range(_TRIES):
            rest = [pair for pair in self.worth if pair not in pairs]
            if not rest or len(self._matched(rest)) == full:
                return pairs
            self.worth = {pair: self.chance.randrange(_DRAW) for pair in self.worth}
            pairs = self._pairs(self.people)
        return first

    def _with_a_triple(self) -> tuple[list[frozenset[str]], set[str]]:
        pairs = self._pairs(self.people)
        left = set(self.people).difference(*pairs)
        best = self._joined(pairs, left)
        if best is None and len(left) == 1:
            # Somebody else left over may fit where this one does not.
            for other in self.chance.sample(self.people, len(self.people)):
                others = self._pairs([each for each in self.people if each != other])
                if len(others) == len(pairs) and (best := self._joined(others, {other})):
                    return best, set()
        return (pairs, left) if best is None else (best, left.difference(*best))

    def _joined(self, pairs: list[frozenset[str]], left: set[str]) -> list[frozenset[str]] | None:
        """The pairs with one of those left joined to one of them; None where nobody fits."""
        fitting = [
            (self._worth_of_three(pair | {one}), at, one)
            for at, pair in enumerate(pairs)
            for one in left
            if all(frozenset((one, each)) in self.worth for each in pair)
        ]
        if not fitting:
            return None
        _, at, one = max(fitting)
        return [*pairs[:at], pairs[at] | {one}, *pairs[at + 1 :]]

    def _worth_of_three(self, three: frozenset[str]) -> tuple[int, int]:
        new = 0 if self.reach is None else self.reach.of(three)
        return new, sum(self.worth[frozenset(pair)] % _DRAW for pair in combinations(three, 2))

    def _pairs(self, people: list[str]) -> list[frozenset[str]]:
        """As many pairs of these people as can be, of those the ones worth most together."""
        every = [pair for pair in map(frozenset, combinations(people, 2)) if pair in self.worth]
        if len(people) > _EVERY_PAIR_UP_TO:
            few = self._matched(self._best_of_each(people, every))
            if len(few) == len(people) // 2:
                return few
        return self._matched(every)

    def _best_of_each(self, people: list[str], every: list[frozenset[str]]) -> list[frozenset[str]]:
        of: dict[str, list[frozenset[str]]] = {person: [] for person in people}
        for pair in sorted(every, key=self.worth.__getitem__, reverse=True):
            for person in pair:
                of[person].append(pair)
        best = {pair for pairs in of.values() for pair in pairs[:_BEST]}
        for pairs in of.values():
            best.update(self.chance.sample(pairs, min(_ANY, len(pairs))))
        return [pair for pair in every if pair in best]

    def _matched(self, pairs: list[frozenset[str]]) -> list[frozenset[str]]:
        graph = nx.Graph()
        for pair in pairs:
            graph.add_edge(*sorted(pair), weight=self.worth[pair])
        found = nx.max_weight_matching(graph, maxcardinality=True)
        return sorted(map(frozenset, found), key=sorted)


def _apart(of: Structure, earlier: Iterable[Group], tied: bool) -> frozenset[frozenset[str]]:
    """Every two people who are not to be drawn together."""
    if tied:
        return met(earlier)
    ids = of.people.index
    ties = zip(ids[of.first], ids[of.second], strict=True)
    return met(earlier) | {frozenset(pair) for pair in ties}


def _check(network: Network, people: Sequence[str], way: str) -> None:
    if way not in COFFEE_WAYS:
        raise NetrolesError(
            f"Pairs are drawn in one of the ways {', '.join(COFFEE_WAYS)}; '{way}' was asked for."
        )
    if unknown := set(people).difference(network.people.index):
        raise NetrolesError(
            f"Pairs are drawn among people of the network; {len(unknown)} of those given are not "
            "in it."
        )
    if len(set(people)) < len(people):
        raise NetrolesError("Everybody is drawn once; somebody was given twice.")
    if len(people) > MOST_DRAWN:
        raise NetrolesError(
            f"Pairs are drawn among at most {MOST_DRAWN} people at a time; these are "
            f"{len(people):,}. Choose some of them, for instance one setting."
        )
