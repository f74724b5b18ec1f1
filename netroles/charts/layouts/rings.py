"""Around one person: how many steps away is everybody else?"""

import numpy as np
import pandas as pd

from netroles.charts.layouts.boxes import CELL, FOOT, GAP, TITLE, corner
from netroles.charts.layouts.groups import ties_between
from netroles.charts.layouts.records import Apart, Layout, Plan, Region, Ring
from netroles.charts.layouts.room import ASPECT, HEIGHT, ROOM, WIDTH
from netroles.insight import counted
from netroles.network import Structure

# All in rooms: a ring is a circle there, and an ellipse on the map.
FIRST = 1.9
"""The least radius of the first ring, so that nobody's name meets that of the middle."""
LANE = 1.05
"""How far apart circles of one ring are; a ring of many people has several."""
EDGE = 0.65
"""How far beyond its people a ring goes."""
BETWEEN = 0.15
"""How far two rings are apart."""
APART = 1.03
"""How far apart two people on a circle are at least."""
SIGN = 1.1
"""How far from the uppermost place of each circle the first and last person stand: there is room
for the ring's label."""
LONGER = 1.3
"""A ring has fewer circles where that makes it at most so much larger."""
SWEEPS = 4
TRIES = 3_000
"""How many moves of a group to another place around the circle are tried."""
OUT_OF_REACH = "Out of reach"


def rings(of: Structure, groups: pd.Series, around: int | None) -> Plan:
    """The person in the middle, contacts in the first ring, theirs in the second, and so on.

    Each group has a sector, the same in all rings and as wide as its part of them, so that people
    of one group stand together; inside it people are near those they talk to. Whoever cannot be
    reached stands in rows underneath.
    """
    steps = np.array(of.graph.distances(around)[0], dtype=float)
    members = {
        int(step): np.flatnonzero(steps == step)
        for step in np.unique(steps[np.isfinite(steps) & (steps > 0)])
    }
    at, drawn, outer = np.zeros((of.size, 2)), [], FIRST - EDGE - BETWEEN
    circles = {}
    for step, who in members.items():
        circles[step] = _circles(len(who), outer + BETWEEN + EDGE)
        inner, outer = circles[step][0] - EDGE, circles[step][-1] + EDGE
        drawn.append(_ring(step, len(who), inner, outer))
    room = {step: int(_room(radius).sum()) for step, radius in circles.items()}
    sector, start, wide = _sectors(of, groups, members, room)
    wanted = start + wide / 2
    for _ in range(SWEEPS):
        for step, who in members.items():
            order = who[np.lexsort((who, wanted[who].round(6), sector[who]))]
            evenly = start[order] + wide[order] * _shares(sector[order])
            at[order] = _on_circles((wanted[order] + evenly) / 2, circles[step])
        wanted = _towards_contacts(of, at, start, wide)
    at *= ROOM
    apart = np.flatnonzero(~np.isfinite(steps))
    if not len(apart):
        return Plan(at, rings=tuple(drawn))
    below = max((ring.down for ring in drawn), default=HEIGHT) + 2 * GAP
    across = max((ring.across for ring in drawn), default=WIDTH)
    apart = apart[np.argsort(sector[apart], kind="stable")]
    at[apart], region = _strip(len(apart), across, below)
    return Plan(at, (region,), rings=tuple(drawn), apart=(_apart(len(apart)),))


RINGS = Layout(
    key="rings",
    label="Around one person",
    description="One person in the middle; each ring is one step further away.",
    needs="person",
    function=rings,
)


def _sectors(
    of: Structure, groups: pd.Series, members: dict[int, np.ndarray], room: dict[int, int]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each person: the number of their group around the circle, where its sector starts and
    how wide it is, in radians clockwise from the top.

    A sector is as wide as the ring needs in which its people have least room.
    """
    number = pd.factorize(groups, sort=True)[0]
    number = np.where(number < 0, number.max(initial=-1) + 1, number)
    count = int(number.max(initial=0)) + 1
    share = np.zeros(count)
    for step, who in members.items():
        share = np.maximum(share, np.bincount(number[who], minlength=count) / room[step])
    share /= max(float(share.sum()), 1e-9)
    order = np.array(_around(ties_between(of, number, count), share))
    place = np.empty(count, dtype=int)
    place[order] = np.arange(count)
    starts = np.empty(count)
    starts[order] = np.cumsum(share[order]) - share[order]
    turn = 2 * np.pi
    return place[number], turn * starts[number], turn * share[number]


def _shares(sector: np.ndarray) -> np.ndarray:
    """How far into their sector people stand who stand evenly, from 0 to 1; sectors in order."""
    _, first, number, count = np.unique(
        sector, return_index=True, return_inverse=True, return_counts=True
    )
    shares: np.ndarray = (np.arange(len(sector)) - first[number] + 0.5) / count[number]
    return shares


def _around(ties: np.ndarray, share: np.ndarray) -> list[int]:
    """Groups in the order around a circle that keeps ties between them short."""
    count = len(ties)
    between = np.triu(ties, 1)
    first, second = between.nonzero()
    many = between[first, second]

    def far(order: list[int]) -> float:
        middle = np.empty(count)
        middle[order] = np.cumsum(share[order]) - share[order] / 2
        apart = np.abs(middle[first] - middle[second])
        return float((many * np.minimum(apart, 1 - apart)).sum())

    order = list(range(count))
    best, tried, shorter = far(order), 0, True
    while shorter and tried < TRIES:
        shorter = False
        for step in range(1, count):
            for one in range(count - step):
                tried += 1
                turned = order.copy()
                turned.insert(one + step, turned.pop(one))
                if (now := far(turned)) < best - 1e-6:
                    best, order, shorter = now, turned, True
    return order


def _circles(people: int, least: float) -> np.ndarray:
    """The radii of the circles of one ring: few of them, unless that makes it much larger."""
    tries: list[np.ndarray] = []
    for lanes in range(1, people + 1):
        radius = least
        while _room(radius + LANE * np.arange(lanes)).sum() < people:
            radius += 0.1
        tries.append(radius + LANE * np.arange(lanes))
        if radius == least:
            break
    smallest = min(each[-1] for each in tries)
    return next(each for each in tries if each[-1] <= LONGER * smallest)


def _room(radius: np.ndarray) -> np.ndarray:
    """How many people have room on circles beside the ring's label."""
    free: np.ndarray = (2 * np.pi - 2 * SIGN / radius) / _turn(radius)
    places: np.ndarray = np.floor(free).astype(int) + 1
    return places


def _turn(radius: np.ndarray) -> np.ndarray:
    """The angle between two people who stand on a circle with just their room between them."""
    turn: np.ndarray = 2 * np.arcsin(APART / 2 / radius)
    return turn


def _on_circles(wanted: np.ndarray, circles: np.ndarray) -> np.ndarray:
    """Places in rooms for people in their order around, as near as can be to the angles wanted."""
    lane = np.empty(len(wanted), dtype=int)
    free, due = _room(circles), np.zeros(len(circles))
    for person in range(len(wanted)):
        due += circles / circles.sum()
        lane[person] = np.where(free > 0, due, -np.inf).argmax()
        due[lane[person]] -= 1
        free[lane[person]] -= 1
    at = np.empty((len(wanted), 2))
    for number, radius in enumerate(circles):
        here = np.flatnonzero(lane == number)
        least = float(_turn(radius))
        beside = SIGN / radius
        # Without the room that each needs before the next, the angles may only grow.
        spare = _growing(wanted[here] - least * np.arange(len(here)))
        spare = np.clip(spare, beside, 2 * np.pi - beside - least * (len(here) - 1))
        angle = spare + least * np.arange(len(here))
        at[here] = radius * np.column_stack((np.sin(angle), -np.cos(angle)))
    return at


def _growing(values: np.ndarray) -> np.ndarray:
    """The sequence that never falls and is nearest to these values in squares."""
    means: list[float] = []
    counts: list[int] = []
    for value in values.tolist():
        means.append(value)
        counts.append(1)
        while len(means) > 1 and means[-2] >= means[-1]:
            mean, count = means.pop(), counts.pop()
            means[-1] = (means[-1] * counts[-1] + mean * count) / (counts[-1] + count)
            counts[-1] += count
    return np.repeat(means, counts)


def _towards_contacts(
    of: Structure, at: np.ndarray, start: np.ndarray, wide: np.ndarray
) -> np.ndarray:
    """The angle towards the middle between each person's contacts, inside their group's sector."""
    length = np.linalg.norm(at, axis=1, keepdims=True)
    towards = at / np.where(length > 0, length, 1)
    summed = np.zeros_like(at)
    np.add.at(summed, of.first, towards[of.second])
    np.add.at(summed, of.second, towards[of.first])
    middle = start + wide / 2
    angle = np.arctan2(summed[:, 0], -summed[:, 1])
    off = (angle - middle + np.pi) % (2 * np.pi) - np.pi
    off = np.where(np.linalg.norm(summed, axis=1) > 1e-6, off, 0.0)
    wanted: np.ndarray = middle + np.clip(off, -wide / 2, wide / 2)
    return wanted


def _ring(step: int, people: int, inner: float, outer: float) -> Ring:
    return Ring(
        steps=step,
        label=counted(step, "step"),
        people=people,
        x=0.0,
        y=0.0,
        inner_across=inner * WIDTH,
        inner_down=inner * HEIGHT,
        across=outer * WIDTH,
        down=outer * HEIGHT,
        label_x=0.0,
        label_y=-(outer - EDGE) * HEIGHT,
    )


def _strip(people: int, across: float, top: float) -> tuple[np.ndarray, Region]:
    """Rows underneath, as wide as the rings where so many people need it."""
    cell = CELL * ROOM
    least = max(2 * across, (people * cell[0] * cell[1] * ASPECT) ** 0.5)
    columns = max(1, min(people, int(least // cell[0])))
    number = np.arange(people)
    left = -columns * cell[0] / 2
    at = np.column_stack((number % columns, number // columns)) + 0.5
    bottom = top + TITLE + -(-people // columns) * cell[1] + FOOT
    region = Region(
        key="",
        label=OUT_OF_REACH,
        side=None,
        people=people,
        left=left,
        top=top,
        right=-left,
        bottom=bottom,
        corner=corner(bottom - top),
        label_x=left + TITLE / 2,
        label_y=top + TITLE / 2,
    )
    return at * cell + (left, top + TITLE), region


def _apart(people: int) -> Apart:
    who = "out of reach of the person in the middle"
    return Apart(people, f"{who} stands underneath", f"{who} stand underneath")
