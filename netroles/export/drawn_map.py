"""The map on a page: title, map, legend and what must be known to read it, drawn by Altair.

Everything is placed here and Vega only draws it: no scale and no axis has a say, so the picture
is the same on every computer. Letters are those of Liberation Sans, which vl-convert carries and
which has Latin with every accent, Greek, Cyrillic and Hebrew. For other scripts it takes what the
computer has (Arabic: Windows, macOS and Debian's DejaVu have it); a letter that no font of the
computer has is left blank, so where that may be, the page says so.
"""

import html
import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt
import vl_convert

from netroles.charts.palette import GROUNDS, Theme
from netroles.charts.words import clean, shortened
from netroles.export.name_places import Mark, Room, name_places
from netroles.export.taken import TakenMap, legend_words
from netroles.export.text_room import broken, width_of
from netroles.insight import counted

FONT = "Liberation Sans, Arial, Helvetica, DejaVu Sans, sans-serif"
VEGA_LITE = "6.4"
"""The version of Vega-Lite that Altair writes; vl-convert carries several."""
NOTHING_FROM_ELSEWHERE: list[str] = []
"""No address is allowed, so that vl-convert fetches nothing, whatever a name is."""

SHAPES = {
    "dot": "circle",
    "diamond": "M0,-1L1,0L0,1L-1,0Z",
    "square": "M-1,-1L1,-1L1,1L-1,1Z",
    "triangle": "M0,-1.01L1.15,0.98L-1.15,0.98Z",
}
"""As vis-network draws them: corners for a mark of size 1."""
_SCRIPTS_AT_HAND = ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC", "MODIFIER LETTER")
LETTERS_MAY_LACK = (
    "A name holds letters that the computer on which this was made may lack: they are blank here, "
    "and shown in the map as a page of its own."
)
_BEAD = 0.4
"""Half the width of vis-network's bead, for a length of 1."""
_CLOSEST, _LEAST, _MOST_ENLARGED = 1.4, 0.62, 3.0
"""As on the screen: how far the map is enlarged, and marks where it is shrunk."""
_STRETCH = 1.3
"""How much further apart people may stand in one direction, so that the map fills the page."""
_THINNEST = 0.25
"""Points: a thinner line is lost in print."""
_LONGEST_TITLE, _LONGEST_FACT = 160, 500
"""Characters: what is longer ends in an ellipsis."""


@dataclass(frozen=True)
class Page:
    """A page: its size, the margin around it, the part for the legend, and sizes of letters.

    One unit is a pixel on the screen, or a point (1/72 inch) on paper.
    """

    width: float
    height: float
    margin: float
    aside: float
    title: float
    text: float
    name: float


A4 = Page(842.0, 595.28, margin=28.0, aside=188.0, title=17.0, text=8.5, name=7.5)
SCREEN = Page(1280.0, 720.0, margin=32.0, aside=270.0, title=24.0, text=13.0, name=12.0)


def svg(taken: TakenMap, page: Page, theme: Theme) -> str:
    """The page as SVG; text is text."""
    drawing = _Drawing(taken, page, theme)
    drawn = vl_convert.vegalite_to_svg(
        drawing.specification(),
        vl_version=VEGA_LITE,
        allowed_base_urls=NOTHING_FROM_ELSEWHERE,
    )
    # Read aloud as one picture with a title and a description.
    said = "".join(
        f"<{tag}>{html.escape(text, quote=False)}</{tag}>"
        for tag, text in (("title", taken.about.title), ("desc", " ".join(taken.lines[1:])))
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


@dataclass(frozen=True)
class _Fit:
    """Where the map is on the page: what a unit is, along and down, and where its origin is."""

    scale: float
    wider: float
    higher: float
    across: float
    down: float

    def at(self, x: float, y: float) -> tuple[float, float]:
        return x * self.wider + self.across, y * self.higher + self.down


class _Drawing:
    """Collects what is drawn, from the ground up."""

    def __init__(self, taken: TakenMap, page: Page, theme: Theme) -> None:
        self.taken, self.page = taken, page
        self.looks: Mapping[str, Any] = taken.picture["looks"][theme]
        self.ground = GROUNDS[theme][0]
        self.behind: list[dict[str, Any]] = []
        self.outlines: list[dict[str, Any]] = []
        self.lines: list[dict[str, Any]] = []
        self.beads: list[dict[str, Any]] = []
        self.boxes: list[dict[str, Any]] = []
        self.marks: list[dict[str, Any]] = []
        self.texts: list[dict[str, Any]] = []
        top = self._heading()
        bottom = self._caution()
        left_out = self._map(Room(page.margin, top, self._aside_left - page.text * 2, bottom))
        self._aside(top, bottom, left_out)

    @property
    def _aside_left(self) -> float:
        return self.page.width - self.page.margin - self.page.aside

    def specification(self) -> dict[str, Any]:
        """Everything that was collected, from the ground up, in Vega-Lite."""
        layers = [
            *_layers("rect", self.behind),
            *_layers("line", self.outlines, strokeWidth=0.8, strokeDash=[2, 3]),
            *_layers("rule", self.lines),
            *_layers("point", self.beads),
            *_layers("rect", self.boxes, cornerRadius=2),
            *_layers("point", self.marks),
            *_layers("text", self.texts, font=FONT, baseline="middle"),
        ]
        named = {f"layer {number}": layer for number, layer in enumerate(layers)}
        chart = (
            alt.LayerChart(layer=[layer.chart(name) for name, layer in named.items()])
            .properties(width=self.page.width, height=self.page.height, background=self.ground)
            .configure(padding=0)
            .configure_view(stroke=None)
        )
        written: dict[str, Any] = chart.to_dict()
        # Added last: Altair would look at each record again for every chart around it.
        written["datasets"] = {name: layer.records for name, layer in named.items()}
        return written

    # The parts of the page

    def _heading(self) -> float:
        page = self.page
        size, room = page.title, page.width - 2 * page.margin
        title = _at_most(self.taken.about.title, _LONGEST_TITLE)
        lines = broken(title, size, room, bold=True)
        if len(lines) > 1:
            size *= 0.8
            lines = broken(title, size, room, bold=True)[:2]
        down = page.margin
        for line in lines:
            self._text(line, page.margin, down + size / 2, size, bold=True)
            down += size * 1.25
        return down + page.text * 0.8

    def _caution(self) -> float:
        """Across the foot of the page, where nobody misses it."""
        page = self.page
        lines = broken(self.taken.about.caution, page.text, page.width - 2 * page.margin)
        top = page.height - page.margin - len(lines) * page.text * 1.35
        for number, line in enumerate(lines):
            self._text(line, page.margin, top + (number + 0.5) * page.text * 1.35, page.text)
        return top - page.text

    def _aside(self, top: float, bottom: float, left_out: int) -> None:
        notes = list(self.taken.notes)
        if left_out:
            notes.append(_names_left_out(left_out))
        if not all(_has_letters_for(person.name) for person in self.taken.people):
            notes.append(LETTERS_MAY_LACK)
        size = self.page.text
        # A long list of filters makes the letters smaller before it runs into the caution.
        while self._aside_at(size, top, notes, draw=False) > bottom and size > self.page.text * 0.5:
            size *= 0.95
        self._aside_at(size, top, notes, draw=True)

    def _aside_at(self, size: float, top: float, notes: Sequence[str], *, draw: bool) -> float:
        left, room = self._aside_left, self.page.aside
        line, indent = size * 1.35, size * 3
        down = top + size / 2
        if self.taken.picture["legend"]:
            if draw:
                self._text("Legend", left, down, size, bold=True)
            down += line * 1.2
        for entry in self.taken.picture["legend"]:
            if draw and entry["kind"] != "note":
                self._sample(entry, left + size * 1.1, down, size)
            for text in broken(legend_words(entry), size, room - indent):
                if draw:
                    self._text(text, left + indent, down, size)
                down += line
            down += line * 0.1
        down += line * 0.5
        for heading, text in self.taken.about.facts:
            if draw:
                self._text(heading, left, down, size, bold=True)
            down += line
            for each in broken(_at_most(text, _LONGEST_FACT), size, room):
                if draw:
                    self._text(each, left, down, size)
                down += line
            down += line * 0.35
        for note in notes:
            for each in broken(note, size, room):
                if draw:
                    self._text(each, left, down, size)
                down += line
            down += line * 0.35
        return down

    def _map(self, room: Room) -> int:
        """Draws the map; how many names found no room."""
        picture, page = self.taken.picture, self.page
        people = self.taken.people
        if not people:
            self._text(picture["description"], room.left, room.top + page.text, page.text)
            return 0
        fit = self._fitted(room)
        scale, at = fit.scale, fit.at
        enlarged = min(max(_LEAST / scale, 1.0), _MOST_ENLARGED)
        also_free = self._background(fit)
        places = {person.id: at(person.x, person.y) for person in people}
        for edge in picture["edges"]:
            self._tie(edge, places, scale, enlarged)
        size = page.name if len(people) <= 150 else page.name * 0.85
        ranked = sorted(picture["nodes"], key=lambda node: (not node["named"], node["rank"]))
        marks = []
        for node in ranked:
            look = self.looks["groups"][node["group"]]
            x, y = places[node["id"]]
            radius = node["size"] * look["scale"] * enlarged * scale
            self._mark(look, x, y, radius)
            name = shortened(node["name"])
            marks.append(Mark(x, y, radius, width_of(name, size), size * 1.2))
        found = name_places(marks, room, page.name * 0.35, also_free)
        for node, mark, place in zip(ranked, marks, found, strict=True):
            if place is None:
                continue
            name = shortened(node["name"])
            self.boxes.append(
                {
                    "x": place[0] - mark.width / 2,
                    "x2": place[0] + mark.width / 2,
                    "y": place[1] - size * 0.5,
                    "y2": place[1] + size * 0.5,
                    "fill": self.ground,
                    "opacity": 0.75,
                }
            )
            self._text(name, *place, size, centred=True)
        return found.count(None)

    def _fitted(self, room: Room) -> "_Fit":
        people, picture = self.taken.people, self.taken.picture
        xs, ys = [person.x for person in people], [person.y for person in people]
        for behind in ("regions", "headings", "rings"):
            for each in picture.get(behind) or ():
                left, top, right, bottom = _extent(each)
                xs += [left, right]
                ys += [top, bottom]
        # Room for the names and marks of those who stand outermost.
        beside, under = self.page.name * 4, self.page.name * 2
        wide, high = max(max(xs) - min(xs), 1.0), max(max(ys) - min(ys), 1.0)
        wider = (room.right - room.left - 2 * beside) / wide
        higher = (room.bottom - room.top - 2 * under) / high
        scale = min(_CLOSEST, wider, higher)
        wider, higher = (min(each, _CLOSEST, scale * _STRETCH) for each in (wider, higher))
        return _Fit(
            scale,
            wider,
            higher,
            (room.left + room.right) / 2 - wider * (max(xs) + min(xs)) / 2,
            (room.top + room.bottom) / 2 - higher * (max(ys) + min(ys)) / 2,
        )

    def _background(self, fit: "_Fit") -> list[Room]:
        """Regions, headings and rings, where the layout has them; the room their labels take."""
        picture, size, at = self.taken.picture, self.page.name * 1.1, fit.at
        taken = []
        for region in picture.get("regions") or ():
            (left, top), (right, bottom) = (
                at(region["left"], region["top"]),
                at(region["right"], region["bottom"]),
            )
            self.behind.append(
                {
                    "x": left,
                    "x2": right,
                    "y": top,
                    "y2": bottom,
                    "fill": self.looks["tie"],
                    "opacity": 0.12,
                    "cornerRadius": region["corner"] * fit.scale,
                }
            )
            x, y = at(region["label_x"], region["label_y"])
            taken.append(self._label(region["label"], x, y, size, max(right - x, 40.0)))
        for heading in picture.get("headings") or ():
            x, y = at(heading["label_x"], heading["label_y"])
            taken.append(self._label(heading["label"], x, y, size * 1.25, 0.0))
        for number, ring in enumerate(picture.get("rings") or ()):
            for turn in range(73):
                angle = turn / 36 * math.pi
                x, y = at(
                    ring["x"] + ring["across"] * math.cos(angle),
                    ring["y"] + ring["down"] * math.sin(angle),
                )
                self.outlines.append(
                    {"x": x, "y": y, "order": turn, "detail": number, "stroke": self.looks["tie"]}
                )
            x, y = at(ring["label_x"], ring["label_y"])
            taken.append(self._label(ring["label"], x, y, size, 0.0))
        return taken

    def _label(self, text: str, x: float, y: float, size: float, room: float) -> Room:
        """Text behind the map: from x on within the room, or centred on x where there is none."""
        text = clean(text)
        if room:
            while len(text) > 2 and width_of(text, size, bold=True) > room:
                text = text[:-2].rstrip() + "…"
        self._text(text, x, y, size, bold=True, centred=not room)
        wide = width_of(text, size, bold=True)
        left = x if room else x - wide / 2
        return Room(left, y - size / 2, left + wide, y + size / 2)

    def _tie(
        self,
        edge: Mapping[str, Any],
        places: Mapping[str, tuple[float, float]],
        scale: float,
        enlarged: float,
    ) -> None:
        (x, y), (x2, y2) = places[edge["from"]], places[edge["to"]]
        colour = self.looks["crossing"] if edge["crossing"] else self.looks["tie"]
        times = min(enlarged, 2.0) * scale
        line = {"x": x, "y": y, "x2": x2, "y2": y2, "stroke": colour}
        line |= {"strokeWidth": max(edge["width"] * times, _THINNEST), "strokeDash": None}
        if dashes := edge.get("dashes"):
            line["strokeDash"] = [length * times for length in dashes]
        self.lines.append(line)
        if edge["crossing"]:
            bead = edge["arrows"]["middle"]["scaleFactor"] * 15 + 3 * edge["width"]
            self._bead((x + x2) / 2, (y + y2) / 2, _BEAD * bead * times, colour)

    # Single things

    def _sample(self, entry: Mapping[str, Any], x: float, y: float, size: float) -> None:
        """What an entry of the legend stands for, as it is drawn on the map."""
        if entry["kind"] != "tie":
            look = self.looks["groups"][entry["key"]]
            scale = look["scale"] if look["hollow"] else min(look["scale"], 1.15)
            self._mark(look, x, y, size * 0.48 * scale)
            return
        colour = self.looks["crossing"] if entry["key"] == "crossing" else self.looks["tie"]
        line = {"x": x - size, "x2": x + size, "y": y, "y2": y, "stroke": colour}
        line |= {"strokeWidth": size / 6, "strokeDash": None}
        if entry["key"] == "one_sided":
            line["strokeDash"] = [size * 0.45, size * 0.35]
        self.lines.append(line)
        if entry["key"] == "crossing":
            self._bead(x, y, size * 0.3, colour)

    def _mark(self, look: Mapping[str, Any], x: float, y: float, radius: float) -> None:
        hollow = look["hollow"]
        self.marks.append(
            {
                "x": x,
                "y": y,
                "shape": SHAPES.get(look["shape"], "circle"),
                "size": _area(look["shape"], radius),
                "fill": self.ground if hollow else look["colour"],
                "stroke": look["colour"] if hollow else self.ground,
                "strokeWidth": min(1.4, radius * 0.4) if hollow else 0.6,
                "strokeDash": [radius * 0.6, radius * 0.4] if look["dashed"] else None,
            }
        )

    def _bead(self, x: float, y: float, radius: float, colour: str) -> None:
        self.beads.append(
            {
                "x": x,
                "y": y,
                "shape": "circle",
                "size": _area("dot", radius),
                "fill": colour,
                "stroke": colour,
                "strokeWidth": 0,
            }
        )

    def _text(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        bold: bool = False,
        centred: bool = False,
    ) -> None:
        self.texts.append(
            {
                "x": x,
                "y": y,
                "text": text,
                "size": size,
                "fill": self.looks["text"],
                "fontWeight": "bold" if bold else "normal",
                "align": "center" if centred else "left",
            }
        )


def _has_letters_for(name: str) -> bool:
    """Whether a name is in a script that every computer with this program has letters for."""
    letters = (mark for mark in name if unicodedata.category(mark)[0] == "L")
    symbols = any(unicodedata.category(mark) == "So" for mark in name)
    return not symbols and all(
        unicodedata.name(mark, "").startswith(_SCRIPTS_AT_HAND) for mark in letters
    )


def _names_left_out(number: int) -> str:
    are = "is" if number == 1 else "are"
    return f"{counted(number, 'name')} found no room on this page and {are} left out."


def _at_most(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _extent(behind: Mapping[str, Any]) -> tuple[float, float, float, float]:
    if "across" in behind:
        x, y, across, down = (behind[key] for key in ("x", "y", "across", "down"))
        return x - across, y - down, x + across, y + down
    return behind["left"], behind["top"], behind["right"], behind["bottom"]


def _area(shape: str, radius: float) -> float:
    """Vega's size of a symbol: it reads a circle's as its area, else as that of its square."""
    return math.pi * radius**2 if shape not in SHAPES or shape == "dot" else 4 * radius**2


_MarkName = Literal["rect", "line", "rule", "point", "text"]
_ENCODED: Mapping[_MarkName, tuple[str, ...]] = {
    "rect": ("x", "x2", "y", "y2", "fill", "opacity"),
    "line": ("x", "y", "order", "detail", "stroke"),
    "rule": ("x", "x2", "y", "y2", "stroke", "strokeWidth"),
    "point": ("x", "y", "shape", "size", "fill", "stroke", "strokeWidth"),
    "text": ("x", "y", "text", "size", "fill"),
}
"""What Vega-Lite reads from each record, by mark; anything else in one goes for a whole layer."""
_WORDS = ("fill", "stroke", "shape", "text", "detail")


@dataclass(frozen=True)
class _Layer:
    """Marks that differ only in what Vega-Lite reads from each record."""

    mark: _MarkName
    whole: Mapping[str, Any]
    records: list[dict[str, Any]]

    def chart(self, name: str) -> alt.Chart:
        drawn = alt.MarkDef(type=self.mark, aria=False, **self.whole)
        chart: alt.Chart = alt.Chart(alt.NamedData(name), mark=drawn).encode(
            **{key: _as_it_is(key) for key in _ENCODED[self.mark]}
        )
        return chart


def _layers(mark: _MarkName, records: Sequence[Mapping[str, Any]], **also: Any) -> Iterator[_Layer]:
    """The records in one layer for each set of values that hold for whole layers only."""
    encoded = _ENCODED[mark]
    if "opacity" not in encoded:
        also["opacity"] = 1
    found: dict[str, _Layer] = {}
    for record in records:
        whole = {key: value for key, value in record.items() if key not in encoded and value}
        layer = found.setdefault(repr(whole), _Layer(mark, {**whole, **also}, []))
        layer.records.append({key: record[key] for key in encoded})
    yield from found.values()


def _as_it_is(key: str) -> Any:
    """A channel that takes the value in the field of its name: no scale, axis or legend."""
    if key in ("x2", "y2"):
        return {"x2": alt.X2, "y2": alt.Y2}[key](key)
    kind = "nominal" if key in _WORDS else "quantitative"
    channel = getattr(alt, key[0].upper() + key[1:])(key, type=kind)
    if key in ("x", "y"):
        return channel.scale(None).axis(None)
    if key in ("text", "detail", "order"):
        return channel
    return channel.scale(None).legend(None)
