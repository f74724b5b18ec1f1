"""Every person of six networks against values made with R (sna 2.7-1, igraph 1.3.5).

R's PageRank there follows each tie alike, so strengths are left out. R's clustering says 0 where
a person has one contact and leaves out who has none; ours is missing in both.
"""

from pathlib import Path

import pytest

from netroles.measures import measure
from netroles.network import Network
from tests.published.networks import published, rows


def krackhardt(relation: str, shared: Path) -> Network:
    folder = shared / "data" / "krackhardt_hightech"
    return published(folder, keep=lambda row: row["type"] == relation, directed=True)


def dhhs(least: float, shared: Path) -> Network:
    folder = shared / "data" / "dhhs_tobacco"
    return published(folder, keep=lambda row: float(row["collab"]) >= least)


NETWORKS = {
    "krack_advice": lambda shared: krackhardt("advice", shared),
    "krack_friendship": lambda shared: krackhardt("friendship", shared),
    "dhhs_all": lambda shared: dhhs(0, shared),
    "dhhs_collab3": lambda shared: dhhs(3, shared),
    "crossparker_consulting_ge4": lambda shared: published(
        shared / "data" / "cross_parker_consulting_info",
        keep=lambda row: float(row["weight"]) >= 4,
        directed=True,
    ),
    # Twenty-second intervals: 45 of them are a quarter of an hour.
    "hospital_15min": lambda shared: published(
        shared / "data" / "sociopatterns_hospital_lyon",
        keep=lambda row: float(row["weight"]) >= 45,
    ),
}

COLUMNS = {
    "betweenness": "ig_betweenness_undirected",
    "degree": "ig_degree",
    "triangles": "ig_triangles",
    "pagerank": "ig_pagerank_directed",
}


def golden(shared: Path, name: str, column: str) -> dict[str, float]:
    table = rows(shared / "data" / "golden" / f"{name}.csv")
    return {row["id"]: float("nan") if row[column] == "NA" else float(row[column]) for row in table}


@pytest.mark.parametrize("measured", COLUMNS)
@pytest.mark.parametrize("name", NETWORKS)
def test_measure_agrees_with_r_for_every_person(shared: Path, name: str, measured: str) -> None:
    expected = golden(shared, name, COLUMNS[measured])
    found = measure(NETWORKS[name](shared), measured).to_dict()
    assert found == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("name", NETWORKS)
def test_clustering_agrees_with_r_and_is_missing_with_fewer_than_two_contacts(
    shared: Path, name: str
) -> None:
    expected = golden(shared, name, "ig_transitivity_local")
    contacts = golden(shared, name, "ig_degree")
    found = measure(NETWORKS[name](shared), "clustering")
    for person, share in found.items():
        missing = contacts[str(person)] < 2
        wanted = float("nan") if missing else expected[str(person)]
        assert share == pytest.approx(wanted, abs=1e-9, nan_ok=missing)
