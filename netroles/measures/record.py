"""What does the rest of the product need to know about a measure?"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from netroles.network import Structure


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One number per person: what it says, how it is computed, where it comes from.

    key
        The name in Python, on the command line and in files.
    label, question
        How the screen calls it, and the question it answers for a team lead.
    definition
        The formula in words.
    projection, direction, weights
        Which ties it sees, whether who-said-it counts, and what a strength does to it.
    unit, low, high
        What is counted; the smallest and the largest possible value (None: no fixed largest).
    undefined
        When a person has no value ("never" where everybody has one). Missing, never 0.
    example
        One case small enough to check by hand.
    source
        The publication, or that it is ours.
    function
        Structure to Series: index person in people order, named after the key.
    """

    key: str
    label: str
    question: str
    definition: str
    projection: str
    direction: str
    weights: str
    unit: str
    low: float
    high: float | None
    undefined: str
    example: str
    source: str
    function: Callable[[Structure], pd.Series]


PAIRS = "each pair of people once; a tie exists if either of the two reports it"
ARCS = "each tie in the direction it was reported; both ways where direction does not matter"
NO_DIRECTION = "does not count"
NO_WEIGHTS = "do not count"
