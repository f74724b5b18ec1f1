"""The Compare page in a real browser."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.accessibility import serious_faults_in_both_themes
from tests.browser.waiting import at_rest

OpenPage = Callable[..., Page]
TheMap = Callable[[Page], Any]


def test_the_planted_change_is_on_the_map_in_sentences_and_beyond_noise(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    page = open_page(f"{dashboard}/compare")
    expect(page.get_by_text("Tomasz Wiśniewski joined.")).to_be_visible()
    changes = the_map(page)
    assert changes.legend == [
        "Joined (1)",
        "There both times (47)",
        "Tie made (46)",
        "Tie dropped (8)",
        "Tie kept (175)",
    ]
    assert changes.style("P14")["shape"] == "triangle"
    assert "Tomasz Wiśniewski" in [each["text"] for each in changes.names]
    at_rest(page)
    said = "joined by 13 pairs of staff, 10 more than before: larger than the noise."
    expect(page.get_by_text(said)).to_be_visible()
    expect(page.get_by_text("joined by 41 pairs of people, 12 more than before")).to_contain_text(
        "smaller than the noise"
    )
    numbers = page.locator(".st-key-growth svg text", has_text="221")
    expect(numbers).to_be_visible()

    changes.click("P06")
    expect(page.locator(".st-key-changed-person")).to_contain_text("Kathleen O'Brien")


def test_everybody_stands_in_the_same_place_both_times(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    page = open_page(f"{dashboard}/compare")
    the_map(page)
    page.get_by_text("Before and after", exact=True).click()
    expect(page.locator(".map")).to_have_count(2)
    at_rest(page)
    page.wait_for_timeout(500)
    places = page.evaluate("window.graphs.slice(-2).map(each => each.getPositions())")
    shared = places[0].keys() & places[1].keys()
    assert len(shared) == 47
    assert all(places[0][each] == places[1][each] for each in shared)


def test_nothing_serious_stands_in_the_way_of_anybody(open_page: OpenPage, dashboard: str) -> None:
    page = open_page(f"{dashboard}/compare?sample=palliative&person=P06")
    expect(page.locator(".st-key-changed-person")).to_be_visible()
    at_rest(page)
    assert serious_faults_in_both_themes(page) == []
