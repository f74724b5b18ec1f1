"""The pieces of the Methods page, written from the registries."""

import numpy as np
import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from netroles.charts import ROLE_LOOK
from netroles.insight import LIMITS, RESTS_ON, listed
from netroles.measures import MEASURES
from netroles.measures.record import Measure
from netroles.network import HINT_KINDS, SIDES
from netroles.network.structure import MODULARITY_FLOOR
from netroles.roles import ROLES, SCORED, ScoredRole
from netroles.roles.record import against_average
from netroles.roles.threshold_reasons import THRESHOLDS
from netroles.roles.thresholds import (
    HINT_DISCOUNT,
    HINT_SHARE,
    LEAST_CONTACTS,
    LEAST_SCORE,
    MAJORITY,
    WITHIN_REACH,
)
from netroles.ui.text import plain

IN_SHORT = (
    "Everybody is compared with an average person of the same network. Somebody through whom more "
    "connections run links others; somebody whose contacts are in contact with each other gathers "
    "them. What people feel and say about each other cannot be seen in who talks to whom: there, "
    "ties only suggest whom to ask about."
)

_NONE, _AVERAGE, _THREE_TIMES = against_average(np.array([0.0, 1.0, 3.0]))

HOW_A_ROLE_IS_GIVEN = (
    "Each of the four roles has a score from 0 to 1. It starts from how many times an average "
    f"person somebody is: none gives {_NONE:g}, average {_AVERAGE:g}, three times the average "
    f"{_THREE_TIMES:g}.",
    f"Whoever has at least {LEAST_CONTACTS} contacts gets the role with the largest score, if it "
    f"is at least {LEAST_SCORE:g}. What is only a hint counts {HINT_DISCOUNT:g} times.",
    f"A role within {WITHIN_REACH:g} of the best stands beside it. So does a hint for the one in "
    f"{HINT_SHARE} members of staff who have most of it.",
    f"Where one role is held by more than {MAJORITY:.0%} of the staff, nobody stands out, and the "
    "pages say so.",
)

WHICH_TIES_COUNT = (
    "Two people are in contact if either of them reports it. All kinds of tie count, except "
    f"{listed([f'“{kind}”' for kind in HINT_KINDS])}: they say what people feel about each other, "
    "not who reaches whom.",
    "Of several periods the latest counts, unless another one is chosen.",
    "Where the same two people stand in several rows of one kind and period, ratings keep the "
    "largest and counts add up; the Data page says which, and lets you change it. Across kinds, "
    "and in the two directions, the larger strength counts. A tie without a strength has the "
    "smallest one of the file.",
    "Patients and family carers are part of the network and of every average. They get no role: "
    "roles are for staff.",
    "Roles rest on the whole network. Filters change who is shown, never a role.",
    "An average is taken over the part of the network that a person is connected with.",
)

SIDES_AND_GROUPS = (
    f"Every setting stands on one side: {SIDES[0]}, {SIDES[2]}, or {SIDES[1]} the two. The side is "
    "proposed from the setting's name and can be changed on the Data page. Who works on both sides "
    "stands between.",
    "For contacts outside the own group, the group is the setting where at least two are given, "
    "else the team, else communities found from the ties (they count from a modularity of "
    f"{MODULARITY_FLOOR:g} on), else everybody is one group.",
)

_READABLE = 820
"""Pixels: a line of about a hundred characters."""
_MARKS = {"diamond": "◆", "circle": "●", "triangle-up": "▲", "square": "■"}


def page_of_text() -> DeltaGenerator:
    """What stands in it is no wider than lines that can be read."""
    return st.container(width=_READABLE)


def in_short() -> None:
    """What it all rests on, in one paragraph."""
    st.write(IN_SHORT)


def the_roles() -> None:
    """The four roles side by side, then the three ways of having none."""
    for pair in (SCORED[:2], SCORED[2:]):
        for place, role in zip(st.columns(2, gap="medium"), pair, strict=True):
            with place, st.container(border=True, height="stretch"):
                _role(role)
    scored = [role.key for role in SCORED]
    for without in ROLES.values():
        if without.key not in scored:
            _entry(without.label, without.description)


def how_a_role_is_given() -> None:
    """The rule in sentences; every number with its reason in a table to open."""
    _list(HOW_A_ROLE_IS_GIVEN)
    with st.expander("Every number of the rule, and why"):
        st.table(_thresholds(), hide_index=True, border="horizontal")


def which_ties_count() -> None:
    """Which ties make a contact, and how several become one."""
    _list(WHICH_TIES_COUNT)


def sides_and_groups() -> None:
    """What home, hospital and a group are."""
    _list(SIDES_AND_GROUPS)


def the_measures() -> None:
    """Each measure, to open: what it says, and everything it takes to work it out again."""
    for measure in MEASURES.values():
        name = plain(measure.key.replace("_", " "))
        with st.expander(f"**{plain(measure.label)}** ({name}) · {plain(measure.question)}"):
            for label, text in _facts(measure).items():
                _entry(label, text)


def limits() -> None:
    """What roles do not say."""
    _list(LIMITS)


def _role(role: ScoredRole) -> None:
    mark = _MARKS[ROLE_LOOK[role.key].symbol]
    st.markdown(f"**{mark} {plain(role.label)}** · {plain(RESTS_ON[role.evidence])}")
    st.write(plain(role.description))
    _entry("Score", role.rule)
    st.caption(plain(role.source))


def _thresholds() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "What": [plain(each.label) for each in THRESHOLDS],
            "How much": [f"{_number(each.value)} {plain(each.unit)}" for each in THRESHOLDS],
            "Why": [plain(each.reason) for each in THRESHOLDS],
        }
    )


def _number(value: float) -> str:
    return f"{value:.9f}".rstrip("0").rstrip(".")


def _facts(measure: Measure) -> dict[str, str]:
    largest = "no fixed largest value" if measure.high is None else f"{measure.high:g}"
    return {
        "What it is": measure.definition,
        "Ties it sees": measure.projection,
        "Direction": measure.direction,
        "Strengths": measure.weights,
        "Unit": measure.unit,
        "Range": f"{measure.low:g} to {largest}",
        "Not defined": measure.undefined,
        "To check by hand": measure.example,
        "Source": measure.source,
        "Name in files and commands": measure.key,
    }


def _entry(label: str, text: str) -> None:
    st.markdown(f"**{plain(label)}:** {plain(text)}")


def _list(sentences: tuple[str, ...]) -> None:
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences))
