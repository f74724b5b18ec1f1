"""Do people see their own part as the network shows it?

What somebody says of themselves is set beside the roles, and never mixed into a score: people
recall their own networks poorly (roles.md 2.8), and ties show people imperfectly.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from netroles.insight.few import counted_or_few, number_or_few
from netroles.insight.further_roles import rests_on
from netroles.insight.role_mix import SMALLEST_GROUP
from netroles.insight.words import capital, listed, with_article
from netroles.network import (
    NO_ROLE,
    ROLE_KEYS,
    SELF_ROLES,
    SELF_ROLES_SEPARATOR,
    Network,
)
from netroles.roles import ROLES, SEPARATOR


@dataclass(frozen=True)
class SelfView:
    """One way in which the two views of a role can stand to each other, and its words.

    label and meaning are for a legend, `of_person` and `of_team` are sentences to be filled with
    a role ("a broker") or with numbers of roles.
    """

    key: str
    label: str
    meaning: str
    of_person: str
    of_team: str


AGREE, HIDDEN, ASPIRATIONAL = "agree", "hidden", "aspirational"

SELF_VIEWS: Mapping[str, SelfView] = MappingProxyType(
    {
        view.key: view
        for view in (
            SelfView(
                AGREE,
                "Both see it",
                "The person sees themselves in this role, and the answers of others point the "
                "same way.",
                "They see themselves as {role}; the answers of others point the same way.",
                "Seen by the person and in the answers of others: {roles}.",
            ),
            SelfView(
                HIDDEN,
                "Hidden",
                "The answers of others point to this role; the person does not see themselves in "
                "it.",
                "The answers of others point to {role}; they do not see themselves as one.",
                "In the answers of others, and not seen by the person: {roles}.",
            ),
            SelfView(
                ASPIRATIONAL,
                "Aspirational",
                "The person sees themselves in this role; the answers of others do not show it "
                "(yet).",
                "They see themselves as {role}; the answers of others do not show it (yet).",
                "Seen by the person, and not (yet) in the answers of others: {roles}.",
            ),
        )
    }
)
"""The three words, by key."""

ONLY_A_HINT = " That is only a hint in the ties: ask the team."

NOT_MIXED = (
    "What people say of themselves stands beside the roles and changes none of them. Where the two "
    "differ there is something to talk over; neither is the right answer."
)
"""What belongs beside every such table."""


def self_roles_in(network: Network) -> pd.Series:
    """The roles people see themselves in by the people column `self_roles`, as tuples of keys.

    Empty for "none", missing for who said nothing and where there is no such column. Index
    person, people order. A form wins over the column: `report.said.fillna(self_roles_in(network))`.
    """
    people = network.people
    given = people.get(SELF_ROLES, pd.Series(None, index=people.index, dtype="str"))
    roles = [None if pd.isna(cell) else _keys(str(cell), SELF_ROLES_SEPARATOR) for cell in given]
    return pd.Series(roles, index=people.index, dtype=object, name="said")


def self_views(
    table: pd.DataFrame, said: pd.Series, left_open: pd.Series | None = None
) -> pd.DataFrame:
    """How each person's own view stands to that of the network.

    table
        The result of `netroles.roles.roles`, of which nothing is changed.
    said
        The roles people see themselves in, as tuples of role keys; missing for who did not say.
        `netroles.reading.self_report` and `self_roles_in` give it.
    left_open
        The roles of which they said neither yes nor no; None for none.

    Index person as in `table`. Columns: `said` and `network` (role keys joined by "; ", "none"
    where it is none of the four; `network` holds the role and those also possible), then one for
    each of the four roles: "agree", "hidden" (the network shows it, the person does not see it),
    "aspirational" (the person sees it, the network does not show it), or "" where neither does.
    `said` is missing for who did not say, `network` for patients and carers, and a role for both
    and where it was left open.
    """
    own = said.reindex(table.index)
    open_of = pd.Series(None, table.index, object) if left_open is None else left_open
    rows = [
        _row(_mine(own.at[person]), _shown(role, also) if staff else None, _mine(undecided) or ())
        for person, role, also, staff, undecided in zip(
            table.index,
            table["role"],
            table["also_possible"],
            table["broker"].notna(),
            open_of.reindex(table.index),
            strict=True,
        )
    ]
    columns = ["said", "network", *ROLE_KEYS]
    return pd.DataFrame(rows, index=table.index, columns=columns, dtype="str")


def self_view_counts(views: pd.DataFrame) -> pd.DataFrame:
    """How often each word stands for each role: index role key, columns agree, hidden,
    aspirational.

    A role is counted from `SMALLEST_GROUP` people on whose two views can be compared; missing
    below, because a count of few is a name.
    """
    counts = {
        role: [
            int((views[role] == view).sum())
            if views[role].notna().sum() >= SMALLEST_GROUP
            else pd.NA
            for view in SELF_VIEWS
        ]
        for role in ROLE_KEYS
    }
    rows = pd.DataFrame.from_dict(counts, orient="index", columns=list(SELF_VIEWS), dtype="Int64")
    return rows.rename_axis("role")


def self_view_sentences(views: pd.DataFrame, *, smallest: int = 0) -> list[str]:
    """What a team's own view and that of the network come to; one sentence for too few people
    or answers.

    Counts of staff below smallest are said in words (`netroles.insight.few`).
    """
    compared = int((views["said"].notna() & views["network"].notna()).sum())
    if not compared:
        return ["No member of staff said how they see their own part."]
    members = capital(counted_or_few(compared, "member", smallest=smallest))
    who = f"{members} of staff said how they see their own part"
    counts = self_view_counts(views)
    open_roles = [role for role in ROLE_KEYS if counts.loc[role].isna().all()]
    if compared < SMALLEST_GROUP:
        least = f"{SMALLEST_GROUP} people on, because a sum over fewer is a name"
        return [f"{who}; their answers are added up from {least}."]
    if len(open_roles) == len(ROLE_KEYS):
        return [
            f"{who}. To no statement have {SMALLEST_GROUP} people answered yes or no yet, and a "
            "sum over fewer is a name."
        ]
    sentences = [f"{who}."]
    if open_roles:
        left = listed([ROLES[role].label.lower() for role in open_roles])
        sentences.append(
            f"Not added up, because fewer than {SMALLEST_GROUP} people answered yes or no: {left}."
        )
    for key, view in SELF_VIEWS.items():
        numbers = counts[key].fillna(0).to_dict()
        roles = [
            f"{ROLES[role].label.lower()} {number_or_few(int(numbers[role]), smallest)}"
            for role in ROLE_KEYS
        ]
        given = [each for each, role in zip(roles, ROLE_KEYS, strict=True) if numbers[role]]
        if given:
            sentences.append(view.of_team.format(roles=listed(given)))
    return sentences


def own_view_sentences(
    views: pd.DataFrame, table: pd.DataFrame, standings: pd.DataFrame, person: str
) -> list[str]:
    """How one person's own view stands to that of the network; empty where it is not known.

    views is the result of `self_views` for this table of roles; standings is that of
    `netroles.roles.evidence` for the same period.
    """
    if views.loc[[person], ["said", "network"]].isna().any(axis=None):
        return []
    words = {role: views.at[person, role] for role in ROLE_KEYS}
    rests = rests_on(table.loc[[person]], standings).loc[person]
    sentences = []
    for role, word in words.items():
        if word in SELF_VIEWS:
            hint = word != ASPIRATIONAL and rests[role] == "possible"
            named = with_article(ROLES[role].label.lower())
            sentence = SELF_VIEWS[str(word)].of_person.format(role=named)
            sentences.append(sentence + (ONLY_A_HINT if hint else ""))
    if set(words.values()) == {""}:
        return ["Neither they themselves nor the answers of others see them in a role."]
    return sentences


def _row(
    said: tuple[str, ...] | None, network: tuple[str, ...] | None, left_open: tuple[str, ...]
) -> list[str | None]:
    words: list[str | None] = [None] * len(ROLE_KEYS)
    if said is not None and network is not None:
        words = [
            None if role in left_open else _WORD[role in said, role in network]
            for role in ROLE_KEYS
        ]
    return [_joined(said), _joined(network), *words]


_WORD = MappingProxyType(
    {(True, True): AGREE, (False, True): HIDDEN, (True, False): ASPIRATIONAL, (False, False): ""}
)
"""By whether the person sees it, and whether the network shows it."""


def _mine(said: object) -> tuple[str, ...] | None:
    return said if isinstance(said, tuple) else None


def _shown(role: str, also: str) -> tuple[str, ...]:
    return _keys(SEPARATOR.join((role, also)), SEPARATOR)


def _keys(cell: str, separator: str) -> tuple[str, ...]:
    """The roles in a cell, in the order of the roles; words for having none are left out."""
    given = cell.split(separator)
    return tuple(role for role in ROLE_KEYS if role in given)


def _joined(roles: tuple[str, ...] | None) -> str | None:
    return None if roles is None else SEPARATOR.join(roles) or NO_ROLE
