"""The dashboard driven without a browser, from app.py on."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from netroles.ui.background import AFTER_THE_PAGE
from netroles.ui.session import long_work

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session", autouse=True)
def _packages_looked_through_once() -> Iterator[None]:
    """Every run of an AppTest looks through all installed packages for components: half its time.

    They do not change while tests run.
    """
    with pytest.MonkeyPatch.context() as patch:
        once = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture(autouse=True)
def _no_browser_to_wait_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here no browser reads its scripts while the first work of a visit waits."""
    monkeypatch.setattr(long_work, "AFTER_THE_FIRST_PAGE", AFTER_THE_PAGE)


@pytest.fixture
def nothing_known() -> None:
    """No visitor before this one has looked at a sample."""
    st.cache_data.clear()


@pytest.fixture
def dashboard() -> AppTest:
    """The first screen, as a new visitor finds it."""
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[], bytes]]:
    """What makes the files of the pages run from here on, by the label of the button.

    As on a real server, files are made when asked for and outside any visitor's session.
    """
    found: dict[str, Callable[[], bytes]] = {}
    button = st.download_button

    def noticed(label: str, data: Any, *args: Any, **options: Any) -> bool:
        found[label] = data
        return button(label, data, *args, **options)

    monkeypatch.setattr(st, "download_button", noticed)
    return found
