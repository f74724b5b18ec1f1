"""The Roles page and the Methods page in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from netroles.charts.role_map import CORNERS
from tests.browser.accessibility import serious_faults, serious_faults_in_both_themes
from tests.browser.choosing import choose, choose_person
from tests.browser.files import upload
from tests.browser.phone import PHONE
from tests.browser.waiting import run_over

OpenPage = Callable[..., Page]
TheMap = Callable[[Page], Any]

LAPTOP = {"width": 1366, "height": 768}


class RoleMap:
    """The role map as somebody at the screen sees and uses it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.chart = page.locator(".st-key-role-map")
        expect(self.marks.first).to_be_visible()

    @property
    def marks(self) -> Locator:
        """A mark for each person; each is called by the person's name."""
        return self.chart.locator("path[aria-roledescription=point][aria-label]")

    @property
    def ring(self) -> Locator:
        """The ring around the selected person."""
        return self.chart.locator("path[fill=transparent][stroke-width='2'][opacity='1']")

    def mark(self, name: str) -> Locator:
        return self.chart.get_by_label(name, exact=True)

    def click(self, name: str) -> None:
        self.mark(name).click(force=True)

    def click_ground(self) -> None:
        box = self.chart.locator("svg.marks").bounding_box()
        assert box
        self.page.mouse.click(box["x"] + box["width"] - 30, box["y"] + box["height"] / 2.5)

    def names(self) -> list[dict[str, float]]:
        """The boxes of the names that stand on the map now, and their texts."""
        found: list[dict[str, float]] = self.chart.locator("svg.marks").evaluate(
            """svg => [...svg.querySelectorAll(".mark-text text")]
                .filter(each => getComputedStyle(each).opacity > 0 && each.textContent)
                .map(each => {
                    const { x, y, width, height } = each.getBoundingClientRect();
                    return { x, y, width, height, text: each.textContent };
                })"""
        )
        return found


def roles_page(open_page: OpenPage, dashboard: str, **options: Any) -> RoleMap:
    return RoleMap(open_page(f"{dashboard}/roles", **options))


def card(page: Page) -> Locator:
    return page.locator(".st-key-person-card")


def menu(page: Page, title: str) -> None:
    page.get_by_test_id("stSidebar").get_by_role("link", name=title).click()


def test_everyone_with_a_place_is_drawn_and_the_corners_are_named(
    open_page: OpenPage, dashboard: str
) -> None:
    drawn = roles_page(open_page, dashboard)
    expect(drawn.marks).to_have_count(39)
    for corner in CORNERS.values():
        expect(drawn.chart.get_by_text(corner)).to_be_visible()
    expect(drawn.chart.get_by_text("Broker 9")).to_be_visible()
    legend = drawn.chart.get_by_text("Broker 9").bounding_box()
    assert legend
    assert legend["y"] + legend["height"] <= 768, "map and legend stand on the first screen"


def test_how_sure_each_role_is_appears_without_a_click(open_page: OpenPage, dashboard: str) -> None:
    drawn = roles_page(open_page, dashboard)
    page = drawn.page
    page.evaluate(
        """() => {
            window.mapsDrawn = 0;
            new MutationObserver(() => { window.mapsDrawn += 1; }).observe(
                document.querySelector(".st-key-role-map svg.marks").parentNode,
                { childList: true },
            );
        }"""
    )
    expect(
        page.get_by_text(re.compile(r"^Confidence is high for (all|\d+ of) 9 brokers"))
    ).to_be_visible()
    expect(page.locator(".st-key-how-far")).to_have_count(0)
    assert page.evaluate("window.mapsDrawn") == 0, "the map is not drawn anew for that"
    choose_person(page, "Kathleen O'Brien")
    expect(card(page).get_by_text("How sure: high")).to_be_visible()
    expect(
        card(page).get_by_text("Links more people than their number of contacts explains.")
    ).to_be_visible()


def test_the_work_can_be_watched_stopped_and_begun_again(
    open_page: OpenPage, dashboard: str
) -> None:
    page = open_page(f"{dashboard}/roles?sample=region")
    watched = page.locator(".st-key-how-far")
    expect(watched.get_by_role("progressbar")).to_be_visible()
    assert serious_faults(page, within=".st-key-how-far") == []
    run_over(page)
    page.evaluate(
        """() => {
            window.runs = 0;
            new MutationObserver(() => { window.runs += 1; }).observe(
                document.querySelector("[data-test-script-state]"),
                { attributeFilter: ["data-test-script-state"] },
            );
        }"""
    )
    bar = watched.get_by_role("progressbar")
    expect(bar).not_to_have_js_property("value", bar.evaluate("bar => bar.value"))
    assert page.evaluate("window.runs") == 0, "the page does not run for it"
    watched.get_by_role("button", name="Stop").click()
    again = page.locator(".st-key-begin-again")
    expect(again.get_by_text("because it was stopped")).to_be_visible()
    expect(watched).to_have_count(0)
    again.get_by_role("button", name="Work it out").click()
    expect(watched.get_by_role("progressbar")).to_be_visible()


def test_roles_inside_a_view_are_offered_with_a_filter_and_said_beside_the_whole(
    open_page: OpenPage, dashboard: str
) -> None:
    drawn = roles_page(open_page, dashboard)
    page = drawn.page
    switch = page.get_by_text("Work out roles inside this view")
    expect(switch).to_have_count(0)
    choose(page, "Setting", "hospital ward")
    switch.click()
    expect(
        page.get_by_text(re.compile(r"^Inside this view \d+ of 10 members of staff shown"))
    ).to_be_visible()
    drawn.click("Mei Yeung")
    expect(card(page).get_by_text("Broker in the whole network")).to_be_visible()
    expect(card(page).get_by_text("inside this view")).to_be_visible()


def test_a_click_selects_the_person_here_and_on_the_network_page(
    open_page: OpenPage, dashboard: str, the_map: TheMap
) -> None:
    drawn = roles_page(open_page, dashboard)
    page = drawn.page
    drawn.click("Kathleen O'Brien")
    expect(card(page).get_by_role("heading", name="Kathleen O'Brien")).to_be_visible()
    expect(card(page).get_by_text(re.compile("^Broker · How sure"))).to_be_visible()
    expect(drawn.ring).to_have_count(1)
    menu(page, "Network")
    the_map(page)
    expect(card(page).get_by_role("heading", name="Kathleen O'Brien")).to_be_visible()
    menu(page, "Roles")
    expect(RoleMap(page).ring).to_have_count(1)
    expect(card(page).get_by_role("heading", name="Kathleen O'Brien")).to_be_visible()


def test_a_click_counts_again_after_somebody_else_was_chosen_in_the_list(
    open_page: OpenPage, dashboard: str
) -> None:
    drawn = roles_page(open_page, dashboard)
    page = drawn.page
    drawn.click("Kathleen O'Brien")
    expect(card(page).get_by_role("heading", name="Kathleen O'Brien")).to_be_visible()
    choose_person(page, "Ines Carvalho")
    expect(card(page).get_by_role("heading", name="Ines Carvalho")).to_be_visible()
    drawn.click("Kathleen O'Brien")
    expect(card(page).get_by_role("heading", name="Kathleen O'Brien")).to_be_visible()
    drawn.click_ground()
    expect(card(page)).to_have_count(0)
    expect(drawn.ring).to_have_count(0)


def test_the_map_is_not_drawn_anew_by_a_click(open_page: OpenPage, dashboard: str) -> None:
    drawn = roles_page(open_page, dashboard)
    drawn.chart.locator("svg.marks").evaluate("svg => { svg.dataset.kept = 'yes'; }")
    drawn.click("Kathleen O'Brien")
    expect(drawn.ring).to_have_count(1)
    assert drawn.chart.locator("svg.marks").get_attribute("data-kept") == "yes"


def test_a_filter_set_here_holds_on_the_network_page_and_back(
    open_page: OpenPage, dashboard: str, the_map: TheMap
) -> None:
    drawn = roles_page(open_page, dashboard)
    page = drawn.page
    choose(page, "Setting", "GP practice")
    expect(drawn.marks).to_have_count(5)
    menu(page, "Network")
    the_map(page)
    expect(page.get_by_text(re.compile(r"^5 of 48 people shown"))).to_be_visible()
    menu(page, "Roles")
    expect(RoleMap(page).marks).to_have_count(5)


@pytest.mark.parametrize("sample", ["palliative", "liaison_psychiatry", "region"])
@pytest.mark.parametrize("viewport", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_no_name_is_drawn_on_another(
    open_page: OpenPage, dashboard: str, sample: str, viewport: Any
) -> None:
    drawn = RoleMap(open_page(f"{dashboard}/roles?sample={sample}", viewport=viewport))
    names = drawn.names()
    assert names
    for one, other in combinations(names, 2):
        apart = (
            one["x"] + one["width"] <= other["x"] + 1
            or other["x"] + other["width"] <= one["x"] + 1
            or one["y"] + one["height"] <= other["y"] + 2
            or other["y"] + other["height"] <= one["y"] + 2
        )
        assert apart, (one["text"], other["text"])


def test_the_colours_follow_a_change_of_theme_at_once(open_page: OpenPage, dashboard: str) -> None:
    drawn = roles_page(open_page, dashboard)
    broker = drawn.mark("Kathleen O'Brien")
    expect(broker).to_have_attribute("fill", "#119999")
    drawn.page.emulate_media(color_scheme="dark")
    expect(drawn.mark("Kathleen O'Brien")).to_have_attribute("fill", "#ccffee")


def test_the_raw_data_of_the_charts_are_not_offered(open_page: OpenPage, dashboard: str) -> None:
    drawn = roles_page(open_page, dashboard)
    drawn.chart.hover()
    expect(drawn.page.get_by_role("button", name=re.compile("Fullscreen")).first).to_be_visible()
    expect(drawn.page.get_by_role("button", name=re.compile("^Show data"))).to_have_count(0)


def test_a_hostile_name_is_text_in_chart_and_tooltip(
    open_page: OpenPage, dashboard: str, tmp_path: Path
) -> None:
    name = "<img src=http://elsewhere.example/x onerror=alert(1)>"
    file = tmp_path / "ties.csv"
    file.write_text(f"source,target\n{name},Bo\nBo,Cy\nCy,{name}\n", encoding="utf-8")
    page = open_page(f"{dashboard}/data")
    upload(page, file)
    page.get_by_role("button", name="Show the map", exact=True).click()
    expect(page.get_by_text("Your data: ties.csv.", exact=False)).to_be_visible()
    menu(page, "Roles")
    drawn = RoleMap(page)
    drawn.mark(name).hover(force=True)
    expect(page.locator("#vg-tooltip-element").get_by_text(name)).to_be_visible()
    drawn.click(name)
    expect(card(page).get_by_text(name).first).to_be_visible()


@pytest.mark.parametrize("path", ["roles", "methods"])
def test_axe_finds_no_serious_fault(open_page: OpenPage, dashboard: str, path: str) -> None:
    page = open_page(f"{dashboard}/{path}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if path == "roles":
        RoleMap(page).click("Kathleen O'Brien")
        expect(card(page)).to_be_visible()
    else:
        page.get_by_text("Every number of the rule, and why").click()
    assert serious_faults_in_both_themes(page) == []
