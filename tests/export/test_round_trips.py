"""What is exported with names on reads back equal through our own reader."""

import io
import re
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netroles.charts.palette import Theme
from netroles.export import role_workbook, zipped
from netroles.export.graph_files import gexf_file, graphml_file
from netroles.export.taken import TakenMap
from netroles.network import Network, clean_id, pairs
from netroles.reading import Reading, guard, open_file, read, safe_csv, unguard
from netroles.reading.graph_files.__main__ import _answer
from tests.export.maps import made
from tests.hostile import batches, usable
from tests.networks import network

NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TRIGGERS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'\""

WORDS = ("NA", "null", "None", "nan", "TRUE", "007", "1e5", "Source", "id", "𝒜nn", "אבא", "]]>")

hostile = st.one_of(
    st.text(st.sampled_from([*TRIGGERS, "a", "B", "<", "&", ";", ",", "|"]), max_size=6),
    st.text(st.characters(exclude_categories=["C"]), max_size=8),
    st.sampled_from(WORDS),
).map(lambda text: clean_id(NOT_IN_XML.sub("", text)))
names = hostile.filter(lambda text: text != "" and text.casefold() not in ("total", "sum"))
places = names.map(lambda text: re.sub("[;|]", "", text).strip()).filter(bool).map(clean_id)


@st.composite
def small_networks(draw: st.DrawFn) -> Network:
    """Up to five people called by anything, with settings, and ties of one kind."""
    people = draw(st.lists(names, min_size=2, max_size=5, unique=True))
    about = {
        person: {
            "name": draw(st.none() | names),
            "setting": draw(st.none() | places),
            "team": draw(st.none() | names),
            "profession": draw(st.none() | names),
        }
        for person in people
    }
    every = [(a, b) for n, a in enumerate(people) for b in people[n + 1 :]]
    chosen = draw(st.lists(st.sampled_from(every), min_size=1, unique=True))
    strength = st.sampled_from([0.25, 1.0, 3.0, 12.5, 1e6])
    ties = [{"source": a, "target": b, "strength": draw(strength)} for a, b in chosen]
    return network(ties, about)


def strengths(of: Network) -> dict[frozenset[str], float]:
    table = pairs(of)
    return {
        frozenset((a, b)): strength
        for a, b, strength in zip(table["source"], table["target"], table["strength"], strict=True)
    }


def known(of: Network) -> dict[str, tuple[str | None, ...]]:
    """What people are called and what is said of them; a name that is not given is the id."""
    people = of.people.assign(name=of.people["name"].fillna(of.people.index.to_series()))
    about = people[["name", "setting", "team", "profession"]].astype(object)
    rows = about.where(about.notna(), None).itertuples(index=False, name=None)
    return dict(zip(map(str, people.index), rows, strict=True))


def same(back: Reading, given_network: Network) -> None:
    assert known(back.network) == known(given_network)
    assert strengths(back.network) == strengths(given_network)
    assert list(back.network.settings) == list(given_network.settings)
    assert not back.network.directed


GRAPHS = pytest.mark.parametrize("write", [graphml_file, gexf_file])


def graph_read_back(write: Callable[[TakenMap, Theme], bytes], of: Network) -> Reading:
    at = pd.DataFrame({"x": 0.0, "y": 0.0}, index=of.people.index)
    return read(("map.xml", write(made(of=of, roles=None, at=at), "light")))


def asked_here(_: str, content: bytes, kind: str, __: int) -> object:
    """What the program for graph files answers, without starting one for each network."""
    return _answer(kind, content)


@GRAPHS
@settings(max_examples=8)
@given(of=small_networks())
def test_any_network_reads_back_equal_from_a_graph_file(
    write: Callable[[TakenMap, Theme], bytes], of: Network
) -> None:
    with patch("netroles.reading.graphs._asked", asked_here):
        same(graph_read_back(write, of), of)


@settings(max_examples=8)
@given(small_networks())
def test_any_network_reads_back_equal_from_two_tables(of: Network) -> None:
    """CSV as the product writes every table: each cell guarded, and taken off exactly once."""
    people = of.people[["name", "setting", "team", "profession"]].rename_axis("id").reset_index()
    ties = of.ties[["source", "target", "strength"]]
    same(read(("ties.csv", safe_csv(ties)), ("people.csv", safe_csv(people))), of)


@settings(max_examples=12)
@given(st.lists(st.tuples(hostile, hostile), min_size=1, max_size=5))
def test_tables_of_roles_read_back_equal_from_excel_and_csv(rows: list[tuple[str, str]]) -> None:
    table = pd.DataFrame(rows, columns=["=Name", "Setting"], dtype="str")
    book = open_file(("roles.xlsx", role_workbook(table, ["how to read"])), "table").ties
    kept = table[(table != "").any(axis="columns")]
    assert book.rows.to_numpy().tolist() == kept.to_numpy().tolist()
    with zipfile.ZipFile(io.BytesIO(zipped({"roles.csv": safe_csv(table)}))) as archive:
        text = open_file(("roles.csv", archive.read("roles.csv")), "table").ties
    assert text.headings[0] == "=Name"
    assert text.rows.to_numpy().tolist() == kept.to_numpy().tolist()


@pytest.mark.parametrize("batch", [0, 2])
def test_known_attacks_as_names_read_back_equal(shared: Path, batch: int) -> None:
    """Every text of two public lists that XML can hold, as a name in GraphML, GEXF and CSV."""
    texts = usable([NOT_IN_XML.sub("", each) for each in batches(shared)[batch]])
    of = network([{"source": a, "target": b} for a, b in pairwise(texts)])
    for write in (graphml_file, gexf_file):
        assert set(graph_read_back(write, of).network.people.index) == set(texts)
    back = read(("ties.csv", safe_csv(of.ties[["source", "target"]])))
    assert list(back.network.people.index) == texts


quoted = st.text("'\"", max_size=4)


@given(quoted, st.sampled_from("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20"), st.text(max_size=4))
def test_quote_marks_and_a_trigger_are_escaped_once_and_one_comes_off(
    before: str, trigger: str, after: str
) -> None:
    cell = before + trigger + after
    assert guard(cell) == f"'{cell}"
    assert unguard(guard(cell)) == cell
    assert guard(unguard(guard(cell))) == guard(cell)
