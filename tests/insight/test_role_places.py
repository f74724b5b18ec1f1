"""Where everyone stands between bridging and cohesion."""

import numpy as np
import pandas as pd
import pytest

from netroles.insight import RolePlaces, broker_line, role_places
from netroles.network import Network
from netroles.roles import evidence, roles
from netroles.roles.broker import broker_score
from netroles.roles.thresholds import LEAST_SCORE, TOLERANCE
from tests.networks import TWO_CLIQUES_AND_A_PERSON, network, path


def placed(given: Network, shown: list[str] | None = None) -> RolePlaces:
    people = given.people.index if shown is None else pd.Index(shown, dtype="str")
    return role_places(given, roles(given), evidence(given), people)


def test_places_are_bridging_and_clustering_with_what_the_role_rests_on() -> None:
    """Two fives joined by X: of 55 pairs X lies between 25; mean 6.8, E and F between 24 each."""
    people = placed(network(TWO_CLIQUES_AND_A_PERSON)).people
    average = (25 + 24 + 24) / 11
    assert people.loc["X", ["contacts", "closed", "cohesion"]].to_list() == [2, 0, 0]
    assert people.loc["X", "bridging"] == pytest.approx(25 / average)
    assert people.loc["A", ["bridging", "cohesion", "closed"]].to_list() == [0, 1, 6]
    assert people.loc["E", "cohesion"] == pytest.approx(6 / 10)
    assert people["role"].value_counts().to_dict() == {"connector": 8, "broker": 3}
    table = roles(network(TWO_CLIQUES_AND_A_PERSON))
    assert people.loc["X", "score"] == table.loc["X", "broker"]
    assert people.loc["A", "score"] == table.loc["A", "connector"]


def test_staff_with_one_contact_are_counted_and_not_placed_at_nothing() -> None:
    places = placed(network(path("ABC"), people="D"))
    assert list(places.people.index) == ["B"]
    assert list(places.too_few_contacts) == ["D", "A", "C"]
    assert places.people.notna()["cohesion"].all()


def test_patients_and_carers_are_counted_and_not_placed() -> None:
    people = {"P": {"kind": "patient"}, "C": {"kind": "carer"}, "A": {"kind": "professional"}}
    places = placed(network(["PA", "PC", "AC"], people))
    assert list(places.people.index) == ["A"]
    assert list(places.not_staff) == ["P", "C"]


def test_average_cohesion_is_that_of_the_whole_network_whoever_is_shown() -> None:
    """A triangle with a tail: A and B have 1, C has 1/3, D with one contact none."""
    given = network(["AB", "BC", "CA", "CD"])
    assert placed(given).average_cohesion == pytest.approx((1 + 1 + 1 / 3) / 3)
    some = placed(given, ["C"])
    assert some.average_cohesion == pytest.approx((1 + 1 + 1 / 3) / 3)
    assert list(some.people.index) == ["C"]


@pytest.mark.parametrize("given", [network(), network(people="A"), network(["AB"])])
def test_a_network_with_nobody_to_place_has_no_places(given: Network) -> None:
    places = placed(given)
    assert places.people.empty
    assert np.isnan(places.average_cohesion)


def test_people_are_called_by_name_or_else_by_id() -> None:
    places = placed(network(["AB", "BC", "CA"], {"A": {"name": "Ann"}}))
    assert places.people["name"].to_dict() == {"A": "Ann", "B": "B", "C": "C"}


def test_on_the_broker_line_the_score_is_the_least_and_beyond_it_more() -> None:
    line = broker_line()
    assert (line["cohesion"].min(), line["cohesion"].max()) == (0, 1)

    def score(times: float) -> np.ndarray:
        columns = {
            "bridging": times * line["bridging"].to_numpy(),
            "clustering": line["cohesion"].to_numpy(),
        }
        return broker_score(columns)

    assert score(1) == pytest.approx(LEAST_SCORE)
    assert (score(1.01) > LEAST_SCORE + TOLERANCE).all()
    assert (score(0.99) < LEAST_SCORE - TOLERANCE).all()


def test_every_broker_stands_beyond_the_line() -> None:
    people = placed(network(TWO_CLIQUES_AND_A_PERSON)).people
    line = broker_line(201)
    needed = np.interp(people["cohesion"], line["cohesion"], line["bridging"])
    assert (people["bridging"] >= needed - 1e-3)[people["role"].eq("broker")].all()
    assert not (people["bridging"] >= needed + 1e-3)[~people["role"].eq("broker")].any()


def test_where_no_bridging_is_enough_the_broker_line_ends() -> None:
    """With 0.6 needed and cohesion c the score stays below (2 - c)/2: the line ends before 0.8."""
    line = broker_line(11, least_score=0.6)
    assert line["cohesion"].round(6).tolist() == [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
    assert line["bridging"].iloc[0] == pytest.approx(0.6 / 0.4)
    assert (line["bridging"] > 0).all()
