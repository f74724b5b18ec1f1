"""Who could help with a change, and where is something missing, in sentences?"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from netroles.decisions import LEAST_REACHED, SMALLEST_SHOWN, Change
from netroles.insight.few import counted_or_few, is_one, number_or_few, of_whole
from netroles.insight.words import capital, counted, display_names, listed
from netroles.network import Network, is_staff

MOST_NAMED = 3

EVIDENCE = (
    "From 68 change initiatives in one health service, the NHS, in the 2000s (Battilana & Casciaro "
    "2012): an association, not a promise."
)
WHAT_HELPED: Mapping[str, str] = MappingProxyType(
    {
        "divergent": (
            "Changes that depart from how things are done were started and adopted more often by "
            "people whose contacts do not talk to each other: bridgers (the role “broker”). "
            "Connectors close to them help it settle in each team."
        ),
        "incremental": (
            "Changes that make the usual way better were adopted more often by people whose "
            "contacts talk to each other: connectors. For these, bridging was no help."
        ),
    }
)
"""What went with each kind of change, by the key of `CHANGES`."""
COULD_HELP = (
    "These are people who could help, by their position in these answers. Whoever is not named is "
    "not in the way: ask them too."
)
CLOSE_TIES = (
    "Strong ties to people who are undecided went with more adoption of every kind of change "
    "(Battilana & Casciaro 2013): who has such ties, the team knows."
)

REACH_ONLY = (
    "Ties say who reaches several places, no more. To bring people together across them is "
    "something somebody chooses to do and is trusted with (systems convening: Wenger-Trayner & "
    "Wenger-Trayner 2021). Ask them."
)

_PLURAL = {"broker": "bridgers", "connector": "connectors"}


def change_sentences(network: Network, found: Change, *, smallest: int = 0) -> list[str]:
    """What went with such changes, how many could be asked, and where a position is missing.

    Names are data: escape the sentences wherever markup is understood. Counts of staff below
    smallest are said in words (`netroles.insight.few`).
    """
    needs = _PLURAL[found.kind.needs]
    close = int(found.could_ask["mixed"].sum())
    number = len(found.could_ask) - close
    position = f"in the position this change needs first ({needs})"
    could = (
        f"{counted_or_few(number, 'person is', 'people are', smallest=smallest)} {position}"
        if number
        else f"Nobody is {position} in these answers"
    )
    if close:
        more = "more " if number else ""
        people = counted_or_few(close, f"{more}person is", f"{more}people are", smallest=smallest)
        could += f"; {people} close to it"
    could = f"{capital(could)}."
    sentences = [WHAT_HELPED[found.kind.key], could]
    sentences += team_sentences(found)
    if found.kind.needs == "broker":
        sentences += bridger_sentences(network, found, smallest=smallest)
    return [*sentences, EVIDENCE]


def team_sentences(found: Change) -> list[str]:
    """Which teams have one position and not the other; and how many are too small to say so."""
    lacks = found.teams["lacks"]
    said = []
    for lacking, has in (("connector", "bridger"), ("broker", "connector")):
        teams = [str(each) for each in found.teams.index[(lacks == lacking).fillna(False)]]
        if teams:
            missing = "connector" if lacking == "connector" else "bridger"
            verb = "has" if len(teams) == 1 else "have"
            said.append(f"{_teams(teams)} {verb} a {has} but no {missing}.")
    small = int(lacks.isna().sum())
    if small:
        said.append(
            f"{counted(small, 'group')} of fewer than {SMALLEST_SHOWN} staff "
            f"{'is' if small == 1 else 'are'} not counted: there a count would be a name."
        )
    return said


def _teams(teams: Sequence[str]) -> str:
    """A few teams by name, of more the first and how many others; names may hold commas."""
    if len(teams) == 1:
        return teams[0]
    few = teams[: MOST_NAMED if len(teams) <= MOST_NAMED else MOST_NAMED - 1]
    rest = counted(len(teams) - len(few), "other group") if len(few) < len(teams) else ""
    first, last = (few, rest) if rest else (few[:-1], few[-1])
    comma = any("," in each for each in few)
    return f"{('; ' if comma else ', ').join(first)}{';' if comma else ''} and {last}"


def bridger_sentences(network: Network, found: Change, *, smallest: int = 0) -> list[str]:
    """Which bridgers have no connector among those they are closest to; a number of them below
    smallest is said in words."""
    alone = found.without_connector
    if found.bridgers.empty:
        return []
    if alone.empty:
        return ["Every bridger has a connector among their close contacts."]
    names = display_names(network.people)
    if len(alone) <= MOST_NAMED:
        who = listed([str(names[each]) for each in alone.index])
        return [
            f"{who} {'has' if len(alone) == 1 else 'have'} no connector among close contacts: an "
            "introduction may help."
        ]
    return [
        f"{capital(of_whole(len(alone), len(found.bridgers), smallest))} of "
        f"{number_or_few(len(found.bridgers), smallest)} bridgers have no connector among close "
        "contacts: introductions may help."
    ]


def convenor_sentences(
    network: Network, found: pd.DataFrame, groups: str, *, smallest: int = 0
) -> list[str]:
    """How many reach so many groups, and the first few of them with which.

    found is the result of `convenors`, groups what its groups are called ("settings"). Counts of
    staff below smallest are said in words (`netroles.insight.few`).
    """
    many = f"{LEAST_REACHED} or more {groups}"
    if found.empty:
        return [f"No member of staff has contacts in {many}."]
    staff = int(is_staff(network.people).sum())
    first = [convenor_sentence(network, found, each, groups) for each in found.index[:MOST_NAMED]]
    verb = "has" if is_one(len(found), smallest) else "have"
    of_staff = counted_or_few(staff, "member", smallest=smallest)
    number = of_whole(len(found), staff, smallest)
    return [f"Of {of_staff} of staff {number} {verb} contacts in {many}.", *first]


def convenor_sentence(network: Network, found: pd.DataFrame, person: str, groups: str) -> str:
    """Which settings one person's ties reach; groups is what they are called ("settings")."""
    row = found.loc[person]
    there = listed([f"{name} ({number:,})" for name, number in row["groups"]])
    return (
        f"{display_names(network.people)[person]} has contacts in {row['reached']:,} {groups}: "
        f"{there}."
    )
