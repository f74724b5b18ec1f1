"""A workshop in a real browser: from the mirror over the wall to the hand-out."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from netroles.ui.practice import workshop, workshop_mirror, workshop_steps
from tests.browser.accessibility import serious_faults, serious_faults_in_both_themes
from tests.browser.files import saved
from tests.browser.phone import PHONE, scrolls_sideways
from tests.browser.waiting import at_rest, run_over

OpenPage = Callable[..., Page]
NAMED = "Kathleen O'Brien"


def test_a_workshop_goes_from_the_mirror_over_the_wall_to_the_hand_out(
    open_page: OpenPage, dashboard: str, tmp_path: Path
) -> None:
    page = open_page(f"{dashboard}/practice")
    run_over(page)
    page.get_by_text("Workshop", exact=True).click()
    page.get_by_label(workshop.TITLE).fill("Going home from the ward")
    page.get_by_role("button", name=workshop.BEGIN).click()
    page.get_by_text("run through three members of staff").click()
    page.get_by_role("button", name=workshop_mirror.PUT).click()
    expect(page.get_by_role("img", name="Palliative care in one town")).to_be_visible()
    page.get_by_label("What we notice").fill(f"{NAMED} does it all")
    page.get_by_role("button", name=workshop_steps.WRITE).click()
    expect(page.get_by_text(f"This names somebody: {NAMED}.")).to_be_visible()
    page.get_by_label("What we notice").fill("Much hangs on one team")
    page.get_by_role("button", name=workshop_steps.WRITE).click()
    expect(page.get_by_text("1 thing was written down")).to_be_visible()
    at_rest(page)
    assert serious_faults_in_both_themes(page) == []

    page.get_by_role("button", name=workshop.TO_WALL).click()
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    picture = page.get_by_role("img", name="Palliative care in one town")
    expect(picture).to_be_visible()
    at_rest(page)
    box = picture.bounding_box()
    assert box is not None
    assert box["width"] > 700
    assert serious_faults_in_both_themes(page) == []
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    assert not scrolls_sideways(page)
    page.get_by_role("button", name=workshop.FROM_WALL).click()
    expect(page.get_by_role("button", name=workshop.TO_WALL)).to_be_visible()
    assert not scrolls_sideways(page)

    handout = open_page(saved(page, workshop.HANDOUT, tmp_path).as_uri(), viewport=PHONE)
    expect(handout.get_by_role("heading", level=1)).to_have_text("Going home from the ward")
    expect(handout.get_by_text("Much hangs on one team")).to_be_visible()
    assert NAMED not in handout.content()
    assert serious_faults(handout) == []
    wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not handout.evaluate(wider)
