"""GraphML: yEd, Network Canvas, networkx, igraph, Gephi, visone."""

from xml.etree.ElementTree import Element

from .found import Found, RefusedError, graphs_passed_over
from .xml_tree import children, root_of, tag, text_in, within

_Keys = dict[str, tuple[str, str, str]]
"""For each key: what it is about ("node", "edge", "all"), its name, and its default."""


def read(content: bytes) -> Found:
    """The first graph of a file, with the graphs inside its nodes laid flat."""
    root = root_of(content)
    graphs = list(children(root, "graph"))
    if not graphs:
        raise RefusedError("is a GraphML file without a graph in it")
    chosen = next((each for each in graphs if any(within(each, "edge"))), graphs[0])
    keys = {
        key.get("id", ""): (
            key.get("for", "all"),
            key.get("attr.name") or key.get("yfiles.type") or key.get("id") or "",
            next((text_in(each) for each in children(key, "default")), ""),
        )
        for key in children(root, "key")
    }
    found = Found(notes=graphs_passed_over(len(graphs) - 1))
    _collect(chosen, keys, found)
    inner = sum(1 for _ in within(chosen, "graph"))
    if inner:
        found.notes.append(
            f"graphs inside a node: {inner:,}; their people and ties stand beside the others"
        )
    hyper = sum(1 for _ in within(chosen, "hyperedge"))
    if hyper:
        found.notes.append(f"ties of more than two people at once cannot be read: {hyper:,}")
    if not found.ties.rows:
        found.directed = chosen.get("edgedefault") == "directed"
    return found.finish()


def _collect(chosen: Element, keys: _Keys, found: Found) -> None:
    directed = chosen.get("edgedefault") == "directed"
    for element in chosen.iter():
        if tag(element) == "node":
            found.person(element.get("id", ""), _data(element, keys, "node"))
        elif tag(element) == "edge":
            way = {"true": True, "false": False}.get(element.get("directed", ""), directed)
            about = _data(element, keys, "edge")
            if element.get("id"):
                about = {**about, "tie id": element.get("id", "")}
            ends = element.get("source", ""), element.get("target", "")
            found.tie(*ends, about, one_way=way)


def _data(element: Element, keys: _Keys, what: str) -> dict[str, str]:
    about = {
        name: default for of, name, default in keys.values() if default and of in (what, "all")
    }
    for data in children(element, "data"):
        name = keys.get(data.get("key", ""), ("", data.get("key", ""), ""))[1]
        if len(data):
            # A drawing: of yEd's boxes and lines only the words in them say something.
            labels = [text_in(each) for each in data.iter() if tag(each).endswith("Label")]
            if any(labels):
                about["label"] = " ".join(filter(None, labels))
        else:
            about[name] = (data.text or "").strip()
    return about
