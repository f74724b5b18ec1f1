"""What would be left of a network if some people had not answered and some ties were forgotten?"""

from dataclasses import replace

import numpy as np
import pandas as pd

from netroles.network.structure import Structure, largest, paired


def reports(of: Structure) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """What can be forgotten one by one: source, target, strength of each tie as reported.

    Where it matters who said it, each of two people reports a tie of their own; else a pair's tie
    is one report.
    """
    if of.directed:
        return of.arc_source, of.arc_target, of.arc_strength
    return of.first, of.second, of.strength


def thinned(of: Structure, people: np.ndarray, kept: np.ndarray) -> Structure:
    """The structure of the people and the reports that are kept.

    people is true for whoever is left, one entry a person; kept is true for whatever is left of
    `reports`. Whoever is left keeps their order and their group: groups found from the ties are
    not sought again.
    """
    source, target, strength = reports(of)
    kept = kept & people[source] & people[target]
    place = np.cumsum(people) - 1
    source, target, strength = place[source[kept]], place[target[kept]], strength[kept]
    if of.directed:
        first, second, of_pair = paired(source, target)
        pair_strength = largest(strength, of_pair, len(first))
    else:
        # The reports are the pairs, and people keep their order: each is still first < second.
        first, second, pair_strength = source, target, strength
        source, target = np.concatenate((first, second)), np.concatenate((second, first))
        strength = np.concatenate((pair_strength, pair_strength))
    left = np.flatnonzero(people)
    return replace(
        of,
        people=of.people.take(left),
        first=first,
        second=second,
        strength=pair_strength,
        arc_source=source,
        arc_target=target,
        arc_strength=strength,
        given_groups=(of.groups.take(left), of.group_basis),
    )


def nameless(of: Structure) -> Structure:
    """The same structure with nothing about anybody but a number and a group.

    What leaves this process, if only for another one on the same machine, holds no name. People
    are numbered by the rank of their ids and reports sorted by it, so that whatever is drawn at
    random hangs on neither the order of the rows nor that of the people. The index of its people
    says where each stood.
    """
    order = np.argsort(of.people.index.to_numpy(), kind="stable")
    rank = np.empty(of.size, dtype=int)
    rank[order] = np.arange(of.size)
    ends = np.sort(np.column_stack((rank[of.first], rank[of.second])), axis=1)
    pair = np.lexsort((ends[:, 1], ends[:, 0]))
    source, target = rank[of.arc_source], rank[of.arc_target]
    arc = np.lexsort((target, source))
    stood = pd.Index(order, name="person")
    number = of.group_number[order]
    group = pd.Series(np.where(number < 0, np.nan, number), index=stood)
    return replace(
        of,
        people=pd.DataFrame(index=stood),
        first=ends[pair, 0],
        second=ends[pair, 1],
        strength=of.strength[pair],
        arc_source=source[arc],
        arc_target=target[arc],
        arc_strength=of.arc_strength[arc],
        kinds=(),
        period=None,
        settings={},
        given_groups=(group, of.group_basis),
    )
