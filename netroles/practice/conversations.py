"""Who might sit down with whom, and what could they ask each other? Conversations of
interdependence.

After Jody Hoffer Gittell, in our own words. A card is about two roles, or two settings: they get
to know each other's work, and agree on something to try.
"""

from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import pandas as pd

from netroles.decisions import Transitions, groups_of, transitions
from netroles.network import (
    ALL_PERIODS,
    NOT_GIVEN,
    Network,
    counted,
    counted_ties,
    is_staff,
    listed,
    structure,
)
from netroles.practice.coordination import PLACES, WARNING, Cutoffs
from netroles.practice.coordination_words import each_way, written
from netroles.roles.wording import per_cent

CREDIT = (
    "After the conversations of interdependence in Jody Hoffer Gittell, Transforming Relationships "
    "for High Performance (2016). The prompts are in our own words."
)
HOW_TO_USE = (
    "Half an hour is enough. Each side answers every prompt, and the other listens first. Nobody "
    "has to defend anything."
)
STAFF_ALONE = "Ties of patients and family carers are not counted."
MOST_WHO_MEET = 3
"""People of each kind that a card suggests; more is a meeting."""


@dataclass(frozen=True)
class Prompt:
    """One thing to talk over: what it is about, and what to ask."""

    about: str
    asks: str


PROMPTS = (
    Prompt(
        "What we mainly answer for",
        "What are your main responsibilities in this work? What has to happen before your part, "
        "and what comes after it?",
    ),
    Prompt("What is meaningful", "Which part of your work means most to you, and why?"),
    Prompt("What already helps", "What in my work helps you to do yours well?"),
    Prompt("What would help more", "What could I do more often, sooner or in another way?"),
    Prompt(
        "Where we pull together, and where we cross",
        "Where do we want the same? Where do we get in each other's way without meaning to?",
    ),
)
AGREED = (
    "What we try first",
    "Who sees to it (a position or team)",
    "By when",
    "How we shall know that it helped",
)
"""What is written down at the end."""


@dataclass(frozen=True)
class Card:
    """What stands on a card beside the prompts.

    first, second
        The two roles or settings.
    why
        Why these two, in a sentence.
    meet
        Who might meet, a line each.
    mind
        What to mind, where there is a score on the card; else "".
    """

    first: str
    second: str
    why: str
    meet: tuple[str, ...]
    mind: str = ""

    @property
    def title(self) -> str:
        """The two, as a heading."""
        return f"{_capital(self.first)} and {self.second}"


@dataclass(frozen=True)
class WhoMeets:
    """Who of two settings might meet: ids of staff, in contact across already, or nearest to both
    where nobody is. Empty where there is neither."""

    in_contact: tuple[str, ...] = ()
    nearest: tuple[str, ...] = ()


def card_of_roles(pair: pd.Series, cutoffs: Cutoffs) -> Card:
    """The card of two roles of a survey, with a warning; pair is a row of `pairs_to_name`."""
    strength = cutoffs.strength(pair["index"], within=False)
    why = f"In the survey the index of these two is {written(pair['index'])} of 5, {strength}"
    parts = pair[["communication", "relationships"]].astype(float).round(1)
    if parts.notna().all() and parts.nunique() > 1:
        is_lower = "is" if parts.idxmin() == "communication" else "are"
        why += f"; {parts.idxmin()} {is_lower} the lower part"
    roles = (str(pair["first"]), str(pair["second"]))
    meet = tuple(map(_some_of, roles))
    return Card(*roles, f"{why}. {each_way(pair)}.", meet, mind=WARNING)


def staff_alone(network: Network, period: str | None = None) -> Network:
    """The staff and the contact ties among them in a period: a conversation is between staff.

    period is as in `measure`. The result holds the ties of that period alone: work it out with
    `ALL_PERIODS`.
    """
    staff = network.people[is_staff(network.people)]
    rows = counted_ties(network, period=period)
    ends = rows[["source", "target"]].isin(staff.index).all(axis="columns")
    return replace(network, people=staff, ties=rows[ends].reset_index(drop=True))


def among_staff(
    network: Network, by: str = "setting", period: str | None = None, *, smallest: int = 0
) -> Transitions:
    """`transitions` of `staff_alone`: ties of patients and family carers count for nobody.

    With `smallest` a number stands in the matrix only where `transitions` of everybody shows the
    same one: another beside it would tell how many ties patients and family carers have. Raises
    NetrolesError as `transitions` does.
    """
    found = transitions(staff_alone(network, period), by, period=ALL_PERIODS, smallest=smallest)
    if smallest <= 1 or is_staff(network.people).all():
        return found
    everybody = transitions(network, by, period=period, smallest=smallest)
    key = ["from_group", "to_group"]
    others = everybody.matrix.set_index(key).reindex(pd.MultiIndex.from_frame(found.matrix[key]))
    cells = found.matrix.copy()
    for counts, told in (("ties", ["ties", "strength"]), ("possible", ["possible"])):
        same = (cells[counts] == others[counts].reset_index(drop=True)).fillna(False)
        cells.loc[~same.astype(bool), [*told, "share"]] = pd.NA
    return replace(found, matrix=cells)


def pairs_of_groups(found: Transitions) -> pd.DataFrame:
    """The pairs of groups with the fewest ties for their size, those without any first.

    found is the result of `among_staff`, by setting or another column. Columns `first`, `second`;
    `there` and `back`, pairs of people with a tie that way (the same where it does not matter who
    said it; missing where privacy hides it); `share`, how many of the pairs of people that could
    have a tie do, both ways together (missing where hidden). Of equals the larger pair, then the
    first to appear, comes first. Hidden ones stand after those without a tie.
    """
    names = [each for each in found.groups.index if each != NOT_GIVEN]
    cells = found.matrix.set_index(["from_group", "to_group"])
    rows = []
    for first, second in combinations(names, 2):
        there, back = cells.loc[(first, second)], cells.loc[(second, first)]
        ties = there["ties"] + back["ties"]
        possible = there["possible"] + back["possible"]
        share = np.nan if pd.isna(ties) or pd.isna(possible) else float(ties / possible)
        none = pd.notna(ties) and ties == 0
        order = 0 if none else 1 if np.isnan(share) else 2
        size = 0 if pd.isna(possible) else int(possible)
        rows.append((first, second, there["ties"], back["ties"], share, order, -size))
    columns = ["first", "second", "there", "back", "share", "order", "size"]
    table = pd.DataFrame(rows, columns=columns).sort_values(
        ["order", "share", "size"], kind="stable", ignore_index=True
    )
    whole = {"there": "Int64", "back": "Int64"}
    return table.drop(columns=["order", "size"]).astype(whole)


def who_might_meet(
    network: Network, found: Transitions, pair: pd.Series, period: str | None = None
) -> WhoMeets:
    """Who of two groups might meet: staff with most ties across, else who is nearest to both.

    found is the result of `among_staff`, pair a row of `pairs_of_groups`, period that of found.
    Up to `MOST_WHO_MEET` of each group; of equals in people order. Patients and family carers are
    never suggested, nor are their ties counted. Nobody is where privacy hides how many ties there
    are: whoever is in contact would tell it.
    """
    if _is_hidden(pair):
        return WhoMeets()
    of = structure(staff_alone(network, period), period=ALL_PERIODS)
    first, second = pair["first"], pair["second"]
    groups = groups_of(network, found.divide.key)[of.people.index].to_numpy()
    ends = np.column_stack((of.first, of.second))
    across = ends[[{*groups[each]} == {first, second} for each in ends]] if len(ends) else ends
    counts = np.bincount(across.ravel(), minlength=of.size)
    in_contact: list[str] = []
    for group in (first, second):
        those = np.flatnonzero((groups == group) & (counts > 0))
        ranked = those[np.argsort(-counts[those], kind="stable")][:MOST_WHO_MEET]
        in_contact += [str(of.people.index[at]) for at in ranked]
    if in_contact:
        return WhoMeets(in_contact=tuple(in_contact))
    gap = found.gaps[
        [{one, other} == {first, second} for one, other in
         zip(found.gaps["first"], found.gaps["second"], strict=True)]
    ]  # fmt: skip
    through = gap["through"].iloc[0] if len(gap) else ()
    return WhoMeets(nearest=tuple(map(str, through[:MOST_WHO_MEET])))


def card_of_groups(
    network: Network, pair: pd.Series, found: Transitions, meeting: WhoMeets
) -> Card:
    """The card of two settings; pair is a row of `pairs_of_groups`, meeting that of the two.

    People are called as network calls them, with their profession and setting. Nobody is on it
    where privacy hides how many ties there are.
    """
    first, second = str(pair["first"]), str(pair["second"])
    meet = [_some_of(group) for group in (first, second)]
    hidden = _is_hidden(pair)
    for ids, words in (
        (meeting.in_contact, "In contact across already"),
        (meeting.nearest, "Nearest to both, and able to bring them together"),
    ):
        if ids and not hidden:
            people = [_called(network, each, found.divide.key) for each in ids]
            meet.append(f"{words}: {listed(people)}")
    why = _few_ties(pair, directed=network.directed)
    if not is_staff(network.people).all():
        why = f"{why} {STAFF_ALONE}"
    return Card(first, second, why, tuple(meet))


def pair_of_roles_facts(pairs: pd.DataFrame) -> pd.DataFrame:
    """The result of `pairs_of_roles` under headings for the screen."""
    return pd.DataFrame(
        {
            "One": pairs["first"],
            "The other": pairs["second"],
            "Index": pairs["index"].round(PLACES),
            "One about the other": pairs["there"].round(PLACES),
            "The other about one": pairs["back"].round(PLACES),
            "Communication": pairs["communication"].round(PLACES),
            "Relationships": pairs["relationships"].round(PLACES),
        }
    )


def pair_of_groups_facts(pairs: pd.DataFrame, *, directed: bool) -> pd.DataFrame:
    """The result of `pairs_of_groups` under headings for the screen; directed is the network's."""
    ways = {"Ties one way": pairs["there"], "Ties the other way": pairs["back"]}
    return pd.DataFrame(
        {
            "One": pairs["first"],
            "The other": pairs["second"],
            **(ways if directed else {"Ties": pairs["there"]}),
            "Share of those that could be (%)": _in_per_cent(pairs["share"]),
        }
    )


def _in_per_cent(share: pd.Series) -> pd.Series:
    """Whole per cent, and below one two decimals: where there is a tie there is no 0."""
    exact = 100 * share
    return exact.round().where(exact >= 1, exact.round(2))


def pair_label(pair: pd.Series) -> str:
    """A pair of settings for a list to choose from, with the share of possible ties there."""
    share = "not shown" if pd.isna(pair["share"]) else f"{per_cent(pair['share'])} of possible ties"
    if (pair[["there", "back"]] == 0).fillna(False).all():
        share = "no tie"
    return f"{_capital(pair['first'])} and {pair['second']}: {share}"


def _some_of(group: str) -> str:
    return f"{_capital(group)}: two or three who do this work daily"


def _capital(group: str) -> str:
    return group[:1].upper() + group[1:]


def _is_hidden(pair: pd.Series) -> bool:
    return bool(pair[["there", "back"]].isna().any())


def _few_ties(pair: pd.Series, *, directed: bool) -> str:
    first, second = pair["first"], pair["second"]
    if _is_hidden(pair):
        return f"How many ties there are between {first} and {second} is not shown here."
    if not pair["there"] and not pair["back"]:
        return (
            f"Between {first} and {second} no tie was reported. That does not mean that nobody "
            "ever speaks."
        )
    ties = counted(int(pair["there"]), "tie")
    ways = f"{ties} one way and {int(pair['back'])} the other" if directed else ties
    said = f"Reported between {first} and {second}: {ways}"
    if pd.isna(pair["share"]):
        return f"{said}."
    return f"{said}, {per_cent(pair['share'])} of those that could be."


def _called(network: Network, person: str, by: str) -> str:
    row = network.people.loc[person]
    name = row["name"] if isinstance(row["name"], str) else person
    about = [row["profession"], groups_of(network, by)[person]]
    known = [each for each in about if isinstance(each, str) and each not in (name, NOT_GIVEN)]
    return f"{name} ({', '.join(known)})" if known else name
