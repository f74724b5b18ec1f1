"""How long did it take, and how much memory?"""

import resource
import statistics
import sys
import time
from collections.abc import Callable


def seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The median time of some runs, after one that is not counted."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def memory() -> str:
    """The most memory so far, of this process and of the largest worker it has ended."""
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    own, workers = (
        resource.getrusage(who).ru_maxrss / unit
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return f"Peak memory: {own:.0f} MB in this process, {workers:.0f} MB in the largest worker"
