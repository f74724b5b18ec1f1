"""Which measures are there, and what does one say about everybody?"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

import pandas as pd

from netroles.measures.betweenness import BETWEENNESS
from netroles.measures.closeness import CLOSENESS
from netroles.measures.clustering import CLUSTERING
from netroles.measures.constraint import CONSTRAINT
from netroles.measures.degree import DEGREE
from netroles.measures.effective_size import EFFECTIVE_SIZE
from netroles.measures.efficiency import EFFICIENCY
from netroles.measures.ei_index import EI_INDEX
from netroles.measures.everett_valente import EVERETT_VALENTE
from netroles.measures.fragmentation import FRAGMENTATION
from netroles.measures.home_hospital_bridging import (
    HOME_HOSPITAL_BRIDGING,
    HOME_TO_HOSPITAL_BRIDGING,
    HOSPITAL_TO_HOME_BRIDGING,
)
from netroles.measures.outside_share import OUTSIDE_SHARE
from netroles.measures.pagerank import PAGERANK
from netroles.measures.participation import PARTICIPATION
from netroles.measures.reach import REACH
from netroles.measures.record import Measure
from netroles.measures.strength import STRENGTH
from netroles.measures.triangles import TRIANGLES
from netroles.measures.weighted_betweenness import WEIGHTED_BETWEENNESS, WEIGHTED_BETWEENNESS_HALF
from netroles.measures.weighted_clustering import WEIGHTED_CLUSTERING
from netroles.network import NetrolesError, Network, structure

_ALL = (
    DEGREE,
    STRENGTH,
    BETWEENNESS,
    WEIGHTED_BETWEENNESS,
    WEIGHTED_BETWEENNESS_HALF,
    CLUSTERING,
    WEIGHTED_CLUSTERING,
    TRIANGLES,
    CONSTRAINT,
    EFFECTIVE_SIZE,
    EFFICIENCY,
    CLOSENESS,
    PAGERANK,
    REACH,
    OUTSIDE_SHARE,
    EI_INDEX,
    PARTICIPATION,
    EVERETT_VALENTE,
    FRAGMENTATION,
    HOME_HOSPITAL_BRIDGING,
    HOME_TO_HOSPITAL_BRIDGING,
    HOSPITAL_TO_HOME_BRIDGING,
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
