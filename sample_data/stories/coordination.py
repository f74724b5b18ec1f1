"""How the roles of one town rate working with each other, before and after a discharge meeting.

Invented: nobody ever answered any of this.
"""

import csv
import io
from random import Random

SEED = 11
WAVES = ("before", "after")
RATERS = {
    "GPs": 7,
    "Community nurses": 8,
    "Hospice team": 6,
    "Ward staff": 9,
    "Emergency staff": 6,
    "Care home staff": 4,
}
"""How many of each role answered. Of the care home too few did for anything to be shown."""
WITHIN = 4.4
BETWEEN = {
    ("GPs", "Community nurses"): 4.0,
    ("Community nurses", "GPs"): 3.5,
    ("GPs", "Ward staff"): 2.6,
    ("Ward staff", "GPs"): 2.7,
    ("Community nurses", "Ward staff"): 2.7,
    ("Ward staff", "Community nurses"): 3.2,
    ("Community nurses", "Hospice team"): 4.3,
    ("Hospice team", "Community nurses"): 4.4,
    ("Emergency staff", "GPs"): 2.2,
    ("GPs", "Emergency staff"): 2.3,
    ("Emergency staff", "Hospice team"): 2.5,
    ("Ward staff", "Emergency staff"): 3.9,
    ("Emergency staff", "Ward staff"): 4.0,
}
"""About how each rates the other; any other pair about 3.3."""
OTHERWISE = 3.3
MET = {"Community nurses", "Ward staff", "GPs"}
GAIN = 0.7
"""Between the roles that came to the meeting, the second time."""
HEADINGS = (
    *("wave", "rater", "rater role", "rated role", "frequent communication"),
    *("timely communication", "accurate communication", "problem-solving communication"),
    *("shared goals", "shared knowledge", "mutual respect"),
)
_ANSWERS = {1: (1,), 2: (5,), 3: (2,), 4: (4,), 5: (3,)}
"""The answers on frequency that have a score: the file holds answers, as they were given."""


def scores(seed: int | None = None) -> str:
    """The table as CSV: one row a wave, rater and rated role."""
    draw = Random(SEED if seed is None else seed)
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\n").writerow
    write(HEADINGS)
    for wave in WAVES:
        number = 0
        for rater_role, raters in RATERS.items():
            for _ in range(raters):
                number += 1
                for rated_role in RATERS:
                    rated = [_rating(draw, _mean(wave, rater_role, rated_role)) for _ in range(7)]
                    rated[0] = draw.choice(_ANSWERS[rated[0]])
                    write([wave, f"R{number:02}", rater_role, rated_role, *rated])
    return out.getvalue()


def _mean(wave: str, rater: str, rated: str) -> float:
    if rater == rated:
        return WITHIN
    gained = GAIN if wave == WAVES[1] and {rater, rated} <= MET else 0.0
    return BETWEEN.get((rater, rated), OTHERWISE) + gained


def _rating(draw: Random, mean: float) -> int:
    return min(5, max(1, round(draw.gauss(mean, 0.8))))
