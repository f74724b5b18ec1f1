"""How well do roles work together across their borders? Relational coordination, role by role.

After Jody Hoffer Gittell. The scores come from a licensed survey that somebody else has run; the
formulas are those of its published scoring. Fewer than five raters are never shown, and everything
that adds up is made of what is shown: so nothing tells of those who are hidden.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType
from typing import Literal

import pandas as pd

from netroles.decisions import SMALLEST_SHOWN
from netroles.network import COMMUNICATION, DIMENSIONS, RELATIONSHIPS, NetrolesError

FrequencyKey = Literal["scores", "answers"]
FREQUENCY: Mapping[FrequencyKey, str] = MappingProxyType(
    {
        "scores": "Scores: 5 is the right amount, already recoded",
        "answers": "Answers as given: from 1, far too seldom, over 3, right, to 5, far too often",
    }
)
"""What the column on frequent communication may hold."""
RECODED: Mapping[float, float] = MappingProxyType(
    {1.0: 1.0, 2.0: 3.0, 3.0: 5.0, 4.0: 4.0, 5.0: 2.0}
)
"""From an answer to its score. More is not always better: the middle is the right amount. Far too
seldom is 1, far too often 2, too seldom 3, too often 4, right 5."""

CELL = ("wave", "rater_role", "rated_role")
"""What a cell of the table is told by."""
FIGURES = ("index", "communication", "relationships")
FIGURE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "index": "Index",
        "communication": "Communication",
        "relationships": "Relationships",
    }
)
WHAT_FIGURES_ARE = (
    "Each figure is a mean from 1 to 5. Communication: frequent, timely, accurate, about solving "
    "problems. Relationships: shared goals, shared knowledge, mutual respect. The index is the "
    "mean of all seven."
)

WEAK, MODERATE, STRONG = "weak", "moderate", "strong"
PLACES = 2
"""Decimal places of a mean, on the screen and where it is held against a cut-off."""


@dataclass(frozen=True)
class Cutoffs:
    """From where on coordination is moderate, and above what it is strong.

    Roles work with each other (between) and each role among itself (within), where people rate
    higher. On either number it is moderate. Raises NetrolesError where a lower cut-off is above
    its upper one or one is not from 1 to 5.
    """

    between_from: float = 3.5
    between_to: float = 4.0
    within_from: float = 4.1
    within_to: float = 4.6

    def __post_init__(self) -> None:
        """Check the numbers."""
        for what, low, high in (
            ("between roles", self.between_from, self.between_to),
            ("within a role", self.within_from, self.within_to),
        ):
            if not 1 <= low <= high <= 5:
                raise NetrolesError(
                    f"Cut-offs {what}: expected are two numbers from 1 to 5, the first no larger "
                    f"than the second; found are {low:g} and {high:g}."
                )

    def strength(self, mean: float, *, within: bool) -> str:
        """Whether a mean, as it is read, is weak, moderate or strong; "" for a missing one."""
        if pd.isna(mean):
            return ""
        low, high = (
            (self.within_from, self.within_to) if within else (self.between_from, self.between_to)
        )
        read = round(float(mean), PLACES)
        if read < low:
            return WEAK
        return STRONG if read > high else MODERATE


CUTOFFS = Cutoffs()
SOURCE_OF_CUTOFFS = (
    "Source: benchmarks that are handed on as those of RC Analytics. We found no publication that "
    "states them; please have them confirmed by the holder of your licence."
)
SOURCE = (
    "Relational coordination: Jody Hoffer Gittell. The survey is licensed; its questions are not "
    "in this program. Load the scores that your licensed survey gave you."
)
WARNING = (
    "Scores can hurt. Low ones above all can lead to shame, to defending oneself and to blaming "
    "others (after Schein and Suchman). A number here is about work between roles, never about "
    "anybody. Look at it together with those it is about, begin with what goes well, and ask what "
    "makes it hard."
)


@dataclass(frozen=True, eq=False)
class Coordination:
    """How roles rate working with each other.

    cells
        One row for each wave, role that rates and role that is rated of which there are ratings:
        `wave`, `rater_role`, `rated_role`, `within` (a role about itself), `raters`, the three
        `FIGURES`, and `hidden`: fewer than five rated, so that all numbers are missing. A part of
        which nothing was asked is missing too.
    roles, waves
        In order of first appearance.
    frequency
        What the column on frequent communication was taken for; None where there is none.
    incomplete
        How many ratings in the cells shown lack one or more of the dimensions that were asked.
    """

    cells: pd.DataFrame
    roles: tuple[str, ...]
    waves: tuple[str, ...]
    frequency: FrequencyKey | None
    incomplete: int

    def of_wave(self, wave: str) -> pd.DataFrame:
        """The cells of one wave."""
        return self.cells[self.cells["wave"] == wave]


def recoded(frequency: pd.Series) -> pd.Series:
    """The scores of answers on frequency, 1 to 5; missing stays missing.

    Raises NetrolesError where a value is none of 1, 2, 3, 4, 5: a mean cannot be recoded.
    """
    scores = frequency.map(RECODED)
    wrong = frequency[frequency.notna() & scores.isna()]
    if len(wrong):
        raise NetrolesError(
            "Answers on frequent communication are recoded one by one: expected are whole numbers "
            f"from 1 to 5, found is {wrong.iloc[0]:g}. If the file holds scores or means, say so."
        )
    return scores.astype(float)


def coordination(
    rows: pd.DataFrame, *, by_roles: bool = False, frequency: FrequencyKey = "scores"
) -> Coordination:
    """The role × role table of relational coordination, without cells of fewer than five raters.

    rows is that of `netroles.reading.coordination_scores`; by_roles says that each row is a pair
    of roles already. For each rater and rated role the index is the mean of the dimensions that
    were answered, communication and relationships that of their four and three; a cell is the
    mean over its raters, with both directions kept. A cell of which the index, or a part, rests
    on one to four raters is hidden as a whole. frequency says what the column on frequent
    communication holds: scores, or answers, which are recoded (`RECODED`).

    Raises NetrolesError for answers that are no whole numbers, and for means of answers.

    Example: five nurses rate residents 4 on all seven: index, communication and relationships 4.
    """
    rated = rows.copy()
    asked = [each for each in DIMENSIONS if rated[each].notna().any()]
    has_frequency = "frequent" in asked
    if has_frequency and frequency == "answers":
        if by_roles:
            raise NetrolesError(
                "This file holds means of roles. Means of answers on frequent communication cannot "
                "be recoded: load one row a rater, or means of scores, and say that they are."
            )
        wrong = rated["frequent"][rated["frequent"].notna() & ~rated["frequent"].isin(RECODED)]
        if len(wrong):
            where = rated.loc[wrong.index[0]]
            raise NetrolesError(
                f"{where['file']}, row {where['row']}, frequent communication: expected is an "
                f"answer, a whole number from 1 to 5, found is {wrong.iloc[0]:g}. If the file "
                "holds scores, say so."
            )
        rated["frequent"] = recoded(rated["frequent"])
    if asked:
        rated["index"] = rated[asked].mean(axis="columns")
        rated["communication"] = rated[list(COMMUNICATION)].mean(axis="columns")
        rated["relationships"] = rated[list(RELATIONSHIPS)].mean(axis="columns")
    cells = _cells(rated)
    gaps = rated.assign(gap=rated[asked].isna().any(axis="columns")).merge(
        cells.loc[~cells["hidden"], [*CELL, "hidden"]], on=list(CELL)
    )["gap"]
    return Coordination(
        cells=cells,
        roles=roles_of(rated),
        waves=tuple(rated["wave"].unique().tolist()),
        frequency=frequency if has_frequency else None,
        incomplete=int(gaps.sum()),
    )


def totals(of: pd.DataFrame) -> pd.DataFrame:
    """The index and its parts between roles, within roles and in all, of the cells of a wave.

    Index "between", "within", "all"; columns `cells` (how many are shown), `of` (how many there
    are) and the three figures: means over the cells that are shown, each counting once. Hidden
    cells are in none of them, so that no total tells of one; missing where nothing is shown.
    """
    within = of["within"].astype(bool)
    parts = {"between": of[~within], "within": of[within], "all": of}
    table = pd.DataFrame(
        {
            name: [int((~part["hidden"]).sum()), len(part), *part[list(FIGURES)].mean()]
            for name, part in parts.items()
        },
        index=["cells", "of", *FIGURES],
    ).T
    return table.astype({"cells": "Int64", "of": "Int64"})


def pairs_of_roles(of: pd.DataFrame) -> pd.DataFrame:
    """The pairs of different roles of a wave, the weakest first.

    of is `Coordination.of_wave`. Columns `first`, `second`; `there` and `back`, how each rates
    the other (missing where it is hidden or was not asked); `index`, `communication` and
    `relationships`, means of the directions shown. A pair of which nothing is shown is left out.
    Of equals the first to appear comes first.
    """
    shown = of[~of["hidden"] & ~of["within"]].set_index(["rater_role", "rated_role"])
    rows = []
    for first, second in combinations(roles_of(of), 2):
        both = shown.reindex(pd.MultiIndex.from_tuples([(first, second), (second, first)]))
        there, back = both["index"]
        if both["index"].notna().any():
            rows.append((first, second, there, back, *both[list(FIGURES)].astype(float).mean()))
    columns = ["first", "second", "there", "back", *FIGURES]
    found = pd.DataFrame(rows, columns=columns)
    return found.sort_values("index", kind="stable", ignore_index=True)


def two_waves(found: Coordination, before: str, after: str) -> pd.DataFrame:
    """What is different between two waves, for the cells that are shown in both.

    One row a cell: `rater_role`, `rated_role`, `within`, and for each figure before, after and the
    change ("index_before", "index_after", "index_change"); in order of first appearance.
    """
    key = ["rater_role", "rated_role"]
    one, other = (
        found.of_wave(each).loc[lambda cells: ~cells["hidden"], [*key, "within", *FIGURES]]
        for each in (before, after)
    )
    both = one.merge(other, on=[*key, "within"], suffixes=("_before", "_after"))
    for each in FIGURES:
        both[f"{each}_change"] = both[f"{each}_after"] - both[f"{each}_before"]
    return both


def roles_of(of: pd.DataFrame) -> tuple[str, ...]:
    """The roles of a wave, who rate or are rated, in order of first appearance."""
    both = of[["rater_role", "rated_role"]].to_numpy(dtype=object).ravel()
    return tuple(dict.fromkeys(map(str, both)))


def _cells(rated: pd.DataFrame) -> pd.DataFrame:
    """Means over raters; a row that is a pair of roles already is a mean over its own."""
    key = list(CELL)
    grouped = rated.groupby(key, sort=False)
    cells = grouped[list(FIGURES)].mean()
    people = {each: rated["raters"].where(rated[each].notna(), 0.0) for each in FIGURES}
    counts = rated[key].assign(**people).groupby(key, sort=False)[list(FIGURES)].sum()
    few = ((counts > 0) & (counts < SMALLEST_SHOWN)).any(axis="columns")
    hidden = few | (counts["index"] < SMALLEST_SHOWN)
    cells = cells.mask(hidden).assign(raters=counts["index"].mask(hidden).astype("Int64"))
    cells = cells.assign(hidden=hidden).reset_index()
    cells["within"] = cells["rater_role"] == cells["rated_role"]
    return cells[[*key, "within", "raters", *FIGURES, "hidden"]]
