"""What is an idea for a change, tried in cycles of plan, do, study and act?"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, cast

from netroles.network import NetrolesError
from netroles.practice.content import Kept
from netroles.practice.network_figures import NETWORK_FIGURES, Reading, Wave

IDEA, FIGURES = "idea", "figures"
"""The kinds of what is kept: an idea, and the figures of a wave."""

Way = Literal["falls", "rises"]
WAYS: Mapping[Way, str] = MappingProxyType({"falls": "falls", "rises": "rises"})
"""Which way a figure is hoped to move."""

Decision = Literal["", "adopt", "adapt", "abandon"]
DECISIONS: Mapping[str, str] = MappingProxyType(
    {
        "adopt": "Adopt: keep it, and make it the usual way",
        "adapt": "Adapt: change it, and try again",
        "abandon": "Abandon: leave it, and say what was learnt",
    }
)
"""What a cycle ends with."""


@dataclass(frozen=True)
class Prediction:
    """What is expected of one figure, said before it is read.

    figure is a key of `NETWORK_FIGURES`, to the value it is expected to fall or rise to: that
    value or beyond is as predicted. start is the figure when the plan was made.
    """

    figure: str
    way: Way
    to: float
    start: Reading


@dataclass(frozen=True)
class Cycle:
    """One cycle: what is planned, what happened, what the figure says, and what comes next.

    who is a position or a team, never a person. studied is the figure as it was read when the
    cycle was studied, learnt what the team makes of it.
    """

    what: str = ""
    who: str = ""
    where: str = ""
    when: str = ""
    prediction: Prediction | None = None
    happened: str = ""
    studied: Reading | None = None
    learnt: str = ""
    act: Decision = ""
    next: str = ""


_TEXTS = ("what", "who", "where", "when", "happened", "learnt", "next")
"""The fields of a cycle that somebody writes."""


@dataclass(frozen=True)
class Idea:
    """An idea for a change. Its cycles are numbered from 1 in their order."""

    title: str = ""
    team: str = ""
    aim: str = ""
    cycles: tuple[Cycle, ...] = field(default_factory=lambda: (Cycle(),))

    def with_cycle(self, number: int, cycle: Cycle) -> "Idea":
        """The idea with one of its cycles, by number, as it is now; or with one more."""
        return replace(self, cycles=(*self.cycles[: number - 1], cycle, *self.cycles[number:]))

    def told(self, tell: Callable[[str], str]) -> "Idea":
        """The idea with each of its texts as `tell` says it."""
        cycles = tuple(_told(each, tell) for each in self.cycles)
        title, team, aim = map(tell, (self.title, self.team, self.aim))
        return Idea(title, team, aim, cycles)


def wave_told(wave: Wave, tell: Callable[[str], str]) -> Wave:
    """A wave with what it is called as `tell` says it."""
    readings = {key: _wave_told(each, tell) for key, each in wave.readings.items()}
    return replace(wave, label=tell(wave.label), readings=readings)


def next_cycle(idea: Idea) -> Idea:
    """The idea with one more cycle, which begins where the last one ended: at the figure that was
    studied, with what was to come next. What was predicted goes on as long as it still lies
    ahead."""
    last = idea.cycles[-1]
    prediction = last.prediction
    if prediction is not None and last.studied is not None:
        prediction = replace(prediction, start=last.studied)
    if prediction is not None and not is_forward(prediction):
        prediction = None
    begun = Cycle(last.next, last.who, last.where, "", prediction)
    return replace(idea, cycles=(*idea.cycles, begun))


def idea_content(idea: Idea) -> dict[str, Any]:
    """An idea as it is kept."""
    found = asdict(idea)
    return found | {"cycles": list(found["cycles"])}


def idea_of(content: object) -> Idea:
    """An idea from what was kept. Raises NetrolesError where that is not one."""
    kept = Kept(content, "a change idea", _names(Idea))
    cycles = kept.each("cycles", _cycle_of)
    texts = {name: kept.text(name) for name in ("title", "team", "aim")}
    return Idea(**texts, cycles=cycles or (Cycle(),))


def wave_content(wave: Wave, kept_on: str) -> dict[str, Any]:
    """The figures of a wave as they are kept on a day (2026-11-22): no name, and no tie."""
    return {
        "wave": wave.label,
        "mark": wave.mark,
        "people": wave.people,
        "answered": wave.answered,
        "kept_on": kept_on,
        "place": wave.place,
        "figures": {
            key: {"value": each.value, "low": each.low, "high": each.high}
            for key, each in wave.readings.items()
        },
    }


def kept_wave(content: object) -> Wave:
    """A wave from what was kept. Raises NetrolesError where that is not one."""
    known = ("wave", "mark", "people", "answered", "kept_on", "place", "figures")
    kept = Kept(content, "figures of a network", known)
    people = kept.number("people")
    if people is None or people < 0 or not people.is_integer():
        raise NetrolesError(
            "What was kept as figures of a network cannot be read: it does not say of how many "
            "people they are. Remove it, and keep the figures once more."
        )
    answered = kept.number("answered")
    if answered is not None and not 0 <= answered <= 1:
        raise NetrolesError(
            "What was kept as figures of a network cannot be read: the share that answered should "
            f"lie between 0 and 1; found {answered:g}. Remove it, and keep the figures once more."
        )
    label, mark, kept_on = kept.text("wave"), kept.text("mark"), kept.text("kept_on")
    if kept_on and not _is_day(kept_on):
        raise NetrolesError(
            "What was kept as figures of a network cannot be read: expected the day on which they "
            f"were kept as 2026-11-22, found “{kept_on[:40]}”. Remove it, and keep them once more."
        )
    found = kept.by_name("figures", _reading_of)
    readings = {key: replace(each, wave=label, mark=mark) for key, each in found.items()}
    place = int(kept.number("place") or 0)
    return Wave(label, mark, int(people), answered, kept_on, readings, place)


def every_wave(loaded: Sequence[Wave], kept: Sequence[Wave]) -> tuple[Wave, ...]:
    """The waves there are, in time as far as it is known: those kept, by their day and their place
    in their data, then those loaded. Of one that is loaded, what was kept of it is not there a
    second time."""
    here = {each.mark for each in loaded}
    earlier = [each for each in kept if each.mark not in here]
    return (*sorted(earlier, key=lambda each: (each.kept_on, each.place, each.label)), *loaded)


def waves_since(waves: Sequence[Wave], start: Reading) -> tuple[Wave, ...]:
    """The waves after the one at which a reading was taken; all of them where that one is not
    there any more."""
    at = next((at for at, each in enumerate(waves) if is_same(each, start)), -1)
    return tuple(waves[at + 1 :])


def start_of(prediction: Prediction, waves: Sequence[Wave]) -> Reading:
    """The figure where the plan began, with how far it moves by chance where a wave knows it."""
    return as_known(prediction.figure, prediction.start, waves)


def as_known(figure: str, reading: Reading, waves: Sequence[Wave]) -> Reading:
    """A reading as it was taken; where how far it moves by chance was not known then, as its wave
    says it now."""
    if reading.spread is not None:
        return reading
    found = (each.reading(figure) for each in waves if is_same(each, reading))
    return next((each for each in found if each.spread is not None), reading)


def read_now(cycle: Cycle, waves: Sequence[Wave]) -> Reading | None:
    """What a cycle is judged by: the reading it was studied with, else the last one since its
    start; None where there is neither."""
    if cycle.prediction is None:
        return None
    if cycle.studied is not None:
        return as_known(cycle.prediction.figure, cycle.studied, waves)
    since = waves_since(waves, cycle.prediction.start)
    return since[-1].reading(cycle.prediction.figure) if since else None


def is_same(wave: Wave, reading: Reading) -> bool:
    """Whether a reading was taken at a wave."""
    return bool(wave.mark) and wave.mark == reading.mark


def _cycle_of(content: object) -> Cycle:
    kept = Kept(content, "a cycle of a change idea", _names(Cycle))
    return Cycle(
        **{name: kept.text(name) for name in _TEXTS},
        prediction=kept.part("prediction", _prediction_of),
        studied=kept.part("studied", _reading_of),
        act=cast(Decision, kept.one_of("act", DECISIONS)),
    )


def _prediction_of(content: object) -> Prediction:
    kept = Kept(content, "a prediction", _names(Prediction))
    figure, to = kept.one_of("figure", NETWORK_FIGURES), kept.number("to")
    start = kept.part("start", _reading_of)
    way = kept.one_of("way", WAYS)
    if not figure or not way or to is None or start is None:
        raise NetrolesError(
            "What was kept as a prediction cannot be read: it needs a figure, a way, a value and "
            "where it starts. Remove the idea, or open it with the version that kept it."
        )
    return Prediction(figure, cast(Way, way), to, start)


def _reading_of(content: object) -> Reading:
    kept = Kept(content, "a figure", _names(Reading))
    value, low, high = (kept.number(name) for name in ("value", "low", "high"))
    in_order = [each for each in (low, value, high) if each is not None]
    if in_order != sorted(in_order):
        raise NetrolesError(
            "What was kept as a figure cannot be read: its value does not lie between its low and "
            "its high. It was changed by hand: remove it."
        )
    if (low is None) != (high is None) or (value is None and low is not None):
        low = high = None
    return Reading(kept.text("wave"), kept.text("mark"), value, low, high)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _names(of: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(of))


def _told(cycle: Cycle, tell: Callable[[str], str]) -> Cycle:
    texts: dict[str, Any] = {name: tell(getattr(cycle, name)) for name in _TEXTS}
    found, prediction = replace(cycle, **texts), cycle.prediction
    if cycle.studied is not None:
        found = replace(found, studied=_wave_told(cycle.studied, tell))
    if prediction is not None:
        begun = _wave_told(prediction.start, tell)
        found = replace(found, prediction=replace(prediction, start=begun))
    return found


def _wave_told(reading: Reading, tell: Callable[[str], str]) -> Reading:
    return replace(reading, wave=tell(reading.wave))


def is_forward(prediction: Prediction) -> bool:
    """Whether what is predicted lies on the side hoped for of where the figure starts."""
    start = prediction.start.value
    if start is None or not math.isfinite(prediction.to):
        return False
    return prediction.to < start if prediction.way == "falls" else prediction.to > start
