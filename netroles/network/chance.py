"""How does igraph draw the same random numbers every time?"""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

import igraph

_ONE_AT_A_TIME = RLock()


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Let igraph draw from this seed.

    igraph has one source of random numbers for the whole process, and visitors work side by side
    in threads: without the lock one would draw from the other's numbers.
    """
    with _ONE_AT_A_TIME:
        igraph.set_random_number_generator(random.Random(seed))
        try:
            yield
        finally:
            igraph.set_random_number_generator(random)
