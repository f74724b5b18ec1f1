"""Cards for conversations: which pairs, why, and who might meet."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from netroles.decisions import transitions
from netroles.network import Network
from netroles.practice import (
    CUTOFFS,
    PROMPTS,
    WARNING,
    WhoMeets,
    among_staff,
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
    pairs = pairs_of_groups(among_staff(town()))
    assert pairs[["first", "second", "there", "share"]].to_numpy().tolist() == [
        ["GP practice", "hospital ward", 0, 0.0],
        ["GP practice", "hospice", 1, 0.5],
        ["hospice", "hospital ward", 1, 0.5],
    ]
    facts = pair_of_groups_facts(pairs, directed=False)
    assert facts.iloc[1].tolist() == ["GP practice", "hospice", 1, 50.0]
    assert pair_label(pairs.iloc[0]) == "GP practice and hospital ward: no tie"
    assert pair_label(pairs.iloc[2]) == "Hospice and hospital ward: 50% of possible ties"


def test_few_ties_of_many_that_could_be_are_not_said_to_be_none() -> None:
    """One tie of the 20 · 15 = 300 pairs of people that could have one: a third of a per cent."""
    places = {f"H{number}": {"setting": "care home"} for number in range(20)}
    places |= {f"W{number}": {"setting": "hospital ward"} for number in range(15)}
    wide = network([("H0", "W0")], people=places)
    found = among_staff(wide)
    pairs = pairs_of_groups(found)
    assert pair_label(pairs.iloc[0]).endswith(": less than 1% of possible ties")
    card = card_of_groups(wide, pairs.iloc[0], found, WhoMeets())
    assert card.why.endswith(": 1 tie, less than 1% of those that could be.")
    assert pair_of_groups_facts(pairs, directed=False).iloc[0, -1] == 0.33


def test_who_is_nearest_to_both_brings_two_settings_together() -> None:
    """C, between A and D."""
    found = among_staff(town())
    pair = pairs_of_groups(found).iloc[0]
    meeting = who_might_meet(town(), found, pair)
    assert meeting == WhoMeets(nearest=("C",))
    card = card_of_groups(town(), pair, found, meeting)
    assert card.why == (
        "Between GP practice and hospital ward no tie was reported. That does not mean that nobody "
        "ever speaks. Ties of patients and family carers are not counted."
    )
    assert card.meet == (
        "GP practice: two or three who do this work daily",
        "Hospital ward: two or three who do this work daily",
        "Nearest to both, and able to bring them together: C (nurse, hospice)",
    )


def test_who_is_in_contact_across_already_might_meet() -> None:
    found = among_staff(town())
    pair = pairs_of_groups(found).iloc[2]
    meeting = who_might_meet(town(), found, pair)
    assert meeting == WhoMeets(in_contact=("C", "D"))
    assert card_of_groups(town(), pair, found, meeting).why == (
        "Reported between hospice and hospital ward: 1 tie, 50% of those that could be. Ties of "
        "patients and family carers are not counted."
    )


def with_patients(*ties: str, ward_patients: int = 6) -> Network:
    """A and B are staff at home, P and Q on the ward, and so are patients 1 to 6."""
    people = {each: {"setting": "community team"} for each in "AB"}
    people |= {each: {"setting": "ward"} for each in "PQ"}
    people |= {
        str(each): {"setting": "ward", "kind": "patient"} for each in range(1, ward_patients + 1)
    }
    return network(ties=ties, people=people)


TIES_OF_PATIENTS = [f"{staff}{patient}" for staff in "AB" for patient in range(1, 7)]


def test_ties_of_patients_are_not_those_of_staff() -> None:
    """Twelve ties of the community team with patients, and none with the ward's staff."""
    town = with_patients(*TIES_OF_PATIENTS)
    found = among_staff(town)
    (pair,) = (row for _, row in pairs_of_groups(found).iterrows())
    assert pair_label(pair) == "Community team and ward: no tie"
    meeting = who_might_meet(town, found, pair)
    assert meeting.in_contact == ()
    assert "In contact" not in " ".join(card_of_groups(town, pair, found, meeting).meet)
    assert transitions(town).matrix["ties"].max() == 12

    one = with_patients(*TIES_OF_PATIENTS, "AP")
    pair = pairs_of_groups(among_staff(one)).iloc[0]
    assert pair[["there", "share"]].tolist() == [1, 0.25]
    assert who_might_meet(one, among_staff(one), pair).in_contact == ("A", "P")


def test_a_period_in_which_only_patients_have_ties_is_still_the_latest() -> None:
    before = with_patients("AP", *TIES_OF_PATIENTS)
    old = before.ties["target"] == "P"
    ties = before.ties.assign(period=old.map({True: "2024", False: "2025"}).astype("str"))
    town = replace(before, ties=ties)
    assert pair_label(pairs_of_groups(among_staff(town)).iloc[0]).endswith("no tie")
    earlier = pairs_of_groups(among_staff(town, period="2024")).iloc[0]
    assert earlier["there"] == 1
    assert who_might_meet(town, among_staff(town), earlier, "2024").in_contact == ("A", "P")


def test_a_count_of_staff_does_not_tell_that_of_patients() -> None:
    """Of ten ties nine are among staff: 10 stands on the Transitions page, so 9 is not shown."""
    people = {f"H{at}": {"setting": "community team"} for at in range(9)}
    people |= {f"W{at}": {"setting": "ward"} for at in range(9)}
    people["S"] = {"setting": "ward", "kind": "patient"}
    rows = [(f"H{at}", f"W{at}") for at in range(9)]
    mixed = network(ties=[*rows, ("H0", "S")], people=people)
    assert transitions(mixed, smallest=8).matrix["ties"].max() == 10
    pair = pairs_of_groups(among_staff(mixed, smallest=8)).iloc[0]
    assert pair[["there", "back", "share"]].isna().all()
    alone = network(ties=rows, people=people)
    pair = pairs_of_groups(among_staff(alone, smallest=8)).iloc[0]
    assert pair["there"] == 9
    assert pd.isna(pair["share"]), "90 possible pairs beside 81 would tell of one patient"


def test_a_count_that_privacy_hides_is_not_on_the_card() -> None:
    found = among_staff(town(), smallest=5)
    pair = pairs_of_groups(found).iloc[1]
    assert who_might_meet(town(), found, pair) == WhoMeets()
    card = card_of_groups(town(), pair, found, WhoMeets(in_contact=("A", "C")))
    assert card.why.startswith(
        "How many ties there are between GP practice and hospice is not shown here."
    )
    assert len(card.meet) == 2, "one of each side in contact is one tie"
    assert pair_label(pair).endswith("not shown")


def test_the_card_of_two_roles_says_why_and_names_nobody() -> None:
    pair = pd.Series(
        {"first": "GPs", "second": "ward staff", "there": 2.5, "back": 3.0, "index": 2.75,
         "communication": 2.0, "relationships": 3.75}
    )  # fmt: skip
    card = card_of_roles(pair, CUTOFFS)
    assert card.title == "GPs and ward staff"
    assert card.mind == WARNING
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
