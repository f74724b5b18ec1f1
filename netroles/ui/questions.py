"""Long work that a page waits for: what is asked, how far it is, and how to stop and begin it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from netroles.ui import session
from netroles.ui.background import State, Step

Question = Mapping[tuple[Any, ...], Step]
"""What is worked out beside a page: work by key. A key's first part is what the work is called on
the screen while it is done, the rest all that the answer hangs on."""


@dataclass(frozen=True)
class HowFar:
    """How the work on a question stands."""

    state: State
    doing: str
    """What is worked on, in words; empty when all is done."""
    share: float
    """How much of that is done, from 0 to 1."""
    found: int
    """How many of the answers are there."""
    failure: str
    """The number of an error; empty where there was none."""


def ask(question: Question) -> tuple[State, list[Any]]:
    """See to it that a question is worked on: how that stands, and each answer, None without."""
    jobs = session.jobs()
    return jobs.asked(question), [jobs.answer(key) for key in question]


def how_far(question: Question) -> HowFar:
    """How the work on a question stands."""
    state, answers = ask(question)
    left = [key for key, found in zip(question, answers, strict=True) if found is None]
    number, job = len(answers) - len(left), session.jobs().job
    if state == "ready" or job is None:
        return HowFar(state, "", 1.0, number, "")
    doing = str(left[0][0]) if left else ""
    return HowFar(state, doing, job.share, number, job.failure)


def stop() -> None:
    """Stop what is being worked out beside the page."""
    session.jobs().stop()


def work_out(question: Question) -> None:
    """Work on a question again that was stopped, or could not be worked out."""
    session.jobs().again(question)
