"""Values from the literature, as networkx's own tests quote them."""

import networkx as nx
import pytest

from netroles.measures import measure
from tests.published.networks import classic


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
