"""GEXF: Gephi, sigma, networkx."""

from xml.etree.ElementTree import Element

from .found import Found, RefusedError, graphs_passed_over
from .xml_tree import children, root_of, tag, text_in, within

_Names = dict[str, tuple[str, str]]
"""For each attribute: its title and its default."""

_OF_TIES = ("label", "kind", "weight", "start", "end", "startopen", "endopen")
_OF_PEOPLE = ("label", "start", "end", "startopen", "endopen")


def read(content: bytes) -> Found:
    """The first graph of a file, with nodes inside nodes laid flat."""
    root = root_of(content)
    graphs = list(children(root, "graph"))
    if not graphs:
        raise RefusedError("is a GEXF file without a graph in it")
    graph = graphs[0]
    names = {what: _names(graph, what) for what in ("node", "edge")}
    found = Found(notes=graphs_passed_over(len(graphs) - 1))
    default = graph.get("defaultedgetype", "undirected")
    changing = 0
    for element in graph.iter():
        if tag(element) == "node":
            about = {key: element.get(key, "") for key in _OF_PEOPLE if element.get(key)}
            values, several = _values(element, names["node"])
            found.person(element.get("id", ""), {**about, **values})
            changing += several
        elif tag(element) == "edge":
            about = {key: element.get(key, "") for key in _OF_TIES if element.get(key)}
            if element.get("id"):
                about["tie id"] = element.get("id", "")
            values, several = _values(element, names["edge"])
            ends = element.get("source", ""), element.get("target", "")
            way = element.get("type", default)
            found.tie(*ends, {**values, **about}, one_way=way == "directed")
            changing += several
    inner = sum(1 for node in within(graph, "node") for _ in within(node, "node"))
    if inner:
        found.notes.append(f"people inside others: {inner:,}; they stand beside them")
    if changing:
        found.notes.append(
            f"values that change over time: {changing:,}; of each the last one was taken"
        )
    found.fill_strengths("weight", "1", "GEXF")
    if not found.ties.rows:
        found.directed = default == "directed"
    return found.finish()


def _names(graph: Element, what: str) -> _Names:
    return {
        each.get("id", ""): (
            each.get("title") or each.get("id") or "",
            next((text_in(given) for given in children(each, "default")), ""),
        )
        for block in children(graph, "attributes")
        if block.get("class") == what
        for each in children(block, "attribute")
    }


def _values(element: Element, names: _Names) -> tuple[dict[str, str], int]:
    """What is said of a person or a tie, and how many values are followed by a later one."""
    values = {title: default for title, default in names.values() if default}
    seen: set[str] = set()
    several = 0
    for block in children(element, "attvalues"):
        for each in children(block, "attvalue"):
            key = each.get("for") or each.get("id") or ""
            several += key in seen
            seen.add(key)
            values[names.get(key, (key, ""))[0]] = each.get("value", "").strip()
    return values, several
