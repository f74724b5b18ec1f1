"""How does a team get from a mirror of its work to a step that it agrees on? A workshop.

After the Change Laboratory of Yrjö Engeström, in our own words: a team looks at its own work as in
a mirror, says what pulls against what in it, thinks of another way, and agrees what to try.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, Literal

import pandas as pd

from netroles.network import NetrolesError, counted, listed
from netroles.practice.content import Kept

WORKSHOP, REMARK = "workshop", "workshop remark"
"""What is kept of a workshop: itself, and each thing said in it as an entry of its own, so that two
people who write at once lose nothing."""

WORKSHOP_CREDIT = (
    "After the Change Laboratory of Yrjö Engeström and colleagues (1996; Virkkunen and Newnham, "
    "The Change Laboratory, 2013). Steps and prompts are in our own words, and shorter."
)
TONE = (
    "Talk about the work and how it is arranged, never about a person. Say a position or a team "
    "where you would say a name."
)
LONGEST, LONGEST_TITLE = 300, 120
"""Characters of one thing said, and of a title."""

FieldKey = Literal["says", "against", "who", "when", "how"]
StepKey = Literal["mirror", "works", "in_the_way", "contradictions", "ideas", "agreed"]


@dataclass(frozen=True)
class Field:
    """One thing to fill in: what it is called, and an example of what belongs there."""

    key: FieldKey
    label: str
    example: str


@dataclass(frozen=True)
class Step:
    """One step of a workshop.

    title is the question of the step, short what it is chosen by; asks is what the facilitator
    asks, one after the other; minutes how long it takes; fields what is written down of each thing
    said, all of it needed; nothing what is said where nothing was written down.
    """

    key: StepKey
    short: str
    title: str
    asks: tuple[str, ...]
    minutes: int
    fields: tuple[Field, ...]
    nothing: str


def _said(label: str, example: str) -> tuple[Field, ...]:
    return (Field("says", label, example),)


_ALL = (
    Step(
        "mirror",
        "Mirror",
        "What do we see in the mirror?",
        (
            "Look for a minute, and say nothing yet.",
            "What do you recognise from your own week? What surprises you?",
            "What does it not show?",
        ),
        15,
        _said("What we notice", "Nobody said that the care homes and the ward talk"),
        "Nothing noticed was written down.",
    ),
    Step(
        "works",
        "What works",
        "What works well between us?",
        (
            "When did the way between home and hospital last go well? What made it go well?",
            "What must not be lost, whatever we change?",
        ),
        10,
        _said("What works", "The Monday call of the ward and the community team"),
        "Nothing that works was written down.",
    ),
    Step(
        "in_the_way",
        "What gets in the way",
        "Where does the work get stuck?",
        (
            "Where do you wait, ask twice or work around something?",
            "What is arranged so that it is hard to do right?",
        ),
        15,
        _said("What gets in the way", "Discharge letters come after the patient"),
        "Nothing that gets in the way was written down.",
    ),
    Step(
        "contradictions",
        "Tensions",
        "What pulls against what?",
        (
            "Take one thing that gets in the way. What do we want there, and what else do we want "
            "that makes it hard?",
            "Two aims, two rules, a rule and a tool: both sides are right. Name both.",
        ),
        20,
        (
            Field("says", "This", "Beds are to be free by noon"),
            Field("against", "Against that", "The family can only come after work"),
        ),
        "No contradiction was written down.",
    ),
    Step(
        "ideas",
        "Ideas",
        "How could it be arranged so that both are possible?",
        (
            "Imagine that what pulls apart were solved. What would a Monday look like?",
            "Who would talk to whom, and when? What would be gone?",
        ),
        20,
        _said("Idea", "The community team rings the ward before the round, not after"),
        "No idea was written down.",
    ),
    Step(
        "agreed",
        "Next steps",
        "What do we try first?",
        (
            "What is small enough to try within two weeks?",
            "Which position or team sees to it? How shall we know that it helped?",
        ),
        10,
        (
            Field("says", "What we try", "A call at 10 on the day before a discharge"),
            Field("who", "Who sees to it (a position or team)", "Discharge nurses"),
            Field("when", "By when", "From Monday, for two weeks"),
            Field("how", "How we shall know", "Letters that came late: counted before and after"),
        ),
        "No next step was agreed.",
    ),
)

STEPS: Mapping[str, Step] = MappingProxyType({step.key: step for step in _ALL})
"""The steps by key, in the order in which they are gone through."""


@dataclass(frozen=True)
class Mirror:
    """What a team looks at: sentences as they were chosen, and a picture of the network.

    says
        Sentences, as they were said of the network on the day they were chosen.
    picture
        Which picture (a key of `netroles.export.MIRROR_PICTURES`); "" for none.
    source, period, mark
        What it is of, in words; the period of the picture ("" for the latest); and what tells
        these data from other data, so that no other network is drawn in its place.
    """

    says: tuple[str, ...] = ()
    picture: str = ""
    source: str = ""
    period: str = ""
    mark: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was chosen for it."""
        return not self.says and not self.picture


@dataclass(frozen=True)
class Workshop:
    """A workshop, but for what was said in it: title, date as somebody typed it, and mirror."""

    title: str
    date: str = ""
    mirror: Mirror = field(default_factory=Mirror)

    def told(self, said: Callable[[str], str]) -> "Workshop":
        """The same with every text as `said` says it."""
        mirror = replace(
            self.mirror,
            says=tuple(map(said, self.mirror.says)),
            source=said(self.mirror.source),
        )
        return Workshop(said(self.title), said(self.date), mirror)

    @property
    def heading(self) -> str:
        """Title and date in one line."""
        return f"{self.title}, {self.date}" if self.date else self.title

    @property
    def content(self) -> dict[str, Any]:
        """What can be kept, as JSON has it."""
        mirror = asdict(self.mirror) | {"says": list(self.mirror.says)}
        return {"title": self.title, "date": self.date, "mirror": mirror}


@dataclass(frozen=True)
class Remark:
    """One thing said in a workshop, in one of its steps; the fields are those of the step."""

    workshop: str
    step: str
    says: str
    against: str = ""
    who: str = ""
    when: str = ""
    how: str = ""

    @property
    def content(self) -> dict[str, Any]:
        """What can be kept, as JSON has it."""
        return asdict(self)

    def told(self, said: Callable[[str], str]) -> "Remark":
        """The same with every text that somebody typed as `said` says it."""
        typed = ("says", "against", "who", "when", "how")
        return replace(self, **{key: said(getattr(self, key)) for key in typed})

    @property
    def lacks(self) -> str:
        """What is still to be filled in, as a phrase; "" where nothing is."""
        asked = STEPS[self.step].fields
        return listed([f"“{each.label}”" for each in asked if not getattr(self, each.key).strip()])


def workshop_of(content: Mapping[str, Any]) -> Workshop:
    """The workshop that was kept as `Workshop.content`; what was not asked then is empty.

    Raises NetrolesError where it is no such thing.
    """
    of_it = _names(Workshop)
    kept = Kept(content, "a workshop", of_it)
    texts = {name: kept.text(name) for name in of_it if name != "mirror"}
    if not texts["title"].strip():
        raise NetrolesError("A workshop needs a title, and one that was kept has none.")
    return Workshop(**texts, mirror=kept.part("mirror", _mirror_of) or Mirror())


def _mirror_of(content: object) -> Mirror:
    of_it = _names(Mirror)
    kept = Kept(content, "the mirror of a workshop", of_it)
    texts = {name: kept.text(name) for name in of_it if name != "says"}
    return Mirror(kept.texts("says"), **texts)


def remark_of(content: Mapping[str, Any]) -> Remark:
    """What was said and kept as `Remark.content`; what was not asked then is empty.

    Raises NetrolesError where it is no such thing, or belongs to no step.
    """
    of_it = _names(Remark)
    kept = Kept(content, "what was said in a workshop", of_it)
    remark = Remark(**{name: kept.text(name) for name in of_it})
    if remark.step not in STEPS:
        known = listed([step.short for step in _ALL])
        raise NetrolesError(
            f"What was said in a workshop belongs to no step of it: “{remark.step}” was found, "
            f"and there are {known}."
        )
    return remark


def _names(of: type[Workshop | Mirror | Remark]) -> list[str]:
    return [each.name for each in fields(of)]


def tidied_remark(remark: Remark) -> Remark:
    """The same without white space around what was typed."""
    return replace(remark, **{key: " ".join(text.split()) for key, text in asdict(remark).items()})


def remark_in_a_line(remark: Remark) -> str:
    """What was said, in one line, with the label of each field but the first of its step."""
    first, *others = STEPS[remark.step].fields
    parts = [f"{each.label}: {getattr(remark, each.key)}" for each in others]
    said = f"{first.label}: {remark.says}" if others else remark.says
    return "; ".join([said, *parts])


def remarks_table(step: Step, remarks: Iterable[Remark]) -> pd.DataFrame:
    """What was said in one step, a row each: a column for each of its fields, under its label."""
    of_step = [each for each in remarks if each.step == step.key]
    columns = {
        each.label: [getattr(remark, each.key) for remark in of_step] for each in step.fields
    }
    return pd.DataFrame(columns, dtype="str")


def everything_said(remarks: Iterable[Remark]) -> pd.DataFrame:
    """All that was said, a row each, step after step: columns "Step" and "What was said"."""
    given = list(remarks)
    rows = [
        (step.short, remark_in_a_line(remark))
        for step in _ALL
        for remark in given
        if remark.step == step.key
    ]
    return pd.DataFrame(rows, columns=["Step", "What was said"], dtype="str")


def workshop_sentences(workshop: Workshop, remarks: Iterable[Remark]) -> list[str]:
    """Where a workshop stands: how much stands in its mirror, was said, and was agreed."""
    given = list(remarks)
    facts = counted(len(workshop.mirror.says), "sentence")
    picture = " and a picture" if workshop.mirror.picture else ""
    mirror = "Nothing stands in the mirror yet"
    if not workshop.mirror.is_empty:
        mirror = f"In the mirror: {facts}{picture}"
    agreed = sum(each.step == "agreed" for each in given)
    said = counted(len(given) - agreed, "thing was", "things were")
    steps = counted(agreed, "next step")
    return [f"{mirror}. {said} written down, and {steps} agreed."]


def workshop_minutes() -> int:
    """How long all steps take together."""
    return sum(step.minutes for step in _ALL)
