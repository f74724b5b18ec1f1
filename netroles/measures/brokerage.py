"""Between people of which groups does someone stand, and is that more than chance would have it?"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import permutations

import numpy as np
import pandas as pd

from netroles.measures.brokerage_kinds import BROKERAGE_KINDS
from netroles.network import (
    NetrolesError,
    Network,
    Structure,
    main_setting_of_people,
    side_of,
    structure,
)

TOTAL = "total"
_COORDINATOR, _ITINERANT, _GATEKEEPER, _REPRESENTATIVE, _LIAISON = range(5)


def brokerage(
    network: Network,
    by: str = "setting",
    kinds: Iterable[str] | None = None,
    period: str | None = None,
) -> pd.DataFrame:
    """How often each person stands between two others, by the groups the three belong to.

    Somebody brokers between a and b where a tie leads from a to them and one from them to b, and
    none from a to b. Which of the five kinds (`BROKERAGE_KINDS`) it is hangs on the three groups:
    all the same (coordinator), a and b in one other group (itinerant), a outside and b inside
    (gatekeeper), a inside and b outside (representative), three groups (liaison). A tie leads
    from the person who reported it to the person named, and only handovers (kinds=["handover"])
    flow that way. In a network without direction every tie leads both ways, so each pair counts
    twice and everybody is as often gatekeeper as representative. Strength does not count.

    by is "setting" (the main one), "side", or any column of the people table. People whose group
    is not given are left out, with their ties, as if they were not in the network; they keep
    their row, in which everything is missing, so `table["group"].isna().sum()` counts them.
    kinds and period are as in `measure`.

    The expected counts are those where the ties that there are fell on any two people with equal
    chance, given how large the groups are; z is the count less the expected one over the standard
    deviation. Gould & Fernandez take z as normal; for small groups it is a rough guide.

    Returns a DataFrame, index person in people order: `group`; the counts `coordinator`,
    `itinerant`, `gatekeeper`, `representative`, `liaison`, `total` (whole numbers); the same six
    with `_expected`; the same six with `_z`. z is missing where nothing else is possible (no
    standard deviation), as for a coordinator alone in their group; expected counts are missing in
    a network of one person. Raises NetrolesError for a column, kind or period that is not there.

    Example: A and B on the ward, C at the GP, D and E in the hospice, directed ties A → B → C → D
    and D → E. B stands between A and C: 1 as representative. C stands between B and D: 1 as
    liaison. D stands between C and E: 1 as gatekeeper.

    Source: Gould & Fernandez 1989, Sociological Methodology 19:89–126; the numbers agree with
    `brokerage` of R's package sna.
    """
    of = structure(network, kinds, period)
    group = _groups(network, by)
    code, labels = pd.factorize(group)
    counts = _counts(of, code)
    size = np.bincount(code[code >= 0], minlength=len(labels)).astype(float)
    chance = _of_a_person(size, _chance(of, code))
    known = code >= 0
    expected, sd = (np.full((of.size, 6), np.nan) for _ in range(2))
    expected[known], sd[known] = chance.expected[code[known]], chance.sd[code[known]]

    kinds_and_total = [*BROKERAGE_KINDS, TOTAL]
    whole = pd.DataFrame(counts, group.index, kinds_and_total, dtype="Int64")
    return pd.concat(
        [
            group.rename("group"),
            whole.where(pd.Series(known, index=group.index)),
            pd.DataFrame(expected, group.index, [f"{each}_expected" for each in kinds_and_total]),
            pd.DataFrame(
                _z(counts, expected, sd), group.index, [f"{each}_z" for each in kinds_and_total]
            ),
        ],
        axis=1,
    )


def network_brokerage(
    network: Network,
    by: str = "setting",
    kinds: Iterable[str] | None = None,
    period: str | None = None,
) -> pd.DataFrame:
    """How often anybody stands between two others, by kind: `brokerage` for the whole network.

    Parameters, errors and source as there. People whose group is not given are left out.

    Returns a DataFrame, index `kind` (the five kinds and "total"), columns `count` (the sum over
    people), `expected`, `sd` and `z`. z is missing where the standard deviation is 0 or not
    defined.

    Example: for the chain A → B → C → D → E of `brokerage`, representative, liaison and
    gatekeeper have 1 each, total 3.
    """
    of = structure(network, kinds, period)
    code, labels = pd.factorize(_groups(network, by))
    count = _counts(of, code).sum(axis=0)
    size = np.bincount(code[code >= 0], minlength=len(labels)).astype(float)
    chance = _of_the_network(size, _chance(of, code))
    return pd.DataFrame(
        {
            "count": count,
            "expected": chance.expected,
            "sd": chance.sd,
            "z": _z(count, chance.expected, chance.sd),
        },
        index=pd.Index([*BROKERAGE_KINDS, TOTAL], name="kind"),
    )


def _groups(network: Network, by: str) -> pd.Series:
    if by == "setting":
        return main_setting_of_people(network.people)
    if by == "side":
        return side_of(network)
    if by in network.people:
        return network.people[by]
    columns = ", ".join(dict.fromkeys(["setting", "side", *network.people.columns]))
    raise NetrolesError(
        f"Brokerage was asked for by '{by}'; this network knows its people by {columns}."
    )


def _arcs(of: Structure, code: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The arcs between people whose group is known."""
    known = (code[of.arc_source] >= 0) & (code[of.arc_target] >= 0)
    return of.arc_source[known], of.arc_target[known]


def _chance(of: Structure, code: np.ndarray) -> float:
    """The share of ordered pairs of people of known group between whom there is an arc."""
    people = int((code >= 0).sum())
    return len(_arcs(of, code)[0]) / (people * (people - 1)) if people > 1 else np.nan


def _counts(of: Structure, code: np.ndarray) -> np.ndarray:
    """The open chains that run through each person: five columns of kinds, and their sum.

    All chains a → v → b, less those that lead back (b is a), less those with an arc from a to b.
    """
    source, target = _arcs(of, code)
    counts = np.zeros((of.size, 6), dtype=np.int64)

    inside = code[source] == code[target]
    comes = np.array([np.bincount(target[inside == own], minlength=of.size) for own in (0, 1)])
    goes = np.array([np.bincount(source[inside == own], minlength=of.size) for own in (0, 1)])
    counts[:, _COORDINATOR] = comes[1] * goes[1]
    counts[:, _GATEKEEPER] = comes[0] * goes[1]
    counts[:, _REPRESENTATIVE] = comes[1] * goes[0]
    there_and_back = _within_one_other_group(source, target, code, of.size)
    counts[:, _ITINERANT] = there_and_back
    counts[:, _LIAISON] = comes[0] * goes[0] - there_and_back

    arcs = np.sort(source * of.size + target)
    both_ways = np.isin(target * of.size + source, arcs)
    for back, own in ((_COORDINATOR, True), (_ITINERANT, False)):
        leads_back = target[both_ways & (inside == own)]
        counts[:, back] -= np.bincount(leads_back, minlength=of.size)

    triangles = np.asarray(of.graph.list_triangles(), dtype=np.int64).reshape(-1, 3)
    leads = {
        (x, y): np.isin(triangles[:, x] * of.size + triangles[:, y], arcs)
        for x, y in permutations(range(3), 2)
    }
    for a, v, b in permutations(range(3)):
        closed = triangles[leads[a, v] & leads[v, b] & leads[a, b]]
        kind = _kind(*(code[closed[:, corner]] for corner in (a, v, b)))
        of_broker = closed[:, v] * 5 + kind
        counts[:, :5] -= np.bincount(of_broker, minlength=of.size * 5).reshape(-1, 5)
    counts[:, 5] = counts[:, :5].sum(axis=1)
    return counts


def _within_one_other_group(
    source: np.ndarray, target: np.ndarray, code: np.ndarray, people: int
) -> np.ndarray:
    """Chains through each person that come from one other group and go to the same one."""
    groups = int(code.max(initial=0)) + 1
    crossing = code[source] != code[target]
    source, target = source[crossing], target[crossing]
    comes, comes_from = np.unique(target * groups + code[source], return_counts=True)
    goes, goes_to = np.unique(source * groups + code[target], return_counts=True)
    both, where_comes, where_goes = np.intersect1d(comes, goes, return_indices=True)
    chains = comes_from[where_comes] * goes_to[where_goes]
    found = np.zeros(people, dtype=np.int64)
    np.add.at(found, both // groups, chains)
    return found


def _kind(first: np.ndarray, broker: np.ndarray, last: np.ndarray) -> np.ndarray:
    return np.select(
        [
            (first == broker) & (broker == last),
            first == last,
            broker == last,
            first == broker,
        ],
        [_COORDINATOR, _ITINERANT, _GATEKEEPER, _REPRESENTATIVE],
        _LIAISON,
    )


@dataclass(frozen=True)
class _Chance:
    """What the counts come to where arcs fall on ordered pairs of people by chance."""

    expected: np.ndarray
    sd: np.ndarray


def _of_a_person(size: np.ndarray, d: float) -> _Chance:
    """For a person of each group: a row a group, five columns of kinds and their sum.

    A chain a → v → b is open with chance d²(1 − d). Two chains through the same person depend on
    each other where they share an arc (the same a or the same b): covariance d³(1 − d)³.
    """
    everyone = size.sum()
    own, others = size - 1, everyone - size
    own_left = np.maximum(own - 1, 0)  # beside the person and one more
    # Over the other groups h: sums of their sizes' powers, and of what is left beside h.
    squares, cubes = (size**power for power in (2, 3))
    pairs_in_one = (squares - size).sum() - (squares - size)
    triples_in_one = (cubes - 3 * squares + 2 * size).sum() - (cubes - 3 * squares + 2 * size)
    squares_elsewhere, cubes_elsewhere = squares.sum() - squares, cubes.sum() - cubes
    beside = others * others * (others - 1) - (2 * others - 1) * squares_elsewhere + cubes_elsewhere
    chains = [
        own * own_left,
        pairs_in_one,
        others * own,
        own * others,
        others**2 - squares_elsewhere,
        np.full_like(size, (everyone - 1) * (everyone - 2)),
    ]
    sharing = [
        2 * own * own_left * (own - 2),
        2 * triples_in_one,
        own * others * (others - 1) + others * own * own_left,
        own * others * (others - 1) + others * own * own_left,
        2 * beside,
        np.full_like(size, 2 * (everyone - 1) * (everyone - 2) * (everyone - 3)),
    ]
    open_chain = d**2 * (1 - d)
    expected = np.column_stack(chains) * open_chain
    variance = expected * (1 - open_chain) + np.column_stack(sharing) * d**3 * (1 - d) ** 3
    return _Chance(expected, _root(variance))


def _of_the_network(size: np.ndarray, d: float) -> _Chance:
    """For the whole network: five kinds and their sum.

    Chains through different people depend on each other too. Two chains may both need an arc, or
    one needs it and the other needs it not to be, or both need it not to be.
    """
    n = size.sum()
    others = n - size
    ones, twos, threes, fours = ((size**power).sum() for power in (1, 2, 3, 4))
    # Three people of three groups; and the same, each with the size of the first one's group.
    of_three = ones**3 - 3 * ones * twos + 2 * threes
    of_three_by_size = twos * ones**2 - twos**2 - 2 * threes * ones + 2 * fours
    in_one = size * (size - 1) * (size - 2)
    across = size * (size - 1) * others
    everyone = n * (n - 1) * (n - 2)

    itinerant = (across * (2 * size - 6)).sum() + 2 * (size * (size - 1) * (twos - size**2)).sum()
    liaison = of_three * (4 * n - 2) - 8 * of_three_by_size
    between = (across.sum(), (across * (n - 3)).sum(), 0.0, (across * (size - 2)).sum())
    chains, both, one, neither = np.array(
        [
            (
                in_one.sum(),
                (in_one * (4 * size - 10)).sum(),
                (in_one * 4 * (size - 3)).sum(),
                (in_one * (size - 3)).sum(),
            ),
            (across.sum(), itinerant, 0.0, (across * (others - 1)).sum()),
            between,
            between,
            (of_three, liaison, liaison, of_three * (n - 1) - 2 * of_three_by_size),
            (everyone, everyone * (4 * n - 10), everyone * 4 * (n - 3), everyone * (n - 3)),
        ]
    ).T
    open_chain = d**2 * (1 - d)
    expected = chains * open_chain
    variance = (
        expected * (1 - open_chain)
        + both * d**3 * (1 - d) ** 3
        - one * d**4 * (1 - d) ** 2
        + neither * d**5 * (1 - d)
    )
    return _Chance(expected, _root(variance))


def _root(variance: np.ndarray) -> np.ndarray:
    """The standard deviation; missing where there is none, or the approximation gives none."""
    return np.sqrt(np.where(variance > 0, variance, np.nan))


def _z(count: np.ndarray, expected: np.ndarray, sd: np.ndarray) -> np.ndarray:
    z: np.ndarray = (count - expected) / sd
    return z
