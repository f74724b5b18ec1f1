"""Where does everybody stand on the map?

Places come from the whole network, never from what a filter leaves of it, so that the same
person stands in the same place whatever is shown. They hang on who is tied to whom alone: not on
the order of rows in a file, not on the clock, not on the process.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import igraph
import numpy as np
import pandas as pd

from netroles.network import NetrolesError, Structure, seeded

WIDTH, HEIGHT = 100.0, 58.0
"""The room each person gets, an ellipse in the units of the map: a mark with a name under it."""
ASPECT = 1.6
"""How much wider than high a map is: the part of a laptop's screen that is left for it."""
STRETCH = 1.35
"""How much a part is stretched sideways at most to come nearer to that."""
TIE_LENGTH = 1.35 * WIDTH
"""How far apart two people with a tie stand: half of all ties are shorter."""
BETWEEN_GROUPS = 2.0
"""How much longer than within a group a tie between two groups is drawn, so that teams show."""
SMALL = 300
"""Up to this many people every distance is weighed; it takes too long for more."""
PULL = 3.0, 0.2
"""In large networks: how hard ties within a group and between groups pull."""
STEPS = 500
SEED = 0
CROWDED = 1.0
"""How many pairs a person may stand in each other's room before the whole map is stretched;
pushing alone would take long to untangle more."""

Layout = Callable[[igraph.Graph], np.ndarray]


def positions(of: Structure, layout: str = "free") -> pd.DataFrame:
    """Where each person stands: columns x and y (y grows downwards), index person, people order.

    layout is a key of `LAYOUTS`. People who reach each other stand together, parts of the network
    side by side with the largest first, people without ties in rows underneath. Nobody stands in
    anybody's room: side by side two people are at least `WIDTH` apart, one under the other
    `HEIGHT`. The same people and ties give the same places, in whatever order they come.

    Raises NetrolesError for a layout that is not there.
    """
    if layout not in LAYOUTS:
        raise NetrolesError(f"There is no layout '{layout}'. There are: {', '.join(LAYOUTS)}.")
    ids = of.people.index
    if not len(ids):
        return pd.DataFrame({"x": [], "y": []}, index=ids, dtype=float)
    # The layout sees people numbered by id, and ties in that order.
    order = np.argsort(ids.to_numpy(dtype=object), kind="stable")
    rank = np.empty(len(order), dtype=int)
    rank[order] = np.arange(len(order))
    ends = np.sort(np.column_stack((rank[of.first], rank[of.second])), axis=1)
    by_ends = np.lexsort((ends[:, 1], ends[:, 0]))
    graph = igraph.Graph(n=len(ids), edges=ends[by_ends])
    groups = of.groups.iloc[order]
    # Whose group is not given is nobody's colleague.
    graph.vs["group"] = groups.where(groups.notna(), groups.index.to_series()).tolist()
    at = _together(graph, LAYOUTS[layout])
    return pd.DataFrame(at[rank].round(1), index=ids, columns=["x", "y"])


def free(part: igraph.Graph) -> np.ndarray:
    """One connected part, as if ties were springs, those within a group the shorter ones.

    Up to `SMALL` people by Kamada and Kawai (1989), where nothing is random; above by
    Fruchterman and Reingold (1991).
    """
    group = part.vs["group"]
    within = np.array([group[tie.source] == group[tie.target] for tie in part.es])
    if part.vcount() <= SMALL:
        lengths = np.where(within, 1.0, BETWEEN_GROUPS)
        layout = part.layout_kamada_kawai(maxiter=50 * part.vcount(), weights=lengths.tolist())
        return np.array(layout.coords)
    start = np.empty((part.vcount(), 2))
    start[np.argsort(group, kind="stable")] = part.layout_circle().coords
    with seeded(SEED):
        layout = part.layout_fruchterman_reingold(
            niter=STEPS,
            seed=(start * part.vcount() ** 0.5).tolist(),
            weights=np.where(within, *PULL).tolist(),
        )
    return np.array(layout.coords)


LAYOUTS: Mapping[str, Layout] = MappingProxyType({"free": free})
"""Every layout by its key: from one connected part, its people in order of id, to places."""


def _together(graph: igraph.Graph, layout: Layout) -> np.ndarray:
    """Every part of the network laid out by itself, then packed beside each other."""
    at: np.ndarray = np.zeros((graph.vcount(), 2))
    parts = sorted(graph.connected_components(), key=lambda members: (-len(members), members[0]))
    blocks = []
    for members in parts:
        if len(members) == 1:
            break
        part = graph.induced_subgraph(members)
        blocks.append((members, _spread(_lying(_scaled(part, layout(part))))))
    placed = _packed([block for _, block in blocks])
    for (members, _), block in zip(blocks, placed, strict=True):
        at[members] = block
    alone = [members[0] for members in parts if len(members) == 1]
    if alone:
        used = at[[person for members, _ in blocks for person in members]]
        at[alone] = _rows(len(alone), used)
    centred: np.ndarray = at - (at.min(axis=0) + at.max(axis=0)) / 2
    return centred


def _scaled(part: igraph.Graph, at: np.ndarray) -> np.ndarray:
    ends = np.array(part.get_edgelist())
    lengths = np.linalg.norm(at[ends[:, 0]] - at[ends[:, 1]], axis=1)
    factor: float = TIE_LENGTH / max(float(np.median(lengths)), 1e-9)
    return at * factor


def _lying(at: np.ndarray) -> np.ndarray:
    """Turned and stretched a little so that it lies sideways, towards the shape of a screen."""
    at = at - at.mean(axis=0)
    _, axes = np.linalg.eigh(at.T @ at)
    # An axis has no sign of its own: the first person, by id, not in the middle stands left, up.
    turned: np.ndarray = at @ axes[:, ::-1]
    for column in turned.T:
        off = column[np.abs(column) > 1e-6]
        if len(off) and off[0] > 0:
            column *= -1
    wide, high = np.ptp(turned, axis=0)
    turned[:, 0] *= min(max(ASPECT * high / wide, 1.0), STRETCH)
    return turned


def _spread(at: np.ndarray) -> np.ndarray:
    """Pushed apart just as far as nobody stands in anybody's room."""
    room = np.array([WIDTH, HEIGHT])
    at = at / room
    while len(_too_close(at)[0]) > CROWDED * len(at):
        at = at * 1.25
    for _ in range(STEPS):
        first, second, apart = _too_close(at)
        if not len(first):
            break
        # People on the same spot part sideways, in order of id.
        apart[(apart == 0).all(axis=1), 0] = 1e-6
        distance = np.linalg.norm(apart, axis=1, keepdims=True)
        # A little more than needed, so that the last ones settle too.
        push = apart / distance * (1.01 - distance) / 2
        np.add.at(at, second, push)
        np.add.at(at, first, -push)
    else:
        # A crowd too dense to settle: the whole is stretched until the closest two have room.
        _, _, apart = _too_close(at)
        if len(apart):
            at = at / max(float(np.linalg.norm(apart, axis=1).min()), 1e-3)
    spread: np.ndarray = at * room
    return spread


def _too_close(at: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pairs less than 1 apart and the way from first to second: a sweep from left to right."""
    order = np.argsort(at[:, 0], kind="stable")
    swept = at[order]
    pairs = []
    for step in range(1, len(at)):
        apart = swept[step:] - swept[:-step]
        if apart[:, 0].min() >= 1:
            break
        left = np.flatnonzero((apart**2).sum(axis=1) < 1 - 1e-9)
        pairs.append(np.column_stack((order[left], order[left + step])))
    both = np.concatenate(pairs) if pairs else np.empty((0, 2), dtype=int)
    # In order of id, so that the sum of the pushes does not hang on the sweep.
    both = np.unique(np.sort(both, axis=1), axis=0)
    return both[:, 0], both[:, 1], at[both[:, 1]] - at[both[:, 0]]


def _packed(blocks: list[np.ndarray]) -> list[np.ndarray]:
    """Parts of a network on shelves, the largest first, about the shape of a screen."""
    if not blocks:
        return []
    room = np.array([WIDTH, 1.5 * HEIGHT])
    sizes = np.array([np.ptp(block, axis=0) for block in blocks]) + room
    least = max(float(sizes[0, 0]), float(sizes.prod(axis=1).sum() * ASPECT) ** 0.5)
    shelves = [_on_shelves(sizes, least * wider) for wider in (1.0, 1.2, 1.5, 2.0)]
    corners = min(shelves, key=lambda corners: _off_shape(corners + sizes))
    return [
        block - block.min(axis=0) + corner for block, corner in zip(blocks, corners, strict=True)
    ]


def _on_shelves(sizes: np.ndarray, wide: float) -> np.ndarray:
    """Upper left corners of blocks set side by side, a new row where the next is too wide."""
    corners = np.zeros_like(sizes)
    left = top = row = 0.0
    for corner, (width, height) in zip(corners, sizes, strict=True):
        if left and left + width > wide:
            left, top, row = 0.0, top + row, 0.0
        corner[:] = left, top
        left, row = left + width, max(row, height)
    return corners


def _off_shape(ends: np.ndarray) -> float:
    """How far from the shape of a screen everything up to these lower right corners is."""
    width, height = ends.max(axis=0)
    return abs(float(np.log(width / height / ASPECT)))


def _rows(count: int, above: np.ndarray) -> np.ndarray:
    """Rows for people without ties, under everybody else and about as wide."""
    if len(above):
        left, wide = float(above[:, 0].min()), float(np.ptp(above[:, 0]))
        top = float(above[:, 1].max()) + 1.5 * HEIGHT
    else:
        left, wide, top = 0.0, (count * WIDTH * HEIGHT * ASPECT) ** 0.5, 0.0
    a_row = max(1, int(wide // WIDTH) + 1)
    number = np.arange(count)
    return np.column_stack((left + number % a_row * WIDTH, top + number // a_row * HEIGHT))
