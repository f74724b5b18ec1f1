"""What the documents and the lists of packages say is true of the code."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from netroles.reading.headings import plain
from netroles.reading.match import HEADINGS, What
from tests.layers.tree import ROOT

OURS = {"netroles", "pages", "app", "sample_data", "tests"}


def declared() -> dict[str, Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [Requirement(line) for line in project["dependencies"]]
    return {canonicalize_name(each.name): each for each in wanted}


def pinned(name: str) -> Iterator[Requirement]:
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if line and not line.lstrip().startswith("#"):
            yield Requirement(line)


def imported() -> set[str]:
    """Give the packages the product imports, as they are called when installed."""
    files = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "netroles").rglob("*.py")]
    modules = set()
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                modules.add((node.module or "").partition(".")[0])
    installed = importlib.metadata.packages_distributions()
    others = modules - sys.stdlib_module_names - OURS
    return {canonicalize_name(installed[name][0]) for name in others}


def test_every_package_the_code_imports_is_named_in_pyproject() -> None:
    assert imported() - set(declared()) == set()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_a_list_pins_exact_versions_that_pyproject_allows(name: str) -> None:
    pins = list(pinned(name))
    assert [str(pin) for pin in pins if not re.fullmatch(r"==[\w.]+", str(pin.specifier))] == []
    wanted = declared()
    assert set(wanted) <= {canonicalize_name(pin.name) for pin in pins}
    for pin in pins:
        if pin.name in wanted:
            version = str(pin.specifier).removeprefix("==")
            assert wanted[pin.name].specifier.contains(version), str(pin)


def test_the_tests_run_with_the_pins_that_people_get() -> None:
    run, tests = (set(map(str, pinned(f"requirements{end}.txt"))) for end in ("", "-dev"))
    assert run - tests == set()


def test_docs_name_every_package_of_pyproject() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| ([a-z][a-z0-9-]+) \|", page, re.MULTILINE)
    assert set(named) - {"package"} == set(declared())


def tables_of_headings() -> list[tuple[What, dict[str, list[str]]]]:
    page = (ROOT / "docs" / "data-format.md").read_text(encoding="utf-8")
    whats: tuple[What, ...] = ("ties", "people", "sides")
    tables = []
    for what, part in zip(whats, page.split("\n## ")[1 : len(whats) + 1], strict=True):
        rows = re.findall(r"^\| (\w+) \| [^|]* \| ([^|]*) \|$", part, re.MULTILINE)
        words_of = {field: words.split(", ") for field, words in rows if field != "column"}
        tables.append((what, words_of))
    return tables


@pytest.mark.parametrize(("what", "table"), tables_of_headings())
def test_headings_in_the_documents_are_recognised(what: What, table: dict[str, list[str]]) -> None:
    assert set(table) == set(HEADINGS[what])
    for field, words in table.items():
        known = {plain(heading) for heading in HEADINGS[what][field]}
        assert [word for word in words if plain(word) not in known] == []
