"""A real browser on a real server: how every browser test starts and what none may do.

A page refuses and counts every request to another host; at its end there must have been none,
and no script error and nothing the content security policy had to stop.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from benchmarks.browser import FLAGS

ROOT = Path(__file__).parent.parent.parent
LAPTOP = {"width": 1366, "height": 768}
PATIENCE = 30_000
"""Milliseconds that a test waits for something to happen on a slow machine."""

_NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge"),
)
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
expect.set_options(timeout=PATIENCE)


def _browser_program() -> str | None:
    named = os.environ.get("NETROLES_BROWSER")
    if named:
        return named
    found = (shutil.which(name) for name in _NAMES)
    there = (place for place in _PLACES if Path(place).exists())
    return next((path for path in found if path), None) or next(there, None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless browser for the whole run."""
    program = _browser_program()
    if program is None:
        pytest.skip(
            "browser tests need Chromium, Chrome or Edge: install one, or say where it is with "
            "NETROLES_BROWSER=/path/to/it"
        )
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield started
        started.close()


@contextmanager
def served(script: str, *options: str, base: str = "", log: Path | None = None) -> Iterator[str]:
    """Run a Streamlit script on a free port; gives its address. What it says is kept in log."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.headless", "true"]
    command += ["--server.port", str(port), *options]
    address = f"http://127.0.0.1:{port}{base}"
    # A file, not a pipe: a server that nobody listens to stops when a pipe is full.
    with tempfile.TemporaryFile("w+") as said:
        server = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT)
        try:
            if not _comes_up(server, f"{address}/_stcore/health"):
                said.seek(0)
                pytest.fail(f"The server did not start:\n{said.read()}")
            yield address
        finally:
            if log is not None:
                said.seek(0)
                log.write_text(said.read(), encoding="utf-8")
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _comes_up(server: subprocess.Popen[bytes], address: str) -> bool:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return True
        except OSError:
            time.sleep(0.1)
    return False


@pytest.fixture(scope="session")
def serve() -> Callable[..., AbstractContextManager[str]]:
    """Run another script than the dashboard: with serve("path/to/script.py") as address."""
    return served


@pytest.fixture(scope="session")
def dashboard(browser: Browser) -> Iterator[str]:
    """The address of the dashboard, running."""
    with served("app.py") as address:
        yield address


OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def visits(browser: Browser) -> Iterator[Callable[..., _Visit]]:
    """One kept browser window a kind of device: it loads what all pages share only once."""
    known: dict[str, _Visit] = {}

    def visit(**options: Any) -> _Visit:
        kind = repr(sorted(options.items()))
        if kind not in known:
            known[kind] = _Visit(browser.new_context(**options))
        return known[kind]

    yield visit
    for each in known.values():
        each.context.close()


@pytest.fixture
def open_page(visits: Callable[..., _Visit]) -> Iterator[OpenPage]:
    """Open an address as a new visitor: open_page(address, viewport=PHONE, color_scheme="dark").

    Takes what playwright's `new_context` takes. The page's own faults fail the test at its end.
    """
    opened: list[_Visit] = []

    def open_one(address: str, **options: Any) -> Page:
        visit = visits(**{"viewport": LAPTOP} | options)
        opened.append(visit)
        return visit.open(address)

    yield open_one
    faults = [fault for visit in opened for fault in visit.close()]
    assert faults == []


@pytest.fixture
def page(open_page: OpenPage, dashboard: str) -> Page:
    """The first screen of the dashboard on a laptop, as a new visitor."""
    return open_page(dashboard)


@dataclass
class _Visit:
    """A browser window, and whatever its pages did that no page may do."""

    context: BrowserContext
    hosts: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.set_default_timeout(PATIENCE)
        self.context.add_init_script(_WATCH_DRAWING)
        self.context.route(lambda address: not self._is_own(address), self._refuse)
        self.context.on("page", self._watch)

    def open(self, address: str) -> Page:
        self.hosts.add(urlsplit(address).netloc)
        page = self.context.new_page()
        page.goto(address)
        return page

    def close(self) -> list[str]:
        """Close what is open; the faults since the last time."""
        for page in self.context.pages:
            page.close()
        faults, self.faults = self.faults, []
        return faults

    def _is_own(self, address: str) -> bool:
        parts = urlsplit(address)
        return parts.scheme in {"data", "blob", "about"} or parts.netloc in self.hosts

    def _refuse(self, route: Any) -> None:
        self.faults.append(f"asked another host: {route.request.url}")
        route.abort()

    def _watch(self, page: Page) -> None:
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("dialog", self._close)
        page.on("console", self._listen)
        page.on("websocket", self._count_socket)

    def _close(self, dialog: Any) -> None:
        self.faults.append(f"a script ran: {dialog.message}")
        dialog.dismiss()

    def _listen(self, message: Any) -> None:
        if "Content Security Policy" in message.text:
            self.faults.append(f"against the policy: {message.text}")

    def _count_socket(self, socket: Any) -> None:
        if not self._is_own(socket.url):
            self.faults.append(f"asked another host: {socket.url}")


# Keeps every graph of vis-network that is alive on a page, and the texts drawn on a canvas since
# it was last wiped, so that a test can look at what is drawn.
_WATCH_DRAWING = """
window.graphs = [];
let library;
Object.defineProperty(window, "vis", {
  get() {
    return library && new Proxy(library, {
      get(target, name) {
        if (name !== "Network") return target[name];
        target.Watched ??= class extends target.Network {
          constructor(...given) {
            super(...given);
            window.graphs.push(this);
            window.graphsMade = (window.graphsMade ?? 0) + 1;
          }
          destroy() {
            super.destroy();
            window.graphs.splice(window.graphs.indexOf(this), 1);
          }
        };
        return target.Watched;
      },
    });
  },
  set(value) { library = value; },
});
const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.clearRect = function (...box) {
  this.canvas.texts = [];
  return clearRect.apply(this, box);
};
CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
  const { width } = this.measureText(text);
  const { a, d, e, f } = this.getTransform();
  this.canvas.texts?.push({
    text, x: a * x + e, y: d * y + f, width: a * width,
    height: d * parseFloat(this.font.match(/[\\d.]+px/)[0]),
  });
  return fillText.call(this, text, x, y, ...rest);
};
"""


class MapOnPage:
    """The map as somebody at the screen sees and uses it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frame: Locator = page.locator(".map")
        self.canvas: Locator = page.locator(".map .canvas")
        expect(page.locator(".map .legend li").first).to_be_visible()
        self.until("window.graphs.length > 0")

    def until(self, condition: str) -> None:
        """Wait until a JavaScript expression is true; `graph` in it is the map's graph.

        Playwright's own `wait_for_function` needs what the content security policy forbids.
        """
        end = time.monotonic() + PATIENCE / 1000
        while not self.page.evaluate(f"(graph => {condition})(window.graphs.at(-1))"):
            assert time.monotonic() < end, f"not so after {PATIENCE} ms: {condition}"
            self.page.wait_for_timeout(50)

    @property
    def graphs_made(self) -> int:
        """How many graphs were made since the page was loaded."""
        return int(self.page.evaluate("window.graphsMade"))

    @property
    def graphs_alive(self) -> int:
        """How many of them have not been taken down again."""
        return int(self.page.evaluate("window.graphs.length"))

    @property
    def positions(self) -> dict[str, dict[str, float]]:
        """Where everybody on the map stands, in the map's units."""
        found: dict[str, dict[str, float]] = self.page.evaluate(
            "window.graphs.at(-1).getPositions()"
        )
        return found

    def on_screen(self, person: str) -> tuple[float, float]:
        """Where somebody's mark is on the page, in pixels."""
        point = self.page.evaluate(
            """(id) => {
                const graph = window.graphs.at(-1);
                const at = graph.canvasToDOM(graph.getPosition(id));
                const box = graph.canvas.frame.getBoundingClientRect();
                return { x: box.left + at.x, y: box.top + at.y };
            }""",
            person,
        )
        return point["x"], point["y"]

    def style(self, person: str) -> dict[str, Any]:
        """How somebody's mark is drawn: shape, size, colour, opacity."""
        return dict(
            self.page.evaluate(
                """(id) => {
                    const { shape, size, color, opacity } =
                        window.graphs.at(-1).body.nodes[id].options;
                    return { shape, size, fill: color.background, line: color.border, opacity };
                }""",
                person,
            )
        )

    @property
    def names(self) -> list[dict[str, Any]]:
        """The names that stand on the map now: text, and where it is drawn."""
        self.page.wait_for_timeout(100)  # the next frame
        drawn: list[dict[str, Any]] = self.page.evaluate(
            "window.graphs.at(-1).canvas.frame.canvas.texts"
        )
        return drawn

    @property
    def legend(self) -> list[str]:
        """The entries of the legend, as they read."""
        return self.page.locator(".map .legend li").all_inner_texts()

    @property
    def view(self) -> dict[str, Any]:
        """What part of the map the screen shows: scale and middle."""
        return dict(
            self.page.evaluate(
                """() => {
                    const graph = window.graphs.at(-1);
                    return { scale: graph.getScale(), ...graph.getViewPosition() };
                }"""
            )
        )

    def click(self, person: str) -> None:
        """Click on somebody's mark."""
        self.canvas.scroll_into_view_if_needed()
        self.page.mouse.click(*self.on_screen(person))

    def click_ground(self) -> None:
        """Click where nobody stands: the lower left corner."""
        box = self.canvas.bounding_box()
        assert box
        self.page.mouse.click(box["x"] + 4, box["y"] + box["height"] - 4)


@pytest.fixture
def the_map() -> Callable[[Page], MapOnPage]:
    """From a page that shows the map to what a test can see and do on it."""
    return MapOnPage
