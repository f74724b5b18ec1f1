"""Reads one graph file from standard input, with limits, and writes what it holds as JSON."""

import gc
import json
import os
import sys
from collections.abc import Callable
from typing import Any

from . import dl, gexf, gml, graphml, json_graph, pajek, parquet
from .found import Found, RefusedError, Table

MOST_CHARACTERS = 100_000_000

READERS: dict[str, Callable[[bytes], Found]] = {
    "graphml": graphml.read,
    "gexf": gexf.read,
    "gml": gml.read,
    "pajek": pajek.read,
    "dl": dl.read,
    "json": json_graph.read,
}


def main(kind: str, most_memory: int) -> None:
    """Write what the file of this kind holds, or {"refused": why}."""
    _limit_memory(most_memory)
    # A short life with nothing in it that refers to itself: looking for such takes half the time.
    gc.disable()
    content = sys.stdin.buffer.read()
    try:
        answer = _answer(kind, content)
    except RefusedError as why:
        answer = {"refused": str(why)}
    except (MemoryError, RecursionError):
        answer = {"refused": "is larger inside, or nested deeper, than this program takes"}
    text = json.dumps(answer)
    if len(text) > MOST_CHARACTERS:
        text = json.dumps({"refused": "holds more text than can be read; leave out some of it"})
    sys.stdout.write(text)


def _answer(kind: str, content: bytes) -> dict[str, Any]:
    if kind == "parquet":
        return {"records": parquet.read_records(content)}
    found = READERS[kind](content)
    found.ties.headings = found.ties.headings or ["source", "target"]
    return {
        "people": _records(found.people) if found.people.rows else None,
        "ties": _records(found.ties),
        "directed": found.directed,
        "notes": found.notes,
    }


def _records(table: Table) -> list[list[str]]:
    width = len(table.headings)
    return [table.headings, *(row + [""] * (width - len(row)) for row in table.rows)]


def _limit_memory(most: int) -> None:
    try:
        import resource  # not there on Windows, where only the time is limited

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    except (ImportError, ValueError, OSError):
        return


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
    sys.stdout.flush()
    # Without taking the library for Parquet down: its threads now and then end the process badly.
    os._exit(0)
