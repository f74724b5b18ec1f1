"""What is different between two periods or two networks, and is it more than noise?"""

import pandas as pd
import pytest

from netroles.decisions import Comparison, Moment, compare, growth, moments
from netroles.network import NetrolesError, Network
from netroles.roles import Confidence, confidence
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network, star


def over_time(*periods: list[str]) -> Network:
    rows = [
        {"source": tie[0], "target": tie[1], "kind": "talks to", "period": str(2024 + at)}
        for at, ties in enumerate(periods)
        for tie in ties
    ]
    return network(rows)


def change_of(found: Comparison) -> dict[str, str]:
    table = found.ties
    return dict(zip(table["first"] + table["second"], table["change"], strict=True))


def test_who_joined_and_left_and_which_ties_were_made_and_dropped() -> None:
    found = compare(*moments(over_time(["AB", "BC"], ["AB", "BD"])))
    assert (found.joined, found.left) == (("D",), ("C",))
    assert change_of(found) == {"AB": "kept", "BC": "dropped", "BD": "made"}
    assert found.ties["with_joined"].to_list() == [False, True, True]
    assert (found.before.label, found.after.label) == ("2024", "2025")


def test_two_networks_are_compared_by_id() -> None:
    before, after = network(["AB", "BC"]), network(["CB", "CD"])
    found = compare(Moment(before, label="first"), Moment(after, label="second"))
    assert (found.joined, found.left) == (("D",), ("A",))
    assert change_of(found) == {"AB": "dropped", "BC": "kept", "CD": "made"}


def test_roles_gained_and_lost() -> None:
    """C, the centre of a star, becomes one of five who all talk to each other."""
    found = compare(*moments(over_time(star(4), clique("C1234"))))
    assert found.roles.loc["C", ["before", "after"]].to_list() == ["broker", "connector"]
    assert found.lost["broker"] == 1
    assert found.gained["connector"] == 5
    assert found.roles["noise"].isna().all(), "how sure the roles are was not worked out"


def sure(of: Moment, **values: float) -> Confidence:
    shares = pd.Series(values).reindex(of.network.people.index)
    return Confidence(of_roles=shares, silent=0.1, stability={})


@pytest.mark.parametrize(
    ("before", "after", "noise"), [(0.9, 0.85, False), (0.9, 0.6, True), (0.5, 0.9, True)]
)
def test_a_change_of_role_is_noise_unless_both_are_sure(
    before: float, after: float, noise: bool
) -> None:
    one, other = moments(over_time(star(4), clique("C1234")))
    found = compare(one, other, sure=(sure(one, C=before), sure(other, C=after)))
    assert found.roles.loc["C", "noise"] == noise
    assert found.roles.loc["C", ["sure_before", "sure_after"]].to_list() == [before, after]


def test_a_change_to_no_role_rests_on_the_role_that_was() -> None:
    one, other = moments(over_time(star(4), ["C1", "23"]))
    found = compare(one, other, sure=(sure(one, C=0.95), sure(other)))
    assert found.roles.loc["C", ["before", "after"]].to_list() == ["broker", "peripheral"]
    assert not found.roles.loc["C", "noise"]


def test_between_two_of_no_role_nothing_says_whether_it_is_noise() -> None:
    one, other = moments(over_time(["AB", "BC", "AC"], ["AB"]))
    found = compare(one, other, sure=(sure(one), sure(other)))
    assert found.roles.loc["A", ["before", "after"]].to_list() == ["none", "peripheral"]
    assert pd.isna(found.roles.loc["A", "noise"])


def test_confidence_as_it_is_worked_out_fits() -> None:
    one, other = moments(over_time(TWO_CLIQUES_AND_A_PERSON, clique("ABCDEX")))
    both = [confidence(each.network, period=each.period) for each in (one, other)]
    found = compare(one, other, sure=(both[0], both[1]))
    assert found.roles.loc["X", ["before", "after"]].to_list() == ["broker", "connector"]
    assert found.roles["noise"].notna().any()


def test_figures_beside_what_chance_alone_does_to_them() -> None:
    """From a star of five to all of five talking to each other: 4 ties, then 10."""
    found = compare(*moments(over_time(star(4), clique("C1234")))).figures
    assert found.loc["contacts", ["before", "after", "change"]].to_list() == [1.6, 4, 2.4]
    assert found.loc["share", ["before", "after"]].to_list() == [0.4, 1]
    assert found.loc["closed", ["before", "after"]].to_list() == [0, 1]
    assert pd.isna(found.loc["routes_share", "before"]), "nobody has a side"
    assert not found.loc["closed", "noise"]


def test_one_tie_more_among_many_is_noise() -> None:
    found = compare(
        *moments(over_time(TWO_CLIQUES_AND_A_PERSON, [*TWO_CLIQUES_AND_A_PERSON, "AX"]))
    )
    assert found.figures.loc["contacts", "noise"]
    assert found.figures.loc["contacts", "change"] == pytest.approx(2 / 11)


def test_nothing_different_is_noise_everywhere_it_is_defined() -> None:
    found = compare(*moments(over_time(star(4), star(4))))
    assert (found.joined, found.left) == ((), ())
    assert set(found.ties["change"]) == {"kept"}
    assert found.roles.empty
    assert found.figures["noise"].dropna().all()


def test_patients_have_no_role_to_gain() -> None:
    rows = [
        {"source": "P", "target": leaf, "kind": "talks to", "period": period}
        for period, leaves in (("1", "A"), ("2", "ABC"))
        for leaf in leaves
    ]
    found = compare(*moments(network(rows, {"P": {"kind": "patient"}})))
    assert "P" not in found.roles.index


def test_growth_over_all_periods() -> None:
    table = growth(moments(over_time(["AB"], ["AB", "BC"], ["BC", "CD", "BD"])))
    assert table["people"].to_list() == [2, 3, 3]
    assert table["ties"].to_list() == [1, 2, 3]
    assert table["contacts"].to_list() == [1, pytest.approx(4 / 3), 2]
    assert table["share"].to_list() == [1, pytest.approx(2 / 3), 1]
    assert table["joined"].to_list() == [pd.NA, 1, 1]
    assert table["left"].to_list() == [pd.NA, 0, 1]
    assert table["brokers"].to_list() == [0, 1, 0]


def test_empty_networks_differ_in_nothing() -> None:
    found = compare(Moment(network()), Moment(network()))
    assert (found.joined, found.left) == ((), ())
    assert found.ties.empty
    assert found.roles.empty
    assert growth([]).empty
    assert moments(network(["AB"])) == ()


def test_a_kind_that_only_one_network_has_counts_there() -> None:
    before, after = network(["AB"], kind="talks to"), network(["AC"], kind="advice")
    found = compare(Moment(before), Moment(after), ["talks to", "advice"])
    assert change_of(found) == {"AB": "dropped", "AC": "made"}
    with pytest.raises(NetrolesError, match="None of the kinds"):
        compare(Moment(before), Moment(after), ["talks to"])
