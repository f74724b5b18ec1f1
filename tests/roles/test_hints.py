"""Energiser and challenger: the tenth of staff to ask the team about."""

from netroles.network import Network
from netroles.roles import evidence, roles
from tests.networks import clique, network, ring, star


def also(of: Network) -> dict[str, str]:
    return {str(p): text for p, text in roles(of)["also_possible"].items() if text}


def test_a_position_does_not_hide_a_hint() -> None:
    assert roles(network(star(5))).loc["C", "role"] == "broker"
    assert also(network(star(5))) == {"C": "energiser"}


def test_one_in_ten_is_asked_about_rounded_up() -> None:
    """Twelve staff with ties: two are asked about. W is the hub of five, V the hub of four."""
    hubs = ["Wa", "Wb", "Wc", "Wd", "We", "WV", "Vf", "Vg", "Vh", "Vi"]
    asked = {person for person, text in also(network(hubs)).items() if "energiser" in text}
    assert asked == {"W", "V"}


def test_equal_hints_are_all_asked_about() -> None:
    """Four stars alike: twenty people make two, but the four centres are equal."""
    stars = [
        hub + leaf
        for hub, leaves in zip("WXYZ", ("abcd", "efgh", "ijkl", "mnop"), strict=True)
        for leaf in leaves
    ]
    assert also(network(stars)) == dict.fromkeys("WXYZ", "energiser")


def test_where_all_are_alike_nobody_is_above_average() -> None:
    assert also(network(ring("ABCDEF"))) == {}
    assert also(network(clique("ABCDEF"))) == {}


def test_a_person_with_one_contact_may_be_asked_about() -> None:
    """Everyone names A and B, who name each other; nobody names anyone else."""
    one_way = network(["CA", "DA", "EA", "FA", "AB"], directed=True)
    table = roles(one_way)
    assert table.loc["B", "role"] == "peripheral"
    assert table.loc["B", "also_possible"] == "energiser"
    assert "ask the team" in table.loc["B", "why"]


def test_patients_and_people_without_ties_are_never_asked_about() -> None:
    of = network(star(5), {"C": {"kind": "patient"}, "I": {}})
    assert set(also(of)) <= set("12345")


def test_a_primary_role_is_not_repeated() -> None:
    """Four people who know each other all go to E, and E to nobody."""
    table = roles(network([*clique("ABCD"), *(p + "E" for p in "ABCD")], directed=True))
    assert table.loc["E"].loc[["role", "also_possible"]].to_list() == ["energiser", "connector"]


def test_contacts_in_other_settings_make_a_challenger_hint() -> None:
    """A alone of three on the ward knows the GPs D and E. A has the most contacts outside, but is
    the route the others use; D and E face outwards without being one, and are asked about."""
    places = {
        **{person: {"setting": "ward"} for person in "ABC"},
        **{person: {"setting": "GP"} for person in "DEF"},
    }
    of = network([*clique("ABC"), *clique("DEF"), "AD", "AE"], places)
    assert evidence(of)["outreach"].to_dict() == {
        "A": 3,
        "B": 0,
        "C": 0,
        "D": 1.5,
        "E": 1.5,
        "F": 0,
    }
    assert {person for person, text in also(of).items() if "challenger" in text} == {"D", "E"}
