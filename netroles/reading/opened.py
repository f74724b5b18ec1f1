"""One way in: what a file is, said in words, and its ties and people as tables."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from netroles.network import NetrolesError
from netroles.reading.contacts import Span, from_contacts, is_contacts, sensor_sheet
from netroles.reading.graphs import (
    GRAPH_KINDS,
    SAY_THEIR_ENCODING,
    graph_kind,
    graph_sheets,
    is_parquet,
    parquet_sheet,
)
from netroles.reading.grids import from_matrix, is_matrix
from netroles.reading.headings import plain
from netroles.reading.match import propose_match
from netroles.reading.questionnaire import has_own_headings
from netroles.reading.report import Note, shown
from netroles.reading.sheet import Sheet, is_no_table, is_workbook, text_sheet, workbook_sheets
from netroles.reading.source import Source, name_and_bytes
from netroles.reading.survey_columns import (
    MOST_RESPONDENTS,
    Survey,
    is_survey,
    survey_in,
    who_could_have_answered,
)
from netroles.reading.surveys import from_survey
from netroles.reading.text import Delimiter, decoded

TABLE, MATRIX, ROSTER, CONTACTS = "table", "matrix", "roster", "contacts"
TABLE_KINDS: Mapping[str, str] = {
    TABLE: "a list, one row a tie or a person",
    MATRIX: "a matrix, people by people",
    ROSTER: "a survey, one row a respondent, colleagues in the headings or several in a cell",
    CONTACTS: "contacts with their times, one row a contact",
}
"""What a table can be taken for."""
SHEET = "sheet "
"""How the kind begins that is one of several sheets of a workbook."""

ROSTER_BY = f"{ROSTER} by "
"""Before a heading: a survey, and that column says who answered."""

_ABOUT_PEOPLE = ("people", "persons", "nodes", "elements", "staff", "team", "actors", "names")
_WAYS = {"directed": True, "undirected": False, "mutual": False}


@dataclass(frozen=True)
class ReadAs:
    """How a file is to be read, or was; None is for what is to be found out, or is no question.

    kind
        A key of `Opened.could_be`.
    encoding, delimiter
        Of text: see `netroles.reading.text`.
    span
        How contacts with times are put into periods: a key of `SPANS`.
    day_first
        Whether 3/4/2025 is the third of April.
    """

    kind: str | None = None
    encoding: str | None = None
    delimiter: Delimiter | None = None
    span: Span | None = None
    day_first: bool | None = None


AS_FOUND_OUT = ReadAs()


@dataclass(frozen=True, eq=False)
class Opened:
    """A file, as what it is.

    kind
        A key of `could_be`: the one it was taken for.
    said
        What it is, in words: "Gephi file (GEXF), directed, 34 people, 78 ties".
    ties
        The table of ties; of a file with one plain table that table, whatever it is about.
    people
        The table of people, where the same file has one; None elsewhere.
    could_be
        What else it could be taken for, in words, by the kind that `open_file` takes.
    asks
        What is a guess that the user should look at, in sentences; empty where nothing is.
    span
        How contacts with times were put into periods; None for other files.
    dates_unsure
        Whether nothing in their dates tells if the day or the month comes first.
    """

    kind: str
    said: str
    ties: Sheet
    people: Sheet | None
    could_be: Mapping[str, str]
    asks: tuple[str, ...] = ()
    span: Span | None = None
    dates_unsure: bool = False


def open_file(source: Source, read_as: str | ReadAs | None = None) -> Opened:
    """The tables in a file of any kind that can be read.

    source is a path, or a pair (name, content). What the file is, is told from its content and
    never from its name: delimited text, a spreadsheet (its sheets of ties and of people), a
    Parquet table, a graph file (GraphML, GEXF, GML, Pajek, UCINET DL, JSON), a matrix of people,
    a survey with a column for each colleague, or contacts with their times. read_as overrules it:
    a key of `Opened.could_be`, or more than that.

    Raises NetrolesError for a file that is none of these, damaged, or beyond the limits.
    """
    wish = read_as if isinstance(read_as, ReadAs) else ReadAs(read_as)
    kind = wish.kind
    name, content = name_and_bytes(source)
    graph = graph_kind(content)
    if graph and kind in (None, graph):
        found = graph_sheets(name, content, graph, wish.encoding)
        could_be = {graph: GRAPH_KINDS[graph], TABLE: TABLE_KINDS[TABLE]}
        return Opened(graph, found.said, found.ties, found.people, could_be)
    if is_parquet(content):
        return _table(parquet_sheet(name, content), wish)
    if is_workbook(content):
        return _workbook(name, content, wish)
    if kind in (None, CONTACTS) and wish.delimiter is None:
        sensors = _of_sensors(name, content, wish.encoding)
        if sensors is not None:
            return _table(sensors, replace(wish, kind=CONTACTS))
    return _table(text_sheet(name, content, wish.encoding, wish.delimiter), wish)


def is_text(content: bytes) -> bool:
    """Whether encoding and delimiter are a question: no for files that are no plain text, and for
    those that say it themselves."""
    if is_workbook(content) or is_parquet(content) or is_no_table(content):
        return False
    return graph_kind(content) not in SAY_THEIR_ENCODING


def _of_sensors(name: str, content: bytes, encoding: str | None) -> Sheet | None:
    """The table of a file of sensors, told from its first character on: most files have none."""
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1].isdigit():
        return None
    return sensor_sheet(name, decoded(name, content, encoding)[0])


def _table(sheet: Sheet, wish: ReadAs) -> Opened:
    """A single table, as what it was taken for or looks like."""
    small = len(sheet.rows) <= MOST_RESPONDENTS
    survey = survey_in(sheet) if small or wish.kind == ROSTER else None
    chosen = wish.kind or _looks_like(sheet, survey)
    could_be = {**TABLE_KINDS, **_other_respondents(sheet, survey)}
    if chosen == CONTACTS:
        found = from_contacts(sheet, wish.span, wish.day_first)
        asks = (*sheet.asks, *found.asks)
        return Opened(
            chosen, found.said, found.ties, None, could_be, asks, found.span, found.dates_unsure
        )
    if chosen == MATRIX:
        grid = from_matrix(sheet)
        return Opened(chosen, grid.said, grid.ties, grid.people, could_be, sheet.asks)
    if chosen == ROSTER or chosen.startswith(ROSTER_BY):
        who = None if chosen == ROSTER else chosen.removeprefix(ROSTER_BY)
        grid = from_survey(sheet, survey, who)
        asks = (*sheet.asks, *grid.asks)
        return Opened(chosen, grid.said, grid.ties, grid.people, could_be, asks)
    if chosen != TABLE:
        raise NetrolesError(
            f"{sheet.name} cannot be taken for '{chosen}'; it can be {', '.join(could_be)}."
        )
    rows = len(sheet.rows)
    said = f"list of {rows:,} {'row' if rows == 1 else 'rows'}, {sheet.said}"
    return Opened(TABLE, said, _with_direction(sheet), None, could_be, sheet.asks)


def _looks_like(sheet: Sheet, survey: Survey | None) -> str:
    if has_own_headings(sheet.headings):
        return TABLE
    if is_contacts(sheet):
        return CONTACTS
    if propose_match(sheet).missing and is_matrix(sheet):
        return MATRIX
    return ROSTER if is_survey(sheet, survey) else TABLE


def _other_respondents(sheet: Sheet, survey: Survey | None) -> dict[str, str]:
    """Of a survey: the other columns that may say who answered, by kind and in words."""
    if survey is None or not (propose_match(sheet).missing or is_survey(sheet, survey)):
        return {}
    return {
        f"{ROSTER_BY}{heading}": f"a survey, who answered stands under {shown(heading)}"
        for heading in who_could_have_answered(sheet, survey)
    }


def _workbook(name: str, content: bytes, wish: ReadAs) -> Opened:
    """The sheets of a spreadsheet: the first with ties, and one that is about people."""
    kind = wish.kind
    sheets = workbook_sheets(name, content)
    tables = dict(sheets.tables)
    titles = {f"{SHEET}{title}": title for title in tables}
    could_be: dict[str, str] = {}
    if len(tables) > 1:
        could_be = {key: f"the ties of sheet {shown(title)}" for key, title in titles.items()}
    matched = [title for title, each in tables.items() if not propose_match(each).missing]
    chosen = titles.get(kind or "") or next(iter((*matched, *tables)))
    taken = _table(tables[chosen], replace(wish, kind=None if kind in titles else kind))
    people = taken.people or _people_among(tables, chosen)
    used = {chosen} | {title for title, each in tables.items() if each is people}
    ties = taken.ties
    said = taken.said
    if others := len(tables) - len(used) + sheets.not_read:
        reason = f"the sheet '{chosen}' was read; {others} more were not"
        ties = replace(ties, notes=(Note("guess", name, reason), *ties.notes))
    if people is not None and taken.people is None:
        title = next(title for title, each in tables.items() if each is people)
        said = f"{said}; people in the sheet {shown(title)}"
        people = people.called(f"{name} ({title})")
    now = kind if kind in titles else taken.kind
    could_be = {**taken.could_be, **could_be}
    return replace(taken, kind=now, said=said, ties=ties, people=people, could_be=could_be)


def _people_among(tables: Mapping[str, Sheet], ties: str) -> Sheet | None:
    """The sheet about people beside the one with ties: it names people, says more of them or is
    called so, and has no ties itself."""
    for title, sheet in tables.items():
        match = propose_match(sheet, "people")
        if title == ties or match.missing or not propose_match(sheet).missing:
            continue
        more = [field for field, heading in match.columns.items() if heading and field != "person"]
        if more or plain(title) in _ABOUT_PEOPLE:
            return sheet
    return None


def _with_direction(sheet: Sheet) -> Sheet:
    """The sheet with what a column of Gephi ("Type") or Kumu ("Direction") says of direction.

    Ties without one among others with one stand in both orders, at the end.
    """
    match = propose_match(sheet)
    heading = next((h for h in sheet.headings if plain(h) in ("type", "direction")), None)
    if match.missing or heading is None or not len(sheet.rows):
        return sheet
    ways = sheet.rows[heading].str.strip().str.casefold().map(_WAYS)
    if ways.isna().any():
        return sheet
    if ways.nunique() == 1:
        return replace(sheet, directed=bool(ways.iloc[0]))
    source, target = match.columns["source"], match.columns["target"]
    both = sheet.rows[~ways.astype(bool)].rename(columns={source: target, target: source})
    last = int(sheet.rows.index.max())
    both.index = pd.RangeIndex(last + 1, last + 1 + len(both), name="row")
    reason = (
        f"some ties have a direction and {len(both)} have none; these stand in both orders: "
        f"the second time as row {last + 1} and on"
    )
    return replace(
        sheet,
        rows=pd.concat([sheet.rows, both[list(sheet.headings)]]),
        notes=(*sheet.notes, Note("guess", sheet.name, reason)),
        directed=True,
    )
