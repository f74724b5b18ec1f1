"""Few pages run at a time, each gets its turn in the order of asking, and none keeps one."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from netroles.reading.child import answer
from netroles.ui.turns import Turns

PATIENCE = 60


class Page:
    """A run that asks for a turn and has it until it is told to end."""

    def __init__(self, turns: Turns) -> None:
        self.has_turn, self.end = threading.Event(), threading.Event()
        self._turns = turns
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self) -> None:
        with self._turns.mine():
            self.has_turn.set()
            self.end.wait(PATIENCE)


def until(true: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(PATIENCE * 100):
        if true():
            return
        time.sleep(0.01)
    pytest.fail("it did not come to pass")


def waiting(turns: Turns, number: int) -> None:
    """Wait until so many wait for a turn."""
    until(lambda: len(turns._waiting) == number)


def test_who_asked_first_is_next_and_no_more_run_at_once_than_may() -> None:
    turns = Turns(at_once=1)
    pages = []
    for at in range(3):
        pages.append(Page(turns))
        if at == 0:
            assert pages[0].has_turn.wait(PATIENCE)
        waiting(turns, at)
    for before, after in pairwise(pages):
        assert not after.has_turn.is_set()
        before.end.set()
        assert after.has_turn.wait(PATIENCE)


def test_a_page_that_fails_gives_its_turn_back() -> None:
    turns = Turns(at_once=1)
    with pytest.raises(ValueError, match="a fault"), turns.mine():
        raise ValueError("a fault")
    with turns.mine():
        pass


def test_while_a_file_is_read_in_another_process_the_turn_is_lent(tmp_path: Path) -> None:
    """The child ends once another page has had its turn, which it has meanwhile."""
    turns = Turns(at_once=1)
    begun, sign = tmp_path / "begun", tmp_path / "had its turn"
    program = (
        "import pathlib, sys, time\n"
        "begun, sign = map(pathlib.Path, sys.argv[1:])\n"
        "begun.touch()\n"
        "while not sign.exists(): time.sleep(0.01)\n"
        "print('read')"
    )

    def reads() -> str:
        with turns.mine():
            return answer(["-c", program, str(begun), str(sign)], b"", PATIENCE)

    with ThreadPoolExecutor(1) as pool:
        read = pool.submit(reads)
        until(begun.exists)
        other = Page(turns)
        assert other.has_turn.wait(PATIENCE)
        sign.touch()
        waiting(turns, 1)
        assert not read.done(), "there is one turn, and the other page still has it"
        other.end.set()
        assert read.result(PATIENCE).strip() == "read"
