"""The map of groups as a file: what stands on it, and that no person is named."""

import io
from typing import Any

import pypdf
import pytest

from netroles.charts import Picture, bubble_map, bubbles
from netroles.export.map_files import MAP_FORMATS, groups_file
from netroles.network import NetrolesError, Network, structure
from netroles.privacy import WITHHELD
from tests.export.maps import ABOUT
from tests.networks import network

TWO_WARDS = network(
    ["AB", "BC", "CD"],
    {
        "A": {"name": "Ann Quillfeather", "team": "Ward 1"},
        "B": {"name": "Bo Ray", "team": "Ward 1"},
        "C": {"name": "Cy Doe", "team": "Ann Quillfeather's team"},
        "D": {"name": "Di Fox", "team": "Ann Quillfeather's team"},
    },
)


def groups(of: Network = TWO_WARDS) -> Picture:
    return bubble_map(bubbles(structure(of), "team"))


def file(key: str, **more: Any) -> bytes:
    return groups_file(groups(), ABOUT, key, people=TWO_WARDS.people, **more)


def test_drawing_has_groups_with_counts_title_legend_and_caution() -> None:
    drawn = file("svg").decode()
    for text in ("Ward 1 (2)", ABOUT.title, "Group of people: 2", ABOUT.day, "drawn as 2"):
        assert text in drawn


def test_group_called_by_a_persons_name_loses_it() -> None:
    drawn = file("svg").decode()
    assert "Quillfeather" not in drawn
    assert WITHHELD[:20] in drawn


def test_pdf_is_one_page_that_can_be_searched() -> None:
    (page,) = pypdf.PdfReader(io.BytesIO(file("pdf"))).pages
    assert "Ward 1 (2)" in page.extract_text()


@pytest.mark.parametrize("key", ["png", "png_a4"])
def test_pictures_are_pictures(key: str) -> None:
    assert file(key, theme="dark").startswith(b"\x89PNG")


def test_formats_about_people_are_refused_by_name() -> None:
    about_people = [each.key for each in MAP_FORMATS.values() if not each.of_groups]
    assert about_people == ["html", "graphml", "gexf"]
    for key in about_people:
        with pytest.raises(NetrolesError, match=f"saved as one of pdf, .*'{key}' was asked for"):
            file(key)


def test_many_groups_are_drawn_without_fault() -> None:
    ring = [(f"p{each}", f"p{(each + 1) % 120}") for each in range(120)]
    ties = [{"source": one, "target": other} for one, other in ring]
    people = {
        f"p{each}": {"team": f"A team with a long name, number {each // 3}"} for each in range(120)
    }
    of = network(ties, people)
    made = groups_file(groups(of), ABOUT, "svg", people=of.people)
    assert b"Group of people: 40" in made
