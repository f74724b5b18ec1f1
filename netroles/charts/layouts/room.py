"""How much room does each person need, and how is it made?

Everything here counts in rooms: side by side 1 is `WIDTH`, up and down 1 is `HEIGHT`.
"""

import numpy as np

WIDTH, HEIGHT = 100.0, 58.0
"""The room each person gets, an ellipse in the units of the map: a mark with a name under it."""
ROOM = np.array([WIDTH, HEIGHT])
ASPECT = 1.6
"""How much wider than high a map is: the part of a laptop's screen that is left for it."""


def pushed(
    at: np.ndarray, steps: int, low: np.ndarray | None = None, high: np.ndarray | None = None
) -> tuple[np.ndarray, bool]:
    """Pushed apart just as far as nobody stands in anybody's room, and whether that was reached.

    low and high are the bounds that each person stays within, if any.
    """
    for _ in range(steps):
        first, second, apart = too_close(at)
        if not len(first):
            return at, True
        # People on the same spot part sideways, in order of id.
        apart[(apart == 0).all(axis=1), 0] = 1e-6
        distance = np.linalg.norm(apart, axis=1, keepdims=True)
        # A little more than needed, so that the last ones settle too.
        push = apart / distance * (1.01 - distance) / 2
        at = at.copy()
        np.add.at(at, second, push)
        np.add.at(at, first, -push)
        if low is not None and high is not None:
            at = np.clip(at, low, high)
    return at, not len(too_close(at)[0])


def too_close(at: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs less than 1 apart, in order, and the way from first to second.

    People are sorted into squares of that size; only those in neighbouring squares are compared.
    """
    square = np.floor(at - at.min(axis=0, initial=0.0)).astype(int)
    a_column = int(square[:, 1].max(initial=0)) + 3
    key = square[:, 0] * a_column + square[:, 1]
    order = np.argsort(key, kind="stable")
    key, place = key[order], np.arange(len(order))
    pairs = []
    # The rest of the square and the one below; then the three to the right of these.
    for begin, end in (
        (place + 1, np.searchsorted(key, key + 1, "right")),
        (
            np.searchsorted(key, key + a_column - 1, "left"),
            np.searchsorted(key, key + a_column + 1, "right"),
        ),
    ):
        count = end - begin
        first = np.repeat(place, count)
        second = np.arange(len(first)) + np.repeat(begin - np.cumsum(count) + count, count)
        pairs.append(np.column_stack((order[first], order[second])))
    both = np.sort(np.concatenate(pairs), axis=1)
    apart = at[both[:, 1]] - at[both[:, 0]]
    close = (apart**2).sum(axis=1) < 1 - 1e-9
    both, apart = both[close], apart[close]
    # In order of id, so that the sum of the pushes does not hang on the search.
    by_id = np.lexsort((both[:, 1], both[:, 0]))
    return both[by_id, 0], both[by_id, 1], apart[by_id]


def least_screen(wide: float, high: float) -> float:
    """How high a screen of `ASPECT` must be, in units of the map, to show something so large."""
    return max(wide / ASPECT, high)
