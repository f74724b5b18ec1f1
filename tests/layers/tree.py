"""The project's own modules, parsed: their names, their layer and what they import."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Module:
    """A module of the project: dotted name, whether it is a package, and its syntax tree."""

    name: str
    is_package: bool
    tree: ast.Module

    @property
    def layer(self) -> str:
        """Give the folder or module directly under `netroles`, else the top-level name."""
        first, *rest = self.name.split(".")
        if first != "netroles":
            return first
        return rest[0] if rest else "netroles"


def module(name: str, text: str, *, is_package: bool = False) -> Module:
    return Module(name, is_package, ast.parse(text))


def modules() -> tuple[Module, ...]:
    """Read every module of the product: `app.py`, `pages/` and `netroles/`."""
    files = [ROOT / "app.py", *ROOT.glob("pages/*.py"), *ROOT.glob("netroles/**/*.py")]
    return tuple(_read(path) for path in sorted(files) if path.is_file())


def imports(importer: Module) -> Iterator[tuple[str, int]]:
    """Give what a module imports, as dotted names with the line, also inside functions.

    `from netroles import roles` and `from . import roles` count as `netroles.roles`.
    """
    for node in ast.walk(importer.tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base(importer, node)
            for alias in node.names:
                yield (f"{base}.{alias.name}" if base == "netroles" else base), node.lineno


def functions(within: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(within.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def dotted(node: ast.expr) -> str:
    """Write a name or an attribute as it stands in the code: `st.cache_data`; else ``""``."""
    if isinstance(node, ast.Call):
        return dotted(node.func)
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def _read(path: Path) -> Module:
    parts = path.relative_to(ROOT).with_suffix("").parts
    is_package = parts[-1] == "__init__"
    name = ".".join(parts[:-1] if is_package else parts)
    return Module(name, is_package, ast.parse(path.read_text(encoding="utf-8")))


def _base(importer: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    up = node.level - 1 if importer.is_package else node.level
    parts = importer.name.split(".")
    stem = parts[: len(parts) - up]
    return ".".join([*stem, node.module] if node.module else stem)
