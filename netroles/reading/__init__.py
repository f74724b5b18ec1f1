"""Files in, network out, with a report of what became of every row.

`read` does it in one step. A page that lets the user confirm takes the steps one by one:
`open_file` (file → tables of text, whatever kind it is), `propose_match` and `sentence` (which
column says what), `build`. `look` reads a plain table only.

Without a file, `typed_team` makes a network of what somebody types and ticks, and `questionnaire`
the form whose answers `read` takes back. `self_form` asks people how they see their own part;
`self_report` reads that, beside the network and never into it. `coordination_scores` reads what a
licensed survey found out about roles working with each other.
"""

from netroles.network import RESPONDED
from netroles.reading.answers import is_questionnaire
from netroles.reading.build import Reading, build, build_answers, read
from netroles.reading.cells import csv_text, guard, safe_csv, unguard
from netroles.reading.checks import SAME_PERSON
from netroles.reading.child import AWAY
from netroles.reading.coffee_table import (
    PERSONS,
    ROUND,
    DrawnRound,
    EarlierRounds,
    coffee_table,
    earlier_rounds,
    joined_rounds,
    rounds_of_those_here,
)
from netroles.reading.contacts import SPANS, Span
from netroles.reading.coordination import (
    BY_ROLES,
    ONE_WAVE,
    CoordinationScores,
    coordination_scores,
)
from netroles.reading.egonets import Egonets, egonets
from netroles.reading.match import FIELD_WORDS, NEEDED, Match, What, perhaps_strength, propose_match
from netroles.reading.merging import Merge, Merged, SamePeople, as_decided, merged, recounted
from netroles.reading.opened import AS_FOUND_OUT, Opened, ReadAs, is_text, open_file
from netroles.reading.questionnaire import questionnaire
from netroles.reading.report import FileCount, Note, NoteGroup, NoteKind, Overruled, Report, cut
from netroles.reading.same_person import MOST_COMPARED, Likely, likely_same, names_like
from netroles.reading.self_form import (
    CHOICES,
    STATEMENTS,
    WHAT_COUNTS,
    Statement,
    answers_form,
    self_form,
)
from netroles.reading.self_report import SelfReport, self_report
from netroles.reading.sentence import sentence
from netroles.reading.sheet import MOST_COLUMNS, MOST_ROWS, Sheet, look
from netroles.reading.source import MOST_BYTES, Source
from netroles.reading.templates import CSV_MIME, EXCEL_MIME, Template, templates
from netroles.reading.text import DELIMITERS, ENCODING_CHOICES, ENCODINGS, Delimiter
from netroles.reading.ties import numbers_among_strengths, words_among_strengths
from netroles.reading.typed import MOST_TICKED, NO_TEAM, TYPED_COLUMNS, TypedTeam, typed_team
from netroles.reading.work import Matched, Unsaid, Work, read_with_work
from netroles.reading.work_file import ENDING, is_work_file, opened_work, work_bytes

__all__ = [
    "AS_FOUND_OUT",
    "AWAY",
    "BY_ROLES",
    "CHOICES",
    "CSV_MIME",
    "DELIMITERS",
    "ENCODINGS",
    "ENCODING_CHOICES",
    "ENDING",
    "EXCEL_MIME",
    "FIELD_WORDS",
    "MOST_BYTES",
    "MOST_COLUMNS",
    "MOST_COMPARED",
    "MOST_ROWS",
    "MOST_TICKED",
    "NEEDED",
    "NO_TEAM",
    "ONE_WAVE",
    "PERSONS",
    "RESPONDED",
    "ROUND",
    "SAME_PERSON",
    "SPANS",
    "STATEMENTS",
    "TYPED_COLUMNS",
    "WHAT_COUNTS",
    "CoordinationScores",
    "Delimiter",
    "DrawnRound",
    "EarlierRounds",
    "Egonets",
    "FileCount",
    "Likely",
    "Match",
    "Matched",
    "Merge",
    "Merged",
    "Note",
    "NoteGroup",
    "NoteKind",
    "Opened",
    "Overruled",
    "ReadAs",
    "Reading",
    "Report",
    "SamePeople",
    "SelfReport",
    "Sheet",
    "Source",
    "Span",
    "Statement",
    "Template",
    "TypedTeam",
    "Unsaid",
    "What",
    "Work",
    "answers_form",
    "as_decided",
    "build",
    "build_answers",
    "coffee_table",
    "coordination_scores",
    "csv_text",
    "cut",
    "earlier_rounds",
    "egonets",
    "guard",
    "is_questionnaire",
    "is_text",
    "is_work_file",
    "joined_rounds",
    "likely_same",
    "look",
    "merged",
    "names_like",
    "numbers_among_strengths",
    "open_file",
    "opened_work",
    "perhaps_strength",
    "propose_match",
    "questionnaire",
    "read",
    "read_with_work",
    "recounted",
    "rounds_of_those_here",
    "safe_csv",
    "self_form",
    "self_report",
    "sentence",
    "templates",
    "typed_team",
    "unguard",
    "words_among_strengths",
    "work_bytes",
]
