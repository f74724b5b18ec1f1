"""Ties of more strength are shorter; equal routes stay equal whatever the strengths are."""

from functools import reduce
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from netroles.measures import measure
from netroles.measures.weighted_betweenness import weighted_betweenness
from netroles.network import Network, structure
from tests import obvious
from tests.networks import NAMED, network, path, ring, star


def test_the_strongly_tied_way_round_a_ring_is_the_shorter_one() -> None:
    """A–B–C is 1/2 + 1/2, A–D–C is 2. B and D are 3/2 apart over A and over C."""
    found = measure(
        network([("A", "B", 2), ("B", "C", 2), ("C", "D", 1), ("D", "A", 1)]),
        "weighted_betweenness",
    )
    assert found.to_dict() == {"A": 0.5, "B": 1, "C": 0.5, "D": 0}


def test_networkx_would_have_left_out_the_strongly_tied_person() -> None:
    """traps.md: with strength read as distance B has 0 and D all."""
    found = measure(
        network([("A", "B", 10), ("B", "C", 10), ("C", "D", 1), ("D", "A", 1)]),
        "weighted_betweenness",
    )
    assert (found["B"], found["D"]) == (1, 0)


def test_two_strong_steps_beat_one_weak_step() -> None:
    """Over B: 1/3 + 1/3; directly: 1."""
    found = measure(network([("A", "B", 3), ("B", "C", 3), ("A", "C", 1)]), "weighted_betweenness")
    assert found.to_dict() == {"A": 0, "B": 1, "C": 0}


def test_two_steps_of_twice_the_strength_are_as_long_as_one() -> None:
    found = measure(network([("A", "B", 2), ("B", "C", 2), ("A", "C", 1)]), "weighted_betweenness")
    assert found.to_dict() == {"A": 0, "B": 0.5, "C": 0}


def test_half_way_it_takes_four_times_the_strength() -> None:
    """alpha 1/2: with strength 9 over B 1/3 + 1/3, with 4 as long as directly, with 3 longer."""
    between = {}
    for strong in (9, 4, 3):
        of = network([("A", "B", strong), ("B", "C", strong), ("A", "C", 1)])
        between[strong] = measure(of, "weighted_betweenness_half").to_list()
    assert between == {9: [0, 1, 0], 4: [0, 0.5, 0], 3: [0, 0, 0]}


@pytest.mark.parametrize("name", ["weighted_betweenness", "weighted_betweenness_half"])
@pytest.mark.parametrize("ties", [path("ABCDE"), star(5), ring("ABCDEF")])
def test_without_strengths_it_is_betweenness(ties: list[str], name: str) -> None:
    of = network(ties)
    assert measure(of, name).to_list() == measure(of, "betweenness").to_list()


@pytest.mark.parametrize("of", NAMED.values(), ids=NAMED.keys())
def test_alpha_0_is_betweenness_on_every_network(of: Network) -> None:
    found = weighted_betweenness(structure(of), alpha=0)
    expected = measure(of, "betweenness").rename("weighted_betweenness")
    pd.testing.assert_series_equal(found, expected, rtol=0, atol=1e-12)


def test_a_decimal_is_what_the_file_says_and_not_the_nearest_float() -> None:
    """A to Z over the x is as long as over the y, the same ties backwards; floats differ."""
    strengths = [0.1, 0.2, 0.3, 0.6, 0.7]
    ties: list[tuple[str, str, float]] = []
    for way, order in (("x", strengths), ("y", strengths[::-1])):
        people = ["A", *(f"{way}{i}" for i in range(len(order) - 1)), "Z"]
        ties += [(a, b, w) for (a, b), w in zip(pairwise(people), order, strict=True)]
    forwards, backwards = (
        reduce(lambda route, w: route + 1 / w, way, 0.0) for way in (strengths, strengths[::-1])
    )
    assert forwards != backwards  # what floats make of two equal routes
    found = measure(network(ties), "weighted_betweenness")
    expected = obvious.weighted_betweenness(network(ties))
    assert found.to_dict() == pytest.approx(expected, abs=1e-12)
    assert found["x1"] == pytest.approx(found["y2"])


def test_strengths_without_a_small_common_multiple_are_floats() -> None:
    """L of these passes 2⁵³; the two ways from A to C are still equally long."""
    odd = [1.0000001, 1.0000003, 1.0000007, 1.0000009, 1.0000013]
    ties = [("A", "B", odd[0]), ("B", "C", odd[1]), ("A", "D", odd[1]), ("D", "C", odd[0])]
    ties += [("C", f"{i}", w) for i, w in enumerate(odd)]
    found = measure(network(ties), "weighted_betweenness")
    assert found.to_dict() == pytest.approx(obvious.weighted_betweenness(network(ties)), abs=1e-9)
    assert found["B"] == found["D"] == pytest.approx(3)  # half of A with C and the five beyond


def test_a_tie_of_next_to_no_length_leads_nobody_round_in_circles() -> None:
    """A to C over B is 10⁶ + 1 long, directly 10⁶. Without a floor igraph takes both as equal, and
    finds C on 5 of the 3 pairs."""
    for strong in (1e6, 1e12, 1e300):
        of = network([("A", "B", 1), ("B", "C", strong), ("A", "C", 1), ("C", "D", 1)])
        found = measure(of, "weighted_betweenness").to_dict()
        assert found == {"A": 0, "B": 0, "C": 2, "D": 0}


def test_strengths_as_far_apart_as_floats_go_have_an_answer() -> None:
    of = network([("A", "B", 1e-300), ("B", "C", 1e300), ("A", "C", 1e-300), ("C", "D", 5e-324)])
    assert measure(of, "weighted_betweenness").to_list() == [0, 0, 2, 0]
    assert measure(of, "weighted_betweenness_half").between(0, 3).all()


def test_a_missing_strength_is_as_long_as_the_weakest_tie() -> None:
    """A–C has none given: it counts 1, so it is 1 long, and over B it is 1/2 + 1/2."""
    found = measure(
        network([("A", "B", 2), ("B", "C", 2), ("A", "C"), ("C", "D", 1)]), "weighted_betweenness"
    )
    assert found["B"] == pytest.approx(0.5 + 0.5)  # A with C, A with D


def test_one_way_ties_and_parallel_rows_make_one_tie() -> None:
    """A says 1 about B, B says 3 about A: 3 counts. Two rows of 2 add up to 4 where they do."""
    one_way = network([("A", "B", 1), ("B", "A", 3), ("B", "C", 3), ("A", "C", 1)], directed=True)
    assert measure(one_way, "weighted_betweenness")["B"] == 1
    rows = [("A", "B", 1.5), ("A", "B", 1.5), ("B", "C", 3), ("A", "C", 1)]
    assert measure(network(rows, combine="sum"), "weighted_betweenness")["B"] == 1
    # Kept apart they are 2/3 long, and over B it is as far as directly: 2/3 + 1/3.
    assert measure(network(rows, combine="max"), "weighted_betweenness")["B"] == 0.5


def rated(people: int, seed: int) -> Network:
    """Five times as many ties as people would be a dense team; here about three, rated 1 to 5."""
    random = np.random.default_rng(seed)
    names = [f"p{i}" for i in range(people)]
    rows = [
        (names[a], names[b], float(random.integers(1, 6)))
        for a, b in (random.choice(people, 2, replace=False) for _ in range(3 * people))
    ]
    return network(rows, names)


@pytest.mark.parametrize("people", [300, 500])
def test_ratings_agree_with_exact_lengths(people: int) -> None:
    of = rated(people, seed=people)
    exact = obvious.betweenness_by_whole_lengths(obvious.whole_lengths(of))
    found = measure(of, "weighted_betweenness").to_dict()
    assert found == pytest.approx(exact, abs=1e-9, rel=1e-12)


def test_float_lengths_compared_exactly_are_wrong() -> None:
    """The trap itself: the same sum with 1 / strength in floats is off by whole pairs of people."""
    of = rated(300, seed=300)
    exact = obvious.betweenness_by_whole_lengths(obvious.whole_lengths(of))
    floats = {
        person: {other: 1 / strength for other, strength in others.items()}
        for person, others in obvious.contacts(of).items()
    }
    rounded = obvious.betweenness_by_whole_lengths(floats)  # type: ignore[arg-type]
    assert max(abs(rounded[person] - exact[person]) for person in exact) > 1


def test_decimals_agree_with_exact_lengths() -> None:
    """Shares of a working day: 0.1 to 2.5, of which few are exact as a float."""
    random = np.random.default_rng(7)
    names = [f"p{i}" for i in range(120)]
    rows = [
        (names[a], names[b], float(random.choice([0.1, 0.2, 0.3, 0.6, 1.2, 2.5])))
        for a, b in (random.choice(120, 2, replace=False) for _ in range(400))
    ]
    of = network(rows, names)
    exact = obvious.betweenness_by_whole_lengths(obvious.whole_lengths(of))
    found = measure(of, "weighted_betweenness").to_dict()
    assert found == pytest.approx(exact, abs=1e-9, rel=1e-12)
