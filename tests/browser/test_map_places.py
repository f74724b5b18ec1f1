"""Where people stand on the map: what keeps them there, who moves them, what takes them back."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.choosing import choose
from tests.browser.waiting import run_over

OpenPage = Callable[..., Page]
TheMap = Callable[[Page], Any]
Places = dict[str, dict[str, float]]


def drag(page: Page, drawn: Any, person: str, across: float, down: float) -> None:
    drawn.canvas.scroll_into_view_if_needed()
    x, y = drawn.on_screen(person)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + across / 2, y + down / 2, steps=3)
    page.mouse.move(x + across, y + down, steps=3)
    page.mouse.up()


def same_places(now: Places, before: Places) -> bool:
    both = now.keys() & before.keys()
    return len(both) > 5 and all(now[person] == before[person] for person in both)


def tidy_up(page: Page) -> Any:
    return page.get_by_role("button", name=re.compile("^Tidy up"))


def test_places_outlast_filter_page_and_period_and_pins_the_visit(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    """Four periods: the region. Pins are the layout's own, and go back when asked."""
    page = open_page(f"{dashboard}/?sample=region")
    drawn = the_map(page)
    run_over(page)
    home, seen = drawn.positions, drawn.view
    assert len(home) > 500
    expect(tidy_up(page)).to_be_hidden()
    person = "R001" if "R001" in home else min(home)
    drag(page, drawn, person, 40, 25)
    expect(tidy_up(page)).to_have_accessible_name("Tidy up (1 moved)")
    run_over(page)
    pinned = drawn.positions
    assert pinned[person] != home[person]
    assert {each for each in home if pinned[each] != home[each]} == {person}
    assert drawn.view == seen

    choose(page, "Period", "2023")
    drawn.until(f"Object.keys(graph.getPositions()).length < {len(pinned)}")
    period = drawn.positions
    assert same_places(period, pinned)
    choose(page, "Home ↔ hospital", "Home ↔ hospital")
    drawn.until(f"Object.keys(graph.getPositions()).length < {len(period)}")
    assert same_places(drawn.positions, pinned)
    choose(page, "Home ↔ hospital", "All ties")
    choose(page, "Period", "2025")
    drawn.until(f"Object.keys(graph.getPositions()).length === {len(pinned)}")
    assert drawn.positions == pinned
    assert drawn.graphs_made == 1

    sidebar = page.get_by_test_id("stSidebar")
    sidebar.get_by_role("link", name="Methods").click()
    expect(page.get_by_role("heading", name="How is it worked out?")).to_be_visible()
    sidebar.get_by_role("link", name="Network").click()
    drawn = the_map(page)
    run_over(page)
    assert drawn.positions == pinned

    choose(page, "Arrange the map", "Free")
    expect(tidy_up(page)).to_be_hidden()
    choose(page, "Arrange the map", "Home, in between, hospital")
    drawn.until(f"Math.round(graph.getPosition('{person}').x) === {pinned[person]['x']}")
    assert drawn.positions == pinned
    tidy_up(page).click()
    expect(tidy_up(page)).to_be_hidden()
    run_over(page)
    assert drawn.positions == home


def test_without_a_mouse_from_the_map_to_the_card_and_somebody_moved(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    page = open_page(dashboard)
    drawn = the_map(page)
    run_over(page)
    home = drawn.positions
    page.get_by_role("button", name="Marks").focus()
    page.keyboard.press("Tab")
    expect(drawn.canvas).to_be_focused()
    page.keyboard.press("ArrowRight")
    spoken = page.locator(".map .spoken")
    expect(spoken).to_have_text(re.compile("contacts"))
    name = spoken.inner_text().split(",")[0]
    page.keyboard.press("Enter")
    card = page.locator(".st-key-person-card")
    expect(card.get_by_role("heading", name=name)).to_be_visible()
    run_over(page)
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowDown")
    expect(spoken).to_have_text(f"{name} moved down")
    expect(tidy_up(page)).to_have_accessible_name("Tidy up (1 moved)")
    page.wait_for_timeout(600)
    run_over(page)
    moved = drawn.positions
    (person,) = (each for each in home if home[each] != moved[each])
    assert moved[person]["x"] > home[person]["x"]
    assert moved[person]["y"] > home[person]["y"]
    expect(drawn.canvas).to_be_focused()

    # Two clicks in place of dragging: Move, then where to.
    page.get_by_role("button", name="Move", exact=True).click()
    expect(page.locator(".map .aside")).to_have_text(f"Where is {name} to stand? Click there.")
    box = drawn.canvas.bounding_box()
    page.mouse.click(box["x"] + 60, box["y"] + box["height"] - 15)
    run_over(page)
    x, y = drawn.on_screen(person)
    assert abs(x - box["x"] - 60) < 2
    assert abs(y - box["y"] - box["height"] + 15) < 2
    expect(card).to_be_visible()
    drawn.canvas.focus()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    tidy_up(page).press("Enter")
    expect(tidy_up(page)).to_be_hidden()
    run_over(page)
    assert drawn.positions == home


def test_somebody_dropped_off_the_maps_edge_stands_at_it_with_a_thread_home(
    page: Page, the_map: TheMap
) -> None:
    drawn = the_map(page)
    run_over(page)
    home = drawn.positions["P39"]
    drag(page, drawn, "P39", 900, 60)
    expect(tidy_up(page)).to_have_accessible_name("Tidy up (1 moved)")
    run_over(page)
    box = drawn.canvas.bounding_box()
    x, y = drawn.on_screen("P39")
    assert box["x"] + box["width"] - 40 < x < box["x"] + box["width"]
    assert box["y"] < y < box["y"] + box["height"]
    assert any(entry.startswith("Moved by hand") and "(1)" in entry for entry in drawn.legend)
    tidy_up(page).click()
    expect(page.locator(".map .legend li").filter(has_text="Moved by hand")).to_have_count(0)
    assert drawn.positions["P39"] == home


def test_somebody_looked_for_is_brought_to_the_middle_or_said_to_be_filtered_out(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    page = open_page(dashboard, reduced_motion="reduce")
    drawn = the_map(page)
    run_over(page)
    for _ in range(5):
        page.get_by_role("button", name="Zoom in").click()
    field = page.get_by_role("combobox", name=re.compile("Choose a person"))
    field.fill("Ines Carvalho")
    page.get_by_role("option", name="Ines Carvalho").click()
    drawn.until("graph.body.nodes.P06.options.opacity < 0.5")
    box = drawn.canvas.bounding_box()
    x, y = drawn.on_screen("P39")
    assert abs(x - box["x"] - box["width"] / 2) < 5
    assert abs(y - box["y"] - box["height"] / 2) < 5
    aside = page.locator(".map .aside")
    expect(aside).to_be_hidden()
    choose(page, "Setting", "hospice")
    expect(aside).to_have_text("Ines Carvalho is not shown by these filters.")


def test_projector_shows_the_map_alone_and_larger_and_full_screen_fills_the_screen(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    page = open_page(dashboard)
    drawn = the_map(page)
    run_over(page)
    mark = "graph.body.nodes.P06.options.size * graph.getScale()"
    before = page.evaluate(f"(graph => {mark})(window.graphs.at(-1))")
    letters = max(name["height"] for name in drawn.names)
    wide = drawn.canvas.bounding_box()["width"]
    page.get_by_role("button", name="Projector", exact=True).click()
    expect(page.get_by_role("heading", name="What stands out")).to_be_hidden()
    run_over(page)
    for hidden in ("stSidebar", "stDataFrame"):
        expect(page.get_by_test_id(hidden)).to_be_hidden()
    assert drawn.canvas.bounding_box()["width"] > 1.5 * wide
    drawn.until(f"{mark} > {1.2 * before}")
    assert max(name["height"] for name in drawn.names) > 1.3 * letters
    box = page.locator(".map").bounding_box()
    assert box["y"] + box["height"] <= 768
    assert len(drawn.positions) == 48
    page.get_by_role("button", name="Leave projector").click()
    expect(page.get_by_role("heading", name="What stands out")).to_be_visible()
    run_over(page)
    page.get_by_role("button", name=re.compile("Share this view")).click()
    expect(page.get_by_test_id("stCode")).not_to_contain_text("projec")
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Full screen").click()
    drawn.until("document.fullscreenElement !== null")
    leave = page.get_by_role("button", name="Leave full screen")
    expect(leave).to_be_visible()
    expect(page.locator(".map .legend li").first).to_be_in_viewport()
    drawn.until(f"graph.canvas.frame.clientWidth > {1.8 * wide}")
    leave.click()
    drawn.until(f"graph.canvas.frame.clientWidth < {1.2 * wide}")
    assert drawn.graphs_made == 1
