"""Tables behind a decision: headings in words, names for ids, nobody named who should not be."""

import pandas as pd
import pytest

from netroles.decisions import (
    absences,
    change,
    compare,
    divide_of,
    ego,
    growth,
    moments,
    new_ties,
    people_on_sides,
    transitions,
)
from netroles.insight import NO_DOUBT, how_sure
from netroles.insight import decision_facts as facts
from netroles.network import Network
from netroles.roles import roles
from tests.networks import network

PEOPLE = {
    "A": {"setting": "own home", "kind": "patient", "name": "Albert"},
    "N": {"setting": "community", "name": "Nora", "team": "one"},
    "H": {"setting": "hospice", "name": "Hal", "team": "two"},
    "W": {"setting": "ward", "name": "Win", "team": "two"},
}
ROWS = [
    {"source": a, "target": b, "kind": kind, "period": period}
    for a, b, kind, period in (
        ("A", "N", "talks to", "1"),
        ("A", "N", "talks to", "2"),
        ("N", "H", "handover", "2"),
        ("H", "W", "handover", "2"),
    )
]
OF = network(ROWS, PEOPLE)


def tables(of: Network) -> dict[str, pd.DataFrame]:
    found, moves = transitions(of), moments(of)
    sides = people_on_sides(of, "setting")
    table = roles(of)
    turned = change(of, table)
    made = {
        "matrix": facts.matrix_facts(found),
        "carriers": facts.carrier_facts(of, found),
        "handing on": facts.handover_facts(of, found),
        "only": facts.only_route_facts(of, found),
        "only ties": facts.only_tie_facts(of, found),
        "gaps": facts.gap_facts(of, found),
        "absences": facts.absence_facts(of, absences(of), found.divide, sides),
        "new ties": facts.new_tie_facts(of, new_ties(of)),
        "could ask": facts.could_ask_facts(of, turned, how_sure(table, NO_DOUBT)),
        "teams": facts.team_facts(turned),
        "growth": facts.growth_facts(growth(moves)),
    }
    if len(moves) > 1:
        both = compare(moves[0], moves[-1])
        made |= {
            "figures": facts.figure_facts(both),
            "roles": facts.role_change_facts(of, both),
            "ties": facts.tie_change_facts(both),
        }
    return made


@pytest.mark.parametrize("of", [OF, network(), network(people="AB")], ids=["line", "empty", "two"])
def test_no_heading_is_a_raw_column_name(of: Network) -> None:
    for table in tables(of).values():
        assert all("_" not in heading and heading[0].isupper() for heading in table.columns)
        assert table.columns.is_unique


def test_cells_say_names_and_words() -> None:
    made = tables(OF)
    carriers = made["carriers"].loc["H"]
    assert carriers["Name"] == "Hal"
    assert carriers["Routes through them (%)"] == 100
    handing_on = made["handing on"].loc["H"]
    assert handing_on[
        ["Pairs they hand on to hospital", "Pairs they hand on to home"]
    ].to_list() == [1, 0]
    assert handing_on["How, to hospital"].startswith("passes handovers on")
    assert handing_on["How, to home"] == "none"
    assert list(made["handing on"].index) == ["H"], "nobody else stands between two handovers"
    assert made["gaps"]["Nearest to both"].to_list()[:1] == ["Nora"]
    assert made["new ties"].iloc[0][["One", "The other"]].to_list() == ["Nora", "Win"]
    assert made["only"]["Name"].to_list() == ["Hal", "Nora"]
    assert set(made["teams"]["What is missing"].dropna()) == set(), "teams of one and two"
    assert made["figures"].loc["Pairs of people in contact (%)", "Before"] == 100


def test_patients_are_not_named_among_ties_made() -> None:
    later = network(
        [*ROWS, {"source": "A", "target": "W", "kind": "talks to", "period": "2"}], PEOPLE
    )
    made = tables(later)["ties"]
    assert "Albert" not in made.to_numpy().tolist()[0] + made.to_numpy().tolist()[-1]
    assert (made[["One", "The other"]] == "patient or carer").any(axis=None)


def test_one_persons_contacts() -> None:
    table = facts.contact_facts(OF, ego(OF, "N"))
    assert table["Name"].to_dict() == {"A": "Albert", "H": "Hal"}
    assert table["Kind of tie"].to_dict() == {"A": "talks to", "H": "handover"}


def test_a_tie_with_no_way_round_is_named_where_staff_hold_it_alone() -> None:
    """A–N–H–W in a line: no tie has a way round, and that of the patient stands in the sum."""
    ties = tables(OF)["only ties"]
    assert ties[["One", "The other"]].to_numpy().tolist() == [["Nora", "Hal"], ["Hal", "Win"]]
    assert "Albert" not in set(ties["One"]) | set(ties["The other"])
    assert transitions(OF).only.family_ties == 1


def test_headings_say_between_whom_routes_are_lost() -> None:
    made = tables(OF)
    for each in ("only", "only ties", "absences"):
        assert "Home–hospital pairs without a route" in made[each]
    assert made["absences"]["Name"].to_list() == ["Hal", "Nora", "Win"]


def test_without_whom_others_are_further_apart_stands_before_who_changes_nothing() -> None:
    """A ring of five with a tie across, B–E: nobody is cut off. Without B one of the six pairs
    of others has three steps in place of two, A and C."""
    place = {"setting": "ward"}
    of = network(["AB", "BC", "CD", "DE", "EA", "BE"], dict.fromkeys("ABCDE", place))
    sides = people_on_sides(of, "setting")
    table = facts.absence_facts(of, absences(of), divide_of("setting"), sides)
    apart = table["Further apart (of 100)"]
    assert apart.is_monotonic_decreasing
    assert (apart["B"], apart.iloc[-1]) == (round(100 * (1 / 2 - 1 / 3) / 6, 2), 0)


def test_where_a_side_is_not_known_no_routes_between_the_two_are_counted() -> None:
    """H–W–V, nobody at home: without W two are apart, and no route from home is lost or kept."""
    of = network(["HW", "WV"], {"H": PEOPLE["H"], "W": PEOPLE["W"], "V": {"setting": "ward"}})
    sides = people_on_sides(of, "setting")
    assert sides == (0, 2), "the hospice stands between"
    table = facts.absence_facts(of, absences(of), divide_of("setting"), sides)
    assert list(table.columns) == ["Name", "Contacts", "More parts", "Further apart (of 100)"]
    assert table["Name"].iloc[0] == "Win"


def test_pairs_are_named() -> None:
    pairs = facts.pair_facts(OF, ego(OF, "H").only_between)
    assert pairs.to_numpy().tolist() == [["Nora", "Win"]]


def test_of_many_who_are_nearest_their_number_stands() -> None:
    """Four of a hospice stand between home and ward."""
    middle = {each: {"setting": "hospice"} for each in "KLMN"}
    people = {"A": {"setting": "own home"}, "W": {"setting": "ward"}, **middle}
    ties = [f"{end}{each}" for end in "AW" for each in "KLMN"]
    of = network(ties, people)
    gap = facts.gap_facts(of, transitions(of))
    assert gap["Nearest to both"].to_list() == ["4 people"]
