"""What the table of everyone shown says, and what it leaves out because nobody knows."""

from netroles.network import Filters, Network, view
from netroles.ui.panels import table_of_people
from tests.networks import network

ACROSS = "Home ↔ hospital ties"


def shown(of: Network) -> dict[str, object]:
    table = table_of_people(of, None, None, view(of, Filters()))
    return {str(column): table[column].to_dict() for column in table}


def test_ties_across_are_counted_where_sides_are_known() -> None:
    of = network(["AB", "BC"], {"A": {"setting": "GP"}, "B": {"setting": "ward"}})
    assert shown(of)[ACROSS] == {"A": 1, "B": 1, "C": 0}


def test_no_column_of_noughts_stands_where_no_side_is_known() -> None:
    assert ACROSS not in shown(network(["AB", "BC"]))
