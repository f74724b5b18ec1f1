"""The map saved as a page of its own: opened from the disk, without network, by somebody else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from netroles.export.codes import STILL_KNOWN
from tests.browser.accessibility import serious_faults
from tests.export.maps import ABOUT, NAMES, file

# conftest.py cannot be imported here; these stand for its OpenPage and MapOnPage.
OpenPage = Callable[..., Page]
TheMap = Callable[[Page], Any]


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[bytes], str]:
    """Give the address of a file with this content."""

    def save(content: bytes) -> str:
        path = tmp_path / "map.html"
        path.write_bytes(content)
        return path.as_uri()

    return save


def test_page_draws_the_map_with_its_legend_title_date_and_caution(
    open_page: OpenPage, the_map: TheMap, saved: Callable[[bytes], str]
) -> None:
    page = open_page(saved(file("html", names="names")), offline=True)
    drawn = the_map(page)
    assert set(drawn.positions) == set(NAMES)
    assert {name["text"] for name in drawn.names} == set(NAMES.values())
    assert "Broker (1)" in drawn.legend
    expect(page.get_by_role("heading", level=1)).to_have_text(ABOUT.title)
    expect(page).to_have_title(ABOUT.title)
    for text in (ABOUT.caution, ABOUT.day, ABOUT.filters, ABOUT.response):
        expect(page.get_by_text(text)).to_be_visible()


def test_page_asks_for_nothing_but_itself(
    open_page: OpenPage, the_map: TheMap, saved: Callable[[bytes], str]
) -> None:
    address = saved(file("html"))
    page = open_page(address, offline=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    the_map(page)
    page.wait_for_timeout(300)
    assert asked == [address]


def test_click_shows_the_persons_facts_and_a_contact_leads_on(
    open_page: OpenPage, the_map: TheMap, saved: Callable[[bytes], str]
) -> None:
    page = open_page(saved(file("html", names="names")), offline=True)
    drawn = the_map(page)
    drawn.click("id-bo")
    expect(page.locator("#who")).to_have_text(NAMES["id-bo"])
    facts = page.locator("#what")
    expect(facts).to_contain_text("Role: Broker")
    expect(facts).to_contain_text("Setting: GP practice")
    expect(facts).to_contain_text("Confidence in the role: 0.75")
    page.locator("#met").get_by_role("button", name=NAMES["id-cy"]).click()
    expect(page.locator("#who")).to_have_text(NAMES["id-cy"])
    assert drawn.style("id-ed")["opacity"] < 0.5
    drawn.click_ground()
    expect(page.locator("#who")).to_have_text("Nobody selected")
    assert drawn.graphs_made == 1


def test_person_is_found_by_name_without_a_mouse_and_without_accents(
    open_page: OpenPage, the_map: TheMap, saved: Callable[[bytes], str]
) -> None:
    page = open_page(saved(file("html", names="names")), offline=True)
    drawn = the_map(page)
    before = page.locator(".canvas").bounding_box()
    page.keyboard.press("/")
    page.keyboard.type("zolw")
    expect(page.locator("#found button")).to_have_text([NAMES["id-bo"]])
    assert page.locator(".canvas").bounding_box() == before
    page.keyboard.press("Enter")
    expect(page.locator("#who")).to_have_text(NAMES["id-bo"])
    expect(page.locator("#how-many")).to_have_text(f"{NAMES['id-bo']} selected.")
    page.keyboard.type("n")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#who")).to_have_text(NAMES["id-cy"])
    drawn.canvas.focus()
    page.keyboard.press("Escape")
    expect(page.locator("#who")).to_have_text("Nobody selected")


def test_page_follows_the_readers_theme_and_its_button_changes_it(
    open_page: OpenPage, the_map: TheMap, saved: Callable[[bytes], str]
) -> None:
    page = open_page(saved(file("html", names="names")), offline=True, color_scheme="dark")
    drawn = the_map(page)
    assert drawn.style("id-bo")["fill"] == "#ccffee"
    page.get_by_role("button", name="Dark").click()
    assert drawn.style("id-bo")["fill"] == "#119999"


def test_map_is_zoomed_and_moved(
    open_page: OpenPage, the_map: TheMap, saved: Callable[[bytes], str]
) -> None:
    page = open_page(saved(file("html")), offline=True, reduced_motion="reduce")
    drawn = the_map(page)
    before = drawn.view
    page.get_by_role("button", name="Zoom in").click()
    drawn.until(f"graph.getScale() > {before['scale']}")
    box = drawn.canvas.bounding_box()
    x, y = box["x"] + 20, box["y"] + box["height"] - 20
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y - 40, steps=4)
    page.mouse.up()
    drawn.until(f"Math.abs(graph.getViewPosition().x - {before['x']}) > 10")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_fault_for_those_who_do_not_see_the_map(
    open_page: OpenPage, the_map: TheMap, saved: Callable[[bytes], str], scheme: str
) -> None:
    page = open_page(saved(file("html")), offline=True, color_scheme=scheme)
    the_map(page)
    page.get_by_text("The same in words and as a table").click()
    page.keyboard.press("/")
    page.keyboard.type("n")
    assert serious_faults(page) == []


def test_table_says_the_same_where_scripts_are_off(
    open_page: OpenPage, saved: Callable[[bytes], str]
) -> None:
    page = open_page(saved(file("html")), offline=True, java_script_enabled=False)
    expect(page.get_by_text("The map needs scripts")).to_be_visible()
    expect(page.get_by_text(STILL_KNOWN["none"])).to_be_visible()
    page.get_by_text("The same in words and as a table").click()
    expect(page.get_by_role("row")).to_have_count(6)


def test_phone_shows_the_page_without_sideways_scrolling(
    open_page: OpenPage, the_map: TheMap, saved: Callable[[bytes], str]
) -> None:
    page = open_page(saved(file("html")), offline=True, viewport={"width": 360, "height": 740})
    the_map(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
