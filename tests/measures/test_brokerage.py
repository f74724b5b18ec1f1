"""Gould & Fernandez: each kind by hand, everybody against the definition, and by any grouping."""

import time
from itertools import compress, permutations, product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

from netroles.measures import BROKERAGE_KINDS, brokerage, network_brokerage
from netroles.network import NetrolesError, Network, side_of
from tests import obvious
from tests.networks import clique, network, path
from tests.strategies import networks

KINDS = list(BROKERAGE_KINDS)


def at(**places: str | None) -> dict[str, dict[str, str | None]]:
    return {person: {"setting": place} for person, place in places.items()}


def kinds_of(table: pd.DataFrame, person: str) -> dict[str, int]:
    """The kinds someone is, with their counts."""
    row = table.loc[person, KINDS]
    return {kind: int(count) for kind, count in row.items() if count > 0}


@pytest.mark.parametrize(
    ("first", "broker", "last", "kind"),
    [
        ("ward", "ward", "ward", "coordinator"),
        ("ward", "GP", "ward", "itinerant"),
        ("GP", "ward", "ward", "gatekeeper"),
        ("ward", "ward", "GP", "representative"),
        ("GP", "ward", "hospice", "liaison"),
    ],
)
def test_each_kind_in_a_chain_of_three(first: str, broker: str, last: str, kind: str) -> None:
    chain = network(path("ABC"), at(A=first, B=broker, C=last), directed=True)
    table = brokerage(chain)
    assert kinds_of(table, "B") == {kind: 1}
    assert table["total"].to_list() == [0, 1, 0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_chain_in_the_record_is_the_one_that_counts(kind: str) -> None:
    first, broker, last = BROKERAGE_KINDS[kind].chain.split(" → ")
    chain = network(path("ABC"), at(A=first, B=broker, C=last), directed=True)
    assert kinds_of(brokerage(chain), "B") == {kind: 1}


def test_chain_of_five_over_three_settings() -> None:
    chain = network(
        path("ABCDE"), at(A="ward", B="ward", C="GP", D="hospice", E="hospice"), directed=True
    )
    table = brokerage(chain)
    assert kinds_of(table, "B") == {"representative": 1}
    assert kinds_of(table, "C") == {"liaison": 1}
    assert kinds_of(table, "D") == {"gatekeeper": 1}
    assert network_brokerage(chain)["count"].to_dict() == {
        "coordinator": 0,
        "itinerant": 0,
        "gatekeeper": 1,
        "representative": 1,
        "liaison": 1,
        "total": 3,
    }


def test_nobody_brokers_between_two_who_are_tied_or_back_to_the_same_person() -> None:
    closed = network(["AB", "BC", "AC"], at(A="ward", B="ward", C="GP"), directed=True)
    assert brokerage(closed)["total"].sum() == 0
    back = network(["AB", "BA"], at(A="ward", B="GP"), directed=True)
    assert brokerage(back)["total"].sum() == 0
    # The tie the other way round, C to A, leaves the chain A → B → C open.
    around = network(["AB", "BC", "CA"], at(A="ward", B="ward", C="GP"), directed=True)
    assert brokerage(around)["total"].to_list() == [1, 1, 1]


def test_without_direction_each_pair_counts_both_ways() -> None:
    table = brokerage(network(path("ABC"), at(A="GP", B="ward", C="ward")))
    assert kinds_of(table, "B") == {"gatekeeper": 1, "representative": 1}


def test_expected_counts_by_hand() -> None:
    """Three people, two of the six arcs: d = 1/3, an open chain d²(1 − d) = 2/27.

    B (ward) has one person inside and one outside: gatekeeper and representative 1 · 1 chain
    each, and no other kind is possible. Its variance is 2/27 · 25/27: no second chain of that
    kind runs through B.
    """
    table = brokerage(network(path("ABC"), at(A="GP", B="ward", C="ward"), directed=True))
    b = table.loc["B"]
    assert b["gatekeeper_expected"] == pytest.approx(2 / 27)
    assert b["representative_expected"] == pytest.approx(2 / 27)
    assert b["total_expected"] == pytest.approx(4 / 27)
    assert b["gatekeeper_z"] == pytest.approx((1 - 2 / 27) / np.sqrt(2 / 27 * 25 / 27))
    for impossible in ("coordinator", "itinerant", "liaison"):
        assert b[f"{impossible}_expected"] == 0
        assert b[f"{impossible}_z"] is pd.NA or np.isnan(b[f"{impossible}_z"])


@pytest.mark.parametrize("groups", ["wwww", "wwwx", "wwxx", "wwxy", "wxxx", "wxxy", "wxyz"])
def test_expected_counts_and_their_spread_are_those_of_random_ties(groups: str) -> None:
    """All 2¹² networks of four people, each as likely as arcs of density 1/3 make it.

    Mean and variance of each kind for A, over all of them, is what the formulas come to.
    """
    people, d = "ABCD", 1 / 3
    group = dict(zip(people, groups, strict=True))
    pairs = list(permutations(people, 2))
    mean, square = np.zeros(5), np.zeros(5)
    for arcs in (set(compress(pairs, chosen)) for chosen in product([0, 1], repeat=len(pairs))):
        counts = np.zeros(5)
        for a, b in permutations("BCD", 2):
            if (a, "A") in arcs and ("A", b) in arcs and (a, b) not in arcs:
                counts[kind_of(group[a], group["A"], group[b])] += 1
        chance = d ** len(arcs) * (1 - d) ** (len(pairs) - len(arcs))
        mean, square = mean + chance * counts, square + chance * counts**2
    spread = np.sqrt(np.maximum(square - mean**2, 0))

    four_of_twelve_arcs = network(["AB", "BC", "CD", "DA"], at(**group), directed=True)
    found = brokerage(four_of_twelve_arcs).loc["A"]
    for kind, expected, sd in zip(KINDS, mean, spread, strict=True):
        assert found[f"{kind}_expected"] == pytest.approx(expected, abs=1e-12)
        wanted = (found[kind] - expected) / sd if expected else float("nan")
        assert found[f"{kind}_z"] == pytest.approx(wanted, nan_ok=True)


def kind_of(first: str, broker: str, last: str) -> int:
    """The place among the kinds, written out."""
    if first == last:
        return 0 if broker == first else 1
    return 2 if broker == last else 3 if broker == first else 4


def test_people_without_a_group_are_left_out_with_their_ties_and_counted() -> None:
    """U is in the way of nobody: without U, C → D is one of three arcs among four people."""
    of = network(
        ["AB", "BC", "CD", "BU", "UC"],
        at(A="GP", B="ward", C="ward", D="ward", U=None),
        directed=True,
    )
    table = brokerage(of)
    assert table.index.to_list() == list("ABCDU")
    assert table["group"].isna().sum() == 1
    assert table.loc["U"].isna().all()
    without = brokerage(
        network(["AB", "BC", "CD"], at(A="GP", B="ward", C="ward", D="ward"), directed=True)
    )
    pd.testing.assert_frame_equal(table.drop(index="U"), without)


def test_the_main_setting_the_side_and_any_column_can_be_the_group() -> None:
    people = {
        "A": {"setting": "GP; ward", "team": "x", "union": "yes"},
        "B": {"setting": "ward", "team": "x", "union": "no"},
        "C": {"setting": "ward", "team": "y", "union": "yes"},
    }
    of = network(path("ABC"), people, directed=True)
    assert kinds_of(brokerage(of), "B") == {"gatekeeper": 1}
    assert brokerage(of)["group"].to_list() == ["GP", "ward", "ward"]
    assert brokerage(of, by="side")["group"].to_list() == side_of(of).to_list()
    assert brokerage(of, by="side")["group"].to_list() == ["between", "hospital", "hospital"]
    assert kinds_of(brokerage(of, by="team"), "B") == {"representative": 1}
    assert kinds_of(brokerage(of, by="union"), "B") == {"itinerant": 1}


def test_a_column_that_is_not_there_is_answered_with_those_that_are() -> None:
    with pytest.raises(NetrolesError, match=r"'ward'.*setting, side, .*team, profession"):
        brokerage(network(["AB"]), by="ward")
    with pytest.raises(NetrolesError, match="handover"):
        network_brokerage(network(["AB"], at(A="GP")), kinds=["handover"])


def test_only_the_ties_asked_for_count() -> None:
    rows = [
        {"source": "A", "target": "B", "kind": "handover", "period": "2024"},
        {"source": "B", "target": "C", "kind": "handover", "period": "2024"},
        {"source": "C", "target": "B", "kind": "talks to", "period": "2024"},
        {"source": "B", "target": "A", "kind": "handover", "period": "2025"},
    ]
    of = network(rows, at(A="GP", B="ward", C="ward"), directed=True)
    assert brokerage(of)["total"].sum() == 0  # of 2025
    assert kinds_of(brokerage(of, period="2024"), "B") == {"gatekeeper": 1}
    assert kinds_of(brokerage(of, kinds=["handover"], period="all"), "B") == {"gatekeeper": 1}


@pytest.mark.parametrize(
    "of",
    [network(), network(people="A"), network(people=at(A="GP")), network(["AB"])],
    ids=["empty", "no group", "one person", "two without a group"],
)
def test_too_few_people_give_a_table_all_the_same(of: Network) -> None:
    table = brokerage(of)
    assert table.index.equals(of.people.index)
    assert not table["total"].fillna(0).any()
    assert table["total_z"].isna().all()
    assert network_brokerage(of)["z"].isna().all()


def test_everybody_tied_to_everybody_leaves_nothing_open() -> None:
    table = brokerage(network(clique("ABC"), at(A="GP", B="ward", C="ward")))
    assert table["total"].to_list() == [0, 0, 0]
    assert table["total_expected"].to_list() == [0, 0, 0]
    assert table["total_z"].isna().all()


def agrees(of: Network) -> None:
    group = {person: each or None for person, each in obvious.main_settings(of).items()}
    expected = obvious.brokerage(of, group)
    table = brokerage(of)
    assert table["group"].isna().to_list() == [not group[person] for person in group]
    found = table.loc[table["group"].notna(), KINDS]
    assert found.to_dict("index") == expected
    assert (found.sum(axis=1) == table["total"].dropna()).all()
    assert network_brokerage(of)["count"][KINDS].to_dict() == found.sum().to_dict()


@settings(max_examples=settings.default.max_examples // 2)
@given(of=networks())
def test_counts_agree_with_the_definition(of: Network) -> None:
    agrees(of)


@pytest.mark.parametrize("seed", range(4))
def test_counts_agree_with_the_definition_for_thirty_people(seed: int) -> None:
    random = np.random.default_rng(seed)
    names = [f"p{i}" for i in range(30)]
    places = random.choice(["GP", "ward", "hospice", "ED"], 30)
    pairs = [random.choice(30, 2, replace=False) for _ in range(60 + 60 * seed)]
    agrees(
        network(
            [(names[a], names[b]) for a, b in pairs],
            at(**dict(zip(names, map(str, places), strict=True))),
            directed=seed % 2 == 0,
        )
    )


def test_two_thousand_people_in_two_thousand_groups_are_no_loop_over_pairs() -> None:
    """A bound so wide that only a loop over pairs of people, or groups, would fail it."""
    random = np.random.default_rng(3)
    names = [f"p{i}" for i in range(2_000)]
    pairs = [random.choice(2_000, 2, replace=False) for _ in range(9_000)]
    of = network(
        [(names[a], names[b]) for a, b in pairs], {n: {"setting": n} for n in names}, directed=True
    )
    started = time.perf_counter()
    table, total = brokerage(of), network_brokerage(of)
    assert time.perf_counter() - started < 10
    assert (table["liaison"] == table["total"]).all()
    assert total.loc["liaison", "z"] == pytest.approx(total.loc["total", "z"], rel=1e-2)


def test_the_kinds_are_said_in_plain_words() -> None:
    assert [kind.code for kind in BROKERAGE_KINDS.values()] == ["w_I", "w_O", "b_OI", "b_IO", "b_O"]
    itinerant = BROKERAGE_KINDS["itinerant"]
    assert itinerant.said() == "links two people of one other setting"
    assert itinerant.said("side", handovers=True).endswith("two people of one other side")
    for key, kind in BROKERAGE_KINDS.items():
        assert kind.key == key
        assert "{" not in kind.said("team") + kind.said("team", handovers=True)
        # Without handovers nobody knows which way anything moves.
        assert kind.links.startswith("links ")
        assert "handovers" in kind.hands_over
