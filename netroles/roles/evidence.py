"""What stands behind a role: where each person stands, beside an average person?"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from netroles.measures import MEASURES, outside_contacts, share_outside
from netroles.network import Network, Structure, structure
from netroles.roles.reported import Asked, asked, known_and_said
from netroles.roles.thresholds import RULE, Rule

Columns = Mapping[str, np.ndarray]
"""The columns of `Standing` as arrays, one entry a person in people order. What the rule works on:
it is asked for hundreds of networks at a time, and frames are made only for the reader."""


class Standing(NamedTuple):
    """Where one person stands: the columns of `evidence`, in its order.

    "Average" is the mean over all people of the same connected part of the network, patients and
    carers included; for contacts outside, over all people in groups that count.
    """

    contacts: int
    """With how many people they are in contact."""
    connected: int
    """How many people the connected part of the network has that they stand in."""
    betweenness: float
    """Pairs of others whose shortest route runs through them."""
    betweenness_average: float
    betweenness_floor: float
    """What counts as average at least: `Rule.betweenness_floor` for each other person connected."""
    bridging: float
    """Betweenness, times the average or the floor, whichever is larger."""
    triangles: int
    """Pairs of their contacts who are in contact themselves."""
    triangles_average: float
    triangles_floor: float
    """What counts as average at least: `Rule.triangles_floor`."""
    cohesion: float
    """Triangles, times the average or the floor, whichever is larger."""
    clustering: float
    """Share of pairs of their contacts who are in contact; missing with fewer than two."""
    pagerank: float
    attention: float
    """Pagerank, times the average; 0 without contacts."""
    reach: float
    """Share of all others who get to them in two steps; missing when there is nobody else."""
    outside: int
    """Contacts in other groups."""
    outside_known: int
    """Contacts whose group is known, where their own is too."""
    outside_share: float
    """`outside` among `outside_known`; missing where that is 0."""
    outside_average: float
    outreach: float
    """Outside contacts, times the average; 0 in a group of fewer than `Rule.least_group`."""
    group_basis: str
    """What groups rest on: "setting", "team", "ties" or "none"; the same for everyone."""
    energised_yes: float
    """How many colleagues said that the person energises them; missing where nobody was asked."""
    energised: float
    """The same less those who said the opposite, and never below 0."""
    energised_known: float
    """How many of those who answered know the person; missing where nobody was asked."""
    energised_average: float
    """The mean of `energised` over all whom somebody who answered knows."""
    challenged_yes: float
    challenged: float
    challenged_known: float
    challenged_average: float
    """The same for who helps colleagues think again."""
    trusted_yes: float
    """How many colleagues said that they trust the person; missing where nobody was asked."""
    trusted_known: float
    """How many of those who answered know the person; missing where nobody was asked."""


def evidence(
    network: Network,
    kinds: Iterable[str] | None = None,
    period: str | None = None,
    rule: Rule = RULE,
) -> pd.DataFrame:
    """Where each person stands, and how many times an average person that is.

    kinds are the kinds of tie that count (None: contact kinds), period the period (None: the
    latest; "all": every one), rule the numbers that may be changed. Returns a frame with index
    person in people order and the columns of `Standing`. Patients and carers have a row too,
    because they are part of every average. Raises NetrolesError for a kind or
    period the network does not have.
    """
    of = structure(network, kinds, period)
    return pd.DataFrame(columns(of, asked(network, period), rule), index=of.people.index)


def columns(of: Structure, answers: Asked, rule: Rule = RULE) -> Columns:
    """The columns of `evidence`, in order, for a structure and answers already there."""
    value = {name: MEASURES[name].function(of).to_numpy() for name in _MEASURED}
    part = _Part(of.component)
    betweenness_average = part.mean(value["betweenness"])
    betweenness_floor = (part.size - 1) * rule.betweenness_floor
    triangles_average = part.mean(value["triangles"])
    attention = _times(value["pagerank"], part.mean(value["pagerank"]))

    outside, known = outside_contacts(of)
    counts = _in_a_group_of(rule.least_group, of)
    outside_average = np.full(of.size, outside[counts].mean() if counts.any() else 0.0)

    found = {
        **value,
        "contacts": of.degree,
        "connected": part.size,
        "betweenness_average": betweenness_average,
        "betweenness_floor": betweenness_floor,
        "bridging": _times(
            value["betweenness"], np.maximum(betweenness_average, betweenness_floor)
        ),
        "triangles_average": triangles_average,
        "triangles_floor": np.full(of.size, rule.triangles_floor),
        "cohesion": _times(value["triangles"], np.maximum(triangles_average, rule.triangles_floor)),
        "attention": np.where(of.degree > 0, attention, 0.0),
        "outside": outside,
        "outside_known": known,
        "outside_share": share_outside(outside, known),
        "outside_average": outside_average,
        "outreach": _times(np.where(counts, outside, 0), outside_average),
        "group_basis": np.full(of.size, of.group_basis, dtype=object),
        **_said("energised", of, answers),
        **_said("challenged", of, answers),
        **_said("trusted", of, answers),
    }
    return {column: found[column] for column in Standing._fields}


_MEASURED = ("betweenness", "triangles", "clustering", "pagerank", "reach")


class _Part:
    """The connected parts of a network: sizes and means, one value a person."""

    def __init__(self, part: np.ndarray) -> None:
        self._part = part
        self._sizes = np.bincount(part)
        self.size = self._sizes[part]

    def mean(self, value: np.ndarray) -> np.ndarray:
        mean: np.ndarray = (np.bincount(self._part, weights=value) / self._sizes)[self._part]
        return mean


def _times(value: np.ndarray, average: np.ndarray) -> np.ndarray:
    """How many times the average; 0 where the average is 0, because then the value is too."""
    times = np.zeros(len(value))
    np.divide(value, average, out=times, where=average > 0)
    return times


def _said(column: str, of: Structure, answers: Asked) -> Columns:
    names = (f"{column}_yes", column, f"{column}_known", f"{column}_average")
    if column not in answers.said:
        return dict.fromkeys(names, np.full(of.size, np.nan))
    yes, said, known = known_and_said(of, answers.said[column], answers.answered)
    mean = said[known > 0].mean() if (known > 0).any() else 0.0
    return dict(zip(names, (yes, said, known, np.full(of.size, mean)), strict=True))


def _in_a_group_of(least: int, of: Structure) -> np.ndarray:
    group = of.group_number + 1  # 0 where the group is not known
    size = np.bincount(group, minlength=1)
    size[0] = 0
    counts: np.ndarray = size[group] >= least
    return counts
