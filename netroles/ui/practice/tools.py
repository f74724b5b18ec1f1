"""Which tools there are on the page Practice, and the choice of one."""

from collections.abc import Mapping
from types import MappingProxyType

import streamlit as st

from netroles.ui import session
from netroles.ui.practice import (
    coffee,
    conversations,
    coordination,
    ideas,
    joy,
    self_survey,
    skills,
    workshop,
)
from netroles.ui.practice.tool import Tool
from netroles.workspace import Content

_ALL = (
    coffee.TOOL,
    coordination.TOOL,
    conversations.TOOL,
    workshop.TOOL,
    ideas.TOOL,
    self_survey.TOOL,
    joy.TOOL,
    skills.TOOL,
)
TOOLS: Mapping[str, Tool] = MappingProxyType({tool.key: tool for tool in _ALL})
"""The tools by key, in the order in which they are offered."""


def in_words(kind: str, content: Content) -> Mapping[str, str]:
    """What an entry of a kind says, whichever tool keeps it; nothing where nothing may be shown."""
    said = (tool.in_words[kind] for tool in TOOLS.values() if kind in tool.in_words)
    return next((each(kind, content) for each in said), {})


def choose() -> Tool:
    """Which tool; the first one until another is chosen. It stays chosen over all pages."""
    # In a row where there is room, below each other on a phone (frame.css).
    chosen: str = st.radio(
        "What to try",
        options=list(TOOLS),
        format_func=lambda key: TOOLS[key].title,
        horizontal=True,
        key=session.TOOL,
        persist_state="session",
    )
    return TOOLS[chosen]
