"""What is different between two moments, on one map: who joined and left, which ties were made and
dropped, everybody in the same place."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pandas as pd

from netroles.charts.layouts import Arrangement
from netroles.charts.map_marks import Marks
from netroles.charts.network_map import BEAD, network_map
from netroles.charts.palette import CATEGORY_LOOKS, REST_LOOK, THEMES, Look
from netroles.charts.picture import Picture
from netroles.decisions import Comparison
from netroles.insight import counted_or_few, counts_shown, number_or_few, parts_of_whole
from netroles.network import ALL_PERIODS, Filters, Network, structure, view

MADE, DROPPED, KEPT = "made", "dropped", "kept"
_BLUE, _RED = CATEGORY_LOOKS[0].colour, CATEGORY_LOOKS[2].colour
_LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "joined": replace(CATEGORY_LOOKS[1], colour=_BLUE),
        "left": replace(CATEGORY_LOOKS[0], colour=_RED, hollow=True, dashed=True),
        "both": REST_LOOK,
    }
)
_LABELS = {"joined": "Joined", "left": "Left", "both": "There both times"}
_WIDTHS = {MADE: 2.5, DROPPED: 2.0, KEPT: 0.6}
_DASHES = [6, 4]
"""Of a tie that was dropped: how long line and gap are, before enlarging."""
LARGE, SMALL = 13.0, 9.0
"""Half the height of the mark of who joined or left, and of everybody else."""
MOST_NAMED = 25
"""Up to so many who joined or left they are larger and named; of more that would say nothing."""
_TIES = (
    (MADE, "crossing", "Tie made"),
    (DROPPED, "one_sided", "Tie dropped"),
    (KEPT, "tie", "Tie kept"),
)
"""Each change with the sample of a line that stands for it in a legend, and its words."""


def change_map(both: Network, found: Comparison, at: Arrangement, *, smallest: int = 0) -> Picture:
    """Everybody of two moments with a tie, marked by what happened to them and to their ties.

    both is the result of `joint` for the comparison, at has everybody of it. A tie that was made
    is blue with a bead in its middle, a dropped one dashed, a kept one thin; who joined is a
    triangle, who left a dashed square. Counts below smallest stand in words.
    """
    picture = network_map(
        structure(both, period=ALL_PERIODS),
        view(both, Filters(), period=ALL_PERIODS),
        None,
        at,
        marks=_marks(both, found),
    )
    change = {
        frozenset((first, second)): change
        for first, second, change in found.ties[["first", "second", "change"]].itertuples(
            index=False, name=None
        )
    }
    few = len(found.joined) + len(found.left) <= MOST_NAMED
    nodes = [_person(node, few=few) for node in picture.nodes]
    edges = [_tie(edge, change[frozenset((edge["from"], edge["to"]))]) for edge in picture.edges]
    order = (KEPT, DROPPED, MADE)
    edges.sort(key=lambda edge: order.index(edge["changed"]))
    counts = found.ties["change"].value_counts()
    people = pd.Series([node["group"] for node in nodes], dtype="str").value_counts()
    said_of_people, said_of_ties = (counts_shown(each, smallest) for each in (people, counts))
    legend = [
        {"kind": "person", "key": key, "label": _LABELS[key], "count": said_of_people[key]}
        for key in _LOOKS
        if key in people
    ]
    legend += [
        {"kind": "tie", "key": sample, "label": words, "count": said_of_ties[key]}
        for key, sample, words in _TIES
        if key in counts
    ]
    looks: dict[str, Any] = {
        theme: {**picture.looks[theme], "crossing": _BLUE.on(theme)} for theme in THEMES
    }
    return replace(
        picture,
        nodes=nodes,
        edges=edges,
        legend=legend,
        looks=looks,
        description=described_changes(found, smallest),
    )


def described_changes(found: Comparison, smallest: int = 0) -> str:
    """What the map shows, in words, for whoever cannot see it."""
    counts = found.ties["change"].value_counts().reindex((MADE, DROPPED, KEPT), fill_value=0)
    made, dropped, kept = parts_of_whole(counts, smallest)
    joined = counted_or_few(len(found.joined), "person", "people", smallest=smallest)
    return (
        f"Map of what changed: {made} {'tie' if made == '1' else 'ties'} made, {dropped} dropped, "
        f"{kept} kept; {joined} joined, {number_or_few(len(found.left), smallest)} left. "
        "The tables below hold the same."
    )


def _marks(both: Network, found: Comparison) -> Marks:
    group = pd.Series("both", index=both.people.index, dtype="str")
    group[group.index.isin(found.joined)] = "joined"
    group[group.index.isin(found.left)] = "left"
    labels = {key: (words,) for key, words in _LABELS.items()}
    return Marks("what changed", group, group.map(_LABELS), _LOOKS, labels, {})


def _person(node: dict[str, Any], *, few: bool) -> dict[str, Any]:
    moved = node["group"] != "both"
    title = f"{node['title']}\n{_LABELS[node['group']]}" if moved else node["title"]
    size = LARGE if moved and few else SMALL
    return {**node, "size": size, "named": moved and few, "title": title}


def _tie(edge: dict[str, Any], change: str) -> dict[str, Any]:
    bead = {"enabled": True, "type": "circle", "scaleFactor": (BEAD - 3 * _WIDTHS[MADE]) / 15}
    return {
        **edge,
        "width": _WIDTHS[change],
        "crossing": change == MADE,
        "dashes": list(_DASHES) if change == DROPPED else False,
        "arrows": {"middle": bead} if change == MADE else "",
        "title": f"{edge['title']}; {change}",
        "changed": change,
    }
