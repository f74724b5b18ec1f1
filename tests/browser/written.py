"""Forms that people fill in one after the other on one screen."""

from playwright.sync_api import Page, expect

from tests.browser.waiting import run_over


def form_emptied(page: Page, kind: str, times: int) -> None:
    """Wait until the form that was emptied so often is there, and no earlier one any more.

    What says that something was kept may still be that of the person before.
    """
    every = f'[class*="st-key-practice-{kind}-form-"]'
    this = f'[class*="-form-0-{times}-"]'
    expect(page.locator(f"{every}{this}").first).to_be_visible()
    expect(page.locator(f"{every}:not({this})")).to_have_count(0)
    run_over(page)
