"""What several tests of layouts share: networks to place, and how near people stand."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pandas as pd

from netroles.charts.layouts import Arrangement, Region, arrangement
from netroles.charts.layouts.room import ROOM
from netroles.network import Network, structure
from tests.networks import NAMED, network, ring, star

SETTLED = 0.99
"""Places are rounded to a tenth of a unit."""
SETTINGS = ("GP", "care home", "hospice", "hospital ward", "clinic", None)


def arranged(of: Network, layout: str, by: str = "group", around: str | None = None) -> Arrangement:
    """A layout of the network; around the first person by id where nobody is named."""
    if around is None and len(of.people):
        around = min(of.people.index)
    return arrangement(structure(of), layout, by, around)


def closest(at: pd.DataFrame) -> float:
    """The smallest distance between two people, 1 where the one's room ends."""
    apart = at.to_numpy()[:, None] - at.to_numpy()[None]
    distance = np.linalg.norm(apart / ROOM, axis=2)
    return float(distance[~np.eye(len(at), dtype=bool)].min(initial=np.inf))


def inside(region: Region, at: pd.DataFrame) -> set[str]:
    """Who stands inside the outline."""
    across = at["x"].between(region.left, region.right)
    return set(at.index[across & at["y"].between(region.top, region.bottom)])


def overlapping(one: Region, other: Region) -> bool:
    """Whether two outlines cover some of the same ground."""
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def turned(of: Network) -> Network:
    """The same network with people and ties in the opposite order; each tie the other way where
    that is the same tie."""
    ties = of.ties.iloc[::-1].reset_index(drop=True)
    if not of.directed:
        ties = ties.rename(columns={"source": "target", "target": "source"})[of.ties.columns]
    people, settings = of.people.iloc[::-1], dict(reversed(of.settings.items()))
    return replace(of, people=people, ties=ties, settings=settings)


def ring_with_chords(count: int, settings: tuple[str | None, ...] = ()) -> Network:
    """So many people in a ring with chords, dealt to the settings one after the other."""
    people = [f"p{i:04}" for i in range(count)]
    ties = [*pairwise(people), *zip(people, people[7:], strict=False)]
    if not settings:
        return network(ties)
    return network(
        ties, {p: {"setting": settings[i % len(settings)]} for i, p in enumerate(people)}
    )


TO_PLACE = {
    **NAMED,
    "ring of eight": network(ring("ABCDEFGH")),
    "star of nine": network(star(9)),
    "clique of forty": network([(f"a{i:02}", f"a{j:02}") for i in range(40) for j in range(i)]),
    "star of eighty": network([("C", f"leaf {i:02}") for i in range(80)]),
    "pieces": network(["AB", "CD", "EF", "GH"], people="ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "sixty in settings": ring_with_chords(60, SETTINGS),
    "six hundred": ring_with_chords(600, SETTINGS),
    "six hundred in one setting": ring_with_chords(600, ("hospital ward",)),
}
"""Networks on which every layout must hold."""
