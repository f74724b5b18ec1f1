"""Effective size and efficiency: how many, and what share, of someone's contacts lead apart."""

import pytest

from netroles.measures import measure
from netroles.measures.effective_size import effective_size
from netroles.network import Network, structure
from tests.networks import NAMED, TWO_CLIQUES_AND_A_PERSON, clique, network, path, star

MISSING = pytest.approx(float("nan"), nan_ok=True)


def test_triangle_with_a_tail() -> None:
    """C: three contacts, one tie among them, so 3 − 2 · 1/3."""
    of = network([*clique("ABC"), "CD"], people="Z")
    expected = {"A": 1, "B": 1, "C": 7 / 3, "D": 1}
    assert measure(of, "effective_size").to_dict() == {"Z": MISSING} | {
        person: pytest.approx(size) for person, size in expected.items()
    }
    shares = {"A": 1 / 2, "B": 1 / 2, "C": 7 / 9, "D": 1}
    assert measure(of, "efficiency").to_dict() == {"Z": MISSING} | {
        person: pytest.approx(share) for person, share in shares.items()
    }


def test_contacts_who_all_talk_to_each_other_count_as_one() -> None:
    of = network(clique("ABCDE"))
    assert measure(of, "effective_size").to_list() == pytest.approx([1] * 5)
    assert measure(of, "efficiency").to_list() == pytest.approx([1 / 4] * 5)


def test_contacts_who_never_do_count_in_full() -> None:
    for ties in (path("ABCDE"), star(5)):
        found, degree = (measure(network(ties), name) for name in ("effective_size", "degree"))
        assert found.to_list() == degree.to_list()
        assert measure(network(ties), "efficiency").to_list() == [1] * len(found)


def test_bridge_person_between_two_teams() -> None:
    """E: five contacts, six ties among the four team mates, so 5 − 2 · 6/5."""
    found = measure(network(TWO_CLIQUES_AND_A_PERSON), "effective_size")
    assert found[["E", "X"]].to_list() == pytest.approx([2.6, 2])


@pytest.mark.parametrize("of", NAMED.values(), ids=NAMED.keys())
def test_the_short_form_holds_for_everybody(of: Network) -> None:
    """Borgatti 1997: contacts less twice the ties among them over the contacts."""
    contacts, closed = measure(of, "degree"), measure(of, "triangles")
    expected = (contacts - 2 * closed / contacts.where(contacts > 0)).to_list()
    assert measure(of, "effective_size").to_list() == pytest.approx(expected, nan_ok=True)


def test_strengths_count_only_where_asked_for() -> None:
    """For C: to A goes 3/5, to B and D 1/5.

    A shares 1/5 · 1/3 over B, B shares 3/5 · 1/1 over A.
    """
    of = structure(network([("A", "B", 1), ("A", "C", 3), ("B", "C", 1), ("C", "D", 1)]))
    assert effective_size(of)["C"] == pytest.approx(7 / 3)
    assert effective_size(of, weighted=True)["C"] == pytest.approx(3 - 1 / 15 - 3 / 5)
