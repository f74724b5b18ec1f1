"""Who plays which role, and why?"""

from collections.abc import Iterable
from itertools import compress

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from netroles.network import Network, is_staff, structure
from netroles.roles.decision import KEYS, decision, discount
from netroles.roles.evidence import Standing, columns
from netroles.roles.no_role import ISOLATE, PERIPHERAL
from netroles.roles.registry import ROLES, SCORED
from netroles.roles.thresholds import LEAST_SCORE, MAJORITY
from netroles.roles.wording import score_below

COLUMNS = ("role", "confidence", "evidence", *KEYS, "also_possible", "why")
"""The columns of `roles`, in order, in Python and in files."""

FOR_STAFF = "Roles are for staff."
SEPARATOR = "; "
"""Joins the roles in the column `also_possible`."""


def roles(
    network: Network, kinds: Iterable[str] | None = None, period: str | None = None
) -> pd.DataFrame:
    """Each person's role by the "times an average person" rule, with its reasons.

    kinds are the kinds of tie that count (None: contact kinds), period the period (None: the
    latest; "all": every one). Returns a frame with index person in people order and the columns

    role
        A key of `ROLES`: isolate without contacts, peripheral with one, else the largest of the
        four scores (hints discounted) from `LEAST_SCORE` on, else none. Patients and carers have
        none; they are part of the network and of every average.
    confidence
        Missing here.
    evidence
        "position" for broker and connector, "possible" for energiser and challenger (ask the
        team), empty for the rest.
    broker, connector, energiser, challenger
        Scores from 0 to 1; missing for patients and carers; 0 for people without ties.
    also_possible
        Further roles, joined by "; ": those within `WITHIN_REACH` of the best where a role was
        given by score, and energiser or challenger for the tenth of staff with the highest hint.
    why
        One sentence with the numbers behind the role, or behind what came nearest.

    Raises NetrolesError for a kind or period the network does not have.
    """
    of = structure(network, kinds, period)
    evidence = columns(of)
    staff = is_staff(of.people).to_numpy(dtype=bool)
    scores = np.column_stack([role.score(evidence) for role in SCORED])
    decided = decision(scores, evidence, staff)

    standings = map(
        Standing._make, zip(*(each.tolist() for each in evidence.values()), strict=True)
    )
    role, nearest, also = (each.tolist() for each in decided)
    nearest_score = scores[np.arange(of.size), decided.nearest].tolist()
    why = map(_why, standings, role, nearest, also, nearest_score, staff.tolist())
    table = {
        "role": _text(role),
        "confidence": np.full(of.size, np.nan),
        "evidence": _text(ROLES[key].evidence for key in role),
        **dict(zip(KEYS, np.where(staff, scores.T, np.nan), strict=True)),
        "also_possible": _text(SEPARATOR.join(compress(KEYS, each)) for each in also),
        "why": _text(why),
    }
    return pd.DataFrame(table, index=of.people.index)


def nobody_stands_out(table: pd.DataFrame) -> bool:
    """Whether more than half the staff in a table of `roles` share one of the four roles.

    Such a role is true of each of them and sets none apart: in a ring everybody is a broker.
    """
    staff = table["broker"].notna()
    shared = [int((table["role"] == role.key).sum()) for role in SCORED]
    return max(shared) > MAJORITY * int(staff.sum())


def _text(cells: Iterable[str]) -> ExtensionArray:
    return pd.array(list(cells), dtype="str")


def _why(
    who: Standing, role: str, nearest: int, also: list[bool], score: float, staff: bool
) -> str:
    if not staff:
        return FOR_STAFF
    also_possible = _also_possible(also)
    if role == ISOLATE.key:
        return "They have no contact in what is counted here."
    if role == PERIPHERAL.key:
        return f"With one contact there is no pair of contacts to stand between{also_possible}."
    candidate = SCORED[nearest]
    reason = candidate.reason(who)
    if role == candidate.key:
        ask = f", which is only a hint: {candidate.ask}" if candidate.ask else ""
        return f"{candidate.label}: {reason}{ask}{also_possible}."
    counts = discount(candidate)
    below = score_below(counts * score, LEAST_SCORE)
    only = ""
    if candidate.ask:
        below = f"{below} ({score:.2f}, counted {counts} times as it is a hint)"
        only = "; a higher score would still be only a hint, to ask the team about"
    return (
        f"No distinct role; nearest is {candidate.key} with a score of {below} where "
        f"{LEAST_SCORE} is needed: {reason}{only}{also_possible}."
    )


def _also_possible(also: list[bool]) -> str:
    named = list(compress(SCORED, also))
    positions = " and ".join(role.key for role in named if not role.ask)
    hints = " and ".join(role.key for role in named if role.ask)
    words = [positions] if positions else []
    if hints:
        words.append(f"{hints} (ask the team)")
    return f"; also possible: {', and '.join(words)}" if words else ""
