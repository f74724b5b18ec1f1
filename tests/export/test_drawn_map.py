"""The map as SVG, PNG and PDF: does it open, and what stands on it?"""

import io
import re
import struct
from collections import Counter
from dataclasses import replace
from xml.etree import ElementTree

import altair as alt
import pandas as pd
import pypdf
import pytest
import vl_convert

from netroles.charts.palette import CROSSING_TIE, GROUNDS, ROLE_LOOK
from netroles.charts.words import REPLACED
from netroles.export.drawn_map import (
    NOTHING_FROM_ELSEWHERE,
    VEGA_LITE,
    pdf_file,
    png_paper,
    png_screen,
    svg,
)
from netroles.export.page_words import LETTERS_MAY_LACK, NOT_SAID
from netroles.export.paper import A4, SCREEN, Page
from netroles.export.taken import TakenMap
from netroles.insight import LIMITS
from netroles.roles import roles
from tests.export.maps import ABOUT, NAMES, made
from tests.networks import network

HOSTILE = [
    "<script>alert(1)</script>",
    "</text><script>alert(1)</script>",
    "]]><!--",
    "&lt;b&gt;",
    "http://127.0.0.1:9/x.png",
    '"><image href="http://127.0.0.1:9/x.png"/>',
    "{{datum}} \\u003c $& `",
]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def town() -> TakenMap:
    return made()


@pytest.fixture(scope="module")
def a4(town: TakenMap) -> ElementTree.Element:
    return ElementTree.fromstring(svg(town, A4, "light"))


@pytest.fixture(scope="module")
def pdf(town: TakenMap) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf_file(town, "light")))


def place_of(text: ElementTree.Element) -> tuple[float, float]:
    across, down = str(text.get("transform")).removeprefix("translate(").rstrip(")").split(",")
    return float(across), float(down)


def texts(root: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in root.iter(f"{SVG}text")]


def test_drawing_holds_title_legend_date_filters_answers_and_caution_as_text(
    town: TakenMap, a4: ElementTree.Element
) -> None:
    text = " ".join(texts(a4))
    for line in (ABOUT.title, ABOUT.day, "5 of 7 people", ABOUT.filters, ABOUT.response):
        assert line in text
    for line in (ABOUT.caution, ABOUT.privacy, ABOUT.rule, *town.legend):
        assert line in text


@pytest.mark.parametrize("page", [A4, SCREEN])
def test_what_roles_do_not_say_stands_whole_at_the_foot_below_everything_else(page: Page) -> None:
    root = ElementTree.fromstring(svg(made(), page, "light"))
    text = " ".join(texts(root))
    assert ABOUT.caution in text
    for limit in LIMITS:
        assert limit in text
        assert limit in (root[1].text or ""), "read aloud too"
    down = {each.text or "": place_of(each)[1] for each in root.iter(f"{SVG}text")}
    below = [y for text, y in down.items() if y >= down[NOT_SAID]]
    assert min(below) == down[NOT_SAID]
    assert max(below) < page.height - page.margin, "nothing runs out of the page"
    assert len(below) > len(LIMITS)


def test_map_without_roles_has_no_limits_of_roles() -> None:
    text = " ".join(texts(ElementTree.fromstring(svg(made(roles=None), A4, "light"))))
    assert NOT_SAID not in text
    assert LIMITS[0] not in text
    assert ABOUT.caution in text


def test_everybody_is_named_in_their_own_letters(a4: ElementTree.Element) -> None:
    assert set(NAMES.values()) <= set(texts(a4))


def test_drawing_is_read_aloud_as_one_picture_with_title_and_description(
    a4: ElementTree.Element,
) -> None:
    assert a4.get("role") == "img"
    assert [each.tag for each in list(a4)[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert a4[0].text == ABOUT.title
    assert ABOUT.caution in (a4[1].text or "")
    assert [each for each in a4.iter() if each.get("aria-label")] == []


def test_marks_ties_beads_and_dashes_are_those_of_the_screen(town: TakenMap) -> None:
    drawn = svg(town, A4, "light")
    fills = Counter(re.findall(r'fill="(#\w+)"', drawn))
    # Once on the map, once in the legend.
    assert fills[ROLE_LOOK["broker"].colour.light] == 2
    # Ann's tie to Bo and Bo's to Di join home and hospital or not: as the picture says.
    crossing = sum(edge["crossing"] for edge in town.picture["edges"])
    assert crossing == 1
    assert fills[CROSSING_TIE.light] == crossing + 1
    one_sided = sum(bool(edge["dashes"]) for edge in town.picture["edges"])
    assert one_sided == 1
    dashed = [each for each in re.findall(r"<line[^>]*>", drawn) if "dasharray" in each]
    assert len(dashed) == one_sided + 1


def test_dark_drawing_has_the_dark_ground_and_colours(town: TakenMap) -> None:
    drawn = svg(town, A4, "dark")
    assert GROUNDS["dark"][0] in drawn
    assert ROLE_LOOK["broker"].colour.dark in drawn
    assert ROLE_LOOK["broker"].colour.light not in drawn


def test_names_without_room_are_counted_on_the_page() -> None:
    crowd = network([(f"p{i}", f"p{i + 1}") for i in range(60)])
    crowd.people["name"] = [f"Somebody Longname {i}" for i in range(61)]
    at = pd.DataFrame({"x": [i % 8 for i in range(61)], "y": [i // 8 for i in range(61)]}) * 12.0
    at.index = crowd.people.index
    root = ElementTree.fromstring(svg(made(of=crowd, roles=None, at=at), A4, "light"))
    named = sum("Somebody" in text for text in texts(root))
    assert 0 < named < 61
    assert f"{61 - named} names found no room" in " ".join(texts(root))


def test_regions_headings_and_rings_are_drawn_where_the_picture_has_them(town: TakenMap) -> None:
    behind = {
        "regions": [
            {
                "label": "Ward 6",
                "left": -300.0,
                "top": -200.0,
                "right": 0.0,
                "bottom": 200.0,
                "corner": 20.0,
                "label_x": -290.0,
                "label_y": -180.0,
            }
        ],
        "headings": [
            {
                "label": "Home",
                "left": -300.0,
                "top": -260.0,
                "right": 0.0,
                "bottom": -200.0,
                "label_x": -150.0,
                "label_y": -230.0,
            }
        ],
        "rings": [
            {
                "label": "One step",
                "x": 0.0,
                "y": 0.0,
                "across": 300.0,
                "down": 200.0,
                "label_x": 0.0,
                "label_y": -200.0,
            }
        ],
    }
    root = ElementTree.fromstring(
        svg(replace(town, picture={**town.picture, **behind}), A4, "light")
    )
    assert {"Ward 6", "Home", "One step"} <= set(texts(root))


@pytest.mark.parametrize(
    ("name", "said"), [("王小明", True), ("Ann 🎈", True), ("Zoë O’Brien-Łuk 2", False)]
)
def test_letters_that_may_be_missing_are_said(name: str, said: bool) -> None:
    of = network(["ab"], {"a": {"name": name}})
    text = " ".join(texts(ElementTree.fromstring(svg(made(of=of, roles=None), A4, "light"))))
    assert (LETTERS_MAY_LACK in text) is said


def test_map_on_which_nobody_is_says_so() -> None:
    text = " ".join(texts(ElementTree.fromstring(svg(made(of=network(), roles=None), A4, "light"))))
    assert "Nobody is shown" in text


def test_very_long_texts_stay_above_the_caution() -> None:
    about = replace(ABOUT, title="Long " * 90, filters="Setting: a very long name, " * 60)
    root = ElementTree.fromstring(svg(made(about=about), A4, "light"))
    down = {each.text or "": place_of(each)[1] for each in root.iter(f"{SVG}text")}
    foot = " ".join((NOT_SAID, ABOUT.caution, "•", *LIMITS))
    assert max(y for text, y in down.items() if text not in foot) < down[NOT_SAID]


@pytest.mark.parametrize("page", [A4, SCREEN])
def test_hostile_names_are_text_in_a_drawing(page: Page) -> None:
    people = {f"p{i}": {"name": name, "setting": name} for i, name in enumerate(HOSTILE)}
    ties = [{"source": "p0", "target": f"p{i}", "kind": HOSTILE[i]} for i in range(1, 7)]
    of = network(ties, people)
    at = pd.DataFrame({"x": range(7), "y": range(7)}, index=of.people.index) * 120.0
    about = replace(ABOUT, title=HOSTILE[0], filters=HOSTILE[1], privacy=HOSTILE[5])
    root = ElementTree.fromstring(svg(made(about=about, of=of, roles=None, at=at), page, "light"))
    tags = {str(each.tag).removeprefix(SVG) for each in root.iter()}
    assert tags <= {"svg", "title", "desc", "rect", "g", "path", "line", "text"}
    assert [key for each in root.iter() for key in each.attrib if key.lower()[:2] == "on"] == []
    assert [key for each in root.iter() for key in each.attrib if "href" in key] == []
    assert root[0].text == HOSTILE[0]


def test_converter_may_fetch_nothing() -> None:
    asks = alt.Chart(alt.UrlData("http://127.0.0.1:9/x.json")).mark_point().to_dict()
    with pytest.raises(ValueError, match="not allowed"):
        vl_convert.vegalite_to_svg(
            asks, vl_version=VEGA_LITE, allowed_base_urls=NOTHING_FROM_ELSEWHERE
        )


def test_version_of_vega_lite_is_the_one_altair_writes() -> None:
    assert alt.Chart().mark_point().to_dict()["$schema"].endswith(f"/v{VEGA_LITE}.1.json")
    assert VEGA_LITE in vl_convert.get_vegalite_versions()


def test_pdf_is_one_page_of_a4_with_text_that_can_be_searched(pdf: pypdf.PdfReader) -> None:
    [page] = pdf.pages
    # A4 landscape is 841.89 by 595.28 points.
    assert (round(page.mediabox.width), round(page.mediabox.height)) == (842, 595)
    text = " ".join(page.extract_text().split())
    for line in (ABOUT.title, ABOUT.day, ABOUT.filters, "Broker: 1"):
        assert line in text
    for sentence in (ABOUT.caution, *LIMITS):
        assert " ".join(sentence.split()[:6]) in text
    assert NAMES["id-bo"] in text
    assert NAMES["id-cy"] in text


def test_pdf_has_a_letter_for_every_letter_of_these_names(pdf: pypdf.PdfReader) -> None:
    text = pdf.pages[0].extract_text()
    for name in NAMES.values():
        assert set(name) - set(text) == set()


def test_picture_for_slides_is_twice_a_screen_of_1280_by_720(town: TakenMap) -> None:
    assert size_of(png_screen(town, "light")) == (2560, 1440)


def test_picture_for_print_is_a4_at_300_dots_per_inch_and_says_so(town: TakenMap) -> None:
    content = png_paper(town, "light")
    assert size_of(content) == (3508, 2480)
    at = content.index(b"pHYs") + 4
    across, down, metres = struct.unpack(">IIB", content[at : at + 9])
    assert (round(across * 0.0254), round(down * 0.0254), metres) == (300, 300, 1)


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_name_with_what_is_no_character_is_drawn_and_ends_no_server() -> None:
    """The library that draws aborts the whole process over text that XML forbids."""
    odd = network([("A\ufffe", "B")])
    drawn = made(of=odd, roles=roles(odd))
    assert f"A{REPLACED}" in texts(ElementTree.fromstring(svg(drawn, A4, "light")))
    assert pdf_file(drawn, "light").startswith(b"%PDF")
