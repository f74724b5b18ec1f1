"""What matters to people at work, and what gets in the way: said without names, counted by theme.

After the Institute for Healthcare Improvement, in our own words. An entry is what one person says,
so themes count people.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from types import MappingProxyType

import pandas as pd

from netroles.decisions import SMALLEST_SHOWN, guarding, total_tells
from netroles.network import counted, listed
from netroles.practice.anonymous import FEWER, most_usual
from netroles.practice.content import Kept

JOY_CREDIT = (
    "After Perlo, Balik, Swensen, Kabcenell, Landsman and Feeley, IHI Framework for Improving Joy "
    "in Work, Institute for Healthcare Improvement, 2017, which begins with asking “What matters "
    "to you?”. Questions, themes and figures here are our own."
)
JOY_TO_TALK_OVER = (
    "What of this do we want to keep, whatever changes?",
    "Which one thing in the way could we remove within a month?",
    "Who sees to it (a position or team), and by when?",
    "How shall we know that it helped?",
)
"""What to talk over once it is known what people wrote."""
LONGEST_TEXT, LONGEST_THEME = 400, 60
"""Characters of what one person says to one question, and of a theme."""


@dataclass(frozen=True)
class JoyQuestion:
    """One of the two things that are asked: in full, and in a table."""

    asks: str
    short: str


MATTERS, IN_THE_WAY = "matters", "in_the_way"
JOY_QUESTIONS: Mapping[str, JoyQuestion] = MappingProxyType(
    {
        MATTERS: JoyQuestion("What matters to you in your work?", "What matters"),
        IN_THE_WAY: JoyQuestion("What gets in the way of a good day?", "What gets in the way"),
    }
)
JOY_THEMES = (
    "Time with patients and families",
    "The people I work with",
    "Having a say",
    "Safety, and daring to speak up",
    "Being thanked and valued",
    "Learning and getting better",
    "Workload and staffing",
    "Knowing who does what",
    "Systems, forms and equipment",
    "Rest, and life outside work",
)
"""Themes to choose from, for either question; others may be typed."""

OTHER_THEMES = "Other themes"
SOME = "some"
WHAT_IS_COUNTED = (
    f"Themes count people, not remarks, and stand here from {SMALLEST_SHOWN} people on. One named "
    f"by {FEWER} is among “{OTHER_THEMES.lower()}”. “{SOME.capitalize()}” is a number of "
    f"{SMALLEST_SHOWN} or more that would tell a smaller one."
)
TOO_FEW_TO_SHOW = (
    f"{FEWER.capitalize()} people have written. From {SMALLEST_SHOWN} people on it can be looked "
    "at: among fewer a remark is a name."
)


@dataclass(frozen=True)
class Said:
    """What one person says to one question: a line for each thing, and what it is about."""

    text: str = ""
    themes: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that hold anything."""
        return tuple(filter(None, (" ".join(line.split()) for line in self.text.splitlines())))


@dataclass(frozen=True)
class Joy:
    """All that one person says, in one go; by the keys of `JOY_QUESTIONS`."""

    said: Mapping[str, Said] = field(default_factory=dict)

    def to(self, question: str) -> Said:
        """What is said to one question."""
        return self.said.get(question, Said())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said to either question."""
        return not any(each.lines or each.themes for each in self.said.values())

    @property
    def content(self) -> dict[str, object]:
        """As it is kept."""
        return {
            question: {"text": self.to(question).text, "themes": list(self.to(question).themes)}
            for question in JOY_QUESTIONS
        }

    @classmethod
    def of_content(cls, content: object) -> "Joy":
        """Back from how it is kept. Raises NetrolesError where a field is not as expected."""
        what = "what somebody wrote about their work"
        kept = Kept(content, what, JOY_QUESTIONS)

        def said(part: object) -> Said:
            of_it = Kept(part, what, ("text", "themes"))
            return Said(of_it.text("text"), of_it.texts("themes"))

        return cls({each: kept.part(each, said) or Said() for each in JOY_QUESTIONS})

    def without_line(self, question: str, line: int) -> "Joy":
        """The same with one of the `Said.lines` taken off; its themes stay, and the person does."""
        said = self.to(question)
        kept = "\n".join(each for at, each in enumerate(said.lines) if at != line)
        return Joy({**self.said, question: replace(said, text=kept)})


@dataclass(frozen=True)
class WrittenLine:
    """One line that somebody wrote, and where it stands: the key of its entry, and which line."""

    key: str
    line: int
    text: str


@dataclass(frozen=True, eq=False)
class Themes:
    """The themes named to one question.

    named
        Columns `theme` and `people` (Int64): themes of five people or more, the most named first,
        of equals by the alphabet. `people` is missing where the number would give a small one
        back; these stand last.
    others
        Whether further themes were named, by fewer people each or not to be shown.
    """

    named: pd.DataFrame
    others: bool


def one_theme(typed: str) -> str:
    """A theme as it is kept: white space folded, in the words of `JOY_THEMES` where it is one."""
    folded = " ".join(typed.split())[:LONGEST_THEME].strip()
    known = {theme.casefold(): theme for theme in JOY_THEMES}
    return known.get(folded.casefold(), folded)


def themes(every: Sequence[Joy], question: str) -> Themes:
    """The themes that people named to a question; none where fewer than five people wrote at all.

    A theme counts once for each person, whatever the case of its letters. Five is
    `SMALLEST_SHOWN`. Whoever reads may know that each person named one theme, so that all of
    them, and whoever named none, add up to everybody: where that would leave one value for a
    small number, others go too (`netroles.decisions.guarding`), and where that is not enough no
    theme is named at all.

    Example: of 12 people 9 name one theme and 3 another. The 9 is not shown, as 12 − 9 is 3.
    """
    if len(every) < SMALLEST_SHOWN:
        return Themes(_named({}), others=False)
    spelt: dict[str, Counter[str]] = {}
    for joy in every:
        own = {each.casefold(): each for each in map(one_theme, joy.to(question).themes) if each}
        for folded, each in own.items():
            spelt.setdefault(folded, Counter())[each] += 1
    people = pd.Series({each: found.total() for each, found in spelt.items()}, dtype="int64")
    gone, tells = _guarded(people, none=sum(not joy.to(question).themes for joy in every))
    shown: dict[str, int | None] = {
        most_usual(found): None if gone[each] else found.total()
        for each, found in spelt.items()
        if found.total() >= SMALLEST_SHOWN and not tells
    }
    return Themes(_named(shown), others=len(shown) < len(people))


def remarks(every: Mapping[str, Joy], question: str) -> tuple[WrittenLine, ...] | None:
    """What people wrote to a question, line by line; None where fewer than five wrote anything.

    every is by key of the entry. The order is drawn from the random keys, for each question and
    line another one, so that it tells neither when a line was written nor what else its writer
    wrote.
    """
    if sum(bool(joy.to(question).lines) for joy in every.values()) < SMALLEST_SHOWN:
        return None
    found = [
        WrittenLine(key, at, line)
        for key, joy in every.items()
        for at, line in enumerate(joy.to(question).lines)
    ]
    return tuple(sorted(found, key=lambda each: _drawn(question, each)))


def joy_sentences(every: Sequence[Joy]) -> list[str]:
    """What stands out of what people wrote."""
    if not every:
        return ["Nobody has written yet."]
    if len(every) < SMALLEST_SHOWN:
        return [TOO_FEW_TO_SHOW]
    said = [f"{counted(len(every), 'person', 'people')} wrote."]
    for question, words in JOY_QUESTIONS.items():
        said.append(f"{words.short}: {_most_named(themes(every, question))}")
    return said


def theme_facts(every: Sequence[Joy]) -> pd.DataFrame:
    """The themes of both questions as a table, with people in words; without a row for too few."""
    rows = []
    for question, words in JOY_QUESTIONS.items():
        found = themes(every, question)
        for theme, people in zip(found.named["theme"], found.named["people"], strict=True):
            rows.append((words.short, theme, SOME if pd.isna(people) else f"{people:,}"))
        if found.others:
            rows.append((words.short, OTHER_THEMES, "not shown"))
    return pd.DataFrame(rows, columns=["Question", "Theme", "People"], dtype="str")


def _guarded(people: pd.Series, none: int) -> tuple[pd.Series, bool]:
    """Which numbers of themes go so that none gives a small one back, and whether their sum tells
    one all the same; none is how many people named no theme, which is never shown."""
    if (people >= SMALLEST_SHOWN).all():
        return pd.Series(False, people.index), False
    counts = pd.concat([people, pd.Series({"": none} if none else {}, dtype="int64")])
    unsaid = pd.Series(counts.index == "", counts.index)
    more = guarding(counts, SMALLEST_SHOWN, unsaid)
    return more[people.index], total_tells(counts, more | unsaid, SMALLEST_SHOWN)


def _named(people: Mapping[str, int | None]) -> pd.DataFrame:
    table = pd.DataFrame({"theme": list(people), "people": list(people.values())})
    return (
        table.astype({"theme": "str", "people": "Int64"})
        .sort_values("theme", key=lambda column: column.str.casefold())
        .sort_values("people", ascending=False, kind="stable", ignore_index=True)
    )


def _most_named(found: Themes) -> str:
    named, shown = found.named["theme"].tolist(), found.named.dropna()
    if not named:
        if not found.others:
            return "nobody named a theme."
        return (
            f"themes were named, and none is shown: each by {FEWER} people, or by so many that it "
            "would tell of fewer."
        )
    if shown.empty:
        return f"most often {listed(named)}; how often is not shown, as it would tell of fewer."
    most = shown.loc[shown["people"] == shown["people"].max(), "theme"].tolist()
    people = counted(int(shown["people"].max()), "person", "people")
    return f"most often {listed(most)}, named by {people}{' each' if len(most) > 1 else ''}."


def _drawn(question: str, line: WrittenLine) -> str:
    return sha256(f"{question} {line.line} {line.key}".encode()).hexdigest()
