"""Imports run downwards only, and Streamlit, pyvis and Altair stay where they belong."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module

import pytest

from tests.layers.tree import ROOT, Module, imports, module, modules

NETWORK = {"network"}
CORES = {"cores"}
MEASURES = NETWORK | {"measures"}
ROLES = MEASURES | CORES | {"roles"}
DECISIONS = ROLES | {"decisions"}
ANSWERS = DECISIONS | {"insight", "practice"}
CHARTS = ANSWERS | {"charts"}
PRIVACY = CHARTS | {"privacy"}
EXPORT = PRIVACY | {"export"}
UI = EXPORT | {"ui", "reading", "workspace", "netroles"}

# Which layers each layer may import, itself aside.
BELOW = {
    "cores": set(),
    "network": set(),
    "reading": NETWORK,
    "workspace": NETWORK,
    "measures": NETWORK | CORES,
    "roles": MEASURES | CORES,
    "decisions": ROLES,
    "insight": DECISIONS,
    "practice": DECISIONS,
    "charts": ANSWERS,
    "privacy": CHARTS,
    "export": PRIVACY,
    "ui": UI | {"sample_data"},
    "netroles": ANSWERS | {"reading"},
    "cli": (UI - {"ui"}) | {"sample_data"},
    "__main__": {"cli"},
    "pages": UI,
    "app": UI | {"pages"},
}
WHERE = {
    "streamlit": {"ui", "app", "pages"},
    "starlette": {"ui"},
    "pyvis": {"charts", "export", "ui"},
    "altair": {"charts", "export", "ui"},
}
WITHOUT_A_SCREEN = (
    "network",
    "reading",
    "measures",
    "roles",
    "decisions",
    "insight",
    "practice",
    "workspace",
)


def upward(found: Iterable[Module]) -> Iterator[str]:
    for importer in found:
        for name, line in imports(importer):
            first = name.split(".")[0]
            if first in {"netroles", "pages", "app", "sample_data"}:
                layer = module(name, "").layer
                is_function = first == "netroles" and layer not in BELOW
                layer = "netroles" if is_function else layer
                if layer not in BELOW[importer.layer] | {importer.layer}:
                    yield f"{importer.name}, line {line}: imports {name}"
            elif first in WHERE and importer.layer not in WHERE[first]:
                yield f"{importer.name}, line {line}: imports {name}"


def test_imports_run_downwards_only() -> None:
    assert list(upward(modules())) == []


def test_every_folder_of_the_package_has_its_place_among_the_layers() -> None:
    assert {found.layer for found in modules()} <= set(BELOW)


def test_layers_form_no_circle() -> None:
    done: set[str] = {"sample_data"}
    while ready := {
        layer for layer in BELOW if layer not in done and BELOW[layer] - {layer} <= done
    }:
        done |= ready
    assert done >= set(BELOW)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("netroles.network.network", "from netroles.measures import measure"),
        ("netroles.network.network", "from netroles import measures"),
        ("netroles.network.network", "from netroles import read"),
        ("netroles.network.network", "from ..roles.broker import BROKER"),
        ("netroles.network.network", "def late():\n    import netroles.charts"),
        ("netroles.reading.sheet", "from netroles.measures import measure"),
        ("netroles.insight.person", "import streamlit as st"),
        ("netroles.roles.broker", "from pyvis.network import Network"),
        ("netroles.decisions.gaps", "from netroles.insight import person"),
        ("netroles.practice.coffee", "from netroles.insight import person"),
        ("netroles.cli", "from netroles.ui import frame"),
        ("netroles.cli", "import streamlit"),
        ("netroles.charts.network_map", "import pages.network"),
    ],
)
def test_an_import_that_runs_upwards_is_found(name: str, text: str) -> None:
    assert len(list(upward([module(name, text)]))) == 1


def test_what_computes_runs_without_streamlit_pyvis_or_altair() -> None:
    layers = [layer for layer in WITHOUT_A_SCREEN if (ROOT / "netroles" / layer).is_dir()]
    lines = [*(f"import netroles.{layer}" for layer in layers), "import sys"]
    lines.append("print(*sorted({'streamlit', 'pyvis', 'altair'} & sys.modules.keys()))")
    ran = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], cwd=ROOT, capture_output=True, text=True
    )
    assert (ran.stdout.strip(), ran.returncode) == ("", 0), ran.stderr


def test_nothing_is_handed_out_under_the_name_of_another_module_beside_it() -> None:
    # Python puts a module into its package when it is first imported: over whatever had the name.
    packages = {each.name for each in modules() if each.is_package}
    names = {each.name for each in modules()}
    taken = [
        f"{package}.{name}"
        for package in packages
        for name in getattr(import_module(package), "__all__", [])
        if f"{package}.{name}" in names
        and not f"{getattr(import_module(package), name).__module__}.".startswith(
            f"{package}.{name}."  # from that module itself, which is there before it
        )
    ]
    assert taken == []
