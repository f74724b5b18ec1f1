"""The pieces of the Methods page, written from the registries."""

import numpy as np
import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from netroles.charts import ROLE_LOOK
from netroles.insight import (
    CHANGE_METHOD,
    CONVENORS_METHOD,
    LIMITS,
    NOT_MIXED,
    RESTS_ON,
    SELF_VIEWS,
    SMALLEST_GROUP,
    WHAT_IF_METHOD,
    listed,
)
from netroles.measures import MEASURES
from netroles.measures.record import Measure
from netroles.network import HINT_KINDS, ROLES_FROM, SIDES, WARNED_FROM
from netroles.network.structure import MODULARITY_FLOOR
from netroles.practice import IDEAS_METHOD, NETWORK_FIGURES
from netroles.roles import ROLES, SCORED, ScoredRole
from netroles.roles.record import against_average
from netroles.roles.threshold_reasons import THRESHOLDS
from netroles.roles.thresholds import (
    ANSWERS_FOR_HALF,
    CHANCE,
    DRAWS,
    FORGOTTEN,
    HIGH_CONFIDENCE,
    HINT_CONFIDENCE,
    HINT_DISCOUNT,
    HINT_SHARE,
    LARGE,
    LEAST_CONTACTS,
    LEAST_REWIRED,
    LEAST_SCORE,
    LEAST_SHARE_OF_VOICES,
    LEAST_VOICES,
    MAJORITY,
    MODERATE_CONFIDENCE,
    NO_UP_TO,
    REWIRED,
    REWIRED_LARGE,
    SILENT,
    WITHIN_REACH,
    YES_FROM,
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

CONFIDENCE = (
    f"How sure a role is, is tried out: {DRAWS} networks are drawn from the one reported. In each, "
    f"{SILENT:.0%} of the people are missing (or as many as did not answer, where that is known to "
    f"be more) and {FORGOTTEN:.0%} of the reports are forgotten.",
    "Confidence is the share of those networks in which the role returns, of those in which the "
    f"person is present. It returns where its score is no further than {WITHIN_REACH:g} below the "
    "cut-off and below the best.",
    f"High is {HIGH_CONFIDENCE:g} or more, moderate {MODERATE_CONFIDENCE:g} or more, low below. "
    "In files it is a number from 0 to 1. Who has none of the four roles has no confidence.",
    f"A hint has at most {HINT_CONFIDENCE:g}, so it is low, however often it returns: ties do not "
    "say what people feel.",
    "It cannot see what people misremember together, whom nobody listed, or that contact was "
    "another last month. High confidence says that the role would be the same without a few "
    "people. It does not say that the role is right.",
    "For the whole network it is said how many people may be missing before the order of people "
    "changes much (the CS-coefficient). It should not be below 0.25 and better be above 0.5; in "
    "most networks of a team's size it is below 0.5, so the pages show bands and no ranks.",
)

REPORTED = (
    f"Where colleagues were asked ({listed([f'“{kind}”' for kind in HINT_KINDS])} in the file), "
    "what they said is mixed with the hint in the ties. What they said counts n / (n + "
    f"{ANSWERS_FOR_HALF}), the hint the rest, where n colleagues answered and know the person.",
    f"It is called reported from {LEAST_VOICES} colleagues on who said so, more than said the "
    f"opposite, if they are at least {LEAST_SHARE_OF_VOICES:.0%} of those who answered and know "
    "the person. One voice counts in the score and makes nobody reported. What is reported is no "
    "hint any more, and counts in full.",
    f"Somebody of whom {ANSWERS_FOR_HALF} or more colleagues could have said so, and did not, is "
    "no longer one to ask about.",
    f"On a scale from 1 to 5, {YES_FROM} and 5 count as yes and {NO_UP_TO} and 1 take one yes "
    "away, never more than there are; where the answers are no such scale each is a yes. Nobody "
    "is ever shown as the opposite of an energiser.",
    "Broker and connector stay positions in the ties, whatever anybody says.",
)

BEYOND_CONTACTS = (
    "Who has more contacts stands between more people by that alone. So each part of the network "
    f"is rewired {REWIRED} times ({REWIRED_LARGE} times with more than {LARGE:,} people): "
    "everybody keeps their number of contacts, and chance says with whom.",
    f"More, or less, than the number of contacts explains: at most {CHANCE:.0%} of the rewired "
    "networks have as much, or as little. Of many people one in twenty is beyond it each way by "
    "chance alone, so it describes and proves nothing of one person.",
    f"Not testable: fewer than {LEAST_REWIRED} different networks have these numbers of contacts, "
    "as in a star, a path, or where everybody talks to everybody.",
)

RESPONSE = (
    "Who was asked and who answered is known from a column “responded” or from a survey with a "
    "list of everybody asked. Otherwise it is called not known, and nothing is hidden: in complete "
    "public files a quarter of the people never stand as the one who named somebody.",
    f"From {ROLES_FROM:.0%} on roles are shown. From {WARNED_FROM:.0%} to below {ROLES_FROM:.0%} "
    f"they are shown with a warning. Below {WARNED_FROM:.0%} no roles of single people are "
    "shown, unless somebody insists, and then each screen and each file says so.",
    "Why there: with a fifth of the people silent about nine in ten keep their role where the "
    "others report the ties with them, with three tenths about four in five; in some networks far "
    "fewer.",
    "Where it matters who said a tie, one that a single side reported, although the other answered "
    "too, is dashed on the map. It counts like any other.",
)

SELF_REPORT = (
    "People can say how they see their own part: four statements of our own, one for each role, "
    "answered yes, partly or no. It is no published test and measures nothing.",
    NOT_MIXED,
    *(f"{view.label}: {view.meaning}" for view in SELF_VIEWS.values()),
    f"Sums over a team are given from {SMALLEST_GROUP} people on.",
)

ON_A_CUT_OFF = (
    f"Who is exactly on a cut-off meets it: a score of {LEAST_SCORE:g} is enough for a role, a "
    f"score {WITHIN_REACH:g} below the best stands beside it, confidence {HIGH_CONFIDENCE:g} is "
    f"high, and a response of {ROLES_FROM:.0%} is enough. Computed numbers differ in their last "
    "digits with the order of the people, so a number that lies less than a billionth below a "
    "cut-off has met it.",
    "Two cut-offs say “more than”: a hint is worth asking about above what an average person has, "
    f"and nobody stands out where more than {MAJORITY:.0%} share a role. A hint exactly average, "
    "and a role that exactly half have, are not more.",
    "Of equal scores broker goes before connector, energiser and challenger.",
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


def how_sure() -> None:
    """What confidence is, and what it cannot see."""
    _list(CONFIDENCE)


def what_colleagues_said() -> None:
    """How what colleagues said counts."""
    _list(REPORTED)


def more_than_contacts_explain() -> None:
    """What is compared with chance."""
    _list(BEYOND_CONTACTS)


def how_many_answered() -> None:
    """What so many answers carry."""
    _list(RESPONSE)


def how_people_see_themselves() -> None:
    """What people say of themselves, beside the network."""
    _list(SELF_REPORT)


def who_could_help() -> None:
    """Which positions a change needs, and what that rests on."""
    _list(CHANGE_METHOD)


def what_if() -> None:
    """What an absence and a new tie are taken to do."""
    _list(WHAT_IF_METHOD)


def who_reaches() -> None:
    """What it means to reach several settings."""
    _list(CONVENORS_METHOD)


def change_ideas() -> None:
    """How an idea is held against its figure, and each figure, to open."""
    _list(IDEAS_METHOD)
    for figure in NETWORK_FIGURES.values():
        with st.expander(f"**{plain(figure.label)}**"):
            _entry("What it is", figure.definition)
            _entry("Not defined", figure.undefined)
            _entry("Example", figure.example)
            _entry("Source", figure.source)


def on_a_cut_off() -> None:
    """What happens exactly there."""
    _list(ON_A_CUT_OFF)


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
