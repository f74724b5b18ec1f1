"""Choose from the lists of a page as somebody does who types what they look for."""

import re

from playwright.sync_api import Page, expect

from tests.browser.waiting import run_over

LONG = 120_000
"""Milliseconds: how sure roles are takes a while where many tests run at once."""


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option in the list with this label, once nothing is worked out any more.

    What is found draws the page once more, under an open list.
    """
    expect(page.locator(".st-key-how-far")).to_have_count(0, timeout=LONG)
    run_over(page)
    _take(page, f"{re.escape(label)}$", option)
    page.keyboard.press("Escape")
    run_over(page)


def choose_person(page: Page, name: str) -> None:
    """Choose somebody in the list of people."""
    _take(page, "Choose a person", name)


def choose_one(page: Page, label: str, option: str) -> None:
    """Choose the one option of a list that may stay empty: there Escape takes it back again."""
    run_over(page)
    _take(page, f"{re.escape(label)}$", option)


def _take(page: Page, label: str, option: str) -> None:
    field = page.get_by_role("combobox", name=re.compile(label))
    field.click()
    # A list near the lower edge holds no more options than there is room for.
    field.fill(option)
    page.get_by_role("option", name=option, exact=True).click()
