"""When the product itself fails: no name in the page or the log, and nothing loaded is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.failing_app import SECRET
from tests.browser.waiting import at_rest

OpenPage = Callable[..., Page]
BROWSER = Path(__file__).parent
Serve = Callable[..., AbstractContextManager[str]]


def test_a_failing_page_shows_a_number_and_keeps_what_is_loaded(
    open_page: OpenPage, serve: Serve, tmp_path: Path
) -> None:
    log, script = tmp_path / "log.txt", tmp_path / "app.py"
    # A script's pages lie beside it.
    shutil.copy(BROWSER / "failing_app.py", script)
    shutil.copytree(BROWSER.parent.parent / "pages", tmp_path / "pages")
    with serve(str(script), log=log) as address:
        page = open_page(f"{address}/?sample=ward_team")
        expect(page.get_by_text("12 of 12 people shown")).to_be_visible()
        field = page.get_by_role("combobox", name="Choose a person")
        field.click()
        page.get_by_role("option", name="Amara Obi").click()
        failure = page.get_by_text("Something went wrong on our side (error number")
        expect(failure).to_be_visible()
        at_rest(page)
        assert SECRET not in page.content()
        number = failure.inner_text().split("error number ")[1][:6]

        page.goto(f"{address}/?sample=ward_team")
        expect(page.get_by_text("12 of 12 people shown")).to_be_visible()
    said = log.read_text(encoding="utf-8")
    assert f"error {number}: KeyError at" in said
    assert "Private" not in said
    assert "Obi" not in said
