"""How sure roles are, in words."""

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest

from netroles.insight import (
    LINKS,
    NO_DOUBT,
    WAITING,
    Doubt,
    how_sure,
    how_sure_sentences,
    links,
    stability_sentence,
    what_confidence_is,
)
from netroles.roles import Confidence, roles
from tests.networks import network, path


def table() -> pd.DataFrame:
    """A patient and five members of staff, with roles as if they had been worked out."""
    people = {"P": {"kind": "patient"}, **{each: {"kind": "professional"} for each in "ABCDE"}}
    given = network([*path("ABCDE"), "PA"], people)
    return roles(given).assign(
        role=["none", "broker", "broker", "connector", "energiser", "none"],
        evidence=["", "position", "position", "position", "possible", ""],
    )


def sure(betweenness: float = 0.5, triangles: float = 0.5) -> Confidence:
    return Confidence(
        of_roles=pd.Series([np.nan, 0.8, 0.79, 0.6, 0.5, np.nan], index=list("PABCDE")),
        silent=0.1,
        stability=MappingProxyType({"betweenness": betweenness, "triangles": triangles}),
    )


def test_a_word_stands_beside_every_role_and_nothing_beside_none() -> None:
    words = how_sure(table(), Doubt(sure()))
    assert words.to_dict() == {
        "P": "",
        "A": "high",
        "B": "moderate",
        "C": "moderate",
        "D": "low",
        "E": "",
    }


def test_what_is_not_there_yet_is_said_beside_every_role() -> None:
    words = how_sure(table(), Doubt(meanwhile=WAITING))
    assert words.to_list() == ["", WAITING, WAITING, WAITING, WAITING, ""]
    assert how_sure(table(), NO_DOUBT)["A"] == "not worked out"


def test_it_is_counted_for_how_many_confidence_is_high_and_low() -> None:
    assert how_sure_sentences(table(), sure())[0] == (
        "Confidence is high for 1 of 2 brokers; low for 1 of 4 roles."
    )


def of(shares: dict[str, float]) -> str:
    """What is said where only these people of the table have a role."""
    given = table()
    role = given["role"].where(given.index.isin(list(shares)), "none")
    found = sure()
    own = found.of_roles.copy()
    own.update(pd.Series(shares))
    return how_sure_sentences(given.assign(role=role), replace(found, of_roles=own))[0]


def test_few_roles_are_said_in_plain_words() -> None:
    assert of({"A": 0.1}) == "There is one role, a broker, and confidence in it is low."
    assert of({"D": 0.9}) == "There is one role, an energiser, and confidence in it is high."
    assert of({"A": 0.9, "B": 0.8}) == "Confidence is high for both brokers; low for nobody."
    assert of({"B": 0.5, "C": 0.4}) == "Confidence is high for nobody; low for both roles."
    assert of({"B": 0.5, "C": 0.9}) == (
        "Confidence is high for the only connector; low for 1 of 2 roles."
    )


def test_where_nobody_has_a_role_there_is_nothing_to_be_sure_of() -> None:
    assert how_sure_sentences(table().assign(role="none"), sure()) == []


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.7, "the order is steady, even with 70% of the people left out"),
        (0.5, "the order is steady, even with 50% of the people left out"),
        (0.4, "take some care with the order, it holds with up to 40% of the people left out"),
        (0.25, "take some care with the order, it holds with up to 25% of the people left out"),
        (0.2, "do not read an order into it, it changes once more than 20% of the people are"),
        (0.0, "do not read an order into it, it changes once a tenth of the people are left out"),
    ],
)
def test_whether_an_order_can_be_read_is_one_of_three_things(share: float, said: str) -> None:
    sentence = stability_sentence(sure(share, share))
    assert sentence.startswith(f"Who links most and who holds the closest circle: {said}")
    assert sentence.count(".") == 1


def test_where_the_two_orders_differ_each_is_said() -> None:
    assert stability_sentence(sure(0.2, 0.5)) == (
        "Who holds the closest circle: the order is steady, even with 50% of the people left out. "
        "Who links most: do not read an order into it, it changes once more than 20% of the people "
        "are left out."
    )


def test_where_there_is_no_order_none_is_called_steady_or_shaky() -> None:
    assert stability_sentence(sure(np.nan, 0.5)) == (
        "Who holds the closest circle: the order is steady, even with 50% of the people left out. "
        "Who links most: too few people, or everybody stands the same, so there is no order to "
        "read."
    )
    assert stability_sentence(sure(np.nan, np.nan)) == (
        "Who links most and who holds the closest circle: too few people, or everybody stands the "
        "same, so there is no order to read."
    )


def test_what_high_means_names_the_share_that_is_missing_with_their_ties() -> None:
    said = what_confidence_is(sure())
    assert "about 10% of the people are missing altogether, with all their ties" in said
    assert "Of those networks in which the person is present" in said
    assert "silent" not in said


@pytest.mark.parametrize("word", list(LINKS))
def test_what_contacts_explain_is_said_of_staff_only(word: str) -> None:
    beyond = pd.DataFrame({"betweenness": [word] * 6}, index=list("PABCDE"))
    said = links(table(), Doubt(beyond=beyond))
    assert said["A"] == LINKS[word]
    assert said["P"] == ""
    assert links(table(), Doubt(meanwhile=WAITING))["A"] == WAITING
