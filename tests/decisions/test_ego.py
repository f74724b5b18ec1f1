"""One person's network: contacts, ties among them, what they alone join."""

import math

import pytest

from netroles.decisions import ego
from netroles.network import NetrolesError
from tests.networks import clique, network, star

PEOPLE = {
    "N": {"setting": "community nursing", "profession": "nurse"},
    "A": {"setting": "GP", "profession": "GP", "name": "Ada"},
    "B": {"setting": "GP", "profession": "nurse"},
    "C": {"setting": "ward"},
    "P": {"setting": "own home", "kind": "patient"},
}
AROUND_N = network([("N", "A", 5), ("N", "B", 1), ("N", "C", 3), ("A", "B", 2)], PEOPLE)


def pairs(table: object) -> set[tuple[str, str]]:
    return set(table.itertuples(index=False, name=None))  # type: ignore[attr-defined]


def test_contacts_stand_in_order_of_strength_with_what_is_known_of_them() -> None:
    found = ego(AROUND_N, "N")
    assert list(found.contacts.index) == ["A", "C", "B"]
    assert found.contacts["name"].isna().to_dict() == {"A": False, "C": True, "B": True}
    assert found.contacts["profession"].to_dict() == {"A": "GP", "C": "not given", "B": "nurse"}
    assert found.by_setting.to_dict() == {"GP": 2, "ward": 1}
    assert found.by_profession.to_dict() == {"GP": 1, "not given": 1, "nurse": 1}


def test_contacts_are_counted_once_for_each_kind_of_tie() -> None:
    rows = [
        {"source": "N", "target": "A", "kind": "talks to"},
        {"source": "N", "target": "A", "kind": "advice"},
        {"source": "B", "target": "N", "kind": "talks to"},
    ]
    found = ego(network(rows, PEOPLE), "N")
    assert found.by_kind.to_dict() == {"talks to": 2, "advice": 1}
    assert found.contacts.loc["A", "kinds"] == "talks to; advice"


def test_figures_of_a_nurse_with_three_contacts() -> None:
    """One tie among three contacts: density 1/3, effective size 3 − 2/3; all contacts outside."""
    found = ego(AROUND_N, "N")
    assert found.density == pytest.approx(1 / 3)
    assert found.effective_size == pytest.approx(7 / 3)
    assert found.ei_index == 1
    assert len(found.among) == 1
    # N's share with each is 1/3; with A also over B: 1/3 + 1/3 · 1/2; so with B; with C 1/3.
    assert found.constraint == pytest.approx(2 * (1 / 3 + 1 / 6) ** 2 + (1 / 3) ** 2)


def test_pairs_that_nobody_else_joins() -> None:
    found = ego(AROUND_N, "N")
    assert pairs(found.only_between) == {("A", "C"), ("B", "C")}
    assert found.cut_off == ("C",)


def test_a_pair_with_another_contact_in_common_is_not_theirs_alone() -> None:
    found = ego(network(["NA", "NC", "AX", "XC"], PEOPLE), "N")
    assert found.only_between.empty
    assert found.cut_off == ()


def test_the_centre_of_a_star_joins_every_pair_alone() -> None:
    found = ego(network(star(4)), "C")
    assert len(found.only_between) == 6
    assert found.density == 0
    assert len(found.cut_off) == 3, "one of four equal pieces stays the rest of the network"


def test_in_a_clique_nobody_is_needed_to_join_others() -> None:
    found = ego(network(clique("ABCD")), "A")
    assert found.density == 1
    assert found.only_between.empty
    assert found.cut_off == ()


def test_a_patient_whose_professionals_do_not_talk_to_each_other() -> None:
    """P talks to the GP's A and B, who know each other, and to C on the ward, whom neither does."""
    found = ego(network(["PA", "PB", "PC", "AB"], PEOPLE), "P")
    assert not found.is_staff
    again = found.telling_again
    assert again is not None
    assert (again.professionals, again.settings, again.pairs) == (3, ("GP", "ward"), 3)
    assert pairs(again.apart) == {("A", "C"), ("B", "C")}
    assert pairs(again.settings_apart) == {("GP", "ward")}


def test_other_patients_are_no_professionals() -> None:
    found = ego(network(["PQ", "PA"], PEOPLE | {"Q": {"kind": "carer"}}), "P")
    assert found.telling_again is not None
    assert found.telling_again.professionals == 1
    assert found.telling_again.apart.empty


def test_staff_tell_no_story() -> None:
    assert ego(AROUND_N, "N").telling_again is None


def test_somebody_without_contacts_has_no_figures() -> None:
    found = ego(network(["AB"], {"N": {"setting": "ward"}, "P": {"kind": "patient"}}), "N")
    assert found.contacts.empty
    assert found.by_setting.empty
    figures = (found.density, found.effective_size, found.constraint, found.ei_index)
    assert all(math.isnan(each) for each in figures)
    assert found.cut_off == ()
    alone = ego(network(["AB"], {"P": {"kind": "patient"}}), "P").telling_again
    assert alone is not None
    assert (alone.professionals, alone.settings, alone.pairs) == (0, (), 0)


def test_with_one_contact_there_is_no_density() -> None:
    found = ego(network(["AB"]), "A")
    assert math.isnan(found.density)
    assert found.effective_size == 1


def test_somebody_who_is_not_there_is_refused() -> None:
    with pytest.raises(NetrolesError, match="not in the network"):
        ego(AROUND_N, "Z")
