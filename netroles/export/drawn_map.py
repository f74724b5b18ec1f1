"""The map on a page: title, map, legend and what must be known to read it, drawn by Altair.

Letters are those of Liberation Sans, which vl-convert carries and
which has Latin with every accent, Greek, Cyrillic and Hebrew. For other scripts it takes what the
computer has (Arabic: Windows, macOS and Debian's DejaVu have it); a letter that no font of the
computer has is left blank, so where that may be, the page says so.
"""

import html

import vl_convert

from netroles.charts.palette import GROUNDS, Theme
from netroles.export.canvas import Canvas
from netroles.export.map_on_page import MapDrawing
from netroles.export.name_places import Room
from netroles.export.page_words import write_aside, write_foot, write_heading
from netroles.export.paper import A4, SCREEN, Page
from netroles.export.taken import TakenMap

VEGA_LITE = "6.4"
"""The version of Vega-Lite that Altair writes; vl-convert carries several."""
NOTHING_FROM_ELSEWHERE: list[str] = []
"""No address is allowed, so that vl-convert fetches nothing, whatever a name is."""


def svg(taken: TakenMap, page: Page, theme: Theme) -> str:
    """The page as SVG; text is text."""
    drawn = vl_convert.vegalite_to_svg(
        _drawn(taken, page, theme).specification(),
        vl_version=VEGA_LITE,
        allowed_base_urls=NOTHING_FROM_ELSEWHERE,
    )
    described = " ".join((*taken.lines[1:], *taken.limits))
    # Read aloud as one picture with a title and a description.
    said = "".join(
        f"<{tag}>{html.escape(text, quote=False)}</{tag}>"
        for tag, text in (("title", taken.about.title), ("desc", described))
    )
    head, end, rest = drawn.partition(">")
    return f'{head} role="img"{end}{said}{rest}'


def svg_file(taken: TakenMap, theme: Theme) -> bytes:
    """A drawing of A4 landscape."""
    return svg(taken, A4, theme).encode()


def pdf_file(taken: TakenMap, theme: Theme) -> bytes:
    """One page of A4 landscape, on which text can be searched and copied."""
    drawn: bytes = vl_convert.svg_to_pdf(svg(taken, A4, theme))
    return drawn


def png_screen(taken: TakenMap, theme: Theme) -> bytes:
    """A picture in the shape of a screen or a slide, 2,560 by 1,440 pixels."""
    drawn: bytes = vl_convert.svg_to_png(svg(taken, SCREEN, theme), scale=2)
    return drawn


def png_paper(taken: TakenMap, theme: Theme) -> bytes:
    """A picture for A4 landscape at 300 dots per inch: 3,508 by 2,480 pixels."""
    drawn: bytes = vl_convert.svg_to_png(svg(taken, A4, theme), ppi=300)
    return drawn


def _drawn(taken: TakenMap, page: Page, theme: Theme) -> Canvas:
    canvas = Canvas(page, taken.picture["looks"][theme], GROUNDS[theme][0])
    top = write_heading(canvas, taken.about.title)
    bottom = write_foot(canvas, taken.about.caution, taken.limits)
    room = Room(page.margin, top, page.aside_left - page.text * 2, bottom)
    left_out = MapDrawing(canvas, taken).draw(room)
    write_aside(canvas, taken, top, bottom, left_out)
    return canvas
