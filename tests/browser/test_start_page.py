"""Starting without a file in a real browser: typing, pasting, ticking, asking."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.browser.accessibility import serious_faults_in_both_themes
from tests.browser.files import saved, upload
from tests.browser.phone import PHONE, scrolls_sideways

OpenPage = Callable[..., Page]
TheMap = Callable[[Page], Any]

LAPTOP = {"width": 1366, "height": 768}
PASTING = ["clipboard-read", "clipboard-write"]
TEAM = (
    ("Ann", "GP practice", "GP"),
    ("Bo", "hospital ward", "nurse"),
    ("O'Brien", "hospice", "nurse"),
    ("=1+1", "hospital ward", "doctor"),
)


@pytest.fixture
def start(open_page: OpenPage, dashboard: str) -> Page:
    return open_start(open_page, dashboard)


def open_start(open_page: OpenPage, dashboard: str, **options: Any) -> Page:
    page = open_page(f"{dashboard}/start", permissions=PASTING, **options)
    expect(page.get_by_role("heading", name="Who is in your team?")).to_be_visible()
    return page


def go_to_first_cell(page: Page) -> None:
    """Click on the first cell for a name, until the grid is there to take it."""
    grid = page.get_by_test_id("stDataFrame").locator("canvas").first
    expect(grid).to_be_visible()
    for _ in range(80):
        grid.scroll_into_view_if_needed()
        box = grid.bounding_box()
        assert box
        page.mouse.click(box["x"] + 80, box["y"] + 52)
        page.wait_for_timeout(300)
        if page.evaluate("document.activeElement.id") == "glide-cell-1-0":
            return
        if page.locator(".gdg-input").count():  # a second click on the same cell opens it
            page.keyboard.press("Escape")
    pytest.fail("the grid does not take a click")


def type_names(page: Page, *names: str) -> None:
    """Type names one below the other, from the first cell on."""
    go_to_first_cell(page)
    cell = page.locator(".gdg-input")
    for name in names:
        page.keyboard.press("Enter")
        expect(cell).to_be_visible()
        cell.fill(name)
        page.keyboard.press("Enter")
        expect(cell).to_have_count(0)


def paste(page: Page, rows: tuple[tuple[str, ...], ...]) -> None:
    """Paste cells as a spreadsheet hands them over, from the first cell on."""
    go_to_first_cell(page)
    copied = "".join("\t".join(row) + "\r\n" for row in rows)
    page.evaluate("text => navigator.clipboard.writeText(text)", copied)
    page.keyboard.press("ControlOrMeta+v")


def tick(page: Page, *people: str) -> None:
    for person in people:
        pill = page.get_by_role("button", name=person, exact=True)
        pill.click()
        expect(pill).to_have_attribute("aria-pressed", "true")


def so_far(page: Page, text: str) -> None:
    expect(page.get_by_text(text)).to_be_visible()


def many(number: int) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (f"Marguerite Featherstonehaugh {n}", "community nursing", "nurse") for n in range(number)
    )


def test_from_the_first_name_to_the_drawn_map(start: Page, the_map: TheMap) -> None:
    expect(start.get_by_text("The map appears here with the first name.")).to_be_visible()
    type_names(start, "Ann")
    drawn = the_map(start)
    assert set(drawn.positions) == {"Ann"}
    type_names(start, "Ann", "Bo")
    tick(start, "Bo")
    so_far(start, "2 people, 1 tie.")
    the_map(start).until("graph.body.data.edges.length === 1")


def test_cells_pasted_from_a_spreadsheet_are_people_and_each_tick_is_on_the_map(
    start: Page, the_map: TheMap
) -> None:
    paste(start, TEAM)
    so_far(start, "4 people, 0 ties.")
    drawn = the_map(start)
    drawn.until("Object.keys(graph.getPositions()).length === 4")
    before = drawn.positions
    tick(start, "Bo", "=1+1")
    start.get_by_role("button", name="Next: Bo").click()
    expect(start.get_by_text("Bo talks to", exact=True)).to_be_visible()
    tick(start, "O'Brien")
    so_far(start, "4 people, 3 ties.")
    drawn.until("graph.body.data.edges.length === 3")
    assert drawn.positions == before, "nobody moves while ties are added"
    assert {name["text"] for name in drawn.names} == {row[0] for row in TEAM}
    start.get_by_role("button", name="Use this network").click()
    expect(start.get_by_text("Your data: a team of 4, typed in.", exact=False)).to_be_visible()
    drawn = the_map(start)
    assert set(drawn.positions) == {row[0] for row in TEAM}


def test_what_was_typed_is_still_in_the_grid_after_another_page(
    start: Page, the_map: TheMap
) -> None:
    paste(start, TEAM)
    tick(start, "O'Brien")
    so_far(start, "4 people, 1 tie.")
    menu = start.get_by_test_id("stSidebar")
    menu.get_by_role("link", name="Data").click()
    expect(start.get_by_role("heading", name="What was read?")).to_be_visible()
    start.get_by_role("link", name="No file yet? Type your team in").click()
    so_far(start, "4 people, 1 tie.")
    type_names(start, "Anne")
    expect(start.get_by_text("Anne talks to", exact=True)).to_be_visible()
    so_far(start, "4 people, 1 tie.")


def test_the_downloads_load_again_on_the_data_page(
    start: Page, the_map: TheMap, tmp_path: Path
) -> None:
    paste(start, TEAM)
    tick(start, "Bo", "O'Brien", "=1+1")
    so_far(start, "4 people, 3 ties.")
    files = [saved(start, name, tmp_path) for name in ("ties.csv", "people.csv")]
    start.get_by_test_id("stSidebar").get_by_role("link", name="Data").click()
    expect(start.get_by_role("heading", name="Load your own files")).to_be_visible()
    for number, file in enumerate(files):
        upload(start, file, number)
    start.get_by_role("button", name="Show the map", exact=True).click()
    expect(start.get_by_text("Your data: ties.csv with people.csv.", exact=False)).to_be_visible()
    assert set(the_map(start).positions) == {row[0] for row in TEAM}


def test_the_questionnaire_goes_out_and_comes_back(
    start: Page, the_map: TheMap, tmp_path: Path
) -> None:
    paste(start, TEAM)
    so_far(start, "4 people, 0 ties.")
    excel = saved(start, "Questionnaire (Excel)", tmp_path)
    text = saved(start, "Questionnaire (CSV)", tmp_path)
    ann = tmp_path / "from Ann.xlsx"
    cells = CalamineWorkbook.from_path(excel).get_sheet_by_index(0).to_python()
    with xlsxwriter.Workbook(ann, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(answered(cells, "Ann", "every day")):
            sheet.write_row(number, 0, row)
    bo = tmp_path / "from Bo.csv"
    cells = list(csv.reader(io.StringIO(text.read_text(encoding="utf-8-sig"))))
    with bo.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(answered(cells, "Bo", "3"))
    start.locator("input[type=file]").set_input_files([ann, bo])
    expect(start.get_by_text("2 of 4 people answered; 12 ties as reported.")).to_be_visible()
    expect(start.get_by_text("No answer from: O'Brien and =1+1.")).to_be_visible()
    start.get_by_role("button", name="Use these answers").click()
    expect(start.get_by_text("Your data: 2 questionnaires.", exact=False)).to_be_visible()
    drawn = the_map(start)
    assert set(drawn.positions) == {row[0] for row in TEAM}
    drawn.until("graph.body.data.edges.length === 5")


def answered(cells: list[list[Any]], name: str, often: str) -> list[list[Any]]:
    """The form with a name, one answer for how often, and yes for energy, about everybody else."""
    rows = [list(row) for row in cells]
    below = next(n for n, row in enumerate(rows) if row[:2] == ["Your name", "Colleague"]) + 1
    rows[below][0] = name
    for row in rows[below : below + len(TEAM)]:
        if row[1] != name:
            row[-3:-1] = [often, "yes"]
    return rows


@pytest.mark.parametrize("people", [25, 26])
def test_nothing_scrolls_sideways_on_a_phone(
    open_page: OpenPage, dashboard: str, people: int
) -> None:
    page = open_start(open_page, dashboard, viewport=PHONE)
    paste(page, many(people))
    expect(page.get_by_text(f"For the {people} people typed in above.")).to_be_visible()
    assert not scrolls_sideways(page)


@pytest.mark.parametrize("people", [0, 3, 26])
def test_axe_finds_no_serious_fault(open_page: OpenPage, dashboard: str, people: int) -> None:
    page = open_start(open_page, dashboard)
    if people:
        paste(page, (*many(people), ("", "hospice")))
        expect(page.get_by_text(f"For the {people} people typed in above.")).to_be_visible()
    if people == 3:
        tick(page, "Marguerite Featherstonehaugh 1")
        so_far(page, "3 people, 1 tie. No tie yet: Marguerite Featherstonehaugh 2.")
    assert serious_faults_in_both_themes(page) == []
