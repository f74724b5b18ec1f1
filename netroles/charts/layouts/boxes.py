"""People in boxes: near those they talk to, inside the box and in nobody's room."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from netroles.charts.layouts.room import HEIGHT, ROOM, WIDTH, pushed, too_close
from netroles.network import Structure, seeded

CELL = 1.12
"""How many rooms wide and high the part of a box is that each person is reckoned with: a little
air, without which nobody could stand nearer to one than to another."""
TITLE = 0.5 * HEIGHT
"""How high the line for the name of a box is, above its people, at least."""
FEW = 100
"""Above so many people the line is higher, as letters do not shrink with the map."""
FOOT = 0.15 * HEIGHT
"""What a box is higher than its people's rooms, so that names under the last row are inside."""
GAP = 0.25 * HEIGHT
"""How far two boxes are apart."""
PULL = 1.0, 0.03
"""How hard ties within a box and between boxes pull: those between are longer by nature."""
STEPS = 300
FEWER_STEPS = 400_000
"""Above 1,300 people springs have fewer steps: as many as keep people times steps below this."""
SETTLING = 60
MEANS = 1.0, 0.4
"""How much contacts inside and outside the box count for where somebody should stand."""
ROUNDS = 12
"""How often everybody is sorted anew between their contacts; the shortest ties are kept."""
LOOSENED = 0.6, 0.3, 0.0
"""How far from rows people stand: the first that leaves everybody their room. Rows always do."""
LOOSE_ACROSS = 0.3
"""How much less far across than up and down, so that nobody hides the ties of a whole column."""
ASIDE = 0.25
"""How far people in one column stand left and right of it, so that none hides others' ties."""
SEED = 0


def title(people: int) -> float:
    """How high the line for the name of a box is on a map of so many people.

    A map's height grows with the square root of its people, and so must what is to be as high as
    a line of letters on the screen.
    """
    return TITLE * max(1.0, math.sqrt(people / FEW))


@dataclass(frozen=True)
class Box:
    """Columns and rows of cells from an upper left corner on, and who stands in them."""

    members: np.ndarray
    left: float
    top: float
    columns: float
    rows: float


def filled(of: Structure, boxes: Sequence[Box]) -> np.ndarray:
    """Where people stand who each belong to one box; boxes do not overlap and have room.

    Ties pull as springs, as Fruchterman and Reingold (1991) have it, inside the bounds of the box:
    so that who has ties elsewhere stands near the side that faces them.
    """
    low, high = np.empty((of.size, 2)), np.empty((of.size, 2))
    of_box = np.empty(of.size, dtype=int)
    for number, box in enumerate(boxes):
        corner = np.array([box.left, box.top]) / ROOM + 0.5
        low[box.members] = corner
        high[box.members] = corner + np.array([box.columns, box.rows]) * CELL - 1
        of_box[box.members] = number
    within = of_box[of.first] == of_box[of.second]
    middle = _amid_contacts(of, (low + high) / 2, np.ones(len(of.first)))
    start = _in_rows(boxes, middle, low, high)
    with seeded(SEED):
        drawn = of.graph.layout_fruchterman_reingold(
            niter=min(STEPS, FEWER_STEPS // of.size),
            seed=start.tolist(),
            weights=np.where(within, *PULL).tolist(),
            minx=low[:, 0].tolist(),
            maxx=high[:, 0].tolist(),
            miny=low[:, 1].tolist(),
            maxy=high[:, 1].tolist(),
        )
    at = _in_rows(boxes, np.array(drawn.coords), low, high)
    weights = np.where(within, *MEANS)
    rows, shortest = at, np.inf
    for _ in range(ROUNDS):
        length = float((weights * np.linalg.norm(at[of.first] - at[of.second], axis=1)).sum())
        if length < shortest:
            rows, shortest = at, length
        at = _in_rows(boxes, _amid_contacts(of, at, weights), low, high)
    # From the rows a little towards contacts, so that it looks less like a parade.
    towards = np.clip(_amid_contacts(of, rows, weights), low, high) - rows
    at, crowded = rows.copy(), np.arange(of.size)
    for step in LOOSENED:
        most = np.array([LOOSE_ACROSS, 1.0]) * step
        at[crowded] = (rows + np.clip(towards, -most, most))[crowded]
        at[crowded], settled = pushed(at[crowded], SETTLING, low[crowded], high[crowded])
        if settled:
            break
        # Only the boxes in which somebody is still in somebody's room are tried again.
        first, _, _ = too_close(at)
        crowded = np.flatnonzero(np.isin(of_box, of_box[first]))
    placed: np.ndarray = at * ROOM
    return placed


def _amid_contacts(of: Structure, at: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """The weighted middle between each person's contacts and their own place."""
    middle, total = at.copy(), np.ones((of.size, 1))
    for here, there in ((of.first, of.second), (of.second, of.first)):
        np.add.at(middle, here, weights[:, None] * at[there])
        np.add.at(total, here, weights[:, None])
    found: np.ndarray = middle / total
    return found


def _in_rows(
    boxes: Sequence[Box], wanted: np.ndarray, low: np.ndarray, high: np.ndarray
) -> np.ndarray:
    """Columns from left to right and people up and down in each, in the order wanted."""
    at = np.empty_like(wanted)
    for box in boxes:
        members = box.members
        if not len(members):
            continue
        used = min(int(box.columns + 1e-9), len(members))
        across = members[np.argsort(wanted[members, 0], kind="stable")]
        wide, deep = high[members[0]] - low[members[0]]
        spacing = wide / max(used - 1, 1)
        # Neighbouring columns keep their distance while each goes left and right a little.
        aside = min(ASIDE, (spacing - 1) / 2 if used > 1 else wide / 2)
        for column, standing in enumerate(np.array_split(across, used)):
            down = standing[np.argsort(wanted[standing, 1], kind="stable")]
            place = spacing * column if used > 1 else wide / 2
            number = np.arange(len(down))
            to_and_fro = aside * (-1.0) ** number if len(down) > 1 else 0.0
            at[down, 0] = np.clip(place + to_and_fro, 0, wide)
            row = max(1.0, deep / len(down))
            start = (deep - row * (len(down) - 1)) * (0.75 if column % 2 else 0.25)
            at[down, 1] = start + row * number
            at[down] += low[members[0]]
    return at


def corner(box_height: float) -> float:
    """How round the corners of a box are."""
    return min(0.25 * WIDTH, box_height / 4)
