"""Which measures are there, and what does one say about everybody?"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import pandas as pd

from netroles.measures.betweenness import BETWEENNESS
from netroles.measures.clustering import CLUSTERING
from netroles.measures.degree import DEGREE
from netroles.measures.outside_share import OUTSIDE_SHARE
from netroles.measures.pagerank import PAGERANK
from netroles.measures.reach import REACH
from netroles.measures.record import Measure
from netroles.measures.strength import STRENGTH
from netroles.measures.triangles import TRIANGLES
from netroles.network import NetrolesError, Network, structure

_ALL = (
    DEGREE,
    STRENGTH,
    BETWEENNESS,
    CLUSTERING,
    TRIANGLES,
    PAGERANK,
    REACH,
    OUTSIDE_SHARE,
)

MEASURES: Mapping[str, Measure] = MappingProxyType({each.key: each for each in _ALL})
"""Every measure by its key. Adding one means one new file and one line above."""


def measure(
    network: Network,
    name: str,
    kinds: Iterable[str] | None = None,
    period: str | None = None,
) -> pd.Series:
    """What the measure `name` says about each person.

    kinds are the kinds of tie that count (None: contact kinds), period the period (None: the
    latest; "all": every one). Returns a Series named after the measure, index person in people
    order, missing where the measure is not defined (`MEASURES[name].undefined`). Raises
    NetrolesError for a measure, kind or period that is not there.
    """
    if name not in MEASURES:
        raise NetrolesError(
            f"There is no measure '{name}'. The measures are: {', '.join(MEASURES)}."
        )
    return MEASURES[name].function(structure(network, kinds, period))
