"""Slow, obvious versions: each definition written out, to check the fast ones against.

They start from the rows of the tie table and share no code with netroles.
"""

from tests.obvious.closure import (
    clustering,
    constraint,
    effective_size,
    efficiency,
    triangles,
    weighted_clustering,
)
from tests.obvious.groups import (
    bridging,
    brokerage,
    ei_index,
    home_hospital_bridging,
    home_to_hospital_bridging,
    hospital_to_home_bridging,
    main_settings,
    outside,
    outside_share,
    participation,
    sides,
)
from tests.obvious.position import (
    closeness,
    everett_valente,
    fragmentation,
    fragmentation_of,
    pagerank,
    reach,
)
from tests.obvious.roles import (
    said,
    scores,
)
from tests.obvious.routes import (
    betweenness,
    betweenness_by_whole_lengths,
    exact,
    passing,
    routes,
    routes_by_length,
    steps,
    weighted_betweenness,
    weighted_betweenness_half,
    whole_lengths,
)
from tests.obvious.ties import (
    Pairs,
    arcs,
    contacts,
    degree,
    strength,
    strengths,
    with_or_without_strengths,
)

__all__ = [
    "Pairs",
    "arcs",
    "betweenness",
    "betweenness_by_whole_lengths",
    "bridging",
    "brokerage",
    "closeness",
    "clustering",
    "constraint",
    "contacts",
    "degree",
    "effective_size",
    "efficiency",
    "ei_index",
    "everett_valente",
    "exact",
    "fragmentation",
    "fragmentation_of",
    "home_hospital_bridging",
    "home_to_hospital_bridging",
    "hospital_to_home_bridging",
    "main_settings",
    "outside",
    "outside_share",
    "pagerank",
    "participation",
    "passing",
    "reach",
    "routes",
    "routes_by_length",
    "said",
    "scores",
    "sides",
    "steps",
    "strength",
    "strengths",
    "triangles",
    "weighted_betweenness",
    "weighted_betweenness_half",
    "weighted_clustering",
    "whole_lengths",
    "with_or_without_strengths",
]
