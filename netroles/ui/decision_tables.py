"""Tables behind a decision, all shown alike."""

import pandas as pd
import streamlit as st

from netroles.insight import counted
from netroles.network import Network
from netroles.reading import safe_csv
from netroles.ui import caveats

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


def download(facts: pd.DataFrame, network: Network, name: str, about: str) -> None:
    """The same table as a file, with what must be said of it."""
    # What hangs on the visit is asked for now: a file is made when nobody's session is at hand.
    content = caveats.noted(facts, network)
    st.download_button(
        f"Download {about}",
        data=lambda: safe_csv(content),
        file_name=f"{name}.csv",
        mime="text/csv",
        on_click="ignore",
        key=f"download {name}",
        help="Comma-separated, opens in Excel. Mind whom you send it to.",
    )
