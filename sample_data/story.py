"""From a story of who meets whom to the tables of a sample network.

A story is data: who works where, which circles meet and how often, who asks whom and who hands
over to whom. `tell` draws one network from it. Nothing here knows of roles or measures: people
stand out in a sample only because of whom the story lets them meet.
"""

import csv
import io
import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from sample_data.names import drawn_name

PEOPLE_HEADER = ("person", "name", "setting", "team", "profession", "kind", "level")
TIES_HEADER = ("source", "target", "strength", "kind", "transition", "period")
PLANTED_HEADER = ("person", "name", "planted", "expected", "period", "why")

TALKS_TO, HANDOVER = "talks to", "handover"
KINDS = (TALKS_TO, "trusts", "advice", "energises", "challenges", HANDOVER)
EVERYONE = "everyone"
"""The circle that all people of a story belong to."""

Draw = Callable[[], float]
Row = tuple[str, ...]
Pair = tuple[str, str]
Contacts = list[dict[Pair, int]]
"""How often each pair meets, 1 (a few times a year) to 5 (daily); one dictionary a period."""
Tie = tuple[int, str, str, str]
"""Position of the period, kind, source, target."""


@dataclass(frozen=True)
class Team:
    """People who share a place of work; `label` is blank where a household is no team."""

    key: str
    setting: str
    label: str = ""


@dataclass(frozen=True)
class Person:
    """One person of a story.

    `name` is drawn where it is blank. `also` is a second setting. `circles` are the groups they
    meet with, their team where none is given. `joined` is the first period they are there, blank
    for the first of all.
    """

    code: str
    team: str
    name: str = ""
    profession: str = ""
    level: str = ""
    kind: str = "professional"
    also: str = ""
    circles: tuple[str, ...] = ()
    joined: str = ""


@dataclass(frozen=True)
class Meets:
    """A contact habit: each pair of `who` and `whom` meets with this chance, this often.

    `who` and `whom` name circles or people, separated by commas; a blank `whom` means among
    themselves. `often` runs from 1 (a few times a year) to 5 (daily). `when` names the periods in
    which the habit holds; blank means all.
    """

    who: str
    whom: str
    chance: float
    often: int
    when: tuple[str, ...] = ()


@dataclass(frozen=True)
class Says:
    """What `who` say of those they meet among `whom`, each with this chance.

    Trust, advice, energy and challenge come from the person named, because `who` answered; a
    handover goes from `who` to `whom`. Strengths are drawn evenly from `least` to `most`. Only
    contacts who meet at least `often` are spoken of.
    """

    kind: str
    who: str
    whom: str
    chance: float
    least: int = 2
    most: int = 5
    often: int = 1
    when: tuple[str, ...] = ()


@dataclass(frozen=True)
class Planted:
    """Somebody whose place in the network the story decides.

    `expected` is a role word, or "not" and a role word; several are separated by "; ". `period`
    is the one in which it should be seen.
    """

    person: str
    planted: str
    expected: str
    period: str
    why: str


@dataclass(frozen=True)
class Story:
    """A sample network before chance has had its say.

    `sides` gives each setting's side, for the handovers that cross between home and hospital.
    `turnover` is the share of draws made anew from one period to the next; the others stay,
    because people who met last year mostly meet this year.
    """

    seed: int
    periods: tuple[str, ...]
    sides: Mapping[str, str]
    teams: tuple[Team, ...]
    people: tuple[Person, ...]
    meets: tuple[Meets, ...]
    says: tuple[Says, ...]
    planted: tuple[Planted, ...]
    turnover: float = 0.1


@dataclass(frozen=True)
class Tables:
    """The rows of one sample, in the order of the three headers."""

    people: list[Row]
    ties: list[Row]
    planted: list[Row]

    def files(self) -> dict[str, str]:
        """The text of each file by its name."""
        return {
            "people.csv": _csv(PEOPLE_HEADER, self.people),
            "ties.csv": _csv(TIES_HEADER, self.ties),
            "planted.csv": _csv(PLANTED_HEADER, self.planted),
        }


def staff(codes: Iterator[str], team: str, *posts: tuple[int, str, str]) -> tuple[Person, ...]:
    """As many people of one team as its posts say; a post is (number, profession, level)."""
    return tuple(
        Person(next(codes), team, profession=profession, level=level)
        for number, profession, level in posts
        for _ in range(number)
    )


def tell(story: Story, seed: int | None = None) -> Tables:
    """Draw one network from the story; the same seed gives the same rows on every machine."""
    # Only random() is promised to repeat itself over versions of Python; choice() and the rest
    # of the module are not.
    draw = random.Random(story.seed if seed is None else seed).random
    names = _names(story.people, draw)
    labels = {team.key: team.label for team in story.teams}
    settings = _settings(story)
    people: list[Row] = []
    for p in story.people:
        setting = "; ".join(settings[p.code])
        row = (p.code, names[p.code], setting, labels[p.team], p.profession, p.kind, p.level)
        people.append(row)
    planted: list[Row] = [
        (p.person, names[p.person], p.planted, p.expected, p.period, p.why) for p in story.planted
    ]
    return Tables(people, _ties(story, settings, draw), planted)


def _names(people: Iterable[Person], draw: Draw) -> dict[str, str]:
    """Each person's name: the story's own, or one drawn that nobody else here has."""
    names = {person.code: person.name for person in people}
    taken = set(names.values())
    for code, name in names.items():
        while name in taken and not names[code]:
            name = drawn_name(draw)
        taken.add(name)
        names[code] = name
    return names


def _settings(story: Story) -> dict[str, tuple[str, ...]]:
    main = {team.key: team.setting for team in story.teams}
    return {p.code: (main[p.team], p.also) if p.also else (main[p.team],) for p in story.people}


def _ties(story: Story, settings: Mapping[str, tuple[str, ...]], draw: Draw) -> list[Row]:
    """The rows of the ties table, by period, kind and the two people."""
    contacts = _contacts(story, draw)
    strengths = _talks(contacts, draw) | _answers(story, contacts, draw)
    order = {person.code: i for i, person in enumerate(story.people)}
    sides = {code: {story.sides[each] for each in given} for code, given in settings.items()}

    def place(tie: Tie) -> tuple[int, int, int, int]:
        period, kind, source, target = tie
        return period, KINDS.index(kind), order[source], order[target]

    rows: list[Row] = []
    for tie in sorted(strengths, key=place):
        period, kind, source, target = tie
        transition = _transition(kind, sides[source], sides[target])
        strength = str(strengths[tie])
        rows.append((source, target, strength, kind, transition, story.periods[period]))
    return rows


def _contacts(story: Story, draw: Draw) -> Contacts:
    """Who meets whom in each period; where two habits join the same pair, the more frequent."""
    circles = _circles(story.people)
    first = {p.code: story.periods.index(p.joined) if p.joined else 0 for p in story.people}
    contacts: Contacts = [{} for _ in story.periods]
    for habit in story.meets:
        for one, other in _pairs(_members(habit.who, circles), _members(habit.whom, circles)):
            present = max(first[one], first[other])
            for period, (luck, more) in enumerate(_lucks(story, draw)):
                if period < present or not _holds(habit.when, story.periods[period]):
                    continue
                if luck < habit.chance:
                    often = min(5, max(1, habit.often + _one_more_or_less(more)))
                    met = contacts[period]
                    met[one, other] = max(often, met.get((one, other), 0))
    return contacts


def _talks(contacts: Contacts, draw: Draw) -> dict[Tie, int]:
    """Each contact written down once, by whichever of the two was asked first."""
    strengths: dict[Tie, int] = {}
    for pair in _ever_met(contacts):
        source, target = pair if draw() < 0.5 else pair[::-1]
        for period, met in enumerate(contacts):
            if pair in met:
                strengths[period, TALKS_TO, source, target] = met[pair]
    return strengths


def _answers(story: Story, contacts: Contacts, draw: Draw) -> dict[Tie, int]:
    """What people say of those they meet; said twice, the stronger counts."""
    circles = _circles(story.people)
    both_ways = [two for pair in _ever_met(contacts) for two in (pair, pair[::-1])]
    strengths: dict[Tie, int] = {}
    for habit in story.says:
        who, whom = set(_members(habit.who, circles)), set(_members(habit.whom, circles))
        for source, target in both_ways:
            if source not in who or target not in whom:
                continue
            for period, (luck, more) in enumerate(_lucks(story, draw)):
                met = contacts[period]
                often = met.get((source, target)) or met.get((target, source)) or 0
                if often < habit.often or not _holds(habit.when, story.periods[period]):
                    continue
                if luck < habit.chance:
                    tie = (period, habit.kind, source, target)
                    strength = habit.least + int(more * (habit.most - habit.least + 1))
                    strengths[tie] = max(strength, strengths.get(tie, 0))
    return strengths


def _lucks(story: Story, draw: Draw) -> Iterator[tuple[float, float]]:
    """Two draws for each period, mostly those of the period before."""
    lucks = draw(), draw()
    for period in range(len(story.periods)):
        if period and draw() < story.turnover:
            lucks = draw(), draw()
        yield lucks


def _circles(people: Iterable[Person]) -> dict[str, list[str]]:
    """The members of each circle, each person being a circle of one too; people order."""
    circles: dict[str, list[str]] = {}
    for person in people:
        for circle in (EVERYONE, person.code, *(person.circles or (person.team,))):
            circles.setdefault(circle, []).append(person.code)
    return circles


def _members(chosen: str, circles: Mapping[str, list[str]]) -> list[str]:
    """The people in a list of circles, each once."""
    if not chosen:
        return []
    return list(dict.fromkeys(code for circle in chosen.split(", ") for code in circles[circle]))


def _pairs(who: list[str], whom: list[str]) -> Iterator[Pair]:
    """Each pair of the two groups once, in sorted order; among `who` where `whom` is empty."""
    if not whom:
        found = {(min(pair), max(pair)) for pair in combinations(who, 2)}
    else:
        found = {(min(a, b), max(a, b)) for a in who for b in whom if a != b}
    return iter(sorted(found))


def _ever_met(contacts: Contacts) -> list[Pair]:
    return sorted({pair for met in contacts for pair in met})


def _holds(when: tuple[str, ...], period: str) -> bool:
    return not when or period in when


def _one_more_or_less(luck: float) -> int:
    return -1 if luck < 0.25 else 1 if luck >= 0.75 else 0


def _transition(kind: str, source: set[str], target: set[str]) -> str:
    """The recorded transition of a handover whose ends stand on opposite sides, else blank."""
    if kind == HANDOVER and (source, target) == ({"home"}, {"hospital"}):
        return "home→hospital"
    if kind == HANDOVER and (source, target) == ({"hospital"}, {"home"}):
        return "hospital→home"
    return ""


def _csv(header: Row, rows: Iterable[Row]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    return text.getvalue()
