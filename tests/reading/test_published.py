"""The published networks, files unedited: what stands for what, and how much was read."""

from pathlib import Path

import pytest

from netroles.reading import read

# Folder: people, rows, pairs, people without ties, column of strength, how rows combine, kinds,
# number of professions, number of teams. Counted in the files by other means (awk).
EXPECTED: dict[str, tuple[int, int, int, int, str | None, str, set[str], int, int]] = {
    "ckm_physicians_networkdata": (
        246, 1099, 924, 5, None, "sum", {"advice", "discussion", "friendship"}, 0, 0,
    ),
    "cross_parker_consulting_info": (46, 877, 550, 0, "weight", "max", {"talks to"}, 0, 0),
    "dhhs_tobacco": (54, 447, 447, 0, "collab", "max", {"talks to"}, 0, 0),
    "igraphdata_karate": (34, 78, 78, 0, "weight", "max", {"talks to"}, 0, 0),
    "igraphdata_kite": (10, 18, 18, 0, None, "sum", {"talks to"}, 0, 0),
    "krackhardt_hightech": (
        21, 312, 159, 0, None, "sum", {"advice", "friendship", "reports_to"}, 0, 5,
    ),
    "lhds": (1283, 2708, 2708, 58, None, "sum", {"talks to"}, 0, 0),
    "nhs_patient_flow_wards": (80, 2193, 1446, 0, "weight", "sum", {"handover"}, 0, 0),
    "padgett_florentine": (16, 70, 27, 1, None, "sum", {"PADGB", "PADGM"}, 0, 0),
    "sociopatterns_hospital_lyon": (75, 1139, 1139, 0, "weight", "sum", {"talks to"}, 4, 0),
    "sociopatterns_workplace_InVS13": (92, 755, 755, 0, "weight", "sum", {"talks to"}, 0, 5),
    "tobacco_control_indiana": (
        25, 439, 198, 0, "contact", "max", {"TCcnt", "TCcoll", "TCdiss"}, 0, 0,
    ),
}  # fmt: skip


SETTINGS = {"nhs_patient_flow_wards": {"DH", "Orpington", "PRUH", "home"}}
"""Places know where they are: sites, and home (tests/reading/test_places.py)."""


@pytest.mark.parametrize("folder", EXPECTED)
def test_a_published_network_is_read_as_it_is_meant(shared: Path, folder: str) -> None:
    people, rows, pairs, alone, strength, combine, kinds, professions, teams = EXPECTED[folder]
    found = read(shared / "data" / folder / "edges.csv", shared / "data" / folder / "nodes.csv")
    report, network = found.report, found.network
    assert (report.people, report.ties, report.pairs) == (people, rows, pairs)
    assert (report.only_in_ties, report.without_ties) == (0, alone)
    assert not report.of_kind("refused")
    assert found.ties_match.columns["strength"] == strength
    assert network.combine == combine
    assert not network.directed
    assert set(network.ties["kind"]) == kinds
    assert network.people["profession"].nunique() == professions
    assert network.people["team"].nunique() == teams
    assert set(network.people["setting"].dropna()) == SETTINGS.get(folder, set())
    assert network.people[["kind", "level"]].isna().all(axis=None)


def test_a_numeric_grade_is_kept_beside_the_level(shared: Path) -> None:
    folder = shared / "data" / "krackhardt_hightech"
    people = read(folder / "edges.csv", folder / "nodes.csv").network.people
    assert set(people["level (as given)"]) == {"1", "2", "3"}


def test_rows_without_a_strength_are_counted(shared: Path) -> None:
    """Only the kind TCcnt has a `contact`; the other rows hold `collaborate`, or nothing."""
    folder = shared / "data" / "tobacco_control_indiana"
    found = read(folder / "edges.csv", folder / "nodes.csv")
    blank = [note for note in found.report.of_kind("doubtful") if note.column == "contact"]
    assert len(blank) == found.network.ties["strength"].isna().sum() == 264
