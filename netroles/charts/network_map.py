"""The map: who talks to whom, as plain records that pyvis builds and vis-network draws.

Every text in a picture is data and must reach the screen as text, never as markup.
"""

import json
from collections import Counter
from collections.abc import Collection
from typing import Any, Literal

import pandas as pd
from pyvis.edge import Edge
from pyvis.node import Node

from netroles.charts.layouts import LAYOUTS, Arrangement
from netroles.charts.map_marks import PERSON, Marks, marks_of_roles, role_called
from netroles.charts.palette import (
    ROLE_LOOK,
    THEMES,
)
from netroles.charts.picture import Picture, behind, looks, options, widths
from netroles.charts.words import clean, shortened
from netroles.decisions import smallest_of_groups
from netroles.insight import (
    capital,
    counted,
    counted_or_few,
    counts_shown,
    display_names,
    listed,
    parts_of_whole,
)
from netroles.network import EITHER_WAY, NO_STAFF, Structure, View, is_staff

SMALLEST, GROWTH = 9.0, 9.0
"""Half the height of the mark of someone who bridges nothing, and what bridging adds at most."""
DASHES = (5, 4)
"""Of a tie that one side alone reported: how long line and gap are, before enlarging."""
BEAD = 9.5
"""How long the bead in the middle of a tie between home and hospital is, before enlarging."""
BRIDGING_NAMED = 1.0
"""Who bridges more than an average person is named on the map, whatever their role."""
SizedBy = Literal["bridging", "contacts"]
_SIZES: dict[SizedBy, str] = {
    "bridging": "Larger: more connections run through them",
    "contacts": "Larger: more contacts",
}
HEAD = {"enabled": True, "type": "arrow", "scaleFactor": 0.45}
"""An arrowhead, at the end of a tie whose direction is known."""


def network_map(
    of: Structure,
    shown: View,
    roles: pd.DataFrame | None,
    at: Arrangement | pd.DataFrame,
    *,
    bridging: pd.Series | None = None,
    marks: Marks | None = None,
    sized_by: SizedBy = "bridging",
    arrows: bool = False,
    kept: Collection[str] = (),
    smallest: int = 0,
) -> Picture:
    """The map of what a view shows.

    of is the whole network's structure: strengths are compared with all of it, so that a filter
    changes no width. roles is the table of `netroles.roles.roles`; at is what `arrangement` gives,
    or places alone, as `positions` gives them. Both have every person as index. bridging is how
    many times an average person's betweenness each person has (column `bridging` of
    `netroles.roles.evidence`); without it all marks of a role are equally large. Without roles
    everybody has the same mark. marks says what marks tell (roles, if not given), sized_by what
    their size does; arrows asks for arrowheads on ties whose direction is known. kept are keys of
    the legend that stand in it even where nobody is left of them: filters that are on, which a
    click there takes back. Counts below smallest stand in words in the legend and the description
    (`netroles.insight.few`); where staff alone are counted, `SMALLEST_SHOWN` is enough.
    """
    places = at.at if isinstance(at, Arrangement) else at
    names = {str(person): clean(name) for person, name in display_names(of.people).items()}
    marks = marks or marks_of_roles(of, roles)
    # pyvis's own records, and not its `add_edge`, which looks through everybody for each end.
    nodes = [
        Node(node.pop("id"), "dot", node.pop("label"), **node).options
        for node in _people(of, shown, roles, places, bridging, names, marks, sized_by)
    ]
    edges = [
        Edge(edge.pop("source"), edge.pop("target"), directed=True, **edge).options
        for edge in _ties(of, shown, names, _arcs(of) if arrows and of.directed else frozenset())
    ]
    if isinstance(at, Arrangement):
        _say_who_was_moved(nodes, at.by_hand)
    sized = None if sized_by == "bridging" and bridging is None else _SIZES[sized_by]
    least = _smallest_of_marks(of, shown, marks, smallest)
    legend = _legend(nodes, edges, marks, sized, kept, least, smallest)
    # In a file the picture is there to be read: it holds no number that the screen hides.
    drawn_behind = behind(at, smallest) if isinstance(at, Arrangement) else {}
    said = [_description(legend, len(nodes), len(edges), marks, smallest)]
    if nodes and isinstance(at, Arrangement):
        said += _laid_out(at, names, smallest)
    return Picture(
        nodes=nodes,
        edges=edges,
        options=options(len(edges)),
        looks={theme: looks(theme, marks.looks) for theme in THEMES},
        legend=legend,
        description=" ".join(said),
        extent=at.extent if isinstance(at, Arrangement) else _extent(at),
        **drawn_behind,
    )


def _say_who_was_moved(nodes: list[dict[str, Any]], by_hand: pd.DataFrame) -> None:
    """Add to whoever was moved by hand where the layout has them."""
    homes = by_hand.to_dict("index")
    for node in nodes:
        if home := homes.get(node["id"]):
            node |= {"home_x": float(home["x"]), "home_y": float(home["y"])}


def _laid_out(at: Arrangement, names: dict[str, str], smallest: int) -> list[str]:
    """Where people stand, in sentences."""
    said = [f"Arranged: {LAYOUTS[at.layout].label}."]
    if at.around is not None:
        said.append(f"{names[at.around]} is in the middle.")
    for parts in (at.headings, at.rings):
        if parts:
            labels = [clean(each.label) for each in parts]
            people = parts_of_whole(pd.Series([each.people for each in parts]), smallest)
            numbers = zip(labels, people, strict=True)
            said.append(f"{listed([f'{label}: {many}' for label, many in numbers])}.")
    if by_hand := len(at.by_hand):
        moved = counted_or_few(by_hand, "person was", "people were", smallest=smallest)
        said.append(f"{capital(moved)} moved by hand.")
    return [*said, *at.said(smallest)]


def _people(
    of: Structure,
    shown: View,
    roles: pd.DataFrame | None,
    at: pd.DataFrame,
    bridging: pd.Series | None,
    names: dict[str, str],
    marks: Marks,
    sized_by: SizedBy,
) -> list[dict[str, Any]]:
    people = of.people.assign(
        shown_as=pd.Series(names),
        staff=is_staff(of.people),
        role=PERSON if roles is None else roles["role"],
        evidence="" if roles is None else roles["evidence"],
        x=at["x"],
        y=at["y"],
        contacts=of.degree,
        bridging=0.0 if bridging is None else bridging.fillna(0.0),
        group=marks.group,
        called=marks.called,
    )
    average = max(float(of.degree.mean()), 1.0) if of.size else 1.0
    people["times"] = people["bridging"] if sized_by == "bridging" else people["contacts"] / average
    # Who has a role comes first, then who bridges more; the rest by contacts and as in the table.
    people["has_role"] = people["staff"] & people["role"].isin(_WITH_A_ROLE)
    first = ["has_role", "bridging", "contacts"]
    ranked = people.sort_values(first, ascending=False, kind="stable").index
    people["rank"] = pd.Series(range(len(ranked)), index=ranked)
    drawn = pd.concat([shown.ties["source"], shown.ties["target"]]).value_counts().to_dict()
    rows = people.loc[shown.people].to_dict("records")
    return [
        _person(str(person), row, drawn.get(person, 0))
        for person, row in zip(shown.people, rows, strict=True)
    ]


def _person(person: str, row: dict[Any, Any], drawn: int) -> dict[str, Any]:
    role_of = str(row["role"]) if row["staff"] or row["role"] == PERSON else NO_STAFF
    about = [row[column] for column in ("profession", "team", "setting")]
    if not row["staff"]:
        about.insert(0, row["kind"])
    about = [clean(each) for each in about if isinstance(each, str)]
    # A team is often called what its setting is.
    about = list({each.casefold(): each for each in reversed(about)}.values())[::-1]
    contacts = counted(int(row["contacts"]), "contact")
    if drawn != row["contacts"]:
        contacts += f", {drawn} of them in this view"
    role = [] if role_of == PERSON else [role_called(role_of, row["evidence"])]
    lines = [row["shown_as"], *role, *about, contacts]
    return {
        "id": person,
        "label": shortened(row["shown_as"]),
        "name": row["shown_as"],
        "title": "\n".join(lines),
        "group": str(row["group"]),
        "called": row["called"],
        "x": float(row["x"]),
        "y": float(row["y"]),
        "size": round(SMALLEST + GROWTH * row["times"] / (2 + row["times"]), 2),
        "named": bool(row["has_role"] or row["bridging"] > BRIDGING_NAMED),
        "rank": int(row["rank"]),
    }


def _arcs(of: Structure) -> frozenset[tuple[str, str]]:
    """Who said a tie to whom: pairs of ids."""
    ids = of.people.index
    return frozenset(zip(ids[of.arc_source], ids[of.arc_target], strict=True))


def _ties(
    of: Structure, shown: View, names: dict[str, str], arcs: frozenset[tuple[str, str]]
) -> list[dict[str, Any]]:
    width = widths(of.strength)
    strengths_vary = len(set(of.strength.tolist())) > 1
    edges = []
    for tie in shown.ties.to_dict("records"):
        crossing = tie["crossing"] if isinstance(tie["crossing"], str) else ""
        kinds = clean(tie["kinds"]).replace("; ", ", ") if isinstance(tie["kinds"], str) else ""
        title = f"{names[tie['source']]} – {names[tie['target']]}: {kinds or 'tie'}"
        if strengths_vary:
            title += f"; strength {tie['strength']:g}"
        if crossing == EITHER_WAY:
            title += "; between home and hospital"
        elif crossing:
            title += f"; {crossing.replace('→', ' → ')}"
        if tie["one_sided"]:
            title += "; reported by one side only"
        edge = {
            "id": json.dumps([tie["source"], tie["target"]]),
            "source": tie["source"],
            "target": tie["target"],
            "width": width(tie["strength"]),
            "title": title,
            "crossing": bool(crossing),
            "dashes": list(DASHES) if tie["one_sided"] else False,
            "arrows": {"middle": _bead(width(tie["strength"]))} if crossing else "",
        }
        ends = {"to": (tie["source"], tie["target"]), "from": (tie["target"], tie["source"])}
        if heads := {end: dict(HEAD) for end, arc in ends.items() if arc in arcs}:
            edge["arrows"] = (edge["arrows"] or {}) | heads
        edges.append(edge)
    # The last ones are drawn on top.
    return sorted(edges, key=lambda edge: bool(edge["crossing"]))


def _bead(width: float) -> dict[str, Any]:
    """The second sign, beside colour, of a tie between home and hospital.

    vis-network draws an arrow 15 times its factor long, and 3 times the tie's width on top.
    """
    return {"enabled": True, "type": "circle", "scaleFactor": round((BEAD - 3 * width) / 15, 3)}


def _extent(at: pd.DataFrame) -> tuple[float, float, float, float]:
    if at.empty:
        return 0.0, 0.0, 0.0, 0.0
    (left, top), (right, bottom) = at[["x", "y"]].min(), at[["x", "y"]].max()
    return float(left), float(top), float(right), float(bottom)


def _legend(
    nodes: list[dict[str, Any]],
    edges: list[dict[str, Any]],
    marks: Marks,
    sized: str | None,
    kept: Collection[str],
    least: pd.Series,
    smallest: int,
) -> list[dict[str, Any]]:
    groups = Counter(_entry(node["group"], node["called"]) for node in nodes)
    there = {node["group"] for node in nodes}
    empty = {(key, marks.labels[key][0]) for key in marks.looks if key in kept and key not in there}
    crossing = sum(edge["crossing"] for edge in edges)
    people = counts_shown(pd.Series(groups, dtype=int), least)
    lines = counts_shown(
        pd.Series({"crossing": crossing, "tie": len(edges) - crossing}, dtype=int), smallest
    )
    entries: list[tuple[str, str, str, int | str | None]] = [
        ("person", key, called, people.get(entry, 0))
        for key in marks.looks
        for called in marks.labels[key]
        if groups[entry := _entry(key, called)] or (key, called) in empty
    ]
    if crossing or "crossing" in kept:
        entries.append(("tie", "crossing", "Tie between home and hospital", lines["crossing"]))
    if len(edges) > crossing:
        entries.append(("tie", "tie", "Other tie" if crossing else "Tie", lines["tie"]))
    if one_sided := sum(bool(edge["dashes"]) for edge in edges):
        by_both = len(edges) - one_sided
        number = counts_shown(pd.Series({"one": one_sided, "both": by_both}), smallest)["one"]
        entries.append(("tie", "one_sided", "Reported by one side only", number))
    if by_hand := sum("home_x" in node for node in nodes):
        number = counts_shown(pd.Series({"moved": by_hand}), smallest)["moved"]
        entries.append(("tie", "moved", "Moved by hand, from where the ring is", number))
    if sized is not None and len({node["size"] for node in nodes}) > 1:
        entries.append(("note", "size", sized, None))
    if any("to" in edge["arrows"] or "from" in edge["arrows"] for edge in edges):
        entries.append(("note", "arrows", "Arrow: from who said it", None))
    if len({edge["width"] for edge in edges}) > 1:
        entries.append(("note", "width", "Thicker: stronger tie", None))
    return [
        {"kind": kind, "key": key, "label": label, "count": count}
        for kind, key, label, count in entries
    ]


def _entry(key: str, called: str) -> str:
    """What a count of the legend goes by: one mark may be called two things."""
    return f"{key}\n{called}"


def _smallest_of_marks(of: Structure, shown: View, marks: Marks, smallest: int) -> pd.Series:
    """The smallest count shown of each entry of the legend about people."""
    pairs = zip(marks.group[shown.people], marks.called[shown.people], strict=True)
    entries = pd.Series([_entry(*pair) for pair in pairs], index=shown.people, dtype="str")
    return smallest_of_groups(entries, is_staff(of.people)[shown.people], smallest)


def _description(
    legend: list[dict[str, Any]], people: int, ties: int, marks: Marks, smallest: int
) -> str:
    if not people:
        return "Nobody is shown: no person has a tie that passes the filters."
    who = counted_or_few(people, "person", "people", smallest=smallest)
    text = f"Map of {who} and {counted_or_few(ties, 'tie', smallest=smallest)}."
    groups = [f"{each['label']} {each['count']}" for each in legend if each["kind"] == "person"]
    if not any(each["key"] == PERSON for each in legend):
        text += f" People by {marks.by}: {listed(groups)}."
    counts = {each["key"]: each["count"] for each in legend}
    for key, what in (
        ("crossing", "between home and hospital"),
        ("one_sided", "reported by one side only"),
    ):
        if number := counts.get(key):
            said = f"{number} ties" if isinstance(number, str) else counted(number, "tie")
            text += f" {capital(said)} {what}."
    return text


_WITH_A_ROLE = frozenset(key for key, look in ROLE_LOOK.items() if not look.hollow)
