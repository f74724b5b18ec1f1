"""The map of a network too large to draw: its groups as bubbles, each opened to see its people."""

import json
from typing import Any

from netroles.charts.layouts import Bubbles
from netroles.charts.palette import BUBBLE_LOOK, THEMES
from netroles.charts.picture import Picture, looks, options, plainly, widths
from netroles.charts.words import clean, shortened
from netroles.insight import counted

BUBBLE = "bubble"


def bubble_map(of: Bubbles) -> Picture:
    """Bubbles and the ties between them; a node's id is the number of its bubble, as text."""
    nodes = _bubbles(of)
    edges = _ties(of)
    looked = {BUBBLE: BUBBLE_LOOK}
    sizes_vary = len({node["size"] for node in nodes}) > 1
    widths_vary = len({edge["width"] for edge in edges}) > 1
    entries: list[tuple[str, str, str, int | None]] = []
    if nodes:
        entries.append(("person", BUBBLE, "Group of people", len(nodes)))
    if edges:
        entries.append(("tie", "tie", "Ties between two groups", len(edges)))
    if sizes_vary:
        entries.append(("note", "size", "Larger: more people", None))
    if widths_vary:
        entries.append(("note", "width", "Thicker: more ties", None))
    return Picture(
        nodes=nodes,
        edges=edges,
        options=options(len(edges)),
        looks={theme: looks(theme, looked) for theme in THEMES},
        legend=[
            {"kind": kind, "key": key, "label": label, "count": count}
            for kind, key, label, count in entries
        ],
        description=" ".join(of.notes),
        extent=of.extent,
        headings=[plainly(each, 0) for each in of.headings],
        notes=[*of.notes],
    )


def _bubbles(of: Bubbles) -> list[dict[str, Any]]:
    table = of.groups
    rank = table["people"].rank(method="first", ascending=False).astype(int)
    nodes = []
    for bubble, row in zip(table.index, table.to_dict("records"), strict=True):
        label, people = clean(row["label"]), int(row["people"])
        inside = counted(int(row["ties_inside"]), "tie")
        nodes.append(
            {
                "id": str(bubble),
                "label": f"{shortened(label)} ({people:,})",
                "name": f"{label} ({people:,})",
                "title": f"{label}\n{counted(people, 'person', 'people')}\n{inside} among them",
                "group": BUBBLE,
                "called": "Group of people",
                "x": float(row["x"]),
                "y": float(row["y"]),
                "size": float(row["radius"]),
                "named": True,
                "rank": int(rank[bubble]),
            }
        )
    return nodes


def _ties(of: Bubbles) -> list[dict[str, Any]]:
    width = widths(of.ties["ties"].to_numpy(dtype=float))
    label = of.groups["label"].map(clean)
    return [
        {
            "id": json.dumps([str(first), str(second)]),
            "from": str(first),
            "to": str(second),
            "width": width(float(ties)),
            "title": f"{label[first]} – {label[second]}: {counted(int(ties), 'tie')}",
            "crossing": False,
            "dashes": False,
            "arrows": "",
        }
        for first, second, ties in of.ties[["first", "second", "ties"]].itertuples(index=False)
    ]
