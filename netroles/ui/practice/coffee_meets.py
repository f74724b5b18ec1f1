"""Who meets whom in a round of coffee trials, as a table."""

from collections.abc import Sequence

import pandas as pd

from netroles.insight import display_names, listed
from netroles.network import NOT_GIVEN, SETTING_SEPARATOR, Network
from netroles.ui.decision_tables import table_in_full

WHO = "Who meets"


def show(network: Network, groups: Sequence[tuple[str, ...]], reach: Sequence[int] = ()) -> None:
    """Who meets whom, where they work, and what that reaches where it is known."""
    names = display_names(network.people)
    where = network.people["setting"].fillna(network.people["team"]).fillna(NOT_GIVEN)
    where = where.str.replace(SETTING_SEPARATOR, ", ", regex=False)
    facts = {
        WHO: [listed(names[list(group)].to_list()) for group in groups],
        **({"Reach, pairs": list(reach)} if reach else {}),
        "Where they work": [" · ".join(dict.fromkeys(where[list(group)])) for group in groups],
    }
    table_in_full(pd.DataFrame(facts), "who meets whom")
