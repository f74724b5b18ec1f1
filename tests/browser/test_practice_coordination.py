"""From a sheet of scores to the card of the weakest pair, in a real browser."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from sample_data import COORDINATION_FILE
from tests.browser.accessibility import serious_faults, serious_faults_in_both_themes
from tests.browser.files import saved, upload
from tests.browser.phone import PHONE
from tests.browser.waiting import at_rest, run_over

OpenPage = Callable[..., Page]


def test_from_a_sheet_of_scores_to_the_card_of_the_weakest_pair(
    open_page: OpenPage, the_map: Callable[[Page], Any], dashboard: str, tmp_path: Path
) -> None:
    page = open_page(f"{dashboard}/practice")
    run_over(page)
    page.get_by_text("Relational coordination", exact=True).click()
    expect(page.get_by_text("Scores can hurt.")).to_be_visible()
    upload(page, COORDINATION_FILE)
    page.get_by_text("Answers as given").click()
    said = "Weakest between two roles: GPs and Emergency staff, 2.07"
    expect(page.get_by_text(said)).to_be_visible()
    assert the_map(page).legend == [
        "Role (6)", "Strong (2)", "Moderate (2)", "Weak (6)", "Weakest pair (1)",
    ]  # fmt: skip
    at_rest(page)
    assert serious_faults_in_both_themes(page) == []

    page.get_by_role("button", name="A card for the weakest pair").click()
    expect(page.get_by_role("heading", name="GPs and Emergency staff")).to_be_visible()
    at_rest(page)
    assert serious_faults(page) == []
    card = open_page(saved(page, "Card to print", tmp_path).as_uri(), viewport=PHONE)
    expect(card.get_by_role("heading", level=1)).to_have_text("GPs and Emergency staff")
    assert serious_faults(card) == []
    wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not card.evaluate(wider)
    assert len(PdfReader(BytesIO(card.pdf(prefer_css_page_size=True))).pages) == 1
