"""Joy in work in a real browser: one person after the other on one screen, then together."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from netroles.practice import JOY_QUESTIONS, MATTERS
from netroles.ui.practice import anonymous_form, joy
from tests.browser.accessibility import serious_faults, serious_faults_in_both_themes
from tests.browser.files import saved
from tests.browser.phone import PHONE, scrolls_sideways
from tests.browser.waiting import at_rest, run_over
from tests.browser.written import form_emptied

OpenPage = Callable[..., Page]


def test_five_people_write_on_one_screen_and_look_at_it_together(
    open_page: OpenPage, dashboard: str, tmp_path: Path
) -> None:
    page = open_page(f"{dashboard}/practice")
    run_over(page)
    page.get_by_text("Joy in work", exact=True).click()
    field = page.get_by_label(JOY_QUESTIONS[MATTERS].asks)
    for number in range(5):
        form_emptied(page, joy.KIND, number)
        expect(field).to_have_value("")
        field.fill(f"time to listen {number}")
        page.get_by_role("button", name=anonymous_form.KEEP, exact=True).click()
        expect(page.get_by_text(anonymous_form.KEPT)).to_be_visible()
    form_emptied(page, joy.KIND, 5)
    expect(page.get_by_text("time to listen")).to_have_count(0)
    page.get_by_text(anonymous_form.LOOK, exact=True).click()
    expect(page.get_by_text("5 people wrote.")).to_be_visible()
    expect(page.get_by_text("“time to listen")).to_have_count(5)
    at_rest(page)
    assert serious_faults_in_both_themes(page) == []

    sheet = open_page(saved(page, joy.HAND_OUT, tmp_path).as_uri(), viewport=PHONE)
    expect(sheet.get_by_text("time to listen")).to_have_count(0)
    assert serious_faults(sheet) == []
    assert len(PdfReader(BytesIO(sheet.pdf(prefer_css_page_size=True))).pages) == 1
    page.set_viewport_size(PHONE)
    assert not scrolls_sideways(page)
