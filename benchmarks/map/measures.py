"""What is measured on a contestant's page, seen from outside and the same way for all."""

import math
import statistics
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Frame, Locator, Page
from playwright.sync_api import Error as BrowserError

from benchmarks.browser import LAPTOP, PATIENCE
from benchmarks.map.contestants import Contestant

CAP = 120.0
"""Seconds after which a picture that still changes is no longer waited for."""
REST = 12.0
"""Seconds after which work beside the page is no longer waited for."""
STILL, LOOKS = 0.5, 5
"""A picture is stable when it has not changed for so many seconds and so many looks in a row."""
PAN = 2.0
"""Seconds of panning."""
MARK, GROUND = (7, 5, 3), (24, 16, 10, 6)
"""Sides of the squares of one colour, in pixels, that are taken for a mark or for ground."""
APART = 40
"""Pixels from one mark to another, at least."""
_WATCH = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")


class NotPossible(Exception):  # noqa: N818 - it is an answer, not an error
    """A contestant cannot do something; says why."""


@dataclass(frozen=True)
class Figure:
    """The median of what was seen, or why there is nothing; over is a bound that was passed."""

    seen: tuple[float, ...] = ()
    over: float | None = None
    why: str = ""

    @property
    def median(self) -> float | None:
        """The median, or None."""
        return statistics.median(self.seen) if self.seen else None


@dataclass
class Watched:
    """A page under watch, and how much went over its web sockets."""

    page: Page
    sent: int = 0
    started: float = field(default=0.0)
    clicked: tuple[float, float] | None = None

    @classmethod
    def open(cls, browser: Browser, address: str) -> "Watched":
        """Open an address as a new visitor."""
        context = browser.new_context(viewport=LAPTOP)
        context.add_init_script(_WATCH)
        watched = cls(context.new_page())
        watched.page.set_default_timeout(PATIENCE)
        watched.page.on("websocket", watched._listen)
        watched.page.goto(address, wait_until="commit")
        watched.started = watched.page.evaluate("performance.timeOrigin")
        return watched

    def close(self) -> None:
        """Close the window."""
        self.page.context.close()

    def _listen(self, socket: Any) -> None:
        for event in ("framesent", "framereceived"):
            socket.on(event, self._count)

    def _count(self, payload: str | bytes) -> None:
        self.sent += len(payload)

    def watches(self) -> list[dict[str, Any]]:
        """What the watch of every frame has seen."""
        found = (self._asked(frame, "window.watch") for frame in self.page.frames)
        return [each for each in found if each]

    def _asked(self, frame: Frame, what: str, given: Any = None) -> Any:
        try:
            return frame.evaluate(what, given)
        except BrowserError:  # the frame has gone meanwhile
            return None

    def stable(self, since: float) -> float | None:
        """Seconds from a time to the last change after it; None when there is no end of it."""
        until = time.monotonic() + CAP
        while time.monotonic() < until:
            now = time.time() * 1000
            seen = [each for each in self.watches() if each["changed"]]
            changed = max((each["changed"] for each in seen), default=0.0)
            quiet = all(each["quiet"] >= LOOKS for each in seen)
            if changed > since and quiet and now - changed >= STILL * 1000:
                taken = (changed - since) / 1000
                return taken if taken < CAP else None
            time.sleep(0.02)
        return None

    def squares(self, sizes: tuple[int, ...], colours: tuple[str, ...] = ()) -> list[list[float]]:
        """Where the page shows a square of one of the colours, or of ground; the largest found."""
        for size in sizes:
            for frame in self.page.frames:
                given = [size, list(colours) or None]
                found = self._asked(frame, "([a, b]) => window.watch?.squares(a, b)", given)
                if found:
                    left, top = _corner(frame)
                    places = [[x + left, y + top] for x, y in found]
                    height = LAPTOP["height"]
                    if seen := [place for place in places if 0 < place[1] < height - 20]:
                        return seen
        return []

    def pressed(self) -> float:
        """When the mouse was pressed last."""
        return max(each["pressed"] or 0.0 for each in self.watches())


def _corner(frame: Frame) -> tuple[float, float]:
    if frame.parent_frame is None:
        return 0.0, 0.0
    box = frame.frame_element().bounding_box()
    return (box["x"], box["y"]) if box else (0.0, 0.0)


def first_picture(browser: Browser, address: str) -> tuple[Watched, float | None]:
    """The page, and seconds from navigation to the first picture that stays as it is."""
    watched = Watched.open(browser, address)
    return watched, watched.stable(watched.started)


def settle(watched: Watched) -> None:
    """Wait until the server is idle and nothing is worked out beside the page.

    No longer than `REST`: at 2,000 people how sure roles are takes minutes.
    """
    app = watched.page.locator("[data-test-script-state]")
    if not app.count():
        return
    until = time.monotonic() + REST
    rest = 0
    while rest < 5 and time.monotonic() < until:
        busy = watched.page.locator(".netroles-how-far").count()
        state = app.first.get_attribute("data-test-script-state")
        rest = 0 if busy or state != "notRunning" else rest + 1
        watched.page.wait_for_timeout(100)


def click(watched: Watched, of: Contestant, number: int) -> tuple[float, float]:
    """Seconds from a click on a mark to the card, and bytes over the web socket meanwhile."""
    if of.card is None:
        raise NotPossible(of.no_click)
    marks = [at for at in watched.squares(MARK, of.marks) if _elsewhere(watched, at)]
    if not marks:
        raise NotPossible("no mark is large enough to be found")
    x, y = marks[(number * 7919) % len(marks)]
    watched.page.evaluate("(selector) => window.watch.listen(selector)", of.card)
    before = watched.sent
    watched.clicked = (x, y)
    watched.page.mouse.click(x, y)
    until = time.monotonic() + 20
    while (said := watched.page.evaluate("window.watch.said")) is None:
        if time.monotonic() > until:
            raise NotPossible("a click on a mark was not answered in 20 s")
        time.sleep(0.01)
    settle(watched)
    watched.page.wait_for_timeout(300)
    return (said - watched.pressed()) / 1000, float(watched.sent - before)


def _elsewhere(watched: Watched, at: list[float]) -> bool:
    """Whether a place is another mark than the one clicked last, which stays chosen."""
    return watched.clicked is None or math.dist(watched.clicked, at) > APART


def pan(watched: Watched) -> float:
    """Frames a second that were drawn while the map was moved by its ground."""
    places = watched.squares(GROUND)
    if not places:
        raise NotPossible("no free ground to move it by")
    mouse = watched.page.mouse
    x, y = places[0]
    mouse.move(x, y)
    mouse.down()
    before, start, step = _frames(watched), time.monotonic(), 0
    while time.monotonic() - start < PAN:
        step += 1
        away = abs((step * 4) % 240 - 120)
        mouse.move(x + away, y + away / 2)
    frames, taken = _frames(watched) - before, time.monotonic() - start
    mouse.up()
    watched.page.wait_for_timeout(500)
    return frames / taken


def _frames(watched: Watched) -> int:
    return sum(int(each["frames"]) for each in watched.watches())


def filtered(watched: Watched, of: Contestant) -> float:
    """Seconds from the choice of a filter to the map that stays as it then is."""
    if of.filters is None or of.unfilters is None:
        raise NotPossible(of.no_filter)
    taken = _changed_by(watched, of.filters(watched.page))
    settle(watched)
    _changed_by(watched, of.unfilters(watched.page))
    settle(watched)
    return taken


def _changed_by(watched: Watched, control: Locator) -> float:
    control.wait_for()
    control.click()
    taken = watched.stable(watched.pressed())
    if taken is None:
        raise NotPossible(f"the map did not come to rest in {CAP:.0f} s")
    return taken
