"""Who might sit down with whom, and what could they ask each other? Conversations of
interdependence.

After Jody Hoffer Gittell, in our own words. A card is about two roles, or two settings: they get
to know each other's work, and agree on something to try.
"""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pandas as pd

from netroles.decisions import Transitions, groups_of
from netroles.network import NOT_GIVEN, Network, counted, is_staff, listed, structure
from netroles.practice.coordination import PLACES, Cutoffs
from netroles.practice.coordination_words import each_way, written

CREDIT = (
    "After the conversations of interdependence in Jody Hoffer Gittell, Transforming Relationships "
    "for High Performance (2016). The prompts are in our own words."
)
HOW_TO_USE = (
    "Half an hour is enough. Each side answers every prompt, and the other listens first. Nobody "
    "has to defend anything."
)
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
    """

    first: str
    second: str
    why: str
    meet: tuple[str, ...]

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
    """The card of two roles of a survey; pair is a row of `pairs_of_roles`."""
    strength = cutoffs.strength(pair["index"], within=False)
    why = f"In the survey the index of these two is {written(pair['index'])} of 5, {strength}"
    parts = pair[["communication", "relationships"]].astype(float).round(1)
    if parts.notna().all() and parts.nunique() > 1:
        is_lower = "is" if parts.idxmin() == "communication" else "are"
        why += f"; {parts.idxmin()} {is_lower} the lower part"
    roles = (str(pair["first"]), str(pair["second"]))
    return Card(*roles, f"{why}. {each_way(pair)}.", tuple(map(_some_of, roles)))


def pairs_of_groups(network: Network, found: Transitions) -> pd.DataFrame:
    """The pairs of groups with the fewest ties for their size, those without any first.

    found is the result of `transitions`, by setting or another column of network. Columns `first`,
    `second`; `there` and `back`, pairs of people with a tie that way (the same where it does not
    matter who said it; missing where privacy hides it); `share`, how many of the pairs of people
    that could have a tie do, both ways together (missing where hidden). Only groups with staff in
    them; of equals the larger pair, then the first to appear, comes first. Hidden ones stand after
    those without a tie.
    """
    groups = groups_of(network, found.divide.key)
    staffed = set(groups[is_staff(network.people)]) - {NOT_GIVEN}
    names = [each for each in found.groups.index if each in staffed]
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
    network: Network, found: Transitions, first: str, second: str, period: str | None = None
) -> WhoMeets:
    """Who of two groups might meet: staff with most ties across, else who is nearest to both.

    Up to `MOST_WHO_MEET` of each group; of equals in people order. Patients and family carers are
    never suggested.
    """
    of = structure(network, period=period)
    groups = groups_of(network, found.divide.key).to_numpy()
    staff = is_staff(network.people).to_numpy(dtype=bool)
    ends = np.column_stack((of.first, of.second))
    across = ends[[{*groups[pair]} == {first, second} for pair in ends]] if len(ends) else ends
    counts = np.bincount(across.ravel(), minlength=of.size)
    in_contact: list[str] = []
    for group in (first, second):
        those = np.flatnonzero((groups == group) & staff & (counts > 0))
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

    People are called as network calls them, with their profession and setting.
    """
    first, second = str(pair["first"]), str(pair["second"])
    meet = [_some_of(group) for group in (first, second)]
    for ids, words in (
        (meeting.in_contact, "In contact across already"),
        (meeting.nearest, "Nearest to both, and able to bring them together"),
    ):
        if ids:
            people = [_called(network, each, found.divide.key) for each in ids]
            meet.append(f"{words}: {listed(people)}")
    return Card(first, second, _few_ties(pair, found, directed=network.directed), tuple(meet))


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
            "Share of those that could be (%)": (100 * pairs["share"]).round(),
        }
    )


def pair_label(pair: pd.Series) -> str:
    """A pair of settings for a list to choose from, with the share of ties that there are."""
    share = "not shown" if pd.isna(pair["share"]) else f"{pair['share']:.0%} of ties"
    if (pair[["there", "back"]] == 0).fillna(False).all():
        share = "no tie"
    return f"{_capital(pair['first'])} and {pair['second']}: {share}"


def _some_of(group: str) -> str:
    return f"{_capital(group)}: two or three who do this work daily"


def _capital(group: str) -> str:
    return group[:1].upper() + group[1:]


def _few_ties(pair: pd.Series, found: Transitions, *, directed: bool) -> str:
    first, second = pair["first"], pair["second"]
    if pd.isna(pair["there"]) or pd.isna(pair["back"]):
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
    return f"{said}, {pair['share']:.0%} of those that could be."


def _called(network: Network, person: str, by: str) -> str:
    row = network.people.loc[person]
    name = row["name"] if isinstance(row["name"], str) else person
    about = [row["profession"], groups_of(network, by)[person]]
    known = [each for each in about if isinstance(each, str) and each not in (name, NOT_GIVEN)]
    return f"{name} ({', '.join(known)})" if known else name
