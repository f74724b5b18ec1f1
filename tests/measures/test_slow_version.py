"""Every measure against its definition written out step by step, on random networks."""

import pytest
from hypothesis import given, settings

from netroles.measures import MEASURES, measure
from netroles.network import Network
from tests import obvious
from tests.strategies import networks


@given(random=networks())
def test_every_measure_agrees_with_its_definition(random: Network) -> None:
    for name in MEASURES:
        expected = getattr(obvious, name)(random)
        found = measure(random, name).to_dict()
        assert found == pytest.approx(expected, abs=1e-9, nan_ok=True), name


@settings(max_examples=20)
@given(random=networks(most=30))
def test_every_measure_agrees_in_networks_of_up_to_thirty_people(random: Network) -> None:
    for name in MEASURES:
        expected = getattr(obvious, name)(random)
        found = measure(random, name).to_dict()
        assert found == pytest.approx(expected, abs=1e-9, nan_ok=True), name
