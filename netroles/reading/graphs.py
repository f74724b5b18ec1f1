"""Files of graph programs: which kind a file is, and its people and ties as tables of text."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from netroles.network import NetrolesError
from netroles.reading.child import BrokenError, SlowError, answer
from netroles.reading.report import Note
from netroles.reading.sheet import Sheet, sheet_of
from netroles.reading.text import ENCODINGS, decoded, opening

MOST_SECONDS = 20
MOST_MEMORY = 500_000_000
MOST_MEMORY_PARQUET = 1_500_000_000
"""The library for Parquet sets address space aside that it does not use."""

GRAPH_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "graphml": "GraphML graph file",
        "gexf": "Gephi file (GEXF)",
        "gml": "GML graph file",
        "pajek": "Pajek file",
        "dl": "UCINET file (DL)",
        "json": "JSON graph file",
    }
)
"""What each kind of graph file is called."""

SAY_THEIR_ENCODING = ("graphml", "gexf", "json")
"""Of these kinds of file the encoding is no question."""

_OPENING = 4_000
"""So many characters show what a file is."""
_XML_ROOT = re.compile(r"<(?![?!])(?:\w+:)?(\w+)")
_SIGNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "json": re.compile(r"\s*[\[{]\s*[\"\[\]{}]"),
        "dl": re.compile(r"\s*dl\b[\s,]*(?:nm|nr|nc|n|format)\s*=", re.IGNORECASE),
        "pajek": re.compile(
            r"(?:[^\n]*\n){0,20}?\s*\*(?:vertices|network|arcs|edges)\b", re.IGNORECASE
        ),
        "gml": re.compile(
            r"(?:\s|\#[^\n]*\n|\w+\s+(?:\"[^\"]*\"|[\w.+-]+)\s)*?graph\s*\[", re.IGNORECASE
        ),
    }
)
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, eq=False)
class GraphSheets:
    """A graph file as tables: its ties, and the people where it lists them."""

    ties: Sheet
    people: Sheet | None
    said: str


def graph_kind(content: bytes) -> str | None:
    """The kind of graph file that the content shows, a key of `GRAPH_KINDS`; None for another."""
    start = opening(content, _OPENING)
    if start.lstrip().startswith("<"):
        root = _XML_ROOT.search(re.sub(r"<!--.*?-->", "", start, flags=re.DOTALL))
        return root[1].lower() if root and root[1].lower() in ("graphml", "gexf") else None
    return next((kind for kind, sign in _SIGNS.items() if sign.match(start)), None)


def graph_sheets(name: str, content: bytes, kind: str, encoding: str | None = None) -> GraphSheets:
    """The people and ties in a graph file of a kind, read in a child process with limits.

    The encoding is found out unless given. Every cell is text as it was written. Raises
    NetrolesError.
    """
    notes = []
    if kind not in SAY_THEIR_ENCODING:
        text, used = decoded(name, content, encoding)
        content = text.encode()
        if encoding is None and used == "cp1252":
            reason = f"the text was taken as {ENCODINGS[used]}; check accented names"
            notes.append(Note("guess", name, reason))
    said = _asked(name, content, kind, MOST_MEMORY)
    notes += [Note("guess", name, note) for note in said["notes"]]
    people_records, tie_records = said["people"], said["ties"]
    direction = {True: "directed", False: "undirected", None: "direction not given"}
    people = None
    counts = _counted(len(tie_records) - 1, "tie", "ties")
    if people_records:
        there = _counted(len(people_records) - 1, "person", "people")
        counts = f"{there}, {counts}"
        people = sheet_of(name, people_records, f"the people in the {GRAPH_KINDS[kind]}")
    words = f"{GRAPH_KINDS[kind]}, {direction[said['directed']]}, {counts}"
    ties = replace(sheet_of(name, tie_records, words, notes), directed=said["directed"])
    return GraphSheets(ties, people, words)


def is_parquet(content: bytes) -> bool:
    """Whether it begins as Parquet files do."""
    return content.startswith(b"PAR1")


def parquet_sheet(name: str, content: bytes) -> Sheet:
    """The table in a Parquet file, read in a child process with limits. Raises NetrolesError."""
    said = _asked(name, content, "parquet", MOST_MEMORY_PARQUET)
    return sheet_of(name, said["records"], "Parquet table")


def _asked(name: str, content: bytes, kind: str, memory: int) -> dict[str, Any]:
    try:
        text = answer(["-m", "graph_files", kind, str(memory)], content, MOST_SECONDS, _FOLDER)
    except SlowError:
        raise NetrolesError(
            f"{name} could not be read within {MOST_SECONDS} seconds; save its ties as CSV."
        ) from None
    except BrokenError:
        raise NetrolesError(
            f"{name} could not be read: it is damaged, or larger inside than this program takes; "
            "save its ties as CSV and load that."
        ) from None
    said: dict[str, Any] = json.loads(text)
    if "refused" in said:
        raise NetrolesError(f"{name} {said['refused']}.")
    return said


def _counted(number: int, one: str, several: str) -> str:
    return f"{number:,} {one if number == 1 else several}"
