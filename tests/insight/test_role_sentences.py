"""What is said of the roles in a network, on networks small enough to count by eye."""

from netroles.insight import role_sentences, what_roles_rest_on
from netroles.network import Network
from netroles.roles import evidence, roles
from tests.networks import TWO_CLIQUES_AND_A_PERSON, clique, network, path, ring


def said(given: Network) -> list[str]:
    return role_sentences(given, roles(given), evidence(given))


def two_teams(left: str, right: str) -> Network:
    """Two fives in which everyone talks to everyone; X, who belongs to neither, joins them."""
    people = {each: {"setting": left} for each in "ABCDE"}
    people |= {each: {"setting": right} for each in "FGHIJ"}
    return network(TWO_CLIQUES_AND_A_PERSON, people)


def test_how_many_hold_which_role_is_said_first() -> None:
    """X, E and F are brokers, the other eight connectors."""
    assert said(two_teams("ward", "hospice"))[0] == (
        "Of 11 members of staff, 3 are brokers and 8 are connectors."
    )


def test_one_person_and_those_without_a_role_are_said_in_good_english() -> None:
    given = network([*["CD", "CE", "CF", "CG", "CH"], "HI"], people="Z")
    assert said(given)[0] == (
        "Of 8 members of staff, 2 are brokers, 5 have a single contact and 1 has no ties."
    )
    table = roles(given).assign(
        role=["isolate", "energiser", *["none"] * 6], evidence=["", "reported", *[""] * 6]
    )
    assert role_sentences(given, table, evidence(given))[0] == (
        "Of 8 members of staff, 1 is an energiser, 6 have no distinct role and 1 has no ties."
    )


def test_a_hint_is_said_as_what_people_may_be_apart_from_what_was_reported() -> None:
    given = network(path("ABCD"))
    table = roles(given).assign(
        role=["energiser", "energiser", "energiser", "none"],
        evidence=["possible", "reported", "possible", ""],
    )
    assert role_sentences(given, table, evidence(given))[0] == (
        "Of 4 members of staff, 1 is an energiser, 2 may be energisers (a hint: ask the team) and "
        "1 has no distinct role."
    )
    hints = table.assign(role="challenger", evidence="possible")
    assert role_sentences(given, hints, evidence(given))[:2] == [
        "All 4 members of staff may be challengers (a hint: ask the team).",
        "Nobody stands out: more than half of the staff may be challengers (a hint: ask the "
        "team), which sets none of them apart.",
    ]


def test_where_all_share_a_word_they_are_not_counted_twice() -> None:
    assert said(network(clique("ABCDEF")))[0] == "All 6 members of staff are connectors."
    assert said(network(["AB"]))[0] == "Both members of staff have a single contact."
    assert said(network(people="A"))[0] == "The only member of staff has no ties."


def test_patients_are_not_counted_among_staff() -> None:
    people = {"P": {"kind": "patient"}, **{each: {"kind": "professional"} for each in "ABC"}}
    assert said(network([*path("ABC"), "PB"], people))[0].startswith("Of 3 members of staff, ")


def test_nobody_staff_is_one_sentence() -> None:
    given = network(["PQ"], {each: {"kind": "patient"} for each in "PQ"})
    assert said(given) == ["Nobody in this network is staff, and roles are for staff."]
    assert said(network()) == ["Nobody in this network is staff, and roles are for staff."]


def test_where_most_share_a_role_nobody_stands_out_and_the_role_is_named() -> None:
    assert said(network(ring("ABCDEF")))[1] == (
        "Nobody stands out: more than half of the staff are brokers, which sets none of them apart."
    )


def test_no_broker_at_all_is_said() -> None:
    assert "Nobody is a broker in these answers." in said(network(clique("ABCDEF")))


def test_settings_without_a_broker_are_named() -> None:
    """The ward's five hold together without a gate; the hospice's F is one."""
    people = {each: {"setting": "ward"} for each in "ABCDE"}
    people |= {each: {"setting": "hospice"} for each in "FGHIJ"}
    given = network([*clique("ABCDE"), *clique("FGHIJ"), "FX", "XY"], people)
    assert "Without a broker: ward." in said(given)


def test_settings_with_a_broker_and_no_connector_are_named() -> None:
    people = {each: {"setting": "ward"} for each in "ABCDE"}
    given = network(path("ABCDE"), people)
    table = roles(given).assign(role=["none", "broker", "none", "none", "none"])
    assert role_sentences(given, table, evidence(given))[1] == (
        "A broker but no connector: ward. News may get in and not go round."
    )


def test_groups_of_four_are_not_named() -> None:
    people = {each: {"setting": "ward"} for each in "ABCD"}
    given = network([*path("ABCD"), *clique("EFGHI")], people)
    assert not any("ward" in line for line in said(given))


def test_of_many_settings_three_are_named_and_the_others_counted() -> None:
    ids = [f"{setting}{number}" for setting in "abcde" for number in range(5)]
    people = {each: {"setting": f"ward {each[0]}"} for each in ids}
    given = network([(ids[0], each) for each in ids[1:]], people)
    table = roles(given).assign(role=["none"] * 25)
    table.loc["a0", "role"] = "broker"
    assert "Without a broker: ward b, ward c, ward d and ward e." in role_sentences(
        given, table, evidence(given)
    )
    table["role"] = ["broker" if each.endswith("0") else "none" for each in ids]
    assert role_sentences(given, table, evidence(given))[1] == (
        "A broker but no connector: ward a, ward b, ward c and 2 more settings. "
        "News may get in and not go round."
    )


def test_hints_are_said_as_something_to_ask_about() -> None:
    given = network(path("ABC"))
    table = roles(given).assign(
        role=["energiser", "none", "none"], also_possible=["", "energiser; challenger", ""]
    )
    assert role_sentences(given, table, evidence(given))[-1] == (
        "Hints to ask the team about: 2 people as energiser and 1 person as challenger."
    )


def test_never_more_than_three_sentences() -> None:
    assert len(said(two_teams("ward", "hospice"))) <= 3


def test_the_order_of_people_says_the_same() -> None:
    given = two_teams("ward", "hospice")
    shuffled = Network(
        people=given.people.iloc[::-1],
        ties=given.ties,
        directed=given.directed,
        combine=given.combine,
        settings=given.settings,
    )
    assert said(given)[0] == said(shuffled)[0]


def test_what_roles_rest_on_names_kinds_and_period() -> None:
    given = network(
        [
            {"source": "A", "target": "B", "kind": "talks to", "period": "before"},
            {"source": "A", "target": "C", "kind": "advice", "period": "after"},
            {"source": "B", "target": "C", "kind": "energises", "period": "after"},
        ]
    )
    assert what_roles_rest_on(given) == (
        "Worked out from the ties “talks to” and “advice” of the period “after”, in the whole "
        "network: filters change who is shown only. Each “energises” counts as a yes."
    )
    assert "of the period “before”" in what_roles_rest_on(given, "before")


def test_what_roles_rest_on_without_kinds_or_periods_says_every_tie() -> None:
    assert what_roles_rest_on(network(["AB"])).startswith("Worked out from every tie, in the whole")


def test_ties_of_no_given_kind_are_named_beside_the_kinds() -> None:
    given = network([{"source": "A", "target": "B", "kind": "advice"}, "BC"])
    assert "the ties “advice” and those of no given kind" in what_roles_rest_on(given)


def test_where_no_tie_says_who_is_in_contact_nothing_is_worked_out() -> None:
    given = network(["AB"], kind="energises")
    assert what_roles_rest_on(given).startswith("No tie counts for roles here")


def test_all_periods_together_are_said_as_such() -> None:
    given = network(
        [
            {"source": "A", "target": "B", "period": "1"},
            {"source": "B", "target": "C", "period": "2"},
        ]
    )
    assert "every tie of all 2 periods" in what_roles_rest_on(given, "all")


def test_how_answers_about_each_other_are_read_is_said() -> None:
    """Fives and ones are answers on a scale; plain rows are a yes each."""
    scale = [("A", "B", 5, "energises"), ("B", "A", 1, "energises")]
    plain = [{"source": "A", "target": "B", "kind": "challenges"}]
    said = what_roles_rest_on(network(["AB", *scale, *plain]))
    assert said.endswith(
        "The strengths of “energises” are read as answers from 1 to 5: 4 and more is a yes, 2 and "
        "less takes one away. Each “challenges” counts as a yes."
    )
    assert "yes" not in what_roles_rest_on(network(["AB"]))
