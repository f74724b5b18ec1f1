"""What answers behind a decision keep, on every kind of network."""

import pandas as pd
import pytest

from netroles.decisions import Moment, absences, change, compare, convenors, ego, transitions
from netroles.network import Network, is_staff
from netroles.roles import roles
from tests.networks import NAMED

EVERY_NETWORK = pytest.mark.parametrize("of", NAMED.values(), ids=NAMED.keys())


@EVERY_NETWORK
def test_the_network_is_left_as_it_was_and_only_staff_is_named(of: Network) -> None:
    people, ties = of.people.copy(deep=True), of.ties.copy(deep=True)
    staff = set(of.people.index[is_staff(of.people)])
    for by in ("setting", "level", "kind"):
        found = transitions(of, by)
        named = {*found.carriers.index, *found.only.people.index}
        named |= {each for through in found.gaps["through"] for each in through}
        assert named <= staff
    assert set(absences(of).index) == staff
    assert set(convenors(of, least=1).index) <= staff
    table = change(of, roles(of))
    assert {*table.could_ask.index, *table.bridgers.index} <= staff
    for person in of.people.index:
        ego(of, person)
    same = compare(Moment(of), Moment(of))
    assert set(same.ties["change"]) <= {"kept"}
    assert same.roles.empty
    pd.testing.assert_frame_equal(of.people, people)
    pd.testing.assert_frame_equal(of.ties, ties)


@EVERY_NETWORK
def test_shares_lie_between_nothing_and_all(of: Network) -> None:
    table = transitions(of).matrix
    assert ((table["share"].dropna() >= 0) & (table["share"].dropna() <= 1)).all()
    assert (table["ties"] <= table["possible"]).all()
    inside = table["from_group"] == table["to_group"]
    assert (table.loc[~inside, "handed_over"] <= table.loc[~inside, "possible"]).all()
