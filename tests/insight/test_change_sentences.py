"""What pages say of who could help with a change."""

from dataclasses import replace

from netroles.decisions import (
    absences,
    change,
    convenors,
)
from netroles.decisions.divides import HOME_HOSPITAL
from netroles.insight import (
    EVIDENCE,
    absence_sentences,
    bridger_sentences,
    change_sentences,
    convenor_sentence,
    convenor_sentences,
    team_sentences,
)
from netroles.network import Network
from netroles.roles import roles
from tests.insight.people_on_a_line import AT, LINE
from tests.networks import clique, network


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
