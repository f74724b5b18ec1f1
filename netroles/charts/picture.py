"""A picture that the browser draws: what it holds, and what it has in common with every other."""

import hashlib
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

import numpy as np

from netroles.charts.layouts import Arrangement, Heading, Region, Ring
from netroles.charts.palette import CROSSING_TIE, REGION_SHADES, TEXT, TIE, Look, Theme
from netroles.charts.words import clean
from netroles.network import BETWEEN
from netroles.network.kept import kept_property

THINNEST, THICKEST = 0.75, 3.0
"""Width of the weakest and the strongest tie of the network."""
ONE_STRENGTH = 1.25
"""Width of every tie where all are equally strong."""
WIDE_RANGE = 10.0
"""From this ratio of strongest to weakest on, widths follow the logarithm: counts, not ratings."""
MOST_DRAWN = 2_000
"""More people than this are drawn as their groups: a picture of them says nothing any more."""
MANY_TIES = 1_500
"""From here on ties are left out while the map is moved, so that it moves smoothly."""


@dataclass(frozen=True)
class Picture:
    """A map ready to be drawn: plain dicts, lists, texts and numbers, so that JSON can hold it.

    nodes
        One a person shown: id, label (the name, shortened), name, title (tooltip, also what is
        read aloud), group (a key of `looks`), called (what the legend calls it; a hint is a
        question), x, y, size, named (whether the label is on without asking), rank (who is named
        first where there is no room for all); home_x and home_y, where the layout has them, of
        those who were moved by hand alone.
    edges
        One a pair shown: id, from, to, width, title, crossing (whether it joins home and
        hospital; such ties carry a bead in the middle), dashes (of a tie that one side alone
        reported: the lengths of line and gap; False for any other); marked, True of a tie that
        stands out: it has the colour of text.
    options
        For vis-network: nothing moves by itself, no arrowheads.
    looks
        For each theme the mark of each group, and the colours of text, of ties and of what is
        behind people.
    legend
        What is on the screen and nothing else: kind ("person", "tie" or "note"), key, label,
        count (None for a note; words where privacy hides it).
    description
        What the map shows, in words.
    extent
        The smallest and largest x and y of the whole network, so that a filter does not change
        what part of it the screen shows: (left, top, right, bottom).
    regions, headings, rings
        What is behind people, as the layout has it (`netroles.charts.layouts`), the largest ring
        first; shade is which of two greys of `looks` a region or ring is filled with.
    notes
        Who stands apart, and why, in sentences.
    """

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    options: dict[str, Any]
    looks: dict[str, Any]
    legend: list[dict[str, Any]]
    description: str
    extent: tuple[float, float, float, float]
    regions: list[dict[str, Any]] = field(default_factory=list)
    headings: list[dict[str, Any]] = field(default_factory=list)
    rings: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def as_data(self) -> dict[str, Any]:
        """The picture as one dict."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    @kept_property
    def drawn(self) -> str:
        """The picture as JSON."""
        return json.dumps(
            self.as_data(), ensure_ascii=False, allow_nan=False, separators=(",", ":")
        )

    @kept_property
    def digest(self) -> str:
        """Stands for all that the picture holds."""
        return hashlib.sha256(self.drawn.encode(errors="surrogatepass")).hexdigest()[:16]


def widths(strength: np.ndarray) -> Callable[[float], float]:
    """From a tie's strength to its width on the map."""
    low, high = (strength.min(), strength.max()) if len(strength) else (1.0, 1.0)
    if low == high:
        return lambda _: ONE_STRENGTH
    scale: Callable[[float], float] = math.log if high / low >= WIDE_RANGE else float

    def width(of_tie: float) -> float:
        share = (scale(of_tie) - scale(low)) / (scale(high) - scale(low))
        return round(THINNEST + (THICKEST - THINNEST) * share, 2)

    return width


def behind(at: Arrangement, smallest: int = 0) -> dict[str, Any]:
    """What is drawn behind people, as plain dicts; with smallest, without how many stand there."""
    counted = not smallest
    return {
        "regions": [
            plainly(each, 1 if each.side == BETWEEN or not each.key else 0, counted=counted)
            for each in at.regions
        ],
        "headings": [plainly(each, 0, counted=counted) for each in at.headings],
        "rings": [
            plainly(each, each.steps % 2, counted=counted)
            for each in sorted(at.rings, key=lambda ring: ring.steps, reverse=True)
        ],
        "notes": list(at.said(smallest)),
    }


def plainly(each: Region | Heading | Ring, shade: int, *, counted: bool = True) -> dict[str, Any]:
    """One thing behind people as a plain dict; shade is which of the two greys fills it, counted
    says whether how many stand there goes with it."""
    plain = {
        key: float(value) if isinstance(value, float) else value
        for key, value in asdict(each).items()
    }
    plain |= {"label": clean(each.label), "people": int(each.people), "shade": shade}
    if not counted:
        del plain["people"]
    return plain


def options(ties: int) -> dict[str, Any]:
    """For vis-network: nothing moves unless a person moves it; people keep their places."""
    return {
        "autoResize": False,
        "physics": False,
        "layout": {"improvedLayout": False},
        "edges": {"smooth": False, "selectionWidth": 0, "hoverWidth": 0},
        "interaction": {
            "dragNodes": False,
            "hideEdgesOnDrag": ties >= MANY_TIES,
            "hover": True,
            "selectable": False,
            "tooltipDelay": 150,
            "zoomSpeed": 0.6,
        },
    }


def looks(theme: Theme, of_groups: Mapping[str, Look]) -> dict[str, Any]:
    """The colours of a theme, and the mark of each group in it."""
    return {
        "text": TEXT.on(theme),
        "tie": TIE.on(theme),
        "crossing": CROSSING_TIE.on(theme),
        "shades": [shade.on(theme) for shade in REGION_SHADES],
        "groups": {
            key: {
                "shape": look.shape,
                "colour": look.colour.on(theme),
                "hollow": look.hollow,
                "dashed": look.dashed,
                "scale": look.scale,
            }
            for key, look in of_groups.items()
        },
    }
