from netroles.measures import measure
from tests.networks import clique, network, path, ring, star


def test_path_of_three_has_two_contacts_in_the_middle() -> None:
    assert measure(network(path("ABC")), "degree").to_dict() == {"A": 1, "B": 2, "C": 1}


def test_centre_of_a_star_is_in_contact_with_every_leaf() -> None:
    found = measure(network(star(5)), "degree")
    assert found.to_dict() == {"C": 5, "1": 1, "2": 1, "3": 1, "4": 1, "5": 1}


def test_everyone_in_a_ring_has_two_contacts() -> None:
    assert measure(network(ring("ABCDEF")), "degree").to_list() == [2] * 6


def test_a_pair_counts_once_however_many_rows_kinds_and_directions_report_it() -> None:
    rows = [
        {"source": "A", "target": "B", "kind": "talks to"},
        {"source": "A", "target": "B", "kind": "talks to"},
        {"source": "B", "target": "A", "kind": "trusts"},
        {"source": "A", "target": "C", "kind": "trusts"},
    ]
    found = measure(network(rows, directed=True), "degree")
    assert found.to_dict() == {"A": 2, "B": 1, "C": 1}


def test_a_person_without_ties_has_no_contacts() -> None:
    found = measure(network(clique("ABC"), people="Z"), "degree")
    assert found.to_dict() == {"Z": 0, "A": 2, "B": 2, "C": 2}


def test_what_people_feel_about_each_other_is_no_contact_unless_asked_for() -> None:
    energised = network([{"source": "A", "target": "B", "kind": "energises"}])
    assert measure(energised, "degree").to_dict() == {"A": 0, "B": 0}
    asked_for = measure(energised, "degree", kinds=["energises"])
    assert asked_for.to_dict() == {"A": 1, "B": 1}


def test_the_latest_period_counts_unless_another_is_asked_for() -> None:
    rows = [
        {"source": "A", "target": "B", "period": "2024"},
        {"source": "A", "target": "C", "period": "2025"},
    ]
    two_years = network(rows)
    assert measure(two_years, "degree").to_dict() == {"A": 1, "B": 0, "C": 1}
    assert measure(two_years, "degree", period="2024").to_dict() == {"A": 1, "B": 1, "C": 0}
    assert measure(two_years, "degree", period="all").to_dict() == {"A": 2, "B": 1, "C": 1}
