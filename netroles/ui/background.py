"""Long work beside the page: a thread that the visitor can watch and stop.

The thread knows what it works on and nothing of the visit: no session is touched in it, and what
it found waits until a page asks. All of it hangs on one visitor's `Jobs`; when that goes, the
thread stops.
"""

import secrets
import threading
import weakref
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from netroles.ui.errors import log_failure

Tell = Callable[[float], None]
Step = Callable[[Tell], Any]
"""A piece of work: it tells which share of it is done, and may be stopped whenever it does."""
State = Literal["at work", "stopped", "failed", "ready"]

AFTER_THE_PAGE = 0.3
"""Seconds before work begins: the page is drawn first, and a number still being changed on it
does not start work for every value on the way."""
AFTER_THE_FIRST_PAGE = 2.5
"""The same for the first work of a visit: the browser then reads all its scripts, and would draw
its first picture a second later on a computer of two cores."""
KEPT = 12
"""Answers that stay known for a visit; the oldest goes first."""


_AT_ONCE = 2
"""Steps that are at work at a time on this server: twenty would all end late and hold up every
page, and one alone would have everybody wait for whoever brought the largest network."""
_TURN = threading.BoundedSemaphore(_AT_ONCE)
_AGAIN = 0.2
"""Seconds between two looks at whether anybody still waits for a step that has no turn yet."""


class Stopped(Exception):  # noqa: N818  # no error: somebody wanted it
    """Raised inside work that nobody waits for any more."""


@dataclass(eq=False)
class _Work:
    """What the thread and the visitor both see."""

    steps: Mapping[Any, Step]
    stop: threading.Event = field(default_factory=threading.Event)
    found: dict[Hashable, Any] = field(default_factory=dict)
    share: float = 0.0
    failure: str = ""


class _Register:
    """The jobs of all visits by a random token each: who has no token of one finds none.

    A job goes from it with the visit that holds it.
    """

    def __init__(self) -> None:
        self._jobs: weakref.WeakValueDictionary[str, Job] = weakref.WeakValueDictionary()

    def enter(self, job: "Job") -> str:
        """Enter a job under a new token."""
        token = secrets.token_urlsafe()
        self._jobs[token] = job
        return token

    def called(self, token: str) -> "Job | None":
        """The job with this token, while its visit holds it."""
        return self._jobs.get(token)


REGISTER = _Register()


class Job:
    """Some steps of work, one after the other in a thread, begun when made.

    token is a random name, by which the browser of whoever watches it asks how far it is. A job
    begins when `before`, if there is one, has ended: two never run at once.
    """

    def __init__(
        self,
        steps: Mapping[Any, Step],
        before: "Job | None" = None,
        pause: float = AFTER_THE_PAGE,
    ) -> None:
        self._work = _Work(dict(steps))
        self.token = REGISTER.enter(self)
        previous = before._thread if before else None
        self._thread: threading.Thread = threading.Thread(
            target=_run, args=(self._work, previous, pause), name="how sure", daemon=True
        )
        # The thread holds no reference to the job: when the visit that does is over, it stops.
        weakref.finalize(self, self._work.stop.set)
        self._thread.start()

    @property
    def steps(self) -> frozenset[Hashable]:
        """The keys of all steps, done or not."""
        return frozenset(self._work.steps)

    @property
    def found(self) -> Mapping[Hashable, Any]:
        """What has been found so far, by key of the step."""
        return dict(self._work.found)

    @property
    def doing(self) -> Hashable:
        """The key of the first step that is not done; None where all are."""
        return next((key for key in self._work.steps if key not in self._work.found), None)

    @property
    def share(self) -> float:
        """How much of the present step is done, from 0 to 1."""
        return min(1.0, max(0.0, self._work.share))

    @property
    def failure(self) -> str:
        """The error number of work that failed; empty otherwise."""
        return self._work.failure

    @property
    def state(self) -> State:
        """Whether it is at work, and how it ended."""
        if len(self._work.found) == len(self._work.steps):
            return "ready"
        if self._work.failure:
            return "failed"
        return "stopped" if self._work.stop.is_set() else "at work"

    def stop(self) -> None:
        """Stop as soon as the work tells of itself again; what was found stays."""
        self._work.stop.set()

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the work has ended."""
        self._thread.join(seconds)


class Jobs:
    """The long work of one visitor: one job at a time, and the answers found so far.

    A question is a mapping of steps, each with a key that says on what it works: the same key
    has the same answer. Of two questions the newer one wins. Work begins after a pause in
    seconds, the first of all after another one.
    """

    def __init__(self, pause: float = AFTER_THE_PAGE, first: float | None = None) -> None:
        self._pause = pause
        self._first = pause if first is None else first
        self._known: dict[Hashable, Any] = {}
        self._before: Job | None = None
        self.job: Job | None = None

    def asked(self, steps: Mapping[Any, Step]) -> State:
        """See to it that a question is worked on, and say how it stands.

        Work that was stopped or that failed is not begun again by asking: see `again`.
        """
        missing = self._missing(steps)
        if self.job and not (missing.keys() & self.job.steps):
            self.stop()  # nobody waits for that one any more
        if not missing:
            return "ready"
        if self.job is None or not missing.keys() <= self.job.steps:
            self._begin(missing)
        return self.job.state if self.job else "stopped"

    def again(self, steps: Mapping[Any, Step]) -> None:
        """Work on a question that was stopped or failed."""
        missing = self._missing(steps)
        if missing and not (self.job and self.job.state == "at work"):
            self._begin(missing)

    def answer(self, key: Hashable) -> Any:
        """What a step found, or None while it has not."""
        self._collect()
        return self._known.get(key)

    def stop(self) -> None:
        """Stop what is at work; what was found so far stays, and so does the question."""
        if self.job:
            self.job.stop()

    def drop(self) -> None:
        """Let go of what is at work, because what it works on is left; answers stay known."""
        self._collect()
        if self.job:
            self.job.stop()
            self._before, self.job = self.job, None

    def _missing(self, steps: Mapping[Any, Step]) -> dict[Hashable, Step]:
        self._collect()
        return {key: step for key, step in steps.items() if key not in self._known}

    def _begin(self, steps: Mapping[Any, Step]) -> None:
        self.drop()
        pause = self._first if self._before is None else self._pause
        self.job = Job(steps, before=self._before, pause=pause)

    def _collect(self) -> None:
        self._known |= self.job.found if self.job else {}
        for oldest in list(self._known)[:-KEPT]:
            del self._known[oldest]


@contextmanager
def _turn(stop: threading.Event) -> Iterator[None]:
    """Wait until few enough steps are at work, or nobody waits for this one any more."""
    mine = False
    while not mine and not stop.is_set():
        mine = _TURN.acquire(timeout=_AGAIN)
    try:
        yield
    finally:
        if mine:
            _TURN.release()


def _run(work: _Work, previous: threading.Thread | None, pause: float) -> None:
    def tell(share: float) -> None:
        if work.stop.is_set():
            raise Stopped
        work.share = share

    if previous:
        previous.join()
    work.stop.wait(pause)
    try:
        for key, step in work.steps.items():
            with _turn(work.stop):
                tell(0.0)
                work.found[key] = step(tell)
    except Stopped:
        pass
    except Exception as error:  # noqa: BLE001  # a page says so, in place of a thread that dies unseen
        # A server that is going down takes its workers away; that is no failure to report.
        if threading.main_thread().is_alive():
            work.failure = log_failure(error)
