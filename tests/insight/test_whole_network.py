"""Figures of the whole network, counted by eye."""

from netroles.insight import network_sentences, standing_out
from tests.networks import clique, network


def test_a_circle_of_four_and_somebody_alone() -> None:
    assert network_sentences(network(clique("ABCD"), "ABCDE")) == [
        "5 people and 6 ties: 2.4 contacts a person on average.",
        "Of all pairs of people, 60% are in contact.",
        "It is in 2 parts without a tie between them; the largest has 4 people.",
        "Of two contacts of the same person, 100% are in contact themselves.",
    ]


def test_everybody_reached_is_said_so() -> None:
    assert "Everybody can be reached from everybody, over one or several others." in (
        network_sentences(network(["AB", "BC"]))
    )


def test_without_ties_only_people_are_counted() -> None:
    assert network_sentences(network(people="AB")) == ["2 people and 0 ties."]
    assert network_sentences(network()) == ["0 people and 0 ties."]


def test_where_roles_are_not_shown_what_stands_out_names_nobody() -> None:
    people = {"N": {"name": "Nia", "setting": "GP practice"}, "D": {"setting": "ward"}}
    assert standing_out(network(["ND"], people), None) == [
        "1 tie joins home and hospital.",
        "2 people and 1 tie: 1.0 contacts a person on average.",
        "Of all pairs of people, 100% are in contact.",
    ]
