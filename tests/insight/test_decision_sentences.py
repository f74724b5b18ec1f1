"""What pages say of transitions, one person, what-ifs, changes and comparisons."""

from dataclasses import replace

from netroles.decisions import (
    Moment,
    absences,
    change,
    compare,
    convenors,
    divide_of,
    ego,
    moments,
    new_ties,
    people_on_sides,
    transitions,
    what_if,
)
from netroles.decisions.divides import HOME_HOSPITAL
from netroles.insight import (
    EVIDENCE,
    NOT_KNOWN_NOISE,
    WITH_CARE,
    absence_sentences,
    bridger_sentences,
    carrier_sentences,
    change_sentences,
    comparison_sentences,
    convenor_sentence,
    convenor_sentences,
    ego_sentences,
    families_sentence,
    gap_sentences,
    new_tie_sentences,
    newcomer_role_sentences,
    no_carriers_sentence,
    no_gaps_sentence,
    noise_word,
    only_route_sentences,
    role_change_sentence,
    team_sentences,
    telling_again_sentences,
    transition_sentences,
    tried_out,
    what_if_sentences,
)
from netroles.network import Network
from netroles.roles import roles
from tests.networks import clique, network, path, ring, star

AT = {
    "A": {"setting": "own home", "kind": "patient", "name": "Albert"},
    "N": {"setting": "community", "name": "Nora"},
    "H": {"setting": "hospice", "name": "Hal"},
    "W": {"setting": "ward", "name": "Win"},
}
LINE = network(path("ANHW"), AT)


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


FAMILY = {
    "N": {"setting": "community", "name": "Nora"},
    "M": {"setting": "community", "name": "Mo"},
    "A": {"setting": "own home", "kind": "patient"},
    "B": {"setting": "own home", "kind": "patient"},
}


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


def test_one_persons_figures_each_with_a_sentence() -> None:
    assert ego_sentences(LINE, ego(LINE, "N")) == [
        "Nora has 2 contacts, in 2 settings.",
        "These two contacts do not talk to each other.",
        "Counting contacts who talk to each other as fewer, 2.0 of the 2 lead to different people "
        "(effective size).",
        "Constraint is 0.50: contacts partly lead to the same people; near 1, all contact leads "
        "back to the same few people.",
        "All contacts whose group is known are outside the own group (E-I index +1.00, from −1 to "
        "+1).",
        "Nora alone joins 1 pair of contacts: they have no tie and no other contact of theirs in "
        "common.",
        "Without Nora, 1 patient or carer would have no route to the rest of the network.",
    ]
    alone = network(people={"N": AT["N"]})
    assert ego_sentences(alone, ego(alone, "N")) == ["Nora has no contact in what is counted here."]


def test_below_nought_stands_the_minus_sign_of_the_text() -> None:
    of = network(["NM"], {"N": FAMILY["N"], "M": FAMILY["M"], "W": AT["W"]})
    assert (
        "All contacts whose group is known are in the own group (E-I index −1.00, from −1 to +1)."
    ) in ego_sentences(of, ego(of, "N"))


def test_the_telling_again_is_named_with_care() -> None:
    of = network(["AN", "AW", "AH", "NH"], AT)
    assert telling_again_sentences(of, ego(of, "A")) == [
        "Albert talks to 3 professionals in 3 settings.",
        "Of 3 pairs of these professionals, 2 have no reported tie: Albert may be the one who "
        "tells them both.",
        "Among these, no tie was reported between community and ward; between hospice and ward.",
        WITH_CARE,
    ]
    together = network(["AN", "AW", "NW"], AT)
    assert telling_again_sentences(together, ego(together, "A"))[-1] == (
        "All of them talk to each other."
    )
    assert telling_again_sentences(of, ego(of, "N")) == []


def test_what_an_absence_would_do() -> None:
    assert what_if_sentences(LINE, what_if(LINE, absent=["H"])) == [
        "Nora and 1 patient or carer would have no route to hospital any more.",
        "Between home and hospital, 2 pairs of people lose their only route.",
        "Win would have no tie left.",
        "On average, those who are left would be further apart (fragmentation 0.39 → 0.67, where 0 "
        "is all in contact and 1 is nobody).",
    ]
    assert what_if_sentences(LINE, what_if(LINE)) == ["Nothing was changed."]


def test_an_absence_at_the_edge_changes_nothing_for_the_others() -> None:
    of = network(path("NHW"), {each: AT[each] for each in "NHW"})
    assert what_if_sentences(of, what_if(of, absent=["N"])) == [
        "For everybody else nothing would be different."
    ]


def test_a_change_that_rounding_hides_is_not_shown_as_the_same_figure_twice() -> None:
    """Of 39 people in a ring two who are two steps apart start to talk: few of 741 pairs gain."""
    of = network(ring("".join(chr(ord("A") + at) for at in range(39))))
    found = what_if(of, talking=[("A", "C")])
    said = what_if_sentences(of, found)
    assert 0 < found.apart_now - found.apart_then < 0.005
    assert said == [
        "On average, those who are left would be closer together (fragmentation changes by less "
        "than 0.01, where 0 is all in contact and 1 is nobody)."
    ]


def test_who_would_become_the_only_link() -> None:
    of = network(["AN", "AH", "NW", "HW", "WV"], AT | {"V": {"setting": "ward", "name": "Vi"}})
    said = what_if_sentences(of, what_if(of, absent=["H"]))
    assert "Nora would become the only link of 1 patient or carer." in said


def test_what_new_ties_would_do() -> None:
    assert new_tie_sentences(LINE, new_ties(LINE), HOME_HOSPITAL, (2, 1)) == [
        "If Nora and Win started to talk, 2 pairs of people between home and hospital would have "
        "a shorter route."
    ]
    none = network(clique("ANHW"), AT)
    assert new_tie_sentences(none, new_ties(none), HOME_HOSPITAL, (2, 1)) == [
        "No new tie between two members of staff would shorten a route between home and hospital."
    ]


def _star_and_ring() -> Network:
    people = {each: {"team": "star"} for each in "XABCD"} | {
        each: {"team": "ring"} for each in "FGHIJ"
    }
    return network(["XA", "XB", "XC", "XD", *clique("FGHIJ")], people)


def test_of_many_teams_few_are_named_and_commas_keep_apart() -> None:
    """Four teams with a bridger in the middle of five who do not talk: two are named."""
    names = ["Unit 1, Leeds", "Unit 2, Leeds", "Unit 3, Leeds", "Unit 4, Leeds"]
    people = {f"{at}{each}": {"team": name} for at, name in enumerate(names) for each in "XABCD"}
    ties = [(f"{at}X", f"{at}{each}") for at in range(4) for each in "ABCD"]
    of = network(ties, people)
    assert team_sentences(change(of, roles(of))) == [
        "Unit 1, Leeds; Unit 2, Leeds; and 2 other groups have a bridger but no connector."
    ]
    plain = network(
        ties, {each: {"team": row["team"].split(",")[0]} for each, row in people.items()}
    )
    assert team_sentences(change(plain, roles(plain))) == [
        "Unit 1, Unit 2 and 2 other groups have a bridger but no connector."
    ]


def test_which_position_a_team_lacks_and_what_the_evidence_is() -> None:
    of = _star_and_ring()
    found = change(of, roles(of))
    assert team_sentences(found) == [
        "star has a bridger but no connector.",
        "ring has a connector but no bridger.",
    ]
    assert bridger_sentences(of, found) == [
        "X has no connector among close contacts: an introduction may help."
    ]
    said = change_sentences(of, found)
    assert said[1] == "1 person is in the position this change needs first (bridgers)."
    assert said[-1] == EVIDENCE
    both = replace(found, could_ask=found.could_ask.loc[["X", "X"]].assign(mixed=[False, True]))
    assert change_sentences(of, both)[1] == (
        "1 person is in the position this change needs first (bridgers); 1 more person is close to "
        "it."
    )
    close = replace(found, could_ask=found.could_ask.assign(mixed=True))
    assert change_sentences(of, close)[1] == (
        "Nobody is in the position this change needs first (bridgers) in these answers; 1 person "
        "is close to it."
    )
    nobody = change(network(), roles(network()), "incremental")
    assert "Nobody is in the position this change needs first (connectors)" in " ".join(
        change_sentences(network(), nobody)
    )


def test_which_settings_somebodys_ties_reach() -> None:
    of = network(["NA", "NH", "NW"], AT)
    assert convenor_sentence(of, convenors(of), "N", "settings") == (
        "Nora has contacts in 3 settings: hospice (1), own home (1) and ward (1)."
    )


def test_how_many_reach_three_settings_and_the_first_few_with_which() -> None:
    of = network(["NA", "NH", "NW", "HW"], AT)
    assert convenor_sentences(of, convenors(of), "settings") == [
        "Of 3 members of staff 1 has contacts in 3 or more settings.",
        "Nora has contacts in 3 settings: hospice (1), own home (1) and ward (1).",
    ]
    assert convenor_sentences(LINE, convenors(LINE), "teams") == [
        "No member of staff has contacts in 3 or more teams."
    ]


def test_on_whom_somebody_alone_depends() -> None:
    """In the line A – N – H – W two people have no route without H, one without N."""
    assert absence_sentences(LINE, absences(LINE), HOME_HOSPITAL, (2, 1)) == [
        "Without Hal, 2 people on the side of home would have no route to hospital.",
        "Without Nora, 1 person on the side of home would have no route to hospital.",
    ]
    round_about = network(["AN", "AH", "NW", "HW"], AT)
    assert absence_sentences(round_about, absences(round_about), HOME_HOSPITAL, (2, 1)) == [
        "No route between home and hospital depends on one member of staff alone."
    ]


def test_what_was_tried_stands_in_one_line() -> None:
    assert tried_out(LINE, what_if(LINE)) == ""
    both = what_if(LINE, absent=["H"], talking=[("N", "W")])
    assert tried_out(LINE, both) == "Away: Hal. New tie: Nora – Win."


def test_what_is_different_since() -> None:
    rows = [
        {"source": tie[0], "target": tie[1], "kind": "talks to", "period": period}
        for period, ties in (("1", star(4)), ("2", [*clique("C123"), "CD"]))
        for tie in ties
    ]
    of = network(rows)
    found = compare(*moments(of))
    said = comparison_sentences(found)
    assert said[:3] == ["D joined.", "4 left.", "4 ties were made, 1 dropped and 3 kept."]
    assert "how much of that is noise is not known yet" in said[3]
    assert newcomer_role_sentences(found)
    person = str(found.roles.index[0])
    assert NOT_KNOWN_NOISE in role_change_sentence(of, found, person)
    nothing = compare(Moment(network()), Moment(network()))
    assert comparison_sentences(nothing)[:2] == ["Nobody joined.", "Nobody left."]


def test_noise_in_words() -> None:
    assert [noise_word(each) for each in (True, False, None)] == [
        "smaller than the noise",
        "larger than the noise",
        "not known yet",
    ]
