"""What becomes of a hint in the ties once colleagues were asked?"""

import numpy as np

from netroles.roles.evidence import Columns
from netroles.roles.record import ScoredRole, against_average
from netroles.roles.thresholds import (
    ANSWERS_FOR_HALF,
    LEAST_SHARE_OF_VOICES,
    LEAST_VOICES,
    TOLERANCE,
)


def refined(hint: np.ndarray, evidence: Columns, column: str) -> np.ndarray:
    """The hint, and what was said, the more of it the more people answered.

    λ · f(e / mean e) · (1 + e / n) / 2 + (1 - λ) · hint with λ = n / (n + `ANSWERS_FOR_HALF`),
    f(x) = x / (1 + x), e the colleagues who said so and n those who answered and know the person.
    From 0 to 1, in people order; the hint alone where nobody was asked.
    """
    said, known, mean = (evidence[f"{column}{what}"] for what in ("", "_known", "_average"))
    if np.isnan(said).all():
        return hint
    times = np.divide(said, mean, out=np.zeros(len(said)), where=mean > 0)
    share = np.divide(said, known, out=np.zeros(len(said)), where=known > 0)
    weight = known / (known + ANSWERS_FOR_HALF)
    score: np.ndarray = weight * against_average(times) * (1 + share) / 2 + (1 - weight) * hint
    return score


def reported(role: ScoredRole, evidence: Columns) -> np.ndarray:
    """Whether enough colleagues said it of each person: `LEAST_VOICES` more than said the opposite,
    and `LEAST_SHARE_OF_VOICES` of those who answered and know them. False throughout for a
    position."""
    if not role.said:
        return np.zeros(len(evidence["contacts"]), dtype=bool)
    # Both are missing where nobody was asked, and what is missing is never enough.
    said, known = (evidence[f"{role.said}{what}"] for what in ("", "_known"))
    enough: np.ndarray = (said >= LEAST_VOICES) & (
        said >= LEAST_SHARE_OF_VOICES * known - TOLERANCE
    )
    return enough


def open_to_ask(role: ScoredRole, evidence: Columns) -> np.ndarray:
    """Whether the ties alone may still make each person somebody to ask the team about.

    Not where colleagues said so already, and not where enough of them were asked and did not.
    """
    known = np.nan_to_num(evidence[f"{role.said}_known"])
    return ~reported(role, evidence) & (known < ANSWERS_FOR_HALF)


def above_average(role: ScoredRole, evidence: Columns, least: float) -> np.ndarray:
    """Whether each person has more of it than `least` times the average: of what was said where
    it was said of them, else of what the hint in the ties rests on."""
    said = reported(role, evidence)
    named = np.nan_to_num(evidence[role.said]) > least * np.nan_to_num(
        evidence[f"{role.said}_average"]
    )
    above: np.ndarray = np.where(said, named, evidence[role.times] > least)
    return above
