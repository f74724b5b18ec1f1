"""Skills for improvement in a real browser: five answers on one screen, then three walls."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from netroles.practice import SKILL_ANSWERS, SKILL_STATEMENTS
from netroles.ui.practice import anonymous_form, skills
from tests.browser.accessibility import serious_faults, serious_faults_in_both_themes
from tests.browser.choosing import choose_one
from tests.browser.files import saved
from tests.browser.phone import PHONE, scrolls_sideways
from tests.browser.waiting import at_rest, run_over
from tests.browser.written import form_emptied

OpenPage = Callable[..., Page]


def test_five_people_answer_on_one_screen_and_see_three_walls(
    open_page: OpenPage, dashboard: str, tmp_path: Path
) -> None:
    page = open_page(f"{dashboard}/practice")
    run_over(page)
    page.get_by_text("Skills for improvement", exact=True).click()
    sheets = [saved(page, skills.SHEET, tmp_path)]
    for number in range(5):
        form_emptied(page, skills.KIND, number)
        choose_one(page, skills.TEAM, "Harbour Surgery")
        # Three of five statements of each wall are enough for a wall.
        for place, each in enumerate(SKILL_STATEMENTS.values()):
            if place % 5 < 3:
                answer = 2 if each.wall == "learning" else 3
                asked = page.get_by_role("radiogroup", name=each.says)
                asked.get_by_text(SKILL_ANSWERS[answer], exact=True).click()
        page.get_by_role("button", name=anonymous_form.KEEP, exact=True).click()
        expect(page.get_by_text(anonymous_form.KEPT)).to_be_visible()
    form_emptied(page, skills.KIND, 5)
    fields = page.locator('[class*="st-key-practice-skills-form-"] input[type=radio]')
    expect(fields).to_have_count(len(SKILL_STATEMENTS) * len(SKILL_ANSWERS))
    assert not any(field.is_checked() for field in fields.all())
    page.get_by_text(anonymous_form.LOOK, exact=True).click()
    expect(page.get_by_text("Lowest: learning skills.")).to_be_visible()
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(1)
    at_rest(page)
    assert serious_faults_in_both_themes(page) == []

    sheets.append(saved(page, skills.HAND_OUT, tmp_path))
    for file in sheets:
        sheet = open_page(file.as_uri(), viewport=PHONE)
        assert serious_faults(sheet) == []
        assert len(PdfReader(BytesIO(sheet.pdf(prefer_css_page_size=True))).pages) == 1
    page.set_viewport_size(PHONE)
    assert not scrolls_sideways(page)
