"""What does the rest of the product need to know about a role?"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from netroles.roles.evidence import Columns, Standing

Evidence = Literal["position", "possible", "reported", ""]
"""What a role rests on: position (computed from ties), possible (a hint in the ties: ask the
team), reported (colleagues said so), or nothing, because it is no role."""


@dataclass(frozen=True, kw_only=True)
class Role:
    """A role, or one of the three words for having none.

    key
        The word in Python and in files.
    label
        How the screen calls it.
    description
        What it takes to have it, in words for the team that are true at the threshold. What is
        true of one person stands in the column `why`.
    evidence
        What it rests on while nobody was asked.
    """

    key: str
    label: str
    description: str
    evidence: Evidence


@dataclass(frozen=True, kw_only=True)
class ScoredRole(Role):
    """One of the four roles.

    rule
        The score in words.
    source
        Where role and score come from.
    times
        The column of `evidence` that says how many times an average person.
    score
        From the columns of evidence to scores from 0 to 1, in people order.
    reason
        The numbers behind one person's score, as half a sentence without the person's name.
    ask
        What to ask colleagues before the role is more than a hint; empty for a position.
    said
        The column of `evidence` with how many colleagues said it of the person, which makes the
        hint `reported`; empty for a position.
    said_so
        What they said, after "said that they"; empty for a position.
    """

    rule: str
    source: str
    times: str
    score: Callable[[Columns], np.ndarray]
    reason: Callable[[Standing], str]
    ask: str = ""
    said: str = ""
    said_so: str = ""


def against_average(times: np.ndarray) -> np.ndarray:
    """Times the average, pressed between 0 and 1: none 0, average 0.5, three times 0.75."""
    pressed: np.ndarray = times / (1 + times)
    return pressed
