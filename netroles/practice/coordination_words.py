"""What relational coordination comes to, in sentences and as tables people can read."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from netroles.decisions import SMALLEST_SHOWN
from netroles.practice.coordination import (
    FIGURE_NAMES,
    FIGURES,
    PLACES,
    RECODED,
    Coordination,
    Cutoffs,
    pairs_to_name,
    roles_of,
    totals,
    two_waves,
)

TOO_FEW = f"<{SMALLEST_SHOWN}"
NOT_RATED = "·"
HIDDEN_MEANS = (
    f"{TOO_FEW}: fewer than {SMALLEST_SHOWN} people rated, or are known in the role that is rated, "
    f"so nothing is shown. {NOT_RATED}: nobody rated."
)
ONE_SIDED = 0.5
"""From this difference on it is said that two roles see their coordination differently."""
NO_NOISE = (
    "Other people may have answered the second time: a small change need not mean anything, and "
    "whether it is more than chance is not worked out here."
)


def coordination_sentences(found: Coordination, wave: str, cutoffs: Cutoffs) -> list[str]:
    """What stands out in one wave."""
    of = found.of_wave(wave)
    sums, pairs = totals(of).to_dict("index"), pairs_to_name(of)
    hidden = int(of["hidden"].sum())
    said = []
    for part, words in (("between", "Between roles"), ("within", "Within roles")):
        row = sums[part]
        if pd.notna(row["index"]):
            strength = cutoffs.strength(row["index"], within=part == "within")
            said.append(
                f"{words} the index is {written(row['index'])} of 5, {strength}{_parts(row)}."
            )
    if not said:
        return [
            f"Nothing can be shown: of every pair of roles fewer than {SMALLEST_SHOWN} people "
            "rated, or are known in the role that is rated."
        ]
    if len(pairs):
        both = pairs.dropna(subset=["there", "back"])
        ranked = both if len(both) else pairs
        said.append(f"Weakest between two roles: {pair_words(ranked.iloc[0])}.")
        if len(ranked) > 1:
            said.append(f"Strongest between two roles: {pair_words(ranked.iloc[-1])}.")
        apart = (pairs["there"] - pairs["back"]).abs()
        if apart.max() >= ONE_SIDED:
            most = pairs.iloc[int(apart.argmax())]
            said.append(
                f"Seen most differently: {most['first']} rate {most['second']} "
                f"{written(most['there'])}, and are rated {written(most['back'])} by them."
            )
    if hidden:
        said.append(
            f"Hidden: {hidden} of {len(of)} cells, in which fewer than {SMALLEST_SHOWN} people "
            "rated, or which are about a role with fewer known. They are in no mean either."
        )
    return said


def how_it_was_taken(found: Coordination, wave: str) -> list[str]:
    """What was done with the answers before anything was worked out, and whom to mind."""
    said = []
    if found.frequency == "answers":
        order = ", ".join(f"{answer:g} → {score:g}" for answer, score in RECODED.items())
        said.append(
            "Frequent communication was recoded, because more is not always better: the middle "
            f"answer is the right amount. Answer → score: {order}."
        )
    elif found.frequency == "scores":
        said.append(
            "Frequent communication was taken as scores, in which 5 is the right amount. Say so "
            "above if the file holds the answers as given: they have to be recoded."
        )
    for number, words in (
        (
            found.incomplete,
            "A blank is left out of the mean of its part. Ratings with a blank",
        ),
        (
            found.left_out,
            "Whoever left out all of communication, or all of relationships, is in no figure of "
            "that pair of roles. Such ratings",
        ),
    ):
        if number:
            said.append(f"{words}: {_how_many(number)}.")
    return [*said, *_unsure_roles(found, wave)]


def two_wave_sentences(found: Coordination, before: str, after: str) -> list[str]:
    """What is different between two waves."""
    table = two_waves(found, before, after)
    if table.empty:
        return [f"No cell is shown both in “{before}” and in “{after}”."]
    change = table["index_change"].round(PLACES)
    said = [
        f"The index from “{before}” to “{after}”, in the {len(table)} cells shown in both: higher "
        f"in {int((change > 0).sum())}, lower in {int((change < 0).sum())}, the same in "
        f"{int((change == 0).sum())}."
    ]
    change = change[table["sure"]]
    for words, moved in (
        ("Most gained", change[change > 0].nlargest(1)),
        ("Most lost", change[change < 0].nsmallest(1)),
    ):
        for at in moved.index:
            row = table.loc[at]
            said.append(
                f"{words}: {row['rater_role']} about {row['rated_role']}, "
                f"{written(row['index_before'])} to {written(row['index_after'])}."
            )
    return [*said, NO_NOISE]


def cell_facts(of: pd.DataFrame, cutoffs: Cutoffs) -> pd.DataFrame:
    """The cells of a wave, one row each."""
    strength = [
        cutoffs.strength(mean, within=within)
        for mean, within in zip(of["index"], of["within"], strict=True)
    ]
    return pd.DataFrame(
        {
            "Who rates": of["rater_role"],
            "Whom": of["rated_role"],
            "People who rated": of["raters"],
            **{FIGURE_NAMES[each]: of[each].round(PLACES) for each in FIGURES},
            "Strength": pd.Series(strength, index=of.index, dtype="str").replace("", None),
        }
    )


def matrix_of_roles(of: pd.DataFrame, figure: str = "index") -> pd.DataFrame:
    """One figure as a table, a row a role that rates and a column a role that is rated, as text."""
    roles = roles_of(of)
    cells = {
        (row["rater_role"], row["rated_role"]): _cell(row[figure], hidden=row["hidden"])
        for row in of.to_dict("records")
    }
    table = pd.DataFrame(
        {rated: [cells.get((rater, rated), NOT_RATED) for rater in roles] for rated in roles}
    )
    table.insert(0, "Who rates ↓ whom →", roles, allow_duplicates=True)
    return table


def two_wave_facts(found: Coordination, before: str, after: str) -> pd.DataFrame:
    """The cells that are shown in both waves, with what changed."""
    table = two_waves(found, before, after)
    columns = {"Who rates": table["rater_role"], "Whom": table["rated_role"]}
    for each in FIGURES:
        if table[f"{each}_before"].notna().any():
            columns |= {
                f"{FIGURE_NAMES[each]}, {when}": table[f"{each}_{key}"].round(PLACES)
                for when, key in ((before, "before"), (after, "after"), ("change", "change"))
            }
    return pd.DataFrame(columns)


def pair_words(pair: pd.Series) -> str:
    """A pair of roles with its index, and how each rates the other."""
    return f"{pair['first']} and {pair['second']}, {written(pair['index'])} ({each_way(pair)})"


def each_way(pair: pd.Series) -> str:
    """How each of a pair of roles rates the other, as far as it is shown."""
    first, second = pair["first"], pair["second"]
    ways = ((first, second, pair["there"]), (second, first, pair["back"]))
    return ", ".join(
        f"{rater} about {rated} {written(mean)}" for rater, rated, mean in ways if pd.notna(mean)
    )


def written(mean: float) -> str:
    """A mean as it stands on the screen."""
    return f"{mean:.{PLACES}f}"


def _parts(row: Mapping[Hashable, Any]) -> str:
    known = [
        f"{FIGURE_NAMES[each].lower()} {written(row[each])}"
        for each in FIGURES[1:]
        if pd.notna(row[each])
    ]
    return f" ({', '.join(known)})" if known else ""


def _cell(mean: Any, *, hidden: bool) -> str:
    if hidden:
        return TOO_FEW
    return NOT_RATED if pd.isna(mean) else written(mean)


def _how_many(people: int) -> str:
    return str(people) if people >= SMALLEST_SHOWN else f"fewer than {SMALLEST_SHOWN}"


def _unsure_roles(found: Coordination, wave: str) -> list[str]:
    """Of which rated roles five people are not known, and what follows from that."""
    of = found.of_wave(wave)
    rated = set(of.loc[~of["within"], "rated_role"])
    few, nobody = ([each for each in of if each in rated] for of in (found.few, found.nobody))
    said = []
    if few:
        said.append(
            f"Fewer than {SMALLEST_SHOWN} people rated who are {' or '.join(few)}. Where a role is "
            "one or two people, what others say of it is said of them: so it is not shown, unless "
            f"you say that {SMALLEST_SHOWN} or more have that role."
        )
    if nobody:
        said.append(
            f"Nobody rated who is {' or '.join(nobody)}, so how many they are is not known: what "
            "others say of them is never called the weakest, and has no card, unless you say that "
            f"they are {SMALLEST_SHOWN} or more. If it is one person, take them out of the "
            "file before you show this."
        )
    return said
