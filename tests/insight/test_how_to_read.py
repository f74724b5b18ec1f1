"""What goes with every file of roles."""

from netroles.insight import CAUTION, LIMITS, NO_DOUBT, Doubt, how_to_read
from netroles.roles import confidence
from tests.networks import network, path


def test_caution_limits_and_what_roles_rest_on_are_all_there() -> None:
    given = network(path("ABCD"))
    lines = how_to_read(given, None, Doubt(confidence(given)), ["Few answered."])
    assert lines[:2] == [CAUTION, "Few answered."]
    assert set(LIMITS) <= set(lines)
    assert any(line.startswith("Worked out from every tie") for line in lines)
    assert any("ties that everybody forgot" in line for line in lines)
    assert any(line.startswith("Broker: ") for line in lines)
    reported = next(line for line in lines if line.startswith("“Reported by colleagues”"))
    assert "at least 2 colleagues named, and 25% or more of those who answered" in reported


def test_a_file_made_before_confidence_was_there_says_so() -> None:
    lines = how_to_read(network(path("ABC")), None, NO_DOUBT)
    assert "How sure the roles are was not worked out when this file was made." in lines
