"""What a Network accepts, and how its content is told apart."""

import pandas as pd
import pytest

from netroles.network import NetrolesError, Network, is_staff, side_of
from tests.networks import network


def test_a_tie_to_somebody_who_is_not_in_the_people_table_is_refused() -> None:
    good = network(["AB"])
    with pytest.raises(NetrolesError, match="1 ties have a target"):
        Network(good.people.drop("B"), good.ties)


@pytest.mark.parametrize("strength", [0.0, -1.0, float("inf")])
def test_a_strength_that_is_not_above_zero_is_refused(strength: float) -> None:
    with pytest.raises(NetrolesError, match="above 0"):
        network([("A", "B", strength)])


def test_a_missing_strength_is_accepted_as_missing() -> None:
    assert network([("A", "B", None)]).ties["strength"].isna().all()


def test_a_tie_to_oneself_is_refused() -> None:
    with pytest.raises(NetrolesError, match="two different people"):
        network(["AA"])


def test_a_person_listed_twice_is_refused() -> None:
    good = network(["AB"])
    twice = pd.concat([good.people, good.people.loc[["A"]]])
    with pytest.raises(NetrolesError, match="1 stand more often"):
        Network(twice, good.ties)


def test_a_value_outside_the_vocabulary_is_refused_and_named() -> None:
    with pytest.raises(NetrolesError, match="found 'boss'"):
        network(["AB"], {"A": {"kind": "boss"}})


def test_somebody_whose_kind_is_not_given_counts_as_staff() -> None:
    three = network((), {"A": {}, "B": {"kind": "patient"}, "C": {"kind": "professional"}})
    assert is_staff(three.people).to_dict() == {"A": True, "B": False, "C": True}


def test_people_in_home_and_hospital_settings_stand_between() -> None:
    people = {
        "A": {"setting": "own home"},
        "B": {"setting": "ward"},
        "C": {"setting": "GP practice; ward"},
        "D": {"setting": "somewhere new"},
        "E": {},
        "F": {"setting": "ward; emergency department"},
    }
    sides = side_of(network((), people))
    assert sides.dropna().to_dict() == {
        "A": "home",
        "B": "hospital",
        "C": "between",
        "F": "hospital",
    }


def test_a_side_given_for_the_person_wins_over_their_setting() -> None:
    assert side_of(network((), {"A": {"setting": "ward", "side": "home"}}))["A"] == "home"


def test_equal_networks_have_equal_digests_and_one_changed_cell_another() -> None:
    first, second = network([("A", "B", 1)]), network([("A", "B", 1)])
    assert first.digest == second.digest
    changed = [
        network([("A", "B", 2)]),
        network([("A", "B", 1)], {"A": {"team": "x"}}),
        network([("A", "B", 1)], directed=True),
        network([("A", "B", 1)], settings={"ward": "hospital"}),
    ]
    assert len({first.digest, *(each.digest for each in changed)}) == 5


def test_one_changed_cell_among_sixty_thousand_ties_changes_the_digest() -> None:
    """Streamlit samples frames of 50,000 rows or more; the digest must not."""
    large = network(["AB"]).ties.sample(60_000, replace=True, random_state=1, ignore_index=True)
    people = network(["AB"]).people
    other = large.copy()
    other.loc[31_415, "strength"] = 9.0
    assert Network(people, large).digest != Network(people, other).digest
