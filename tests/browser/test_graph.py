"""The map in a real browser, mounted alone by graph_app.py."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Page, expect

# conftest.py cannot be imported here; these stand for its OpenPage and MapOnPage.
OpenPage = Callable[..., Page]
Map = Any
TheMap = Callable[[Page], Map]


@pytest.fixture(scope="module")
def graph_app(browser: Any, serve: Any) -> Iterator[str]:
    with serve("tests/browser/graph_app.py") as address:
        yield address


def wait_for_run(page: Page, number: int) -> None:
    expect(page.get_by_text(re.compile(rf"^Run {number}:"))).to_be_visible()


def choose(page: Page, label: str, option: str) -> None:
    field = page.get_by_label(label, exact=True)
    field.click()
    field.fill(option)
    page.get_by_role("option", name=option, exact=True).click()


def test_one_graph_survives_ten_reruns(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    for run in range(2, 12):
        page.get_by_role("button", name="Again").click()
        wait_for_run(page, run)
    assert drawn.graphs_made == 1


def test_graph_that_leaves_the_page_is_taken_down(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    page.get_by_text("Map", exact=True).click()
    wait_for_run(page, 2)
    expect(drawn.canvas).to_have_count(0)
    page.get_by_text("Map", exact=True).click()
    wait_for_run(page, 3)
    drawn = the_map(page)
    assert (drawn.graphs_made, drawn.graphs_alive) == (2, 1)


def test_filter_leaves_everybody_shown_where_they_were(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    everybody, seen = drawn.positions, drawn.view
    choose(page, "Setting", "Hospice")
    drawn.until("Object.keys(graph.getPositions()).length === 6")
    hospice = drawn.positions
    assert hospice == {person: everybody[person] for person in hospice}
    assert drawn.view == seen
    page.get_by_label("Setting", exact=True).press("Backspace")
    drawn.until("Object.keys(graph.getPositions()).length > 6")
    assert drawn.positions == everybody
    assert drawn.view == seen


def test_click_selects_a_person_and_fades_all_but_contacts(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    drawn.click("Hospice 0")
    expect(page.get_by_text("Hospice 0 selected")).to_be_visible()
    assert drawn.style("Hospice 0")["opacity"] == 1
    assert drawn.style("Ward 1")["opacity"] == 1
    assert drawn.style("Outpatients 0")["opacity"] < 0.5
    drawn.click_ground()
    expect(page.get_by_text("None selected")).to_be_visible()
    assert drawn.style("Outpatients 0")["opacity"] == 1


def test_same_person_can_be_clicked_again_after_the_list_chose_another(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    drawn.click("Ward 2")
    expect(page.get_by_text("Ward 2 selected")).to_be_visible()
    choose(page, "Person", "GP 4")
    expect(page.get_by_text("GP 4 selected")).to_be_visible()
    drawn.until("graph.body.nodes['Ward 2'].options.opacity < 0.5")
    drawn.click("Ward 2")
    expect(page.get_by_text("Ward 2 selected")).to_be_visible()


def test_second_click_is_not_taken_back_by_the_answer_to_the_first(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    drawn.click("Ward 2")
    drawn.click("GP 4")
    expect(page.get_by_text("GP 4 selected")).to_be_visible()
    assert drawn.style("GP 4")["opacity"] == 1
    assert drawn.style("Ward 5")["opacity"] < 0.5


def test_selected_person_whom_a_filter_hid_is_selected_again_when_shown_again(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    choose(page, "Person", "Ward 2")
    drawn.until("graph.body.nodes['GP 4'].options.opacity < 0.5")
    choose(page, "Setting", "Hospice")
    drawn.until("Object.keys(graph.getPositions()).length === 6")
    assert drawn.style("Hospice 3")["opacity"] == 1
    page.get_by_label("Setting", exact=True).press("Backspace")
    drawn.until("graph.body.nodes['GP 4']?.options.opacity < 0.5")
    assert drawn.style("Ward 2")["opacity"] == 1


def test_somebody_whom_a_filter_hides_can_be_cleared_on_the_map(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    choose(page, "Person", "Ward 2")
    choose(page, "Setting", "Hospice")
    drawn.until("Object.keys(graph.getPositions()).length === 6")
    drawn.canvas.focus()
    page.keyboard.press("Escape")
    expect(page.get_by_text("None selected")).to_be_visible()


def test_person_from_the_list_is_brought_into_view(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app, reduced_motion="reduce")
    drawn = the_map(page)
    for _ in range(6):
        page.get_by_role("button", name="Zoom in").click()
    box = drawn.canvas.bounding_box()
    outside = next(
        person
        for person in drawn.positions
        if not box["x"] < drawn.on_screen(person)[0] < box["x"] + box["width"]
    )
    choose(page, "Person", outside)
    expect(page.get_by_text(f"{outside} selected")).to_be_visible()
    page.wait_for_timeout(300)
    x, y = drawn.on_screen(outside)
    box = drawn.canvas.bounding_box()
    assert box["x"] < x < box["x"] + box["width"]
    assert box["y"] < y < box["y"] + box["height"]


def test_hostile_names_are_read_and_run_nothing(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(f"{graph_app}?names=hostile")
    drawn = the_map(page)
    hostile = "<img src=x onerror=alert(1)>"  # the name of GP 0
    drawn.canvas.scroll_into_view_if_needed()
    page.mouse.move(*drawn.on_screen("GP 0"))
    tooltip = page.locator(".map .vis-tooltip")
    expect(tooltip).to_contain_text(hostile)
    assert set(tooltip.evaluate("it => [...it.children].map(({ tagName }) => tagName)")) <= {"BR"}
    drawn.click("GP 0")
    expect(page.locator(".map .spoken")).to_contain_text(hostile)
    assert page.locator(".map img, .map script, .map a").count() == 0
    assert hostile in [name["text"] for name in drawn.names]


def test_map_on_a_tab_opened_later_stands_in_the_middle(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(f"{graph_app}?tab=hidden")
    page.get_by_role("tab", name="Second").click()
    drawn = the_map(page)
    page.wait_for_timeout(300)
    box = drawn.canvas.bounding_box()
    places = [drawn.on_screen(person) for person in drawn.positions]
    for axis, side in enumerate(("width", "height")):
        low, high = min(p[axis] for p in places), max(p[axis] for p in places)
        start = box["xy"[axis]]
        assert start < low
        assert high < start + box[side]
        # Not to the pixel: room is kept for people without ties and for the buttons.
        assert (low + high) / 2 == pytest.approx(start + box[side] / 2, abs=30)


def test_theme_is_followed_live_by_the_same_graph(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app, color_scheme="light")
    drawn = the_map(page)
    assert drawn.style("Hospice 0")["fill"] == "#119999"
    page.emulate_media(color_scheme="dark")
    drawn.until("graph.body.nodes['Hospice 0'].options.color.background === '#ccffee'")
    assert drawn.style("Hospice 3")["fill"] == "#171614"
    assert drawn.graphs_made == 1


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_tie_that_one_side_alone_reported_is_drawn_dashed(
    open_page: OpenPage, the_map: TheMap, graph_app: str, theme: str
) -> None:
    """Outpatients 1 is named by Community nursing 3, names others and does not name them back."""
    page = open_page(f"{graph_app}?said=matters", color_scheme=theme)
    drawn = the_map(page)
    dashes = dict(
        page.evaluate(
            """() => Object.values(window.graphs.at(-1).body.edges).map(
                ({ id, options }) => [id, options.dashes])"""
        )
    )
    assert dashes['["Community nursing 3", "Outpatients 1"]']
    number = sum(bool(each) for each in dashes.values())
    assert f"Reported by one side only ({number})" in drawn.legend
    expect(page.locator(".map .legend line[stroke-dasharray]")).to_have_count(1)
    assert f"{number} ties reported by one side only" in (
        drawn.canvas.get_attribute("aria-label") or ""
    )


def test_no_tie_is_dashed_where_it_does_not_matter_who_said_it(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    assert not any("one side" in entry for entry in drawn.legend)
    assert not page.evaluate(
        "Object.values(window.graphs.at(-1).body.edges).some(({ options }) => options.dashes)"
    )


def test_keyboard_goes_from_person_to_person_and_selects(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    drawn.canvas.focus()
    page.keyboard.press("ArrowRight")
    spoken = page.locator(".map .spoken")
    expect(spoken).to_have_text(re.compile(r"^\w+ \d, .*contacts"))
    first = spoken.inner_text().split(",")[0]
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    assert spoken.inner_text().split(",")[0] in drawn.positions
    while spoken.inner_text().split(",")[0] == first:
        page.keyboard.press("ArrowLeft")
    second = spoken.inner_text().split(",")[0]
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"{second} selected")).to_be_visible()
    expect(spoken).to_have_text(re.compile(f"^Selected: {second}"))
    page.keyboard.press("Escape")
    expect(page.get_by_text("None selected")).to_be_visible()
    expect(spoken).to_have_text("Nobody selected")


def test_map_has_a_name_a_role_and_large_enough_buttons(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    expect(page.get_by_role("application")).to_have_accessible_name(
        re.compile(r"^Map of 36 people and \d+ ties\. .*Arrow keys")
    )
    for name in ("Zoom in", "Zoom out", "Show all"):
        box = page.get_by_role("button", name=name).bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24
    before = drawn.view["scale"]
    page.get_by_role("button", name="Zoom in").click()
    drawn.until(f"graph.getScale() > {before * 1.2}")
    page.get_by_role("button", name="Show all").click()
    drawn.until(f"graph.getScale() < {before * 1.2}")


def test_wheel_scrolls_the_page_until_somebody_works_on_the_map(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app)
    drawn = the_map(page)
    before = drawn.view["scale"]
    drawn.canvas.scroll_into_view_if_needed()
    box = drawn.canvas.bounding_box()
    page.mouse.move(box["x"] + 30, box["y"] + 200)
    page.mouse.wheel(0, 40)
    page.wait_for_timeout(200)
    assert drawn.view["scale"] == before
    drawn.canvas.focus()
    page.mouse.wheel(0, 40)
    drawn.until(f"graph.getScale() < {before}")


def test_names_on_the_first_picture_cover_no_other_name(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    names = the_map(open_page(graph_app)).names
    assert len(names) >= 8
    for one, other in combinations(names, 2):
        sideways = abs(one["x"] - other["x"]) >= (one["width"] + other["width"]) / 2
        apart = abs(one["y"] - other["y"]) >= (one["height"] + other["height"]) / 2
        assert sideways or apart, (one, other)


def test_zooming_in_brings_everybodys_name(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(graph_app, reduced_motion="reduce")
    drawn = the_map(page)
    before = {name["text"] for name in drawn.names}
    assert "Ward 6" not in before
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    assert len({name["text"] for name in drawn.names} - before) >= 5


def test_phone_shows_the_whole_map_without_sideways_scrolling(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(
        graph_app, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    drawn = the_map(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for person in drawn.positions:
        assert 0 < drawn.on_screen(person)[0] < 390
    box = drawn.canvas.bounding_box()
    assert box["height"] < 500
    # A finger is thicker than a mark is wide.
    x, y = drawn.on_screen("Outpatients 0")
    page.touchscreen.tap(x - 12, y)
    expect(page.get_by_text("Outpatients 0 selected")).to_be_visible()


def test_sentence_says_so_when_the_graph_library_does_not_load(
    browser: Any, graph_app: str
) -> None:
    page = browser.new_page()
    page.route("**/vis-network.js", lambda route: route.abort())
    page.goto(graph_app)
    expect(page.get_by_text("The map cannot be drawn")).to_be_visible()
    page.close()


def test_charts_and_downloads_work_under_the_policy(
    open_page: OpenPage, the_map: TheMap, graph_app: str
) -> None:
    page = open_page(f"{graph_app}?more=yes")
    the_map(page)
    expect(
        page.locator("[data-testid=stVegaLiteChart] canvas, .vega-embed svg").first
    ).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download", exact=True).click()
    assert download.value.suggested_filename == "ties.csv"


def test_map_draws_under_a_base_path(
    browser: Any, open_page: OpenPage, the_map: TheMap, serve: Any
) -> None:
    options = ("--server.baseUrlPath", "care/net")
    with serve("tests/browser/graph_app.py", *options, base="/care/net") as address:
        page = open_page(address)
        assert len(the_map(page).positions) == 36
        page.close()
