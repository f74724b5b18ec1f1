"""Values from the literature, as networkx's own tests quote them."""

from pathlib import Path

import networkx as nx
import pytest

from netroles.measures import measure, network_brokerage
from netroles.measures.constraint import constraint
from netroles.measures.effective_size import effective_size
from netroles.network import Network, structure
from tests import obvious
from tests.networks import network
from tests.published.networks import classic, published

HOLES = {"AB": 2, "AF": 3, "AG": 5, "AE": 2, "EG": 8, "FG": 3, "BG": 4, "BD": 1, "DG": 3, "GC": 10}
"""The example of Borgatti 1997, Connections 20:35–38, with the strengths of networkx's tests."""


def test_florentine_marriages() -> None:
    """Share of the (n − 1)(n − 2)/2 pairs: networkx tests, after Padgett & Ansell 1993."""
    found = measure(classic(nx.florentine_families_graph()), "betweenness") / (14 * 13 / 2)
    assert found.round(3).to_dict() == {
        "Medici": 0.522,
        "Guadagni": 0.255,
        "Albizzi": 0.212,
        "Salviati": 0.143,
        "Ridolfi": 0.114,
        "Bischeri": 0.104,
        "Strozzi": 0.103,
        "Barbadori": 0.093,
        "Tornabuoni": 0.092,
        "Castellani": 0.055,
        "Peruzzi": 0.022,
        "Acciaiuoli": 0,
        "Ginori": 0,
        "Lamberteschi": 0,
        "Pazzi": 0,
    }


def test_krackhardts_kite() -> None:
    """networkx tests, after Krackhardt 1990, Administrative Science Quarterly 35:342–369."""
    found = measure(classic(nx.krackhardt_kite_graph()), "betweenness").round(3)
    assert found.to_dict() == {
        "0": 0.833,
        "1": 0.833,
        "2": 0,
        "3": 3.667,
        "4": 0,
        "5": 8.333,
        "6": 8.333,
        "7": 14,
        "8": 8,
        "9": 0,
    }


def test_karate_club() -> None:
    """Zachary 1977; computed alike by igraph and networkx."""
    found = measure(classic(nx.karate_club_graph()), "betweenness").round(2)
    assert found[["0", "33", "32", "2", "31"]].to_list() == [231.07, 160.55, 76.69, 75.85, 73.01]
    assert measure(classic(nx.karate_club_graph()), "triangles").sum() == 3 * 45


def test_small_cliques_of_the_medici() -> None:
    """The only three triangles among the families' marriages."""
    found = measure(classic(nx.florentine_families_graph()), "triangles")
    assert found[found > 0].to_dict() == pytest.approx(
        {
            "Medici": 1,
            "Ridolfi": 1,
            "Tornabuoni": 1,
            "Castellani": 1,
            "Peruzzi": 2,
            "Strozzi": 2,
            "Bischeri": 1,
        }
    )


def test_example_of_structural_holes() -> None:
    """Borgatti 1997, by UCINET, igraph and hand, as networkx's tests quote it."""
    of = structure(network([(*pair, strength) for pair, strength in HOLES.items()]))
    people = ["G", "A", "C"]
    assert constraint(of)[people].to_list() == pytest.approx([0.400, 0.595, 1], abs=1e-3)
    assert effective_size(of)[people].to_list() == pytest.approx([4.67, 2.50, 1], abs=1e-2)
    held = constraint(of, weighted=True)[people]
    assert held.to_list() == pytest.approx([0.299, 0.795, 1], abs=1e-3)
    apart = effective_size(of, weighted=True)[people]
    assert apart.to_list() == pytest.approx([5.47, 2.47, 1], abs=1e-2)


def test_structural_holes_of_the_florentine_families() -> None:
    """influenceR: Medici .2099, Guadagni .25; effective size of the Medici 5.667."""
    families = classic(nx.florentine_families_graph())
    held = measure(families, "constraint").round(4)
    assert held[["Medici", "Guadagni"]].to_list() == [0.2099, 0.25]
    assert round(measure(families, "effective_size")["Medici"], 3) == 5.667


def ward(shared: Path) -> Network:
    return published(
        shared / "data" / "sociopatterns_hospital_lyon",
        keep=lambda row: float(row["weight"]) >= 45,
    )


@pytest.mark.parametrize(
    ("make", "person", "before", "after"),
    [
        (lambda shared: classic(nx.karate_club_graph()), "0", 0.508, 0.642),
        (lambda shared: classic(nx.florentine_families_graph()), "Medici", 0.500, 0.674),
        (lambda shared: classic(nx.les_miserables_graph()), "Valjean", 0.565, 0.710),
        (ward, "1207", 0.739, 0.765),
    ],
    ids=["karate", "Florence", "Les Misérables", "ward"],
)
def test_what_networks_lose_without_their_key_player(
    shared: Path, make, person: str, before: float, after: float
) -> None:
    """roles.md 1h, rounded there to three digits, after Borgatti 2006."""
    of = make(shared)
    now = obvious.fragmentation_of(obvious.contacts(of))
    assert now == pytest.approx(before, abs=6e-4)
    assert now + measure(of, "fragmentation")[person] == pytest.approx(after, abs=6e-4)


def test_brokerage_between_agencies(shared: Path) -> None:
    """DHHS tobacco control leaders, collaboration of 3 and more: R sna, as roles.md 3 quotes it."""
    leaders = published(
        shared / "data" / "dhhs_tobacco",
        keep=lambda row: float(row["collab"]) >= 3,
        group="agency",
    )
    table = network_brokerage(leaders)
    assert table["count"].to_dict() == {
        "coordinator": 382,
        "itinerant": 98,
        "gatekeeper": 511,
        "representative": 511,
        "liaison": 580,
        "total": 2082,
    }
    assert table["expected"].round(1).to_list() == [61.4, 225.9, 225.9, 225.9, 1173.2, 1912.2]
