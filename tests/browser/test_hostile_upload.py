"""A list whose people are called by code goes in by the upload, and out by every file.

That nothing ran is what every test of this folder shows at its end: no dialog, no script error, no
request, no broken policy.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pandas as pd
import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from netroles.charts.words import REPLACED, clean
from netroles.export.map_files import MAP_FORMATS
from netroles.reading.cells import safe_csv
from tests.browser.choosing import choose, choose_person
from tests.browser.files import saved, upload
from tests.browser.waiting import at_rest, run_over
from tests.hostile import batches, usable

# conftest.py cannot be imported here; these stand for its OpenPage and MapOnPage.
OpenPage = Callable[..., Page]
TheMap = Callable[[Page], Any]

STRINGS = 2
"""Batches that hold all of the first list, "blns"."""
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("number", range(STRINGS))
def test_through_upload_map_card_table_and_every_file_they_stay_text(
    open_page: OpenPage, the_map: TheMap, dashboard: str, shared: Path, tmp_path: Path, number: int
) -> None:
    people = usable(batches(shared)[number])
    ties = safe_csv(pd.DataFrame(list(pairwise(people)), columns=["source", "target"]))
    file = tmp_path / "strings.csv"
    file.write_bytes(ties)
    page = open_page(f"{dashboard}/data")
    upload(page, file)
    show = page.get_by_role("button", name="Show the map", exact=True)
    expect(show).to_be_visible()
    at_rest(page)
    # Some look like NHS numbers, which are left out unless they are kept on purpose.
    for label in page.locator("label", has_text=re.compile("^Keep the")).all():
        label.click()
        expect(label.get_by_role("checkbox")).to_be_checked()
        at_rest(page)
    show.click()
    drawn = the_map(page)
    drawn.until("Object.keys(graph.body.nodes).length > 100")
    assert set(drawn.positions) == set(people), "on the map nobody is lost"
    at_rest(page)

    somebody = next(each for each in people if "<script" in each)
    choose_person(page, somebody)
    expect(page.get_by_text(somebody, exact=True).first).to_be_attached()
    run_over(page)

    names = {clean(each) for each in people}
    table = saved(page, "Download for Excel, with names", tmp_path)
    cells = pd.read_excel(table, engine="calamine", dtype=str, keep_default_na=False)["Name"]
    # What is no character is written down in a workbook as Excel does it.
    written = {name.replace(REPLACED, "_xFFFE_") for name in names}
    assert {clean(each) for each in cells} == written

    page.get_by_text("Take the map away").click()
    for each in MAP_FORMATS.values():
        choose(page, "Kind of file", f"{each.label}: {each.good_for}")
        taken = saved(page, f"Map ({each.ending[1:].upper()}), with names", tmp_path)
        OPENED[each.key](taken.read_bytes(), names)
        if each.key == "html":
            alone = open_page(taken.as_uri(), offline=True)
            shown = alone.locator("tbody th").evaluate_all("all => all.map((e) => e.textContent)")
            assert set(shown) == names
            assert set(the_map(alone).positions) == set(people)
            alone.close()


def of_graph(read_it: Callable[[io.BytesIO], nx.Graph]) -> Callable[[bytes, set[str]], None]:
    def opened(content: bytes, names: set[str]) -> None:
        graph = read_it(io.BytesIO(content))
        assert {clean(label) for _, label in graph.nodes(data="label")} == names

    return opened


def svg(content: bytes, names: set[str]) -> None:
    drawing = ElementTree.fromstring(content)
    assert {each.tag.rpartition("}")[2] for each in drawing.iter()}.isdisjoint(
        {"script", "foreignObject", "image", "a", "use"}
    )
    assert not [key for each in drawing.iter() for key in each.attrib if key.startswith("on")]


def pdf(content: bytes, names: set[str]) -> None:
    paper = PdfReader(io.BytesIO(content))
    assert len(paper.pages) >= 1
    assert "/JavaScript" not in str(paper.trailer["/Root"])


def png(content: bytes, names: set[str]) -> None:
    assert content.startswith(PNG)


def page_of_its_own(content: bytes, names: set[str]) -> None:
    assert content.startswith(b"<!DOCTYPE html>")


OPENED: dict[str, Callable[[bytes, set[str]], None]] = {
    "html": page_of_its_own,
    "pdf": pdf,
    "png": png,
    "png_a4": png,
    "svg": svg,
    "graphml": of_graph(nx.read_graphml),
    "gexf": of_graph(lambda file: nx.read_gexf(file, version="1.2draft")),
}
