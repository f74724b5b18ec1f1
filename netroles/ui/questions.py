"""Long work that a page waits for: what is asked, how far it is, and how to stop and begin it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from netroles.ui import session
from netroles.ui.background import Job, State, Step

Question = Mapping[tuple[Any, ...], Step]
"""What is worked out beside a page: work by key. A key's first part is what the work is called on
the screen while it is done, the rest all that the answer hangs on."""


@dataclass(frozen=True)
class HowFar:
    """How the work on a question stands."""

    state: State
    doing: str
    """What is worked on, in words; empty when all is done."""
    found: int
    """How many of the answers are there."""
    job: Job | None
    """What is at work on it, or was."""
    steps: int
    """How many steps of the job are among what was found: never more than are."""


def ask(question: Question) -> tuple[State, list[Any]]:
    """See to it that a question is worked on: how that stands, and each answer, None without."""
    jobs = session.jobs()
    return jobs.asked(question), [jobs.answer(key) for key in question]


def how_far(question: Question) -> HowFar:
    """How the work on a question stands."""
    jobs = session.jobs()
    state, job = jobs.asked(question), jobs.job
    steps = len(job.found) if job else 0  # before the answers, so that none is passed over
    answers = [jobs.answer(key) for key in question]
    left = [key for key, found in zip(question, answers, strict=True) if found is None]
    doing = str(left[0][0]) if left else ""
    return HowFar(state, doing, len(answers) - len(left), job, steps)


def stop() -> None:
    """Stop what is being worked out beside the page."""
    session.jobs().stop()


def work_out(question: Question) -> None:
    """Work on a question again that was stopped, or could not be worked out."""
    session.jobs().again(question)
