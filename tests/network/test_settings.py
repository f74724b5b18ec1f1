"""Which side a setting's name suggests."""

import pytest

from netroles.network import propose_side


@pytest.mark.parametrize(
    ("setting", "side"),
    [
        ("own home", "home"),
        ("Patient's home", "home"),
        ("GP practice", "home"),
        ("Community nursing", "home"),
        ("care home", "home"),
        ("Hospital at home", "home"),
        ("Virtual ward at home", "home"),
        ("hospice-at-home", "home"),
        ("St Mary's Hospice", "between"),
        ("ambulance service", "between"),
        ("Discharge team", "between"),
        ("Hospital discharge team", "between"),
        ("Ward 4", "hospital"),
        ("Hospital ward", "hospital"),
        ("Emergency Department", "hospital"),
        ("A&E", "hospital"),
        ("outpatients", "hospital"),
    ],
)
def test_the_longest_known_phrase_decides(setting: str, side: str) -> None:
    assert propose_side(setting) == side


@pytest.mark.parametrize("setting", ["Mortuary", "", "Steward", "homeopath", "1", "—"])
def test_a_name_without_a_known_word_has_no_side(setting: str) -> None:
    assert propose_side(setting) is None
