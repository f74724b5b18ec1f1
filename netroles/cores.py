"""How is long work shared out over the cores of this machine?

Worker processes, not threads: igraph holds Python's lock while it counts, so that threads would
wait for each other and hold up every page. What is sent to them must hold no name.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Piece = TypeVar("Piece")
Done = TypeVar("Done")

IDLE = 120
"""Seconds after which workers that have nothing to do give their memory back."""
SOON = 2.0
"""Seconds of work up to which it is done here: starting workers takes about as long."""
AHEAD = 2
"""Pieces that wait for each core: enough to keep it busy, few enough to stop soon."""


def over_cores(
    work: Callable[[Piece], Done], pieces: Sequence[Piece], *, long: bool | None = None
) -> Iterator[Done]:
    """work(piece) for each of the pieces, in order, as each is ready.

    Long work goes to one worker process a core, short work is done here. Where it is not said,
    the first pieces are done here, and the rest goes to workers when it would take longer than
    `SOON`. Work and pieces must be what can be sent to a worker. Whoever stops asking for the
    next result stops the work that has not begun.
    """
    if long is False:
        yield from map(work, pieces)
        return
    # Not at the top: most of what the product does needs no workers and starts sooner without.
    from loky import cpu_count, get_reusable_executor

    cores = cpu_count()
    waiting = deque(pieces)
    began = time.perf_counter()
    done = 0
    while waiting and not (long and cores > 1):
        yield work(waiting.popleft())
        done += 1
        left = (time.perf_counter() - began) / done * len(waiting)
        long = left > SOON and len(waiting) > 1
    if not waiting:
        return
    workers = get_reusable_executor(max_workers=cores, timeout=IDLE, initializer=_stand_back)
    begun = deque(
        workers.submit(work, waiting.popleft()) for _ in range(min(AHEAD * cores, len(waiting)))
    )
    try:
        while begun:
            ready = begun.popleft().result()
            if waiting:
                begun.append(workers.submit(work, waiting.popleft()))
            yield ready
    finally:
        for each in begun:
            each.cancel()


def _stand_back() -> None:
    """Let whatever somebody waits for at the screen go first."""
    import psutil

    # Windows has names for what elsewhere are numbers.
    psutil.Process().nice(getattr(psutil, "BELOW_NORMAL_PRIORITY_CLASS", 10))
