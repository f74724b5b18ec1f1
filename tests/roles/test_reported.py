"""What colleagues said: counted, weighed against the hint in the ties, and never unkind."""

from dataclasses import replace

import pytest

from netroles.network import Network
from netroles.roles import evidence, roles
from netroles.roles.threshold_reasons import THRESHOLDS
from tests.networks import network, star

STAFF = "ABCDEFGH"
ALL_TALK = [{"source": a, "target": b, "kind": "talks to"} for a in STAFF for b in STAFF if a < b]


def said(who: str, of: str, kind: str = "energises", strength: float | None = None) -> list[dict]:
    return [{"source": each, "target": of, "kind": kind, "strength": strength} for each in who]


def heads(of: Network) -> dict[str, tuple[str, str]]:
    table = roles(of)
    return dict(zip(table.index, zip(table["role"], table["evidence"], strict=True), strict=True))


def test_score_of_a_person_whom_all_six_who_answered_named_worked_by_hand() -> None:
    """Eight who all talk to each other; H stands as nobody's source. A is named by six, B by two.

    A: e = 6, n = 6, mean e = 8/8, so f = 6/7, times (1 + 6/6)/2 = 6/7, and λ = 6/9. The hint is
    that of everybody in a clique: attention 1 and reach 1, so f(1) · 1 = 1/2.
    """
    of = network([*ALL_TALK, *said("BCDEFG", "A"), *said("CD", "B")])
    found = evidence(of).loc["A"]
    assert found[["energised", "energised_known", "energised_average"]].to_list() == [6, 6, 1]
    assert roles(of).loc["A", "energiser"] == pytest.approx(2 / 3 * 6 / 7 + 1 / 3 * 1 / 2)


def test_whoever_never_spoke_is_not_counted_among_those_who_know() -> None:
    """H is in the file as somebody others talk to and never as a source: no answer of hers."""
    of = network([*ALL_TALK, *said("BC", "A")])
    assert evidence(of).loc["A", "energised_known"] == 6


def test_one_voice_leaves_a_hint_and_two_make_it_reported() -> None:
    """C in the middle of five stays a broker; only who said so has answered here."""
    ties = [{"source": t[0], "target": t[1], "kind": "talks to"} for t in star(5)]
    one, two = (roles(network([*ties, *said(who, "C")])).loc["C"] for who in ("1", "12"))
    assert one["also_possible"] == two["also_possible"] == "energiser"
    assert one["why"].endswith("also possible: energiser (ask the team).")
    assert "energiser (2 of the 2 colleagues who answered and know them said" in two["why"]


def test_reported_energiser_is_a_role_and_says_how_many_said_so() -> None:
    of = network([*ALL_TALK, *said("BCDEFG", "A")])
    assert heads(of)["A"] == ("energiser", "reported")
    why = roles(of).loc["A", "why"]
    assert why.startswith(
        "Energiser: 6 of the 6 colleagues who answered and know them said that they energise them"
    )


def test_challenger_alike() -> None:
    of = network([*ALL_TALK, *said("BCDEFG", "A", "challenges")])
    assert heads(of)["A"] == ("challenger", "reported")


def test_without_asked_for_ties_the_columns_are_missing_and_nobody_is_reported() -> None:
    found = evidence(network(ALL_TALK))
    assert found[["energised", "energised_known", "challenged"]].isna().all(axis=None)
    assert "reported" not in set(roles(network(ALL_TALK))["evidence"])


def test_once_the_team_was_asked_ties_alone_make_nobody_an_energiser() -> None:
    """C stands in the middle and would be asked about; five who know her answered, none named
    her."""
    ties = [{"source": t[0], "target": t[1], "kind": "talks to"} for t in star(5)]
    answered = [{"source": a, "target": b, "kind": "talks to"} for a, b in ("1C", "2C", "3C")]
    plain = network(ties)
    assert roles(plain).loc["C", "also_possible"] == "energiser"
    asked = network([*ties, *answered, *said("2345", "1"), *said("345", "2")])
    assert "energiser" not in roles(asked).loc["C", "also_possible"]


def test_low_answers_on_the_scale_take_away_and_never_show() -> None:
    """A has two fives and three ones, B one four and nothing else, C a three."""
    of = network(
        [
            *ALL_TALK,
            *said("BC", "A", strength=5),
            *said("DEF", "A", strength=1),
            *said("C", "B", strength=4),
            *said("D", "C", strength=3),
        ]
    )
    # The other ties have no strength; the answers do.
    found = evidence(of)
    assert found["energised"][["A", "B", "C"]].to_list() == [0, 1, 0]
    assert found["energised_yes"][["A", "B", "C"]].to_list() == [2, 1, 0]
    table = roles(of)
    assert table.loc["A", "evidence"] != "reported"
    for why in table["why"]:
        assert "de-energis" not in why
        assert "drain" not in why


def test_strengths_that_are_no_scale_count_as_yes() -> None:
    of = network([*ALL_TALK, *said("BCD", "A", strength=1)])
    assert evidence(of).loc["A", "energised"] == 3


def test_two_rows_of_the_same_two_people_are_one_answer() -> None:
    of = network([*ALL_TALK, *said("BB", "A"), *said("C", "A")])
    assert evidence(of).loc["A", "energised"] == 2


def test_who_answered_is_what_the_file_says_where_it_says_so() -> None:
    people = {each: {"responded": "yes" if each in "AB" else "no"} for each in STAFF}
    of = network([*ALL_TALK, *said("B", "A")], people)
    assert evidence(of).loc["A", "energised_known"] == 1


def test_patients_may_name_and_are_never_named_in_a_role() -> None:
    of = network(
        [*ALL_TALK, *said("BCDEFG", "H"), *said("H", "A")],
        {**{each: {} for each in STAFF}, "H": {"kind": "patient"}},
    )
    assert roles(of).loc["H", "role"] == "none"
    assert evidence(of).loc["A", "energised"] == 1


def test_the_numbers_of_the_rule_for_answers_are_documented() -> None:
    assert {"ANSWERS_FOR_HALF", "LEAST_VOICES", "YES_FROM", "NO_UP_TO"} <= {
        each.key for each in THRESHOLDS
    }


def test_answers_of_which_none_is_a_five_are_a_scale_too() -> None:
    """Everybody says of X what the scale calls the opposite: X is no energiser."""
    talk = [{"source": each, "target": "X", "kind": "talks to"} for each in "ABCD"]
    low = [*said("ABD", "X", strength=1), *said("C", "X", strength=2), *said("A", "B", strength=4)]
    of = network([*talk, *low])
    assert evidence(of).loc["X", "energised"] == 0
    assert roles(of).loc["X", "evidence"] != "reported"


def test_an_answer_left_empty_is_a_yes_and_leaves_the_scale_a_scale() -> None:
    of = network(
        [*ALL_TALK, *said("BC", "A", strength=2), *said("D", "A"), *said("E", "B", strength=4)]
    )
    assert evidence(of)[["energised_yes", "energised"]].loc["A"].to_list() == [1, 0]


def test_what_the_user_says_of_the_scale_counts() -> None:
    of = network([*ALL_TALK, *said("BCD", "A", strength=2)])
    assert evidence(of).loc["A", "energised"] == 0
    assert evidence(replace(of, scales=())).loc["A", "energised"] == 3
    assert replace(of, scales=()).digest != of.digest


def test_two_voices_of_many_are_not_yet_reported_and_a_quarter_is() -> None:
    """Nine talk to each other and all answered; eight know A."""
    nine = [
        {"source": a, "target": b, "kind": "talks to"}
        for a in "ABCDEFGHI"
        for b in "ABCDEFGHI"
        if a != b
    ]
    of = network([*nine, *said("BC", "A")])
    assert (
        "reported" in roles(of)["evidence"].to_list() or "2 of the 8" in roles(of).loc["A", "why"]
    )
    ten = [{"source": "J", "target": "A", "kind": "talks to"}]
    of = network([*nine, *ten, *said("BC", "A")])
    assert evidence(of).loc["A", "energised_known"] == 9
    assert "said that they energise them" not in roles(of).loc["A", "why"]


def test_whoever_is_reported_stands_beside_the_role_however_many_there_are() -> None:
    """Of eight staff a tenth is one; A, B and C are each named by three of seven."""
    of = network([*ALL_TALK, *said("BCD", "A"), *said("ACD", "B"), *said("ABD", "C")])
    table = roles(of)
    for person in "ABC":
        named = {table.loc[person, "role"], *table.loc[person, "also_possible"].split("; ")}
        assert "energiser" in named


def test_trust_is_said_beside_a_connector_and_changes_no_score() -> None:
    of = network(ALL_TALK)
    trusted = network([*ALL_TALK, *said("BCD", "A", "trusts")])
    assert roles(trusted)["connector"].to_list() == roles(of)["connector"].to_list()
    why = roles(trusted).loc["A", "why"]
    assert why.startswith("Connector: ")
    assert "; 3 of the 6 colleagues who answered and know them said that they trust them" in why


def test_answers_of_a_later_period_without_contact_leave_the_network_in_place() -> None:
    talk = [
        {"source": a, "target": b, "kind": "talks to", "period": "2024"} for a, b in ("AB", "BC")
    ]
    asked = [{"source": "A", "target": "B", "kind": "energises", "period": "2025"}]
    table = roles(network([*talk, *asked]))
    assert "isolate" not in set(table["role"])
