"""Pajek: .net with one network, .paj with several, and partitions."""

import re
from dataclasses import dataclass, field

from .found import MOST_PEOPLE, Found, RefusedError, add_matrix, graphs_passed_over

_VERTEX = re.compile(r'\s*(\d+)(?:\s+(?:"([^"]*)"|(\S+)))?')
_SECTION = re.compile(r"\s*\*(\w+)\s*(.*)")
_RELATION = re.compile(r':?\s*(\d+)?\s*(?:"([^"]*)"|(.*))')
_LABEL = re.compile(r'\bl\s+"([^"]*)"')
_DRAWING = {
    "c",
    "p",
    "s",
    "w",
    "l",
    "lp",
    "lr",
    "lphi",
    "lc",
    "la",
    "fos",
    "font",
    "h1",
    "h2",
    "k1",
}
"""How a line is drawn; stands where a strength would stand if there were one."""
_LISTS = {"arcs": True, "edges": False, "arcslist": True, "edgeslist": False}
"""The kinds of section with ties; whether a tie there has a direction."""


@dataclass
class _Net:
    """One network of a file: labels by number, and the lines of each section of ties."""

    count: int = 0
    first_kind: int | None = None
    labels: dict[str, str] = field(default_factory=dict)
    sections: list[tuple[str, str, list[str]]] = field(default_factory=list)
    columns: list[tuple[str, list[str]]] = field(default_factory=list)


def read(content: bytes) -> Found:
    """The first network of a file, each relation as a kind of tie, partitions as columns."""
    nets, others = _nets(content.decode("utf-8"))
    if not nets:
        raise RefusedError("is a Pajek file without a network in it")
    net = nets[0]
    found = Found(notes=graphs_passed_over(len(nets) - 1))
    names = _names(net)
    for number, name in names.items():
        label = net.labels.get(number, name)
        about = {"label": label} if label != name else {}
        for heading, cells in net.columns:
            place = int(number) - 1
            about[heading] = cells[place] if place < len(cells) else ""
        found.person(name, about)
    for section, relation, lines in net.sections:
        about = {"kind": relation} if relation else {}
        if section == "matrix":
            _matrix(found, net, names, lines, about)
        elif section.endswith("list"):
            _neighbours(found, names, lines, about, one_way=_LISTS[section])
        else:
            _ties(found, names, lines, about, one_way=_LISTS[section])
    if net.first_kind:
        found.notes.append(
            f"the first {net.first_kind:,} of {net.count:,} are of one kind and the rest of "
            "another, such as people and groups: all stand as people here"
        )
    if others:
        found.notes.append(f"sections that are not known were passed over: {others:,}")
    found.fill_strengths("weight", "1", "Pajek")
    return found.finish()


def _nets(text: str) -> tuple[list[_Net], int]:
    """The networks of a file, and how many sections are of a kind that is not known."""
    nets: list[_Net] = []
    lines: list[str] = []
    others = 0
    column: str | None = None
    for line in text.splitlines():
        match = _SECTION.match(line)
        if match is None:
            if line.strip() and not line.lstrip().startswith("%"):
                lines.append(line)
            continue
        lines, word, rest = [], match[1].lower(), match[2].strip()
        if word == "network":
            nets.append(_Net())
            column = None
        elif word in ("partition", "vector"):
            column = " ".join(rest.split()).strip('"') or word
        elif word == "vertices":
            numbers = [each for each in rest.split() if each.isdecimal()]
            if column is not None and nets:
                nets[-1].columns.append((column, lines))
            else:
                if not nets or nets[-1].count:
                    nets.append(_Net())
                _begin(nets[-1], numbers)
                nets[-1].sections.append(("vertices", "", lines))
        elif word == "matrix" or word in _LISTS:
            if not nets:
                nets.append(_Net())
            relation = _RELATION.match(rest)
            name = (relation[2] or relation[3] or relation[1] or "") if relation else ""
            nets[-1].sections.append((word, name.strip(), lines))
        else:
            others += 1
    for net in nets:
        _label(net)
    return [net for net in nets if net.count or net.sections], others


def _begin(net: _Net, numbers: list[str]) -> None:
    net.count = int(numbers[0][:12]) if numbers else 0
    if net.count > MOST_PEOPLE:
        raise RefusedError(
            f"says that it holds {net.count:,} people; up to {MOST_PEOPLE:,} can be read"
        )
    if len(numbers) > 1 and 0 < int(numbers[1][:12]) < net.count:
        net.first_kind = int(numbers[1])


def _label(net: _Net) -> None:
    """Take the labels out of the section of vertices."""
    for section, _, lines in net.sections:
        for line in lines if section == "vertices" else ():
            if match := _VERTEX.match(line):
                net.labels[match[1]] = match[2] if match[2] is not None else match[3] or match[1]
    net.sections = [each for each in net.sections if each[0] != "vertices"]


def _names(net: _Net) -> dict[str, str]:
    """The id of each number: the label, where every label is one person's, else the number."""
    numbers = [str(number) for number in range(1, net.count + 1)]
    numbers = list(dict.fromkeys((*numbers, *net.labels)))
    labels = [net.labels.get(number, number) for number in numbers]
    folded = {" ".join(label.split()) for label in labels}
    if len(folded) < len(labels) or "" in folded:
        labels = numbers
    return dict(zip(numbers, labels, strict=True))


def _ties(
    found: Found, names: dict[str, str], lines: list[str], kind: dict[str, str], *, one_way: bool
) -> None:
    for line in lines:
        parts = line.split()
        about = dict(kind)
        if len(parts) > 2 and parts[2].lower() not in _DRAWING:
            about["weight"] = parts[2]
        if label := _LABEL.search(line):
            about["label"] = label[1]
        source, target = (names.get(part, part) for part in (*parts, "", "")[:2])
        found.tie(source, target, about, one_way=one_way)


def _neighbours(
    found: Found, names: dict[str, str], lines: list[str], kind: dict[str, str], *, one_way: bool
) -> None:
    """A list: each line names somebody and then everybody they are tied to."""
    for line in lines:
        source, *targets = line.split()
        for target in targets:
            ends = names.get(source, source), names.get(target, target)
            found.tie(*ends, kind, one_way=one_way)


def _matrix(
    found: Found, net: _Net, names: dict[str, str], lines: list[str], kind: dict[str, str]
) -> None:
    everyone = list(names.values())
    rows, columns = everyone, everyone
    if net.first_kind:
        rows, columns = everyone[: net.first_kind], everyone[net.first_kind :]
    cells = [line.split() for line in lines]
    if len(cells) != len(rows) or any(len(line) != len(columns) for line in cells):
        raise RefusedError(
            f"has a matrix that is not {len(rows):,} by {len(columns):,}, as its list of people is"
        )
    add_matrix(found, rows, columns, cells, kind)
