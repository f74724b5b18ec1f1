"""What may not change a measure: names, order, other parts of the network, the unit of strength."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netroles.measures import MEASURES, brokerage
from netroles.network import Network, structure
from netroles.network.network import TIE_COLUMNS
from tests.networks import clique, network
from tests.strategies import networks

OF_THE_OWN_PART = (
    "degree",
    "strength",
    "betweenness",
    "weighted_betweenness",
    "weighted_betweenness_half",
    "clustering",
    "weighted_clustering",
    "triangles",
    "constraint",
    "effective_size",
    "efficiency",
    "outside_share",
    "ei_index",
    "participation",
    "everett_valente",
)
"""The others look at everybody: closeness, pagerank, reach, fragmentation and home–hospital
bridging are shares of all people, or of all pairs of them."""


FEWER = settings(max_examples=settings.default.max_examples // 4)
"""Every measure twice is slow: a quarter of the examples that the profile has elsewhere."""


def all_measures(of: Network) -> pd.DataFrame:
    ties = structure(of)
    values = [record.function(ties).to_numpy(dtype=float) for record in MEASURES.values()]
    return pd.DataFrame(np.column_stack(values), index=of.people.index, columns=list(MEASURES))


def same(found: pd.DataFrame, expected: pd.DataFrame) -> None:
    assert list(found.index) == list(expected.index)
    for name in expected:
        np.testing.assert_allclose(found[name], expected[name], rtol=1e-9, atol=1e-9, err_msg=name)


def rebuilt(of: Network, people: pd.DataFrame, ties: pd.DataFrame) -> Network:
    return Network(people, ties, of.directed, of.combine, of.settings)


@FEWER
@given(of=networks(), names=st.data())
def test_renaming_people_changes_nothing(of: Network, names: st.DataObject) -> None:
    ids = of.people.index
    other = names.draw(st.permutations([f"person {i}" for i in range(len(ids))]))
    new = dict(zip(ids, other, strict=True))
    people = of.people.set_axis(pd.Index(other, name="person", dtype="str"))
    ties = of.ties.assign(source=of.ties["source"].map(new), target=of.ties["target"].map(new))
    renamed = rebuilt(of, people, ties.astype({"source": "str", "target": "str"}))
    same(all_measures(renamed), all_measures(of).set_axis(people.index))
    pd.testing.assert_frame_equal(brokerage(renamed), brokerage(of).set_axis(people.index))


@FEWER
@given(of=networks(), order=st.data())
def test_reordering_people_and_rows_changes_nothing(of: Network, order: st.DataObject) -> None:
    shuffled = of.people.loc[order.draw(st.permutations(list(of.people.index)))]
    rows = order.draw(st.permutations(range(len(of.ties))))
    reordered = rebuilt(of, shuffled, of.ties.iloc[rows].reset_index(drop=True))
    same(all_measures(reordered), all_measures(of).loc[shuffled.index])
    pd.testing.assert_frame_equal(brokerage(reordered), brokerage(of).loc[shuffled.index])


@FEWER
@given(of=networks())
def test_an_unconnected_part_leaves_the_others_as_they_were(of: Network) -> None:
    # Without strengths: they take the smallest of the file, and leave it the smallest.
    strangers = network([*clique("xyz"), "zu"], {each: {"setting": "ward"} for each in "xyzu"})
    both = rebuilt(
        of,
        pd.concat(
            [of.people, strangers.people.set_axis([f"other {p}" for p in "xyzu"])]
        ).rename_axis("person"),
        pd.concat(
            [
                of.ties,
                strangers.ties.assign(
                    source="other " + strangers.ties["source"],
                    target="other " + strangers.ties["target"],
                ),
            ],
            ignore_index=True,
        )[list(TIE_COLUMNS)],
    )
    found, expected = all_measures(both).loc[of.people.index], all_measures(of)
    same(found[[*OF_THE_OWN_PART]], expected[[*OF_THE_OWN_PART]])


@FEWER
@given(of=networks(), times=st.sampled_from([2.0, 0.5, 10.0, 1 / 3, 1e-4, 86_400.0]))
def test_another_unit_of_strength_changes_nothing_but_strength(of: Network, times: float) -> None:
    if of.ties["strength"].isna().all():
        return
    scaled = rebuilt(of, of.people, of.ties.assign(strength=of.ties["strength"] * times))
    found, expected = all_measures(scaled), all_measures(of)
    expected["strength"] *= times
    same(found, expected)


def test_a_hidden_row_or_a_reversed_one_way_tie_is_the_same_contact() -> None:
    """Direction counts for pagerank, reach and the two directed bridgings, and for nothing else."""
    places = {"A": {"setting": "GP"}, "B": {"setting": "hospice"}, "C": {"setting": "ward"}}
    one = all_measures(network([("A", "B", 2), ("B", "C", 3)], places, directed=True))
    other = all_measures(
        network([("B", "A", 2), ("C", "B", 3), ("C", "B", 1)], places, directed=True)
    )
    counts = [name for name, each in MEASURES.items() if each.direction.startswith("counts")]
    assert counts == ["pagerank", "reach", "home_to_hospital_bridging", "hospital_to_home_bridging"]
    same(one.drop(columns=counts), other.drop(columns=counts))
    for name in counts:
        assert not np.allclose(one[name], other[name], equal_nan=True)


def test_every_measure_gives_a_missing_strength_the_smallest_of_the_file() -> None:
    given = network([("A", "B", 5), ("B", "C", 2), ("C", "A", 3), ("C", "D", 2)])
    missing = network([("A", "B", 5), ("B", "C"), ("C", "A", 3), ("C", "D", 2)])
    same(all_measures(missing), all_measures(given))


@pytest.mark.parametrize("combine", ["max", "sum"])
def test_every_measure_sees_parallel_rows_as_one_tie(combine: str) -> None:
    rows = [("A", "B", 2), ("A", "B", 3), ("B", "C", 1), ("C", "A", 4), ("C", "D", 1)]
    once = [("A", "B", 3 if combine == "max" else 5), *rows[2:]]
    same(all_measures(network(rows, combine=combine)), all_measures(network(once)))  # type: ignore[arg-type]
