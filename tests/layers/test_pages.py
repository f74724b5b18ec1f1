"""Pages are thin: no number is computed, no chart built and no session key named in them."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

import pytest

from tests.layers.tree import Module, imports, module, modules

COMPUTES_OR_DRAWS = {"numpy", "pandas", "networkx", "igraph", "pyvis", "altair"}


def faults(found: Iterable[Module]) -> Iterator[str]:
    for page in found:
        if page.layer != "pages":
            continue
        for name, line in imports(page):
            if name.split(".")[0] in COMPUTES_OR_DRAWS:
                yield f"{page.name}, line {line}: imports {name}"
        for node in ast.walk(page.tree):
            if isinstance(node, ast.Attribute) and node.attr == "session_state":
                yield f"{page.name}, line {node.lineno}: reads the session itself"
            if isinstance(node, ast.While | ast.FunctionDef | ast.ClassDef):
                yield f"{page.name}, line {node.lineno}: more than a table of contents"


def test_pages_hold_no_computation_no_chart_and_no_session_key() -> None:
    assert list(faults(modules())) == []


@pytest.mark.parametrize(
    "text", ["import pandas as pd", "st.session_state['person'] = 1", "def density(ties): ..."]
)
def test_a_page_that_does_more_is_found(text: str) -> None:
    assert len(list(faults([module("pages.example", text)]))) == 1
