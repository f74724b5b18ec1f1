"""What does a mark on the map say of a person: the role, or something else that is known?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from netroles.charts.palette import (
    CATEGORY_LOOKS,
    NO_STAFF_LOOK,
    PERSON_LOOK,
    REST_LOOK,
    ROLE_LOOK,
    UNKNOWN_LOOK,
    WAITING_LOOK,
    Look,
)
from netroles.charts.words import clean
from netroles.insight import NOT_STAFF, role_word
from netroles.network import NO_STAFF, NOT_GIVEN, Structure, is_staff

PERSON = "person"
"""The group of everybody where roles are not to be shown."""
REST, UNKNOWN, WAITING = "rest", "unknown", "waiting"
NOT_YET = "Not worked out yet"
WITH_COLOUR = len(CATEGORY_LOOKS) - 1
"""How many categories carry colour where there are more than there are looks: the largest."""


@dataclass(frozen=True)
class Marks:
    """What marks say.

    by
        What it is, in words ("role", "setting").
    group
        The group of each person, index person; a key of looks. Keys are never words of the data.
    called
        What the legend calls each person's mark, index person; one of labels of the group.
    looks, labels
        What each group looks like and is called, in the order of the legend. A role is called
        something else where it is no more than a hint.
    values
        The value that a filter keeps a group by, for those groups that have one.
    """

    by: str
    group: pd.Series
    called: pd.Series
    looks: Mapping[str, Look]
    labels: Mapping[str, tuple[str, ...]]
    values: Mapping[str, str]


def marks_of_roles(of: Structure, roles: pd.DataFrame | None) -> Marks:
    """Marks of roles; everybody has the same where there are none to show."""
    if roles is None:
        everybody = pd.Series(PERSON, index=of.people.index, dtype="str")
        called = everybody.replace(PERSON, role_called(PERSON, ""))
        return Marks("role", everybody, called, _ROLE_LOOKS, _ROLE_LABELS, {})
    table = roles.reindex(of.people.index)
    group = table["role"].where(is_staff(of.people), NO_STAFF)
    words = [role_called(*row) for row in zip(group, table["evidence"], strict=True)]
    called = pd.Series(words, index=group.index, dtype="str")
    values = {key: key for key in _ROLE_LOOKS if key != PERSON}
    return Marks("role", group, called, _ROLE_LOOKS, _ROLE_LABELS, values)


def role_called(group: str, evidence: str) -> str:
    """What the mark of a role is called; a hint is a question."""
    if group == PERSON:
        return "Person, role not shown"
    return NOT_STAFF if group == NO_STAFF else role_word(group, evidence)


def marks_of_categories(
    by: str,
    given: pd.Series,
    *,
    order: Sequence[str] | None = None,
    unknown: str = "Not given",
    waiting: pd.Series | None = None,
    filtered: bool = True,
) -> Marks:
    """Marks of what is given of each person of the whole network (missing: unknown).

    Up to seven categories have a colour and a shape each; of more the largest six, by all the
    network so that no filter changes a colour, and the rest are grey. order is that of categories
    that have one of their own. waiting says of whom nothing is given because it is still being
    worked out (True). filtered is whether people can be filtered by it.
    """
    sizes = given.value_counts()
    ordered = sorted(sizes.index, key=lambda value: (-sizes[value], str(value).casefold()))
    if order is not None:
        ordered = [value for value in order if value in sizes.index]
    named = ordered if len(ordered) <= len(CATEGORY_LOOKS) else ordered[:WITH_COLOUR]
    key_of = {value: f"category {place}" for place, value in enumerate(named, start=1)}
    looks = dict(zip(key_of.values(), CATEGORY_LOOKS, strict=False))
    group = given.map(lambda value: key_of.get(value, REST), na_action="ignore")
    group = group.astype("object").fillna(UNKNOWN)  # where nobody is given one these are numbers
    if waiting is not None:
        group = group.mask(waiting & given.isna(), WAITING)
    group = group.astype("str")
    others = len(ordered) - len(named)
    label = {key: clean(str(value)) for value, key in key_of.items()}
    label |= {REST: f"{others} other {by}s", WAITING: NOT_YET, UNKNOWN: unknown}
    values = {key: str(value) for value, key in key_of.items()} | {UNKNOWN: NOT_GIVEN}
    return Marks(
        by,
        group,
        group.map(label),
        looks | {REST: REST_LOOK, WAITING: WAITING_LOOK, UNKNOWN: UNKNOWN_LOOK},
        {key: (called,) for key, called in label.items()},
        values if filtered else {},
    )


_ROLE_LOOKS: Mapping[str, Look] = MappingProxyType(
    {**ROLE_LOOK, NO_STAFF: NO_STAFF_LOOK, PERSON: PERSON_LOOK}
)
_ROLE_LABELS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        key: tuple(dict.fromkeys(role_called(key, each) for each in ("", "possible")))
        for key in _ROLE_LOOKS
    }
)
