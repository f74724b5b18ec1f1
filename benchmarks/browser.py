"""A server and a browser for what is measured as a visitor sees it.

Needs Chromium, Chrome or Edge: named by NETROLES_BROWSER, or found on the path.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 120_000
LAPTOP = {"width": 1366, "height": 768}
_FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-sandbox",
]


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser without a window; ends the program where none is installed."""
    names = ("chromium", "chromium-browser", "google-chrome", "microsoft-edge")
    found = (shutil.which(name) for name in names)
    program = os.environ.get("NETROLES_BROWSER") or next(filter(None, found), None)
    if program is None:
        sys.exit("This is measured in Chromium, Chrome or Edge: none was found.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=_FLAGS)
        yield started
        started.close()


@contextmanager
def server(
    script: str = "app.py", *given: str, python: str = sys.executable
) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A Streamlit script on a free port, from the moment it is started; the dashboard if not told.

    given are the script's own arguments; python is the interpreter that has what it needs.
    """
    port = free_port()
    command = [python, "-m", "streamlit", "run", script, "--server.headless", "true"]
    command += ["--server.port", str(port), "--", *given]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        try:
            yield process, f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def free_port() -> int:
    """The number of a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_until_up(address: str, path: str = "/_stcore/health") -> None:
    """Wait for a server's first answer."""
    while True:
        try:
            with urllib.request.urlopen(address + path, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.02)


def wait_until_idle(page: Page) -> None:
    """Wait until a Streamlit server has answered everything that was asked."""
    page.locator("[data-test-script-state=notRunning]").wait_for(timeout=PATIENCE)
    page.wait_for_timeout(300)
