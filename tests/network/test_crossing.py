"""Which ties join home and hospital."""

import pandas as pd
import pytest

from netroles.network import crossing, heading, within_a_side
from tests.networks import network

PEOPLE = {
    "H": {"setting": "own home"},
    "G": {"setting": "GP practice"},
    "B": {"setting": "hospice"},
    "W": {"setting": "ward"},
    "U": {},
}


def one(source: str, target: str, kind: str, transition: str | None = None) -> tuple[object, ...]:
    given = network(
        [{"source": source, "target": target, "kind": kind, "transition": transition}], PEOPLE
    )
    found = (crossing(given, given.ties)[0], heading(given, given.ties)[0])
    return tuple(None if pd.isna(each) else each for each in found)


@pytest.mark.parametrize(
    ("tie", "expected"),
    [
        (("H", "W", "talks to"), ("home↔hospital", None)),
        (("W", "H", "talks to"), ("home↔hospital", None)),
        (("H", "W", "handover"), ("home→hospital", "home→hospital")),
        (("W", "H", "handover"), ("hospital→home", "hospital→home")),
        (("H", "B", "handover"), (None, "home→hospital")),
        (("W", "B", "handover"), (None, "hospital→home")),
        (("H", "B", "talks to"), (None, None)),
        (("H", "G", "handover"), (None, None)),
        (("U", "W", "handover"), (None, None)),
        (("H", "G", "handover", "home→hospital"), ("home→hospital", "home→hospital")),
        (("H", "W", "handover", "hospital→home"), ("hospital→home", "hospital→home")),
        (("U", "W", "talks to", "home→hospital"), ("home→hospital", "home→hospital")),
    ],
)
def test_recorded_wins_then_opposite_sides_and_only_handovers_have_a_direction(
    tie: tuple[str, str, str], expected: tuple[object, ...]
) -> None:
    assert one(*tie) == expected


def test_within_a_side_needs_both_sides_known() -> None:
    given = network(["HG", "HB", "HW", "UW"], PEOPLE)
    assert within_a_side(given, given.ties).tolist() == [True, False, False, False]
