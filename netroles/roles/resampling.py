"""Would the roles be the same if some people had not answered and some ties were forgotten?

Everything here works on numbered people and arrays, because it is asked hundreds of times and in
other processes (`netroles.cores`); `confidence` says what it means.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from netroles.measures import MEASURES
from netroles.network import Structure, reports, thinned
from netroles.roles.decision import discounts
from netroles.roles.evidence import Columns, columns
from netroles.roles.registry import SCORED
from netroles.roles.reported import Asked
from netroles.roles.thresholds import FORGOTTEN, LEAST_CONTACTS, TOLERANCE, Rule


@dataclass(frozen=True, eq=False)
class Case:
    """What is resampled: a network without names, what was said in it, and the roles found.

    `role` is the number of each person's role in `SCORED`, -1 for those with none of the four.
    """

    of: Structure
    answers: Asked
    role: np.ndarray
    rule: Rule
    silent: float


class Draws(NamedTuple):
    """What some draws came to: one entry a person, counted over the draws."""

    present: np.ndarray
    held: np.ndarray


def draws(case: Case, seeds: list[int]) -> Draws:
    """In how many networks drawn, one for each seed, each person was there and kept the role.

    A draw leaves each person out with the chance `silent` and forgets each report, of contact and
    of what colleagues said, with the chance `FORGOTTEN`. The role is kept where it lies no
    further than `Rule.within_reach` below the threshold and below the best score of the draw.
    """
    size = case.of.size
    present, held = np.zeros(size, dtype=int), np.zeros(size, dtype=int)
    for seed in seeds:
        random = np.random.default_rng(seed)
        people = random.random(size) >= case.silent
        kept = random.random(len(reports(case.of)[0])) >= FORGOTTEN
        answered = {
            column: random.random(len(said.source)) >= FORGOTTEN
            for column, said in case.answers.said.items()
        }
        left = columns(
            thinned(case.of, people, kept), case.answers.kept(people, answered), case.rule
        )
        present += people
        held[people] += _holds(left, case.role[people], case.rule)
    return Draws(present, held)


def _holds(evidence: Columns, role: np.ndarray, rule: Rule) -> np.ndarray:
    scores = np.column_stack([each.score(evidence) for each in SCORED])
    counted = scores * discounts(evidence, rule)
    own = counted[np.arange(len(role)), role]
    needed = np.maximum(counted.max(axis=1, initial=0.0), rule.least_score)
    near: np.ndarray = own >= needed - rule.within_reach - TOLERANCE
    return near & (role >= 0) & (evidence["contacts"] >= LEAST_CONTACTS)


class Kept(NamedTuple):
    """What is compared when people are left out: a network without names and its true values."""

    of: Structure
    values: dict[str, np.ndarray]


def correlations(kept: Kept, left_out: tuple[float, list[int]]) -> np.ndarray:
    """How well each measure keeps the order of people when a share of them is left out.

    left_out is that share and the seeds, one a draw. Returns Pearson's r between the values in
    the whole and in what is left, over those left; one row a draw, one column a measure of
    `kept.values`; missing where all those left have the same value.
    """
    share, seeds = left_out
    size = kept.of.size
    found = np.full((len(seeds), len(kept.values)), np.nan)
    every_report = np.ones(len(reports(kept.of)[0]), dtype=bool)
    for row, seed in enumerate(seeds):
        people = np.ones(size, dtype=bool)
        out = np.random.default_rng(seed).permutation(size)[: round(share * size)]
        people[out] = False
        left = thinned(kept.of, people, every_report)
        for column, (name, whole) in enumerate(kept.values.items()):
            found[row, column] = _correlation(
                whole[people], MEASURES[name].function(left).to_numpy(dtype=float)
            )
    return found


def _correlation(one: np.ndarray, other: np.ndarray) -> float:
    if len(one) < 2 or one.min() == one.max() or other.min() == other.max():
        return np.nan
    # Not np.corrcoef, which takes longer over its checks than over a team's numbers.
    one, other = one - one.mean(), other - other.mean()
    return float(one @ other / np.sqrt((one @ one) * (other @ other)))
