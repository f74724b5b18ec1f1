"""Answers that take a moment, kept for the visitor who asked.

Keyed by the network's full content and never shared between visitors, but for what is known of a
sample: it is nobody's data. Its network is one for all, and what is `kept` goes with the network;
around that Streamlit's caches of the visit show that something is at work.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from netroles import charts, insight
from netroles.charts import GROUP
from netroles.decisions import (
    Change,
    Ego,
    Transitions,
    WhatIf,
    absences,
    change,
    convenors,
    ego,
    new_ties,
    transitions,
    what_if,
)
from netroles.decisions.change import ChangeKey
from netroles.insight import NOT_WORKED_OUT, PERIOD_OF_A_PART, WAITING, Doubt, part
from netroles.network import ALL_PERIODS, Filters, Network, View, structure, view
from netroles.network.kept import kept
from netroles.practice import among_staff
from netroles.roles import Confidence, Rule, beyond_contacts, confidence, evidence, roles
from netroles.ui import questions, session
from netroles.ui.background import Tell
from netroles.ui.questions import Question

BY_CONTENT: dict[str | type[Any], Callable[[Any], Any]] = {
    Network: lambda network: network.digest,
    View: lambda view: view.digest,
    Doubt: lambda doubt: (doubt.confidence is None, doubt.beyond is None, doubt.meanwhile),
}
"""How a cache tells networks, and what is shown of them, apart: by all they hold. How sure the
roles are is always the same for a network, period and rule: only how much of it is known varies.
"""
_KEPT = 6
"""Periods of the networks of one visit that stay worked out."""
_OF_SAMPLES = 32
"""Answers about samples that stay worked out for all visitors: their periods, a few rules."""
_LAYOUTS_KEPT = 24
"""Arrangements that stay worked out: a few layouts of a few networks, around a few people."""
_VIEWS_KEPT = 12
"""Views that stay worked out: those of the filters used last."""
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
    rule = session.rule() if of_people else None
    return _standing_out(network, period, rule, session.smallest_count(network))


def shown(network: Network, filters: Filters, period: str | None, *, by_role: bool) -> View:
    """What filters leave of a network; by_role is whether roles may be spoken of."""
    return _shown(network, filters, period, session.rule() if by_role else None)


def role_sentences(network: Network, period: str | None) -> list[str]:
    """What the roles in the whole network come to, in a few sentences."""
    return _role_sentences(network, period, session.rule(), session.smallest_count(network))


def inside(network: Network, filters: Filters, shown: View, period: str | None) -> pd.DataFrame:
    """The roles of those in a view if there were only its people and ties."""
    return _role_table(part(network, filters, shown, period), PERIOD_OF_A_PART, session.rule())


def doubt(network: Network, period: str | None) -> Doubt:
    """How sure those roles are, as far as it is known by now; it is worked out beside the page."""
    state, (sure, beyond) = questions.ask(doubt_question(network, period))
    return Doubt(sure, beyond, WAITING if state == "at work" else NOT_WORKED_OUT)


def doubt_question(network: Network, period: str | None) -> Question:
    """The work that `doubt` takes."""
    beyond = _BEYOND_IN_SAMPLE if _is_sample(network) else _beyond
    return {
        **confidence_question(network, period),
        (_BEYOND, network.digest, period): lambda tell: beyond(network, period, tell),
    }


def confidence_question(network: Network, period: str | None) -> Question:
    """The work that it takes to say how sure the roles are: one step."""
    rule = session.rule()
    sure = _SURE_OF_SAMPLE if _is_sample(network) else _sure
    return {(_SURE, network.digest, period, rule): lambda tell: sure(network, period, rule, tell)}


def what_ifs(
    network: Network, by: str, period: str | None
) -> tuple[pd.DataFrame | None, pd.DataFrame | None]:
    """The new ties that would help most, and each absence in turn with how much further apart
    everybody else would be; None for what is not there yet. It is worked out beside the page."""
    _, (ties, apart) = questions.ask(what_ifs_question(network, by, period))
    return ties, apart


def what_ifs_question(network: Network, by: str, period: str | None) -> Question:
    """The work that `what_ifs` takes."""
    of_sample = _is_sample(network)
    ties, apart = (_TIES_OF_SAMPLE, _APART_IN_SAMPLE) if of_sample else (_new_ties, _apart)
    return {
        (_TIES, network.digest, by, period): lambda tell: ties(network, by, period, tell),
        (_APART, network.digest, by, period): lambda tell: apart(network, by, period, tell),
    }


_SURE = "How sure each role is"
_BEYOND = "What the number of contacts explains"
_TIES = "Which new ties would help most"
_APART = "How much further apart everybody would be without each person"


def _is_sample(network: Network) -> bool:
    """A sample is the same for everybody, so what was found about it is too."""
    source = session.as_loaded()
    return source.sample is not None and network.digest == source.network.digest


def _sure(network: Network, period: str | None, rule: Rule, _tell: Tell) -> Confidence:
    return confidence(network, period=period, rule=rule, progress=_tell)


def _beyond(network: Network, period: str | None, _tell: Tell) -> pd.DataFrame:
    return beyond_contacts(network, period=period, progress=_tell)


def _new_ties(network: Network, by: str, period: str | None, _tell: Tell) -> pd.DataFrame:
    return new_ties(network, by, period=period, progress=_tell)


def _apart(network: Network, by: str, period: str | None, _tell: Tell) -> pd.DataFrame:
    return absences(network, by, period=period, progress=_tell)


_for_everybody = st.cache_data(max_entries=_OF_SAMPLES, hash_funcs=BY_CONTENT, show_spinner=False)
_SURE_OF_SAMPLE, _BEYOND_IN_SAMPLE = _for_everybody(_sure), _for_everybody(_beyond)
_TIES_OF_SAMPLE, _APART_IN_SAMPLE = _for_everybody(_new_ties), _for_everybody(_apart)


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
@kept
def _role_table(network: Network, period: str | None, rule: Rule) -> pd.DataFrame:
    return roles(network, period=period, rule=rule)


@st.cache_data(
    scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner="Working out roles…"
)
@kept
def _standings(network: Network, period: str | None, rule: Rule) -> pd.DataFrame:
    return evidence(network, period=period, rule=rule)


@st.cache_data(scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner=False)
@kept
def _standing_out(
    network: Network, period: str | None, rule: Rule | None, smallest: int
) -> list[str]:
    table = None if rule is None else _role_table(network, period, rule)
    return insight.standing_out(network, table, period, smallest=smallest)


@st.cache_data(scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner=False)
@kept
def _role_sentences(network: Network, period: str | None, rule: Rule, smallest: int) -> list[str]:
    table, standings = _role_table(network, period, rule), _standings(network, period, rule)
    return insight.role_sentences(network, table, standings, smallest=smallest)


@st.cache_resource(
    scope="session", max_entries=_VIEWS_KEPT, hash_funcs=BY_CONTENT, show_spinner=False
)
def _shown(network: Network, filters: Filters, period: str | None, rule: Rule | None) -> View:
    table = None if rule is None else _role_table(network, period, rule)
    return view(network, filters, None if table is None else table["role"], period)


@st.cache_data(
    scope="session",
    max_entries=_LAYOUTS_KEPT,
    hash_funcs=BY_CONTENT,
    show_spinner="Drawing the map…",
)
@kept
def arrangement(
    network: Network, layout: str, by: str = GROUP, around: str | None = None
) -> charts.Arrangement:
    """Where everyone stands on the map: from all periods, so that nobody moves between them."""
    return charts.arrangement(structure(network, period=ALL_PERIODS), layout, by, around)


@st.cache_data(scope="session", max_entries=_KEPT, hash_funcs=BY_CONTENT, show_spinner=False)
@kept
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
@kept
def crossings(network: Network, by: str, period: str | None, smallest: int) -> Transitions:
    """Who carries between the two sides, and what has no other route."""
    return transitions(network, by, period=period, smallest=smallest)


@st.cache_data(
    scope="session",
    max_entries=_KEPT,
    hash_funcs=BY_CONTENT,
    show_spinner="Looking for who could talk…",
)
@kept
def crossings_of_staff(network: Network, by: str, period: str | None, smallest: int) -> Transitions:
    """The ties among staff alone, with no count that would tell one of patients."""
    return among_staff(network, by, period, smallest=smallest)


@st.cache_data(
    scope="session",
    max_entries=_LAYOUTS_KEPT,
    hash_funcs=BY_CONTENT,
    show_spinner="Looking around one person…",
)
def around(network: Network, person: str, period: str | None) -> Ego:
    """What the network around one person looks like."""
    return ego(network, person, period=period)


def who_could_help(network: Network, kind: ChangeKey, by: str, period: str | None) -> Change:
    """Who is in the positions that a change needs, by the rule of this visit."""
    return _who_could_help(network, kind, by, period, session.rule())


@st.cache_data(
    scope="session",
    max_entries=_LAYOUTS_KEPT,
    hash_funcs=BY_CONTENT,
    show_spinner="Looking for who could help…",
)
def _who_could_help(
    network: Network, kind: ChangeKey, by: str, period: str | None, rule: Rule
) -> Change:
    return change(network, _role_table(network, period, rule), kind, by, period=period)


@st.cache_data(
    scope="session",
    max_entries=_LAYOUTS_KEPT,
    hash_funcs=BY_CONTENT,
    show_spinner="Looking for who reaches several places…",
)
@kept
def reaching(network: Network, by: str, period: str | None) -> pd.DataFrame:
    """Whose ties reach several groups."""
    return convenors(network, by, period=period)


@st.cache_data(
    scope="session",
    max_entries=_LAYOUTS_KEPT,
    hash_funcs=BY_CONTENT,
    show_spinner="Trying it out…",
)
def tried(
    network: Network,
    absent: tuple[str, ...],
    talking: tuple[tuple[str, str], ...],
    by: str,
    period: str | None,
) -> WhatIf:
    """What is tried out, beside the network as it is."""
    return what_if(network, absent, talking, by, period=period)


@st.cache_data(
    scope="session",
    max_entries=_KEPT,
    hash_funcs=BY_CONTENT,
    show_spinner="Leaving out one person after the other…",
)
def each_absence(network: Network, by: str, period: str | None) -> pd.DataFrame:
    """What each absence would do, without how much further apart everybody else would be."""
    return absences(network, by, period=period, further_apart=False)
