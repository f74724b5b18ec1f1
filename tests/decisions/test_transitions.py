"""Between home and hospital: how many ties, who carries them, what has no other route."""

import pandas as pd
import pytest

from netroles.decisions import Transitions, transitions
from netroles.network import NetrolesError, Network
from tests.networks import clique, network, path

SETTING = {
    "A": {"setting": "own home", "kind": "patient"},
    "B": {"setting": "own home", "kind": "carer"},
    "N": {"setting": "community nursing"},
    "H": {"setting": "hospice"},
    "W": {"setting": "ward"},
    "V": {"setting": "ward"},
}
TOWN = network(["AB", "AN", "BN", "NH", "HW", "WV", "AW"], SETTING)
"""A patient A and carer B with their nurse N; N with the hospice H, H with the ward W, V behind
W; and the patient A knows W from the last stay."""


def cell(found: Transitions, one: str, other: str) -> pd.Series:
    table = found.matrix
    return table[(table["from_group"] == one) & (table["to_group"] == other)].iloc[0]


def gaps(found: Transitions) -> set[frozenset[str]]:
    pairs = zip(found.gaps["first"], found.gaps["second"], strict=True)
    return {frozenset(pair) for pair in pairs}


def test_a_cell_says_how_many_ties_of_how_many_that_could_be() -> None:
    found = transitions(TOWN)
    home_ward = cell(found, "own home", "ward")
    assert (home_ward["ties"], home_ward["possible"], home_ward["share"]) == (1, 4, 0.25)
    inside = cell(found, "own home", "own home")
    assert (inside["ties"], inside["possible"], inside["share"]) == (1, 1, 1)
    alone = cell(found, "hospice", "hospice")
    assert (alone["ties"], alone["possible"]) == (0, 0)
    assert pd.isna(alone["share"]), "one person has nobody of the own setting"
    assert len(found.matrix) == 16
    assert found.groups["people"].to_dict() == {
        "own home": 2, "community nursing": 1, "hospice": 1, "ward": 2,
    }  # fmt: skip


def test_without_direction_a_cell_and_the_cell_back_say_the_same() -> None:
    weighted = network([("A", "N", 5), ("A", "B", 2), ("N", "B", 3)], SETTING)
    found = transitions(weighted)
    assert cell(found, "own home", "community nursing")["strength"] == 8
    assert cell(found, "community nursing", "own home")["strength"] == 8
    assert cell(found, "own home", "own home")["strength"] == 2


def test_with_direction_a_cell_counts_who_named_whom() -> None:
    found = transitions(network(["AN", "BN", "NB", "AB"], SETTING, directed=True))
    assert cell(found, "own home", "community nursing")["ties"] == 2
    assert cell(found, "community nursing", "own home")["ties"] == 1
    inside = cell(found, "own home", "own home")
    assert (inside["ties"], inside["possible"]) == (1, 2)


def test_handovers_have_a_direction_in_a_network_without_one() -> None:
    rows = [
        {"source": "N", "target": "W", "kind": "handover", "strength": 3},
        {"source": "W", "target": "N", "kind": "handover", "strength": 1},
        {"source": "N", "target": "V", "kind": "handover", "strength": 2},
        {"source": "H", "target": "V", "kind": "talks to", "strength": 4},
    ]
    found = transitions(network(rows, SETTING))
    there, back = (
        cell(found, *pair)
        for pair in (("community nursing", "ward"), ("ward", "community nursing"))
    )
    assert (there["handed_over"], there["handed_over_strength"]) == (2, 5)
    assert (back["handed_over"], back["handed_over_strength"]) == (1, 1)
    assert there["ties"] == back["ties"] == 2
    assert found.has_handovers
    assert found.ways["direct"].to_dict() == {
        "home→hospital": 2, "hospital→home": 1, "home↔hospital": 0, "any": 2,
    }  # fmt: skip


def test_ties_without_direction_join_the_sides_and_say_no_way() -> None:
    found = transitions(TOWN)
    assert not found.has_handovers
    # A–W directly; over one other A–V (W), B–W (A) and N–W (A, and the hospice in between).
    # B–V and N–V take two: V talks to W alone.
    assert found.ways.to_dict() == {
        "direct": {"home→hospital": 0, "hospital→home": 0, "home↔hospital": 1, "any": 1},
        "through_one": {"home→hospital": 0, "hospital→home": 0, "home↔hospital": 3, "any": 3},
        "through_between": {"home→hospital": 0, "hospital→home": 0, "home↔hospital": 1, "any": 1},
    }


def test_a_handover_inside_a_side_is_half_of_a_way_through_one() -> None:
    """C hands over to her colleague N at home, N to the ward; the ward talks to the GP."""
    rows = [*HANDED_ON[:2], {"source": "W", "target": "G", "kind": "talks to"}]
    found = transitions(network(rows, ON_THE_WAY)).ways.loc["home→hospital"]
    assert found.to_dict() == {"direct": 1, "through_one": 1, "through_between": 0}


def test_a_handover_half_the_way_and_another_make_a_way_through_one() -> None:
    rows = [
        {"source": "N", "target": "H", "kind": "handover"},
        {"source": "H", "target": "W", "kind": "handover"},
        {"source": "H", "target": "V", "kind": "talks to"},
    ]
    found = transitions(network(rows, SETTING))
    assert found.ways["through_one"].to_dict() == {
        "home→hospital": 1,  # N over H to W
        "hospital→home": 0,
        "home↔hospital": 1,  # N over H to V: talking says no way
        "any": 2,
    }


def test_a_recorded_transition_says_the_way_of_any_tie() -> None:
    row = {"source": "W", "target": "A", "kind": "talks to", "transition": "home→hospital"}
    found = transitions(network([row], SETTING))
    assert found.ways["direct"].to_dict() == {
        "home→hospital": 1, "hospital→home": 0, "home↔hospital": 0, "any": 1,
    }  # fmt: skip


def test_carriers_are_staff_with_their_ties_their_pairs_and_their_bridging() -> None:
    """Pairs of home and hospital: A, B, N with W, V. Shortest routes: A–W; A–W–V; B–A–W; B–A–W–V;
    N–A–W or N–H–W; N–A–W–V or N–H–W–V."""
    carriers = transitions(TOWN).carriers
    assert list(carriers.index) == ["W", "H"]
    assert carriers.loc["W", ["direct", "links"]].to_list() == [1, 1]  # A over W to V
    assert carriers.loc["H", ["direct", "links"]].to_list() == [0, 1]  # N over H to W
    assert carriers["links_kind"].to_dict() == {"W": "representative", "H": "liaison"}
    # W: A–V, B–V, N–V of the three pairs with V. H: half of N–W, half of N–V, of six pairs.
    assert carriers["bridging"].to_dict() == {"W": 1, "H": pytest.approx(1 / 6)}


def test_patients_and_carers_are_in_the_sums_and_never_among_the_carriers() -> None:
    found = transitions(TOWN)
    assert not set(found.carriers.index) & {"A", "B"}
    assert (found.families, found.held_by_families) == (2, 1)


HANDED_ON = [
    {"source": source, "target": target, "kind": "handover"}
    for source, target in ("CN", "NW", "WV", "VG")
]
"""C at home hands over to the nurse N, N to the ward W, W to V on the ward, V to G at the GP."""
ON_THE_WAY = SETTING | {"C": {"setting": "community nursing"}, "G": {"setting": "GP"}}


def test_who_hands_on_each_way_and_as_what() -> None:
    carriers = transitions(network(HANDED_ON, ON_THE_WAY)).carriers
    # To hospital: C → N → W (N takes in her own setting and passes on to another) and N → W → V.
    assert carriers.loc["N", "to_hospital_kind"] == "representative"
    assert carriers.loc["W", "to_hospital_kind"] == "gatekeeper"
    # To home: W → V → G.
    assert carriers.loc["V", "to_home_kind"] == "representative"
    assert carriers[["to_hospital", "to_home"]].loc[["N", "W", "V"]].to_numpy().tolist() == [
        [1, 0],
        [1, 0],
        [0, 1],
    ]
    assert carriers.loc["N", ["direct", "direct_to_hospital", "direct_to_home"]].to_list() == [
        1, 1, 0,
    ]  # fmt: skip


def test_whoever_is_no_detour_carries_nothing_in_between() -> None:
    """C hands over to W directly too: N is no longer needed for it."""
    rows = [*HANDED_ON, {"source": "C", "target": "W", "kind": "handover"}]
    carriers = transitions(network(rows, ON_THE_WAY)).carriers
    assert carriers.loc["N", "to_hospital"] == 0
    assert pd.isna(carriers.loc["N", "to_hospital_kind"])


def test_without_the_only_link_a_home_is_cut_off_from_the_hospital() -> None:
    """N alone joins A and B to the rest; W alone leads on to V, which is in hospital itself."""
    only = transitions(network(["AB", "AN", "BN", "NH", "HW", "WV"], SETTING)).only
    assert list(only.people.index) == ["H", "N", "W"], "by pairs that lose their route"
    assert only.people["cut_off"].to_dict() == {"N": 2, "H": 3, "W": 3}
    assert only.people["who"].to_dict() == {
        "N": ("A", "B"), "H": ("A", "B", "N"), "W": ("A", "B", "N"),
    }  # fmt: skip
    # Pairs of others that lose their route: N: A, B with W, V; H: A, B, N with W, V; W: with V.
    assert only.people["routes_lost"].to_dict() == {"N": 4, "H": 6, "W": 3}


def test_ties_with_no_way_round_are_named_with_what_they_hold() -> None:
    only = transitions(network(["AB", "AN", "BN", "NH", "HW", "WV"], SETTING)).only
    found = {(a, b): (cut_off, lost) for a, b, cut_off, lost in only.ties.itertuples(index=False)}
    assert found == {("N", "H"): (3, 6), ("H", "W"): (3, 6), ("W", "V"): (0, 3)}
    assert (only.families, only.family_ties) == (0, 0)


def test_a_patient_who_is_the_only_link_is_counted_and_not_named() -> None:
    only = transitions(network(["NA", "AW"], SETTING)).only
    assert only.people.empty
    assert (only.families, only.family_ties) == (1, 2)


def test_in_a_ring_everybody_has_another_route() -> None:
    only = transitions(network(["AN", "NH", "HW", "WA"], SETTING)).only
    assert only.people.empty
    assert only.ties.empty


def test_a_gap_says_who_is_nearest_to_both() -> None:
    found = transitions(network(["AN", "NH", "HW", "BN"], SETTING))
    assert gaps(found) == {
        frozenset({"own home", "hospice"}),
        frozenset({"own home", "ward"}),
        frozenset({"community nursing", "ward"}),
    }
    rows = found.gaps.set_index(["first", "second"])
    assert rows.loc[("own home", "ward"), ["steps", "through"]].to_list() == [3, ("N", "H")]
    assert rows.loc[("own home", "hospice"), ["steps", "through"]].to_list() == [2, ("N",)]


def test_a_patient_who_is_nearest_is_counted_and_not_named() -> None:
    found = transitions(network(["NA", "AW"], SETTING))
    row = found.gaps.set_index(["first", "second"]).loc[("ward", "community nursing")]
    assert row[["steps", "through", "families"]].to_list() == [2, (), 1]


def test_settings_without_any_route_have_nobody_nearest() -> None:
    found = transitions(network(["WV"], SETTING))
    row = found.gaps.set_index(["first", "second"]).loc[("own home", "ward")]
    assert pd.isna(row["steps"])
    assert row["through"] == ()


def test_somebody_who_works_in_two_settings_leaves_no_gap_between_them() -> None:
    both = {"P": {"setting": "GP; hospice"}, "Q": {"setting": "ward"}}
    assert gaps(transitions(network(["PQ"], both))) == set()


def test_small_counts_are_hidden_with_what_would_betray_them() -> None:
    people = {each: {"setting": "GP"} for each in "ABCDEF"}
    people |= {each: {"setting": "ward"} for each in "UVWXYZ"} | {"T": {"setting": "hospice"}}
    of = network([*clique("ABCDE"), "AU", "AV", "BU", "TF"], people)
    found = transitions(of, smallest=5)
    inside, across = cell(found, "GP", "GP"), cell(found, "GP", "ward")
    assert (inside["ties"], inside["hidden"]) == (10, False)
    assert across[["ties", "share", "possible"]].isna().all()
    assert across["hidden"]
    none = cell(found, "ward", "hospice")
    assert none["ties"] == 0
    assert pd.isna(none["possible"]), "6 pairs would say that one person works in the hospice"
    assert found.groups["people"].isna().to_dict() == {"GP": False, "ward": False, "hospice": True}
    assert found.ways.loc[["home↔hospital", "any"], "direct"].isna().all()
    assert found.carriers["direct"].isna().all()
    whole = transitions(of)
    assert not whole.matrix["hidden"].any()
    assert cell(whole, "GP", "ward")["ties"] == 3


def test_who_depends_on_somebody_is_hidden_with_their_number() -> None:
    found = transitions(network(path("ANW"), SETTING), smallest=5)
    assert found.only.people.loc["N", "who"] == ()
    assert found.only.family_ties is None, "A–N has a patient at an end"
    assert pd.isna(found.only.people.loc["N", "cut_off"])


def test_specialists_and_generalists_are_two_sides_too() -> None:
    """N, with A and B, is a generalist; H knows more; W has not said."""
    levels = {"A": "generalist", "B": "generalist", "N": "generalist", "H": "specialist", "W": None}
    people = {each: {"setting": "ward", "level": level} for each, level in levels.items()}
    found = transitions(network(["AN", "BN", "NH", "AW", "WH"], people), "level")
    assert found.divide.both == "generalists and specialists"
    assert list(found.groups.index) == ["generalists", "specialists", "not given"]
    assert cell(found, "generalists", "specialists")["ties"] == 1
    assert (found.first_people, found.second_people) == (3, 1)
    # B over N to H, A over N and A over W to H.
    assert found.carriers["links"].to_dict() == {"N": 2, "W": 1, "H": 0}
    assert found.carriers.loc["N", "links_kind"] == "representative"
    assert pd.isna(found.carriers.loc["W", "links_kind"]), "W's own level is not given"


def test_handovers_between_levels_have_a_direction_of_their_own() -> None:
    people = {"N": {"level": "generalist"}, "H": {"level": "specialist"}}
    row = {"source": "H", "target": "N", "kind": "handover", "transition": "home→hospital"}
    found = transitions(network([row], people), "level")
    assert found.ways["direct"].to_dict() == {
        "home→hospital": 0, "hospital→home": 1, "home↔hospital": 0, "any": 1,
    }  # fmt: skip


def test_families_and_staff_are_two_sides_too() -> None:
    found = transitions(TOWN, "kind")
    assert cell(found, "patients and family carers", "staff")["ties"] == 3
    assert (found.first_people, found.second_people) == (2, 4)
    assert list(found.carriers.index) == ["W", "N"]


def test_any_column_can_make_the_groups() -> None:
    people = {"A": {"setting": "GP", "site": "north"}, "W": {"setting": "ward", "site": None}}
    found = transitions(network(["AW"], people), "site")
    assert list(found.groups.index) == ["north", "not given"]
    assert found.divide.both == "home and hospital"
    assert found.ways.loc["any", "direct"] == 1
    with pytest.raises(NetrolesError, match="by 'colour'"):
        transitions(TOWN, "colour")


@pytest.mark.parametrize("of", [network(), network(people="A"), network(people="AB")])
def test_where_there_is_nothing_nothing_is_said(of: Network) -> None:
    for by in ("setting", "level", "kind", "team"):
        found = transitions(of, by, smallest=5)
        assert found.carriers.empty
        assert found.gaps.empty
        assert found.only.people.empty
        assert found.ways.loc["any"].to_list() == [0, 0, 0]
        assert not found.has_both_sides


def test_people_in_one_setting_have_one_cell_and_no_gap() -> None:
    found = transitions(network(clique("ABC"), {each: {"setting": "ward"} for each in "ABC"}))
    assert len(found.matrix) == 1
    assert found.gaps.empty
    assert not found.has_both_sides


def test_people_without_a_setting_are_counted_as_not_given() -> None:
    found = transitions(network(["AB", "BC"], {"A": {"setting": "ward"}}))
    assert found.groups["people"].to_dict() == {"ward": 1, "not given": 2}
    assert found.gaps.empty, "nobody knows where the others are"
