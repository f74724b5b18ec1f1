"""What the stories of the further samples promise, on the files and on other draws of them."""

from collections.abc import Callable, Iterable

import pytest

from netroles.network import Network, crossing, settings_of, structure
from sample_data.stories import liaison_psychiatry, region, ward_team
from sample_data.story import Story, Tables, tell

OTHER_DRAWS = range(100, 104)

Draw = Callable[[Story], Iterable[Network]]


@pytest.fixture
def draws_of(network_of: Callable[[Tables], Network]) -> Draw:
    def draws(story: Story) -> Iterable[Network]:
        return (network_of(tell(story, seed)) for seed in (story.seed, *OTHER_DRAWS))

    return draws


def ties_between(network: Network, one: str, other: str, period: str) -> int:
    counted = structure(network, period=period)
    main = [given[0] for given in settings_of(network)]
    ends = zip(counted.first, counted.second, strict=True)
    return sum({main[first], main[second]} == {one, other} for first, second in ends)


def cut_off_without(network: Network, person: str) -> list[set[str]]:
    """The parts the network falls into without the person, smallest first."""
    graph = structure(network).graph
    graph = graph.copy()
    ids = network.people.index
    position = ids.get_loc(person)
    graph.delete_edges(graph.incident(position))
    parts = [{ids[i] for i in part} - {person} for part in graph.connected_components()]
    return sorted((part for part in parts if part), key=len)


def test_liaison_desk_in_the_emergency_department_is_farther_from_the_wards(draws_of: Draw) -> None:
    for network in draws_of(liaison_psychiatry.STORY):
        for other, compare in (("emergency department", int.__gt__), ("hospital ward", int.__lt__)):
            spring = ties_between(network, "liaison psychiatry", other, "spring")
            assert compare(spring, ties_between(network, "liaison psychiatry", other, "autumn"))


def test_social_care_is_cut_off_without_the_approved_social_worker(draws_of: Draw) -> None:
    for network in draws_of(liaison_psychiatry.STORY):
        social = {person.code for person in liaison_psychiatry.PEOPLE if person.team == "social"}
        assert social - {"L02"} in cut_off_without(network, "L02")


def test_ward_team_has_one_setting_and_one_period_and_no_crossing(draws_of: Draw) -> None:
    for network in draws_of(ward_team.STORY):
        assert set(network.people["setting"]) == {"hospital ward"}
        assert set(network.ties["period"]) == {"now"}
        assert crossing(network, network.ties).isna().all()
        assert structure(network).group_basis == "team"


def test_night_staff_are_cut_off_without_the_nurse_between_shifts(draws_of: Draw) -> None:
    for network in draws_of(ward_team.STORY):
        assert {"W07", "W08", "W09"} in cut_off_without(network, "W06")


def test_region_grows_from_30_to_600(draws_of: Draw) -> None:
    for network in draws_of(region.STORY):
        for year, size in zip(region.YEARS, region.JOINED_BY_YEAR, strict=True):
            with_ties = int((structure(network, period=year).degree > 0).sum())
            # A few have joined and named nobody yet.
            assert 0.98 * size <= with_ties <= size


def test_valley_is_cut_off_without_the_nurse_who_drives_out_of_it(draws_of: Draw) -> None:
    valley = {
        person.code for person in region.PEOPLE if person.team.endswith(f" {region.VALLEY}")
    } - {region.VALLEY_NURSE}
    assert len(valley) == 31
    for network in draws_of(region.STORY):
        others = {
            member for part in cut_off_without(network, region.VALLEY_NURSE)[:-1] for member in part
        }
        assert others == valley
