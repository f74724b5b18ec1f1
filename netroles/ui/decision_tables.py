"""Tables behind a decision, all shown alike."""

import pandas as pd
import streamlit as st

from netroles.insight import counted

NOT_DEFINED = "not defined"
_FITTING, _TALLEST = 12, 460
"""Rows that a table shows without scrolling; the height of a longer one in pixels."""


def table(facts: pd.DataFrame, about: str, *, missing: str = NOT_DEFINED) -> None:
    """Facts under plain headings; about says of what, missing what stands in an empty cell.

    A table without a row is not shown: say in a sentence that there is none.
    """
    if facts.empty:
        return
    first = str(facts.columns[0])
    st.dataframe(
        facts,
        hide_index=True,
        height="content" if len(facts) <= _FITTING else _TALLEST,
        placeholder=missing,
        column_config={first: st.column_config.TextColumn(pinned=True)},
        alt=f"Table of {about}, {counted(len(facts), 'row')}: "
        f"{', '.join(map(str, facts.columns)).lower()}",
    )
