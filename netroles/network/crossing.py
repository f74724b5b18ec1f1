"""Which ties join home and hospital, and in which direction?"""

import numpy as np
import pandas as pd

from netroles.network.network import HANDOVER, TO_HOME, TO_HOSPITAL, Network, side_of
from netroles.network.settings import BETWEEN, HOME, HOSPITAL
from netroles.network.structure import positions_of_ends

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
    computed = _handed_over(ties, source, target)
    computed[opposite & pd.isna(computed)] = EITHER_WAY
    computed[~opposite] = None
    return _recorded_or(ties, computed).rename("crossing")


def heading(network: Network, ties: pd.DataFrame) -> pd.Series:
    """Towards which side each tie hands somebody over; missing where it has no direction.

    Like `crossing`, but a handover over half the way (home → hospice) has a heading too:
    "home→hospital" when it leads away from home, "hospital→home" when it leads towards it.
    """
    return _recorded_or(ties, _handed_over(ties, *_ranks(network, ties))).rename("heading")


def within_a_side(network: Network, ties: pd.DataFrame) -> pd.Series:
    """Whether both ends of each tie stand on the same, known side. Aligned with `ties`."""
    source, target = _ranks(network, ties)
    return pd.Series(source == target, index=ties.index, name="within_a_side")


def tells_crossing(network: Network) -> bool:
    """Whether anything can be said of ties between home and hospital.

    True where somebody is known to stand on each side, or a tie is recorded as going across.
    """
    recorded = bool(network.ties["transition"].notna().any())
    return recorded or {HOME, HOSPITAL} <= set(side_of(network))


def _handed_over(ties: pd.DataFrame, source: np.ndarray, target: np.ndarray) -> np.ndarray:
    handover = (ties["kind"] == HANDOVER).to_numpy()
    found = np.full(len(ties), None, dtype=object)
    found[handover & (source < target)] = TO_HOSPITAL
    found[handover & (source > target)] = TO_HOME
    return found


def _recorded_or(ties: pd.DataFrame, computed: np.ndarray) -> pd.Series:
    recorded = ties["transition"].to_numpy(dtype=object)
    found = np.where(ties["transition"].notna(), recorded, computed)
    return pd.Series(found, index=ties.index, dtype="str")


def _ranks(network: Network, ties: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    rank = side_of(network).map(_RANK).to_numpy(dtype=float)
    source, target = positions_of_ends(network, ties)
    return rank[source], rank[target]
