"""Files in, network out, with a report of what became of every row.

`read` does it in one step. A page that lets the user confirm takes the steps one by one: `look`
(file → table of text), `propose_match` and `sentence` (which column says what), `build`.
"""

from netroles.reading.build import Reading, build, read
from netroles.reading.cells import csv_text, guard, safe_csv, unguard
from netroles.reading.match import FIELD_WORDS, NEEDED, Match, What, propose_match
from netroles.reading.report import FileCount, Note, NoteGroup, NoteKind, Report
from netroles.reading.sentence import sentence
from netroles.reading.sheet import MOST_COLUMNS, MOST_ROWS, Sheet, look
from netroles.reading.source import MOST_BYTES, Source
from netroles.reading.templates import Template, templates

__all__ = [
    "FIELD_WORDS",
    "MOST_BYTES",
    "MOST_COLUMNS",
    "MOST_ROWS",
    "NEEDED",
    "FileCount",
    "Match",
    "Note",
    "NoteGroup",
    "NoteKind",
    "Reading",
    "Report",
    "Sheet",
    "Source",
    "Template",
    "What",
    "build",
    "csv_text",
    "guard",
    "look",
    "propose_match",
    "read",
    "safe_csv",
    "sentence",
    "templates",
    "unguard",
]
