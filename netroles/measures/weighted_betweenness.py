"""How many of the team's connections run through someone, when strong ties are short?"""

from fractions import Fraction
from math import gcd, lcm

import numpy as np
import pandas as pd

from netroles.measures.record import NO_DIRECTION, PAIRS, Measure
from netroles.network import Structure

LARGEST_WHOLE = 2**53
"""Up to here a float holds every whole number."""
WEAKEST = 1e-6
"""Against the strongest tie; what is weaker counts as this. igraph compares routes to two parts
in ten thousand million: a tie too short for a route to notice would lead round in circles."""


def weighted_betweenness(of: Structure, alpha: float = 1.0) -> pd.Series:
    """The number of pairs of other people whose shortest route runs through each person.

    The length of a tie is 1 / strength to the power alpha: strength means closeness, a stronger
    tie is shorter. alpha 1 lets strength alone decide, 0.5 weighs strength against the number of
    steps, 0 counts steps and gives `betweenness`. Where a pair has several shortest routes, each
    person on them gets the share of the routes that pass through. Direction does not count. A tie
    without a strength has the smallest in the file. Multiplying every strength by the same number
    changes nothing.

    Two routes are equally long when their lengths are equal as fractions. So with alpha 1 the
    lengths are whole numbers: L / strength, L the least common multiple of the strengths, each
    taken as the decimal the file says (0.1 is one tenth and not the nearest binary number).
    Sums of floats 1 / strength would break ties between equal routes at random. With another
    alpha, or where whole numbers grow too large for a float, lengths are floats. igraph takes
    routes as equally long that differ by less than two parts in ten thousand million. Ties of
    less than a millionth of the strongest count as a millionth.

    Returns a Series named "weighted_betweenness", index person in people order: from 0 to
    (n − 1)(n − 2)/2. Never undefined; raises nothing.

    Example: in the ring A–B–C–D–A with strength 2 for A–B and B–C and 1 for the others, A and C
    are nearer over B (1/2 + 1/2) than over D (1 + 1): B has 1, D 0. B and D are as near over A as
    over C: both have 1/2.

    Source: Opsahl, Agneessens & Skvoretz 2010, Social Networks 32:245–251; computed by igraph
    with the algorithm of Brandes 2001, Journal of Mathematical Sociology 25:163–177.
    """
    lengths = _lengths(of.strength, alpha)
    between = of.graph.betweenness(directed=False, weights=lengths.tolist())
    return pd.Series(
        np.asarray(between, dtype=float), index=of.people.index, name="weighted_betweenness"
    )


def weighted_betweenness_half(of: Structure) -> pd.Series:
    """The number of pairs of other people whose shortest route runs through each person.

    `weighted_betweenness` with alpha 0.5: the length of a tie is 1 / √strength, a compromise
    between the strength of ties and the number of steps. Direction does not count.

    Returns a Series named "weighted_betweenness_half", index person in people order: from 0 to
    (n − 1)(n − 2)/2. Never undefined; raises nothing.

    Example: A and C are tied with strength 1, and both to B with strength 9. Over B they are
    1/3 + 1/3 apart, directly 1: B has 1, A and C have 0. With strength 4 instead of 9 both
    routes are 1 long: B has 1/2.

    Source: Opsahl, Agneessens & Skvoretz 2010, Social Networks 32:245–251.
    """
    return weighted_betweenness(of, alpha=0.5).rename("weighted_betweenness_half")


def _lengths(strength: np.ndarray, alpha: float) -> np.ndarray:
    strongest = strength.max(initial=0)
    strength = np.maximum(strength, WEAKEST * strongest)
    whole = _whole_lengths(strength) if alpha == 1 else None
    # Otherwise against the strongest, so that no number grows out of what a float holds.
    return (strength / strongest) ** -alpha if whole is None else whole


def _whole_lengths(strength: np.ndarray) -> np.ndarray | None:
    """L / strength for each tie, or None where the longest passes `LARGEST_WHOLE`."""
    values, of_value = np.unique(strength, return_inverse=True)
    # The shortest text that gives the float back is what stood in the file.
    exact = [Fraction(repr(value)) for value in values.tolist()]
    common = Fraction(1)
    for value in exact:
        # The least common multiple of fractions in lowest terms.
        common = Fraction(
            lcm(common.numerator, value.numerator), gcd(common.denominator, value.denominator)
        )
        if common / exact[0] > LARGEST_WHOLE:
            return None
    return np.array([float(common / value) for value in exact])[of_value]


WEIGHTED_BETWEENNESS = Measure(
    key="weighted_betweenness",
    label="Connections that run through them, by strength",
    question="How many of the team's connections run through someone, when strong ties are short?",
    definition=(
        "The number of pairs of other people whose shortest route runs through a person, where a "
        "tie is 1/strength long; where a pair has several shortest routes, the share of them that "
        "does."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=(
        "a tie of twice the strength is half as long (alpha 1); one of less than a millionth of "
        "the strongest counts as a millionth"
    ),
    unit="pairs of people",
    low=0,
    high=None,
    undefined="never",
    example=(
        "In the ring A–B–C–D–A with strength 2 for A–B and B–C and 1 for the others, A and C are "
        "nearer over B than over D, and B and D as near over A as over C: B has 1, A and C 1/2, "
        "D 0."
    ),
    source=(
        "Opsahl, Agneessens & Skvoretz 2010, Social Networks 32:245–251; Brandes 2001, J. Math. "
        "Sociol. 25:163–177"
    ),
    function=weighted_betweenness,
)

WEIGHTED_BETWEENNESS_HALF = Measure(
    key="weighted_betweenness_half",
    label="Connections that run through them, by strength and steps",
    question=(
        "How many of the team's connections run through someone, when both strength and few steps "
        "make a route short?"
    ),
    definition=(
        "The number of pairs of other people whose shortest route runs through a person, where a "
        "tie is 1/√strength long; where a pair has several shortest routes, the share of them "
        "that does."
    ),
    projection=PAIRS,
    direction=NO_DIRECTION,
    weights=(
        "a tie of four times the strength is half as long (alpha 0.5); one of less than a "
        "millionth of the strongest counts as a millionth"
    ),
    unit="pairs of people",
    low=0,
    high=None,
    undefined="never",
    example=(
        "A and C are tied with strength 1, and both to B with strength 9: over B they are "
        "1/3 + 1/3 apart, directly 1, so B has 1, A and C have 0."
    ),
    source="Opsahl, Agneessens & Skvoretz 2010, Social Networks 32:245–251",
    function=weighted_betweenness_half,
)
