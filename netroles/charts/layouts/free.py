"""Free: as if ties were springs, so that people who talk to each other stand together."""

import igraph
import numpy as np
import pandas as pd

from netroles.charts.layouts.records import Layout, Plan
from netroles.charts.layouts.room import ASPECT, HEIGHT, ROOM, WIDTH, pushed, too_close
from netroles.network import Structure, seeded

STRETCH = 1.35
"""How much a part is stretched sideways at most to come nearer to the shape of a screen."""
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


def free(of: Structure, groups: pd.Series, around: int | None = None) -> Plan:
    """Every connected part as if ties were springs, the largest first, beside each other.

    People who reach each other stand together, people without ties in rows underneath.
    """
    graph = of.graph.copy()
    # Whose group is not given is nobody's colleague.
    graph.vs["group"] = groups.where(groups.notna(), groups.index.to_series()).tolist()
    return Plan(_together(graph))


FREE = Layout(
    key="free",
    label="Free",
    description="People who talk to each other stand near each other, teams together.",
    needs="nothing",
    function=free,
)


def _springs(part: igraph.Graph) -> np.ndarray:
    """One connected part, ties within a group the shorter ones.

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


def _together(graph: igraph.Graph) -> np.ndarray:
    """Every part of the network laid out by itself, then packed beside each other."""
    at: np.ndarray = np.zeros((graph.vcount(), 2))
    parts = sorted(graph.connected_components(), key=lambda members: (-len(members), members[0]))
    blocks = []
    for members in parts:
        if len(members) == 1:
            break
        part = graph.induced_subgraph(members)
        blocks.append((members, _spread(_lying(_scaled(part, _springs(part))))))
    placed = _packed([block for _, block in blocks])
    for (members, _), block in zip(blocks, placed, strict=True):
        at[members] = block
    alone = [members[0] for members in parts if len(members) == 1]
    if alone:
        used = at[[person for members, _ in blocks for person in members]]
        at[alone] = _under(len(alone), used)
    return at


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
    """With room for everybody."""
    at = at / ROOM
    while len(too_close(at)[0]) > CROWDED * len(at):
        at = at * 1.25
    at, settled = pushed(at, STEPS)
    if not settled:
        # A crowd too dense to settle: the whole is stretched until the closest two have room.
        _, _, apart = too_close(at)
        at = at / max(float(np.linalg.norm(apart, axis=1).min()), 1e-3)
    spread: np.ndarray = at * ROOM
    return spread


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


def _under(count: int, above: np.ndarray) -> np.ndarray:
    """Rows for people without ties, under everybody else and about as wide."""
    if len(above):
        left, wide = float(above[:, 0].min()), float(np.ptp(above[:, 0]))
        top = float(above[:, 1].max()) + 1.5 * HEIGHT
    else:
        left, wide, top = 0.0, (count * WIDTH * HEIGHT * ASPECT) ** 0.5, 0.0
    a_row = max(1, int(wide // WIDTH) + 1)
    number = np.arange(count)
    return np.column_stack((left + number % a_row * WIDTH, top + number // a_row * HEIGHT))
