"""UCINET DL: matrices, lists of ties, lists of neighbours, several relations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from .found import MOST_PEOPLE, Found, RefusedError, add_matrix

_HEADER = re.compile(
    r"\b(?P<key>nm|nr|nc|n|format|diagonal)(?:\s*=\s*|\s+)(?P<value>\d+|[a-z]+[12]?)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(row\s+labels\s+embedded|col(?:umn)?\s+labels\s+embedded|labels\s+embedded|row\s+labels"
    r"|col(?:umn)?\s+labels|level\s+labels|matrix\s+labels|labels|data)\s*[:=]?",
    re.IGNORECASE,
)
_WORD = re.compile(r'"([^"]*)"|([^\s,]+)')
_MATRICES = ("fullmatrix", "fm", "lowerhalf", "upperhalf")
_LISTS = ("edgelist1", "el1", "nodelist1", "nl1", "edgelist2", "el2", "nodelist2", "nl2")


@dataclass(frozen=True)
class _Header:
    """What stands above the data. rows and columns are labels, made of numbers where not given."""

    format: str
    rows: list[str]
    columns: list[str]
    levels: list[str]
    embedded: bool
    diagonal: bool
    two_kinds: bool


def read(content: bytes) -> Found:
    """Every relation of a file, each as a kind of tie where there are several."""
    text = content.decode("utf-8")
    header, data = _header(text)
    found = Found()
    if header.format in _MATRICES:
        _matrices(found, header, data)
    else:
        _list(found, header, data)
    if header.two_kinds:
        found.notes.append(
            "the file ties people to something else, such as groups: all stand as people here"
        )
    return found.finish()


def _header(text: str) -> tuple[_Header, str]:
    parts = list(_PART.finditer(text))
    places = [place for place, part in enumerate(parts) if part[1].lower() == "data"]
    if not places:
        raise RefusedError("is a DL file without the word 'data:', below which its ties stand")
    parts = parts[: places[0] + 1]
    said = {
        each["key"].lower(): each["value"].lower()
        for each in _HEADER.finditer(text, 0, parts[0].start())
    }
    labels: dict[str, list[str]] = {}
    embedded = False
    for part, after in pairwise(parts):
        key = " ".join(part[1].lower().replace("column", "col").split())
        embedded = embedded or key.endswith("embedded")
        labels[key] = _words(text[part.end() : after.start()])
    data = text[parts[-1].end() :]
    kind = said.get("format", "fullmatrix")
    if kind not in (*_MATRICES, *_LISTS):
        known = ", ".join(("fullmatrix", "lowerhalf", "upperhalf", "edgelist1", "nodelist1"))
        raise RefusedError(f"is a DL file of the format '{kind}'; known are {known}")
    two = "nr" in said or kind.endswith("2")
    row_count = _count(said.get("nr") or said.get("n", "0"))
    column_count = _count(said.get("nc") or said.get("n", "0"))
    both = labels.get("labels", [])
    rows = labels.get("row labels") or both or _numbers(row_count)
    columns = labels.get("col labels") or (_numbers(column_count) if two else rows)
    levels = labels.get("level labels") or labels.get("matrix labels") or []
    if not embedded and (len(rows) < row_count or len(columns) < column_count):
        raise RefusedError(f"names {len(rows):,} people, but says that there are {row_count:,}")
    count = max(1, _count(said.get("nm", "1")))
    levels += [f"relation {number}" for number in range(len(levels) + 1, count + 1)]
    diagonal = said.get("diagonal", "present") != "absent"
    return _Header(kind, rows, columns, levels[:count], embedded, diagonal, two), data


def _count(text: str) -> int:
    count = int(text[:12]) if text.isdecimal() else 0
    if count > MOST_PEOPLE:
        raise RefusedError(
            f"says that it holds {count:,} people; up to {MOST_PEOPLE:,} can be read"
        )
    return count


def _numbers(count: int) -> list[str]:
    return [str(number) for number in range(1, count + 1)]


def _words(text: str) -> list[str]:
    return [each[1] if each[1] is not None else each[2] for each in _WORD.finditer(text)]


def _matrices(found: Found, header: _Header, data: str) -> None:
    rows, columns = header.rows, header.columns
    words = _words(data)
    if header.embedded:
        columns = words[: len(columns)]
        step = len(columns) + 1
        lines = [words[at : at + step] for at in range(len(columns), len(words), step)]
        rows = [line[0] for line in lines]
        cells = [[line[1:] for line in lines]]
        if [row.casefold() for row in rows] == [column.casefold() for column in columns]:
            # UCINET does not mind upper and lower case.
            columns = rows
        if any(len(line) != step for line in lines):
            raise RefusedError(_not_so(len(columns), len(columns), len(words)))
    else:
        cells = _squares(header, words)
    for row in rows:
        found.person(row, {})
    if columns != rows:
        for column in columns:
            found.person(column, {})
    for level, matrix in zip(header.levels, cells, strict=False):
        about = {"kind": level} if len(header.levels) > 1 else {}
        add_matrix(found, rows, columns, matrix, about)


def _squares(header: _Header, words: list[str]) -> list[list[list[str]]]:
    """The matrices of a file, whole, from the cells as they follow each other."""
    height, width = len(header.rows), len(header.columns)
    shift = 0 if header.diagonal else 1

    def given(row: int) -> Iterator[int]:
        """The columns of which the file gives the cells in this row."""
        if header.format == "lowerhalf":
            return iter(range(row + 1 - shift))
        if header.format == "upperhalf":
            return iter(range(row + shift, width))
        return (column for column in range(width) if header.diagonal or column != row)

    # No further than there are cells: a few bytes may say that they hold thousands of people.
    every = ((row, column) for row in range(height) for column in given(row))
    places = list(islice(every, len(words) + 1))
    if len(words) != len(places) * len(header.levels):
        raise RefusedError(_not_so(height, width, len(words)))
    matrices = []
    for level in range(len(header.levels)):
        matrix = [["0"] * width for _ in range(height)]
        cells = words[level * len(places) : (level + 1) * len(places)]
        for (row, column), cell in zip(places, cells, strict=True):
            matrix[row][column] = cell
            if header.format.endswith("half"):
                matrix[column][row] = cell
        matrices.append(matrix)
    return matrices


def _not_so(height: int, width: int, cells: int) -> str:
    return f"has a matrix of {cells:,} cells, which is not {height:,} by {width:,}"


def _list(found: Found, header: _Header, data: str) -> None:
    """Ties one a line, or somebody and all they are tied to one a line."""
    if len(header.levels) > 1:
        raise RefusedError("lists several relations one after another; save each by itself")
    one_a_line = header.format.startswith("e")
    columns = header.columns if header.two_kinds else header.rows
    if not header.embedded:
        for person in header.rows if columns is header.rows else (*header.rows, *columns):
            found.person(person, {})
    for line in data.splitlines():
        words = _words(line)
        if not words:
            continue
        targets = words[1:2] if one_a_line else words[1:]
        about = {"weight": words[2]} if one_a_line and len(words) > 2 else {}
        source = _person(words[0], header.rows, embedded=header.embedded)
        for target in targets or [""]:
            named = _person(target, columns, embedded=header.embedded)
            found.tie(source, named, about, one_way=not header.two_kinds)
    if one_a_line:
        found.fill_strengths("weight", "1", "DL")


def _person(word: str, labels: Sequence[str], *, embedded: bool) -> str:
    """Who a word of a list stands for: by number, unless the labels themselves stand there."""
    if not embedded and word.isdecimal() and 1 <= int(word[:12]) <= len(labels):
        return labels[int(word) - 1]
    return word
