"""Fields of a form that keep what was typed in them over pages, and begin with what was kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

LINE, AREA = 120, 1_500
"""The most characters of a line, and of several lines."""


@dataclass(frozen=True)
class Fields:
    """The fields whose keys begin alike."""

    start: str

    def key(self, name: str) -> str:
        """The key of a field in the session."""
        return f"{self.start}{name}"

    def said(self, name: str, default: Any = "") -> Any:
        """What a field holds now; the default where it was not drawn yet."""
        return st.session_state.get(self.key(name), default)

    def begin(self, name: str, value: Any) -> None:
        """What a field holds until somebody types in it."""
        st.session_state.setdefault(self.key(name), value)

    def line(self, name: str, label: str, value: str, placeholder: str = "") -> None:
        """A field of one line."""
        self.begin(name, value)
        st.text_input(
            label,
            max_chars=LINE,
            placeholder=placeholder,
            key=self.key(name),
            persist_state="session",
        )

    def area(self, name: str, label: str, value: str) -> None:
        """A field of several lines."""
        self.begin(name, value)
        st.text_area(label, max_chars=AREA, height=110, key=self.key(name), persist_state="session")

    def choice(self, name: str, label: str, options: Mapping[str, str], value: str) -> str:
        """One of several, by key, from a list."""
        self.begin(name, value)
        if self.said(name) not in options:
            st.session_state[self.key(name)] = next(iter(options))
        chosen: str = st.selectbox(
            label,
            options=list(options),
            format_func=options.__getitem__,
            key=self.key(name),
            persist_state="session",
        )
        return chosen

    def radio(self, name: str, label: str, options: Mapping[Any, str], value: str) -> str | None:
        """One of a few, by key, all seen; none is chosen where the value is no option."""
        self.begin(name, value if value in options else None)
        chosen: str | None = st.radio(
            label,
            options=list(options),
            index=None,
            format_func=options.__getitem__,
            key=self.key(name),
            persist_state="session",
        )
        return chosen
