"""What was kept in a workspace is there after the program was ended and started again."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import serious_faults_in_both_themes
from tests.browser.phone import PHONE, scrolls_sideways
from tests.browser.waiting import at_rest

OpenPage = Callable[..., Page]
Serve = Callable[..., AbstractContextManager[str]]
NAME = "Palliative care **North**"


def test_a_workspace_is_closed_and_opened_again_after_a_restart(
    open_page: OpenPage, serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "workspaces.sqlite"
    monkeypatch.setenv("NETROLES_DATABASE_URL", f"sqlite:///{quote(str(file))}")
    log = tmp_path / "log"
    with serve("app.py", log=log) as address:
        page = open_page(f"{address}/practice")
        expect(page.get_by_text("is kept for this visit, and forgotten with it.")).to_be_visible()
        at_rest(page)
        assert not file.exists()
        page.get_by_role("button", name="Keep it longer").click()
        page.get_by_role("button", name="Make it").click()
        # In the panel, which lies over the page.
        refused = page.get_by_test_id("stPopoverBody").get_by_text("A workspace needs a name")
        expect(refused).to_be_visible()
        at_rest(page)
        page.get_by_label("Name of a new workspace").fill(NAME)
        # The name is on its way when the button is pressed at once.
        page.get_by_role("button", name="Make it").click()
        expect(page.get_by_text(f"Kept in the workspace “{NAME}”")).to_be_visible()
        page.get_by_role("button", name="Keep this round").click()
        expect(page.get_by_role("heading", name="Rounds in the workspace")).to_be_visible()
        at_rest(page)
        page.get_by_role("button", name="Workspace", exact=True).click()
        expect(page.get_by_text(f"Workspace “{NAME}”: 1 entry.")).to_be_visible()
        assert serious_faults_in_both_themes(page) == []
        page.get_by_role("button", name="Close the workspace").click()
        expect(page.get_by_text("is kept for this visit, and forgotten with it.")).to_be_visible()
        expect(page.get_by_role("heading", name="Rounds in the workspace")).to_have_count(0)
        at_rest(page)

    with serve("app.py") as address:
        page = open_page(f"{address}/practice", viewport=PHONE)
        page.get_by_role("button", name="Keep it longer").click()
        page.get_by_role("button", name="Open it").click()
        expect(page.get_by_role("heading", name="Rounds in the workspace")).to_be_visible()
        expect(page.get_by_role("heading", name="Round 2")).to_be_visible()
        at_rest(page)
        assert not scrolls_sideways(page)
    assert "Palliative" not in log.read_text(encoding="utf-8")
