"""Every measure against its definition written out step by step, on random networks."""

import pytest
from hypothesis import given, settings

from netroles.measures import MEASURES
from netroles.network import Network, structure
from tests import obvious
from tests.strategies import networks


@settings(max_examples=settings.default.max_examples // 2)
@given(random=networks())
def test_every_measure_agrees_with_its_definition(random: Network) -> None:
    agrees_with_its_definition(random)


@settings(max_examples=settings.default.max_examples // 5)
@given(random=networks(most=30))
def test_every_measure_agrees_in_networks_of_up_to_thirty_people(random: Network) -> None:
    agrees_with_its_definition(random)


def agrees_with_its_definition(random: Network) -> None:
    of = structure(random)
    for name, record in MEASURES.items():
        expected = getattr(obvious, name)(random)
        found = record.function(of).to_dict()
        assert found == pytest.approx(expected, abs=1e-9, nan_ok=True), name
