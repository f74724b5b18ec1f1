"""GML: Gephi, Cytoscape, networkx, igraph."""

import html
import re

from .found import Found, RefusedError, graphs_passed_over

_Block = list[tuple[str, "str | _Block"]]
"""What stands between brackets: names with their values, in order; a name may come again."""

_TOKEN = re.compile(
    r"""\s+|\#[^\n]*|(?P<text>"[^"]*")|(?P<open>\[)|(?P<close>\])|(?P<word>[^\s\[\]"]+)"""
)
_PAIR = re.compile(r"""([^\s\[\]"#]+)\s+("[^"]*"|[^\s\[\]"#]+)""")
# Nothing is tried twice, whatever stands there: each part keeps what it took.
_WORD = r"""[^\s\[\]"#]++(?!#)"""
_SEVERAL = rf"""(?:\s*+{_WORD}\s++(?:"[^"]*+"|{_WORD}))*+"""
_PAIRS = re.compile(_SEVERAL)
_BLOCK = re.compile(rf"""\s*+({_WORD})\s*+\[({_SEVERAL})\s*+\]""")
"""Names with their values one after the other, and a block of nothing else, as nearly all of a file
is: read at one stroke."""

_DRAWING = ("graphics", "LabelGraphics", "edgeAnchor")


def read(content: bytes) -> Found:
    """The first graph of a file."""
    top = _block(content.decode("utf-8"))
    graphs = [value for key, value in top if key.lower() == "graph" and not isinstance(value, str)]
    if not graphs:
        raise RefusedError("is a GML file without a graph in it")
    found = Found(notes=graphs_passed_over(len(graphs) - 1))
    said = [value for key, value in graphs[0] if key == "directed"]
    directed = bool(said) and said[-1] == "1"
    drawn = 0
    for key, value in graphs[0]:
        if isinstance(value, str):
            continue
        drawn += any(name in _DRAWING for name, _ in value)
        if key == "node":
            about = _flat(value)
            found.person(about.pop("id", ""), about)
        elif key == "edge":
            about = _flat(value)
            if "id" in about:
                about["tie id"] = about.pop("id")
            source, target = about.pop("source", ""), about.pop("target", "")
            found.tie(source, target, about, one_way=directed)
    if drawn:
        found.notes.append("places, colours and sizes of a drawing were left out")
    if not found.ties.rows:
        found.directed = directed
    return found.finish()


def _block(text: str) -> _Block:
    """The names and values of a whole file. Brackets are counted, so depth costs no more."""
    top: _Block = []
    open_blocks = [top]
    name: str | None = None
    place = 0
    while True:
        while name is None and (block := _BLOCK.match(text, place)):
            open_blocks[-1].append((block[1], _pairs(block[2])))
            place = block.end()
        if name is None and (pairs := _PAIRS.match(text, place)):
            open_blocks[-1] += _pairs(pairs[0])
            place = pairs.end()
        kind, token, place = _token(text, place)
        if not kind:
            break
        if kind == "close":
            if len(open_blocks) == 1 or name is not None:
                raise RefusedError("is a damaged GML file: a bracket closes that was never opened")
            open_blocks.pop()
        elif name is None:
            if kind != "word":
                raise RefusedError(f"is a damaged GML file: a name was expected, not {token[:20]}")
            name = token
        elif kind == "open":
            inner: _Block = []
            open_blocks[-1].append((name, inner))
            open_blocks.append(inner)
            name = None
        else:
            open_blocks[-1].append((name, _value(token)))
            name = None
    if len(open_blocks) > 1 or name is not None:
        raise RefusedError("is a damaged GML file: it breaks off before the last bracket closes")
    return top


def _pairs(text: str) -> _Block:
    return [(key, _value(value)) for key, value in _PAIR.findall(text)]


def _value(token: str) -> str:
    """What a token stands for: without its quotation marks, where it has them."""
    if token[0] != '"':
        return token
    return html.unescape(token[1:-1]) if "&" in token else token[1:-1]


def _token(text: str, place: int) -> tuple[str, str, int]:
    """The next token from a place on: its kind, itself, and where it ends; blank at the end."""
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise RefusedError("is a damaged GML file: a quotation mark is never closed")
        place = match.end()
        if match.lastgroup:
            return match.lastgroup, match.group(), place
    return "", "", place


def _flat(block: _Block) -> dict[str, str]:
    """Names with their values; several of one name are joined, blocks inside by their path."""
    about: dict[str, str] = {key: value for key, value in block if isinstance(value, str)}
    if len(about) == len(block):
        return about
    about = {}
    left = [("", each) for each in reversed(block)]
    while left:
        path, (key, value) = left.pop()
        if not isinstance(value, str):
            if key not in _DRAWING:
                left += [(f"{path}{key}.", each) for each in reversed(value)]
        elif f"{path}{key}" in about:
            about[f"{path}{key}"] += f"; {value}"
        else:
            about[f"{path}{key}"] = value
    return about
