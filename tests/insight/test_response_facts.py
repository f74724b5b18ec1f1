"""What is said of how many answered, and of ties that one side alone reports."""

import numpy as np
import pytest

from netroles.insight import (
    CAREFUL,
    INSISTED,
    one_sided_sentence,
    response_sentence,
    response_sentences,
)
from netroles.network import (
    SHOW_NETWORK_ONLY,
    SHOW_WITH_A_WARNING,
    Network,
    one_sided,
    response,
    structure,
)
from tests.networks import network


def team(answered: int, silent: int) -> Network:
    words = ["yes"] * answered + ["no"] * silent
    return network((), {f"P{n}": {"responded": word} for n, word in enumerate(words)})


@pytest.mark.parametrize(
    ("answered", "silent", "said"),
    [
        (38, 8, "38 of 46 people who were asked answered (83%)."),
        (1, 0, "1 of 1 person who was asked answered (100%)."),
        (0, 2, "0 of 2 people who were asked answered (0%)."),
        (796, 204, "796 of 1,000 people who were asked answered (79.6%)."),
        (697, 303, "697 of 1,000 people who were asked answered (69.7%)."),
        (999, 1, "999 of 1,000 people who were asked answered (99.9%)."),
        (4, 1, "4 of 5 people who were asked answered (80%)."),
    ],
)
def test_the_share_that_answered_is_never_rounded_up_to_a_cut_off_or_to_everybody(
    answered: int, silent: int, said: str
) -> None:
    assert response_sentence(response(team(answered, silent))) == said


def test_what_is_not_known_is_said_to_be_not_known() -> None:
    assert response_sentences(response(network(["AB"]))) == [
        "Who answered is not known from this file."
    ]


def test_few_answers_are_said_with_what_that_means() -> None:
    assert len(response_sentences(response(team(8, 2)))) == 1
    assert response_sentences(response(team(7, 3)))[1] == CAREFUL[SHOW_WITH_A_WARNING]
    assert response_sentences(response(team(6, 4)))[1] == CAREFUL[SHOW_NETWORK_ONLY]
    assert CAREFUL[SHOW_WITH_A_WARNING].startswith("Fewer than 80% answered: roles are shown")
    assert CAREFUL[SHOW_NETWORK_ONLY].startswith("Fewer than 70% answered: no roles of single")
    assert "fewer than 70% answered" in INSISTED


def ties_by_one(of: Network) -> str | None:
    counted = structure(of)
    return one_sided_sentence(response(of), counted, one_sided(of, counted))


def test_ties_that_one_side_reports_are_counted_with_what_is_known_of_the_other() -> None:
    ties = ["AB", "BA", "BC", "CA"]
    everybody = {person: {"responded": "yes"} for person in "ABC"}
    assert ties_by_one(network(ties, everybody, directed=True)) == (
        "2 of 3 ties were reported by one side only, although the other side answered too."
    )
    assert ties_by_one(network(["AB", "BC"], directed=True)) == (
        "1 of 2 ties was reported by one side only, although the other side named somebody else."
    )


def test_where_it_does_not_matter_who_said_a_tie_nothing_is_said() -> None:
    assert ties_by_one(network(["AB", "BC"])) is None
    assert one_sided_sentence(
        response(network()), structure(network(directed=True)), np.zeros(0, dtype=bool)
    ) is None  # fmt: skip
