"""A round of coffee trials in a real browser: from the sample to the calendar file."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import icalendar
from playwright.sync_api import Page, expect

from tests.browser.accessibility import serious_faults_in_both_themes
from tests.browser.choosing import choose
from tests.browser.files import saved
from tests.browser.phone import PHONE
from tests.browser.waiting import at_rest

OpenPage = Callable[..., Page]
LAPTOP = {"width": 1366, "height": 768}


def test_a_round_goes_from_the_sample_to_the_calendar(
    open_page: OpenPage, dashboard: str, tmp_path: Path
) -> None:
    page = open_page(f"{dashboard}/practice")
    expect(page.get_by_text("39 people in 18 pairs and one group of three.")).to_be_visible()
    choose(page, "How pairs are drawn", "Bridging home and hospital")
    expect(page.get_by_text("people across home and hospital would newly come")).to_be_visible()
    page.get_by_role("button", name="Keep this round").click()
    expect(page.get_by_role("heading", name="Round 2")).to_be_visible()
    page.get_by_test_id("stButtonGroup").get_by_text("Calendar", exact=True).click()
    expect(page.get_by_text("Nothing is sent; you send the file.")).to_be_visible()
    expect(page.get_by_text("nobody can tell who is meant")).to_be_visible()
    at_rest(page)
    assert serious_faults_in_both_themes(page) == []

    # Four choices need two lines on a phone: none is without its left border, or over another.
    page.set_viewport_size(PHONE)
    choices = page.get_by_test_id("stButtonGroup").get_by_role("radio")
    expect(choices.last).to_have_css("border-left-width", "1px")
    boxes = choices.evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(({x, right, y}) => [x, right, y])"
    )
    assert boxes[0][2] < boxes[-1][2]
    assert all(right < x for (_, right, y), (x, _, next_y) in pairwise(boxes) if y == next_y)
    page.set_viewport_size(LAPTOP)

    file = saved(page, "Download the invitations, without names", tmp_path)
    assert file.name == "coffee trials.ics"
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert len(events) == 19
    said = " ".join(str(each["summary"]) for each in events)
    assert said.count("Coffee, round 1: ") == 19
    assert "Kathleen O'Brien" not in said
