"""How sure a role is: resampling that gives the same numbers every time and knows its limits."""

import numpy as np
import pandas as pd
import pytest

from netroles.network import Network, nameless, structure
from netroles.roles import ROLES, RULE, confidence, confidence_word, roles
from netroles.roles.reported import asked
from netroles.roles.resampling import Case, Kept, correlations, draws
from netroles.roles.thresholds import (
    DRAWS,
    HIGH_CONFIDENCE,
    HINT_CONFIDENCE,
    MODERATE_CONFIDENCE,
    SILENT,
)
from tests.networks import NAMED, TWO_CLIQUES_AND_A_PERSON, clique, network, star

TWO_TEAMS = network(TWO_CLIQUES_AND_A_PERSON)


def test_a_bridge_of_two_ties_is_there_as_often_as_both_people_and_both_ties_are() -> None:
    """X links two teams through one person each: 0.9 to the power of 4, about 0.66."""
    sure = confidence(TWO_TEAMS).of_roles
    assert sure.index.equals(TWO_TEAMS.people.index)
    assert sure["X"] == pytest.approx(0.9**4, abs=0.1)
    assert confidence_word(sure["X"]) == "moderate"


def test_the_centre_of_a_star_is_a_broker_in_nearly_every_network_drawn() -> None:
    sure = confidence(network(star(5))).of_roles
    assert sure["C"] >= 0.95
    assert sure.drop("C").isna().all(), "one contact is no role, and has no confidence"


@pytest.mark.parametrize("of", NAMED.values(), ids=NAMED.keys())
def test_a_share_for_each_of_the_four_roles_and_nothing_for_the_rest(of: Network) -> None:
    table = roles(of, confidence=True)
    with_role = table["role"].isin(["broker", "connector", "energiser", "challenger"])
    assert (table["confidence"].notna() == with_role).all()
    assert table["confidence"].dropna().between(0, 1).all()
    possible = table.loc[table["evidence"] == "possible", "confidence"]
    assert (possible <= HINT_CONFIDENCE).all()
    assert table.drop(columns="confidence").equals(roles(of).drop(columns="confidence"))


def test_the_same_network_has_the_same_confidence_whatever_the_order_of_its_rows() -> None:
    ties = list(TWO_CLIQUES_AND_A_PERSON)
    people = [str(each) for each in TWO_TEAMS.people.index]
    other = confidence(network(ties[::-1], people[::-1])).of_roles
    pd.testing.assert_series_equal(confidence(TWO_TEAMS).of_roles, other[people])


def test_the_same_draws_one_by_one_or_in_one_go() -> None:
    """So that the number of cores, and what each one takes, changes nothing."""
    of = nameless(structure(TWO_TEAMS))
    stood = of.people.index.to_numpy()
    role = np.where(stood == list(TWO_TEAMS.people.index).index("X"), 0, -1)
    case = Case(of, asked(TWO_TEAMS, None).renumbered(stood), role, RULE, SILENT)
    whole = draws(case, list(range(6)))
    ones = [draws(case, [seed]) for seed in range(6)]
    assert whole.present.tolist() == sum(each.present for each in ones).tolist()
    assert whole.held.tolist() == sum(each.held for each in ones).tolist()


def test_a_person_is_judged_over_the_networks_they_are_in() -> None:
    """The centre of three links two of them in half of the networks it is in, in which at least
    two of three are there; the ties that are forgotten take a little more."""
    of = nameless(structure(network(star(3))))
    centre = int(of.degree.argmax())
    role = np.where(np.arange(4) == centre, 0, -1)
    case = Case(of, asked(network(star(3)), None), role, RULE, 0.5)
    found = draws(case, list(range(DRAWS)))
    assert 70 < found.present[centre] < 130, "there in about half of 200"
    assert 0.25 < found.held[centre] / found.present[centre] < 0.6


def test_where_more_people_did_not_answer_more_are_left_out() -> None:
    people = {str(each): {"responded": "yes"} for each in TWO_TEAMS.people.index}
    answered = network(TWO_CLIQUES_AND_A_PERSON, people)
    assert confidence(answered).silent == SILENT
    for each in list(people)[:4]:
        people[each] = {"responded": "no"}
    silent = confidence(network(TWO_CLIQUES_AND_A_PERSON, people))
    assert silent.silent == pytest.approx(4 / 11)
    assert silent.of_roles["X"] < confidence(answered).of_roles["X"]


def test_a_reported_energiser_may_be_surer_than_a_hint() -> None:
    talk = [{"source": a, "target": b, "kind": "talks to"} for a, b in clique("ABCDEFGH")]
    said = [{"source": each, "target": "A", "kind": "energises"} for each in "BCDEFG"]
    table = roles(network([*talk, *said]), confidence=True)
    assert table.loc["A", ["role", "evidence"]].to_list() == ["energiser", "reported"]
    assert table.loc["A", "confidence"] > HINT_CONFIDENCE


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (1.0, "high"),
        (HIGH_CONFIDENCE, "high"),
        (HIGH_CONFIDENCE - 1e-12, "high"),
        (HIGH_CONFIDENCE - 1e-6, "moderate"),
        (MODERATE_CONFIDENCE, "moderate"),
        (MODERATE_CONFIDENCE - 1e-6, "low"),
        (0.0, "low"),
        (float("nan"), ""),
    ],
)
def test_exactly_on_a_level_is_the_higher_one(share: float, word: str) -> None:
    assert confidence_word(share) == word


def test_progress_runs_from_nothing_to_all_and_what_it_raises_stops_the_work() -> None:
    told: list[float] = []
    confidence(network(star(4)), progress=told.append)
    assert told[0] == 0
    assert told == sorted(told)
    assert told[-1] == 1

    def stop(share: float) -> None:
        if share > 0.2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        confidence(network(star(4)), progress=stop)


def test_order_of_people_by_hand_when_nobody_is_left_out() -> None:
    of = nameless(structure(TWO_TEAMS))
    values = {"betweenness": np.arange(11.0), "triangles": np.zeros(11)}
    found = correlations(Kept(of, values), (0.0, [1, 2]))
    true = np.asarray(of.graph.betweenness())
    assert found[:, 0] == pytest.approx(np.corrcoef(np.arange(11.0), true)[0, 1])
    assert np.isnan(found[:, 1]).all(), "where all have the same there is no order"


def test_a_network_in_which_nobody_differs_has_no_stable_order() -> None:
    stability = confidence(network(clique("ABCDEF"))).stability
    assert all(np.isnan(each) for each in stability.values())
    assert confidence(TWO_TEAMS).stability["betweenness"] in {0.0, 0.1, 0.2, 0.3}


def test_nobody_and_one_person_have_no_confidence_and_no_error() -> None:
    assert confidence(network()).of_roles.empty
    assert confidence(network(people="A")).of_roles.isna().all()
    assert set(roles(network(people="A"), confidence=True)["role"]) <= set(ROLES)
