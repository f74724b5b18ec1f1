"""What became of the pairs who had a coffee."""

import pytest

from netroles.decisions import Moment, moments
from netroles.network import Network
from netroles.practice import coffee_trial, too_early, trial_sentences
from tests.networks import network

ROUND = [(1, [("A", "B"), ("C", "D")])]


def two_periods(before: list[str], after: list[str]) -> Network:
    ties = [(each, "before") for each in before] + [(each, "after") for each in after]
    rows = [{"source": tie[0], "target": tie[1], "period": when} for tie, when in ties]
    return network(rows, "ABCD")


def test_pairs_stand_beside_those_who_were_not_drawn_together() -> None:
    """Before A–D only; after A–B and A–C too. One of two pairs, and one of the three others."""
    before, after = moments(two_periods(["AD"], ["AD", "AB", "AC"]))
    trial = coffee_trial(ROUND, after, before)
    assert trial.pairs.to_numpy().tolist() == [
        [1, "A", "B", False, True],
        [1, "C", "D", False, False],
    ]
    assert (trial.others, trial.others_tied) == (3, 1)
    assert trial.new_ties == (1, 2)
    assert trial_sentences(trial) == [
        "New ties, among pairs drawn who had none before: 1 of 2.",
        "New ties, among all other pairs of the same people who had none before: 1 of 3.",
    ]


def test_a_tie_before_is_no_tie_that_came_of_it() -> None:
    before, after = moments(two_periods(["AB"], ["AB"]))
    assert trial_sentences(coffee_trial([(1, [("A", "B")])], after, before)) == [
        "Pairs drawn that had a tie before already: 1 of 1."
    ]


def test_a_triple_is_three_pairs_and_the_first_time_counts() -> None:
    after = Moment(network(["AB"], "ABC"))
    trial = coffee_trial([(2, [("A", "B")]), (1, [("A", "B", "C")])], after)
    assert trial.pairs["round"].tolist() == [1, 1, 1]
    assert trial.new_ties is None
    assert trial_sentences(trial) == ["Pairs drawn that have a tie now: 1 of 3."]


def test_whoever_is_not_in_the_data_is_not_counted() -> None:
    after = Moment(network(["AB"], "AB"))
    trial = coffee_trial(ROUND, after)
    assert trial.pairs["after"].isna().tolist() == [False, True]
    assert trial_sentences(trial) == [
        "Pairs drawn of whom one is not in these data: 1 of 2.",
        "Pairs drawn that have a tie now: 1 of 1.",
    ]
    nobody = coffee_trial([(1, [("X", "Y")])], after)
    assert trial_sentences(nobody) == ["Of no pair that was drawn are both people in these data."]


def test_per_cent_stands_from_ten_pairs_on() -> None:
    ids = [f"P{at:02}" for at in range(20)]
    groups = list(zip(ids[::2], ids[1::2], strict=True))
    trial = coffee_trial([(1, groups)], Moment(network(groups[:3], ids)))
    assert trial_sentences(trial) == ["Pairs drawn that have a tie now: 3 of 10 (30%)."]


@pytest.mark.parametrize(
    ("drawn_on", "drawn_in", "moment", "early"),
    [
        ("same", "before", "after", False),
        ("same", "after", "after", True),
        ("same", "after", "before", True),
        ("other", "after", "after", None),
        ("other", "before", "after", False),
        ("", "after", "after", None),
        ("", "before", "after", False),
        ("other", "long ago", "after", False),
        ("same", None, "after", True),
        ("other", None, "after", False),
        ("", None, "after", None),
        ("", "long ago", "after", None),
    ],
)
def test_the_data_a_round_was_drawn_on_know_nothing_of_it(
    drawn_on: str, drawn_in: str | None, moment: str, early: bool | None
) -> None:
    """The data marked "same" have the periods before and after."""
    then = Moment(two_periods(["AD"], ["AD", "AB"]), moment)
    assert too_early(then, "same", drawn_on, drawn_in) is early


def test_data_without_periods_know_nothing_of_what_was_drawn_on_them() -> None:
    now = Moment(network(["AB"], "AB"))
    assert too_early(now, "same", "same", None) is True
    assert too_early(now, "same", "other", None) is False
    assert too_early(now, "same", "", None) is None
