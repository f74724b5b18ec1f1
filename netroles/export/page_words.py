"""The words around a printed map: title, legend, what is known of it, and what it does not say."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from netroles.export.canvas import Canvas
from netroles.export.taken import TakenMap, legend_words
from netroles.export.text_room import broken
from netroles.insight import counted

NOT_SAID = "What this does not say"
_LINE = 1.35
"""From one line of text to the next, for letters of size 1."""
_COLUMNS = 3
"""In which the limits stand at the foot: a line across the whole page is hard to read."""
_LONGEST_TITLE, _LONGEST_FACT = 160, 500
"""Characters: what is longer ends in an ellipsis."""
_SCRIPTS_AT_HAND = ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC", "MODIFIER LETTER")
LETTERS_MAY_LACK = (
    "A name holds letters that the computer on which this was made may lack: they are blank here, "
    "and shown in the map as a page of its own."
)


def write_heading(canvas: Canvas, title: str) -> float:
    """The title across the head of the page; returns where it ends."""
    page = canvas.page
    size = page.title
    title = _at_most(title, _LONGEST_TITLE)
    lines = broken(title, size, page.room, bold=True)
    if len(lines) > 1:
        size *= 0.8
        lines = broken(title, size, page.room, bold=True)[:2]
    down = page.margin
    for line in lines:
        canvas.text(line, page.margin, down + size / 2, size, bold=True)
        down += size * 1.25
    return down + page.text * 0.8


def write_foot(canvas: Canvas, caution: str, limits: Sequence[str]) -> float:
    """The caution across the foot of the page, where nobody misses it, and under it the limits.

    Returns where the foot begins.
    """
    page = canvas.page
    said = broken(caution, page.text, page.room)
    gap, indent = page.small * 2, page.small
    wide = (page.room - gap * (_COLUMNS - 1)) / _COLUMNS
    columns = _in_columns([broken(limit, page.small, wide - indent) for limit in limits])
    longest = max((sum(map(len, column)) for column in columns), default=0)
    line, small = page.text * _LINE, page.small * _LINE
    heading = [NOT_SAID] if limits else []
    top = page.height - page.margin - (len(heading) + len(said)) * line - longest * small
    down = top
    for text in (*heading, *said):
        canvas.text(text, page.margin, down + line / 2, page.text, bold=text in heading)
        down += line
    for place, column in enumerate(columns):
        left, at = page.margin + place * (wide + gap), down + small / 2
        for limit in column:
            canvas.text("•", left, at, page.small)
            for text in limit:
                canvas.text(text, left + indent, at, page.small)
                at += small
    return top - page.text


def write_aside(canvas: Canvas, taken: TakenMap, top: float, bottom: float, left_out: int) -> None:
    """Beside the map: the legend, what is known of the map, and how to read it.

    left_out is how many names found no room.
    """
    notes = list(taken.notes)
    if left_out:
        notes.append(_names_left_out(left_out))
    if not all(_has_letters_for(person.name) for person in taken.people):
        notes.append(LETTERS_MAY_LACK)
    size = canvas.page.text
    # A long list of filters makes the letters smaller before it runs into the caution.
    while (
        _aside_at(canvas, taken, size, top, notes, draw=False) > bottom
        and size > canvas.page.text * 0.5
    ):
        size *= 0.95
    _aside_at(canvas, taken, size, top, notes, draw=True)


def _aside_at(
    canvas: Canvas, taken: TakenMap, size: float, top: float, notes: Sequence[str], *, draw: bool
) -> float:
    left, room = canvas.page.aside_left, canvas.page.aside
    line, indent = size * _LINE, size * 3
    down = top + size / 2

    def write(text: str, across: float = 0.0, *, bold: bool = False) -> None:
        nonlocal down
        for each in [text] if bold else broken(text, size, room - across):
            if draw:
                canvas.text(each, left + across, down, size, bold=bold)
            down += line

    if taken.picture["legend"]:
        write("Legend", bold=True)
        down += line * 0.2
    for entry in taken.picture["legend"]:
        if draw and entry["kind"] != "note":
            _sample(canvas, entry, left + size * 1.1, down, size)
        write(legend_words(entry), indent)
        down += line * 0.1
    down += line * 0.5
    for heading, text in taken.about.facts:
        write(heading, bold=True)
        write(_at_most(text, _LONGEST_FACT))
        down += line * 0.35
    for note in notes:
        write(note)
        down += line * 0.35
    return down


def _sample(canvas: Canvas, entry: Mapping[str, Any], x: float, y: float, size: float) -> None:
    """What an entry of the legend stands for, as it is drawn on the map."""
    looks = canvas.looks
    if entry["kind"] != "tie":
        look = looks["groups"][entry["key"]]
        scale = look["scale"] if look["hollow"] else min(look["scale"], 1.15)
        canvas.mark(look, x, y, size * 0.48 * scale)
        return
    if entry["key"] == "moved":
        canvas.tether((x - size * 0.6, y), (x + size, y))
        return
    colour = looks["crossing"] if entry["key"] == "crossing" else looks["tie"]
    dashes = [size * 0.45, size * 0.35] if entry["key"] == "one_sided" else None
    canvas.line((x - size, y), (x + size, y), colour, size / 6, dashes)
    if entry["key"] == "crossing":
        canvas.bead(x, y, size * 0.3, colour)


def _in_columns(texts: Sequence[list[str]]) -> list[list[list[str]]]:
    """The texts, each a list of lines, in columns as short as can be; none is split over two."""
    most = max(map(len, texts), default=0)
    while True:
        columns: list[list[list[str]]] = []
        for lines in texts:
            if not columns or sum(map(len, columns[-1])) + len(lines) > most:
                columns.append([])
            columns[-1].append(lines)
        if len(columns) <= _COLUMNS:
            return columns
        most += 1


def _has_letters_for(name: str) -> bool:
    """Whether a name is in a script that every computer with this program has letters for."""
    letters = (mark for mark in name if unicodedata.category(mark)[0] == "L")
    symbols = any(unicodedata.category(mark) == "So" for mark in name)
    return not symbols and all(
        unicodedata.name(mark, "").startswith(_SCRIPTS_AT_HAND) for mark in letters
    )


def _names_left_out(number: int) -> str:
    are = "is" if number == 1 else "are"
    return f"{counted(number, 'name')} found no room on this page and {are} left out."


def _at_most(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
