"""What holds on every page of the dashboard."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from netroles.ui.frame import PAGES
from tests.browser.phone import PHONE, scrolls_sideways


@pytest.mark.parametrize("key", PAGES)
def test_nothing_scrolls_sideways_on_a_phone(
    open_page: Callable[..., Page], dashboard: str, key: str
) -> None:
    page = open_page(f"{dashboard}/{key}", viewport=PHONE)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert not scrolls_sideways(page)
