"""The map of a network too large to draw: its groups as bubbles, each opened to see its people."""

import json
from typing import Any

from netroles.charts.layouts import Bubbles
from netroles.charts.palette import BUBBLE_LOOK, THEMES
from netroles.charts.picture import Picture, looks, options, plainly, widths
from netroles.charts.words import clean, shortened
from netroles.insight import counted_or_few, parts_of_whole

BUBBLE = "bubble"


def bubble_map(of: Bubbles, *, smallest: int = 0) -> Picture:
    """Bubbles and the ties between them; a node's id is the number of its bubble, as text.

    Counts of people and ties below smallest are said in words (`netroles.insight.few`).
    """
    nodes = _bubbles(of, smallest)
    edges = _ties(of, smallest)
    notes = of.said(smallest)
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
        description=" ".join(notes),
        extent=of.extent,
        headings=[plainly(each, 0, counted=not smallest) for each in of.headings],
        notes=[*notes],
    )


def _bubbles(of: Bubbles, smallest: int) -> list[dict[str, Any]]:
    table = of.groups
    held = parts_of_whole(table["people"], smallest)
    rank = table["people"].rank(method="first", ascending=False).astype(int)
    nodes = []
    for bubble, row in zip(table.index, table.to_dict("records"), strict=True):
        label = clean(row["label"])
        inside = counted_or_few(int(row["ties_inside"]), "tie", smallest=smallest)
        many = held[bubble]
        nodes.append(
            {
                "id": str(bubble),
                "label": f"{shortened(label)} ({many})",
                "name": f"{label} ({many})",
                "title": f"{label}\n{many} {'person' if many == '1' else 'people'}\n"
                f"{inside} among them",
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


def _ties(of: Bubbles, smallest: int) -> list[dict[str, Any]]:
    width = widths(of.ties["ties"].to_numpy(dtype=float))
    label = of.groups["label"].map(clean)
    return [
        {
            "id": json.dumps([str(first), str(second)]),
            "from": str(first),
            "to": str(second),
            "width": width(float(ties)),
            "title": f"{label[first]} – {label[second]}: "
            f"{counted_or_few(int(ties), 'tie', smallest=smallest)}",
            "crossing": False,
            "dashes": False,
            "arrows": "",
        }
        for first, second, ties in of.ties[["first", "second", "ties"]].itertuples(index=False)
    ]
