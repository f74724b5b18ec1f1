"""Roles inside a view: as if there were only its people and ties."""

import pandas as pd

from netroles.insight import PERIOD_OF_A_PART, differing, part, part_sentence
from netroles.network import Filters, Network, view
from netroles.roles import roles
from tests.networks import network, path


def of(given: Network, filters: Filters, period: str | None = None) -> Network:
    return part(given, filters, view(given, filters, period=period), period)


def pairs(found: Network) -> set[str]:
    return {"".join(each) for each in zip(found.ties["source"], found.ties["target"], strict=True)}


WARD = {each: {"setting": "ward"} for each in "ABC"} | {"D": {"setting": "hospice"}}


def test_it_holds_the_people_shown_and_the_ties_between_them() -> None:
    given = network([*path("ABCD"), "DA"], WARD)
    found = of(given, Filters(settings=("ward",)))
    assert list(found.people.index) == ["A", "B", "C"]
    assert pairs(found) == {"AB", "BC"}
    assert len(given.ties) == 4, "the network itself stays as it is"


def test_people_without_ties_are_in_it_as_the_view_shows_them() -> None:
    given = network(["AB", "CD"], WARD)
    assert list(of(given, Filters(settings=("ward",))).people.index) == ["A", "B"]
    shown = of(given, Filters(settings=("ward",), show_unconnected=True))
    assert list(shown.people.index) == ["A", "B", "C"]
    assert roles(shown, period=PERIOD_OF_A_PART)["role"].to_dict() == {
        "A": "peripheral",
        "B": "peripheral",
        "C": "isolate",
    }


def test_both_reports_of_a_pair_and_their_direction_stay() -> None:
    given = network(["AB", "BA", "BC", "CD"], WARD, directed=True)
    found = of(given, Filters(settings=("ward",)))
    assert found.directed
    assert pairs(found) == {"AB", "BA", "BC"}


def test_only_the_kinds_of_tie_that_are_shown_make_contacts() -> None:
    ties = [
        {"source": "A", "target": "B", "kind": "trusts"},
        {"source": "B", "target": "C", "kind": "trusts"},
        {"source": "A", "target": "C", "kind": "advice"},
    ]
    found = of(network(ties), Filters(kinds_of_tie=("trusts",)))
    assert pairs(found) == {"AB", "BC"}
    assert roles(found, period=PERIOD_OF_A_PART).loc["B", "role"] == "broker"


def test_what_people_shown_said_of_each_other_stays_and_is_no_contact() -> None:
    ties = [
        *({"source": a, "target": b, "kind": "talks to"} for a, b in path("ABC")),
        {"source": "A", "target": "C", "kind": "energises"},
        {"source": "A", "target": "D", "kind": "energises"},
    ]
    found = of(network(ties, WARD), Filters(settings=("ward",)))
    assert pairs(found) == {"AB", "BC", "AC"}
    assert roles(found, period=PERIOD_OF_A_PART).loc["B", "role"] == "broker"


def test_only_the_period_that_is_shown_counts() -> None:
    ties = [
        {"source": "A", "target": "B", "period": "before"},
        {"source": "B", "target": "C", "period": "after"},
        {"source": "A", "target": "C", "period": "after"},
    ]
    given = network(ties, WARD)
    assert pairs(of(given, Filters(settings=("ward",)), "before")) == {"AB"}
    assert pairs(of(given, Filters(settings=("ward",)))) == {"BC", "AC"}
    assert pairs(of(given, Filters(settings=("ward",)), "all")) == {"AB", "BC", "AC"}


def test_a_view_without_ties_has_roles_for_nobody() -> None:
    given = network(["AD"], WARD, period="now")
    found = of(given, Filters(settings=("ward",), show_unconnected=True))
    assert set(roles(found, period=PERIOD_OF_A_PART)["role"]) == {"isolate"}


def test_a_weak_tie_that_is_left_out_of_the_view_is_left_out_here() -> None:
    found = of(network([("A", "B", 1), ("B", "C", 3)]), Filters(least_strength=2))
    assert pairs(found) == {"BC"}


def test_a_missing_strength_is_the_smallest_of_the_whole_file() -> None:
    given = network([("A", "D", 1.0), ("A", "B", 4.0), ("B", "C", None)], WARD)
    found = of(given, Filters(settings=("ward",)))
    assert found.ties["strength"].to_list() == [4.0, 1.0]


def test_the_whole_shown_as_a_view_gives_the_same_roles() -> None:
    given = network([*path("ABCD"), "DB"], WARD)
    whole, inside = roles(given), roles(of(given, Filters()), period=PERIOD_OF_A_PART)
    pd.testing.assert_frame_equal(whole, inside)
    assert differing(whole, inside).empty


def test_how_many_of_how_many_differ_is_said() -> None:
    """B stands between A and C in the whole; the ward alone is B and C."""
    given = network(
        path("ABC"),
        {"A": {"setting": "hospice"}, "B": {"setting": "ward"}} | {"C": {"setting": "ward"}},
    )
    whole = roles(given)
    inside = roles(of(given, Filters(settings=("ward",))), period=PERIOD_OF_A_PART)
    assert list(differing(whole, inside)) == ["B"]
    assert part_sentence(whole, inside) == (
        "Inside this view 1 of 2 members of staff shown has another role than in the whole network."
    )


def test_a_view_of_patients_alone_has_no_roles_to_compare() -> None:
    people = {"P": {"kind": "patient"}, "Q": {"kind": "patient"}, "A": {"kind": "professional"}}
    given = network(["PQ", "PA"], people)
    inside = roles(of(given, Filters(kinds_of_person=("patient",))), period=PERIOD_OF_A_PART)
    assert part_sentence(roles(given), inside).startswith("Nobody shown is staff")
    assert part_sentence(roles(given), inside.iloc[:0]).startswith("Nobody is shown")
