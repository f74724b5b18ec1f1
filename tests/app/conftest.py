"""The dashboard driven without a browser, from app.py on."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def dashboard() -> AppTest:
    """The first screen, as a new visitor finds it."""
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
