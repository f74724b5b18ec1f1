"""Networks of places: each row of the file is a ward, not a person."""

from pathlib import Path

import pandas as pd
import pytest

from netroles.decisions import transitions
from netroles.network import Network, side_of
from netroles.reading import Reading, read
from netroles.reading.places import side_of_place

TIES = "source,target,weight\na,b,3\nb,c,2\na,c,1\n"
WARDS = "id,site,ward\na,North,MedicalWard1\nb,North,Byron\nc,North,ExitHospital\n"


def of(ties: str, people: str | None = None) -> Reading:
    second = None if people is None else ("people.csv", people.encode())
    return read(("ties.csv", ties.encode()), people=second)


def kinds(network: Network) -> set[str]:
    return set(network.ties["kind"])


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("ExitHospital", "home"),
        ("Medihome", "home"),
        ("Own home", "home"),
        ("MedicalWard1", "hospital"),
        ("KCH.EmergencyDept", "hospital"),
        ("DaySurgery", None),
        ("Byron", None),
    ],
)
def test_the_side_that_a_name_suggests(name: str, side: str | None) -> None:
    assert side_of_place(name) == side


def test_a_column_of_wards_makes_places_with_a_site_a_name_and_handovers() -> None:
    reading = of(TIES, WARDS)
    people = reading.network.people
    assert people["setting"].to_list() == ["North", "North", "home"]
    assert people["name"].to_list() == ["MedicalWard1", "Byron", "ExitHospital"]
    assert side_of(reading.network).to_list() == ["hospital", "hospital", "home"]
    assert kinds(reading.network) == {"handover"}
    said = [each.reason for each in reading.guesses]
    assert any("each row is taken as a place and not a person" in each for each in said)
    assert reading.report.of_places
    assert not of(TIES).report.of_places
    assert any("between places each row is taken as a handover" in each for each in said)
    assert not any("talks to" in each for each in said)


def test_ids_of_site_and_place_are_enough() -> None:
    reading = of("source,target\nN|Ward1,N|Byron\nN|Byron,N|ExitHospital\nN|Ward1,N|ExitHospital\n")
    assert side_of(reading.network).to_list() == ["hospital", "hospital", "home"]
    assert reading.network.people["name"].to_list() == ["Ward1", "Byron", "ExitHospital"]


@pytest.mark.parametrize(
    ("people", "settings"),
    [
        ("id,ward,profession\na,Ward 1,nurse\nb,Ward 2,\nc,Ward 3,\n", [None] * 3),
        ("id,ward\na,Ward 1\nb,Ward 1\nc,Ward 2\n", ["Ward 1", "Ward 1", "Ward 2"]),
        ("id,name\na,Lucy Ward\nb,John Home\nc,Ann Clinic\n", [None] * 3),
    ],
)
def test_people_who_work_on_wards_are_no_places(people: str, settings: list[str | None]) -> None:
    """Their ward is where they work if they share one, and else a further column."""
    reading = of(TIES, people)
    found = reading.network.people["setting"].astype(object)
    assert found.where(found.notna(), None).tolist() == settings
    assert kinds(reading.network) == {"talks to"}
    assert not reading.report.of_places


def test_a_recorded_kind_and_a_given_side_win() -> None:
    ties = "source,target,kind\na,b,advice\nb,c,advice\n"
    files = [("ties.csv", ties.encode()), ("people.csv", WARDS.encode())]
    reading = read(files[0], people=files[1], sides={"north": "home"})
    assert kinds(reading.network) == {"advice"}
    assert reading.network.settings == {"North": "home", "home": "home"}


@pytest.mark.parametrize("with_people", [False, True])
def test_published_transfers_between_wards_give_a_usable_page(
    shared: Path, with_people: bool
) -> None:
    """The counts are pandas' own, from the names of the wards in the ids."""
    folder = shared / "data" / "nhs_patient_flow_wards"
    people = folder / "nodes.csv" if with_people else None
    network = read(folder / "edges.csv", people=people).network
    found = transitions(network)
    edges = pd.read_csv(folder / "edges.csv")
    edges = edges[edges["source"] != edges["target"]]
    home = {
        end: edges[end].str.contains(r"\|(?:ExitHospital|Medihome)$") for end in edges.columns[:2]
    }
    to_home = edges[~home["source"] & home["target"]]
    to_hospital = edges[home["source"] & ~home["target"]]
    assert found.first_people == 4
    assert found.ways.loc["hospital→home", "direct"] == len(to_home)
    assert found.ways.loc["home→hospital", "direct"] == len(to_hospital)
    assert found.ways.loc["home↔hospital", "direct"] == 0
    cells = found.matrix.set_index(["from_group", "to_group"])["handed_over_strength"]
    sites = to_home["source"].str.split("|").str[0]
    for site, sum_of in to_home["weight"].groupby(sites).sum().items():
        assert cells[site, "home"] == sum_of
    assert not found.carriers.empty
