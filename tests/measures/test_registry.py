import pytest

from netroles.measures import MEASURES, measure
from netroles.network import NetrolesError
from tests.networks import network


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(NetrolesError) as raised:
        measure(network(["AB"]), "betweeness")
    assert "betweeness" in str(raised.value)
    for name in MEASURES:
        assert name in str(raised.value)


def test_kinds_and_periods_that_are_not_there_are_refused() -> None:
    with pytest.raises(NetrolesError, match="trusts"):
        measure(network(["AB"]), "degree", kinds=["trusts"])
    with pytest.raises(NetrolesError, match="2024"):
        measure(network(["AB"]), "degree", period="2024")


def test_the_registry_cannot_be_changed_by_accident() -> None:
    with pytest.raises(TypeError):
        MEASURES["mine"] = MEASURES["degree"]  # type: ignore[index]
