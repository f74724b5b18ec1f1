"""What is beyond a limit ends soon, with the limit and what to do; nothing hangs."""

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netroles.network import NetrolesError
from netroles.reading import build, open_file, propose_match
from netroles.reading.graph_files.__main__ import READERS
from netroles.reading.graph_files.found import RefusedError

MOST_SECONDS = 20
"""Far above what each takes (3 s at most on two busy cores), far below a hang."""


@pytest.mark.parametrize(
    ("content", "limit"),
    [
        (b"a" * 200_000_000, "10 MB"),
        (b"a" * 9_999_999, "1,000,000"),
        (b"a" * 20_000 + b"," * 9_000_000, "1,000,000"),
        (b"," * 5_000_000 + b"\n" + b"," * 4_000_000, "1,000,000"),
        ((b"," * 999_000 + b"\n") * 10, "no row with anything"),
        (b",".join([b"team"] * 20_000) + b"\n1,2\n", "200 columns"),
        (b"\n".join([b"a,b"] * 200_002), "200,000 rows"),
        (b"source,target\n" + b"a" * 140_000 + b",b\n", "131,072 characters"),
        (b'{"nodes":' + b"[" * 5_000_000, "layers"),
        (b"<graphml>" + b"<graph><node>" * 300_000, "not well-formed"),
        (b"*Vertices 99999999999\n", "200,000"),
        (b"dl n=200000 nm=100\ndata:\n0 0", "not 200,000 by 200,000"),
    ],
)  # fmt: skip
def test_what_is_beyond_a_limit_ends_soon_in_a_sentence(content: bytes, limit: str) -> None:
    start = time.monotonic()
    with pytest.raises(NetrolesError, match=limit):
        open_file(("file.any", content))
    assert time.monotonic() - start < MOST_SECONDS


@pytest.mark.parametrize(
    "content",
    [b'"' * 200_000, b'a"' * 100_000, b"a b " * 3_000, b'a "b" ' * 700 + b"graph"],
)
def test_what_is_hard_to_tell_apart_is_told_apart_soon(content: bytes) -> None:
    start = time.monotonic()
    with suppress(NetrolesError):
        open_file(("file.any", content))
    assert time.monotonic() - start < MOST_SECONDS


PIECES = st.sampled_from(
    [
        "graph", "[", "]", "node", "edge", " id ", "1", "2", '"a"', '"', "\n", " ", "source",
        "target", "*Vertices 2\n", "*Arcs\n", "*Matrix\n", "*Partition x\n", "dl n=2", "nm=2",
        "format=fullmatrix", "labels:", "data:\n", "embedded", "<graphml>", "<graph>", "<node/>",
        "</graph>", "</graphml>", "<gexf>", "</gexf>", "{", "}", ":", ",", "null", "NaN",
        '"nodes"', '"links"', '"edges"', '"elements"', '"data"', '"options"', '"key"', "é", "\0",
        "999999999999999999", "-1", "0",
    ]
)  # fmt: skip


@settings(max_examples=300)
@given(st.sampled_from(sorted(READERS)), st.lists(PIECES, max_size=25).map("".join))
def test_any_text_is_a_graph_or_refused_whatever_it_is_taken_for(kind: str, text: str) -> None:
    """In this process: the readers of graph files know no other error."""
    with suppress(RefusedError):
        found = READERS[kind](text.encode())
        assert found.ties.headings[:2] in ([], ["source", "target"])


CELLS = st.sampled_from(
    [
        "", "", "Ann", "Bo", "Cy", "Total", "Name", "source", "target", "Type", "Directed",
        "strength", "0", "1", "5+", "daily", "never", "-", "NaN", "Q [Ann]", "Q [Bo]", "responded",
        "yes", "Setting", "ward", "\u00a0", '"', "x" * 50,
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.lists(CELLS, min_size=1, max_size=4).map(",".join), min_size=1, max_size=6),
    st.sampled_from([None, "table", "matrix", "roster"]),
)
def test_any_small_table_is_a_network_or_refused_whatever_it_is_taken_for(
    lines: list[str], kind: str | None
) -> None:
    with suppress(NetrolesError):
        found = open_file(("t.csv", "\n".join(lines).encode()), kind)
        report = build(found.ties, propose_match(found.ties), found.people).report
        assert all(file.kept >= 0 for file in report.files)
        assert report.ties == report.files[0].kept
