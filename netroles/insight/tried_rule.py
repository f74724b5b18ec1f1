"""What if the rule were stricter? What changes with other numbers, and how that is said."""

import pandas as pd

from netroles.insight.describe import A_HINT, role_word
from netroles.insight.few import counted_or_few, number_or_few, of_whole
from netroles.insight.further_roles import further_roles, hinted, reported_as
from netroles.insight.words import display_names, listed
from netroles.network import Network
from netroles.roles import ROLES, RULE, SCORED, THRESHOLDS, Rule

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


def role_numbers(
    before: pd.DataFrame, after: pd.DataFrame, standings: pd.DataFrame
) -> pd.DataFrame:
    """How many people have each role, and are asked about, in two tables of `roles`.

    standings is the result of `netroles.roles.evidence` for the same period, by either rule: what
    colleagues said is the same. Index: what is counted, in words; columns `before` and `after`.
    Energisers and challengers are counted by what it rests on, as role or as a further one. Who
    has no ties, or a single one, is so by any rule, and patients and carers have no role: they
    are left out.
    """
    tables = (before, after)
    positions = [role for role in SCORED if not role.said]
    rows = {
        role.label: [_held(table, role.key) for table in tables]
        for role in (*positions, ROLES["none"])
    }
    for words, number in (("Reported", reported_as), ("To ask about", hinted)):
        numbers = [number(table, standings) for table in tables]
        if number is reported_as and not any(any(each.values()) for each in numbers):
            continue
        for key in numbers[0]:
            rows[f"{words} as {ROLES[key].label.lower()}"] = [each[key] for each in numbers]
    return pd.DataFrame.from_dict(rows, orient="index", columns=["before", "after"])


def role_changes(
    network: Network, before: pd.DataFrame, after: pd.DataFrame, standings: pd.DataFrame
) -> pd.DataFrame:
    """Whose role, or further roles, are others in the second table than in the first.

    standings as in `role_numbers`. Index person, people order, of those who change; columns name,
    before and after (roles in words). Names are data.
    """
    words = pd.DataFrame(
        {
            "name": display_names(network.people),
            "before": _in_words(before, standings),
            "after": _in_words(after, standings),
        }
    )
    return words[words["before"] != words["after"]]


def role_change_sentences(
    network: Network,
    before: pd.DataFrame,
    after: pd.DataFrame,
    standings: pd.DataFrame,
    *,
    smallest: int = 0,
) -> list[str]:
    """How many roles change, and who goes from which to which; arguments as in `role_changes`.

    Names are data. Counts of staff below smallest are said in words (`netroles.insight.few`).
    """
    staff = before["broker"].notna()
    changed = before.index[staff & (before["role"] != after["role"])]
    further = len(role_changes(network, before, after, standings)) - len(changed)
    others = counted_or_few(further, "person", "people", smallest=smallest)
    also = f" For {others} only further roles change."
    if changed.empty:
        return [f"Nobody's role changes.{also if further else ''}"]
    sentences = [
        f"The role of {of_whole(len(changed), int(staff.sum()), smallest)} of "
        f"{counted_or_few(int(staff.sum()), 'member', smallest=smallest)} of staff changes."
        f"{also if further else ''}"
    ]
    names = display_names(network.people)
    moves = pd.DataFrame({"old": _role(before), "new": _role(after)}).loc[changed]
    for old in _role_phrases():
        for new in _role_phrases():
            who = names[moves.index[(moves["old"] == old) & (moves["new"] == new)]].tolist()
            if who:
                sentences.append(f"From {old} to {new}: {_some(who, smallest)}.")
    return sentences


def _held(table: pd.DataFrame, key: str) -> int:
    return int(((table["role"] == key) & table["broker"].notna()).sum())


def _in_words(table: pd.DataFrame, standings: pd.DataFrame) -> list[str]:
    """The role and the further ones, each kind of further role under what it rests on."""
    further = further_roles(table, standings)
    return [
        "; ".join(
            [
                role_word(role, evidence),
                *(
                    f"{str(heading).lower()}: {also.lower()}"
                    for heading, also in row.items()
                    if also
                ),
            ]
        )
        for role, evidence, row in zip(
            table["role"], table["evidence"], further.to_dict("records"), strict=True
        )
    ]


def _role(table: pd.DataFrame) -> pd.Series:
    said = [_phrase(*each) for each in zip(table["role"], table["evidence"], strict=True)]
    return pd.Series(said, index=table.index)


def _phrase(role: str, evidence: str) -> str:
    """A role inside a sentence: what is a hint is said to be one."""
    label = ROLES[role].label.lower()
    return f"{label} ({A_HINT})" if evidence == "possible" else label


def _role_phrases() -> list[str]:
    """All of them, in the order of the roles."""
    every = [_phrase(key, evidence) for key in ROLES for evidence in ("", "possible")]
    return list(dict.fromkeys(every))


def _some(names: list[str], smallest: int) -> str:
    more = len(names) - MOST_NAMED
    rest = f"{number_or_few(more, smallest)} more"
    return listed([*names[:MOST_NAMED], rest] if more > 1 else names)
