"""What must not change a role, and what must agree on it."""

import random as chance

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from netroles.network import Network
from netroles.roles import SCORED, evidence, roles
from tests import obvious
from tests.networks import network, path
from tests.strategies import networks

KEYS = [role.key for role in SCORED]


def same_roles(left: pd.DataFrame, right: pd.DataFrame) -> None:
    words = ["role", "evidence", "also_possible"]
    pd.testing.assert_frame_equal(left[words], right[words])
    pd.testing.assert_frame_equal(left[KEYS], right[KEYS], rtol=1e-9, atol=1e-9)


@given(random=networks())
def test_scores_agree_with_the_rule_written_out(random: Network) -> None:
    expected = pd.DataFrame(obvious.scores(random)).T[KEYS]
    found = roles(random)[KEYS]
    pd.testing.assert_frame_equal(found, expected, check_names=False, rtol=0, atol=1e-9)


@given(random=networks(), order=st.randoms(use_true_random=False))
def test_renaming_and_reordering_people_and_rows_changes_nothing(
    random: Network, order: chance.Random
) -> None:
    ids = list(random.people.index)
    new_ids = [
        f"{number} {old}"
        for number, old in zip(order.sample(range(99), len(ids)), ids, strict=True)
    ]
    new = dict(zip(ids, new_ids, strict=True))
    people, rows = order.sample(ids, len(ids)), list(random.ties.index)
    ties = random.ties.loc[order.sample(rows, len(rows))]
    shuffled = Network(
        people=random.people.loc[people].rename(index=new),
        ties=ties.assign(source=ties["source"].map(new), target=ties["target"].map(new)),
        directed=random.directed,
        combine=random.combine,
        settings=random.settings,
    )
    same_roles(roles(shuffled).loc[new_ids], roles(random).rename(index=new))


@given(random=networks(), factor=st.sampled_from([0.01, 0.3, 7.0, 1000.0]))
def test_scaling_every_strength_of_contact_changes_nothing(random: Network, factor: float) -> None:
    # What energises is an answer, from 1 to 5 or yes: no strength, and nothing to scale.
    strength = random.ties["strength"].fillna(random.ties["strength"].min()).fillna(1.0)
    ties = random.ties.assign(strength=strength)
    as_is = Network(random.people, ties, random.directed, random.combine, random.settings)
    of_contact = ties["kind"] != "energises"
    scaled = Network(
        random.people,
        ties.assign(strength=strength.mask(of_contact, strength * factor)),
        random.directed,
        random.combine,
        random.settings,
    )
    same_roles(roles(scaled), roles(as_is))


@given(random=networks())
def test_people_elsewhere_change_no_ones_place_among_their_own(random: Network) -> None:
    rows = [*random.ties.to_dict("records"), *path("XYZ")]
    people = {p: {"setting": random.people.loc[p, "setting"]} for p in random.people.index}
    larger = network(rows, people, directed=random.directed, combine=random.combine)
    alone, among_others = evidence(random), evidence(larger).loc[random.people.index]
    own = ["contacts", "betweenness", "bridging", "triangles", "cohesion", "clustering"]
    pd.testing.assert_frame_equal(among_others[own], alone[own])
