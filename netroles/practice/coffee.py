"""Who could have a coffee with whom?"""

import random
from collections.abc import Sequence


def random_pairs(people: Sequence[str], seed: int) -> list[tuple[str, ...]]:
    """Everybody in pairs, drawn with this seed; one triple where they are odd.

    people are ids. Nobody alone is drawn: fewer than two people give no pair.
    """
    drawn = list(people)
    random.Random(seed).shuffle(drawn)
    if len(drawn) < 2:
        return []
    pairs = [tuple(drawn[at : at + 2]) for at in range(0, len(drawn) - 1, 2)]
    if len(drawn) % 2:
        pairs[-1] = (*pairs[-1], drawn[-1])
    return pairs
