"""Roles and waves of a survey that hold somebody's name."""

from __future__ import annotations

import pandas as pd

from netroles.network import DIMENSIONS
from netroles.practice import CUTOFFS, coordination, coordination_sentences, pairs_to_name
from netroles.privacy import roles_called, withholder
from tests.networks import network

SIAN = "GP Siân Prosser"
PEOPLE = network(people={"p1": {"name": "Dr Siân Prosser"}, "p2": {"name": "Role 1"}}).people


def surveyed() -> pd.DataFrame:
    """Five of Siân's surgery and five nurses rate each other, in a wave called after her too."""
    rows = [
        {"file": "x.csv", "row": 2, "wave": wave, "rater_role": rater, "rated_role": rated,
         "raters": 1.0, **dict.fromkeys(DIMENSIONS, 2.0)}
        for wave in ("spring", "after Siân Prosser")
        for rater, rated in ((SIAN, "Nurses"), ("Nurses", SIAN), ("Nurses", "Porters"))
        for _ in range(5)
    ]  # fmt: skip
    return pd.DataFrame(rows)


def test_a_role_or_wave_with_a_name_is_called_by_a_number_everywhere() -> None:
    """Somebody is called "Role 1", so the first free number is 2."""
    found = coordination(surveyed())
    told = roles_called(found, withholder(PEOPLE))
    assert told.roles == ("Role 2", "Nurses", "Porters")
    assert told.waves == ("spring", "Wave 1")
    assert told.nobody == ("Porters",)
    said = coordination_sentences(told, "Wave 1", CUTOFFS)
    of = told.of_wave("Wave 1")
    everything = f"{told.cells.to_csv()} {pairs_to_name(of).to_csv()} {said}"
    assert "Prosser" not in everything
    numbers = ["raters", "index", "communication", "relationships", "hidden"]
    assert told.cells[numbers].equals(found.cells[numbers])


def test_nothing_else_is_called_otherwise() -> None:
    found = coordination(surveyed())
    assert roles_called(found, withholder(PEOPLE.iloc[:0])) is found
