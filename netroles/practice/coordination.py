"""How well do roles work together across their borders? Relational coordination, role by role.

After Jody Hoffer Gittell. The scores come from a licensed survey that somebody else has run; the
formulas are those of its published scoring. Fewer than five raters are never shown, nor is what is
said of a role in which fewer than five are known; and everything that adds up is made of what is
shown: so nothing tells of those who are hidden.
"""

from collections.abc import Collection, Mapping
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
PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"communication": COMMUNICATION, "relationships": RELATIONSHIPS}
)
"""The dimensions of each part of the index."""
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
    "Scores can hurt. A low one can lead to shame, defending and blaming (after Schein and "
    "Suchman). It is about work between roles, never about anybody: talk it over with those it is "
    "about, beginning with what goes well."
)


@dataclass(frozen=True, eq=False)
class Coordination:
    """How roles rate working with each other.

    cells
        One row for each wave, role that rates and role that is rated of which there are ratings:
        `wave`, `rater_role`, `rated_role`, `within` (a role about itself), `raters`, the three
        `FIGURES`, `hidden` (fewer than five rated, or fewer than five are known in the role that
        is rated, so that all numbers are missing) and `sure` (five are known in that role, or
        somebody said so: only then it may be named first). A part of which nothing was asked is
        missing too.
    roles, waves
        In order of first appearance.
    frequency
        What the column on frequent communication was taken for; None where there is none.
    incomplete, left_out
        How many ratings that count in the cells shown lack one or more of the dimensions that were
        asked, and how many do not count because they lack a whole part.
    few, nobody
        The roles that are rated and of which one to four people rated, in any wave, and those of
        which nobody did. A role of which somebody said that it is large is in neither.
    """

    cells: pd.DataFrame
    roles: tuple[str, ...]
    waves: tuple[str, ...]
    frequency: FrequencyKey | None
    incomplete: int
    left_out: int
    few: tuple[str, ...]
    nobody: tuple[str, ...]

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
    rows: pd.DataFrame,
    *,
    by_roles: bool = False,
    frequency: FrequencyKey = "scores",
    large: Collection[str] = (),
) -> Coordination:
    """The role × role table of relational coordination, without what would tell of a few people.

    rows is that of `netroles.reading.coordination_scores`; by_roles says that each row is a pair
    of roles already. For each rater and rated role communication and relationships are the means
    of their four and three dimensions that were answered, and the index is the mean of all seven:
    of the two parts, each counting as often as it has dimensions that were asked in that wave. So
    the index tells nothing of anybody that its parts do not. A cell is the mean over its raters,
    with both directions kept; a rater who left out a whole part that others answered is in none of
    its figures.

    A cell of one to four raters is hidden. So is one about a role of which one to four people
    rated, in any cell of any wave, unless it is in large: what is said of it would be said of
    them. frequency says what the column on frequent communication holds: scores, or answers, which
    are recoded (`RECODED`).

    Raises NetrolesError for answers that are no whole numbers, and for means of answers.

    Example: five nurses rate residents 4 on all seven: index, communication and relationships 4.
    """
    rated = rows.copy()
    asked = rated[list(DIMENSIONS)].notna().groupby(rated["wave"]).any()
    has_frequency = bool(asked["frequent"].any())
    if has_frequency and frequency == "answers":
        rated["frequent"] = _scores_of_answers(rated, by_roles=by_roles)
    if asked.any(axis=None):
        rated = rated.assign(**_figures(rated, asked))
    rated["counts"] = _answers_each_part(rated)
    size = _known(rated).reindex(rated["rated_role"].unique())
    size = size.where(~size.index.isin(large), SMALLEST_SHOWN)
    cells = _cells(rated, size)
    blank = rated[list(DIMENSIONS)].isna() & asked.loc[rated["wave"]].to_numpy()
    shown = rated.assign(gap=blank.any(axis="columns")).merge(
        cells.loc[~cells["hidden"], [*CELL]], on=list(CELL)
    )
    return Coordination(
        cells=cells,
        roles=roles_of(rated),
        waves=tuple(rated["wave"].unique().tolist()),
        frequency=frequency if has_frequency else None,
        incomplete=int((shown["gap"] & shown["counts"]).sum()),
        left_out=int((~shown["counts"]).sum()),
        few=tuple(size.index[size < SMALLEST_SHOWN]),
        nobody=tuple(size.index[size.isna()]),
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
    """The pairs of different roles of a wave: those shown both ways first, and of them the weakest.

    of is `Coordination.of_wave`. Columns `first`, `second`; `there` and `back`, how each rates
    the other (missing where it is hidden or was not asked); `index`, `communication` and
    `relationships`, means of the directions shown; `sure`, whether five people are known in each
    role that these are about. A pair of which nothing is shown is left out. Of equals the first to
    appear comes first.
    """
    shown = of[~of["hidden"] & ~of["within"]].set_index(["rater_role", "rated_role"])
    rows = []
    for first, second in combinations(roles_of(of), 2):
        both = shown.reindex(pd.MultiIndex.from_tuples([(first, second), (second, first)]))
        there, back = both["index"]
        if both["index"].notna().any():
            sure = bool(both["sure"].dropna().all())
            means = both[list(FIGURES)].astype(float).mean()
            rows.append((first, second, there, back, *means, sure))
    columns = ["first", "second", "there", "back", *FIGURES, "sure"]
    found = pd.DataFrame(rows, columns=columns).astype({"sure": bool})
    one_way = found[["there", "back"]].isna().any(axis="columns")
    ranked = found.assign(one_way=one_way).sort_values(
        ["one_way", "index"], kind="stable", ignore_index=True
    )
    return ranked.drop(columns="one_way")


def pairs_to_name(of: pd.DataFrame) -> pd.DataFrame:
    """The pairs of `pairs_of_roles` that may be called the weakest or strongest, or have a card:
    those of which each role that is rated is known to have five people."""
    pairs = pairs_of_roles(of)
    return pairs[pairs["sure"]].reset_index(drop=True)


def two_waves(found: Coordination, before: str, after: str) -> pd.DataFrame:
    """What is different between two waves, for the cells that are shown in both.

    One row a cell: `rater_role`, `rated_role`, `within`, `sure`, and for each figure before, after
    and the change ("index_before", "index_after", "index_change"); in order of first appearance.
    """
    key = ["rater_role", "rated_role", "within", "sure"]
    one, other = (
        found.of_wave(each).loc[lambda cells: ~cells["hidden"], [*key, *FIGURES]]
        for each in (before, after)
    )
    both = one.merge(other, on=key, suffixes=("_before", "_after"))
    for each in FIGURES:
        both[f"{each}_change"] = both[f"{each}_after"] - both[f"{each}_before"]
    return both


def roles_of(of: pd.DataFrame) -> tuple[str, ...]:
    """The roles of a wave, who rate or are rated, in order of first appearance."""
    both = of[["rater_role", "rated_role"]].to_numpy(dtype=object).ravel()
    return tuple(dict.fromkeys(map(str, both)))


def _scores_of_answers(rated: pd.DataFrame, *, by_roles: bool) -> pd.Series:
    """The scores of the answers on frequent communication; an error says where one is wrong."""
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
    return recoded(rated["frequent"])


def _figures(rated: pd.DataFrame, asked: pd.DataFrame) -> dict[str, pd.Series]:
    """The parts of each row and its index: the parts, weighted by how many dimensions were asked.

    Were the index the mean of what was answered, a rater with a blank could be worked out of it:
    beside the two parts it would tell how far apart theirs are.
    """
    parts = {part: rated[list(of)].mean(axis="columns") for part, of in PARTS.items()}
    total = weights = pd.Series(0.0, index=rated.index)
    for part, of in PARTS.items():
        number = rated["wave"].map(asked[list(of)].sum(axis="columns"))
        total = total + (parts[part] * number).fillna(0.0)
        weights = weights + number.where(parts[part].notna(), 0)
    return {"index": total / weights, **parts}


def _answers_each_part(rated: pd.DataFrame) -> pd.Series:
    """Which rows have an index and each part that any row of their cell has.

    Were a rater in the index and one part only, the other part would tell what they answered.
    """
    counts = rated["index"].notna()
    for part in PARTS:
        in_cell = rated.groupby(list(CELL))[part].transform("count") > 0
        counts &= rated[part].notna() | ~in_cell
    return counts


def _known(rated: pd.DataFrame) -> pd.Series:
    """How many people of each role are known: as many as rated one and the same role in a wave.
    Index role; a role of which nobody rated is not in it."""
    return rated.groupby(list(CELL))["raters"].sum().groupby(level="rater_role").max()


def _cells(rated: pd.DataFrame, size: pd.Series) -> pd.DataFrame:
    """Means over raters; a row that is a pair of roles already is a mean over its own."""
    key = list(CELL)
    every = pd.MultiIndex.from_frame(rated[key].drop_duplicates())
    grouped = rated[rated["counts"]].groupby(key, sort=False)
    cells = grouped[list(FIGURES)].mean().reindex(every)
    raters = grouped["raters"].sum().reindex(every, fill_value=0.0)
    known = size.reindex(every.get_level_values("rated_role")).to_numpy()
    hidden = (raters < SMALLEST_SHOWN) | (known < SMALLEST_SHOWN)
    cells = cells.mask(hidden).assign(raters=raters.mask(hidden).astype("Int64"))
    cells = cells.assign(hidden=hidden, sure=known >= SMALLEST_SHOWN).reset_index()
    cells["within"] = cells["rater_role"] == cells["rated_role"]
    return cells[[*key, "within", "raters", *FIGURES, "hidden", "sure"]]
