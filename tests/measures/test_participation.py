import pytest

from netroles.measures import measure
from tests.networks import network, ring

MISSING = pytest.approx(float("nan"), nan_ok=True)


def at(**places: str | None) -> dict[str, dict[str, str | None]]:
    return {person: {"setting": place} for person, place in places.items()}


def test_evenly_over_two_settings() -> None:
    of = network(["XA", "XB", "XC", "XD"], at(X="GP", A="ward", B="ward", C="hospice", D="hospice"))
    found = measure(of, "participation").to_dict()
    assert found == {"X": 0.5, **dict.fromkeys("ABCD", 0)}


def test_unevenly_over_three_settings_the_own_one_included() -> None:
    """Two on the ward, one at the GP, one in the own hospice: 1 − 4/16 − 1/16 − 1/16."""
    of = network(["XA", "XB", "XC", "XD"], at(X="hospice", A="ward", B="ward", C="GP", D="hospice"))
    assert measure(of, "participation")["X"] == pytest.approx(10 / 16)


def test_own_setting_need_not_be_known_but_that_of_a_contact() -> None:
    of = network(["XA", "XB", "XU", "UV"], at(X=None, A="ward", B="GP", U=None, V=None))
    found = measure(of, "participation").to_dict()
    assert found == {"X": 0.5, "A": MISSING, "B": MISSING, "U": MISSING, "V": MISSING}


def test_person_without_ties_or_network_without_groups() -> None:
    of = network(["AB"], at(A="ward", B="GP", Z="GP"))
    assert measure(of, "participation").to_dict() == {"A": 0, "B": 0, "Z": MISSING}
    assert measure(network(ring("ABC")), "participation").isna().all()
