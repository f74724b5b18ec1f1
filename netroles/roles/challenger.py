"""Whom to ask the team about, because they face outwards: might they challenge how it is done?"""

import numpy as np

from netroles.roles.evidence import Columns, Standing
from netroles.roles.hint import refined
from netroles.roles.record import ScoredRole, against_average
from netroles.roles.wording import average, times


def challenger_score(evidence: Columns) -> np.ndarray:
    """How many contacts each person has in other groups without being the route others use.

    f(outreach) · (1 + x) / 2 · (1 − f(bridging)) with f(y) = y / (1 + y) and x the share of
    contacts outside the own group (0 where it is missing). From 0 to 1, in people order; 0 in a
    group of one or two. A hint, and the weakest of the four: no literature gives a formula. Where
    colleagues were asked, `refined` by what they said.
    """
    outside = np.nan_to_num(evidence["outside_share"])
    off_the_route = 1 - against_average(evidence["bridging"])
    hint = against_average(evidence["outreach"]) * (1 + outside) / 2 * off_the_route
    return refined(hint, evidence, "challenged")


_OTHER_GROUPS = {
    "setting": "other settings",
    "team": "other teams",
    "ties": "other groups (found from the ties)",
    "none": "other groups",
}


def challenger_reason(of: Standing) -> str:
    """The contacts outside, beside the average."""
    return (
        f"they have {of.outside} of their {of.contacts} contacts in "
        f"{_OTHER_GROUPS[of.group_basis]}, "
        f"{times(of.outreach)} an average colleague ({average(of.outside_average)})"
    )


CHALLENGER = ScoredRole(
    key="challenger",
    label="Challenger",
    description=(
        "As a hint: they have more contacts outside their own group than an average colleague; "
        "whether they challenge how things are done, ties cannot say: ask the team. As reported: "
        "colleagues were asked, and said that they help them think again."
    ),
    evidence="possible",
    rule=(
        "The number of contacts in other groups, times an average person, pressed between 0 and "
        "1, up to halved the more contacts are in the own group, and smaller the more connections "
        "run through the person. Where colleagues were asked, what they said takes its place, "
        "the more of them answered."
    ),
    source=(
        "The role: Arena, Cross, Sims & Uhl-Bien 2017, MIT Sloan Management Review 58(4); the "
        "structural hint and how answers refine it are ours."
    ),
    times="outreach",
    score=challenger_score,
    reason=challenger_reason,
    ask="ask the team whether they challenge how things are done",
    said="challenged",
    said_so="help them think again",
)
