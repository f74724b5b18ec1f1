"""What pages say of home and hospital: who carries, what has no other route, where no tie is."""

from netroles.decisions import (
    absences,
    divide_of,
    new_ties,
    people_on_sides,
    transitions,
)
from netroles.decisions.divides import HOME_HOSPITAL
from netroles.insight import (
    absence_sentences,
    carrier_sentences,
    families_sentence,
    gap_sentences,
    new_tie_sentences,
    no_carriers_sentence,
    no_gaps_sentence,
    only_route_sentences,
    transition_sentences,
)
from tests.insight.people_on_a_line import AT, FAMILY, LINE
from tests.networks import network


def test_what_is_said_first_of_home_and_hospital() -> None:
    found = transitions(LINE)
    assert transition_sentences(LINE, found) == [
        "No tie between home and hospital was reported.",
        "1 pair of people between home and hospital has no tie but a contact in common, who stands "
        "in between.",
        "No handovers were reported, so nothing says which way anybody moves.",
        "Without Hal, 2 people on the side of home would have no route to hospital.",
        "No tie was reported between own home and hospice; nearest to both stands Nora.",
    ]


def test_where_nobody_may_be_named_nobody_is() -> None:
    said = transition_sentences(LINE, transitions(LINE), named=False)
    assert said[-1] == (
        "No tie was reported between own home and hospice; the shortest route takes 2 steps."
    )
    assert not [line for line in said if any(name in line for name in ("Hal", "Nora", "Win"))]


def test_carriers_are_described_in_plain_words() -> None:
    rows = [
        {"source": "N", "target": "H", "kind": "handover"},
        {"source": "H", "target": "W", "kind": "handover"},
    ]
    of = network(rows, {each: AT[each] for each in "NHW"})
    assert carrier_sentences(of, transitions(of), "H") == [
        "From home to hospital, Hal passes handovers on from one setting to another, neither being "
        "their own: for 1 pair of people without a handover of their own.",
        "Hal links someone of one setting with someone of another, neither being their own: for 1 "
        "pair of people without a tie of their own.",
        "100% of the shortest routes between home and hospital run through Hal.",
    ]
    assert carrier_sentences(LINE, transitions(LINE), "A") == []


def test_families_are_a_sum() -> None:
    of = network(["AW", "NW", "AN"], AT)
    assert families_sentence(transitions(of)) == (
        "Patients and family carers themselves hold 1 of the 2 ties between home and hospital."
    )
    assert families_sentence(transitions(network(["NW"], AT))) is None


def test_hidden_counts_are_words_and_no_names_of_patients_are_said() -> None:
    of = network(["AW", "NW", "AN"], AT)
    found = transitions(of, smallest=5)
    assert transition_sentences(of, found)[0] == "Some ties join home and hospital."
    # Not "fewer than 5": a number that only guards another may be larger.
    assert families_sentence(found) == (
        "Patients and family carers themselves hold some of the ties between home and hospital."
    )
    alone = network(["NA", "AW"], {each: AT[each] for each in "NAW"})
    said = " ".join(transition_sentences(alone, transitions(alone)))
    assert "Albert" not in said


def test_who_is_the_only_link_and_that_nobody_is() -> None:
    said = only_route_sentences(LINE, transitions(LINE))
    assert said[0] == "Without Hal, 2 people on the side of home would have no route to hospital."
    assert said[-1].startswith("3 ties have no way round")
    around = network(["AN", "NH", "HW", "WA"], AT)
    assert only_route_sentences(around, transitions(around)) == [
        "No route between home and hospital depends on one person or one tie alone."
    ]


def test_one_who_cuts_nobody_off_altogether_still_holds_routes_and_stands_first() -> None:
    """X joins the patient A and the nurse N, who talk, to B and M, who talk too: without X nobody
    is without a member of staff, but A has no route to M, nor B to N. C talks to M alone: without
    X C has none to N, the third pair; without M C has none to N or X, two pairs."""
    people = FAMILY | {"X": {"name": "Xan"}}
    of = network(["AN", "BM", "XA", "XN", "XB", "XM"], people)
    found, sides = transitions(of, "kind"), people_on_sides(of, "kind")
    said = ["Without Xan, 2 family–staff pairs of people would have no route to each other."]
    assert sides == (2, 3)
    assert only_route_sentences(of, found) == said
    assert absence_sentences(of, absences(of, "kind"), divide_of("kind"), sides) == said

    of = network(["AN", "BM", "XA", "XN", "XB", "XM", "CM"], people | {"C": {"kind": "patient"}})
    found, sides = transitions(of, "kind"), people_on_sides(of, "kind")
    said = [
        "Without Xan, 3 family–staff pairs of people would have no route to each other.",
        "Without Mo, 1 person on the side of patients and family carers would have no route to "
        "staff.",
    ]
    assert only_route_sentences(of, found)[:2] == said
    assert absence_sentences(of, absences(of, "kind"), divide_of("kind"), sides) == said
    assert found.only.people["routes_lost"].to_dict() == {"X": 3, "M": 2}


def test_ties_with_no_way_round_in_grammar() -> None:
    one = network(["AN", "NH", "AH", "HW"], AT)
    assert only_route_sentences(one, transitions(one))[-1] == (
        "1 tie has no way round: without it, those at its two ends would have no route to each "
        "other."
    )
    assert only_route_sentences(LINE, transitions(LINE))[-1] == (
        "3 ties have no way round: without one of them, those at its two ends would have no route "
        "to each other."
    )


def test_where_a_side_is_missing_nothing_is_said_of_ways_round() -> None:
    """H – W – V, nobody at home: without W two fall apart, and no route from home has a way."""
    of = network(["HW", "WV"], {"H": AT["H"], "W": AT["W"], "V": {"setting": "ward"}})
    missing = (
        "Nobody here is known to stand on the side of home, so no tie can join it to hospital."
    )
    assert only_route_sentences(of, transitions(of))[0] == missing
    sides = people_on_sides(of, "setting")
    assert absence_sentences(of, absences(of), HOME_HOSPITAL, sides) == [
        missing,
        "Without Win, those connected with them would fall into 2 parts.",
    ]
    assert new_tie_sentences(of, new_ties(of), HOME_HOSPITAL, sides) == [missing]
    assert no_carriers_sentence(transitions(of)) == missing


def test_fewer_than_two_groups_have_no_pair_of_which_a_tie_was_reported() -> None:
    nurses = network(["NM"], {each: FAMILY[each] for each in "NM"})
    for of in (network(["AB"]), nurses):
        assert gap_sentences(of, transitions(of)) == []
        assert no_gaps_sentence(transitions(of)) == (
            "Fewer than two settings are known, so there are no two to compare."
        )
    pair = network(["AN"], {each: AT[each] for each in "AN"})
    assert no_gaps_sentence(transitions(pair)) == ("Between every two settings a tie was reported.")
    everybody = network(["AN"], AT)
    assert no_carriers_sentence(transitions(everybody)) == (
        "No member of staff carries anything between home and hospital."
    )


def test_gaps_without_a_route_and_with_a_long_one() -> None:
    of = network(["AN", "HW"], AT)
    said = gap_sentences(of, transitions(of))
    assert (
        "No tie was reported between own home and hospice, and no route over others either." in said
    )
    families = network(["NA", "AW"], {each: AT[each] for each in "NAW"})
    assert gap_sentences(families, transitions(families)) == [
        "No tie was reported between community and ward; the shortest route takes 2 steps."
    ]


def test_where_a_side_is_missing_that_is_all_there_is_to_say() -> None:
    of = network(["AN"], {each: AT[each] for each in "AN"})
    assert transition_sentences(of, transitions(of)) == [
        "Nobody here is known to stand on the side of hospital, so no tie can join it to home."
    ]
    assert transition_sentences(network(), transitions(network())) == [
        "Nobody here is known to stand on the side of home or hospital."
    ]
