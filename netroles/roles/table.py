"""Who plays which role, and why?"""

from collections.abc import Iterable, Iterator
from itertools import compress
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from netroles.network import Network, is_staff, structure
from netroles.roles.confidence import confidence as confidence_of
from netroles.roles.decision import KEYS, decision, discounts
from netroles.roles.evidence import Standing, columns
from netroles.roles.hint import reported
from netroles.roles.no_role import ISOLATE, PERIPHERAL
from netroles.roles.registry import ROLES, SCORED
from netroles.roles.reported import asked
from netroles.roles.thresholds import MAJORITY, RULE, Rule
from netroles.roles.wording import said_by, score_below

COLUMNS = ("role", "confidence", "evidence", *KEYS, "also_possible", "why")
"""The columns of `roles`, in order, in Python and in files."""

FOR_STAFF = "Roles are for staff."
SEPARATOR = "; "
"""Joins the roles in the column `also_possible`."""


def roles(
    network: Network,
    kinds: Iterable[str] | None = None,
    period: str | None = None,
    *,
    confidence: bool = False,
    rule: Rule = RULE,
) -> pd.DataFrame:
    """Each person's role by the "times an average person" rule, with its reasons.

    kinds are the kinds of tie that count (None: contact kinds), period the period (None: the
    latest; "all": every one), rule the numbers that may be changed. Returns a frame with index
    person in people order and the columns

    role
        A key of `ROLES`: isolate without contacts, peripheral with one, else the largest of the
        four scores (hints discounted) from `Rule.least_score` on, else none. Patients and carers
        have none; they are part of the network and of every average.
    confidence
        From 0 to 1: in which share of resampled networks the role returns (`confidence`, which
        takes its time); missing unless asked for, and for those without one of the four roles.
    evidence
        "position" for broker and connector; for energiser and challenger "reported" where
        colleagues said so, else "possible" (ask the team); empty for the rest.
    broker, connector, energiser, challenger
        Scores from 0 to 1; missing for patients and carers; 0 for people without ties.
    also_possible
        Further roles, joined by "; ": those within `Rule.within_reach` of the best where a role
        was given by score, energiser or challenger where colleagues said so, and where they were
        not asked for the tenth of staff with the highest hint.
    why
        One sentence with the numbers behind the role, or behind what came nearest.

    Raises NetrolesError for a kind or period the network does not have.
    """
    kinds = None if kinds is None else tuple(kinds)
    of = structure(network, kinds, period)
    evidence = columns(of, asked(network, period), rule)
    staff = is_staff(of.people).to_numpy(dtype=bool)
    scores = np.column_stack([role.score(evidence) for role in SCORED])
    decided = decision(scores, evidence, staff, rule)
    said = np.column_stack([reported(role, evidence) for role in SCORED])
    counts = discounts(evidence, rule)

    standings = map(Standing._make, _rows(*evidence.values()))
    known = _rows(*decided, said, scores, counts, staff)
    why = [_why(Person(of_one, *rest), rule) for of_one, rest in zip(standings, known, strict=True)]
    role, _, also = (each.tolist() for each in decided)
    table = {
        "role": _text(role),
        "confidence": np.full(of.size, np.nan),
        "evidence": _text(map(_rests_on, role, said.tolist())),
        **dict(zip(KEYS, np.where(staff, scores.T, np.nan), strict=True)),
        "also_possible": _text(SEPARATOR.join(compress(KEYS, each)) for each in also),
        "why": _text(why),
    }
    made = pd.DataFrame(table, index=of.people.index)
    if confidence:
        made["confidence"] = confidence_of(network, kinds, period, rule=rule).of_roles
    return made


def nobody_stands_out(table: pd.DataFrame) -> bool:
    """Whether more than half the staff in a table of `roles` share one of the four roles.

    Such a role is true of each of them and sets none apart: in a ring everybody is a broker.
    """
    staff = table["broker"].notna()
    shared = [int((table["role"] == role.key).sum()) for role in SCORED]
    return max(shared) > MAJORITY * int(staff.sum())


def _rows(*columns: np.ndarray) -> Iterator[tuple[Any, ...]]:
    return zip(*(column.tolist() for column in columns), strict=True)


def _text(cells: Iterable[str]) -> ExtensionArray:
    return pd.array(list(cells), dtype="str")


def _rests_on(role: str, said: list[bool]) -> str:
    if role in KEYS and said[KEYS.index(role)]:
        return "reported"
    return ROLES[role].evidence


class Person(NamedTuple):
    """What is known of one person when it is said why; lists have one entry a role of `SCORED`."""

    standing: Standing
    role: str
    nearest: int
    also: list[bool]
    said: list[bool]
    scores: list[float]
    counts: list[float]
    staff: bool


def _why(who: Person, rule: Rule) -> str:
    if not who.staff:
        return FOR_STAFF
    also_possible = _also_possible(who)
    if who.role == ISOLATE.key:
        return "They have no contact in what is counted here."
    if who.role == PERIPHERAL.key:
        return f"With one contact there is no pair of contacts to stand between{also_possible}."
    candidate, said = SCORED[who.nearest], who.said[who.nearest]
    reason = said_by(who.standing, candidate) if said else candidate.reason(who.standing)
    hint = candidate.ask if not said else ""
    if who.role == candidate.key:
        ask = f", which is only a hint: {hint}" if hint else ""
        return f"{candidate.label}: {reason}{ask}{also_possible}."
    score = score_below(who.counts[who.nearest] * who.scores[who.nearest], rule.least_score)
    so_near = f"a hint that counts {score}" if hint else f"with {score}"
    return (
        f"No distinct role; nearest is {candidate.key}, {so_near} where a role takes "
        f"{rule.least_score:g}: {reason}{also_possible}."
    )


def _also_possible(who: Person) -> str:
    if not any(who.also):
        return ""
    named = list(compress(zip(SCORED, who.said, strict=True), who.also))
    positions = " and ".join(role.key for role, _ in named if not role.said)
    hints = " and ".join(role.key for role, said in named if role.said and not said)
    words = [positions] if positions else []
    if hints:
        words.append(f"{hints} (ask the team)")
    words += [f"{role.key} ({said_by(who.standing, role)})" for role, said in named if said]
    return f"; also possible: {', and '.join(words)}" if words else ""
