"""Who meets whom in a round of coffee trials, as a table."""

from collections.abc import Sequence

import pandas as pd

from netroles.insight import display_names, listed
from netroles.network import NOT_GIVEN, SETTING_SEPARATOR, Network
from netroles.ui.decision_tables import table_in_full

WHO = "Who meets"


def show(network: Network, groups: Sequence[tuple[str, ...]], reach: Sequence[int] = ()) -> None:
    """Who meets whom, where they work, and what that reaches where it is known.

    In the order of what people are called here: an order by names that are hidden, or that of a
    staff list, would tell who is who.
    """
    names = display_names(network.people)
    called = [sorted(group, key=names.__getitem__) for group in groups]
    order = sorted(range(len(called)), key=lambda at: names[called[at]].to_list())
    where = network.people["setting"].fillna(network.people["team"]).fillna(NOT_GIVEN)
    where = where.str.replace(SETTING_SEPARATOR, ", ", regex=False)
    facts = {
        WHO: [listed(names[called[at]].to_list()) for at in order],
        **({"Reach, pairs": [reach[at] for at in order]} if reach else {}),
        "Where they work": [" · ".join(dict.fromkeys(where[called[at]])) for at in order],
    }
    table_in_full(pd.DataFrame(facts), "who meets whom")
