"""What every measure keeps, on every kind of network."""

from collections.abc import Callable

import pandas as pd
import pytest

from netroles.measures import MEASURES, Measure, measure
from netroles.network import Network, Structure, structure
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


def nobody(of: Structure) -> list[bool]:
    return [False] * of.size


def fewer_contacts_than(least: int) -> Callable[[Structure], list[bool]]:
    return lambda of: [k < least for k in of.degree]


def fewer_people_than(least: int) -> Callable[[Structure], list[bool]]:
    return lambda of: [of.size < least] * of.size


def no_contact_of_known_group(of: Structure) -> list[bool]:
    pairs = [*zip(of.first, of.second, strict=True), *zip(of.second, of.first, strict=True)]
    met = {person for person, other in pairs if pd.notna(of.groups.iloc[other])}
    return [of.group_basis == "none" or person not in met for person in range(of.size)]


def own_group_or_every_contacts_unknown(of: Structure) -> list[bool]:
    own = of.groups.isna().to_list()
    return [a or b for a, b in zip(own, no_contact_of_known_group(of), strict=True)]


def nobody_else_on_a_side(of: Structure) -> list[bool]:
    sides = of.side.to_list()
    others = [sides[:person] + sides[person + 1 :] for person in range(of.size)]
    return ["home" not in each or "hospital" not in each for each in others]


def no_direction_or_nobody_else_on_a_side(of: Structure) -> list[bool]:
    return [not of.directed or alone for alone in nobody_else_on_a_side(of)]


UNDEFINED = {
    "degree": nobody,
    "strength": nobody,
    "betweenness": nobody,
    "weighted_betweenness": nobody,
    "weighted_betweenness_half": nobody,
    "clustering": fewer_contacts_than(2),
    "weighted_clustering": fewer_contacts_than(2),
    "triangles": nobody,
    "constraint": fewer_contacts_than(1),
    "effective_size": fewer_contacts_than(1),
    "efficiency": fewer_contacts_than(1),
    "closeness": fewer_people_than(2),
    "pagerank": nobody,
    "reach": fewer_people_than(2),
    "outside_share": own_group_or_every_contacts_unknown,
    "ei_index": own_group_or_every_contacts_unknown,
    "participation": no_contact_of_known_group,
    "everett_valente": fewer_contacts_than(1),
    "fragmentation": fewer_people_than(3),
    "home_hospital_bridging": nobody_else_on_a_side,
    "home_to_hospital_bridging": no_direction_or_nobody_else_on_a_side,
    "hospital_to_home_bridging": no_direction_or_nobody_else_on_a_side,
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
    assert record.example.endswith(".")
    for text in (
        record.label,
        record.projection,
        record.direction,
        record.weights,
        record.unit,
        record.undefined,
        record.example,
        record.source,
    ):
        assert text
        assert text == text.strip()
    assert record.function.__name__ == record.key
    for said in ("Returns a Series named", "Example:", "Source:"):
        assert said in (record.function.__doc__ or "")
    assert f'"{record.key}"' in (record.function.__doc__ or "")
