"""Who plays which role? Three sentences for the top of the page."""

from collections.abc import Callable

import pandas as pd

from netroles.decisions import smallest_of_staff
from netroles.insight.describe import A_HINT
from netroles.insight.few import counted_or_few, is_few, is_one
from netroles.insight.further_roles import hinted, reported_as
from netroles.insight.role_counts import HINTED, role_counts
from netroles.insight.role_mix import Grouping, groupings, role_mix
from netroles.insight.words import counted, listed, with_article
from netroles.network import (
    ALL_PERIODS,
    HINT_KINDS,
    Network,
    contact_kinds,
    counted_ties,
    is_staff,
    latest_period,
    periods,
    scales,
    tie_kinds,
)
from netroles.network.kept import kept
from netroles.roles import ROLES, SCORED, nobody_stands_out
from netroles.roles.thresholds import NO_UP_TO, YES_FROM

MOST_GROUPS = 3
"""No sentence lists more settings or teams than this."""

_MANY = 2
"""A number for a verb alone: more than one."""
_PLURALS = {"setting": "settings", "team": "teams"}


def role_sentences(
    network: Network, table: pd.DataFrame, standings: pd.DataFrame, *, smallest: int = 0
) -> list[str]:
    """Up to three plain sentences on the roles in the whole network; one where nobody is staff.

    table and standings are the results of `roles` and `evidence`. Settings (teams where no setting
    is given) are named only if they have enough staff for their roles to be counted. Names of
    settings are data: escape the sentences wherever markup is understood. Counts below smallest
    are said in words, and with them what would tell them (`netroles.insight.role_counts`).
    """
    if not is_staff(network.people).any():
        return ["Nobody in this network is staff, and roles are for staff."]
    by = next(iter(groupings(network)), None)
    sentences = [sentence(network, table, by, smallest) for sentence in _SENTENCES]
    found = [sentence for sentence in sentences if sentence]
    return [*found, *_whom_colleagues_named(table, standings, smallest_of_staff(smallest))][:3]


def what_roles_rest_on(network: Network, period: str | None = None) -> str:
    """Which ties and which period the roles come from, as one sentence to stand beside them."""
    without = bool(network.ties["kind"].isna().any())
    named = [f"“{kind}”" for kind in contact_kinds(network)]
    if not named and not without:
        return "No tie counts for roles here: none is of a kind that says who is in contact."
    ties = "every tie"
    if tie_kinds(network):
        ties = f"the ties {listed([*named, *(['those of no given kind'] if without else [])])}"
    when = ""
    if known := periods(network):
        when = f" of the period “{period or latest_period(network)}”"
    if period == ALL_PERIODS:
        when = f" of all {len(known)} periods"
    rests = f"Worked out from {ties}{when}, in the whole network: filters change who is shown only."
    return " ".join([rests, *_how_answers_are_read(network, period)])


@kept
def _how_answers_are_read(network: Network, period: str | None) -> tuple[str, ...]:
    """What a strength means where ties are answers about each other, and which are left out."""
    ever = [kind for kind in HINT_KINDS if kind in tie_kinds(network)]
    asked = [kind for kind in ever if len(counted_ties(network, [kind], period))]
    scaled = [f"“{kind}”" for kind in asked if kind in scales(network)]
    plain = [f"“{kind}”" for kind in asked if kind not in scales(network)]
    said = []
    if scaled:
        said.append(
            f"The strengths of {listed(scaled)} are read as answers from 1 to 5: {YES_FROM} and "
            f"more is a yes, {NO_UP_TO} and less takes one away."
        )
    if plain:
        said.append(f"Each {listed(plain)} counts as a yes.")
    if other := [f"“{kind}”" for kind in ever if kind not in asked]:
        said.append(
            f"Answers about {listed(other)} are of other periods only and do not count here."
        )
    return tuple(said)


def _how_many_hold_which(
    network: Network, table: pd.DataFrame, by: Grouping | None, smallest: int
) -> str:
    staff = table[is_staff(network.people)]
    held = {
        (key, hint): int(
            ((staff["role"] == key) & ((staff["evidence"] == "possible") == hint)).sum()
        )
        for key in ROLES
        for hint in (False, True)
    }
    of_staff = _staff(len(staff), len(table) - len(staff), smallest)
    held = {what: number for what, number in held.items() if number}
    if len(held) == 1:
        (shared,) = held
        few = {1: "The only member of staff", 2: "Both members of staff"}
        everyone = few.get(len(staff), f"All {of_staff}")
        if not smallest:
            return f"{everyone} {_holds(*shared, len(staff))}."
        return f"All {of_staff} {_holds(*shared, _MANY)}."
    words = role_counts(network, table, smallest)
    least = smallest_of_staff(smallest)
    parts = [
        f"{words[key + HINTED if hint else key]} "
        f"{_holds(key, hint, 1 if is_one(number, least) else _MANY)}"
        for (key, hint), number in held.items()
    ]
    return f"Of {of_staff}, {listed(parts)}."


def _staff(staff: int, others: int, smallest: int) -> str:
    """How many members of staff there are; not where they are few, nor where that would tell how
    few the others are."""
    if is_few(staff, smallest_of_staff(smallest)) or is_few(others, smallest):
        return "the members of staff"
    return f"{counted(staff, 'member')} of staff"


def _whether_anybody_stands_out(
    network: Network, table: pd.DataFrame, by: Grouping | None, smallest: int
) -> str | None:
    if not nobody_stands_out(table):
        return None
    shared = max(SCORED, key=lambda role: int((table["role"] == role.key).sum()))
    own = table[table["role"] == shared.key]
    number = 1 if is_one(len(own), smallest_of_staff(smallest)) else _MANY
    held = _holds(shared.key, bool((own["evidence"] == "possible").any()), number)
    return f"Nobody stands out: more than half of the staff {held}, which sets none of them apart."


def _where_nobody_bridges(
    network: Network, table: pd.DataFrame, by: Grouping | None, smallest: int
) -> str | None:
    if not (table["role"] == "broker").any():
        return "Nobody is a broker in these answers."
    groups = _groups(network, table, by, broker=False)
    if not groups or by is None:
        return None
    return f"Without a broker: {_named(groups, by)}."


def _where_a_bridge_meets_no_circle(
    network: Network, table: pd.DataFrame, by: Grouping | None, smallest: int
) -> str | None:
    groups = _groups(network, table, by, broker=True, connector=False)
    if not groups or by is None:
        return None
    return f"A broker but no connector: {_named(groups, by)}. News may get in and not go round."


def _whom_colleagues_named(
    table: pd.DataFrame, standings: pd.DataFrame, smallest: int
) -> list[str]:
    """How many colleagues said it of, and of how many there is a hint; one sentence or none."""
    said = {
        "reported by colleagues": reported_as(table, standings),
        "hints to ask the team about": hinted(table, standings),
    }
    parts = {
        words: listed(
            [
                f"{counted_or_few(number, 'person', 'people', smallest=smallest)} as "
                f"{ROLES[key].label.lower()}"
                for key, number in numbers.items()
                if number
            ]
        )
        for words, numbers in said.items()
        if any(numbers.values())
    }
    sentence = "; ".join(f"{words}: {who}" for words, who in parts.items())
    return [f"{sentence[0].upper()}{sentence[1:]}."] if sentence else []


_SENTENCES: tuple[Callable[[Network, pd.DataFrame, Grouping | None, int], str | None], ...] = (
    _how_many_hold_which,
    _whether_anybody_stands_out,
    _where_nobody_bridges,
    _where_a_bridge_meets_no_circle,
)


def _holds(key: str, hint: bool, number: int) -> str:
    """What so many people are or have; of a hint, what they may be."""
    one = number == 1
    if key == "none":
        return f"{'has' if one else 'have'} no distinct role"
    if key == "peripheral":
        return f"{'has' if one else 'have'} a single contact"
    if key == "isolate":
        return f"{'has' if one else 'have'} no ties"
    label = ROLES[key].label.lower()
    noun = with_article(label) if one else f"{label}s"
    if hint:
        return f"may be {noun} ({A_HINT})"
    return f"{'is' if one else 'are'} {noun}"


def _groups(network: Network, table: pd.DataFrame, by: Grouping | None, **has: bool) -> list[str]:
    """The groups whose roles are counted and that have, or have not, the roles in `has`."""
    if by is None:
        return []
    mix = role_mix(network, table, by)
    rows = mix[mix["one_group"]].to_dict("records")
    fitting = (
        row for row in rows if all((row[role] > 0) == wanted for role, wanted in has.items())
    )
    return [str(row["group"]) for row in fitting]


def _named(groups: list[str], by: Grouping) -> str:
    if len(groups) <= MOST_GROUPS + 1:
        return listed(groups)
    more = len(groups) - MOST_GROUPS
    return listed([*groups[:MOST_GROUPS], f"{more} more {_PLURALS[by]}"])
