"""Did a figure move as it was predicted, and by more than chance?"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from netroles.decisions.whole_figures import SPREADS, within_noise
from netroles.practice.ideas import Prediction
from netroles.practice.network_figures import NETWORK_FIGURES, Reading
from netroles.roles.thresholds import TOLERANCE

Verdict = Literal["as predicted", "not as far", "noise", "other way", "unknown"]
VERDICTS: Mapping[Verdict, str] = MappingProxyType(
    {
        "as predicted": "As predicted",
        "not as far": "Moved as hoped, but not as far",
        "noise": "No change that can be told from noise",
        "other way": "Moved the other way",
        "unknown": "Cannot be told",
    }
)
"""What a study may find."""


@dataclass(frozen=True)
class Study:
    """A figure beside what was predicted of it.

    start, now
        The figure when the plan was made, and as it was read since.
    verdict
        Key of `VERDICTS`.
    needed
        The smallest change that is more than noise; None where that is not known.
    there
        Whether the figure lies where it was predicted, or beyond, whatever the noise.
    """

    start: Reading
    now: Reading
    verdict: Verdict
    needed: float | None
    there: bool


def study(prediction: Prediction, start: Reading, now: Reading) -> Study:
    """Hold a figure against its prediction and against noise.

    A change is noise as on the Compare page: where it is smaller than twice the standard deviation
    of both readings together; one of just that size is more than noise. Noise comes first: what
    cannot be told from chance is never called a success, although it may lie where it was
    predicted. A figure of just the value that was predicted is as predicted. Nothing can be told
    where the figure is not defined, or how far it moves by chance is not known, at either time.

    Example: from 40% (standard deviation 3 points) with 30% or less predicted, 31% (4 points)
    since: 9 points are less than 2 × 5, so noise. 30% is as predicted: 10 points are just enough.
    """
    if start.value is None or now.value is None:
        return Study(start, now, "unknown", None, False)
    towards = -1.0 if prediction.way == "falls" else 1.0
    # As they are read: 30.04% stands there as 30%, and is 30%.
    value, to = (NETWORK_FIGURES[prediction.figure].as_shown(x) for x in (now.value, prediction.to))
    there = towards * (value - to) >= -TOLERANCE
    if start.spread is None or now.spread is None:
        return Study(start, now, "unknown", None, there)
    both = math.hypot(start.spread, now.spread)
    change = now.value - start.value
    verdict: Verdict = "as predicted" if there else "not as far"
    if within_noise(change, both):
        verdict = "noise"
    elif towards * change < 0:
        verdict = "other way"
    return Study(start, now, verdict, SPREADS * both, there)
