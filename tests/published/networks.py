"""The published networks, straight from their files: ties and people, nothing else."""

import csv
from collections.abc import Callable, Mapping
from pathlib import Path

import networkx as nx

from netroles.network import Network
from tests.networks import network

Row = Mapping[str, str]


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def published(
    folder: Path,
    *,
    keep: Callable[[Row], bool] = lambda row: True,
    strength: str | None = None,
    group: str | None = None,
    directed: bool = False,
) -> Network:
    """The network in a folder: `keep` chooses tie rows, `group` the people column for settings."""
    ties = [
        (row["source"], row["target"], float(row[strength]) if strength else None)
        for row in rows(folder / "edges.csv")
        if keep(row)
    ]
    people = {
        row["id"]: {"setting": row[group]} if group else {} for row in rows(folder / "nodes.csv")
    }
    return network(ties, people, directed=directed)


def classic(graph: nx.Graph) -> Network:
    """One of the classic networks that networkx brings along, without its strengths."""
    ties = [(str(a), str(b)) for a, b in graph.edges]
    return network(ties, [str(person) for person in graph])
