"""How sure is a role?"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from netroles.cores import over_cores
from netroles.network import Network, is_staff, nameless, response, structure
from netroles.roles.decision import KEYS, decision
from netroles.roles.evidence import columns
from netroles.roles.hint import reported
from netroles.roles.registry import SCORED
from netroles.roles.reported import asked
from netroles.roles.resampling import Case, Kept, correlations, draws
from netroles.roles.thresholds import (
    DRAWS,
    HIGH_CONFIDENCE,
    HINT_CONFIDENCE,
    MODERATE_CONFIDENCE,
    RULE,
    SILENT,
    STABLE_CORRELATION,
    STABLE_DRAWS,
    TOLERANCE,
    Rule,
)

ORDERED = ("betweenness", "triangles")
"""The measures that the two positions rest on: how well their order of people holds is told."""
LEFT_OUT = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
"""Shares of people left out to see that."""
DRAWS_EACH = 40
"""Networks drawn for each of these shares."""
_AT_ONCE = 5
_SMALL = 50_000
"""People times ties below which nothing is worth a worker: about a second of work in all."""
_FIRST_ORDER_SEED = 1_000_000

Progress = Callable[[float], None]


@dataclass(frozen=True, eq=False)
class Confidence:
    """How sure roles are, as far as resampling can tell.

    of_roles
        From 0 to 1 for each person with one of the four roles, missing for the rest; index
        person, people order, named "confidence".
    silent
        The share of people left out in each network drawn.
    stability
        The CS-coefficient of betweenness and of triangles: the largest share of people that can
        be left out while in 95 of 100 networks drawn those left keep their order with a
        correlation above 0.7. A multiple of 0.1 up to 0.7; 0 where a tenth is too much; missing
        where all have the same, so that there is no order.
    """

    of_roles: pd.Series
    silent: float
    stability: Mapping[str, float]


def confidence(
    network: Network,
    kinds: Iterable[str] | None = None,
    period: str | None = None,
    *,
    rule: Rule = RULE,
    progress: Progress | None = None,
) -> Confidence:
    """How often each role returns when people are missing and ties are forgotten.

    In each of `DRAWS` networks, people are left out with a chance of `SILENT` (or, where it is
    known that more did not answer, with that share) and reports with one of `FORGOTTEN`. A person
    is judged over the networks in which they are there; the role holds where its score is no
    further than `Rule.within_reach` below the threshold and below the best. A hint is never surer
    than `HINT_CONFIDENCE`. The same network gives the same numbers, on one core or on many,
    whatever the order of rows. What people misremember together it cannot see.

    progress is called with the share that is done, from 0 to 1; what it raises stops the work.
    Raises NetrolesError for a kind or period the network does not have. Source: the resampling
    is ours; the CS-coefficient is that of Epskamp, Borsboom & Fried 2018, Behavior Research
    Methods 50:195–212.
    """
    tell = progress or (lambda share: None)
    silent = _silent(network)
    named = structure(network, kinds, period)
    of = nameless(named)
    stood = of.people.index.to_numpy()
    answers = asked(network, period).renumbered(stood)
    evidence = columns(of, answers, rule)
    scores = np.column_stack([role.score(evidence) for role in SCORED])
    staff = is_staff(named.people).to_numpy(dtype=bool)[stood]
    found = decision(scores, evidence, staff, rule)
    number = np.array([KEYS.index(role) if role in KEYS else -1 for role in found.role], dtype=int)

    present, held = np.zeros(of.size, dtype=int), np.zeros(of.size, dtype=int)
    values = {name: evidence[name].astype(float) for name in ORDERED}
    seeds = [list(range(at, min(at + _AT_ONCE, DRAWS))) for at in range(0, DRAWS, _AT_ONCE)]
    pieces = _order_pieces()
    total = len(seeds) + len(pieces)
    done = 0
    # On a busy machine even a team's network seems to take long, and starting workers longer.
    long = False if of.size * len(of.first) < _SMALL else None
    tell(0.0)
    case = Case(of, answers, number, rule, silent)
    for drawn in over_cores(partial(draws, case), seeds, long=long):
        present, held = present + drawn.present, held + drawn.held
        tell((done := done + 1) / total)
    order: dict[float, list[np.ndarray]] = {share: [] for share, _ in pieces}
    kept = over_cores(partial(correlations, Kept(of, values)), pieces, long=long)
    for (share, _), found_r in zip(pieces, kept, strict=True):
        order[share].append(found_r)
        tell((done := done + 1) / total)

    # Of nobody there is no share; whoever was in no network drawn has none either.
    share = np.divide(
        held, present, out=np.full(of.size, np.nan), where=(number >= 0) & (present > 0)
    )
    hint = np.column_stack([~reported(role, evidence) & bool(role.said) for role in SCORED])
    capped = np.where(hint[np.arange(of.size), number], np.minimum(share, HINT_CONFIDENCE), share)
    in_place = np.empty(of.size)
    in_place[stood] = capped
    return Confidence(
        of_roles=pd.Series(in_place, index=named.people.index, name="confidence"),
        silent=silent,
        stability={
            name: _stability({share: np.concatenate(r)[:, at] for share, r in order.items()})
            if len(np.unique(values[name])) > 1
            else np.nan
            for at, name in enumerate(ORDERED)
        },
    )


def confidence_word(share: float) -> str:
    """A confidence in one of three words; empty where it is missing."""
    if np.isnan(share):
        return ""
    if share >= HIGH_CONFIDENCE - TOLERANCE:
        return "high"
    return "moderate" if share >= MODERATE_CONFIDENCE - TOLERANCE else "low"


def _silent(network: Network) -> float:
    rate = response(network).rate
    return SILENT if rate is None else max(SILENT, 1 - rate)


def _order_pieces() -> list[tuple[float, list[int]]]:
    """Shares to leave out, with the seeds of a few draws each."""
    return [
        (
            share,
            [_FIRST_ORDER_SEED + level * DRAWS_EACH + draw for draw in range(at, at + _AT_ONCE)],
        )
        for level, share in enumerate(LEFT_OUT)
        for at in range(0, DRAWS_EACH, _AT_ONCE)
    ]


def _stability(r: Mapping[float, np.ndarray]) -> float:
    """The CS-coefficient, from the correlations at each share left out."""
    enough = [
        share
        for share, each in r.items()
        if np.mean(np.nan_to_num(each) > STABLE_CORRELATION) >= STABLE_DRAWS - TOLERANCE
    ]
    return max(enough, default=0.0)
