"""Names, titles, settings, teams and kinds of tie that are code: they run nothing and can be read.

All texts of both lists of `tests.hostile`, 300 at a time. That nothing ran is what every test of
this folder shows at its end: no dialog, no script error, no request, no broken policy.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from netroles.charts.words import clean, shortened
from netroles.export.about import About
from netroles.export.map_page import html_page
from netroles.network import clean_id
from tests.export.maps import made
from tests.hostile import batches, usable
from tests.networks import network

# conftest.py cannot be imported here; these stand for its OpenPage and MapOnPage.
OpenPage = Callable[..., Page]
TheMap = Callable[[Page], Any]

IN_THE_MIDDLE = 149
"""Who stands in the middle of the map that hostile_app.py draws, however many there are."""

_DRAWN = "new Set(graph.canvas.frame.canvas.texts.map(({ text }) => text))"

# What vis-network writes beside the mouse of each person and tie, and what the data say of them.
_TOOLTIPS = """() => {
    const graph = window.graphs.at(-1);
    const mouse = graph.interactionHandler;
    const [first] = Object.values(graph.body.nodes);
    mouse._checkShowPopup(graph.canvasToDOM(first));
    let elements = 0;
    const told = (each) => {
        mouse.popup.setText(each.getTitle());
        mouse.popup.show();
        elements += mouse.popup.frame.querySelectorAll(":not(br)").length;
        return [mouse.popup.frame.innerText, each.options.title];
    };
    const people = Object.fromEntries(
        Object.values(graph.body.nodes).map((node) => [node.id, told(node)]),
    );
    const ties = Object.values(graph.body.edges).map(told);
    mouse.popup.hide();
    return { people, ties, elements };
}"""


@pytest.fixture(scope="module")
def hostile_app(browser: Any, serve: Any, shared: Path) -> Iterator[str]:
    with serve("tests/browser/hostile_app.py") as address:
        yield address


def refused_rows(texts: list[str]) -> list[int]:
    """The rows of a people file, headings first, that cannot be a person: blank or there before."""
    ids = [clean_id(text) for text in texts]
    return [row for row, each in enumerate(ids, 2) if not each or each in ids[: row - 2]]


def test_on_the_map_all_of_them_are_text(
    open_page: OpenPage, the_map: TheMap, hostile_app: str, shared: Path
) -> None:
    every = batches(shared)
    assert sum(map(len, every)) > 7_000
    page = open_page(hostile_app, reduced_motion="reduce")
    for number, texts in enumerate(every):
        if number:
            page.get_by_role("button", name="Next").click()
        people = usable(texts)
        said = f"Batch {number}: {len(people)} people, refused rows {refused_rows(texts)}"
        expect(page.get_by_text(said, exact=True)).to_be_visible()
        drawn = the_map(page)
        drawn.until(f"{json.dumps(people)}.every((id) => graph.body.nodes[id])")
        if not number:
            zoom_in_until_everybody_is_named(page, drawn)
        labels = json.dumps([shortened(clean(text)) for text in people])
        drawn.until(f"{labels}.every((name) => {_DRAWN}.has(name))")
        shown = page.evaluate(_TOOLTIPS)
        assert shown["elements"] == 0
        assert set(shown["people"]) == set(people)
        for text, (tooltip, title) in shown["people"].items():
            assert tooltip.split() == title.split()
            assert clean(text) in title
        assert len(shown["ties"]) >= len(people) - 5
        assert all(tooltip.split() == title.split() for tooltip, title in shown["ties"])
        selected = people[IN_THE_MIDDLE]
        drawn.click(selected)
        expect(page.locator(".map .spoken")).to_contain_text(f"Selected: {clean(selected)}")
    assert drawn.graphs_made == 1


def zoom_in_until_everybody_is_named(page: Page, drawn: Any) -> None:
    before = drawn.view["scale"]
    for _ in range(9):
        page.get_by_role("button", name="Zoom in").click()
    drawn.until(f"graph.getScale() > {before * 10}")


def test_in_the_saved_page_all_of_them_are_text(
    open_page: OpenPage, the_map: TheMap, shared: Path, tmp_path: Path
) -> None:
    for texts in batches(shared):
        people = usable(texts)
        file = tmp_path / "map.html"
        file.write_bytes(saved_page(people))
        page = open_page(file.as_uri(), offline=True)
        drawn = the_map(page)
        assert len(drawn.positions) == len(people)
        expect(page).to_have_title(re.compile(re.escape(clean(people[0]))))
        about = clean(page.locator("main > dl").text_content() or "")
        missing = [text for text in people if clean(text) not in about]
        assert missing in ([], [text for text in people if clean(text) == clean("")])
        shown = page.locator("tbody th").evaluate_all("all => all.map((each) => each.textContent)")
        assert shown == [clean(text) for text in people]
        selected = people[len(people) // 2]
        drawn.click(f"{len(people) // 2} {selected}")
        expect(page.locator("#who")).to_have_text(clean(selected))
        page.close()


def saved_page(texts: list[str]) -> bytes:
    """People in a grid, each with one of the texts wherever a text can stand."""
    ids = [f"{place} {text}" for place, text in enumerate(texts)]
    ties = [
        {"source": one, "target": other, "kind": text}
        for one, other, text in zip(ids, ids[1:], texts, strict=False)
    ]
    about = {
        person: dict.fromkeys(("name", "setting", "team", "profession"), text)
        for person, text in zip(ids, texts, strict=True)
    }
    of = network(ties, about, settings={})
    places = range(len(ids))
    at = pd.DataFrame({"x": [i % 20 for i in places], "y": [i // 20 for i in places]}) * 100.0
    at.index = of.people.index
    others = (" ".join(texts[first::5]) for first in range(5))
    handed_on = About(" ".join(texts), date(2026, 3, 9), len(ids), len(ids), *others)
    return html_page(made(of=of, roles=None, at=at, about=handed_on), "light")
