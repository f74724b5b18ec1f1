"""Files of graph programs: what each format says, and what is said of what a table cannot hold."""

import io
import json
from pathlib import Path

import igraph
import networkx as nx
import pandas as pd
import pytest

from netroles.network import NetrolesError
from netroles.reading import Opened, open_file, read
from netroles.reading.graph_files import gml

GEPHI = "gephi/modules/StatisticsPlugin/src/test/resources/org/gephi/statistics/plugin"
TWO_TIES = [("a", "b"), ("b", "c")]

GRAPHML = """<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="setting" attr.type="string"><default>ward</default></key>
<key id="d1" for="edge" attr.name="weight" attr.type="double"/>
<graph edgedefault="directed">
<node id="a"><data key="d0">GP</data></node><node id="b"/><node id="c"/>
<edge source="a" target="b"><data key="d1">2.50</data></edge>
<edge source="b" target="c"><data key="d1">1</data></edge>
</graph></graphml>"""
GEXF = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="setting" type="string"/></attributes>
<nodes><node id="a" label="Ann"><attvalues><attvalue for="0" value="GP"/></attvalues></node>
<node id="b" label="Bo"/><node id="c" label="Cy"/></nodes>
<edges><edge id="0" source="a" target="b" weight="2.50"/>
<edge id="1" source="b" target="c"/></edges>
</graph></gexf>"""
GML = """Creator "a program"
graph [
  directed 1
  node [ id a label "Ann &amp; Co" setting "GP" ]
  node [ id b label "Bo" graphics [ x 1.0 y 2.0 ] ]
  node [ id c label "Cy" ]
  edge [ source a target b value 2.50 ]
  edge [ source b target c value 1 ]
]"""
PAJEK = '*Vertices 3\n1 "a" 0.1 0.2\n2 "b"\n3 "c"\n*Arcs :1 "advice"\n1 2 2.50\n2 3 1\n'
DL = "dl n=3 format=edgelist1\nlabels:\na,b,c\ndata:\n1 2 2.50\n2 3\n"
NODE_LINK = {
    "directed": True,
    "multigraph": False,
    "graph": {},
    "nodes": [{"id": "a", "setting": "GP"}, {"id": "b"}, {"id": "c"}],
    "edges": [{"source": "a", "target": "b", "weight": 2.5}, {"source": "b", "target": "c"}],
}
D3 = {
    "nodes": [{"name": "a"}, {"name": "b"}, {"name": "c"}],
    "links": [{"source": 0, "target": 1, "value": 2.5}, {"source": 1, "target": 2}],
}
CYTOSCAPE = {
    "elements": {
        "nodes": [{"data": {"id": each}, "position": {"x": 1}} for each in "abc"],
        "edges": [{"data": {"source": a, "target": b, "weight": 2}} for a, b in TWO_TIES],
    }
}
GRAPHOLOGY = {
    "options": {"type": "directed", "multi": False},
    "nodes": [{"key": each, "attributes": {"label": each.upper()}} for each in "abc"],
    "edges": [{"source": a, "target": b, "attributes": {"weight": 2}} for a, b in TWO_TIES],
}
GEPHI_LITE = {
    "type": "gephi-lite",
    "graphDataset": {
        "nodeData": {"a": {"setting": "GP"}},
        "edgeData": {"e1": {"weight": 2}},
        "fullGraph": {
            "options": {"type": "directed"},
            "nodes": [{"key": each} for each in "abc"],
            "edges": [
                {"key": f"e{n}", "source": a, "target": b} for n, (a, b) in enumerate(TWO_TIES, 1)
            ],
        },
    },
}
JSON_SHAPES = [NODE_LINK, D3, CYTOSCAPE, GRAPHOLOGY, GEPHI_LITE]


def opened(content: object) -> Opened:
    text = content if isinstance(content, str | bytes) else json.dumps(content)
    return open_file(("file.any", text.encode() if isinstance(text, str) else text))


def ends(found: Opened) -> list[tuple[str, str]]:
    return list(found.ties.rows[["source", "target"]].itertuples(index=False, name=None))


def reasons(found: Opened) -> str:
    return "; ".join(note.reason for note in found.ties.notes)


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        (GRAPHML, "graphml", "GraphML graph file, directed, 3 people, 2 ties"),
        (GEXF, "gexf", "Gephi file (GEXF), directed, 3 people, 2 ties"),
        (GML, "gml", "GML graph file, directed, 3 people, 2 ties"),
        (PAJEK, "pajek", "Pajek file, directed, 3 people, 2 ties"),
        (DL, "dl", "UCINET file (DL), directed, 3 people, 2 ties"),
        (NODE_LINK, "json", "JSON graph file, directed, 3 people, 2 ties"),
    ],
)
def test_each_format_is_known_from_its_content_and_said(
    content: object, kind: str, said: str
) -> None:
    found = opened(content)
    assert (found.kind, found.said) == (kind, said)
    assert ends(found) == TWO_TIES
    assert found.people is not None
    assert found.people.rows["id"].tolist() == ["a", "b", "c"]
    assert found.ties.directed is True


@pytest.mark.parametrize("content", JSON_SHAPES)
def test_each_shape_of_json_gives_the_same_ties(content: object) -> None:
    found = opened(content)
    assert ends(found) == TWO_TIES
    assert found.people is not None
    assert len(found.people.rows) == 3


def test_a_network_is_built_with_names_settings_strengths_and_direction() -> None:
    network = read(("gephi.gexf", GEXF.encode())).network
    assert network.directed
    assert network.people["name"].tolist() == ["Ann", "Bo", "Cy"]
    assert network.people["setting"].fillna("").tolist() == ["GP", "", ""]
    assert network.ties["strength"].tolist() == [2.5, 1.0]


def test_cells_stay_as_they_were_written() -> None:
    assert opened(GRAPHML).ties.rows["weight"].tolist() == ["2.50", "1"]
    found = opened('{"nodes":[{"id":"007"},{"id":8}],"links":[{"source":"007","target":8.0}]}')
    assert ends(found) == [("007", "8.0")]


def test_a_default_of_the_format_fills_what_a_person_lacks() -> None:
    found = opened(GRAPHML)
    assert found.people is not None
    assert found.people.rows["setting"].tolist() == ["GP", "ward", "ward"]


def test_a_strength_left_out_means_one_in_gexf_and_this_is_said() -> None:
    found = opened(GEXF)
    assert found.ties.rows["weight"].tolist() == ["2.50", "1"]
    assert "ties without a weight: 1; GEXF means 1 by that" in reasons(found)


def test_entities_in_a_gml_name_are_letters() -> None:
    found = opened(GML)
    assert found.people is not None
    assert found.people.rows["label"].tolist() == ["Ann & Co", "Bo", "Cy"]
    assert "drawing" in reasons(found)


def test_a_second_graph_in_a_file_is_said_and_not_mixed_in() -> None:
    second = GRAPHML.replace("</graph></graphml>", "</graph><graph/><graph/></graphml>")
    assert "2 further graphs were not" in reasons(opened(second))


def test_a_graph_inside_a_node_is_laid_flat_and_said() -> None:
    inner = '<graph><node id="c1"/><edge source="c1" target="a"/></graph>'
    found = opened(GRAPHML.replace('<node id="c"/>', f'<node id="c">{inner}</node>'))
    assert ("c1", "a") in ends(found)
    assert "graphs inside a node: 1" in reasons(found)


def test_somebody_tied_but_never_declared_is_added_and_said() -> None:
    reading = read(("g.graphml", GRAPHML.replace('<node id="c"/>', "").encode()))
    assert list(reading.network.people.index) == ["a", "b", "c"]
    (note,) = reading.report.of_kind("doubtful")
    assert "names somebody who is not in the people file" in note.reason


def test_parallel_ties_are_kept_and_said() -> None:
    tie = '<edge source="a" target="b"><data key="d1">2.50</data></edge>'
    reading = read(("g.graphml", GRAPHML.replace(tie, tie * 2).encode()))
    assert len(reading.network.ties) == 3
    assert any("rows for the same two people" in note.reason for note in reading.guesses)


@pytest.mark.parametrize("weight", ["NaN", "INF", "-1"])
def test_a_strength_that_is_no_number_above_0_is_refused_by_row(weight: str) -> None:
    report = read(("g.graphml", GRAPHML.replace("2.50", weight).encode())).report
    (note,) = report.of_kind("refused")
    assert (note.row, note.reason) == (2, f"the strength '{weight}' is not a number above 0")


def test_ties_without_direction_among_others_stand_in_both_orders() -> None:
    mixed = GRAPHML.replace('source="b"', 'directed="false" source="b"')
    found = opened(mixed)
    assert ends(found) == [*TWO_TIES, ("c", "b")]
    assert found.ties.directed is True
    assert "1 have none; these stand in both orders" in reasons(found)


def test_several_relations_of_a_pajek_file_are_kinds_of_tie() -> None:
    found = opened(PAJEK + '*Edges :2 "talks to"\n1 3\n')
    rows = found.ties.rows[["source", "target", "kind"]].to_numpy().tolist()
    assert rows[:2] == [["a", "b", "advice"], ["b", "c", "advice"]]
    assert ["a", "c", "talks to"] in rows


def test_a_pajek_partition_is_a_column_of_the_people() -> None:
    found = opened(f"*Network x\n{PAJEK}*Partition site\n*Vertices 3\n1\n1\n2\n")
    assert found.people is not None
    assert found.people.rows["site"].tolist() == ["1", "1", "2"]


def test_a_list_of_neighbours_names_somebody_and_then_all_their_ties() -> None:
    assert ends(opened("*Vertices 3\n*Arcslist\n1 2 3\n")) == [("1", "2"), ("1", "3")]


def test_a_dl_matrix_that_is_the_same_in_both_halves_has_no_direction() -> None:
    found = opened("dl n=3\nlabels:\na,b,c\ndata:\n0 1 0\n1 0 2\n0 2 0\n")
    assert ends(found) == TWO_TIES
    assert found.ties.directed is False


@pytest.mark.parametrize(
    ("form", "data"), [("lowerhalf", "0\n1 0\n0 1 0"), ("upperhalf", "0 1 0\n0 1\n0")]
)
def test_half_a_dl_matrix_is_the_same_network(form: str, data: str) -> None:
    assert ends(opened(f"dl n=3 format={form}\nlabels:\na,b,c\ndata:\n{data}\n")) == TWO_TIES


def test_several_dl_matrices_are_kinds_of_tie() -> None:
    levels = "dl n=2 nm=2\nlabels:\na,b\nlevel labels:\ntrusts,advice\ndata:\n0 1\n0 0\n0 0\n1 0\n"
    rows = opened(levels).ties.rows[["source", "target", "kind"]].to_numpy().tolist()
    assert rows == [["a", "b", "trusts"], ["b", "a", "advice"]]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('<!DOCTYPE g [<!ENTITY x "y">]><graphml><graph/></graphml>', "entities"),
        ("<graphml><graph>", "breaks off"),
        ("<graphml/>", "without a graph"),
        ('{"nodes": [', "damaged at line 1"),
        ('{"a": {"b": 1}}', "no graph that is known"),
        ('{"nodes": [], "nodes": [], "links": []}', "twice"),
        ('{"nodes": ' + "[" * 100_000, "layers"),
        ("graph [ node [ id 1 ]", "breaks off"),
        ("graph [ node [ id 1 ] ] ]", "never opened"),
        ("*Vertices 300000\n", "up to 200,000"),
        ("*Vertices 2\n*Matrix\n0 1\n", "not 2 by 2"),
        ("dl n=2\ndata:\n0 1 1\n", "matrix of 3 cells"),
        ("dl n=2 format=bipartite\ndata:\n", "known are"),
        ("dl n=31122\ndata:\n0 1\n", "matrix of 2 cells, which is not 31,122 by 31,122"),
    ],
)
def test_a_damaged_file_is_refused_with_its_name_and_why(content: str, why: str) -> None:
    with pytest.raises(NetrolesError, match=why) as refused:
        opened(content)
    assert str(refused.value).startswith("file.any ")


def test_a_file_that_is_taken_for_something_else_can_be_a_table() -> None:
    found = open_file(("t.csv", b"dl n=2,x\n1,2\n"), "table")
    assert found.kind == "table"
    assert found.ties.headings == ("dl n=2", "x")


def test_a_parquet_table_is_read_as_text() -> None:
    out = io.BytesIO()
    pd.DataFrame(
        {"source": ["a", "b"], "target": ["b", "c"], "strength": [2.0, 1.5], "new": [True, None]}
    ).to_parquet(out)
    found = opened(out.getvalue())
    assert found.said == "list of 2 rows, Parquet table"
    assert found.ties.rows.to_numpy().tolist() == [["a", "b", "2", "TRUE"], ["b", "c", "1.5", ""]]


def test_a_damaged_parquet_file_is_refused() -> None:
    with pytest.raises(NetrolesError, match="damaged Parquet"):
        opened(b"PAR1 and no more")


def test_an_old_pajek_file_has_its_accents_and_they_are_to_be_checked() -> None:
    found = opened('*Vertices 2\n1 "Siân"\n2 "Zoë"\n*Edges\n1 2\n'.encode("cp1252"))
    assert ends(found) == [("Siân", "Zoë")]
    assert "check accented names" in reasons(found)


def test_the_florentine_families_have_their_published_ties(shared: Path) -> None:
    """Padgett and Ansell 1993: 20 marriages, 15 business ties, and the Pucci have none."""
    network = read(shared / "badinput/socnetv/src/data/Padgett_Florentine_Families.paj").network
    assert network.ties.groupby("kind").size().to_dict() == {"Marital": 20, "Business": 15}
    tied = {*network.ties["source"], *network.ties["target"]}
    assert set(network.people.index) - tied == {"Pucci"}


def _pairs(found: Opened) -> list[tuple[str, ...]]:
    directed = found.ties.directed
    return sorted(pair if directed else tuple(sorted(pair)) for pair in ends(found))


@pytest.mark.parametrize(
    "file",
    [
        f"{GEPHI}/football.graphml",
        f"{GEPHI}/moviegalaxies.graphml",
        "igraph/tests/unit/graphml-hsa05010.xml",
    ],
)
def test_networkx_finds_the_same_ties_in_graphml(shared: Path, file: str) -> None:
    path = shared / "badinput" / file
    graph = nx.read_graphml(path)
    found = open_file(path)
    assert found.people is not None
    assert set(found.people.rows["id"]) == set(graph.nodes)
    directed = graph.is_directed()
    assert found.ties.directed is directed
    expected = [(a, b) if directed else tuple(sorted((a, b))) for a, b in graph.edges()]
    assert _pairs(found) == sorted(expected)


@pytest.mark.parametrize("file", ["karate.gml", "celegansneural.gml"])
def test_networkx_finds_the_same_ties_in_gml(shared: Path, file: str) -> None:
    path = shared / "badinput/igraph/examples/simple" / file
    text = path.read_text(encoding="utf-8").replace("graph\n[", "graph\n[\n  multigraph 1", 1)
    graph = nx.parse_gml(text, label=None)
    found = open_file(path)
    expected = [
        pair if graph.is_directed() else tuple(sorted(pair))
        for pair in ((str(a), str(b)) for a, b in graph.edges())
    ]
    assert _pairs(found) == sorted(expected)


@pytest.mark.parametrize(
    "file",
    [
        "igraph/examples/simple/edgelist5.dl",
        "igraph/examples/simple/edgelist1.dl",
        "igraph/examples/simple/nodelist2.dl",
        "igraph/examples/simple/fullmatrix2.dl",
        "igraph/examples/simple/fullmatrix4.dl",
        "igraph/tests/unit/pajek3.net",
        "igraph/tests/unit/pajek_arcslist.net",
    ],
)
def test_igraph_finds_as_many_ties_in_dl_and_pajek(shared: Path, file: str) -> None:
    path = shared / "badinput" / file
    graph = igraph.Graph.Read(str(path), format="dl" if path.suffix == ".dl" else "pajek")
    found = open_file(path)
    # A symmetric matrix has each tie twice in igraph and once here.
    twice = found.ties.directed is False and graph.is_directed()
    assert len(found.ties.rows) * (2 if twice else 1) == graph.ecount()


@pytest.mark.parametrize(
    "node",
    [
        'node [ id 1 label "Ann" ]',
        'node[id 1 label"Ann"]',
        'node # a person\n[ id 1 # her number\n label "Ann" ]',
        'node [ graphics [ x 1 y 2 fill "#00ff00" ] id 1 label "Ann" ]',
        'node [\n\tid\t1\n\tlabel\t"&#65;nn"\n]',
    ],
)
def test_gml_is_read_the_same_however_it_is_set(node: str) -> None:
    found = gml.read(f"graph [ {node} node [ id 2 ] edge [ source 1 target 2 ] ]".encode())
    assert found.people.column("label") == ["Ann", ""]
    assert found.ties.rows == [["1", "2"]]


def test_a_sharp_inside_a_word_of_gml_begins_no_comment() -> None:
    found = gml.read(b"graph [ node [ id C#1 ] node [ id 2 ] edge [ source C#1 target 2 ] ]")
    assert found.people.column("id") == ["C#1", "2"]
