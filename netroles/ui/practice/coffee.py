"""Coffee trials: people who do not know each other yet, drawn to have a coffee together."""

import pandas as pd
import streamlit as st

from netroles.insight import display_names
from netroles.network import is_staff
from netroles.practice import random_pairs
from netroles.ui import session
from netroles.ui.practice.tool import Tool


def _show() -> None:
    people = session.loaded().network.people
    pairs = random_pairs(list(people.index[is_staff(people)]), seed=1)
    if not pairs:
        st.info("A coffee takes two: there are fewer than two members of staff in these data.")
        return
    names = display_names(people)
    rows = [[" and ".join(names[person] for person in pair)] for pair in pairs]
    st.dataframe(
        pd.DataFrame(rows, columns=["Who meets"]),
        hide_index=True,
        alt=f"Table of {len(pairs)} pairs who could have a coffee together",
    )


TOOL = Tool(
    key="coffee",
    title="Coffee trials",
    line="Two people who rarely talk have a coffee together, and the next map shows what stayed.",
    show=_show,
)
