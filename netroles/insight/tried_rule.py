"""What if the rule were stricter? What changes with other numbers, and how that is said."""

import pandas as pd

from netroles.insight.further_roles import hinted
from netroles.insight.words import counted, display_names, listed
from netroles.network import Network
from netroles.roles import ROLES, RULE, SCORED, SEPARATOR, THRESHOLDS, Rule

MOST_NAMED = 5
"""No sentence names more people than this; the table beside it names them all."""


def tried_sentence(rule: Rule) -> str | None:
    """Which numbers of a rule are not the product's; None where all are."""
    tried = [
        f"{each.label[:1].lower()}{each.label[1:]} {getattr(rule, each.field):g} (not "
        f"{getattr(RULE, each.field):g})"
        for each in THRESHOLDS
        if each.choices and getattr(rule, each.field) != getattr(RULE, each.field)
    ]
    if not tried:
        return None
    return f"Roles by another rule than the product's: {'; '.join(tried)}."


def role_numbers(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """How many people have each role, and are asked about, in two tables of `roles`.

    Index: what is counted, in words; columns `before` and `after`. Who has no ties, or a single
    one, is so by any rule, and patients and carers have no role: they are left out.
    """
    rows = {
        role.label: [_held(table, role.key) for table in (before, after)]
        for role in (*SCORED, ROLES["none"])
    }
    for key, number in hinted(before).items():
        rows[f"To ask about as {ROLES[key].label.lower()}"] = [number, hinted(after)[key]]
    return pd.DataFrame.from_dict(rows, orient="index", columns=["before", "after"])


def role_changes(network: Network, before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Whose role, or further roles, are others in the second table than in the first.

    Index person, people order, of those who change; columns name, before and after (roles in
    words). Names are data.
    """
    words = pd.DataFrame(
        {
            "name": display_names(network.people),
            "before": _in_words(before),
            "after": _in_words(after),
        }
    )
    return words[words["before"] != words["after"]]


def role_change_sentences(network: Network, before: pd.DataFrame, after: pd.DataFrame) -> list[str]:
    """How many roles change, and who goes from which to which. Names are data."""
    staff = before["broker"].notna()
    changed = before.index[staff & (before["role"] != after["role"])]
    further = len(role_changes(network, before, after)) - len(changed)
    also = f" For {counted(further, 'person', 'people')} only further roles change."
    if changed.empty:
        return [f"Nobody's role changes.{also if further else ''}"]
    sentences = [
        f"The role of {len(changed):,} of {counted(int(staff.sum()), 'member')} of staff changes."
        f"{also if further else ''}"
    ]
    names = display_names(network.people)
    moves = pd.DataFrame({"old": before["role"], "new": after["role"]}).loc[changed]
    for old in ROLES:
        for new in ROLES:
            who = names[moves.index[(moves["old"] == old) & (moves["new"] == new)]].tolist()
            if who:
                sentences.append(
                    f"From {ROLES[old].label.lower()} to {ROLES[new].label.lower()}: {_some(who)}."
                )
    return sentences


def _held(table: pd.DataFrame, key: str) -> int:
    return int(((table["role"] == key) & table["broker"].notna()).sum())


def _in_words(table: pd.DataFrame) -> list[str]:
    return [
        ROLES[role].label + (f"; also {_labels(also)}" if also else "")
        for role, also in zip(table["role"], table["also_possible"], strict=True)
    ]


def _labels(keys: str) -> str:
    """Further roles in words; a hint is one to ask the team about."""
    return listed([ROLES[key].label.lower() for key in keys.split(SEPARATOR)])


def _some(names: list[str]) -> str:
    more = len(names) - MOST_NAMED
    return listed([*names[:MOST_NAMED], f"{more} more"] if more > 1 else names)
