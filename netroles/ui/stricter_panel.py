"""What if the rule were stricter? Its numbers to change for a visit, and what that does."""

import numpy as np
import streamlit as st

from netroles.decisions import smallest_of_staff
from netroles.insight import (
    counted_or_few,
    number_or_few,
    role_change_sentences,
    role_changes,
    role_numbers,
)
from netroles.network import Network, latest_period
from netroles.roles import RULE, THRESHOLDS, Rule, Threshold
from netroles.ui import answers, caveats, controls, frame, response_panels, session
from netroles.ui.text import plain

WHAT_IF = (
    "Nobody can say where exactly a role begins. Move a number and see how much hangs on it. It "
    "holds for this visit: each page and each file of roles then says so. No link takes it along."
)

_FITTING = 10
"""Rows that a table shows without scrolling."""
_BEFORE_AND_AFTER = {"before": "The product's", "after": "With yours"}
_IN_NUMBERS = "How many people have each role, by the product's numbers and by those tried here"


def stricter() -> None:
    """The numbers of the rule to change for this visit, with what each change does beside them."""
    network, period = session.loaded().network, _period()
    st.write(WHAT_IF)
    st.text(f"Shown for: {session.loaded().title}{controls.period_in_words(period)}.")
    numbers, effect = st.columns([1, 1.15], gap="large")
    with numbers:
        for threshold in THRESHOLDS:
            if threshold.choices:
                _number_to_try(threshold, threshold.choices)
        session.try_rule(_tried())
        st.button(
            frame.BACK_TO_RULE,
            on_click=session.back_to_rule,
            disabled=session.rule() == RULE,
        )
    with effect:
        _effect(network, period)
    _who_changes(network, period)


def _period() -> str | None:
    """The period that the other pages show."""
    network = session.loaded().network
    return session.chosen_period() or latest_period(network)


def _number_to_try(threshold: Threshold, choices: tuple[float, float, float]) -> None:
    low, high, step = choices
    key = session.RULE_PREFIX + threshold.field
    st.session_state.setdefault(key, getattr(session.rule(), threshold.field))
    whole = isinstance(st.session_state[key], int)
    kind = int if whole else float
    st.slider(
        # Not escaped: the browser reads a slider's label aloud as it stands, with every mark.
        f"{threshold.label} ({threshold.unit})",
        min_value=kind(low),
        max_value=kind(high),
        step=kind(step),
        format="%d" if whole else "%.2f",
        key=key,
        help=plain(threshold.reason),
    )


def _tried() -> Rule:
    """The rule as the sliders have it: a number that was not moved is exactly the product's."""
    fields = [each.field for each in THRESHOLDS if each.choices]
    moved = {field: st.session_state[session.RULE_PREFIX + field] for field in fields}
    return Rule(
        **{
            field: type(value)(getattr(RULE, field))
            if np.isclose(value, getattr(RULE, field))
            else value
            for field, value in moved.items()
        }
    )


def _effect(network: Network, period: str | None) -> None:
    if not response_panels.roles_may_be_shown(network):
        st.text("Too few people answered for roles to be shown, so no effect is shown either.")
        return
    before = answers.role_table(network, period, RULE)
    after = answers.role_table(network, period)
    if careful := caveats.of_response(network):
        st.warning(careful)
    standings = answers.standings(network, period)
    smallest = smallest_of_staff(session.smallest_count(network))
    table = role_numbers(before, after, standings).rename(columns=_BEFORE_AND_AFTER)
    if smallest:
        table = table.map(lambda number: number_or_few(int(number), smallest))
    st.table(table.rename_axis("People"), border="horizontal", alt=_IN_NUMBERS)
    tried = caveats.of_rule()
    if tried is None:
        st.text("These are the product's numbers. Move one, and what changes stands here.")
        return
    st.text(tried)
    for sentence in role_change_sentences(network, before, after, standings, smallest=smallest):
        st.text(sentence)


def _who_changes(network: Network, period: str | None) -> None:
    """Everybody whose role, or further roles, are others; below, where there is room for it."""
    if session.rule() == RULE or not response_panels.roles_may_be_shown(network):
        return
    before = answers.role_table(network, period, RULE)
    after, standings = answers.role_table(network, period), answers.standings(network, period)
    changed = role_changes(network, before, after, standings)
    if len(changed):
        smallest = smallest_of_staff(session.smallest_count(network))
        people = counted_or_few(len(changed), "person", "people", smallest=smallest)
        st.dataframe(
            changed.rename(columns={"name": "Name", "before": "From", "after": "To"}),
            hide_index=True,
            height="content" if len(changed) <= _FITTING else 320,
            alt=f"Table of {people} with role before and after",
        )
