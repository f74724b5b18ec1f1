"""What was planted in the palliative sample is found: the only link, the gap, the change."""

import pytest

from netroles.decisions import (
    absences,
    compare,
    ego,
    moments,
    new_ties,
    transitions,
    what_if,
)
from netroles.network import Network
from netroles.reading import read
from sample_data import SAMPLES

ONLY_LINK, LINK_NURSE, SON = "P06", "P14", "P44"
CARE_HOME = {"P15", "P16", "P17", "P18", "P19", "P40"}

both_periods = pytest.mark.parametrize("period", ["before", "after"])


@pytest.fixture(scope="module")
def town() -> Network:
    sample = SAMPLES["palliative"]
    return read(sample.ties_file, people=sample.people_file).network


@both_periods
def test_one_community_nurse_is_the_only_link_of_the_care_home(town: Network, period: str) -> None:
    only = transitions(town, period=period).only
    assert only.people.index[0] == ONLY_LINK
    assert set(only.people.loc[ONLY_LINK, "who"]) == CARE_HOME
    assert set(what_if(town, absent=[ONLY_LINK], period=period).cut_off) == CARE_HOME
    alone = absences(town, period=period, further_apart=False)
    assert alone["cut_off"].idxmax() == ONLY_LINK
    assert set(ego(town, ONLY_LINK, period=period).cut_off) >= CARE_HOME


def test_before_she_bridges_more_than_anybody(town: Network) -> None:
    carriers = transitions(town, period="before").carriers
    assert carriers.index[0] == ONLY_LINK
    assert carriers.loc[ONLY_LINK, "direct"] == 3


@both_periods
def test_care_home_and_emergency_department_have_no_tie(town: Network, period: str) -> None:
    gaps = transitions(town, period=period).gaps
    pairs = {frozenset(pair) for pair in zip(gaps["first"], gaps["second"], strict=True)}
    assert frozenset({"care home", "emergency department"}) in pairs
    assert frozenset({"hospital ward", "emergency department"}) not in pairs


def test_the_change_between_the_periods_is_found(town: Network) -> None:
    before, after = moments(town)
    assert (before.label, after.label) == ("before", "after")
    found = compare(before, after)
    assert found.joined == (LINK_NURSE,)
    made = found.ties[found.ties["change"] == "made"]
    assert (made["with_joined"]).sum() >= 10, "the link nurse's own"
    staff = found.figures.loc["direct_staff"]
    assert (staff["before"], staff["after"]) == (3, 13)
    assert not staff["noise"], "others than the one nurse have ties between home and hospital now"
    assert found.gained["broker"] >= 1


def test_the_most_helpful_new_tie_leads_from_the_only_link_to_the_emergency_department(
    town: Network,
) -> None:
    best = new_ties(town)
    assert len(best) == 10
    assert (best["routes"].diff().dropna() <= 0).all()
    first = best.iloc[0]
    (other,) = {first["first"], first["second"]} - {ONLY_LINK}
    assert town.people.loc[other, "setting"] == "emergency department"
    then = what_if(town, talking=[(first["first"], first["second"])])
    assert then.shorter + then.joined == first["routes"]


def test_a_son_who_tells_the_story_again_is_seen(town: Network) -> None:
    again = ego(town, SON).telling_again
    assert again is not None
    assert again.professionals >= 5
    assert len(again.settings) >= 4
    assert len(again.settings_apart) >= 1


def test_between_families_and_staff_the_only_link_is_seen_from_the_side_of_staff_too(
    town: Network,
) -> None:
    only = transitions(town, "kind").only.people
    assert only.loc[ONLY_LINK, ["cut_off", "routes_lost"]].to_list() == [0, 73]
