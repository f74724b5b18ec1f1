"""What tests of the dashboard do on a page, in the words of its labels."""

import json
import re
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest

from netroles.network import Network
from netroles.reading import Report
from netroles.ui.records import Loaded
from tests.app.conftest import ROOT

HOSTILE = "**<img src=x onerror=alert(1)>** :red[x] [a](http://x.example) $y$"
"""A name that would be bold, a picture, a link or a formula if it were understood as markup."""


def all_text(page: AppTest) -> str:
    """Everything that stands on the page as text."""
    return "\n".join(each.value for each in [*page.text, *page.markdown])


def tables(page: AppTest) -> list[pd.DataFrame]:
    """The tables of decisions that stand on a page, whether as a grid or written out: there
    headings are escaped, because they could be markup. Not those that show the same on a phone."""
    written = [each.value for each in page.table if not each.proto.hide_header]
    return [
        *(each.value for each in page.dataframe),
        *(each.rename(columns=lambda said: re.sub(r"\\(.)", r"\1", said)) for each in written),
    ]


def count_shown(page: AppTest) -> tuple[int, int]:
    """How many people are shown, and of how many."""
    found = re.search(r"(\d+) of (\d+) (?:people|person) shown", all_text(page))
    assert found, all_text(page)
    return int(found[1]), int(found[2])


def map_sent(page: AppTest) -> tuple[Any, Any]:
    """What the browser is sent for the map: the picture, and what is so now."""
    sent: dict[str, Any] = {}
    for each in page.get("bidi_component"):
        sent |= json.loads(each.proto.json)
    return json.loads(sent["picture"]), sent["now"]


def control(page: AppTest, label: str) -> Any:
    """The control with this label."""
    everything = [*page.multiselect, *page.selectbox, *page.number_input, *page.toggle]
    return next(each for each in everything if each.label == label)


def button(page: AppTest, label: str) -> Any:
    """The button with this label."""
    return next(each for each in page.button if each.label == label)


def go_to(page: AppTest, key: str) -> AppTest:
    """The page after a change to another one of the dashboard."""
    return page.switch_page(f"pages/{key}.py").run()


def page_of(given: Network, key: str) -> AppTest:
    """A page of another network, as if it had been loaded."""
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    page.session_state["loaded"] = Loaded("a file", given, Report(files=(), notes=()))
    return go_to(page.run(), key)


def when_worked_out(page: AppTest) -> AppTest:
    """The page once all that is worked out beside it is there."""
    jobs = page.session_state["jobs"]
    assert jobs.job is not None
    jobs.job.wait(60)
    return page.run()


def upload(page: AppTest, label: str, name: str, content: bytes) -> AppTest:
    """The page after a file was given to the upload field with this label."""
    field = next(each for each in page.file_uploader if each.label == label)
    return field.set_value((name, content, "text/csv")).run()
