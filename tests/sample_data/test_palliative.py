"""What the palliative sample's story promises, on the files and on other draws of it."""

from collections.abc import Callable

import igraph
import pandas as pd
import pytest

from netroles.network import (
    Network,
    contact_kinds,
    crossing,
    is_staff,
    settings_of,
    side_of,
    structure,
)
from sample_data.stories.palliative import STORY
from sample_data.story import Tables, tell

ONLY_LINK, LINK_NURSE = "P06", "P14"

every_draw = pytest.mark.parametrize("seed", [STORY.seed, *range(100, 105)])


@pytest.fixture
def town(seed: int, network_of: Callable[[Tables], Network]) -> Network:
    return network_of(tell(STORY, seed))


def contacts(network: Network, period: str) -> pd.DataFrame:
    ties = network.ties
    return ties[ties["kind"].isin(contact_kinds(network)) & (ties["period"] == period)]


def crossing_between_staff(network: Network, period: str) -> set[frozenset[str]]:
    ties = contacts(network, period)
    staff = is_staff(network.people)
    ties = ties[crossing(network, ties).notna()]
    ties = ties[ties["source"].map(staff) & ties["target"].map(staff)]
    return {frozenset(pair) for pair in zip(ties["source"], ties["target"], strict=True)}


@every_draw
def test_before_one_nurse_has_every_tie_of_staff_between_home_and_hospital(town: Network) -> None:
    links = crossing_between_staff(town, "before")
    assert len(links) >= 2
    assert all(ONLY_LINK in pair for pair in links)


@every_draw
def test_after_others_have_ties_between_home_and_hospital_too(town: Network) -> None:
    links = crossing_between_staff(town, "after")
    without_her = {pair for pair in links if ONLY_LINK not in pair}
    assert len(without_her) >= 5
    assert len(links) > len(crossing_between_staff(town, "before"))


@every_draw
@pytest.mark.parametrize("period", ["before", "after"])
def test_without_the_nurse_the_care_home_reaches_nobody_else(town: Network, period: str) -> None:
    graph: igraph.Graph = structure(town, period=period).graph
    position = town.people.index.get_loc(ONLY_LINK)
    assert position in graph.articulation_points()
    rest = graph.copy()
    rest.delete_edges(rest.incident(position))
    home = [i for i, main in enumerate(settings_of(town)) if main == ("care home",)]
    reached = {i for member in home for i in rest.subcomponent(member)}
    assert reached == set(home)


@every_draw
def test_no_tie_joins_care_home_and_emergency_department(town: Network) -> None:
    ties = town.ties
    setting = town.people["setting"]
    joined = {
        frozenset(pair)
        for pair in zip(ties["source"].map(setting), ties["target"].map(setting), strict=True)
    }
    assert frozenset({"care home", "emergency department"}) not in joined
    assert frozenset({"hospital ward", "emergency department"}) in joined


@every_draw
def test_link_nurse_joins_between_the_two_periods(town: Network) -> None:
    def has_ties(period: str) -> bool:
        ties = town.ties[town.ties["period"] == period]
        return bool((ties["source"].eq(LINK_NURSE) | ties["target"].eq(LINK_NURSE)).any())

    assert not has_ties("before")
    assert has_ties("after")
    assert side_of(town)[LINK_NURSE] == "between"


@every_draw
def test_town_is_neither_sparse_nor_crowded(town: Network) -> None:
    latest = structure(town)
    assert 150 <= len(latest.first) <= 230
    assert {"patient", "carer", "professional"} == set(town.people["kind"])


@every_draw
def test_handovers_cross_both_ways_in_both_periods(town: Network) -> None:
    recorded = town.ties[town.ties["transition"].notna()]
    assert {(period, way) for period, way in zip(
        recorded["period"], recorded["transition"], strict=True
    )} == {
        ("before", "home→hospital"), ("before", "hospital→home"),
        ("after", "home→hospital"), ("after", "hospital→home"),
    }  # fmt: skip
