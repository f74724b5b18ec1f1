"""Cards for conversations: which pairs, why, and who might meet."""

from __future__ import annotations

import pandas as pd

from netroles.decisions import transitions
from netroles.network import Network
from netroles.practice import (
    CUTOFFS,
    PROMPTS,
    WhoMeets,
    card_of_groups,
    card_of_roles,
    pair_label,
    pair_of_groups_facts,
    pair_of_roles_facts,
    pairs_of_groups,
    who_might_meet,
)
from tests.networks import network

PLACES = {
    "A": {"setting": "GP practice", "profession": "GP"},
    "B": {"setting": "GP practice", "profession": "GP"},
    "C": {"setting": "hospice", "profession": "nurse"},
    "D": {"setting": "hospital ward", "profession": "nurse"},
    "E": {"setting": "hospital ward", "profession": "doctor"},
    "F": {"setting": "own home", "kind": "patient"},
}


def town() -> Network:
    """A and B work in the practice, D and E on the ward, C in the hospice; F is a patient at home.

    A–C, C–D and D–E talk, and F talks to A. So practice and ward have no tie, practice and hospice
    1 of 2, hospice and ward 1 of 2.
    """
    return network(ties=["AC", "CD", "DE", "FA"], people=PLACES)


def test_pairs_without_a_tie_come_first_and_settings_of_patients_alone_are_left_out() -> None:
    pairs = pairs_of_groups(town(), transitions(town()))
    assert pairs[["first", "second", "there", "share"]].to_numpy().tolist() == [
        ["GP practice", "hospital ward", 0, 0.0],
        ["GP practice", "hospice", 1, 0.5],
        ["hospice", "hospital ward", 1, 0.5],
    ]
    facts = pair_of_groups_facts(pairs, directed=False)
    assert facts.iloc[1].tolist() == ["GP practice", "hospice", 1, 50.0]
    assert pair_label(pairs.iloc[0]) == "GP practice and hospital ward: no tie"
    assert pair_label(pairs.iloc[2]) == "Hospice and hospital ward: 50% of ties"


def test_who_is_nearest_to_both_brings_two_settings_together() -> None:
    """C, between A and D."""
    found = transitions(town())
    meeting = who_might_meet(town(), found, "GP practice", "hospital ward")
    assert meeting == WhoMeets(nearest=("C",))
    pair = pairs_of_groups(town(), found).iloc[0]
    card = card_of_groups(town(), pair, found, meeting)
    assert card.why == (
        "Between GP practice and hospital ward no tie was reported. That does not mean that nobody "
        "ever speaks."
    )
    assert card.meet == (
        "GP practice: two or three who do this work daily",
        "Hospital ward: two or three who do this work daily",
        "Nearest to both, and able to bring them together: C (nurse, hospice)",
    )


def test_who_is_in_contact_across_already_might_meet_but_never_a_patient() -> None:
    found = transitions(town())
    meeting = who_might_meet(town(), found, "hospital ward", "hospice")
    assert meeting == WhoMeets(in_contact=("D", "C"))
    assert who_might_meet(town(), found, "own home", "GP practice").in_contact == ("A",)
    pair = pairs_of_groups(town(), found).iloc[2]
    assert card_of_groups(town(), pair, found, meeting).why == (
        "Reported between hospice and hospital ward: 1 tie, 50% of those that could be."
    )


def test_a_count_that_privacy_hides_is_not_on_the_card() -> None:
    found = transitions(town(), smallest=5)
    pair = pairs_of_groups(town(), found).iloc[1]
    card = card_of_groups(town(), pair, found, WhoMeets())
    assert card.why == "How many ties there are between GP practice and hospice is not shown here."
    assert pair_label(pair).endswith("not shown")


def test_the_card_of_two_roles_says_why_and_names_nobody() -> None:
    pair = pd.Series(
        {"first": "GPs", "second": "ward staff", "there": 2.5, "back": 3.0, "index": 2.75,
         "communication": 2.0, "relationships": 3.75}
    )  # fmt: skip
    card = card_of_roles(pair, CUTOFFS)
    assert card.title == "GPs and ward staff"
    assert card.why == (
        "In the survey the index of these two is 2.75 of 5, weak; communication is the lower part. "
        "GPs about ward staff 2.50, ward staff about GPs 3.00."
    )
    facts = pair_of_roles_facts(pair.to_frame().T.infer_objects())
    assert facts.iloc[0].tolist() == ["GPs", "ward staff", 2.75, 2.5, 3.0, 2.0, 3.75]
    one_way = card_of_roles(pair.drop("back").reindex(pair.index), CUTOFFS)
    assert one_way.why.endswith("GPs about ward staff 2.50.")


def test_there_are_five_prompts() -> None:
    assert len(PROMPTS) == 5
    assert len({prompt.asks for prompt in PROMPTS}) == 5
