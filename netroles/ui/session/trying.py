"""What one visitor tries out: other numbers for roles, absences and new ties."""

from dataclasses import replace

import streamlit as st

from netroles.roles import RULE, Rule
from netroles.ui.records import AS_IT_IS, Tried
from netroles.ui.session.keys import INSISTS, RULE_PREFIX, TRIED, TRIED_BEFORE, TRIED_RULE


def rule() -> Rule:
    """The numbers roles are worked out with: those of the product, or what the visitor tries."""
    tried: Rule = st.session_state.get(TRIED_RULE, RULE)
    return tried


def try_rule(tried: Rule) -> None:
    """Work roles out with other numbers, for this visit and whatever it looks at."""
    st.session_state[TRIED_RULE] = tried


def back_to_rule() -> None:
    """Work roles out with the product's numbers again."""
    for key in list(st.session_state):
        if key == TRIED_RULE or str(key).startswith(RULE_PREFIX):
            del st.session_state[key]


def insists() -> bool:
    """Whether roles of this network are to be shown although too few answered."""
    return bool(st.session_state.get(INSISTS))


def insist(wish: bool) -> None:
    """Show roles of this network although too few answered, or do not."""
    st.session_state[INSISTS] = wish


def tried_out() -> Tried:
    """What this visitor tries out on the network; `AS_IT_IS` at first."""
    tried: Tried = st.session_state.get(TRIED, AS_IT_IS)
    return tried


def try_out(wanted: Tried) -> None:
    """Try something else out; a new tie of somebody who is away waits for nobody and goes.

    What was tried before can be had back: `undo`.
    """
    away = set(wanted.absent)
    kept = tuple(pair for pair in wanted.talking if not away & set(pair))
    st.session_state[TRIED_BEFORE] = [*st.session_state.get(TRIED_BEFORE, ()), tried_out()]
    st.session_state[TRIED] = replace(wanted, talking=kept)


def can_undo() -> bool:
    """Whether something was tried out before."""
    return bool(st.session_state.get(TRIED_BEFORE))


def undo() -> None:
    """Take back the last thing tried out."""
    before: list[Tried] = st.session_state.get(TRIED_BEFORE, [])
    st.session_state[TRIED] = before[-1] if before else AS_IT_IS
    st.session_state[TRIED_BEFORE] = before[:-1]
