"""What if somebody is away, or two people start to talk?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from netroles.decisions.divides import Divide, divide_of, divided
from netroles.decisions.only_routes import OnlyRoutes, only_routes
from netroles.measures.fragmentation import Steps
from netroles.network import HOME, HOSPITAL, NetrolesError, Network, Structure, reports, structure
from netroles.network import thinned as without_some

MOST_PEOPLE = 5_000
"""Beyond, the steps between everybody and everybody do not fit into a small machine."""


@dataclass(frozen=True)
class Figures:
    """A network in figures, to stand beside itself after a change.

    people, ties
        How many people, and how many pairs of them with a tie.
    parts
        How many connected parts with at least two people.
    without_ties
        How many people have no tie.
    direct
        Pairs of the two sides (home and hospital) with a tie.
    routes, pairs
        Pairs of the two sides with a route, and all pairs there are.
    """

    people: int
    ties: int
    parts: int
    without_ties: int
    direct: int
    routes: int
    pairs: int


@dataclass(frozen=True, eq=False)
class WhatIf:
    """A network as it is and as it would be, and what that would do to people.

    divide
        The two sides that routes are counted between.
    absent, talking
        What was tried: ids of people away, and pairs of ids who talk.
    before, after
        The figures of both. Those before count the people who would be away.
    steps_now, steps_then
        The mean number of ties on the shortest route, now and then, over the pairs of the two sides
        that have one both times: where routes are lost, a mean over those that are left would look
        like a gain. Missing where there is no such pair.
    apart_now, apart_then
        Fragmentation, now and then, of those who are not away: 1 less the mean of 1 / steps over
        their pairs, 0 where all of them are in contact with each other, 1 where nobody is with
        anybody. Now, routes run through those who would be away, but nobody's own pairs with them
        count: the same pairs are compared both times, so that an absence never brings others
        nearer. Missing where fewer than two people are left.
    lost, longer, shorter, joined
        How many pairs of the two sides, of whom nobody is away, lose their only route; have a
        longer one; a shorter one; one where there was none.
    cut_off
        Ids on the first side (home) who have a route to the second (hospital) and would have none.
    alone
        Ids of those who have ties and would have none.
    new_only_links
        Staff on whom more people than now would depend for their route: index person, columns
        `cut_off` (how many on the first side then), `before` (how many now), `who` (their ids) and
        `routes_lost` (how many pairs of the two sides would depend on them). Who would depend on
        them may stand on the second side alone: then `cut_off` is `before`.
    """

    divide: Divide
    absent: tuple[str, ...]
    talking: tuple[tuple[str, str], ...]
    before: Figures
    after: Figures
    steps_now: float
    steps_then: float
    apart_now: float
    apart_then: float
    lost: int
    longer: int
    shorter: int
    joined: int
    cut_off: tuple[str, ...]
    alone: tuple[str, ...]
    new_only_links: pd.DataFrame


def what_if(
    network: Network,
    absent: Iterable[str] = (),
    talking: Iterable[tuple[str, str]] = (),
    by: str = "setting",
    kinds: Iterable[str] | None = None,
    period: str | None = None,
) -> WhatIf:
    """The network without some people, with some new ties, or both, beside the network as it is.

    by says between which two sides routes are counted, as in `transitions`; kinds and period are
    as in `measure`. A tie between two people who have one already changes nothing. The network
    itself stays as it is: to undo is to ask again with less. Raises NetrolesError for somebody who
    is not in the network, for a tie of somebody with themselves or with somebody away, and for more
    than `MOST_PEOPLE` people.

    Example: A (home) – N – W (ward). Without N: 1 route lost, A cut off; A and W, 2 steps
    apart before (fragmentation 1/2), have no route (1).
    With a tie A–W beside: 1 route shorter, 2 steps → 1.
    """
    gone, pairs = tuple(dict.fromkeys(absent)), tuple(talking)
    check_size(network)
    _check(network, gone, pairs)
    now = structure(divided(network, by, kinds, period))
    then = changed(now, gone, pairs)
    left = ~now.people.index.isin(gone)
    before, after = side_steps(now, left), side_steps(then)
    sides = now.side[left]
    homes = sides.index[sides == HOME]
    had, has = (np.isfinite(steps).any(axis=1) for steps in (before, after))
    stay = now.people.index[left]
    both = np.isfinite(before) & np.isfinite(after)
    return WhatIf(
        divide=divide_of(by),
        absent=gone,
        talking=pairs,
        before=figures(now),
        after=figures(then),
        steps_now=float(before[both].mean()) if both.any() else np.nan,
        steps_then=float(after[both].mean()) if both.any() else np.nan,
        apart_now=Steps(now).apart_among(left),
        apart_then=Steps(then).apart() if then.size > 1 else np.nan,
        lost=int((np.isfinite(before) & np.isinf(after)).sum()),
        longer=int((np.isfinite(after) & (after > before)).sum()),
        shorter=int((np.isfinite(before) & (after < before)).sum()),
        joined=int((np.isinf(before) & np.isfinite(after)).sum()),
        cut_off=tuple(homes[had & ~has]),
        alone=tuple(stay[(now.degree[left] > 0) & (then.degree == 0)]),
        new_only_links=_more_depend(only_routes(now), only_routes(then), gone),
    )


def changed(of: Structure, absent: Sequence[str], talking: Sequence[tuple[str, str]]) -> Structure:
    """The structure without some people and with some more ties, of the smallest strength."""
    left = ~of.people.index.isin(absent)
    then = without_some(of, left, np.ones(len(reports(of)[0]), dtype=bool))
    place = {person: at for at, person in enumerate(then.people.index)}
    known = set(zip(then.first.tolist(), then.second.tolist(), strict=True))
    wanted = {(min(pair), max(pair)) for pair in ((place[a], place[b]) for a, b in talking)}
    new = np.array(sorted(wanted - known), dtype=int).reshape(-1, 2)
    strength = np.full(len(new), of.strength.min(initial=1.0) if len(of.strength) else 1.0)
    first, second = np.append(then.first, new[:, 0]), np.append(then.second, new[:, 1])
    both = np.append(then.strength, strength)
    return replace(
        then,
        first=first,
        second=second,
        strength=both,
        arc_source=np.concatenate((then.arc_source, new[:, 0], new[:, 1])),
        arc_target=np.concatenate((then.arc_target, new[:, 1], new[:, 0])),
        arc_strength=np.concatenate((then.arc_strength, strength, strength)),
    )


def figures(of: Structure) -> Figures:
    """The figures of a network whose sides are known."""
    steps = side_steps(of)
    there = np.isfinite(steps)
    sizes = np.bincount(of.component) if of.size else np.zeros(0, dtype=int)
    return Figures(
        people=of.size,
        ties=len(of.first),
        parts=int((sizes > 1).sum()),
        without_ties=int((of.degree == 0).sum()),
        direct=int((steps == 1).sum()),
        routes=int(there.sum()),
        pairs=steps.size,
    )


def side_steps(of: Structure, among: np.ndarray | None = None) -> np.ndarray:
    """The steps from each person of the first side to each of the second, infinite without a route.

    A row a person at home, a column a person in hospital, in people order; only of those who are
    true in `among`, though routes may run through anybody.
    """
    kept = np.ones(of.size, dtype=bool) if among is None else among
    home, hospital = (
        np.flatnonzero((of.side == each).to_numpy() & kept) for each in (HOME, HOSPITAL)
    )
    return steps_between(of, home, hospital)


def steps_between(of: Structure, source: np.ndarray, target: np.ndarray) -> np.ndarray:
    """The steps from each of some people to each of others; infinite without a route."""
    if not len(source) or not len(target):
        return np.zeros((len(source), len(target)))
    found = of.graph.distances(source=source.tolist(), target=target.tolist())
    return np.asarray(found, dtype=float)


def check_size(network: Network) -> None:
    """Raise NetrolesError where there are too many people to walk from everybody to everybody."""
    if len(network.people) > MOST_PEOPLE:
        raise NetrolesError(
            f"What would be different is worked out for at most {MOST_PEOPLE:,} people; this "
            f"network has {len(network.people):,}. Take a part of it."
        )


def _more_depend(now: OnlyRoutes, then: OnlyRoutes, gone: tuple[str, ...]) -> pd.DataFrame:
    """Those on whom others depend then who do not depend on them now."""
    depended = {person: set(who) for person, who in now.people["who"].items()}
    columns = then.people[["who", "routes_lost"]]
    rows = [
        (person, len(who), len(depended.get(person, set()) - set(gone)), who, routes_lost)
        for person, who, routes_lost in columns.itertuples()
        if person not in depended or set(who) - depended[person]
    ]
    found = pd.DataFrame(rows, columns=["person", "cut_off", "before", "who", "routes_lost"])
    counts = ("cut_off", "before", "routes_lost")
    return found.set_index("person").astype(dict.fromkeys(counts, "Int64"))


def _check(network: Network, absent: Sequence[str], talking: Sequence[tuple[str, str]]) -> None:
    known = set(network.people.index)
    if not {*absent, *(end for pair in talking for end in pair)} <= known:
        raise NetrolesError(
            "Somebody chosen here is not in the network that is shown; choose another person."
        )
    for one, other in talking:
        if one == other:
            raise NetrolesError("A new tie joins two different people; choose another person.")
        if one in absent or other in absent:
            raise NetrolesError(
                "Somebody who is away cannot start to talk to anybody; choose another person."
            )
