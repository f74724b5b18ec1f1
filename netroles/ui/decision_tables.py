"""Tables behind a decision, all shown alike."""

import pandas as pd
import streamlit as st

from netroles.insight import counted
from netroles.ui.text import plain

NOT_DEFINED = "not defined"
_FITTING, _TALLEST = 12, 460
"""Rows that a table shows without scrolling; the height of a longer one in pixels."""


def table(facts: pd.DataFrame, about: str, *, missing: str = NOT_DEFINED) -> None:
    """Facts under plain headings; about says of what, missing what stands in an empty cell.

    A table without a row is not shown: say in a sentence that there is none.
    """
    if facts.empty:
        return
    # No column is pinned: Streamlit writes a pinned one in grey, as if it could not be used.
    st.dataframe(
        facts,
        hide_index=True,
        height="content" if len(facts) <= _FITTING else _TALLEST,
        placeholder=missing,
        alt=_in_words(facts, about),
    )


def table_in_full(facts: pd.DataFrame, about: str) -> None:
    """Facts as `table`, of a few columns whose texts are long: each is on as many lines as it
    needs, on a phone too. Headings are words of our own."""
    if facts.empty:
        return
    st.table(
        facts.map(lambda cell: plain(cell) if isinstance(cell, str) else cell),
        hide_index=True,
        border="horizontal",
        alt=_in_words(facts, about),
    )


def _in_words(facts: pd.DataFrame, about: str) -> str:
    headings = ", ".join(map(str, facts.columns)).lower()
    return f"Table of {about}, {counted(len(facts), 'row')}: {headings}"
