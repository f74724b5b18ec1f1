"""A network of more than 2,000 people: groups first, opened with a click, and taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.files import saved, upload
from tests.browser.waiting import run_over

OpenPage = Callable[..., Page]
TheMap = Callable[[Page], Any]

WARDS, STAFF = 6, 400
LONG = 120_000
"""Milliseconds: so many people take a while."""


def ties() -> str:
    """Every ward a star around its first; the first of each ward knows the first of the next."""
    rows = ["source,target"]
    for ward in range(WARDS):
        for each in range(1, STAFF):
            rows.append(f"w{ward} 0,w{ward} {each}")
        other = (ward + 1) % WARDS
        rows.append(f"w{ward} 0,w{other} 0")
    return "\n".join(rows)


def test_click_on_a_bubble_opens_its_people_and_the_groups_can_be_taken_away(
    open_page: OpenPage, the_map: TheMap, dashboard: str, tmp_path: Path
) -> None:
    file = tmp_path / "six wards.csv"
    file.write_text(ties(), encoding="utf-8")
    page = open_page(f"{dashboard}/data")
    upload(page, file)
    page.get_by_role("button", name="Show the map", exact=True).click(timeout=LONG)
    expect(page.get_by_text("Your data: six wards.csv.", exact=False)).to_be_visible(timeout=LONG)
    expect(page.locator(".map .legend li").first).to_have_text("Group of people (6)", timeout=LONG)
    drawn = the_map(page)
    assert len(drawn.positions) == WARDS
    expect(page.locator(".map .aside")).to_have_text("Click on a group to see its people.")

    # So many people take a minute; whoever does not wait for how sure roles are stops it.
    page.locator(".st-key-how-far").get_by_role("button", name="Stop").click(timeout=LONG)
    page.get_by_text("Take the map away").click()
    groups = saved(page, "The groups (PDF)", tmp_path)
    assert groups.read_bytes().startswith(b"%PDF")

    drawn.click(min(drawn.positions))
    back = page.get_by_role("button", name="back to all groups")
    expect(back).to_be_visible(timeout=LONG)
    drawn.until(f"Object.keys(graph.getPositions()).length === {STAFF}")
    back.click()
    drawn.until(f"Object.keys(graph.getPositions()).length === {WARDS}")
    run_over(page)
