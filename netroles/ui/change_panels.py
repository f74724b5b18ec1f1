"""The pieces of the Change page: what helped, who could be asked, what is missing, who reaches."""

import pandas as pd
import streamlit as st

from netroles.charts.group_matrix import MOST_GROUPS
from netroles.charts.role_mix import described_mix, role_mix_chart
from netroles.decisions import SMALLEST_SHOWN, Change, smallest_of_staff
from netroles.decisions.change import ChangeKey
from netroles.insight import (
    CLOSE_TIES,
    COULD_HELP,
    EVIDENCE,
    NOT_WORKED_OUT,
    REACH_ONLY,
    WAITING,
    WHAT_HELPED,
    Doubt,
    bridger_facts,
    change_sentences,
    convenor_facts,
    convenor_sentences,
    could_ask_facts,
    groups_called,
    how_sure,
    team_facts,
    team_mix,
)
from netroles.network import Network
from netroles.ui import answers, change_controls, frame, privacy_controls, session
from netroles.ui.decision_tables import BESIDE, table
from netroles.ui.downloads import table_download

NOBODY_IS_NAMED = "Too few people answered for anybody to be named here."
NO_GROUPS = (
    "Nothing can be compared here: fewer than two settings, teams or other groups are known. A "
    "column in the people file brings them in."
)
NOBODY_IS_COUNTED = (
    f"Every group here has fewer than {SMALLEST_SHOWN} staff: a count would be a name, so none is "
    "counted. Larger groups can be chosen above, where the file has them."
)
HOW_TEAMS_ARE_COUNTED = (
    "Bars: share of the group's staff. Numbers: people; who is close to both positions counts in "
    f"both. Groups of fewer than {SMALLEST_SHOWN} staff are not counted."
)
WHO_IS_CLOSE = (
    "A close contact is one with whom the tie is at least as strong as half of the person's ties. "
    "Without strengths every contact is close."
)


def choose(network: Network) -> tuple[ChangeKey, str]:
    """Which kind of change it is, and by which groups bridgers and connectors are looked at."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="change-line"):
        kind = change_controls.kind_of_change()
        return kind, change_controls.grouped_by("By which groups?", network, session.TEAMS_BY)


def what_helped(kind: str) -> None:
    """What went with such changes, and nobody's name: where too few answered."""
    for line in (WHAT_HELPED[kind], EVIDENCE, NOBODY_IS_NAMED):
        st.text(line)


def sentences(network: Network, found: Change) -> list[str]:
    """What the page says first."""
    smallest = smallest_of_staff(session.smallest_count(network))
    return change_sentences(network, found, smallest=smallest)


def could_ask(network: Network, found: Change, roles: pd.DataFrame, doubt: Doubt) -> None:
    """Who is in the position the change needs first."""
    facts = could_ask_facts(network, found, how_sure(roles, doubt))
    if facts.empty:
        st.text("Nobody is in this position in these answers. A change may still begin: ask.")
    table(facts, "people who could be asked", missing="not tried out", room=BESIDE)
    st.caption(COULD_HELP)
    st.caption(CLOSE_TIES)
    if len(facts):
        said = how_sure(roles, doubt).replace(WAITING, NOT_WORKED_OUT)
        table_download(
            could_ask_facts(network, found, said),
            network,
            "could be asked",
            "who could be asked",
            lambda call: could_ask_facts(call(network), found, said),
        )


def teams(network: Network, found: Change) -> None:
    """Bridgers and connectors of each group, as a picture and as a table."""
    if found.teams.empty:
        st.text(NO_GROUPS)
        return
    smallest = smallest_of_staff(session.smallest_count(network))
    mix = team_mix(found, smallest=smallest)
    if mix.empty:
        st.text(NOBODY_IS_COUNTED)
        return
    if found.teams["lacks"].fillna("").eq("").all():
        st.text("Every group that is counted has both, or neither.")
    counted_groups = len(mix)
    mix = mix.nlargest(MOST_GROUPS, "staff").sort_index()
    if mix[["broker", "connector"]].fillna(1).to_numpy().any():
        with st.container(key="role-mix"):
            st.altair_chart(role_mix_chart(mix), alt=described_mix(mix))
        st.caption(HOW_TEAMS_ARE_COUNTED)
        if smallest:
            st.caption(privacy_controls.WHAT_SOME_MEANS)
        if counted_groups > MOST_GROUPS:
            st.caption(
                f"The {MOST_GROUPS} groups with the most staff, of {counted_groups} that are "
                "counted; the table holds all."
            )
    facts = team_facts(found, smallest=smallest).reset_index()
    with st.expander("The same as a table"):
        table(
            facts,
            "bridgers and connectors of each group",
            missing="not shown" if smallest else f"fewer than {SMALLEST_SHOWN} staff",
        )
        table_download(facts, network, "positions by group", "this table")


def bridgers(network: Network, found: Change) -> None:
    """Which bridgers have a connector close by, and which have none."""
    facts = bridger_facts(network, found)
    if facts.empty:
        st.text("Nobody is a bridger in these answers.")
        return
    table(facts, "bridgers and the connectors close to them")
    st.caption(WHO_IS_CLOSE)
    table_download(
        facts,
        network,
        "bridgers and connectors",
        "the bridgers",
        lambda call: bridger_facts(call(network), found),
    )
    frame.link_to("what_if", "Try out what a new tie would do")


def convenors(network: Network, period: str | None) -> None:
    """Whose ties reach three or more settings, teams or other groups, with which."""
    by = change_controls.grouped_by("Count which groups?", network, session.REACHED_BY)
    found, groups = answers.reaching(network, by, period), groups_called(by)
    smallest = smallest_of_staff(session.smallest_count(network))
    for line in convenor_sentences(network, found, groups, smallest=smallest):
        st.text(line)
    facts = convenor_facts(network, found, by, groups)
    table(facts, f"those whose ties reach several {groups}")
    if len(facts):
        st.caption(REACH_ONLY)
        table_download(
            facts,
            network,
            "reach",
            "who reaches several",
            lambda call: convenor_facts(call(network), found, by, groups),
        )
