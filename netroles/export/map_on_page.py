"""The map itself on a page: people, ties and names, and the layout's regions behind them."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from netroles.charts.words import clean
from netroles.export.canvas import Canvas
from netroles.export.name_places import Mark, Room, name_places
from netroles.export.taken import TakenMap
from netroles.export.text_room import broken, width_of

_BEAD = 0.4
"""Half the width of vis-network's bead, for a length of 1."""
_CLOSEST, _LEAST, _MOST_ENLARGED = 1.4, 0.62, 3.0
"""As on the screen: how far the map is enlarged, and marks where it is shrunk."""
_STRETCH = 1.3
"""How much further apart people may stand in one direction, so that the map fills the page."""
_LINE = 1.15
"""From one line of a name to the next, for letters of size 1."""
_OVER = 1.2
"""How many times as wide as its room a word may be before a name is cut."""
_THINNEST = 0.25
"""Points: a thinner line is lost in print."""


class MapDrawing:
    """Draws a map on a canvas, within a room."""

    def __init__(self, canvas: Canvas, taken: TakenMap) -> None:
        self.canvas, self.taken, self.looks = canvas, taken, canvas.looks

    def draw(self, room: Room) -> int:
        """Draws the map; how many names found no room."""
        picture, page = self.taken.picture, self.canvas.page
        people = self.taken.people
        if not people:
            self.canvas.text(picture["description"], room.left, room.top + page.text, page.text)
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
            if "home_x" in node:
                self.canvas.tether(at(node["home_x"], node["home_y"]), (x, y))
            radius = node["size"] * look["scale"] * enlarged * scale
            self.canvas.mark(look, x, y, radius)
            marks.append(Mark(x, y, radius, width_of(node["label"], size), size * 1.2))
        if not any(node["label"] for node in ranked):
            return 0
        found = name_places(marks, room, page.name * 0.35, also_free)
        for node, mark, place in zip(ranked, marks, found, strict=True):
            if place is None:
                continue
            self.canvas.boxes.append(
                {
                    "x": place[0] - mark.width / 2,
                    "x2": place[0] + mark.width / 2,
                    "y": place[1] - size * 0.5,
                    "y2": place[1] + size * 0.5,
                    "fill": self.canvas.ground,
                    "opacity": 0.75,
                }
            )
            self.canvas.text(node["label"], *place, size, centred=True)
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
        named = any(node["label"] for node in picture["nodes"])
        beside, under = self.canvas.page.name * (4 if named else 1), self.canvas.page.name * 2
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
        picture, size, at = self.taken.picture, self.canvas.page.name * 1.1, fit.at
        taken = []
        for region in picture.get("regions") or ():
            (left, top), (right, bottom) = (
                at(region["left"], region["top"]),
                at(region["right"], region["bottom"]),
            )
            self.canvas.behind.append(
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
            # Letters do not shrink with the map, as the line does that the layout left for them.
            first = max(y, top + size * 0.7)
            lines = self._lines(region["label"], size, max(right - x, 40.0), bottom - first)
            for number, line in enumerate(lines):
                taken.append(self._label(line, x, first + number * size * _LINE, size))
        for heading in picture.get("headings") or ():
            x, y = at(heading["label_x"], 2 * heading["label_y"] - heading["top"])
            taken.append(self._label(heading["label"], x, y - size, size * 1.25, centred=True))
        for number, ring in enumerate(picture.get("rings") or ()):
            for turn in range(73):
                angle = turn / 36 * math.pi
                x, y = at(
                    ring["x"] + ring["across"] * math.cos(angle),
                    ring["y"] + ring["down"] * math.sin(angle),
                )
                self.canvas.outlines.append(
                    {"x": x, "y": y, "order": turn, "detail": number, "stroke": self.looks["tie"]}
                )
            x, y = at(ring["label_x"], ring["label_y"])
            taken.append(self._label(ring["label"], x, y, size, centred=True))
        return taken

    def _lines(self, text: str, size: float, room: float, high: float) -> list[str]:
        """The name of a region, in several lines where it is too wide, or cut where nothing else
        is left."""
        text = clean(text)
        longest = max(width_of(word, size, bold=True) for word in [*text.split(), ""])
        lines = broken(text, size, max(room, longest), bold=True)
        if longest <= room * _OVER and (len(lines) == 1 or len(lines) * size * _LINE <= high / 2):
            return lines
        while len(text) > 2 and width_of(text, size, bold=True) > room:
            text = text[:-2].rstrip() + "…"
        return [text]

    def _label(self, text: str, x: float, y: float, size: float, *, centred: bool = False) -> Room:
        """Text behind the map: from x on, or centred on x."""
        text = clean(text)
        self.canvas.text(text, x, y, size, bold=True, centred=centred)
        wide = width_of(text, size, bold=True)
        left = x - wide / 2 if centred else x
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
        dashes = [length * times for length in edge.get("dashes") or ()] or None
        width = max(edge["width"] * times, _THINNEST)
        self.canvas.line((x, y), (x2, y2), colour, width, dashes)
        if edge["crossing"]:
            bead = edge["arrows"]["middle"]["scaleFactor"] * 15 + 3 * edge["width"]
            self.canvas.bead((x + x2) / 2, (y + y2) / 2, _BEAD * bead * times, colour)


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


def _extent(behind: Mapping[str, Any]) -> tuple[float, float, float, float]:
    if "across" in behind:
        x, y, across, down = (behind[key] for key in ("x", "y", "across", "down"))
        return x - across, y - down, x + across, y + down
    return behind["left"], behind["top"], behind["right"], behind["bottom"]
