"""Between which groups was no tie reported, and who is nearest?"""

from itertools import combinations

import igraph
import numpy as np
import pandas as pd

from netroles.decisions.divides import is_family, memberships
from netroles.network import Network, Structure

COLUMNS = ("first", "second", "people_first", "people_second", "steps", "through", "families")


def gaps(network: Network, of: Structure, by: str) -> pd.DataFrame:
    """The pairs of groups between which no tie was reported, the largest groups first.

    Somebody who works in two settings belongs to both, so that a pair of settings they share, or
    that a tie of theirs joins, is no gap. Groups are in order of size, of equals in order of first
    appearance. Columns:

    first, second, people_first, people_second
        The two groups, and how many people belong to each.
    steps
        The fewest ties on a route from somebody of the one to somebody of the other; missing where
        there is no route.
    through
        The ids of the staff who stand on such a shortest route in between, in people order: the
        nearest there are to both.
    families
        How many patients and family carers stand there.

    No tie reported does not mean that nobody ever speaks: it means that nobody said so.
    """
    belongs = memberships(network, by)
    names = list(belongs.explode().dropna().value_counts(sort=False).index)
    members = np.array([[name in given for given in belongs] for name in names], dtype=bool)
    members = members.reshape(len(names), of.size)
    size = members.sum(axis=1)
    order = np.argsort(-size, kind="stable")
    names, members, size = [names[each] for each in order], members[order], size[order]
    steps = _steps(of, members)

    ids, family = of.people.index, is_family(of.people).to_numpy(dtype=bool)
    rows = []
    for one, other in combinations(range(len(names)), 2):
        least = steps[one][members[other]].min(initial=np.inf)
        if least <= 1:
            continue
        on_route = steps[one] + steps[other] == least
        middle = on_route & np.isfinite(steps[one]) & ~members[one] & ~members[other]
        rows.append(
            (
                names[one],
                names[other],
                size[one],
                size[other],
                least if np.isfinite(least) else None,
                tuple(ids[middle & ~family]),
                int((middle & family).sum()),
            )
        )
    whole = ("people_first", "people_second", "steps", "families")
    found = pd.DataFrame(rows, columns=list(COLUMNS))
    return found.astype(dict.fromkeys(whole, "Int64") | {"first": "str", "second": "str"})


def _steps(of: Structure, members: np.ndarray) -> np.ndarray:
    """The fewest ties from anybody in each group to each person; infinite without a route.

    One more vertex a group leads to its members, and nothing leads back: no route runs through.
    """
    groups, people = np.nonzero(members)
    both = np.column_stack((of.first, of.second))
    arcs = np.concatenate((both, both[:, ::-1], np.column_stack((groups + of.size, people))))
    graph = igraph.Graph(n=of.size + len(members), edges=arcs, directed=True)
    starts = range(of.size, of.size + len(members))
    found = graph.distances(source=starts, target=range(of.size)) if of.size else []
    return np.asarray(found, dtype=float).reshape(len(members), of.size) - 1
