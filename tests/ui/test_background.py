"""Long work beside the page: one job a visitor, stopped when nobody waits for it."""

import gc
import logging
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from netroles.ui.background import Job, Jobs, Tell

PATIENCE = 10


class Held:
    """Work that goes on until it is let go, and knows whether it was stopped."""

    def __init__(self, answer: object = "answer") -> None:
        self.answer = answer
        self.began, self.go, self.ended = (threading.Event() for _ in range(3))

    def __call__(self, tell: Tell) -> object:
        self.began.set()
        try:
            while not self.go.wait(0.005):
                tell(0.5)
        finally:
            self.ended.set()
        return self.answer


@pytest.fixture
def jobs() -> Jobs:
    return Jobs(pause=0)


def until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.005)


def done(answer: Any) -> Callable[[Tell], Any]:
    return lambda tell: answer


def test_what_is_asked_is_found_and_stays_known(jobs: Jobs) -> None:
    steps = {"one": done(1), "two": done(2)}
    assert jobs.answer("one") is None
    jobs.asked(steps)
    assert jobs.job
    jobs.job.wait(PATIENCE)
    assert jobs.asked(steps) == "ready"
    assert (jobs.answer("one"), jobs.answer("two")) == (1, 2)


def test_only_the_first_work_of_a_visit_waits_for_the_browser() -> None:
    jobs = Jobs(pause=0, first=PATIENCE)
    first, second = Held(), Held()
    jobs.asked({"one": first})
    jobs.asked({"another": second})
    assert second.began.wait(PATIENCE / 2)
    assert not first.began.is_set()
    second.go.set()


def test_the_same_question_asked_on_every_rerun_is_one_job(jobs: Jobs) -> None:
    held = Held()
    jobs.asked({"one": held})
    job = jobs.job
    for _ in range(5):
        assert jobs.asked({"one": held}) == "at work"
    assert jobs.job is job
    jobs.drop()


def test_the_page_sees_how_far_the_work_is_and_what_is_found_so_far(jobs: Jobs) -> None:
    held = Held()
    jobs.asked({"one": done(1), "two": held})
    assert jobs.job
    assert held.began.wait(PATIENCE)
    until(lambda: jobs.job is not None and jobs.job.share == 0.5)
    assert (jobs.job.doing, jobs.answer("one"), jobs.answer("two")) == ("two", 1, None)
    held.go.set()
    jobs.job.wait(PATIENCE)
    assert jobs.answer("two") == "answer"


def test_a_newer_question_stops_the_older_and_begins_only_when_that_has_ended(jobs: Jobs) -> None:
    old, new = Held(), Held()
    jobs.asked({"old": old})
    assert old.began.wait(PATIENCE)
    jobs.asked({"new": new})
    assert new.began.wait(PATIENCE)
    assert old.ended.is_set(), "two would have run at once"
    new.go.set()
    assert jobs.job
    jobs.job.wait(PATIENCE)
    assert jobs.answer("new") == "answer"
    assert jobs.answer("old") is None


def test_a_step_that_is_known_already_is_not_worked_out_again(jobs: Jobs) -> None:
    """Another rule asks how sure roles are anew, and not what contacts explain."""
    counted = []
    shared = {"contacts": lambda tell: counted.append(1) or "contacts"}
    for rule in ("usual", "stricter"):
        jobs.asked({rule: done(rule), **shared})
        assert jobs.job
        jobs.job.wait(PATIENCE)
        jobs.asked({rule: done(rule), **shared})
    assert (jobs.answer("usual"), jobs.answer("stricter"), len(counted)) == (
        "usual",
        "stricter",
        1,
    )


def test_stopped_work_is_begun_again_only_when_somebody_says_so(jobs: Jobs) -> None:
    held = Held()
    jobs.asked({"one": held})
    assert held.began.wait(PATIENCE)
    assert jobs.job
    jobs.job.stop()
    jobs.job.wait(PATIENCE)
    assert held.ended.is_set()
    assert jobs.asked({"one": held}) == "stopped"
    held.go.set()
    jobs.again({"one": held})
    jobs.job.wait(PATIENCE)
    assert jobs.asked({"one": held}) == "ready"


def test_work_on_data_that_are_left_is_dropped_and_begins_anew_when_they_come_back(
    jobs: Jobs,
) -> None:
    held = Held()
    jobs.asked({"one": held})
    assert held.began.wait(PATIENCE)
    jobs.drop()
    assert held.ended.wait(PATIENCE)
    held.go.set()
    assert jobs.asked({"one": held}) in ("at work", "ready")
    assert jobs.job
    jobs.job.wait(PATIENCE)
    assert jobs.answer("one") == "answer"


def test_work_that_fails_says_so_and_no_name_gets_into_the_log(
    jobs: Jobs, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(tell: Tell) -> None:
        raise KeyError("Kathleen O'Brien")

    with caplog.at_level(logging.DEBUG):
        jobs.asked({"one": fail})
        assert jobs.job
        jobs.job.wait(PATIENCE)
    assert jobs.asked({"one": fail}) == "failed"
    assert jobs.job.failure in caplog.text
    assert "KeyError at background.py" in caplog.text
    assert "Kathleen" not in caplog.text


def test_two_visitors_share_nothing() -> None:
    one, other = Jobs(pause=0), Jobs(pause=0)
    first, second = Held("first"), Held("second")
    one.asked({"key": first})
    other.asked({"key": second})
    assert first.began.wait(PATIENCE)
    assert second.began.wait(PATIENCE)
    one.drop()
    assert first.ended.wait(PATIENCE)
    assert not second.ended.is_set()
    second.go.set()
    assert other.job
    other.job.wait(PATIENCE)
    assert (one.answer("key"), other.answer("key")) == (None, "second")


def test_a_third_visitor_waits_for_a_turn_and_may_stop_waiting() -> None:
    visitors = [Jobs(pause=0) for _ in range(4)]
    held = [Held(str(number)) for number in range(4)]
    for jobs, step in zip(visitors[:2], held[:2], strict=True):
        jobs.asked({"key": step})
        assert step.began.wait(PATIENCE)
    for jobs, step in zip(visitors[2:], held[2:], strict=True):
        jobs.asked({"key": step})
    assert not held[2].began.wait(0.5)
    third = visitors[2].job
    assert third
    visitors[2].stop()
    third.wait(PATIENCE)
    held[0].go.set()
    assert held[3].began.wait(PATIENCE)
    assert not held[2].began.is_set()
    for each in visitors:
        each.drop()


def test_when_the_visit_is_over_its_work_stops() -> None:
    held = Held()
    visit: list[Jobs] = [Jobs(pause=0)]
    visit[0].asked({"one": held})
    assert held.began.wait(PATIENCE)
    visit.clear()
    gc.collect()
    assert held.ended.wait(PATIENCE)


def test_work_that_is_stopped_before_it_begins_never_begins() -> None:
    held = Held()
    job = Job({"one": held}, pause=PATIENCE)
    job.stop()
    job.wait(PATIENCE)
    assert (job.state, held.began.is_set()) == ("stopped", False)


def test_answers_kept_are_bounded(jobs: Jobs) -> None:
    for number in range(30):
        jobs.asked({number: done(number)})
        assert jobs.job
        jobs.job.wait(PATIENCE)
    jobs.asked({29: done(29)})
    assert jobs.answer(0) is None
    assert (jobs.answer(29), jobs.answer(25)) == (29, 25)
