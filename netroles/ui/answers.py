"""Answers that take a moment, kept for the visitor who asked.

Keyed by the network's full content and never shared between visitors, but for how sure the roles
in a sample are: a sample is nobody's data.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from netroles import charts, insight
from netroles.charts import GROUP
from netroles.decisions import Ego, Transitions, ego, transitions
from netroles.insight import NOT_WORKED_OUT, PERIOD_OF_A_PART, WAITING, Doubt, part
from netroles.network import ALL_PERIODS, Filters, Network, View, structure
from netroles.roles import Confidence, Rule, beyond_contacts, confidence, evidence, roles
from netroles.ui import session
from netroles.ui.background import State, Step, Tell

BY_CONTENT: dict[str | type[Any], Callable[[Any], Any]] = {Network: lambda network: network.digest}
"""How a cache tells networks apart: by all they hold."""
_KEPT = 6
"""Periods of the networks of one visit that stay worked out."""
_OF_SAMPLES = 32
"""Answers about samples that stay worked out for all visitors: their periods, a few rules."""
_LAYOUTS_KEPT = 24
"""Arrangements that stay worked out: a few layouts of a few networks, around a few people."""
Steps = dict[tuple[object, ...], Step]
"""Long work: each step by what it is called on the screen and all that its answer hangs on."""
_GROUPINGS = ("setting", "team", "profession")
"""What people may be grouped by on the map, where the network has at least two of it."""


def role_table(network: Network, period: str | None, rule: Rule | None = None) -> pd.DataFrame:
    """The roles of everyone for one period, by the rule of this visit or the one that is given."""
    return _role_table(network, period, rule or session.rule())


def standings(network: Network, period: str | None) -> pd.DataFrame:
    """Where everyone stands beside an average person: `netroles.roles.evidence`."""
    return _standings(network, period, session.rule())


def standing_out(network: Network, period: str | None, *, of_people: bool) -> list[str]:
    """What stands out in the whole network; of_people is whether roles may be spoken of."""
    return _standing_out(network, period, session.rule() if of_people else None)


def inside(network: Network, filters: Filters, shown: View, period: str | None) -> pd.DataFrame:
    """The roles of those in a view if there were only its people and ties."""
    return _role_table(part(network, filters, shown, period), PERIOD_OF_A_PART, session.rule())


def doubt(network: Network, period: str | None) -> Doubt:
    """How sure those roles are, as far as it is known by now; it is worked out beside the page."""
    jobs, steps = session.jobs(), steps_of_doubt(network, period)
    state = jobs.asked(steps)
    sure, beyond = (jobs.answer(key) for key in steps)
    return Doubt(sure, beyond, WAITING if state == "at work" else NOT_WORKED_OUT)


@dataclass(frozen=True)
class HowFar:
    """How the work on a doubt stands."""

    state: State
    doing: str
    """What is worked on, in words; empty when all is done."""
    share: float
    """How much of that is done, from 0 to 1."""
    found: int
    """How many of the answers are there."""
    failure: str
    """The number of an error; empty where there was none."""


def how_far(steps: Steps) -> HowFar:
    """How the work on some steps stands, such as those of `steps_of_doubt`."""
    jobs = session.jobs()
    state = jobs.asked(steps)
    left = [key[0] for key in steps if jobs.answer(key) is None]
    if state == "ready" or jobs.job is None:
        return HowFar(state, "", 1.0, len(steps) - len(left), "")
    doing = str(left[0]) if left else ""
    return HowFar(state, doing, jobs.job.share, len(steps) - len(left), jobs.job.failure)


def stop() -> None:
    """Stop what is being worked out beside the page."""
    session.jobs().stop()


def work_out(steps: Steps) -> None:
    """Work on steps again that were stopped, or could not be worked out."""
    session.jobs().again(steps)


_SURE, _BEYOND = "How sure each role is", "What the number of contacts explains"


def steps_of_doubt(network: Network, period: str | None) -> Steps:
    """What a doubt takes, by all that each answer hangs on."""
    beyond = _BEYOND_IN_SAMPLE if _is_sample(network) else _beyond
    return steps_of_confidence(network, period) | {
        (_BEYOND, network.digest, period): lambda tell: beyond(network, period, tell),
    }


def steps_of_confidence(network: Network, period: str | None) -> Steps:
    """What it takes to say how sure the roles are: one step."""
    rule = session.rule()
    sure = _SURE_OF_SAMPLE if _is_sample(network) else _sure
    return {(_SURE, network.digest, period, rule): lambda tell: sure(network, period, rule, tell)}


def _is_sample(network: Network) -> bool:
    """A sample is the same for everybody, so what was found about it is too."""
    source = session.loaded()
    return source.sample is not None and network.digest == source.network.digest


def _sure(network: Network, period: str | None, rule: Rule, _tell: Tell) -> Confidence:
    return confidence(network, period=period, rule=rule, progress=_tell)


def _beyond(network: Network, period: str | None, _tell: Tell) -> pd.DataFrame:
    return beyond_contacts(network, period=period, progress=_tell)


_for_everybody = st.cache_data(max_entries=_OF_SAMPLES, hash_funcs=BY_CONTENT, show_spinner=False)
_SURE_OF_SAMPLE, _BEYOND_IN_SAMPLE = _for_everybody(_sure), _for_everybody(_beyond)


@dataclass(frozen=True)
class Layouts:
    """How a network can be arranged: keys of `charts.LAYOUTS`, and what to group people by.

    usual is the layout to begin with; groupings has what the network itself goes by first.
    """

    usable: tuple[str, ...]
    usual: str
    groupings: tuple[str, ...]


@st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner="Working out roles…"
)
def _role_table(network: Network, period: str | None, rule: Rule) -> pd.DataFrame:
    return roles(network, period=period, rule=rule)


@st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner="Working out roles…"
)
def _standings(network: Network, period: str | None, rule: Rule) -> pd.DataFrame:
    return evidence(network, period=period, rule=rule)


@st.cache_data(scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner=False)
def _standing_out(network: Network, period: str | None, rule: Rule | None) -> list[str]:
    table = None if rule is None else _role_table(network, period, rule)
    return insight.standing_out(network, table, period)


@st.cache_data(
    scope="session",
    max_entries=_LAYOUTS_KEPT,
    hash_funcs=BY_CONTENT,
    show_spinner="Drawing the map…",
)
def arrangement(
    network: Network, layout: str, by: str = GROUP, around: str | None = None
) -> charts.Arrangement:
    """Where everyone stands on the map: from all periods, so that nobody moves between them."""
    return charts.arrangement(structure(network, period=ALL_PERIODS), layout, by, around)


@st.cache_data(scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner=False)
def layouts(network: Network) -> Layouts:
    """How this network can be arranged."""
    of = structure(network, period=ALL_PERIODS)
    groupings = [by for by in _GROUPINGS if charts.grouped(of, by).nunique() >= 2]
    own = of.group_basis if of.group_basis in groupings else GROUP
    if own == GROUP:
        groupings.insert(0, GROUP)
    groupings.sort(key=lambda by: by != own)
    return Layouts(charts.usable_layouts(of), charts.default_layout(of), tuple(groupings))


@st.cache_data(
    scope="session",
    max_entries=_KEPT,
    hash_funcs=BY_CONTENT,
    show_spinner="Following ties between the two sides…",
)
def crossings(network: Network, by: str, period: str | None, smallest: int) -> Transitions:
    """Who carries between the two sides, and what has no other route."""
    return transitions(network, by, period=period, smallest=smallest)


@st.cache_data(
    scope="session",
    max_entries=_LAYOUTS_KEPT,
    hash_funcs=BY_CONTENT,
    show_spinner="Looking around one person…",
)
def around(network: Network, person: str, period: str | None) -> Ego:
    """What the network around one person looks like."""
    return ego(network, person, period=period)
