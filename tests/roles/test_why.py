"""The sentence behind each role: the person's own numbers, and true."""

from hypothesis import given

from netroles.network import Network
from netroles.roles import SCORED, Standing, evidence, roles, wording
from tests.networks import NAMED, TWO_CLIQUES_AND_A_PERSON, clique, network, path, ring, star
from tests.strategies import networks


def why(of: Network, person: str) -> str:
    return str(roles(of).loc[person, "why"])


def test_broker_between_two_teams() -> None:
    assert why(network(TWO_CLIQUES_AND_A_PERSON), "X") == (
        "Broker: the shortest routes of 25 pairs of people run through them, 3.8 times an average "
        "colleague (6.6), and their 2 contacts are not in contact with each other; also possible: "
        "challenger (ask the team)."
    )


def test_broker_some_of_whose_contacts_know_each_other() -> None:
    assert (
        "24 pairs of people run through them, 3.6 times an average colleague (6.6), and 4 of the "
        "10 pairs among their 5 contacts are not in contact with each other"
    ) in why(network(TWO_CLIQUES_AND_A_PERSON), "E")


def test_connector_in_a_team_where_everyone_talks_to_everyone() -> None:
    assert why(network(clique("ABCDEF")), "A") == (
        "Connector: all of the 10 pairs among their 5 contacts are in contact with each other, "
        "1.0 times an average colleague (10 pairs)."
    )


def test_a_floor_is_called_a_floor_and_not_an_average() -> None:
    """The wheel's hub has 6 connections, 7 times the average of 6/7, but 1.5 count at least."""
    wheel = network([*ring("ABCDEF"), *("H" + rim for rim in "ABCDEF")])
    sentence = why(wheel, "H")
    assert "4.0 times the 1.5 that count as average at least among 7 connected people" in sentence
    assert "average colleague" not in sentence


def test_a_single_triangle_is_set_against_the_floor() -> None:
    assert why(network([*clique("ABC"), *clique("DEF")]), "A") == (
        "No distinct role; nearest is connector, with 0.33 where a role takes 0.45: their "
        "2 contacts are in contact with each other, 0.5 times the 2 pairs that count as average "
        "at least."
    )


def test_a_hint_that_comes_nearest_says_why_its_score_is_not_enough() -> None:
    assert why(network([*clique("PQN"), "ND", "DW"]), "P") == (
        "No distinct role; nearest is energiser, a hint that counts 0.34 where a role takes "
        "0.45: following ties from person to person leads to them 1.0 times as often as to an "
        "average colleague, and 75% of all others get to them within two steps."
    )


def test_energiser_by_score_is_a_question_to_the_team() -> None:
    table = roles(network([*clique("ABCD"), *(p + "E" for p in "ABCD")], directed=True))
    assert table.loc["E", "evidence"] == "possible"
    sentence = table.loc["E", "why"]
    assert sentence.startswith("Energiser: following ties from person to person leads to them ")
    assert "everyone else gets to them within two steps" in sentence
    assert "ask the team whether they energise others" in sentence


def test_challenger_by_score_is_a_question_to_the_team() -> None:
    """E of the ward knows two of four GPs who all know each other; the rest of the ward keeps to
    itself. E has 2 contacts outside, A and B 1 each: on average 4/8."""
    places = {
        **{person: {"setting": "GP"} for person in "ABCD"},
        **{person: {"setting": "ward"} for person in "EUVW"},
    }
    of = network([*clique("ABCD"), *clique("UVW"), "EA", "EB"], places)
    assert roles(of).loc["E", ["role", "evidence"]].to_list() == ["challenger", "possible"]
    assert why(of, "E") == (
        "Challenger: they have 2 of their 2 contacts in other settings, 4.0 times an average "
        "colleague (0.5), which is only a hint: ask the team whether they challenge how things "
        "are done."
    )


def test_one_contact_none_and_not_staff() -> None:
    assert why(network(path("ABC")), "A") == (
        "With one contact there is no pair of contacts to stand between."
    )
    assert why(network(people="A"), "A") == "They have no contact in what is counted here."
    patients = network(star(5), {"C": {"kind": "patient"}, "1": {"kind": "carer"}})
    assert why(patients, "C") == why(patients, "1") == "Roles are for staff."


def test_one_pair_is_not_several() -> None:
    """In three by three each person carries one pair, and 1.25 count at least."""
    sentence = why(network([a + b for a in "ABC" for b in "DEF"]), "A")
    assert "the shortest route of 1 pair of people runs through them, 0.8 times the 1.2" in sentence
    assert "none of the 3 pairs among their 3 contacts are in contact" in sentence


def test_a_score_a_hair_under_the_threshold_does_not_read_as_if_it_met_it() -> None:
    assert wording.score_below(0.4499, 0.45) == "just under 0.45"
    assert wording.score_below(0.444, 0.45) == "0.44"


def test_small_and_large_numbers_stay_true() -> None:
    assert [wording.times(r) for r in (0.0, 0.01, 0.82, 2.34, 9.94, 9.96, 120.4)] == [
        "0.0 times",
        "less than 0.1 times",
        "0.8 times",
        "2.3 times",
        "9.9 times",
        "10 times",
        "120 times",
    ]
    assert [wording.amount(x) for x in (0, 1, 5.26, 0.04, 41.6, 231.07, 2 / 3)] == [
        "0",
        "1",
        "about 5.3",
        "about 0.04",
        "about 42",
        "about 231",
        "about 0.7",
    ]
    assert [wording.per_cent(x) for x in (0, 0.001, 0.5, 0.999, 1)] == [
        "0%",
        "less than 1%",
        "50%",
        "more than 99%",
        "100%",
    ]


def test_what_stands_beside_a_role_asks_the_team_only_about_hints() -> None:
    """Four people who know each other all go to E; that makes E an energiser by score, with a
    connector's position close behind; and in the path the middle is a broker with a hint."""
    gone_to = network([*clique("ABCD"), *(p + "E" for p in "ABCD")], directed=True)
    assert why(gone_to, "E").endswith("energise others; also possible: connector.")
    assert why(network(path("ABCDE")), "C").endswith("; also possible: energiser (ask the team).")


def one_plain_sentence(sentence: str) -> bool:
    return sentence.endswith(".") and ". " not in sentence and sentence[0].isupper()


@given(random=networks())
def test_everybody_gets_one_sentence_without_a_name(random: Network) -> None:
    ids = {f"person-{person}": person for person in random.people.index}
    renamed = network(
        [
            {**row, "source": f"person-{row['source']}", "target": f"person-{row['target']}"}
            for row in random.ties.to_dict("records")
        ],
        {new: {"setting": random.people.loc[old, "setting"]} for new, old in ids.items()},
    )
    for sentence in roles(renamed)["why"]:
        assert one_plain_sentence(sentence)
        assert "person-" not in sentence
        assert "nan" not in sentence


def test_every_reason_can_be_given_for_everybody_with_two_contacts() -> None:
    for of in NAMED.values():
        for row in evidence(of).query("contacts >= 2").itertuples(index=False):
            for role in SCORED:
                assert "nan" not in role.reason(Standing._make(row))
