"""By team or setting: each group a box, those with many ties between them next to each other."""

from collections.abc import Sequence

import igraph
import numpy as np
import pandas as pd

from netroles.charts.layouts.boxes import CELL, FOOT, GAP, TITLE, Box, corner, filled, title
from netroles.charts.layouts.records import Layout, Plan, Region
from netroles.charts.layouts.room import ASPECT, HEIGHT, WIDTH, least_screen
from netroles.network import Structure

NOT_GIVEN = "Not given"
STRETCHED = 1.4
"""How much wider than it needs a box is at most, so that the rows of boxes end together."""
WIDE = 1.6
"""How much wider than high a box is at best."""
UNLIKE = 0.3
"""How much boxes of that shape count beside a whole that needs little room."""
MOST_ROWS = 16
TRIES, TRIES_OF_MANY = 300, 12_000
"""How many exchanges of two groups are tried, to bring those with many ties together; with more
than 40 groups fewer, so that tries times groups stays below the second number."""


def groups(of: Structure, groups: pd.Series, around: int | None = None) -> Plan:
    """Rows of boxes, one a group, in an order that keeps ties between groups short.

    People whose group is not given have a box of their own.
    """
    if not of.size:
        return Plan(np.empty((0, 2)))
    keys = sorted(groups.dropna().unique())
    number = pd.Categorical(groups, categories=keys).codes.astype(int)
    if (number < 0).any():
        number = np.where(number < 0, len(keys), number)
        keys = [*keys, ""]
    members = [np.flatnonzero(number == each) for each in range(len(keys))]
    ties = ties_between(of, number, len(keys))
    shelves = _Shelves(np.array([len(each) for each in members]))
    order = _near(shelves, ties)
    boxes, regions = [], []
    placed = shelves.placed(order).tolist()
    for each, (left, top, wide, high, rows) in zip(order, placed, strict=True):
        columns = wide / (CELL * WIDTH)
        boxes.append(Box(members[each], left, top + shelves.title, columns, rows))
        regions.append(
            Region(
                key=keys[each],
                label=keys[each] or NOT_GIVEN,
                side=None,
                people=len(members[each]),
                left=left,
                top=top,
                right=left + wide,
                bottom=top + high,
                corner=corner(high),
                label_x=left + TITLE / 2,
                label_y=top + TITLE / 2,
            )
        )
    return Plan(filled(of, boxes), tuple(regions))


GROUPS = Layout(
    key="groups",
    label="By team or setting",
    description="One box a group; groups with many ties between them are neighbours.",
    needs="groups",
    function=groups,
)


def ties_between(of: Structure, number: np.ndarray, count: int) -> np.ndarray:
    """How many ties there are between each two groups, by the number of everybody's group."""
    ties = np.zeros((count, count))
    np.add.at(ties, (number[of.first], number[of.second]), 1.0)
    both: np.ndarray = ties + ties.T
    np.fill_diagonal(both, np.diag(ties))
    return both


class _Shelves:
    """Boxes for so many people each, in rows of boxes equally high, filled in the order given."""

    def __init__(self, people: np.ndarray) -> None:
        self._people = people
        self.title = title(int(people.sum()))
        self._rows, self._columns = 1, 1
        around = int((people.sum() * ASPECT * HEIGHT / WIDTH) ** 0.5)
        most = min(len(people), MOST_ROWS, int(2 * len(people) ** 0.5) + 1)
        tries = []
        for rows in range(1, most + 1):
            for columns in range(max(1, around // 2), 3 * around // 2 + 3, max(1, around // 8)):
                self._rows, self._columns = rows, columns
                tries.append((self._badness(), rows, self._columns))
        _, self._rows, self._columns = min(tries)

    def placed(self, order: Sequence[int]) -> np.ndarray:
        """For each group of the order: left, top, width and height of its box, and rows in it."""
        shelves, top = [], 0.0
        for shelf in self.split(order):
            rows = self._high(shelf)
            shelves.append((rows, _columns(self._people[shelf], rows) * CELL * WIDTH, top))
            top += self.title + rows * CELL * HEIGHT + FOOT + GAP
        most = max(float(wide.sum()) + GAP * (len(wide) - 1) for _, wide, _ in shelves)
        found = []
        for rows, wide, top in shelves:
            free = most - GAP * (len(wide) - 1)
            stretched = wide * min(free / float(wide.sum()), STRETCHED)
            left = (free - float(stretched.sum())) / 2 + np.cumsum(stretched + GAP)
            boxes = np.empty((len(wide), 5))
            boxes[:, 0], boxes[:, 1], boxes[:, 2] = left - stretched - GAP, top, stretched
            boxes[:, 3], boxes[:, 4] = self.title + rows * CELL * HEIGHT + FOOT, rows
            found.append(boxes)
        return np.concatenate(found)

    def middles(self, order: Sequence[int]) -> np.ndarray:
        """The middle of each group's box, one row a group."""
        left, top, wide, high, _ = self.placed(order).T
        middle = np.empty((len(order), 2))
        middle[np.asarray(order)] = np.column_stack((left + wide / 2, top + high / 2))
        return middle

    def split(self, order: Sequence[int]) -> list[np.ndarray]:
        """The groups of each row of boxes."""
        ordered = np.asarray(order)
        size = self._people[ordered] + 2.0
        upto = np.cumsum(size) - size / 2
        shelf = (upto / size.sum() * self._rows).astype(int)
        return [ordered[shelf == each] for each in np.unique(shelf)]

    def _high(self, shelf: np.ndarray) -> int:
        """The fewest rows in which these groups do with the columns there are."""
        people = self._people[shelf]
        rows = max(2 if people.max() > 2 else 1, int(people.sum()) // self._columns)
        while rows < people.max() and _columns(people, rows).sum() > self._columns:
            rows += 1
        return rows

    def _badness(self) -> float:
        """How far from the shape of a screen, of a good box, and from full this is."""
        left, top, wide, high, _ = self.placed(range(len(self._people))).T
        screen = np.log(least_screen((left + wide).max(), (top + high).max()))
        boxes = np.abs(np.log(wide / high / WIDE)).mean()
        return float(screen + UNLIKE * boxes)


def _columns(people: np.ndarray, rows: int) -> np.ndarray:
    """How wide boxes are. Three people or more are never in one row or column: it would hide
    their ties."""
    columns: np.ndarray = np.maximum(-(-people // rows), np.where(people > 2, 2, 1))
    return columns


def _near(shelves: _Shelves, ties: np.ndarray) -> list[int]:
    """An order of the groups that keeps ties between them short.

    The start is where springs put them; then groups change places where that brings more nearer.
    """
    count = len(ties)
    if count < 2:
        return list(range(count))
    between = np.triu(ties, 1)
    first, second = between.nonzero()
    if not len(first):
        return list(range(count))
    many = between[first, second]
    graph = igraph.Graph(n=count, edges=np.column_stack((first, second)))
    length = (many.max() / many) ** 0.5
    springs = np.array(graph.layout_kamada_kawai(weights=length.tolist(), maxiter=500).coords)
    order = np.argsort(springs[:, 1].round(6), kind="stable").tolist()
    order = [
        int(each)
        for shelf in shelves.split(order)
        for each in shelf[np.argsort(springs[shelf, 0].round(6), kind="stable")]
    ]

    def far(order: Sequence[int]) -> float:
        middle = shelves.middles(order)
        apart = np.linalg.norm(middle[first] - middle[second], axis=1)
        wide, high = np.ptp(middle, axis=0)
        return float((many * apart).sum() * least_screen(wide + WIDTH, high + HEIGHT))

    tries = min(TRIES, TRIES_OF_MANY // count)
    best, tried, shorter = far(order), 0, True
    while shorter and tried < tries:
        shorter = False
        for step in range(1, count):
            for one in range(count - step):
                if tried >= tries:
                    return order
                tried += 1
                turned = order.copy()
                turned[one], turned[one + step] = order[one + step], order[one]
                if (now := far(turned)) < best - 1e-6:
                    best, order, shorter = now, turned, True
    return order
