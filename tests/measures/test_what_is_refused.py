"""No measure meets a tie to oneself, or a strength that is none: a network refuses them."""

import pytest

from netroles.network import NetrolesError
from tests.networks import network


@pytest.mark.parametrize("strength", [0, -1, float("inf")])
def test_a_strength_that_is_not_above_nought_is_refused(strength: float) -> None:
    with pytest.raises(NetrolesError, match="above 0"):
        network([("A", "B", strength)])


def test_a_tie_to_oneself_is_refused() -> None:
    with pytest.raises(NetrolesError, match="two different people"):
        network([("A", "A", 1)])
