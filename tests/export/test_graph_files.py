"""GraphML and GEXF: does networkx read back what was written?"""

import io
from dataclasses import replace
from xml.etree import ElementTree

import networkx as nx
import pandas as pd
import pytest

from netroles.export.graph_files import gexf_file, graphml_file
from netroles.export.taken import TakenMap
from tests.export.maps import ABOUT, NAMES, TOWN, made
from tests.networks import network

VIZ = "{http://www.gexf.net/1.2draft/viz}"


@pytest.fixture(scope="module")
def town() -> TakenMap:
    return made()


def read_graphml(content: bytes) -> nx.Graph:
    return nx.read_graphml(io.BytesIO(content))


def read_gexf(content: bytes) -> nx.Graph:
    return nx.read_gexf(io.BytesIO(content), version="1.2draft")


BOTH = pytest.mark.parametrize(
    ("write", "read"), [(graphml_file, read_graphml), (gexf_file, read_gexf)]
)


@BOTH
def test_people_ties_strengths_and_roles_read_back_equal(town, write, read) -> None:
    graph = read(write(town, "light"))
    assert list(graph) == list(TOWN.people.index)
    assert not graph.is_directed()
    assert {frozenset(ends): weight for *ends, weight in graph.edges(data="weight")} == {
        frozenset({"id-ann", "id-bo"}): 4.0,
        frozenset({"id-bo", "id-cy"}): 1.0,
        frozenset({"id-bo", "id-di"}): 2.5,
        frozenset({"id-cy", "id-di"}): 2.0,
    }
    assert dict(graph.nodes(data="label")) == NAMES
    assert dict(graph.nodes(data="role"))["id-bo"] == "Broker"
    assert {key: value for key, value in graph.nodes(data="confidence") if value is not None} == {
        "id-bo": 0.75,
        "id-cy": 0.5,
    }


@BOTH
def test_what_is_known_of_people_and_ties_reads_back_and_nothing_else(town, write, read) -> None:
    graph = read(write(town, "light"))
    known = ("profession", "team", "setting", "kind")
    assert {key: graph.nodes["id-bo"].get(key) for key in known} == {
        "profession": "nurse",
        "team": "Harbour",
        "setting": "GP practice",
        "kind": None,
    }
    assert [key for key in known if key in graph.nodes["id-ed"]] == []
    assert graph.nodes["id-ann"]["kind"] == "carer"
    assert graph.edges["id-bo", "id-cy"]["kinds"] == "talks to; trusts"
    assert graph.edges["id-bo", "id-di"]["one_sided"] is True
    assert graph.edges["id-ann", "id-bo"]["one_sided"] is False


def test_places_sizes_and_colours_stand_where_gephi_looks_for_them(town: TakenMap) -> None:
    person = next(each for each in town.people if each.id == "id-bo")
    node = read_graphml(graphml_file(town, "light")).nodes["id-bo"]
    # The screen counts downwards, graphs upwards.
    assert (node["x"], node["y"], node["size"]) == (person.x, -person.y, person.size)
    assert (node["r"], node["g"], node["b"]) == (0x11, 0x99, 0x99)
    gexf = gexf_file(town, "light")
    drawn = read_gexf(gexf).nodes["id-bo"]["viz"]
    assert drawn["position"] == {"x": person.x, "y": -person.y, "z": 0.0}
    assert drawn["color"] == {"r": 0x11, "g": 0x99, "b": 0x99, "a": 1.0}
    assert drawn["size"] == person.size
    # networkx looks for the shape in another place than the one it writes it to.
    shapes = [each.get("value") for each in ElementTree.fromstring(gexf).iter(f"{VIZ}shape")]
    assert shapes[1] == "diamond"


def test_graphml_calls_its_keys_by_their_names(town: TakenMap) -> None:
    """Gephi reads a key called d3, whatever it is, as the label."""
    keys = ElementTree.fromstring(graphml_file(town, "light")).findall("{*}key")
    assert [key.get("id") for key in keys] == [key.get("attr.name") for key in keys]
    ids = [key.get("id") for key in keys]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("write", [graphml_file, gexf_file])
def test_file_holds_title_legend_date_and_caution(town: TakenMap, write) -> None:
    root = ElementTree.fromstring(write(town, "light"))
    text = "\n".join(each.text or "" for each in root.iter())
    for line in (ABOUT.title, *town.lines):
        assert line in text
    assert "Broker: 1" in text
    assert ABOUT.day in text


def test_gexf_says_the_day_that_was_given_and_not_today(town: TakenMap) -> None:
    meta = ElementTree.fromstring(gexf_file(town, "light")).find("{*}meta")
    assert meta is not None
    assert meta.get("lastmodifieddate") == "2026-03-09"


@BOTH
def test_characters_that_xml_cannot_hold_are_removed_and_it_is_said(town, write, read) -> None:
    people = [
        replace(person, id=f"{person.id}\ufffe", name=f"\x00A\x0b\ud800{place}")
        for place, person in enumerate(town.people)
    ]
    ties = [
        replace(tie, first=f"{tie.first}\ufffe", second=f"{tie.second}\ufffe") for tie in town.ties
    ]
    spoiled = replace(town, people=tuple(people), ties=tuple(ties))
    content = write(spoiled, "light")
    graph = read(content)
    assert dict(graph.nodes(data="label")) == {person: f"A{i}" for i, person in enumerate(NAMES)}
    # Three in each of five names, one in each of five ids.
    assert b"20 characters that XML cannot hold left out." in content
    assert b"XML cannot hold" not in write(town, "light")


@BOTH
def test_people_whose_ids_differ_only_in_what_is_removed_stay_two(town, write, read) -> None:
    first, second, *_ = town.people
    two = replace(town, people=(replace(first, id="a\x00"), replace(second, id="a")), ties=())
    assert list(read(write(two, "light"))) == ["a", "a (2)"]


@BOTH
def test_markup_in_names_settings_and_kinds_is_text(write, read) -> None:
    hostile = '</node><!DOCTYPE x [<!ENTITY e "x">]>&e;<![CDATA[" onload="alert(1)'
    of = network(
        [{"source": "a", "target": "b", "kind": hostile}],
        {"a": {"name": hostile, "setting": hostile}},
    )
    at = pd.DataFrame({"x": [0.0, 100.0], "y": [0.0, 0.0]}, index=of.people.index)
    graph = read(write(made(of=of, roles=None, at=at), "light"))
    assert graph.nodes["a"]["label"] == hostile
    assert graph.nodes["a"]["setting"] == hostile
    assert graph.edges["a", "b"]["kinds"] == hostile


@BOTH
def test_map_on_which_nobody_is_still_opens(write, read) -> None:
    assert len(read(write(made(of=network(), roles=None), "light"))) == 0
