"""JSON: node-link (networkx, D3), Cytoscape, graphology and Gephi Lite, a list of ties."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from .found import Found, RefusedError

_Object = dict[str, Any]

_EXPECTED = (
    "expected were nodes with links or edges (networkx, D3), elements (Cytoscape), a graphology or "
    "Gephi Lite graph, or a list of ties with source and target"
)
_DRAWING = ("position", "selected", "classes", "grabbable", "locked", "selectable", "pannable")


def read(content: bytes) -> Found:
    """The graph of a file, whichever of the known shapes it has."""
    graph = _parsed(content)
    found = Found()
    if isinstance(graph, list):
        _list_of_ties(graph, found)
    elif isinstance(inner := _inside(graph), dict) and "elements" in inner:
        _cytoscape(inner, found)
    elif "nodes" in inner and "edges" in inner and _is_graphology(inner):
        _graphology(inner, _gephi_lite(graph), found)
    elif "nodes" in inner and ("links" in inner or "edges" in inner):
        _node_link(inner, found)
    else:
        raise RefusedError(f"is JSON, but no graph that is known; {_EXPECTED}")
    return found


def _parsed(content: bytes) -> Any:
    twice: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> _Object:
        record = dict(pairs)
        if len(record) < len(pairs):
            twice.append("")
        return record

    try:
        # Numbers stay as they were written: 007 is damaged, 1.0 and NaN are text like any other.
        text = content.decode(json.detect_encoding(content))
        graph = json.loads(
            text, object_pairs_hook=once, parse_float=str, parse_int=str, parse_constant=str
        )
    except RecursionError:
        raise RefusedError("is JSON in more layers than can be read") from None
    except ValueError as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise RefusedError(f"is no whole JSON: it is damaged{where}") from None
    if twice:
        raise RefusedError("names the same thing twice within one object; which one counts?")
    return graph


def _inside(graph: Any) -> Any:
    """The part with the nodes, where a program wraps it up."""
    if not isinstance(graph, dict):
        raise RefusedError(f"is JSON, but no graph that is known; {_EXPECTED}")
    for key in ("graphDataset", "fullGraph", "graph"):
        inner = graph.get(key)
        if isinstance(inner, dict) and ({"nodes", "fullGraph"} & set(inner)):
            return _inside(inner)
    return graph


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return json.dumps(value, ensure_ascii=False)


def _about(record: Mapping[str, Any], *without: str) -> dict[str, str]:
    return {key: _text(value) for key, value in record.items() if key not in without}


def _objects(values: Any, what: str) -> Iterable[_Object]:
    """The objects of a list; refused where it is something else."""
    if not isinstance(values, list):
        raise RefusedError(f"is JSON whose {what} are no list")
    for place, value in enumerate(values, 1):
        if not isinstance(value, dict):
            raise RefusedError(f"is JSON whose {what} are not all objects; number {place:,} is not")
        yield value


def _list_of_ties(graph: list[Any], found: Found) -> None:
    for record in _objects(graph, "entries"):
        if "data" in record and isinstance(record["data"], dict):
            _cytoscape({"elements": graph}, found)
            return
        source, target = (
            next((_text(record[key]) for key in keys if key in record), None)
            for keys in (("source", "from"), ("target", "to"))
        )
        if source is None or target is None:
            raise RefusedError(f"is JSON, but no graph that is known; {_EXPECTED}")
        about = _about(record, "source", "target", "from", "to")
        found.tie(source, target, about, one_way=False)
    found.directed = None


def _node_link(graph: _Object, found: Found) -> None:
    nodes = list(_objects(graph["nodes"], "nodes"))
    key = next((key for key in ("id", "key", "name") if all(key in node for node in nodes)), None)
    if key is None:
        raise RefusedError("is JSON whose nodes have no 'id' that tells them apart")
    names = [_text(node[key]) for node in nodes]
    for name, node in zip(names, nodes, strict=True):
        found.person(name, _about(node, key))
    ties = list(_objects(graph["links" if "links" in graph else "edges"], "links"))
    # Before it knew ids, D3 counted nodes from 0; such files name their nodes by 'name' only.
    by_place = key == "name"

    def end(value: Any) -> str:
        if isinstance(value, dict):
            return _text(value.get(key, ""))
        word = _text(value)
        if by_place and word not in known and word.isdecimal() and int(word[:9]) < len(names):
            return names[int(word)]
        return word

    known = set(names)
    directed = graph.get("directed")
    for tie in ties:
        about = _about(tie, "source", "target")
        found.tie(end(tie.get("source")), end(tie.get("target")), about, one_way=directed is True)
    found.directed = directed if isinstance(directed, bool) else None


def _cytoscape(graph: _Object, found: Found) -> None:
    elements = graph["elements"]
    if isinstance(elements, dict):
        nodes = list(_objects(elements.get("nodes", []), "nodes"))
        ties = list(_objects(elements.get("edges", []), "edges"))
    else:
        every = list(_objects(elements, "elements"))
        ties = [each for each in every if "source" in _data(each)]
        nodes = [each for each in every if "source" not in _data(each)]
    for node in nodes:
        data = _data(node)
        found.person(_text(data.get("id")), _about(data, "id", *_DRAWING))
    inside = sum("parent" in _data(node) for node in nodes)
    if inside:
        found.notes.append(f"people inside others: {inside:,}; they stand beside them")
    directed = graph.get("directed")
    for tie in ties:
        data = _data(tie)
        about = _about(data, "source", "target", "id", *_DRAWING)
        ends = _text(data.get("source")), _text(data.get("target"))
        found.tie(*ends, about, one_way=directed is True)
    found.directed = directed if isinstance(directed, bool) else None


def _data(element: _Object) -> _Object:
    data = element.get("data")
    return data if isinstance(data, dict) else {}


def _is_graphology(graph: _Object) -> bool:
    nodes = graph["nodes"] if isinstance(graph["nodes"], list) else []
    return "options" in graph or any(
        isinstance(node, dict) and {"key", "attributes"} <= set(node) for node in nodes
    )


def _gephi_lite(graph: _Object) -> tuple[_Object, _Object]:
    """What Gephi Lite says of people and ties, by key, beside the graph itself."""
    dataset = graph.get("graphDataset", graph)
    found = []
    for key in ("nodeData", "edgeData"):
        data = dataset.get(key) if isinstance(dataset, dict) else None
        found.append(data if isinstance(data, dict) else {})
    return found[0], found[1]


def _graphology(graph: _Object, beside: tuple[_Object, _Object], found: Found) -> None:
    options = graph.get("options")
    kind = options.get("type", "mixed") if isinstance(options, dict) else "mixed"
    for node in _objects(graph["nodes"], "nodes"):
        key = _text(node.get("key"))
        found.person(key, {**_part(node, "attributes"), **_part(beside[0], key)})
    for tie in _objects(graph["edges"], "edges"):
        key = _text(tie.get("key"))
        about = {**_part(tie, "attributes"), **_part(beside[1], key)}
        one_way = kind != "undirected" and tie.get("undirected") is not True
        found.tie(_text(tie.get("source")), _text(tie.get("target")), about, one_way=one_way)
    found.directed = {"directed": True, "undirected": False}.get(kind)
    if found.ties.rows:
        found.finish()


def _part(record: _Object, key: str) -> dict[str, str]:
    part = record.get(key)
    return _about(part) if isinstance(part, dict) else {}
