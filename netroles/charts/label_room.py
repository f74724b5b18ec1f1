"""Which names have room on a scatter plot that may be narrow or wide?"""

from typing import Literal, NamedTuple

import numpy as np

WIDTHS = (220, 280, 360, 460, 580, 720, 900, 1150)
"""Widths of a plot, in pixels, for which room is looked for: from a phone to a large screen."""
CHARACTER = 6.6
"""How wide a character is taken to be, in pixels: an upper estimate of the mean at 12 pixels."""
HALF_LINE = 8.0
GAP = 4.0
"""Between a mark and its name, in pixels."""

Align = Literal["left", "center", "right"]
ALIGNS: tuple[Align, ...] = ("left", "center", "right")


class Marks(NamedTuple):
    """Marks on a plot, one entry a mark, the one whose name matters most first.

    across and down are the place as a share of the plot's width and height, from the upper left;
    aside and below move a mark by pixels, whatever the width; radius is in pixels; letters is the
    length of its name, 0 for a mark that is not named.
    """

    across: np.ndarray
    down: np.ndarray
    aside: np.ndarray
    below: np.ndarray
    radius: np.ndarray
    letters: np.ndarray


class Labels(NamedTuple):
    """Where names have room, one entry a mark.

    from_width is the width of the plot from which on there is room, inf where there never is.
    align is one of `ALIGNS` as Vega means it; aside and below say, in pixels, how far from the
    mark's own place that point of the name is.
    """

    from_width: np.ndarray
    align: np.ndarray
    aside: np.ndarray
    below: np.ndarray


def room_for_labels(
    marks: Marks, height: float, highest: float = 0.0, lowest: float = 1.0
) -> Labels:
    """Where each name has room around its mark, if anywhere.

    A name with room covers no mark and no other name with room at that width and at every greater
    one, and at every height above `height`: boxes keep their order, so they move apart as the plot
    grows. No name reaches over the plot's left or right edge, and its line runs between `highest`
    and `lowest`, which are shares of the height.
    """
    number = len(marks.across)
    found = Labels(
        np.full(number, np.inf), np.full(number, "center"), np.zeros(number), np.zeros(number)
    )
    around = [_mark(marks, each) for each in range(number)]
    named = map(int, np.flatnonzero(marks.letters))
    places = {each: _places(marks, each) for each in named}
    for width in WIDTHS:
        taken = _Taken(around, width, height)
        for each in [*places]:
            inside = [
                place for place in places[each] if place.box.within(width, height, highest, lowest)
            ]
            free = np.flatnonzero(taken.leaves_room_for([place.box for place in inside], each))
            if len(free):
                best = inside[free[0]]
                taken.add(best.box)
                around.append(best.box)
                found.from_width[each] = width
                found.align[each] = best.align
                found.aside[each] = marks.aside[each] + best.aside
                found.below[each] = marks.below[each] + best.below
                del places[each]
    return found


class _Box(NamedTuple):
    """A box that hangs on a place on the plot: place as a share, edges in pixels from there."""

    across: float
    down: float
    left: float
    right: float
    top: float
    bottom: float

    def within(self, width: float, height: float, highest: float, lowest: float) -> bool:
        left, right = self.across * width + self.left, self.across * width + self.right
        middle = self.down * height + (self.top + self.bottom) / 2
        return left >= 0 and right <= width and highest * height <= middle <= lowest * height


class _Place(NamedTuple):
    """A place that a name may take beside its mark, and the box it would fill."""

    align: Align
    aside: float
    below: float
    box: _Box


class _Taken:
    """What is already on a plot of one size."""

    def __init__(self, boxes: list[_Box], width: float, height: float) -> None:
        self._width, self._height = width, height
        self._boxes = np.array(boxes, dtype=float).reshape(-1, 6)

    def add(self, box: _Box) -> None:
        self._boxes = np.vstack((self._boxes, box))

    def leaves_room_for(self, boxes: list[_Box], own_mark: int) -> np.ndarray:
        """Whether each box meets nothing but the mark it belongs to, here or on a larger plot."""
        across, down, left, right, top, bottom = self._boxes.T
        asked = np.array(boxes, dtype=float).reshape(-1, 6).T[:, :, np.newaxis]
        its_across, its_down, its_left, its_right, its_top, its_bottom = asked
        to_the_right = (across - its_across) * self._width
        further_down = (down - its_down) * self._height
        apart = (
            ((to_the_right + left >= its_right) & (to_the_right >= 0))
            | ((to_the_right + right <= its_left) & (to_the_right <= 0))
            | ((further_down + top >= its_bottom) & (further_down >= 0))
            | ((further_down + bottom <= its_top) & (further_down <= 0))
        )
        apart[:, own_mark] = True
        return np.asarray(apart.all(axis=1))


def _mark(marks: Marks, each: int) -> _Box:
    aside, below, radius = marks.aside[each], marks.below[each], marks.radius[each]
    return _Box(
        float(marks.across[each]),
        float(marks.down[each]),
        aside - radius,
        aside + radius,
        below - radius,
        below + radius,
    )


def _sides(radius: float) -> tuple[tuple[Align, float, float], ...]:
    """The places a name may take around a mark, the best first: align, aside, below."""
    beside, under = radius + GAP, radius + GAP / 2 + HALF_LINE
    return (
        ("left", beside, 0),
        ("right", -beside, 0),
        ("center", 0, under),
        ("center", 0, -under),
        ("left", -radius, under),
        ("right", radius, under),
        ("left", -radius, -under),
        ("right", radius, -under),
    )


def _places(marks: Marks, each: int) -> list[_Place]:
    """The places the name of a mark may take, the best first."""
    return [
        _Place(align, aside, below, _name(marks, each, align, aside, below))
        for align, aside, below in _sides(marks.radius[each])
    ]


def _name(marks: Marks, each: int, align: Align, aside: float, below: float) -> _Box:
    long = float(marks.letters[each]) * CHARACTER
    start = {"left": 0.0, "right": -long, "center": -long / 2}[align]
    left = float(marks.aside[each]) + aside + start
    middle = float(marks.below[each]) + below
    return _Box(
        float(marks.across[each]),
        float(marks.down[each]),
        left - GAP,
        left + long + GAP,
        middle - HALF_LINE,
        middle + HALF_LINE,
    )
