"""Between which two sides is asked: home and hospital, generalists and specialists, or families
and staff?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
import pandas as pd

from netroles.network import (
    CARER,
    HANDOVER,
    HOME,
    HOSPITAL,
    LEVELS,
    NOT_GIVEN,
    PATIENT,
    TO_HOME,
    TO_HOSPITAL,
    NetrolesError,
    Network,
    counted_ties,
    is_staff,
    settings_of,
    side_of,
    tie_kinds,
)

FAMILIES, STAFF_GROUP = "patients and family carers", "staff"


@dataclass(frozen=True, kw_only=True)
class Divide:
    """Two sides that ties may join, and what they are called.

    key
        What `by` says: "setting" (home and hospital), "level" or "kind".
    first, second
        The two sides, in words that follow "between".
    of_first, of_second
        One person of each side.
    group, groups
        What the rows of the table are, one and many.
    pair
        A pair of one person of each side, as an adjective: "home–hospital".
    """

    key: str
    first: str
    second: str
    of_first: str
    of_second: str
    group: str
    groups: str
    pair: str

    @property
    def both(self) -> str:
        """The two sides as one phrase."""
        comma = "," if " and " in self.first else ""
        return f"{self.first}{comma} and {self.second}"


HOME_HOSPITAL = Divide(
    key="setting",
    first="home",
    second="hospital",
    of_first="someone on the home side",
    of_second="someone on the hospital side",
    group="setting",
    groups="settings",
    pair="home–hospital",
)
_ALL = (
    HOME_HOSPITAL,
    Divide(
        key="level",
        first="generalists",
        second="specialists",
        of_first="a generalist",
        of_second="a specialist",
        group="level",
        groups="levels",
        pair="generalist–specialist",
    ),
    Divide(
        key="kind",
        first=FAMILIES,
        second=STAFF_GROUP,
        of_first="a patient or family carer",
        of_second="a member of staff",
        group="kind of person",
        groups="kinds of people",
        pair="family–staff",
    ),
)
DIVIDES: Mapping[str, Divide] = MappingProxyType({each.key: each for each in _ALL})
"""The divides by their key."""

_WORDS_OF_LEVEL = {"generalist": "generalists", "specialist": "specialists"}


def divide_of(by: str) -> Divide:
    """The divide that `by` asks about; for any column but level and kind, home and hospital."""
    if by in DIVIDES:
        return DIVIDES[by]
    return replace(HOME_HOSPITAL, key=by, group=by, groups=f"groups by {by}")


def divided(
    network: Network, by: str, kinds: Iterable[str] | None = None, period: str | None = None
) -> Network:
    """The counted ties alone, with the two sides of the divide as `home` and `hospital`.

    What knows of home and hospital then works for every divide: `home` is its first side,
    `hospital` its second. Nobody is between but for home and hospital; whoever's level is not
    given has no side. In the result every tie is counted and there is one period.
    """
    rows = counted_ties(network, kinds, period)
    # A tie without a strength has the smallest of the whole file, not of what is left of it.
    ties = rows.assign(strength=rows["strength"].fillna(network.ties["strength"].min()))
    side = _sides(network, by)
    if by in DIVIDES and by != HOME_HOSPITAL.key:
        ties["transition"] = _flows(ties, side)
    # Without their sides settings give none to whoever the divide leaves without one.
    counted = replace(network, people=network.people.assign(side=side), ties=ties, settings={})
    return replace(counted, contact=tie_kinds(counted))


def groups_of(network: Network, by: str) -> pd.Series:
    """The group each person counts in: the main setting, the level, staff or families, or a column.

    Index person, people order; "not given" where it is missing. Raises NetrolesError for a column
    that the people table does not have.
    """
    if by == "setting":
        found = settings_of(network).map(lambda given: given[0] if given else None).astype("str")
    elif by == "kind":
        found = pd.Series(FAMILIES, index=network.people.index, dtype="str")
        found = found.mask(is_staff(network.people), STAFF_GROUP)
    elif by == "level":
        found = network.people["level"].map(_WORDS_OF_LEVEL).astype("str")
    elif by == "side":
        found = side_of(network)
    elif by in network.people:
        found = network.people[by]
    else:
        columns = ", ".join(dict.fromkeys(["setting", "side", *network.people.columns]))
        raise NetrolesError(
            f"Groups were asked for by '{by}'; this network knows its people by {columns}."
        )
    return found.fillna(NOT_GIVEN).rename("group")


def people_on_sides(network: Network, by: str) -> tuple[int, int]:
    """How many people stand on the first and on the second side; without both there is nothing to
    join, and nothing to cut off."""
    side = _sides(network, by)
    return int((side == HOME).sum()), int((side == HOSPITAL).sum())


def memberships(network: Network, by: str) -> pd.Series:
    """All groups each person is in, as a tuple; empty where none is given. Only settings can be
    several. Index person, people order."""
    if by == "setting":
        return settings_of(network)
    groups = groups_of(network, by)
    return groups.map(lambda group: () if group == NOT_GIVEN else (group,))


def is_family(people: pd.DataFrame) -> pd.Series:
    """Who is a patient or family carer: counted in sums, never named."""
    return people["kind"].isin((PATIENT, CARER))


def hands_over(ties: pd.DataFrame) -> pd.Series:
    """Which ties hand somebody over from source to target: only these say which way they lead."""
    return (ties["kind"] == HANDOVER) | ties["transition"].notna()


def _sides(network: Network, by: str) -> pd.Series:
    if by == "level":
        generalist, specialist = (network.people["level"] == each for each in reversed(LEVELS))
    elif by == "kind":
        specialist = is_staff(network.people)
        generalist = ~specialist
    else:
        return side_of(network)
    words = np.select([generalist, specialist], [HOME, HOSPITAL], default="")
    return pd.Series(words, index=network.people.index, dtype="str").replace("", None)


def _flows(ties: pd.DataFrame, side: pd.Series) -> pd.Series:
    """Which way ties that hand somebody over lead across another divide than the recorded one."""
    source, target = ties["source"].map(side), ties["target"].map(side)
    flow = hands_over(ties)
    there = flow & (source == HOME) & (target == HOSPITAL)
    back = flow & (source == HOSPITAL) & (target == HOME)
    words = np.select([there, back], [TO_HOSPITAL, TO_HOME], default="")
    return pd.Series(words, index=ties.index, dtype="str").replace("", None)
