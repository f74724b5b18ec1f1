"""Who is measured, and how each is served, clicked and filtered."""

import re
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import pyvis
from playwright.sync_api import Locator, Page
from pyvis.network import Network as Pyvis

from benchmarks.browser import ROOT, free_port, server, wait_until_up
from benchmarks.map.given import PEOPLE, TIES, rows

_HERE = Path(__file__).parent
_PEERS = Path(tempfile.gettempdir()) / "netroles-map-peers"
"""The other contestants' packages: never in this project's own environment."""


@dataclass(frozen=True)
class Contestant:
    """One way to show the network.

    serve gives the address of its page for the folder with the network. marks are the colours of
    marks that can be clicked. card is where the page says who was clicked, as a CSS selector;
    filters sets the filter "Home ↔ hospital", up to the last click, which it leaves to be made
    on what it returns; unfilters takes it back. Where a page cannot do one of these, a sentence
    says why.
    """

    name: str
    serve: Callable[[Path], AbstractContextManager[str]]
    marks: tuple[str, ...]
    card: str | None = None
    filters: Callable[[Page], Locator] | None = None
    unfilters: Callable[[Page], Locator] | None = None
    no_click: str = ""
    no_filter: str = ""


def ours() -> Contestant:
    """The dashboard's Network page."""
    return Contestant(
        "ours",
        _own,
        marks=("#119999", "#0033bb", "#cc3300", "#441122", "#767676"),
        card=".st-key-person-card h3",
        filters=_choose_in_list,
        unfilters=lambda page: page.get_by_role("button", name="Ties: Home ↔ hospital ✕"),
    )


def pyvis_page() -> Contestant:
    """The page that pyvis writes when nothing is changed."""
    return Contestant(
        f"pyvis {version('pyvis')}",
        _pyvis,
        marks=("#97c2fc",),
        no_click="the page has no way back to Python",
        no_filter="the page has no filter",
    )


def in_streamlit(package: str, script: str) -> Contestant:
    """A component for Streamlit, in a small script that shows the network and who was clicked.

    Raises CalledProcessError where it cannot be installed.
    """
    python = _installed(package)
    ask = f"from importlib.metadata import version; print(version('{package}'))"
    found = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True)

    @contextmanager
    def serve(folder: Path) -> Iterator[str]:
        with server(str(_HERE / script), str(folder), python=str(python)) as (_, address):
            wait_until_up(address)
            yield address

    return Contestant(
        f"{package} {found.stdout.strip()}",
        serve,
        marks=("#119999",),
        card="[data-testid=stText]",
        filters=_tick,
        unfilters=_tick,
    )


def _installed(package: str) -> Path:
    """The interpreter of an environment that has the package and our version of Streamlit."""
    folder = _PEERS / package
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (folder / "done").exists():
        venv.create(folder, clear=True, with_pip=True)
        wanted = [package, f"streamlit=={version('streamlit')}"]
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *wanted], check=True, stderr=subprocess.DEVNULL)
        (folder / "done").touch()
    return python


@contextmanager
def _own(folder: Path) -> Iterator[str]:
    """The dashboard with the network loaded; its pages lie beside its script, as they must."""
    people = len(rows(folder / PEOPLE))
    shutil.copy(_HERE / "own_app.py", folder / "app.py")
    shutil.copytree(ROOT / "pages", folder / "pages", dirs_exist_ok=True)
    with server(str(folder / "app.py"), str(people)) as (_, address):
        wait_until_up(address)
        yield address


def _tick(page: Page) -> Locator:
    return page.get_by_text("Home ↔ hospital", exact=True)


def _choose_in_list(page: Page) -> Locator:
    page.get_by_role("combobox", name="Home ↔ hospital").click()
    return page.get_by_role("option", name="Home ↔ hospital", exact=True)


@contextmanager
def _pyvis(folder: Path) -> Iterator[str]:
    """Its page on a plain web server, with what it would load from other hosts beside it.

    The wheel has vis-network and its own script; Bootstrap, which the page only loads for its
    frame, it has not, so that is left out: one file fewer to wait for.
    """
    network = Pyvis()
    for person in rows(folder / PEOPLE):
        network.add_node(person["person"], label=person["person"])
    for tie in rows(folder / TIES):
        network.add_edge(tie["source"], tie["target"], value=float(tie["strength"]))
    page = network.generate_html()
    page = re.sub(r"https://cdnjs[^\"]*/(vis-network\.min\.\w+)", r"lib/vis-9.1.2/\1", page)
    page = re.sub(r"integrity=\"[^\"]*\"|crossorigin=\"anonymous\"", "", page)
    page = re.sub(r"(href|src)=\"https:[^\"]*\"", "", page)
    (folder / "index.html").write_text(page, encoding="utf-8")
    shutil.copytree(Path(pyvis.__file__).parent / "templates/lib", folder / "lib")
    port = free_port()
    command = [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until_up(address, "/index.html")
            yield f"{address}/index.html"
        finally:
            process.terminate()
