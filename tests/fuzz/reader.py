"""Throw bytes at everything that reads a file in this process, guided by what they reach.

Run by `make fuzz`, for ten minutes; needs atheris. The first byte says which reader gets the rest.
A reader may refuse, with its own error; whatever else it raises is a fault, ends the run and is
written to the folder of faults as a file, to be made a test.
"""

import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["netroles.reading", "netroles.network"]):
    from netroles.network import NetrolesError
    from netroles.reading import read
    from netroles.reading.graph_files import dl, gexf, gml, graphml, json_graph, pajek
    from netroles.reading.graph_files.found import RefusedError
    from netroles.reading.graphs import graph_kind, is_parquet
    from netroles.reading.sheet import is_workbook

GRAPHS = (dl.read, gexf.read, gml.read, graphml.read, json_graph.read, pajek.read)
TEXTS = (dl.read, gml.read, pajek.read)
"""Those that get UTF-8, whatever the file was written in."""
SEEDS = (
    b"\x00source,target,strength\nAnn,Bo,4\nBo,Cy,daily\n,Cy,2\n",
    b"\x00Name;Ann;Bo\nAnn;0;3\nBo;1;0\n",
    b"\x00respondent\tAnn\tBo\nCy\tweekly\tnever\n",
    b"\x00\xff\xfeA\x00,\x00B\x00\n\x00C\x00,\x00D\x00\n\x00",
    b"\x01dl n=2 format=fullmatrix labels:\nann,bo\ndata:\n0 1\n1 0\n",
    b"\x01dl n=3 format=edgelist1\ndata:\n1 2 4\n2 3\n",
    b'\x02<gexf><graph defaultedgetype="directed"><nodes><node id="a" label="Ann"/></nodes>'
    b'<edges><edge source="a" target="b" weight="2"/></edges></graph></gexf>',
    b'\x03graph [ directed 1 node [ id 1 label "Ann" ] edge [ source 1 target 1 value 2 ] ]',
    b'\x04<graphml><graph edgedefault="undirected"><node id="a"/><edge source="a" target="b"/>'
    b"</graph></graphml>",
    b'\x05{"directed": false, "nodes": [{"id": "a"}], "links": [{"source": "a", "target": "b"}]}',
    b'\x06*Vertices 2\n1 "Ann" 0.1 0.2\n2 "Bo"\n*Edges\n1 2 3\n',
)
PLACE = Path("fuzz-faults")


def one(data: bytes) -> None:
    """Read one input; raises only for a fault."""
    which, content = data[:1], data[1:]
    kind = which[0] % (len(GRAPHS) + 1) if which else 0
    if kind:
        _graph(kind - 1, content)
        return
    # Spreadsheets and graph files are read by a program of their own each, too slow for this.
    if is_workbook(content) or is_parquet(content) or graph_kind(content):
        return
    with suppress(NetrolesError):
        read(("fuzz.csv", content))


def _graph(number: int, content: bytes) -> None:
    reader = GRAPHS[number]
    if reader in TEXTS:
        content = content.decode("utf-8", "replace").encode()
    # The program around the readers says these three in a sentence.
    with suppress(RefusedError, RecursionError, MemoryError):
        reader(content)


def main() -> None:
    """Fuzz with the options of libFuzzer, from the seeds above."""
    PLACE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(SEEDS):
            (Path(corpus) / f"seed {number}").write_bytes(seed)
        atheris.Setup([*sys.argv, f"-artifact_prefix={PLACE}/", corpus], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
