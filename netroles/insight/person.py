"""What does one person's place in the network rest on?"""

from dataclasses import dataclass

import pandas as pd

from netroles.insight.describe import RESTS_ON
from netroles.insight.how_sure import NO_DOUBT, Doubt, how_sure, links
from netroles.insight.words import counted, display_names, listed
from netroles.network import (
    CARER,
    NOT_GIVEN,
    PATIENT,
    SETTING_SEPARATOR,
    TO_HOME,
    TO_HOSPITAL,
    NetrolesError,
    Network,
    is_staff,
    pairs,
    settings_of,
    tells_crossing,
)


@dataclass(frozen=True, eq=False)
class PersonCard:
    """The facts about one person that a card shows; every text is data, to be escaped.

    described
        Setting, team, profession and so on, as one phrase; empty where nothing is given.
    role, why
        As in the table of `roles`; None, and empty, where roles are not to be shown. `why` names
        the further roles too.
    rests_on
        What the role rests on, in the words of `RESTS_ON`; empty where it rests on nothing.
    how_sure, links
        How sure the role is, and whether contacts explain whom they link, in words; empty where
        there is nothing to say.
    inside
        Role and why with only the people and ties of a view; None where that was not asked for,
        or they are not in it.
    contacts
        How many people they have a tie with in the counted ties.
    contacts_by_setting
        Index setting ("not given" where unknown), values the number of contacts there, most
        first. A contact who works in two settings counts in the main one.
    crossing
        One sentence on their home ↔ hospital ties.
    """

    person: str
    name: str
    described: str
    is_staff: bool
    role: str | None
    why: str
    rests_on: str
    how_sure: str
    links: str
    inside: tuple[str, str] | None
    contacts: int
    contacts_by_setting: pd.Series
    crossing: str


def person_card(
    network: Network,
    table: pd.DataFrame | None,
    person: str,
    period: str | None = None,
    *,
    doubt: Doubt = NO_DOUBT,
    inside: pd.DataFrame | None = None,
) -> PersonCard:
    """The facts about one person in the whole network, whatever a view leaves out.

    table is the result of `roles` for the same period, None where roles are not to be shown;
    doubt says how sure those are, inside is the result for the part of it that a view shows.
    Raises NetrolesError for somebody who is not in the network.
    """
    if person not in network.people.index:
        raise NetrolesError("This person is not in the network that is shown; choose another.")
    ties = pairs(network, period=period)
    own = ties[(ties["source"] == person) | (ties["target"] == person)]
    others = own["source"].where(own["source"] != person, own["target"])
    row = network.people.loc[[person]].iloc[0]
    of_person = None if table is None else table.loc[[person]]
    role = None if of_person is None else of_person.iloc[0]
    return PersonCard(
        person=person,
        name=str(display_names(network.people)[person]),
        described=_described(row),
        is_staff=bool(is_staff(network.people)[person]),
        role=None if role is None else str(role["role"]),
        why="" if role is None else str(role["why"]),
        rests_on="" if role is None else RESTS_ON[role["evidence"]],
        how_sure="" if of_person is None else how_sure(of_person, doubt).iloc[0],
        links="" if of_person is None else links(of_person, doubt).iloc[0],
        inside=_inside(inside, person),
        contacts=len(own),
        contacts_by_setting=_by_setting(settings_of(network)[others]),
        crossing=_crossing_sentence(own["crossing"], known=tells_crossing(network)),
    )


_FAMILY_WORDS = {PATIENT: "patient", CARER: "family carer"}


def _described(row: pd.Series) -> str:
    columns = ("profession", "team", "setting", "level")
    given = [row[column] for column in columns if isinstance(row[column], str)]
    given = [each.replace(SETTING_SEPARATOR, " and ") for each in given]
    if row["kind"] in _FAMILY_WORDS:
        given.insert(0, _FAMILY_WORDS[row["kind"]])
    # A team is often called what its setting is.
    once = {each.casefold(): each for each in reversed(given)}
    return " · ".join(reversed(once.values()))


def _inside(table: pd.DataFrame | None, person: str) -> tuple[str, str] | None:
    if table is None or person not in table.index:
        return None
    own = table.loc[[person]].iloc[0]
    return str(own["role"]), str(own["why"])


def _by_setting(settings: pd.Series) -> pd.Series:
    places = settings.map(lambda given: given[0] if given else NOT_GIVEN)
    return places.value_counts().rename("contacts").rename_axis("setting")


def _crossing_sentence(crossing: pd.Series, *, known: bool) -> str:
    if not known:
        return "Which settings are at home and which in hospital is not known here."
    found = crossing.dropna()
    if found.empty:
        return "Holds no home ↔ hospital tie in these answers."
    ways = []
    for way, words in ((TO_HOSPITAL, "home to hospital"), (TO_HOME, "hospital to home")):
        number = int((found == way).sum())
        if number:
            ways.append(f"{number} {'hands' if number == 1 else 'hand'} over from {words}")
    sentence = f"Holds {counted(len(found), 'home ↔ hospital tie')}"
    return f"{sentence}; {listed(ways)}." if ways else f"{sentence}."
