"""When is a page as a reader sees it, and no longer on its way there?"""

from playwright.sync_api import Page, expect

WORK = 120_000
"""Milliseconds that work beside a page may take on a busy computer, where it waits for its turn."""


def at_rest(page: Page) -> None:
    """Wait until no run of the page is under way and nothing is worked out beside it.

    While a page runs, Streamlit fades what is about to be replaced, and what stands there is not
    what a reader reads; a button of a run that is over is not the button that works.
    """
    expect(page.locator(".netroles-how-far")).to_have_count(0, timeout=WORK)
    run_over(page)


def run_over(page: Page) -> None:
    """Wait until no run of the page is under way, whatever is still worked out beside it."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page.locator("[data-stale=true]")).to_have_count(0)
