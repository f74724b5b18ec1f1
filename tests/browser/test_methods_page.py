"""The Methods and the Data page in a real browser: numbers to change, few answers, axe."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.accessibility import serious_faults_in_both_themes
from tests.browser.waiting import run_over

OpenPage = Callable[..., Page]

TEN = [f"Person {letter}" for letter in "ABCDEFGHIJ"]
TIES = "source,target\n" + "\n".join(
    f"{one},{other}" for one, other in zip(TEN, [*TEN[1:], TEN[0]], strict=True)
)
PEOPLE = "person,responded\n" + "\n".join(
    f"{name},{'yes' if number < 6 else 'no'}" for number, name in enumerate(TEN)
)


def stricter(page: Page) -> None:
    """Move the least score for a role up as far as it goes, with the keyboard."""
    slider = page.get_by_role("slider", name="Least score for a role")
    slider.focus()
    page.keyboard.press("End")
    expect(page.get_by_text("least score for a role 0.7 (not 0.45)")).to_be_visible()


def few_answers(page: Page) -> None:
    fields = page.locator("input[type=file]")
    for number, (name, text) in enumerate({"ties.csv": TIES, "people.csv": PEOPLE}.items()):
        file = {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
        expect(fields.nth(number)).to_be_attached()
        run_over(page)
        fields.nth(number).set_input_files(file)
        expect(page.get_by_text(name, exact=True).first).to_be_visible()
    page.get_by_role("button", name="Show the map", exact=True).click()
    expect(page.get_by_role("heading", name="Who talks to whom?")).to_be_visible()


def test_axe_finds_no_serious_fault_where_the_rule_is_changed(
    open_page: OpenPage, dashboard: str
) -> None:
    page = open_page(dashboard + "/methods")
    stricter(page)
    assert serious_faults_in_both_themes(page) == []
    page.get_by_role("link", name="Network", exact=True).click()
    expect(page.get_by_role("button", name="Back to the product's numbers")).to_be_visible()
    assert serious_faults_in_both_themes(page) == []


def test_axe_finds_no_serious_fault_where_few_answered(open_page: OpenPage, dashboard: str) -> None:
    page = open_page(dashboard + "/data")
    few_answers(page)
    expect(page.get_by_text("Show roles all the same")).to_be_visible()
    assert serious_faults_in_both_themes(page) == []
    page.get_by_role("link", name="Data", exact=True).click()
    expect(page.get_by_role("heading", name="How many answered")).to_be_visible()
    assert serious_faults_in_both_themes(page) == []


def test_the_other_rule_is_taken_back_with_one_click(open_page: OpenPage, dashboard: str) -> None:
    page = open_page(dashboard + "/methods")
    stricter(page)
    page.get_by_role("button", name="Back to the product's numbers").click()
    expect(page.get_by_text("These are the product's numbers.")).to_be_visible()
    slider = page.get_by_role("slider", name="Least score for a role")
    expect(slider).to_have_attribute("aria-valuetext", "0.45")


def test_who_insists_does_so_on_every_page(open_page: OpenPage, dashboard: str) -> None:
    page = open_page(dashboard + "/data")
    few_answers(page)
    page.get_by_text("Show roles all the same").click()
    insisted = page.get_by_text("Roles are shown although fewer than 70% answered")
    for key in ("Network", "Roles", "Data", "Network"):
        page.get_by_role("link", name=key, exact=True).click()
        expect(insisted.first).to_be_visible()
        expect(page.get_by_role("switch", name="Show roles all the same")).to_be_checked()
