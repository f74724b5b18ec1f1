"""Every number of the rule is explained."""

from netroles.roles import thresholds


def test_every_number_has_its_record_with_value_unit_and_reason() -> None:
    numbers = {
        name: value
        for name, value in vars(thresholds).items()
        if name.isupper() and isinstance(value, int | float)
    }
    assert {each.key: each.value for each in thresholds.THRESHOLDS} == numbers
    for each in thresholds.THRESHOLDS:
        assert each.label
        assert each.unit
        assert each.reason.endswith(".")
