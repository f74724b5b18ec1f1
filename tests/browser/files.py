"""Give the page a file, and take one from it, as somebody does who waits for the page."""

from pathlib import Path

from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Page, expect

from tests.browser.waiting import run_over

AT_ONCE, AGAIN = 10_000, 60_000
"""Milliseconds to wait for what follows a click or a file: the first time, and the second."""


def upload(page: Page, file: Path, field: int = 0) -> None:
    """Choose a file for one of the page's fields, counted from 0.

    A field of a page that is still on its way may be replaced, and what it was given with it: then
    it is given once more.
    """
    chosen, name = (
        page.locator("input[type=file]").nth(field),
        page.get_by_text(file.name, exact=True),
    )
    for patience in (AT_ONCE, AGAIN):
        expect(chosen).to_be_attached()
        run_over(page)
        chosen.set_input_files(file)
        try:
            expect(name.first).to_be_visible(timeout=patience)
        except AssertionError:
            if patience == AGAIN:
                raise
        else:
            return


def saved(page: Page, label: str, folder: Path) -> Path:
    """The file behind a download button.

    A file made on demand belongs to one run of the page: Streamlit refuses a click on a button
    whose run another has just replaced, and drops the file on its way. So no run may be under way,
    and whoever was too quick clicks a second time.
    """
    for patience in (AT_ONCE, AGAIN):
        run_over(page)
        try:
            with page.expect_download(timeout=patience) as waiting:
                page.get_by_role("button", name=label).click()
            file = folder / waiting.value.suggested_filename
            waiting.value.save_as(file)
            return file
        except BrowserError:
            if patience == AGAIN:
                raise
    raise AssertionError("the second time returns or raises")
