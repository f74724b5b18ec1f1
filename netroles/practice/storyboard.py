"""What stands on the storyboard of an idea: one page that tells it from aim to next step."""

from collections.abc import Sequence
from dataclasses import dataclass

from netroles.practice.idea_sentences import (
    NO_PREDICTION,
    NOT_YET,
    prediction_sentence,
    study_of,
    study_sentences,
)
from netroles.practice.ideas import DECISIONS, Cycle, Idea
from netroles.practice.network_figures import Wave


@dataclass(frozen=True)
class BoardCycle:
    """One cycle: its number, and the lines of each of its four parts."""

    number: int
    plan: tuple[str, ...]
    do: tuple[str, ...]
    study: tuple[str, ...]
    act: tuple[str, ...]


@dataclass(frozen=True)
class Board:
    """An idea on one page."""

    title: str
    team: str
    aim: str
    cycles: tuple[BoardCycle, ...]


def storyboard(idea: Idea, waves: Sequence[Wave], smallest: int = 0) -> Board:
    """The storyboard of an idea; smallest as in `idea_sentences`."""
    cycles = (_cycle(at, each, waves, smallest) for at, each in enumerate(idea.cycles, 1))
    return Board(idea.title, idea.team, idea.aim, tuple(cycles))


def _cycle(number: int, cycle: Cycle, waves: Sequence[Wave], smallest: int) -> BoardCycle:
    prediction, found = cycle.prediction, study_of(cycle, waves)
    plan = [
        cycle.what,
        _said("Who", cycle.who),
        _said("Where", cycle.where),
        _said("When", cycle.when),
        f"{NO_PREDICTION}." if prediction is None
        else f"Prediction: {prediction_sentence(prediction, smallest)}",
    ]  # fmt: skip
    studied = [f"{NOT_YET}."]
    if prediction is not None and found is not None:
        studied = study_sentences(prediction, found, smallest)
    return BoardCycle(
        number,
        tuple(filter(None, plan)),
        tuple(filter(None, [cycle.happened])),
        (*studied, *filter(None, [_said("What we make of it", cycle.learnt)])),
        tuple(filter(None, [DECISIONS.get(cycle.act, ""), _said("Next", cycle.next)])),
    )


def _said(what: str, text: str) -> str:
    return f"{what}: {text}" if text else ""
