"""How many have each role, in words."""

import pandas as pd

from netroles.insight.role_counts import HINTED, role_counts
from netroles.network import NO_STAFF, Network
from tests.networks import network


def given(**held: int) -> tuple[Network, pd.DataFrame]:
    """So many people of each role; "patient" is no role."""
    roles = {f"{role}{at}": role for role, many in held.items() for at in range(many)}
    kinds = {
        each: {"kind": "patient" if role == "patient" else "professional"}
        for each, role in roles.items()
    }
    of = network(people=kinds)
    role = [
        each.replace("patient", "none").replace("hint", "challenger") for each in roles.values()
    ]
    rests = ["possible" if each == "hint" else "position" for each in roles.values()]
    return of, pd.DataFrame({"role": role, "evidence": rests}, index=of.people.index)


def test_all_are_said_where_no_smallest_count_is_given() -> None:
    counts = role_counts(*given(broker=2, none=40, patient=3, hint=1))
    assert (counts["broker"], counts["none"], counts[NO_STAFF]) == ("2", "40", "3")
    assert (counts["challenger"], counts["challenger" + HINTED]) == ("0", "1")


def test_staff_are_said_from_five_on_and_patients_from_eight() -> None:
    counts = role_counts(*given(broker=5, none=40, patient=7, hint=2), 8)
    assert (counts["broker"], counts["none"]) == ("5", "40")
    assert counts[NO_STAFF] == "fewer than 8"
    assert counts["challenger" + HINTED] == "fewer than 5"


def test_a_single_small_count_takes_the_next_one_with_it() -> None:
    counts = role_counts(*given(broker=2, connector=6, none=40), 5)
    assert list(counts[["broker", "connector", "none"]]) == ["fewer than 5", "some", "40"]
