"""Files leave in one way, so that names are off in all of them unless they are asked for."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

import pytest

from tests.layers.tree import Module, dotted, module, modules

ONE_PLACE = "netroles.ui.downloads"


def other_ways_out(found: Iterable[Module]) -> Iterator[str]:
    for each in found:
        if each.name == ONE_PLACE:
            continue
        for node in ast.walk(each.tree):
            if isinstance(node, ast.Attribute) and node.attr == "download_button":
                yield f"{each.name}, line {node.lineno}: {dotted(node)}"
            if isinstance(node, ast.ImportFrom) and any(
                name.name == "download_button" for name in node.names
            ):
                yield f"{each.name}, line {node.lineno}: import"


def test_nothing_but_one_module_gives_a_file_out() -> None:
    assert list(other_ways_out(modules())) == []


@pytest.mark.parametrize(
    "text",
    [
        "import streamlit as st\nst.download_button('a', b'')",
        "def f(place):\n    place.download_button('a', b'')",
        "from streamlit import download_button",
    ],
)
def test_another_way_out_is_found(text: str) -> None:
    assert list(other_ways_out([module("netroles.ui.more", text)]))
