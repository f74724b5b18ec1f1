"""What is forgotten is gone from the server too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.files import saved
from tests.browser.waiting import at_rest

# conftest.py cannot be imported here; this stands for its OpenPage.
OpenPage = Callable[..., Page]


def test_the_address_of_a_download_is_gone_once_the_data_are_forgotten(
    open_page: OpenPage, dashboard: str, tmp_path: Path
) -> None:
    page = open_page(f"{dashboard}/transitions")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    assert b"Kathleen" in saved(page, "Download the carriers, with names", tmp_path).read_bytes()
    (address,) = {url for url in asked if "/media/" in url}
    assert "Kathleen" in page.request.get(address).text(), (
        "it was there for anyone with the address"
    )

    page.get_by_role("link", name="Data", exact=True).click()
    page.get_by_role("button", name="Forget this data").click()
    expect(page.get_by_role("heading", name="Who talks to whom?")).to_be_visible()
    at_rest(page)
    gone = page.request.get(address)
    assert gone.status == 404
    assert "Kathleen" not in gone.text()
