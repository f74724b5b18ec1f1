"""Every number of the rule is explained, and those that may be changed are in the rule."""

from dataclasses import asdict

import pytest

from netroles.roles import thresholds
from netroles.roles.threshold_reasons import THRESHOLDS, Threshold
from netroles.roles.thresholds import RULE

CHANGEABLE = [each for each in THRESHOLDS if each.choices]


def test_every_number_has_its_record_with_value_unit_and_reason() -> None:
    numbers = {
        name: value
        for name, value in vars(thresholds).items()
        if name.isupper() and isinstance(value, int | float)
    }
    assert {each.key: each.value for each in THRESHOLDS} == numbers
    for each in THRESHOLDS:
        assert each.label
        assert each.unit
        assert each.reason.endswith(".")


def test_the_rule_holds_exactly_the_numbers_a_visitor_may_change() -> None:
    assert {each.field: each.value for each in CHANGEABLE} == asdict(RULE)


@pytest.mark.parametrize("of", CHANGEABLE, ids=lambda each: each.key)
def test_what_is_tested_can_be_chosen_again(of: Threshold) -> None:
    assert of.choices
    low, high, step = of.choices
    assert low <= of.value <= high
    steps = (of.value - low) / step
    assert steps == pytest.approx(round(steps))
