"""What every measure keeps, on every kind of network."""

import pandas as pd
import pytest

from netroles.measures import MEASURES, Measure, measure
from netroles.network import Network, structure
from tests.networks import NAMED

EVERY_MEASURE = pytest.mark.parametrize("name", MEASURES)
EVERY_NETWORK = pytest.mark.parametrize("of", NAMED.values(), ids=NAMED.keys())


@EVERY_MEASURE
@EVERY_NETWORK
def test_one_value_a_person_in_people_order(name: str, of: Network) -> None:
    found = measure(of, name)
    assert isinstance(found, pd.Series)
    assert found.name == name
    assert found.index.equals(of.people.index)
    assert found.index.name == "person"
    assert pd.api.types.is_numeric_dtype(found)


@EVERY_MEASURE
@EVERY_NETWORK
def test_values_stay_in_the_declared_range(name: str, of: Network) -> None:
    record, found = MEASURES[name], measure(of, name).dropna()
    assert (found >= record.low - 1e-12).all()
    if record.high is not None:
        assert (found <= record.high + 1e-12).all()
    # No measure of people counts more than pairs of people or adds up more than all strengths.
    largest = max(len(of.people) ** 2, of.ties["strength"].sum())
    assert (found <= largest).all()


@EVERY_MEASURE
@EVERY_NETWORK
def test_the_network_is_left_as_it_was(name: str, of: Network) -> None:
    people, ties = of.people.copy(deep=True), of.ties.copy(deep=True)
    measure(of, name)
    pd.testing.assert_frame_equal(of.people, people)
    pd.testing.assert_frame_equal(of.ties, ties)


UNDEFINED = {
    "degree": lambda of: [False] * of.size,
    "strength": lambda of: [False] * of.size,
    "betweenness": lambda of: [False] * of.size,
    "clustering": lambda of: of.degree < 2,
    "triangles": lambda of: [False] * of.size,
    "pagerank": lambda of: [False] * of.size,
    "reach": lambda of: [of.size == 1] * of.size,
    "outside_share": lambda of: [
        of.group_basis == "none"
        or pd.isna(of.groups.iloc[i])
        or not any(
            pd.notna(of.groups.iloc[other])
            for pair in zip(of.first, of.second, strict=True)
            for person, other in (pair, pair[::-1])
            if person == i
        )
        for i in range(of.size)
    ],
}
"""Who has no value, measure by measure: what each record declares, as code."""


@EVERY_MEASURE
@EVERY_NETWORK
def test_missing_exactly_where_the_measure_is_undefined(name: str, of: Network) -> None:
    found = measure(of, name)
    assert found.isna().to_list() == list(UNDEFINED[name](structure(of)))
    if MEASURES[name].undefined == "never":
        assert found.notna().all()


@pytest.mark.parametrize("record", MEASURES.values(), ids=MEASURES.keys())
def test_a_record_tells_the_screen_everything(record: Measure) -> None:
    assert record.question.endswith("?")
    assert record.definition.endswith(".")
    for text in (
        record.label,
        record.projection,
        record.direction,
        record.weights,
        record.unit,
        record.undefined,
        record.source,
    ):
        assert text
        assert text == text.strip()
    assert record.function.__name__ == record.key
    for said in ("Returns a Series named", "Example:", "Source:"):
        assert said in (record.function.__doc__ or "")
    assert f'"{record.key}"' in (record.function.__doc__ or "")
