"""Every person of six networks against values made with R (sna 2.7-1, igraph 1.3.5).

R's PageRank there follows each tie alike, so strengths are left out, except where clustering is
weighted. R's clustering says 0 where a person has one contact and leaves out who has none; ours is
missing in both. R's directed betweenness and directed constraint have no counterpart here.
"""

import math
from pathlib import Path

import pytest

from netroles.measures import BROKERAGE_KINDS, brokerage, measure, network_brokerage
from netroles.network import Network
from tests.published.networks import published, rows


def krackhardt(relation: str, shared: Path) -> Network:
    folder = shared / "data" / "krackhardt_hightech"
    return published(folder, keep=lambda row: row["type"] == relation, group="dept", directed=True)


def dhhs(least: float, shared: Path, strength: str | None) -> Network:
    return published(
        shared / "data" / "dhhs_tobacco",
        keep=lambda row: float(row["collab"]) >= least,
        strength=strength and "collab",
        group="agency",
    )


# With or without strengths, where there are any.
NETWORKS = {
    "krack_advice": lambda shared, strength=None: krackhardt("advice", shared),
    "krack_friendship": lambda shared, strength=None: krackhardt("friendship", shared),
    "dhhs_all": lambda shared, strength=None: dhhs(0, shared, strength),
    "dhhs_collab3": lambda shared, strength=None: dhhs(3, shared, strength),
    "crossparker_consulting_ge4": lambda shared, strength=None: published(
        shared / "data" / "cross_parker_consulting_info",
        keep=lambda row: float(row["weight"]) >= 4,
        strength=strength,
        group="location",
        directed=True,
    ),
    # Twenty-second intervals: 45 of them are a quarter of an hour.
    "hospital_15min": lambda shared, strength=None: published(
        shared / "data" / "sociopatterns_hospital_lyon",
        keep=lambda row: float(row["weight"]) >= 45,
        strength=strength,
        group="role",
    ),
}

COLUMNS = {
    "ig_betweenness_undirected": "betweenness",
    "sna_betweenness_undirected": "betweenness",
    "ig_degree": "degree",
    "ig_triangles": "triangles",
    "ig_pagerank_directed": "pagerank",
    "ig_constraint_undirected": "constraint",
}

CODES = {key: kind.code for key, kind in BROKERAGE_KINDS.items()} | {"total": "t"}


def golden(shared: Path, name: str, column: str) -> dict[str, float]:
    table = rows(shared / "data" / "golden" / f"{name}.csv")
    return {row["id"]: float("nan") if row[column] == "NA" else float(row[column]) for row in table}


@pytest.mark.parametrize(("column", "measured"), COLUMNS.items())
@pytest.mark.parametrize("name", NETWORKS)
def test_measure_agrees_with_r_for_every_person(
    shared: Path, name: str, column: str, measured: str
) -> None:
    expected = golden(shared, name, column)
    found = measure(NETWORKS[name](shared), measured).to_dict()
    assert found == pytest.approx(expected, abs=1e-9, nan_ok=True)
    if measured == "constraint":
        contacts = golden(shared, name, "ig_degree")
        assert [person for person, held in found.items() if math.isnan(held)] == [
            person for person, k in contacts.items() if k == 0
        ]


@pytest.mark.parametrize(
    ("measured", "column"),
    [("clustering", "ig_transitivity_local"), ("weighted_clustering", "ig_barrat_maxweights")],
)
@pytest.mark.parametrize("name", NETWORKS)
def test_clustering_agrees_with_r_and_is_missing_with_fewer_than_two_contacts(
    shared: Path, name: str, measured: str, column: str
) -> None:
    expected = golden(shared, name, column)
    contacts = golden(shared, name, "ig_degree")
    found = measure(NETWORKS[name](shared, "weight"), measured)
    for person, share in found.items():
        missing = contacts[str(person)] < 2
        wanted = float("nan") if missing else expected[str(person)]
        assert share == pytest.approx(wanted, abs=1e-9, nan_ok=missing)


@pytest.mark.parametrize("name", NETWORKS)
def test_brokerage_agrees_with_r_for_every_person(shared: Path, name: str) -> None:
    """Counts are the same whole numbers; R writes NA where nothing else is possible."""
    table = brokerage(NETWORKS[name](shared))
    for kind, code in CODES.items():
        assert table[kind].to_dict() == golden(shared, name, code)
        expected = golden(shared, name, f"E_{code}")
        assert table[f"{kind}_expected"].to_dict() == pytest.approx(expected, abs=1e-9)
        z = golden(shared, name, f"z_{code}")
        assert table[f"{kind}_z"].to_dict() == pytest.approx(z, abs=1e-9, nan_ok=True)


@pytest.mark.parametrize("name", NETWORKS)
def test_brokerage_agrees_with_r_for_the_whole_network(shared: Path, name: str) -> None:
    table = network_brokerage(NETWORKS[name](shared))
    reference = {
        row["role"]: row for row in rows(shared / "data" / "golden" / f"{name}_brokerage_graph.csv")
    }
    for kind, code in CODES.items():
        row = table.loc[kind]
        assert row["count"] == float(reference[code]["raw"])
        for ours, theirs in (("expected", "exp"), ("sd", "sd"), ("z", "z")):
            wanted = float(reference[code][theirs])
            assert row[ours] == pytest.approx(wanted, rel=1e-12, abs=1e-9)


def test_florentine_marriages_agree_with_influencer(shared: Path) -> None:
    """influenceR counts each pair twice, and says 0 for the Pucci, who married into no family.

    Its constraint of family 11, the Peruzzi, is .6451; igraph, networkx and the definition say
    .6559. The columns nx_* are networkx's.
    """
    of = published(shared / "data" / "padgett_florentine", keep=lambda row: row["type"] == "PADGM")
    names = list(of.people.index)
    theirs = rows(shared / "data" / "golden" / "florentine_influenceR.csv")
    assert [names[int(row["id"]) - 1] for row in theirs if row["deg"] == "0"] == ["PUCCI"]
    columns = {"betweenness": "bet", "effective_size": "ens", "constraint": "constr"}
    for name, column in columns.items():
        found = measure(of, name)
        for row in theirs:
            family, times = names[int(row["id"]) - 1], 2 if name == "betweenness" else 1
            influencer = row[f"infR_{column}" + "(2x)" * (times == 2)]
            if family == "PUCCI" and name != "betweenness":
                assert (math.isnan(found[family]), float(influencer)) == (True, 0)
                continue
            assert found[family] == pytest.approx(float(row[f"nx_{column}"]), abs=1e-9)
            if (family, name) == ("PERUZZI", "constraint"):
                assert (round(float(influencer), 4), round(found[family], 4)) == (0.6451, 0.6559)
            else:
                assert times * found[family] == pytest.approx(float(influencer), abs=1e-9)
