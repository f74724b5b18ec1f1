"""Which column of a survey says who answered, and where are the colleagues?"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from netroles.network import TALKS_TO, clean_id
from netroles.reading.columns import text_column
from netroles.reading.grids import Asked, is_answers
from netroles.reading.headings import EMAIL_HEADINGS, PEOPLE_HEADINGS, TIE_HEADINGS, plain
from netroles.reading.match import propose_match
from netroles.reading.same_person import TITLES
from netroles.reading.sheet import Sheet

MOST_RESPONDENTS = 2_000
"""A longer table is taken for a survey only where somebody says so."""
MOST_OFFERED = 6
"""So many columns are offered for who answered."""
MOST_ANSWERS = 10
"""So many different answers a question with fixed answers has at most."""

_IN_BRACKETS = re.compile(r"(?P<question>.*?)\s*\[(?P<who>[^\[\]]+)\]\s*[?:.]?")
"""How Google Forms heads what is asked of each colleague: "How often? [Ann Lee]"."""
_AFTER_DOT = re.compile(r"\.(?=\S)")
"""How Microsoft Forms does: "How often?.Ann Lee"."""
_BETWEEN_TICKED = (";", ",", "|")
"""What stands between colleagues in one cell: "Ann Lee;Bo Ray;", "Ann Lee, Bo Ray"."""

_IDS = PEOPLE_HEADINGS["person"]
NUMBERS_OF_PEOPLE = frozenset(map(plain, _IDS[: _IDS.index("person")]))
"""Headings of numbers and codes that people have, or that a form gives their answers."""
_ADDRESSES = frozenset(map(plain, EMAIL_HEADINGS))
_WHO_ANSWERED = tuple(
    dict.fromkeys(
        plain(word)
        for word in (*TIE_HEADINGS["source"], *PEOPLE_HEADINGS["name"], *PEOPLE_HEADINGS["person"])
    )
)
_KNOWN_OF_PEOPLE = frozenset(plain(word) for words in PEOPLE_HEADINGS.values() for word in words)
_OF_TIES = frozenset(("source", "target"))
_NAME = re.compile(r"\bnames?\b", re.IGNORECASE)
_NO_RANK = 1_000
_MOSTLY = 0.8
_TITLE = re.compile(rf"(?:(?:{'|'.join(sorted(TITLES))})\.? )+(?=\S)")


@dataclass(frozen=True)
class Ticked:
    """A column whose cells list colleagues: what stands between them, and the question."""

    between: str
    question: str | None = None


@dataclass(frozen=True)
class Survey:
    """Which column says who answered, and where the colleagues are.

    asked gives for the heading of an answer the colleague and the question, ticked the columns
    with colleagues in their cells; a question is None where there is only one. known says how many
    colleagues of asked are among who answered; sure, whether these are enough to believe it, or
    brackets or what was ticked show it.
    """

    who: str
    asked: Asked
    ticked: Mapping[str, Ticked] = field(default_factory=dict)
    known: int = 0
    sure: bool = False

    @property
    def used(self) -> tuple[str, ...]:
        """The headings of answers about colleagues."""
        return (*self.asked, *self.ticked)


class _Columns:
    """The columns of a sheet, each looked at once."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._cells: dict[str, tuple[str, ...]] = {}
        self._folded: dict[str, frozenset[str]] = {}

    def cells(self, heading: str) -> tuple[str, ...]:
        """The different cells that are not blank."""
        if heading not in self._cells:
            given = map(clean_id, self.sheet.rows[heading].unique().tolist())
            self._cells[heading] = tuple(dict.fromkeys(filter(None, given)))
        return self._cells[heading]

    def folded(self, heading: str) -> frozenset[str]:
        """The same as they are compared."""
        if heading not in self._folded:
            self._folded[heading] = frozenset(map(folded, self.cells(heading)))
        return self._folded[heading]

    @cached_property
    def names(self) -> frozenset[str]:
        """All that stands in columns that may say who answered."""
        return frozenset().union(*(self.folded(h) for h in self.sheet.headings if _rank(h)))


def folded(name: str) -> str:
    """A name as it is compared, to tell which column is which: without case and titles."""
    return _TITLE.sub("", name.casefold(), count=1)


def survey_in(sheet: Sheet, who: str | None = None) -> Survey | None:
    """The survey a sheet may hold, read in the way that knows most of the colleagues; None where
    nothing could be one. who is the heading above who answered, where somebody said it."""
    if len(sheet.headings) < 2:
        return None
    columns = _Columns(sheet)
    asked = _in_brackets(columns, who)
    if len(asked) > 1:
        by = who or _who(columns, named(asked), asked)
        if by is None:
            return None
        return replace(_with_ticked(columns, by, _about_people(columns, by, asked)), sure=True)
    found: list[Survey] = []
    for way in (_after_dot(columns, who), _plain(columns, who)):
        if len(way) > 1 and (by := who or _who(columns, named(way), way)) is not None:
            found.append(_with_ticked(columns, by, _about_people(columns, by, way)))
    best = max(found, key=lambda each: each.known, default=None)
    if best is None or not best.sure:
        best = _only_ticked(columns, who) or best
    return best


def is_survey(sheet: Sheet, found: Survey | None) -> bool:
    """Whether each row is somebody's answers about colleagues. What looks like a list of ties is
    one only where several stand in each cell for who was named, and nothing says how often."""
    if found is None or not found.sure or len(sheet.rows) > MOST_RESPONDENTS:
        return False
    if not found.asked and _says_what_it_is(sheet, found):
        return False
    match = propose_match(sheet)
    if match.missing:
        return True
    answered = text_column(sheet, found.who).dropna()
    once = answered.nunique() >= _MOSTLY * len(answered)
    return match.columns["target"] in found.ticked and not match.columns["strength"] and once


def _says_what_it_is(sheet: Sheet, found: Survey) -> bool:
    """Whether the headings are those of a list of ties or of people, whatever stands below them:
    a setting or a manager may be called like a colleague."""
    headings = {plain(heading) for heading in sheet.headings}
    return headings >= _OF_TIES or {plain(each) for each in found.used} <= _KNOWN_OF_PEOPLE


def who_could_have_answered(sheet: Sheet, found: Survey) -> tuple[str, ...]:
    """The headings that may stand above who answered as well, the best first: nearly each row has
    something else there."""
    free = [heading for heading in sheet.headings if heading not in (found.who, *found.used)]
    least = _MOSTLY * max(2, len(sheet.rows))
    likely = [each for each in free if sheet.rows[each].nunique() >= least]
    return tuple(sorted(likely, key=_rank_of)[:MOST_OFFERED])


def named(asked: Asked) -> list[str]:
    """The colleagues that columns are about, each once."""
    return list(dict.fromkeys(name for name, _ in asked.values()))


def parts(cell: str, between: str) -> list[str]:
    """The colleagues in a cell."""
    return [part for each in cell.split(between) if (part := clean_id(each))]


def _is_known(known: int, of: int) -> bool:
    return known >= max(2, of / 3)


def _rank(heading: str) -> int:
    """How well a heading says that who answered stands below, from 1 on; 0 where it does not."""
    word = plain(heading)
    if word in _ADDRESSES:
        return _NO_RANK - 2
    if word in NUMBERS_OF_PEOPLE:
        # Forms count their answers so.
        return _NO_RANK - 1
    if word in _WHO_ANSWERED:
        return 1 + _WHO_ANSWERED.index(word)
    return _NO_RANK - 3 if _NAME.search(heading) else 0


def _rank_of(heading: str) -> int:
    return _rank(heading) or _NO_RANK


def _who(columns: _Columns, colleagues: Iterable[str], asked: Collection[str]) -> str | None:
    """The column with who answered, none of those asked: its cells are names of colleagues; where
    no column has such, its heading says so."""
    names = set(map(folded, colleagues))
    free = [heading for heading in columns.sheet.headings if heading not in asked]
    known = {heading: len(columns.folded(heading) & names) for heading in free}
    most = max(known.values(), default=0)
    if most:
        likely = [heading for heading in free if known[heading] >= most / 2]
        return min(likely, key=lambda heading: (_rank_of(heading), -known[heading]))
    said = [heading for heading in free if _rank(heading)]
    return min(said, key=_rank_of, default=None)


def _in_brackets(columns: _Columns, who: str | None) -> Asked:
    headings = [each for each in columns.sheet.headings if each != who]
    found = {h: m for h in headings if (m := _IN_BRACKETS.fullmatch(h))}
    return {h: (clean_id(match["who"]), match["question"]) for h, match in found.items()}


def _after_dot(columns: _Columns, who: str | None) -> Asked:
    """Headings of a question and a name with a dot between, where several share the question. A
    dot may also stand in either: what is behind it should be somebody, or many share what is
    before it."""
    splits = {
        heading: [(heading[: dot.start()], heading[dot.end() :].strip())
                  for dot in _AFTER_DOT.finditer(heading) if dot.start()]
        for heading in columns.sheet.headings if heading != who
    }  # fmt: skip
    shared = Counter(question for each in splits.values() for question, _ in each)
    asked = {}
    for heading, each in splits.items():
        likely = [split for split in each if shared[split[0]] > 1]
        if likely:
            question, name = max(
                likely, key=lambda split: (folded(split[1]) in columns.names, shared[split[0]])
            )
            asked[heading] = (name, question)
    return asked


def _plain(columns: _Columns, who: str | None) -> Asked:
    """Headings that are names themselves, with answers below: those of people who answered, and
    others with the same kind of answers."""
    sheet = columns.sheet
    # Numbers in the first row are hardly people, unless a heading says that codes stand below it.
    words = [each for each in sheet.headings if any(map(str.isalpha, each))]
    who = who or _who(columns, words, ())
    if who is None:
        return {}
    answered = columns.folded(who)
    answers: set[str] = set()
    asked = []
    for heading in sheet.headings:
        if heading == who or plain(heading) in _KNOWN_OF_PEOPLE or "?" in heading:
            continue
        cells = columns.cells(heading)
        if folded(heading) in answered and len(cells) <= MOST_ANSWERS:
            answers |= columns.folded(heading)
            asked.append(heading)
        elif is_answers(sheet, heading, some=True):
            asked.append(heading)
    asked += [
        heading
        for heading in sheet.headings
        if heading not in (who, *asked) and "?" not in heading
        and (told := columns.folded(heading)) and told <= answers
    ]  # fmt: skip
    return {heading: (heading, None) for heading in sheet.headings if heading in asked}


def _about_people(columns: _Columns, who: str, asked: Asked) -> Survey:
    """The survey without questions that are asked of something else than colleagues, where others
    are: "How was it? [Speed]" beside "How often? [Ann Lee]"."""
    answered = columns.folded(who)
    names: dict[str | None, set[str]] = {}
    for name, question in asked.values():
        names.setdefault(question, set()).add(folded(name))
    known = {question: len(each & answered) for question, each in names.items()}
    if any(_is_known(known[each], len(names[each])) for each in names):
        asked = {h: pair for h, pair in asked.items() if known[pair[1]]}
    everybody = {folded(name) for name in named(asked)}
    known_of_all = len(answered & everybody)
    return Survey(who, asked, {}, known_of_all, _is_known(known_of_all, len(everybody)))


def _with_ticked(columns: _Columns, who: str, found: Survey) -> Survey:
    """The survey with its columns of several colleagues in a cell, and questions where there is
    more than one."""
    ticked = _ticked(columns, who, found.asked)
    several = len({question for _, question in found.asked.values()} | set(ticked)) > 1
    asked = {
        heading: (name, question or TALKS_TO if several else None)
        for heading, (name, question) in found.asked.items()
    }
    if several:
        ticked = {heading: Ticked(each.between, heading) for heading, each in ticked.items()}
    return replace(found, asked=asked, ticked=ticked)


def _only_ticked(columns: _Columns, who: str | None) -> Survey | None:
    """A survey whose colleagues all stand in cells, and a heading says who answered."""
    likely = [who] if who else sorted(filter(_rank, columns.sheet.headings), key=_rank)
    found = (_with_ticked(columns, each, Survey(each, {})) for each in likely[:MOST_OFFERED])
    return next((replace(each, sure=True) for each in found if each.ticked), None)


def _ticked(columns: _Columns, who: str, asked: Collection[str]) -> dict[str, Ticked]:
    """The columns with several colleagues in a cell: enough of them are people who answered."""
    answered = columns.folded(who)
    found = {}
    for heading in columns.sheet.headings:
        if heading == who or heading in asked:
            continue
        cells = columns.cells(heading)
        for between in _BETWEEN_TICKED:
            lists = [{*map(folded, parts(cell, between))} for cell in cells if between in cell]
            if not any(len(each & answered) > 1 for each in lists):
                continue
            everybody = set().union(*lists, *({*map(folded, parts(c, between))} for c in cells))
            if _is_known(len(everybody & answered), len(everybody)):
                found[heading] = Ticked(between)
                break
    return found
