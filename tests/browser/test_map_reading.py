"""Is the map legible on a laptop, a phone and a wall, and does it stand still?"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

import sample_data
from tests.browser.choosing import choose
from tests.browser.phone import PHONE
from tests.browser.waiting import run_over

OpenPage = Callable[..., Page]
TheMap = Callable[[Page], Any]
Box = tuple[float, float, float, float]

LAPTOP = {"width": 1366, "height": 768}
WALL = {"width": 1920, "height": 1080}
SETTINGS = (
    *("own home", "community nursing", "GP practice", "care home", "Several settings", "hospice"),
    *("hospital ward", "emergency department"),
)


def marks(drawn: Any) -> list[Box]:
    """The box of each mark on the map, in pixels of its canvas."""
    found: list[Box] = drawn.page.evaluate(
        """() => {
            const graph = window.graphs.at(-1);
            return Object.keys(graph.getPositions()).map((id) => {
                const { size, color } = graph.body.nodes[id].options;
                const { x, y } = graph.canvasToDOM(graph.getPosition(id));
                const half = size * graph.getScale();
                return [x - half, y - half, x + half, y + half];
            });
        }"""
    )
    return found


def headings(drawn: Any) -> list[tuple[str, Box]]:
    """The lines in which the names of regions stand, each with its box."""
    words = {word for setting in SETTINGS for word in setting.split()}
    return [
        (
            each["text"],
            (
                each["x"],
                each["y"] - each["height"] / 2,
                each["x"] + each["width"],
                each["y"] + each["height"] / 2,
            ),
        )
        for each in drawn.names
        if set(each["text"].rstrip("…").split()) <= words
    ]


def meet(one: Box, other: Box) -> bool:
    sideways = one[0] < other[2] and other[0] < one[2]
    return sideways and one[1] < other[3] and other[1] < one[3]


def filled(drawn: Any) -> tuple[float, float]:
    """What share of its place's width and height the people on the map take."""
    box = drawn.canvas.bounding_box()
    left, top, right, bottom = zip(*marks(drawn), strict=True)
    return (max(right) - min(left)) / box["width"], (max(bottom) - min(top)) / box["height"]


def project(page: Page) -> None:
    page.get_by_role("button", name="Projector", exact=True).click()
    expect(page.get_by_role("button", name="Leave projector")).to_be_visible()
    run_over(page)


def is_cut(text: Locator) -> bool:
    return bool(text.evaluate("each => each.scrollWidth > each.clientWidth"))


@pytest.mark.parametrize("screen", [LAPTOP, WALL, PHONE], ids=["laptop", "large screen", "phone"])
@pytest.mark.parametrize("layout", ["care", "groups"])
def test_names_of_settings_cover_no_mark(
    open_page: OpenPage, the_map: TheMap, dashboard: str, layout: str, screen: Any
) -> None:
    page = open_page(f"{dashboard}/?sample=palliative&layout={layout}", viewport=screen)
    drawn = the_map(page)
    run_over(page)
    found = headings(drawn)
    assert len(found) >= 6
    covered = [text for text, box in found for mark in marks(drawn) if meet(box, mark)]
    assert covered == []


@pytest.mark.parametrize("projected", [False, True], ids=["beside the panels", "projected"])
@pytest.mark.parametrize("screen", [LAPTOP, WALL], ids=["laptop", "wall"])
def test_every_setting_is_named_in_full(
    open_page: OpenPage, the_map: TheMap, dashboard: str, screen: Any, projected: bool
) -> None:
    page = open_page(dashboard, viewport=screen)
    drawn = the_map(page)
    run_over(page)
    if projected:
        project(page)
    said = " ".join(text for text, _ in headings(drawn))
    assert [setting for setting in SETTINGS if setting not in said] == []


def settings_of(sample: str) -> list[str]:
    """The settings of a sample's people, the first of each."""
    people = pd.read_csv(Path(sample_data.__file__).parent / sample / "people.csv")
    return sorted(set(people["setting"].dropna().str.split("; ").str[0]))


@pytest.mark.parametrize("layout", ["care", "groups"])
def test_settings_with_long_names_are_named_in_full_on_a_phone(
    open_page: OpenPage, the_map: TheMap, dashboard: str, layout: str
) -> None:
    address = f"{dashboard}/?sample=liaison_psychiatry&layout={layout}"
    drawn = the_map(open_page(address, viewport=PHONE))
    run_over(drawn.page)
    written = [each["text"] for each in drawn.names]
    assert [text for text in written if "…" in text] == []
    said = " ".join(written)
    assert [setting for setting in settings_of("liaison_psychiatry") if setting not in said] == []


def test_settings_of_many_people_are_all_named(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    """Six hundred people leave hardly a free place on a laptop, but a region has its name."""
    drawn = the_map(open_page(f"{dashboard}/?sample=region&layout=care"))
    run_over(drawn.page)
    said = " ".join(each["text"] for each in drawn.names)
    assert [setting for setting in settings_of("region") if setting not in said] == []


def test_headings_of_the_sides_are_equally_large(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    """On a phone there is no room for three large ones; one alone that is small looks forgotten."""
    drawn = the_map(open_page(f"{dashboard}/?sample=region&layout=care", viewport=PHONE))
    run_over(drawn.page)
    sides = [each for each in drawn.names if each["text"] in {"Home", "In between", "Hospital"}]
    assert len({round(each["height"], 1) for each in sides}) == 1
    assert len(sides) == 3


@pytest.mark.parametrize("screen", [LAPTOP, WALL], ids=["laptop", "wall"])
def test_projected_map_fills_the_wall_and_its_legend_is_on_it(
    open_page: OpenPage, the_map: TheMap, dashboard: str, screen: Any
) -> None:
    page = open_page(dashboard, viewport=screen)
    drawn = the_map(page)
    run_over(page)
    project(page)
    drawn.until(f"graph.canvas.frame.clientWidth > {0.9 * screen['width']}")
    box = drawn.canvas.bounding_box()
    assert box["height"] > 0.75 * screen["height"]
    across, down = filled(drawn)
    assert across > 0.8
    assert down > 0.65
    expect(page.locator(".map .legend li").last).to_be_in_viewport(ratio=1)
    size = page.locator(".map .legend").evaluate(
        "each => parseFloat(getComputedStyle(each).fontSize)"
    )
    assert size >= 18
    for name in ("Zoom in", "Leave projector", "Full screen"):
        expect(page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)


def test_phone_map_fills_its_place_and_names_ten_people_or_more(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    page = open_page(dashboard, viewport=PHONE, has_touch=True, is_mobile=True)
    drawn = the_map(page)
    run_over(page)
    across, down = filled(drawn)
    assert across > 0.8
    assert down > 0.65
    words = " ".join(name["text"] for name in drawn.names)
    people = pd.read_csv(Path(sample_data.__file__).parent / "palliative" / "people.csv")
    assert sum(name.split()[-1] in words for name in people["name"]) >= 10


def test_setting_a_filter_moves_neither_the_map_nor_its_legend(page: Page, the_map: TheMap) -> None:
    drawn = the_map(page)
    run_over(page)
    before = drawn.canvas.bounding_box()
    legend = page.locator(".map .legend").bounding_box()
    page.locator(".map .legend").get_by_role("button", name="Broker").click()
    expect(page.get_by_role("button", name="Role: Broker ✕")).to_be_in_viewport()
    run_over(page)
    assert drawn.canvas.bounding_box() == before
    after = page.locator(".map .legend").bounding_box()
    assert legend
    assert after
    assert (after["x"], after["y"]) == (legend["x"], legend["y"])


def test_link_for_the_keyboard_leads_straight_to_the_map(page: Page, the_map: TheMap) -> None:
    """After Streamlit's own link past the menu it is the first that is reached."""
    drawn = the_map(page)
    run_over(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Go to the map")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(drawn.canvas).to_be_focused()
    assert page.evaluate("document.scrollingElement.scrollLeft") == 0
    page.keyboard.press("ArrowRight")
    expect(page.locator(".map .spoken")).to_have_text(re.compile("contacts"))


def test_rings_around_nobody_yet_say_on_the_map_what_to_do(
    open_page: OpenPage, the_map: TheMap, dashboard: str
) -> None:
    page = open_page(f"{dashboard}/?sample=palliative&layout=rings")
    drawn = the_map(page)
    run_over(page)
    aside = page.locator(".map .aside")
    expect(aside).to_have_text(re.compile(r"^Who is to stand in the middle\? Click on them"))
    drawn.click("P06")
    drawn.until("Math.abs(graph.getPosition('P06').x) < 1")
    expect(aside).to_be_hidden()
    assert "1 step" in {name["text"] for name in drawn.names}


@pytest.mark.parametrize("screen", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_what_to_do_covers_nobody_and_fits_on_the_map(
    open_page: OpenPage, the_map: TheMap, dashboard: str, screen: Any
) -> None:
    page = open_page(f"{dashboard}/?sample=ward_team&layout=rings", viewport=screen)
    drawn = the_map(page)
    run_over(page)
    drawn.until("Object.keys(graph.getPositions()).length > 0")
    canvas, aside = drawn.canvas.bounding_box(), page.locator(".map .aside").bounding_box()
    assert aside["x"] + aside["width"] < canvas["x"] + canvas["width"]
    top = aside["y"] - canvas["y"]
    assert max(bottom for _, _, _, bottom in marks(drawn)) < top
    assert max(name["y"] + name["height"] / 2 for name in drawn.names) < top


@pytest.mark.parametrize("screen", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_rings_around_the_selected_person_are_all_seen(
    open_page: OpenPage, the_map: TheMap, dashboard: str, screen: Any
) -> None:
    """Who is in the middle of all rings is found without going nearer, and fades nobody; somebody
    else who is selected does."""
    address = f"{dashboard}/?sample=liaison_psychiatry&layout=rings&around=L06&person=L06"
    page = open_page(address, viewport=screen)
    drawn = the_map(page)
    drawn.until("Math.abs(graph.getPosition('L06').x) < 1")
    run_over(page)
    box = drawn.canvas.bounding_box()
    left, top, right, bottom = zip(*marks(drawn), strict=True)
    assert min(left) > 0
    assert min(top) > 0
    assert max(right) < box["width"]
    assert max(bottom) < box["height"]
    assert {drawn.style(person)["opacity"] for person in drawn.positions} == {1}
    drawn.click("L01")
    drawn.until("graph.body.nodes.L02.options.opacity < 0.5")


def test_words_of_the_controls_above_the_map_are_not_cut(page: Page, the_map: TheMap) -> None:
    the_map(page)
    run_over(page)
    assert not is_cut(page.get_by_role("combobox", name=re.compile("Arrange the map$")))
    page.get_by_role("button", name="Marks").click()
    for label in ("Colour and shape", "Size"):
        field = page.get_by_role("combobox", name=re.compile(f"{label}$"))
        expect(field).to_be_visible()
        assert not is_cut(field)
    page.keyboard.press("Escape")
    choose(page, "Home ↔ hospital", "Home ↔ hospital")
    pill = page.get_by_test_id("stSidebar").get_by_text("Through one person in between")
    expect(pill).to_be_visible()
    assert not is_cut(pill)
