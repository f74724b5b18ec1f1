"""Where names stand on a printed map, so that none covers another name or a mark."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np


class Mark(NamedTuple):
    """Somebody's mark and the size of their name, all in one unit."""

    x: float
    y: float
    radius: float
    width: float
    height: float


class Room(NamedTuple):
    """What part of the page names may stand on."""

    left: float
    top: float
    right: float
    bottom: float


def name_places(
    marks: Sequence[Mark], room: Room, gap: float, also_free: Sequence[Room] = ()
) -> list[tuple[float, float] | None]:
    """The middle of each name, or None where there is no room for it.

    The first mark gets its name first. Nothing is covered by a name: no mark, no name before it,
    nothing of also_free; and no name reaches out of the room.
    """
    taken = np.array(
        [[m.x - m.radius, m.y - m.radius, m.x + m.radius, m.y + m.radius] for m in marks]
        + [list(each) for each in also_free]
    ).reshape(-1, 4)
    places: list[tuple[float, float] | None] = []
    for mark in marks:
        place = next(
            (spot for spot in _around(mark, gap) if _free(_box(mark, spot, gap), taken, room)), None
        )
        if place is not None:
            taken = np.vstack((taken, _box(mark, place, gap)))
        places.append(place)
    return places


def _around(mark: Mark, gap: float) -> list[tuple[float, float]]:
    """The middles of the places a name may take, the best first: as on the screen."""
    half_width, half_height = mark.width / 2, mark.height / 2
    down, aside = mark.radius + half_height + gap / 2, mark.radius + gap + half_width
    return [
        (mark.x + across, mark.y + below)
        for across, below in (
            (0.0, down),
            (0.0, -down),
            (aside, 0.0),
            (-aside, 0.0),
            (half_width, down),
            (-half_width, down),
            (half_width, -down),
            (-half_width, -down),
            (aside, down / 2),
            (aside, -down / 2),
            (-aside, down / 2),
            (-aside, -down / 2),
        )
    ]


def _box(mark: Mark, middle: tuple[float, float], gap: float) -> np.ndarray:
    half_width, half_height = mark.width / 2 + gap / 2, mark.height / 2
    x, y = middle
    return np.array([x - half_width, y - half_height, x + half_width, y + half_height])


def _free(box: np.ndarray, taken: np.ndarray, room: Room) -> bool:
    if box[0] < room.left or box[1] < room.top or box[2] > room.right or box[3] > room.bottom:
        return False
    apart = (
        (taken[:, 2] <= box[0])
        | (taken[:, 0] >= box[2])
        | (taken[:, 3] <= box[1])
        | (taken[:, 1] >= box[3])
    )
    return bool(apart.all())
