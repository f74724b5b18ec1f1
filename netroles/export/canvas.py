"""What is drawn on a page, from the ground up, and how Vega-Lite is told to draw it.

Everything has its place here and Vega only draws it: no scale and no axis has a say, so the
picture is the same on every computer.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import altair as alt

from netroles.charts.palette import HEXAGON, STAR
from netroles.export.paper import Page

FONT = "Liberation Sans, Arial, Helvetica, DejaVu Sans, sans-serif"
SHAPES = {
    "dot": "circle",
    "diamond": "M0,-1L1,0L0,1L-1,0Z",
    "square": "M-1,-1L1,-1L1,1L-1,1Z",
    "triangle": "M0,-1.01L1.15,0.98L-1.15,0.98Z",
    "triangleDown": "M0,1.01L1.15,-0.98L-1.15,-0.98Z",
    "hexagon": HEXAGON,
    "star": STAR,
}
"""As vis-network draws them: corners for a mark of size 1."""


class Canvas:
    """Collects what is drawn on a page. Places and sizes are in the unit of the page.

    looks are a picture's in one theme: the colour of ties and of text, and the mark of each group.
    """

    def __init__(self, page: Page, looks: Mapping[str, Any], ground: str) -> None:
        self.page, self.looks, self.ground = page, looks, ground
        self.behind: list[dict[str, Any]] = []
        self.outlines: list[dict[str, Any]] = []
        self.lines: list[dict[str, Any]] = []
        self.beads: list[dict[str, Any]] = []
        self.boxes: list[dict[str, Any]] = []
        self.marks: list[dict[str, Any]] = []
        self.texts: list[dict[str, Any]] = []

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

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str,
        width: float,
        dashes: Sequence[float] | None = None,
    ) -> None:
        """A tie."""
        (x, y), (x2, y2) = start, end
        ends = {"x": x, "y": y, "x2": x2, "y2": y2}
        self.lines.append(
            ends | {"stroke": colour, "strokeWidth": width, "strokeDash": dashes and list(dashes)}
        )

    def tether(self, home: tuple[float, float], now: tuple[float, float]) -> None:
        """From where the layout has somebody to where they were put by hand."""
        colour, ring = self.looks["text"], self.page.text * 0.4
        self.line(home, now, colour, ring / 4, [ring * 0.4, ring * 0.6])
        self.mark({"shape": "dot", "colour": colour, "hollow": True, "dashed": True}, *home, ring)

    def mark(self, look: Mapping[str, Any], x: float, y: float, radius: float) -> None:
        """Somebody's mark, as the look of their group says."""
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

    def bead(self, x: float, y: float, radius: float, colour: str) -> None:
        """The bead on a tie between home and hospital."""
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

    def text(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        bold: bool = False,
        centred: bool = False,
    ) -> None:
        """A text: its middle line is at y, and it begins at x or is centred there."""
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
