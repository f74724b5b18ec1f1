"""A sample's tables as a network, as a reader of the files would get it."""

from collections.abc import Callable

import pandas as pd
import pytest

from netroles.network import Network, propose_side, split_settings
from sample_data.story import PEOPLE_HEADER, TIES_HEADER, Tables


@pytest.fixture(scope="session")
def network_of() -> Callable[[Tables], Network]:
    def network(tables: Tables) -> Network:
        people = _frame(tables.people, PEOPLE_HEADER).set_index("person")
        ties = _frame(tables.ties, TIES_HEADER)
        ties["strength"] = ties["strength"].astype(float)
        settings = {each for given in people["setting"] for each in split_settings(given)}
        return Network(people, ties, settings={each: propose_side(each) for each in settings})

    return network


def _frame(rows: list[tuple[str, ...]], header: tuple[str, ...]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(header)).replace("", pd.NA).astype("str")
