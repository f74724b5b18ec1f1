"""Random networks for hypothesis: every choice a file can make, at the size of a small team."""

import string

from hypothesis import strategies as st

from netroles.network import Network
from tests.networks import network

SETTINGS = ("ward", "hospice", "GP", "ward; hospice", None)


@st.composite
def networks(draw: st.DrawFn, most: int = 9, *, settings: bool = True) -> Network:
    """A network of up to `most` people: directed or not, with or without strengths and kinds.

    `most` is 52 at most. With `settings` at least two settings are given, so that groups never
    rest on the ties.
    """
    people = string.ascii_letters[: draw(st.integers(2 if settings else 0, most))]
    ties = []
    if len(people) > 1:
        pair = st.tuples(st.sampled_from(people), st.sampled_from(people)).filter(
            lambda ends: ends[0] != ends[1]
        )
        row = st.tuples(
            pair,
            st.sampled_from([None, 1.0, 2.0, 3.5, 5.0]),
            st.sampled_from([None, "talks to", "trusts", "energises"]),
        )
        ties = draw(st.lists(row, max_size=3 * len(people)))
    attributes = {person: {"setting": draw(st.sampled_from(SETTINGS))} for person in people}
    if settings:
        attributes[people[0]]["setting"], attributes[people[1]]["setting"] = "ward", "GP"
    return network(
        [
            {"source": a, "target": b, "strength": strength, "kind": kind}
            for (a, b), strength, kind in ties
        ],
        attributes,
        directed=draw(st.booleans()),
        combine=draw(st.sampled_from(["max", "sum"])),
    )
