"""What do the ties between home and hospital come to, in sentences?"""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from netroles.decisions import ANY_WAY, Divide, Transitions
from netroles.insight.few import SOME, counted_or_few, few, is_one
from netroles.insight.words import capital, counted, display_names, listed
from netroles.measures import BROKERAGE_KINDS
from netroles.network import NOT_GIVEN, TO_HOME, TO_HOSPITAL, Network

MOST_NAMED = 3
"""No sentence names more people than this: more is a list, and a list is a ranking."""

NO_TIE_REPORTED = (
    "No tie reported does not mean that nobody ever speaks: it means that nobody said so here."
)
ONLY_LINK_MEANS = (
    "Being the only link is a position, and a burden: it says where a stand-in would help."
)


def transition_sentences(network: Network, found: Transitions, *, named: bool = True) -> list[str]:
    """What a page says first: how many ties, which way, who depends on one person, what is missing.

    With named False, for a page on which nobody may be named, nobody is.

    found is the result of `transitions` for this network. Names are data: escape the sentences
    wherever markup is understood. Numbers that privacy hides read "fewer than 5".
    """
    missing = no_sides_sentence(found.divide, found.first_people, found.second_people)
    if missing:
        return [missing]
    sentences = [
        _direct(found),
        _through_one(found),
        _directions(found),
        families_sentence(found),
        *(only_route_sentences(network, found)[:1] if named else []),
        *gap_sentences(network, found, named=named)[:1],
    ]
    return [sentence[0].upper() + sentence[1:] for sentence in sentences if sentence]


def carrier_sentences(network: Network, found: Transitions, person: str) -> list[str]:
    """What one carrier holds, in a sentence for each way; empty for somebody who is none."""
    if person not in found.carriers.index:
        return []
    row: Mapping[Hashable, Any] = found.carriers.loc[person].to_dict()
    name = display_names(network.people)[person]
    divide = found.divide
    said = []
    if pd.isna(row["direct"]) or row["direct"]:
        held = _number(row["direct"], found.smallest, "tie")
        said.append(f"{name} holds {held} of their own between {divide.both}.")
    for column, handovers, way in (
        ("to_hospital", True, f"From {divide.first} to {divide.second}, "),
        ("to_home", True, f"From {divide.second} to {divide.first}, "),
        ("links", False, ""),
    ):
        kind = row[f"{column}_kind"]
        if not isinstance(kind, str):
            continue
        tie = "handover" if handovers else "tie"
        times = _number(row[column], found.smallest, "pair of people", "pairs of people")
        does = BROKERAGE_KINDS[kind].said(divide.group, handovers=handovers)
        said.append(f"{way}{name} {does}: for {times} without a {tie} of their own.")
    if pd.notna(row["bridging"]) and row["bridging"] > 0:
        said.append(
            f"{row['bridging']:.0%} of the shortest routes between {divide.both} run through "
            f"{name}."
        )
    return said


def families_sentence(found: Transitions) -> str | None:
    """What patients and family carers hold, as a sum; None where there are none, or no tie."""
    direct = _pairs(found, ANY_WAY, "direct")
    if not found.families or found.divide.key == "kind" or direct == 0:
        return None
    if found.held_by_families == 0:
        return None
    # A hidden number is small, or would tell a small one: "some" is true of both.
    held = SOME if found.held_by_families is None else f"{found.held_by_families:,}"
    whole = "ties" if direct is None else f"{counted(direct, 'tie')}"
    return (
        f"Patients and family carers themselves hold {held} of the {whole} between "
        f"{found.divide.both}."
    )


def only_route_sentences(network: Network, found: Transitions) -> list[str]:
    """Who and which ties have no way round them, one sentence each; those who matter most first.

    That there is nothing of the kind is said where both sides are known; else which is not.
    """
    names, divide, only = display_names(network.people), found.divide, found.only
    said = [
        cut_off_sentence(str(names[row["person"]]), row["cut_off"], row["routes_lost"], divide)
        for row in only.people.reset_index().to_dict("records")
    ]
    if only.families != 0:
        one, many = "patient or family carer", "patients and family carers"
        is_are = "is" if only.families == 1 else "are"
        said.append(
            f"{_number(only.families, found.smallest, one, many)} {is_are} the only link of others."
        )
    if len(only.ties):
        ties = capital(counted_or_few(len(only.ties), "tie", smallest=found.smallest))
        single = is_one(len(only.ties), found.smallest)
        has, it = ("has", "it") if single else ("have", "one of them")
        said.append(
            f"{ties} {has} no way round: without {it}, those at its two ends would have no route "
            "to each other."
        )
    missing = no_sides_sentence(divide, found.first_people, found.second_people)
    if missing:
        return [missing, *said]
    return said or [f"No route between {divide.both} depends on one person or one tie alone."]


def cut_off_sentence(name: str, cut_off: Any, routes_lost: Any, divide: Divide) -> str:
    """What somebody's absence would take: routes of people on the first side, or of pairs alone.

    cut_off and routes_lost are as in `OnlyRoutes`, missing where privacy hides them.
    """
    if pd.isna(cut_off) or cut_off:
        many = "some people" if pd.isna(cut_off) else counted(int(cut_off), "person", "people")
        return (
            f"Without {name}, {many} on the side of {divide.first} would have no route to "
            f"{divide.second}."
        )
    # Hidden to guard another number it need not be a small one: then no number is said.
    pairs = "some" if pd.isna(routes_lost) else f"{int(routes_lost):,}"
    noun = "pair" if pairs == "1" else "pairs"
    return (
        f"Without {name}, {pairs} {divide.pair} {noun} of people would have no route to each other."
    )


def no_sides_sentence(divide: Divide, first_people: int, second_people: int) -> str | None:
    """Which side nobody is known to stand on, so that nothing joins the two; None where both are
    known."""
    if first_people and second_people:
        return None
    side, other = (
        (divide.first, divide.second) if not first_people else (divide.second, divide.first)
    )
    if not first_people and not second_people:
        return f"Nobody here is known to stand on the side of {divide.first} or {divide.second}."
    return f"Nobody here is known to stand on the side of {side}, so no tie can join it to {other}."


def no_carriers_sentence(found: Transitions) -> str:
    """Why nobody is among the carriers: nobody carries, or a side is not known."""
    missing = no_sides_sentence(found.divide, found.first_people, found.second_people)
    return missing or f"No member of staff carries anything between {found.divide.both}."


def no_gaps_sentence(found: Transitions) -> str:
    """Why no pair of groups is without a tie: all have one, or there are no two groups."""
    if (found.groups.index != NOT_GIVEN).sum() < 2:
        return f"Fewer than two {found.divide.groups} are known, so there are no two to compare."
    return f"Between every two {found.divide.groups} a tie was reported."


def gap_sentences(network: Network, found: Transitions, *, named: bool = True) -> list[str]:
    """The pairs of groups between which no tie was reported, with who is nearest, one each.

    With named False the number of steps stands in place of whoever is nearest.
    """
    names = display_names(network.people)
    said = []
    for row in found.gaps.to_dict("records"):
        start = f"No tie was reported between {row['first']} and {row['second']}"
        through = [str(names[each]) for each in row["through"]]
        if pd.isna(row["steps"]):
            said.append(f"{start}, and no route over others either.")
        elif named and 0 < len(through) <= MOST_NAMED:
            stands = "stands" if len(through) == 1 else "stand"
            said.append(f"{start}; nearest to both {stands} {listed(through)}.")
        else:
            said.append(f"{start}; the shortest route takes {counted(int(row['steps']), 'step')}.")
    return said


def _direct(found: Transitions) -> str:
    direct = _pairs(found, ANY_WAY, "direct")
    if direct == 0:
        return f"No tie between {found.divide.both} was reported."
    # Hidden to guard another number it need not be a small one: then no number is said.
    ties = "some ties" if direct is None else counted(direct, "tie")
    return f"{ties} {'joins' if direct == 1 else 'join'} {found.divide.both}."


def _through_one(found: Transitions) -> str | None:
    more = _pairs(found, ANY_WAY, "through_one")
    if more == 0:
        return None
    pairs = _number(more, found.smallest, "pair of people", "pairs of people")
    has = "has" if more == 1 else "have"
    said = f"{pairs} between {found.divide.both} {has} no tie but a contact in common"
    between = _pairs(found, ANY_WAY, "through_between")
    if between is None or found.divide.key in ("level", "kind"):
        return f"{said}."
    if more == 1:
        return f"{said}, who {'stands' if between else 'does not stand'} in between."
    of_them = "all" if between == more else f"{between:,}" if between else "none"
    return f"{said}; for {of_them} of them that contact stands in between."


def _directions(found: Transitions) -> str | None:
    if not found.has_handovers:
        return "No handovers were reported, so nothing says which way anybody moves."
    divide = found.divide
    numbers = [_pairs(found, way, "direct") for way in (TO_HOSPITAL, TO_HOME)]
    if numbers == [0, 0]:
        return f"No handover leads straight between {divide.both}."
    # Where one way is hidden both are: "some" is true of the larger one too.
    there, back = (
        "some pairs of people"
        if each is None
        else counted(each, "pair of people", "pairs of people")
        for each in numbers
    )
    return (
        f"Handovers lead from {divide.first} to {divide.second} between {there}, and from "
        f"{divide.second} to {divide.first} between {back}."
    )


def _pairs(found: Transitions, way: str, column: str) -> int | None:
    """How many pairs of people join the sides that way; None where privacy hides it."""
    number: Any = found.ways.loc[way, column]
    return None if pd.isna(number) else int(number)


def _number(value: Any, smallest: int, one: str, many: str | None = None) -> str:
    """A count with its noun; in words where privacy hides it."""
    if pd.isna(value):
        return f"{few(smallest)} {many or one + 's'}"
    return counted(int(value), one, many)
