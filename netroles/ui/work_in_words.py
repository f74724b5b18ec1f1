"""What a file of saved work holds, lacks and puts aside, in words.

smallest is the smallest count of people, or of what is about people, that is said.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from netroles.insight import counted, counted_or_few
from netroles.privacy import MODES, ModeKey
from netroles.reading import Unsaid, Work

_UNSAID_WORDS: Mapping[Unsaid, str] = {
    "who said no": "line",
    "one person": "decision",
    "two people": "decision",
    "places": "place",
}
_OF_WHAT: Mapping[Unsaid, str] = {
    "who said no": "of who said no",
    "one person": "that two spellings are one person",
    "two people": "that two names are two people",
    "places": "on the map",
}


def called_by(mode: str) -> str:
    """How people are called, in words."""
    return MODES[cast(ModeKey, mode)].label.lower()


def held(work: Work, smallest: int = 0) -> list[str]:
    """What is in it, without what any file of saved work has."""
    found = []
    if work.matched is not None:
        found.append("which column is which")
        if words := len(work.matched.ties.strengths):
            found.append(f"{counted(words, 'word')} for how often")
    if work.sides:
        found.append(f"the side of {counted(len(work.sides), 'setting')}")
    found += of_people(work, smallest)
    if chosen := sum(map(len, work.filters.values())):
        found.append(f"{counted(chosen, 'choice')} of the view")
    return [*found, f"that people are shown by {called_by(work.names)}"]


def of_people(work: Work, smallest: int = 0) -> list[str]:
    """What of it cannot do without names."""
    found = []
    if decided := len(work.same.merges) + len(work.same.apart):
        decisions = counted_or_few(decided, "decision", smallest=smallest)
        found.append(f"{decisions} on who is one person")
    if lines := work.lines_of_no:
        found.append(f"{counted_or_few(lines, 'line', smallest=smallest)} of who said no")
    if moved := sum(map(len, work.pins.values())):
        found.append(f"{counted_or_few(moved, 'place', smallest=smallest)} on the map")
    return found


def named(work: Work, without: Work, smallest: int = 0) -> list[str]:
    """What only the file with names can hold."""
    found = of_people(work, smallest)
    if work.collected_by.strip():
        found.append("who collected the data")
    rest = replace(
        work,
        same=without.same,
        left_out="",
        pins={},
        collected_by=without.collected_by,
        unsaid=without.unsaid,
    )
    if rest != without:
        found.append("settings, columns, words or choices that hold somebody's name")
    return found


def unsaid(work: Work, smallest: int = 0) -> list[str]:
    """What was decided and is not in it, because it was saved without names."""
    return [
        f"{counted_or_few(count, _UNSAID_WORDS[what], smallest=smallest)} {_OF_WHAT[what]}"
        for what, count in work.unsaid.items()
    ]


def put_aside(now: Work, work: Work, smallest: int = 0) -> list[str]:
    """What is decided now, and gives way to this work on the same data."""
    found = []
    if work.same and now.same and work.same != now.same:
        decided = len(now.same.merges) + len(now.same.apart)
        decisions = counted_or_few(decided, "decision", smallest=smallest)
        found.append(f"{decisions} on who is one person")
    sides = sum(work.sides.get(each, side) != side for each, side in now.sides.items())
    if sides:
        found.append(f"the side of {counted(sides, 'setting')}")
    read = ("directed", "combine", "contact", "scales")
    if any(
        None not in (before := getattr(now, each), said := getattr(work, each)) and said != before
        for each in read
    ):
        found.append("how the ties are read")
    for each, words in (
        ("collected_for", "what the data are for"),
        ("collected_by", "who collected them"),
        ("delete_by", "the day to delete them by"),
    ):
        if (before := getattr(now, each)) and getattr(work, each) not in ("", before):
            found.append(words)
    chosen = sum(
        len(values)
        for name, values in now.filters.items()
        if work.filters.get(name, values) != values
    )
    if chosen:
        found.append(f"{counted(chosen, 'choice')} of the view")
    places = now.pins.items()
    moved = sum(len(people) for where, people in places if work.pins.get(where, people) != people)
    if moved:
        found.append(f"{counted_or_few(moved, 'place', smallest=smallest)} on the map")
    return found
