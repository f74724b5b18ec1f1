"""Home, in between, hospital: who crosses from one side to the other?

Home-side people stand left, hospital-side people right, each setting in a box of its own. In a
box, those with a tie to the other side stand in front, at the edge that faces it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from netroles.charts.layouts.boxes import CELL, FOOT, GAP, TITLE, Box, corner, filled, title
from netroles.charts.layouts.records import Apart, Heading, Layout, Plan, Region
from netroles.charts.layouts.room import ASPECT, HEIGHT, WIDTH, least_screen
from netroles.network import SIDES, Structure
from netroles.network.kept import kept_property
from netroles.network.settings import BETWEEN, HOME, HOSPITAL, settings_of_people

SIDE_LABELS = {HOME: "Home", BETWEEN: "In between", HOSPITAL: "Hospital"}
SEVERAL = "Several settings"
"""Who works in settings on different sides stands in between, and there with others who do."""
NOT_GIVEN = "Setting not given"
UNKNOWN = "Side not known"
BETWEEN_SIDES = 0.9 * WIDTH
"""How far apart the sides are, so that the ties that cross can be told from each other."""
HEADING = 0.8 * HEIGHT
"""How high the line for the name of a side is."""
LONG = 4.0
"""How many times wider than high a setting may be before its side is cut into more columns."""
MOST_COLUMNS = 6
AIR = 0.3
"""How many columns more than needed those in front get, so that they need not stand in a line."""
STRETCHED = 2.2
"""How much higher than needed rows are at most, so that all sides start and end together."""


@dataclass(frozen=True)
class _Block:
    """A setting on one side: who stands in front, who behind."""

    key: str
    label: str
    front: np.ndarray
    behind: np.ndarray

    @kept_property
    def members(self) -> np.ndarray:
        return np.concatenate((self.front, self.behind))

    @property
    def least(self) -> int:
        """The fewest columns it may have: people straight under each other hide their ties."""
        people = len(self.members)
        if people <= 2 and not (len(self.front) and len(self.behind)):
            return 1
        return max(2, round(math.sqrt(people) / 2))

    def rows(self, columns: int) -> int:
        """How many rows it needs in so many columns; those in front have columns of their own.

        Three people or more are never all in one row: it would hide their ties.
        """
        rows = max(-(-len(self.members) // columns), 2 if len(self.members) > 2 else 1)
        while _columns(self.front, rows) + _columns(self.behind, rows) > columns:
            rows += 1
        return rows


@dataclass(frozen=True)
class _Stack:
    """Settings on top of each other, all so many columns wide; rows are stretched in height."""

    side: str
    blocks: tuple[_Block, ...]
    columns: int
    stretched: float = 1.0
    title: float = TITLE

    @property
    def width(self) -> float:
        return (self.columns + AIR) * CELL * WIDTH

    @kept_property
    def rows(self) -> tuple[int, ...]:
        return tuple(block.rows(self.columns) for block in self.blocks)

    @property
    def lines(self) -> float:
        """How much of the height is not rows: names of settings and what is between them."""
        return (self.title + FOOT + GAP) * len(self.blocks) - GAP

    @property
    def heights(self) -> list[float]:
        """Of each setting, in units of the map."""
        return [self.title + rows * self.stretched * CELL * HEIGHT + FOOT for rows in self.rows]

    @property
    def height(self) -> float:
        return self.lines + sum(self.rows) * self.stretched * CELL * HEIGHT

    def as_high_as(self, height: float) -> "_Stack":
        """With rows so high that the whole is, if they need not be much higher for it."""
        rows = sum(self.rows) * CELL * HEIGHT
        return replace(self, stretched=min((height - self.lines) / rows, STRETCHED))


def care(of: Structure, groups: pd.Series, around: int | None = None) -> Plan:
    """Home left, in between in the middle, hospital right, settings as boxes in their order.

    Whoever has a tie to the opposite side of home and hospital stands nearer to the middle than
    whoever has none, inside each setting. Settings are in the order that keeps ties short. People
    whose side is not known stand in a strip underneath.
    """
    side = of.side.to_numpy(dtype=object)
    if not of.size:
        return Plan(np.empty((0, 2)))
    blocks = {each: _blocks(of, side, each) for each in SIDES}
    stacks = _ordered(of, _shaped({each: blocks[each] for each in SIDES if blocks[each]}))
    line = title(of.size)
    stacks = [replace(stack, title=line) for stack in stacks]
    boxes: list[Box] = []
    regions: list[Region] = []
    headings: list[Heading] = []
    bottom = max((stack.height for stack in stacks), default=0.0)
    stacks = [stack.as_high_as(bottom) for stack in stacks]
    left = 0.0
    for number, stack in enumerate(stacks):
        if number:
            left += GAP if stacks[number - 1].side == stack.side else BETWEEN_SIDES
        # Lower stacks stand in the middle of the height.
        top = (bottom - stack.height) / 2
        for block, rows, high in zip(stack.blocks, stack.rows, stack.heights, strict=True):
            regions.append(_region(block, stack.side, left, top, stack.width, high))
            boxes += _boxes(block, stack, rows, left, top + line)
            top += high + GAP
        left += stack.width
    for each in dict.fromkeys(stack.side for stack in stacks):
        of_side = [region for region in regions if region.side == each]
        headings.append(_heading(each, of_side, -HEADING, bottom))
    stand_apart = []
    apart = np.flatnonzero(pd.isna(side))
    if len(apart):
        strip = _Block("", UNKNOWN, apart[:0], apart)
        columns = max(int(left // (CELL * WIDTH)), _near_shape(len(apart)) if not stacks else 1)
        top = bottom + 2 * GAP if stacks else 0.0
        wide, rows = max(left, columns * CELL * WIDTH), strip.rows(columns)
        high = line + rows * CELL * HEIGHT + FOOT
        regions.append(_region(strip, None, 0.0, top, wide, high))
        boxes.append(Box(apart, 0.0, top + line, wide / (CELL * WIDTH), rows))
        stand_apart.append(_apart(len(apart)))
    return Plan(filled(of, boxes), tuple(regions), tuple(headings), apart=tuple(stand_apart))


CARE = Layout(
    key="care",
    label="Home, in between, hospital",
    description="Home on the left, hospital on the right; who has ties across stands in front.",
    needs="sides",
    function=care,
)


def _blocks(of: Structure, side: np.ndarray, which: str) -> list[_Block]:
    """The settings of one side, in order of their names."""
    other = {HOME: HOSPITAL, HOSPITAL: HOME}.get(which)
    across = np.zeros(of.size, dtype=bool)
    for here, there in ((of.first, of.second), (of.second, of.first)):
        across[here[side[there] == other]] = True
    label = _labels(of, side)
    here = side == which
    return [
        _Block(
            each,
            each or NOT_GIVEN,
            np.flatnonzero(here & (label == each) & across & (other is not None)),
            np.flatnonzero(here & (label == each) & ~(across & (other is not None))),
        )
        for each in sorted(set(label[here]))
    ]


def _labels(of: Structure, side: np.ndarray) -> np.ndarray:
    """The box each person stands in: their main setting, unless their settings are on two sides."""
    labels = []
    for given, stands in zip(settings_of_people(of.people), side, strict=True):
        on_two_sides = len(given) > 1 and of.settings.get(given[0]) != stands == BETWEEN
        labels.append(SEVERAL if on_two_sides else given[0] if given else "")
    return np.array(labels, dtype=object)


def _shaped(sides: dict[str, list[_Block]]) -> list[_Stack]:
    """How many columns each side gets, so that the whole has about the shape of a screen."""
    if not sides:
        return []
    people = sum(len(block.members) for blocks in sides.values() for block in blocks)
    around = int(math.sqrt(people / ASPECT * WIDTH / HEIGHT))
    tries = []
    for rows in range(max(2, around // 2), 3 * around + 6):
        most = rows * CELL * HEIGHT + TITLE + FOOT
        stacks = [stack for side, blocks in sides.items() for stack in _cut(side, blocks, most)]
        wide = sum(stack.width for stack in stacks) + BETWEEN_SIDES * (len(sides) - 1)
        high = max(stack.height for stack in stacks) + HEADING
        tries.append((least_screen(wide, high), rows, stacks))
    return min(tries, key=lambda each: each[:2])[2]


def _cut(side: str, blocks: list[_Block], most: float) -> list[_Stack]:
    """One side as stacks not higher than `most`, as narrow as can be."""
    found = []
    for number in range(1, min(len(blocks), MOST_COLUMNS) + 1):
        parts = _parts(side, blocks, number)
        columns = max(block.least for block in blocks)
        while columns < 400 and max(_Stack(side, p, columns).height for p in parts) > most:
            columns += 1
        stacks = [_Stack(side, part, columns) for part in parts]
        sizes = [(stack.width, high) for stack in stacks for high in stack.heights]
        long = float(np.mean([max(0.0, np.log(wide / high / LONG)) for wide, high in sizes]))
        found.append((sum(s.width for s in stacks) * (1 + long), number, stacks))
    return min(found, key=lambda each: each[:2])[2]


def _parts(side: str, blocks: list[_Block], number: int) -> list[tuple[_Block, ...]]:
    """Settings dealt to so many stacks of like size, those who cross more nearer to the middle."""

    def crossing(block: _Block) -> tuple[float, str]:
        return len(block.front) / len(block.members), block.key

    ordered = sorted(blocks, key=crossing, reverse=side == HOSPITAL)
    upto = np.cumsum([len(block.members) + 4 for block in ordered], dtype=float)
    part = np.minimum((upto - upto[0] / 2) / upto[-1] * number, number - 0.5).astype(int)
    return [
        tuple(block for block, where in zip(ordered, part, strict=True) if where == each)
        for each in range(number)
        if each in part
    ]


def _ordered(of: Structure, stacks: list[_Stack]) -> list[_Stack]:
    """Settings of a stack in the order in which ties go least far up and down."""
    places = [(s, b) for s, stack in enumerate(stacks) for b in range(len(stack.blocks))]
    if len(places) < 2:
        return stacks
    number = np.full(of.size, -1)
    for each, (s, b) in enumerate(places):
        number[stacks[s].blocks[b].members] = each
    ties = np.zeros((len(places), len(places)))
    known = (number[of.first] >= 0) & (number[of.second] >= 0)
    np.add.at(ties, (number[of.first[known]], number[of.second[known]]), 1.0)
    ties += ties.T
    high = np.array([stacks[s].heights[b] + GAP for s, b in places])
    orders = [[each for each, (s, _) in enumerate(places) if s == at] for at in range(len(stacks))]

    def length(orders: Sequence[Sequence[int]]) -> float:
        middle = np.empty(len(places))
        for order in orders:
            heights = high[list(order)]
            middle[list(order)] = np.cumsum(heights) - heights / 2 - heights.sum() / 2
        far: float = (ties * np.abs(middle[:, None] - middle[None])).sum()
        return far

    best, shorter = length(orders), True
    while shorter:
        shorter = False
        for order in orders:
            for one in range(len(order)):
                for other in range(one + 1, len(order)):
                    order[one], order[other] = order[other], order[one]
                    if (now := length(orders)) < best - 1e-6:
                        best, shorter = now, True
                    else:
                        order[one], order[other] = order[other], order[one]
    return [
        replace(stack, blocks=tuple(stack.blocks[places[each][1]] for each in order))
        for stack, order in zip(stacks, orders, strict=True)
    ]


def _boxes(block: _Block, stack: _Stack, rows: int, left: float, top: float) -> list[Box]:
    """Who stands behind, and who in front: to the right on the home side, else to the left."""
    everything, high = stack.columns + AIR, rows * stack.stretched
    if not len(block.front) or not len(block.behind):
        return [Box(block.members, left, top, everything, high)]
    needed = _columns(block.front, rows)
    spare = everything - needed - _columns(block.behind, rows)
    front = needed + max(AIR, spare * len(block.front) / len(block.members))
    behind = everything - front
    if stack.side == HOSPITAL:
        beside = left + front * CELL * WIDTH
        return [
            Box(block.front, left, top, front, high),
            Box(block.behind, beside, top, behind, high),
        ]
    beside = left + behind * CELL * WIDTH
    return [Box(block.behind, left, top, behind, high), Box(block.front, beside, top, front, high)]


def _columns(members: np.ndarray, rows: int) -> int:
    return -(-len(members) // rows)


def _near_shape(people: int) -> int:
    return max(1, round(math.sqrt(people * ASPECT * HEIGHT / WIDTH)))


def _region(
    block: _Block, side: str | None, left: float, top: float, wide: float, high: float
) -> Region:
    return Region(
        key=block.key,
        label=block.label,
        side=side,
        people=len(block.members),
        left=left,
        top=top,
        right=left + wide,
        bottom=top + high,
        corner=corner(high),
        label_x=left + TITLE / 2,
        label_y=top + TITLE / 2,
    )


def _heading(side: str, regions: list[Region], top: float, bottom: float) -> Heading:
    left, right = min(r.left for r in regions), max(r.right for r in regions)
    return Heading(
        key=side,
        label=SIDE_LABELS[side],
        people=sum(region.people for region in regions),
        left=left,
        top=top,
        right=right,
        bottom=bottom,
        label_x=(left + right) / 2,
        label_y=top + HEADING / 2,
    )


def _apart(people: int) -> Apart:
    who, where = "whose side is not known", "in a strip underneath"
    return Apart(people, f"{who} stands {where}", f"{who} stand {where}")
