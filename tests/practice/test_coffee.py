"""Who could have a coffee with whom: pairs, one triple, nobody twice, the furthest new reach."""

import random
from collections.abc import Iterator
from itertools import combinations

import pytest

from netroles.network import NetrolesError, Network, structure
from netroles.practice import (
    AT_RANDOM,
    NewReach,
    coffee_round,
    round_sentences,
    ways_to_draw,
    who_may_be_drawn,
)
from netroles.practice.coffee import ALL_TAKEN, ALONE, NOBODY_NEW
from tests.networks import network

SIX = "ABCDEF"
HOME, WARD = {"setting": "own home"}, {"setting": "hospital ward"}
TWO_SIDES = network(["AN", "WX"], {"A": HOME, "N": HOME, "W": WARD, "X": WARD})


def pairs(groups: tuple[tuple[str, ...], ...]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def within_reach(given: Network) -> set[frozenset[str]]:
    """Every pair of one person at home and one on the ward with a tie, or a contact in common."""
    ends = given.ties[["source", "target"]].itertuples(index=False)
    ties = {frozenset(tie) for tie in ends}
    side = given.people["setting"]
    return {
        frozenset((one, other))
        for one, other in combinations(given.people.index, 2)
        if side[one] != side[other]
        and (
            frozenset((one, other)) in ties
            or any(
                {frozenset((one, via)), frozenset((via, other))} <= ties
                for via in given.people.index
            )
        )
    }


def some_network(people: int, seed: int) -> Network:
    """People in turn at home and on the ward, some of whom have ties."""
    ids = [f"P{number}" for number in range(people)]
    chance = random.Random(seed)
    ties = [pair for pair in combinations(ids, 2) if chance.random() < 0.25]
    return network(ties, {each: (HOME, WARD)[at % 2] for at, each in enumerate(ids)})


def every_pairing(people: tuple[str, ...]) -> Iterator[list[frozenset[str]]]:
    """Every way to put some of the people into pairs, one left after the other."""
    if len(people) < 2:
        yield []
        return
    first, *others = people
    yield from every_pairing(tuple(others))
    for other in others:
        left = tuple(each for each in others if each != other)
        for rest in every_pairing(left):
            yield [frozenset((first, other)), *rest]


def test_six_people_without_ties_meet_in_three_pairs() -> None:
    drawn = coffee_round(network([], SIX), SIX, seed=1)
    assert [len(group) for group in drawn.groups] == [2, 2, 2]
    assert sorted(person for group in drawn.groups for person in group) == list(SIX)
    assert drawn.left == ()
    assert drawn.reach == ()


def test_the_seed_decides_and_another_draws_others() -> None:
    given = network([], SIX)
    draws = {seed: coffee_round(given, SIX, seed).groups for seed in range(12)}
    assert draws == {seed: coffee_round(given, SIX, seed).groups for seed in range(12)}
    assert len(set(draws.values())) > 1


def test_five_people_meet_in_a_pair_and_a_triple() -> None:
    drawn = coffee_round(network([], "ABCDE"), "ABCDE", seed=3)
    assert sorted(map(len, drawn.groups)) == [2, 3]
    assert drawn.left == ()


def test_three_people_are_one_triple_and_two_a_pair() -> None:
    assert coffee_round(network([], "ABC"), "ABC", 1).groups == (("A", "B", "C"),)
    assert coffee_round(network([], "AB"), "AB", 1).groups == (("A", "B"),)


def test_one_person_alone_and_nobody_at_all() -> None:
    alone = coffee_round(network([], "A"), "A", 1)
    assert (alone.groups, alone.left) == ((), (("A", ALONE),))
    assert round_sentences(alone, {"A": "Ann"}) == [
        "No pair could be drawn.",
        "Not drawn, because nobody else is drawn: Ann.",
    ]
    assert round_sentences(coffee_round(network([], "A"), [], 1), {}) == ["Nobody is drawn."]


def test_who_has_a_tie_is_drawn_together_only_where_that_is_asked_for() -> None:
    """The square A–B–C–D–A leaves only the diagonals."""
    square = network(["AB", "BC", "CD", "DA"])
    for seed in range(6):
        assert pairs(coffee_round(square, "ABCD", seed).groups) == {
            frozenset("AC"),
            frozenset("BD"),
        }
    found = [pairs(coffee_round(square, "ABCD", seed, tied=True).groups) for seed in range(12)]
    assert any(frozenset("AB") in each for each in found)


@pytest.mark.parametrize("people", ["ABCD", "ABCDEF", "ABCDE", "ABCDEFG"])
@pytest.mark.parametrize("seed", range(3))
def test_nobody_meets_twice_until_every_pair_has_met(people: str, seed: int) -> None:
    given = network([], people)
    earlier: list[tuple[str, ...]] = []
    every = {frozenset(pair) for pair in combinations(people, 2)}
    for _ in range(len(every)):
        drawn = coffee_round(given, people, seed, earlier=earlier)
        assert pairs(drawn.groups).isdisjoint(pairs(tuple(earlier)))
        assert drawn.groups or pairs(tuple(earlier)) == every
        earlier += drawn.groups
    assert pairs(tuple(earlier)) == every
    last = coffee_round(given, people, seed, earlier=earlier)
    assert last.groups == ()
    assert last.left == tuple((person, NOBODY_NEW) for person in people)


@pytest.mark.parametrize("people", ["ABCD", "ABCDEF", "ABCDEFGH"])
@pytest.mark.parametrize("seed", range(8))
def test_even_people_drawn_at_random_are_all_paired_in_every_round(people: str, seed: int) -> None:
    """Drawn without looking ahead, about one of six such series ends with somebody left over."""
    given = network([], people)
    earlier: list[tuple[str, ...]] = []
    for number in range(len(people) - 1):
        drawn = coffee_round(given, people, 100 * seed + number, earlier=earlier)
        assert drawn.left == ()
        earlier += drawn.groups


def test_a_triple_of_an_earlier_round_keeps_all_three_apart() -> None:
    drawn = coffee_round(network([], "ABCDEF"), SIX, 1, earlier=[("A", "B", "C")])
    assert pairs(drawn.groups).isdisjoint({frozenset("AB"), frozenset("AC"), frozenset("BC")})


def test_who_is_left_is_told_with_the_reason() -> None:
    """A has met everybody; B, C and D are three, so they meet together."""
    earlier = [("A", "B"), ("A", "C"), ("A", "D")]
    drawn = coffee_round(network([], "ABCD"), "ABCD", 1, earlier=earlier)
    assert drawn.left[0] == ("A", NOBODY_NEW)
    assert len(drawn.groups) == 1
    (one,) = (person for person, why in drawn.left if why == ALL_TAKEN)
    called = {"A": "Ann", "B": "Bo", "C": "Cy", "D": "Di"}
    assert round_sentences(drawn, called) == [
        "2 people in 1 pair.",
        "Not drawn, because everybody who is drawn has met them before, or has a tie with them: "
        "Ann.",
        f"Not drawn, because everybody they could still meet is in another pair: {called[one]}.",
    ]


def test_somebody_else_joins_where_the_one_left_fits_no_pair() -> None:
    """E may meet A alone: only as a pair of these two is there a triple, B, C and D."""
    earlier = [("E", "B"), ("E", "C"), ("E", "D")]
    for seed in range(8):
        drawn = coffee_round(network([], "ABCDE"), "ABCDE", seed, earlier=earlier)
        assert set(drawn.groups) == {("A", "E"), ("B", "C", "D")}
        assert drawn.left == ()


def test_new_reach_by_hand() -> None:
    """A – N at home, W – X on the ward. A–W brings A–W, N–W and A–X within reach; A–N nothing."""
    reach = NewReach(TWO_SIDES, structure(TWO_SIDES), "setting")
    assert reach.of("AW") == 3
    assert reach.of("AN") == 0
    found = reach.of_pairs("ANWX")
    across = set(map(frozenset, ("AW", "AX", "NW", "NX")))
    assert found == {
        frozenset(pair): 3 if frozenset(pair) in across else 0
        for pair in map(frozenset, combinations("ANWX", 2))
    }


def test_a_tie_through_somebody_between_is_within_reach_already() -> None:
    given = network(["AH", "HW"], {"A": HOME, "H": {"setting": "hospice"}, "W": WARD})
    assert NewReach(given, structure(given), "setting").of("AW") == 0


@pytest.mark.parametrize("seed", range(6))
def test_new_reach_is_what_the_ties_add_to_the_pairs_within_reach(seed: int) -> None:
    given = some_network(9, seed)
    reach = NewReach(given, structure(given), "setting")
    now = within_reach(given)
    ties = [tuple(tie) for tie in given.ties[["source", "target"]].to_numpy()]
    people = {str(each): {"setting": where} for each, where in given.people["setting"].items()}
    found = reach.of_pairs(list(given.people.index))
    for group in [*combinations(given.people.index, 2), *combinations(given.people.index[:6], 3)]:
        more = network([*ties, *combinations(group, 2)], people)
        assert reach.of(group) == len(within_reach(more)) - len(now), group
        if len(group) == 2:
            assert found[frozenset(group)] == reach.of(group)


@pytest.mark.parametrize("people", [4, 6, 8, 9, 10])
@pytest.mark.parametrize("seed", range(2))
def test_bridging_equals_the_best_of_every_pairing(people: int, seed: int) -> None:
    """First as many pairs as can be, then the largest reach together; a third joins afterwards."""
    given = some_network(people, seed)
    ids = tuple(given.people.index)
    worth = NewReach(given, structure(given), "setting").of_pairs(ids)
    ties = {frozenset(tie) for tie in given.ties[["source", "target"]].to_numpy()}
    possible = (each for each in every_pairing(ids) if ties.isdisjoint(each))
    best = max((len(each), sum(worth[pair] for pair in each)) for each in possible)
    drawn = coffee_round(given, ids, seed, way="setting")
    twos = [frozenset(group) for group in drawn.groups if len(group) == 2]
    threes = [group for group in drawn.groups if len(group) == 3]
    assert pairs(drawn.groups).isdisjoint(ties)
    assert len(drawn.groups) == best[0]
    left = best[1] - sum(worth[pair] for pair in twos)
    assert left in ({worth[pair] for pair in pairs(tuple(threes))} if threes else {0})
    if not threes:
        assert sum(drawn.reach) == best[1]


def test_bridging_draws_across_and_chance_decides_between_equals() -> None:
    drawn = {coffee_round(TWO_SIDES, "ANWX", seed, way="setting").groups for seed in range(12)}
    assert drawn == {(("A", "W"), ("N", "X")), (("A", "X"), ("N", "W"))}
    once = coffee_round(TWO_SIDES, "ANWX", 1, way="setting")
    assert once.reach == (3, 3)
    assert round_sentences(once, {}) == [
        "4 people in 2 pairs.",
        "Added up over these groups, 6 pairs of people across home and hospital would newly come "
        "within reach.",
    ]


def test_of_many_people_the_best_pairs_of_each_come_to_the_same() -> None:
    """Between two large teams without a tie across, every pair across brings its own reach."""
    people = {f"P{at:02}": (HOME, WARD)[at % 2] for at in range(64)}
    given = network([], people)
    drawn = coffee_round(given, tuple(people), 1, way="setting")
    assert sum(drawn.reach) == 32
    assert len(drawn.groups) == 32


def test_staff_alone_are_drawn_unless_families_are_asked_for() -> None:
    given = network([], {"A": {}, "P": {"kind": "patient"}, "C": {"kind": "carer"}, "B": {}})
    assert who_may_be_drawn(given) == ("A", "B")
    assert who_may_be_drawn(given, families=True) == ("A", "P", "C", "B")


def test_bridging_is_offered_where_there_are_two_sides() -> None:
    assert ways_to_draw(TWO_SIDES) == (AT_RANDOM, "setting")
    teams = network([], {"A": {"team": "one"}, "B": {"team": "two"}, "C": {"level": "specialist"}})
    assert ways_to_draw(teams) == (AT_RANDOM, "team")
    assert ways_to_draw(network([], "AB")) == (AT_RANDOM,)


@pytest.mark.parametrize(
    ("people", "way", "said"),
    [
        (["A", "Z"], AT_RANDOM, "1 of those given are not"),
        (["A", "A"], AT_RANDOM, "given twice"),
        (["A", "B"], "zodiac", "'zodiac' was asked for"),
    ],
)
def test_what_cannot_be_drawn_is_said(people: list[str], way: str, said: str) -> None:
    with pytest.raises(NetrolesError, match=said):
        coffee_round(network([], "AB"), people, 1, way=way)


def test_too_many_people_are_refused_in_a_sentence() -> None:
    ids = [f"P{at}" for at in range(201)]
    with pytest.raises(NetrolesError, match="at most 200 people at a time; these are 201"):
        coffee_round(network([], ids), ids, 1)
