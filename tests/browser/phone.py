"""A phone, and whether a page fits on it."""

from playwright.sync_api import Page

from tests.browser.waiting import at_rest

PHONE = {"width": 390, "height": 844}


def scrolls_sideways(page: Page) -> bool:
    """Whether the page of the dashboard, once it is there, is wider than the screen."""
    at_rest(page)
    page.wait_for_timeout(500)  # charts take their size after they are drawn
    too_wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    main = page.get_by_test_id("stMain")
    return bool(
        page.evaluate(too_wide) or main.evaluate("each => each.scrollWidth > each.clientWidth")
    )
