"""Runs of pages take turns on this server: twenty at once would all end late.

Python works at one thing at a time and loses time whenever it changes from one to another; the
more there are, the more it loses.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock

from netroles.reading import AWAY

AT_ONCE = 3
"""Pages that run at a time: one that takes long must not hold up all others."""


class Turns:
    """Some turns; whoever asked first is next."""

    def __init__(self, at_once: int = AT_ONCE) -> None:
        self._lock = Lock()
        self._free = at_once
        self._waiting: deque[Event] = deque()

    @contextmanager
    def mine(self) -> Iterator[None]:
        """Wait for a turn, and have it; it is lent to others while another process is at work."""
        before = AWAY.set(self._lent)
        self._take()
        try:
            yield
        finally:
            self._give()
            AWAY.reset(before)

    @contextmanager
    def _lent(self) -> Iterator[None]:
        self._give()
        try:
            yield
        finally:
            self._take()

    def _take(self) -> None:
        with self._lock:
            if self._free:
                self._free -= 1
                return
            turn = Event()
            self._waiting.append(turn)
        turn.wait()

    def _give(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._free += 1


OF_PAGES = Turns()
