"""The map for Gephi, Cytoscape and networkx: GraphML and GEXF."""

import io
import re
from collections.abc import Mapping
from xml.etree import ElementTree

import networkx as nx

from netroles.charts.palette import Theme
from netroles.export.taken import TakenMap
from netroles.insight import counted

# What XML 1.0 cannot hold, and the carriage return, which no reader gives back.
_NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_GEXF = "http://www.gexf.net/1.2draft"
_NAMESPACES = {
    "": _GEXF,
    "viz": f"{_GEXF}/viz",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_SHAPES = {"dot": "disc", "diamond": "diamond", "square": "square", "triangle": "triangle"}


def graphml_file(taken: TakenMap, theme: Theme) -> bytes:
    """GraphML. Of the graph: title, description. Of people: label, role, confidence, profession,
    team, setting, kind, x, y, size, r, g, b. Of ties: weight (the strength), kinds, crossing,
    one_sided. What is not known is left out.
    """
    graph, removed = _graph(taken)
    for person, node in zip(taken.people, graph.nodes.values(), strict=True):
        red, green, blue = _colour(taken, person.group, theme)
        node.update(x=person.x, y=-person.y, size=person.size, r=red, g=green, b=blue)
    graph.graph.update(_about(taken, removed))
    out = io.BytesIO()
    # Keys called by their names: Gephi takes one called d3 for a label.
    nx.write_graphml_xml(graph, out, named_key_ids=True)
    return out.getvalue()


def gexf_file(taken: TakenMap, theme: Theme) -> bytes:
    """GEXF 1.2: as GraphML, with places, sizes, colours and shapes where Gephi looks for them."""
    graph, removed = _graph(taken)
    for person, node in zip(taken.people, graph.nodes.values(), strict=True):
        red, green, blue = _colour(taken, person.group, theme)
        shape = taken.picture["looks"][theme]["groups"][person.group]["shape"]
        node["viz"] = {
            "position": {"x": person.x, "y": -person.y, "z": 0.0},
            "size": person.size,
            "color": {"r": red, "g": green, "b": blue},
            "shape": _SHAPES.get(shape, "disc"),
        }
    written = "\n".join(nx.generate_gexf(graph, version="1.2draft"))
    return _with_meta(written, taken, _about(taken, removed))


def _graph(taken: TakenMap) -> tuple[nx.Graph, int]:
    """People and ties, and how many characters were removed that XML cannot hold."""
    removed = 0

    def safe(text: str) -> str:
        nonlocal removed
        kept, times = _NOT_IN_XML.subn("", text)
        removed += times
        return kept

    graph = nx.Graph()
    ids: dict[str, str] = {}
    for person in taken.people:
        kept = plain = safe(person.id) or "person"
        number = 2
        while kept in graph:
            kept, number = f"{plain} ({number})", number + 1
        ids[person.id] = kept
        given: dict[str, str | float] = {
            heading.lower(): safe(text) for heading, text in person.facts.items()
        }
        if person.confidence is not None:
            given["confidence"] = person.confidence
        graph.add_node(kept, label=safe(person.name), role=person.role, **given)
    for tie in taken.ties:
        known = {"kinds": safe(tie.kinds), "crossing": tie.crossing}
        graph.add_edge(
            ids[tie.first],
            ids[tie.second],
            weight=tie.strength,
            one_sided=tie.one_sided,
            **{key: text for key, text in known.items() if text},
        )
    return graph, removed


def _about(taken: TakenMap, removed: int) -> Mapping[str, str]:
    title, *lines = (_NOT_IN_XML.sub("", line) for line in (*taken.lines, *taken.limits))
    if removed:
        lines.append(f"{counted(removed, 'character')} that XML cannot hold left out.")
    return {"title": title, "description": "\n".join(lines)}


def _colour(taken: TakenMap, group: str, theme: Theme) -> tuple[int, int, int]:
    colour = taken.picture["looks"][theme]["groups"][group]["colour"].removeprefix("#")
    red, green, blue = bytes.fromhex(colour)
    return red, green, blue


def _with_meta(written: str, taken: TakenMap, about: Mapping[str, str]) -> bytes:
    """The day that the caller gave in place of that on networkx's clock, and the rest in words."""
    for prefix, address in _NAMESPACES.items():
        ElementTree.register_namespace(prefix, address)
    root = ElementTree.fromstring(written)
    meta = root.find("{*}meta")
    assert meta is not None
    meta.set("lastmodifieddate", taken.about.date.isoformat())
    for name, text in (("title", about["title"]), ("description", about["description"])):
        ElementTree.SubElement(meta, f"{{{_NAMESPACES['']}}}{name}").text = text
    graph = root.find("{*}graph")
    assert graph is not None
    graph.set("name", about["title"])
    written_again: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written_again
