"""Which ties join home and hospital, and in which direction?"""

import numpy as np
import pandas as pd

from netroles.network.network import HANDOVER, TO_HOME, TO_HOSPITAL, Network, side_of
from netroles.network.settings import BETWEEN, HOME, HOSPITAL

EITHER_WAY = "home↔hospital"
"""A tie between home and hospital whose direction nobody recorded."""

_RANK = {HOME: 0, BETWEEN: 1, HOSPITAL: 2}


def crossing(network: Network, ties: pd.DataFrame) -> pd.Series:
    """How each tie crosses between home and hospital; missing where it does not.

    A recorded transition wins. Otherwise a tie crosses when its ends stand on opposite sides: a
    handover in the direction from source to target, any other tie "home↔hospital", because only
    handovers say which way somebody moves. Aligned with `ties`.
    """
    source, target = _ranks(network, ties)
    opposite = np.abs(source - target) == 2
    handover = (ties["kind"] == HANDOVER).to_numpy()
    computed = np.select(
        [opposite & handover & (source < target), opposite & handover, opposite],
        [TO_HOSPITAL, TO_HOME, EITHER_WAY],
        default="",
    )
    column = pd.Series(computed, index=ties.index, dtype="str").replace("", pd.NA).astype("str")
    return ties["transition"].where(ties["transition"].notna(), column).rename("crossing")


def heading(network: Network, ties: pd.DataFrame) -> pd.Series:
    """Towards which side each tie hands somebody over; missing where it has no direction.

    Like `crossing`, but a handover over half the way (home → hospice) has a heading too:
    "home→hospital" when it leads away from home, "hospital→home" when it leads towards it.
    """
    source, target = _ranks(network, ties)
    handover = (ties["kind"] == HANDOVER).to_numpy()
    computed = np.select(
        [handover & (source < target), handover & (source > target)],
        [TO_HOSPITAL, TO_HOME],
        default="",
    )
    column = pd.Series(computed, index=ties.index, dtype="str").replace("", pd.NA).astype("str")
    return ties["transition"].where(ties["transition"].notna(), column).rename("heading")


def within_a_side(network: Network, ties: pd.DataFrame) -> pd.Series:
    """Whether both ends of each tie stand on the same, known side. Aligned with `ties`."""
    source, target = _ranks(network, ties)
    return pd.Series(source == target, index=ties.index, name="within_a_side")


def _ranks(network: Network, ties: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    rank = side_of(network).map(_RANK).astype(float)
    return (
        ties["source"].map(rank).to_numpy(dtype=float),
        ties["target"].map(rank).to_numpy(dtype=float),
    )
