"""Nothing runs a file's content as code, sends it away or shows it to another user."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

import pytest

from tests.layers.tree import Module, dotted, functions, imports, module, modules

# Reading any of these runs what stands in them.
RUNS_DATA = {"pickle", "marshal", "shelve", "dill", "joblib", "cloudpickle", "code", "runpy"}
# Nothing leaves the machine.
SENDS = {"requests", "httpx", "urllib3", "aiohttp", "socket", "ftplib", "smtplib", "telnetlib"}
SENDS_FROM = {"urllib.request", "http.client"}
CALLS = {"eval", "exec", "compile", "__import__", "importlib.import_module"}
METHODS = {"read_pickle", "to_pickle", "read_html", "read_clipboard"}
KEYWORDS = {"unsafe_allow_html", "unsafe_allow_javascript", "allow_pickle"}
CHANGES = {"append", "add", "update", "setdefault", "extend", "insert", "pop", "popitem", "clear"}


def dangers(found: Iterable[Module]) -> Iterator[str]:
    for within in found:
        for line, fault in sorted(_faults(within)):
            yield f"{within.name}, line {line}: {fault}"


def _faults(within: Module) -> Iterator[tuple[int, str]]:
    for name, line in imports(within):
        if name.split(".")[0] in RUNS_DATA | SENDS or name in SENDS_FROM:
            yield line, f"imports {name}"
    for node in ast.walk(within.tree):
        if isinstance(node, ast.Call):
            yield from _call_faults(node)
        elif isinstance(node, ast.Global):
            yield node.lineno, "keeps state in the module: every user would share it"
    yield from _cache_faults(within)
    yield from _shared_state(within)


def _call_faults(call: ast.Call) -> Iterator[tuple[int, str]]:
    name = dotted(call.func)
    if name in CALLS or name.rpartition(".")[2] in METHODS:
        yield call.lineno, f"calls {name}"
    for keyword in call.keywords:
        if keyword.arg in KEYWORDS:
            yield call.lineno, f"passes {keyword.arg}"
        if keyword.arg == "page_icon" and ":material" in ast.unparse(keyword.value):
            yield call.lineno, "page_icon of this kind is downloaded"
    if name == "st.html" and not all(_is_constant(argument) for argument in call.args):
        yield call.lineno, "st.html gets something other than a constant of the module"


def _is_constant(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return all(_is_constant(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return _is_constant(node.value)
    return isinstance(node, ast.Constant) or (isinstance(node, ast.Name) and node.id.isupper())


def _cache_faults(within: Module) -> Iterator[tuple[int, str]]:
    """Find caches that could show one user what another one loaded."""
    for function in functions(within):
        arguments = function.args
        parameters = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        for decorator in function.decorator_list:
            name = dotted(decorator).rpartition(".")[2]
            line = function.lineno
            keywords = decorator.keywords if isinstance(decorator, ast.Call) else []
            said = {keyword.arg: ast.unparse(keyword.value) for keyword in keywords}
            if name in {"cache", "lru_cache"} and not _are_words(parameters):
                yield line, f"{function.name}: {name} hands every user the same object"
            if name == "cache_data" or (name == "cache_resource" and not _are_words(parameters)):
                if parameters and (said.get("scope") != "'session'" or "max_entries" not in said):
                    yield line, f'{function.name}: {name} needs scope="session", max_entries'
                if any(parameter.arg.startswith("_") for parameter in parameters):
                    yield line, f"{function.name}: a parameter with _ is no part of the cache's key"


def _are_words(parameters: list[ast.arg]) -> bool:
    """Say whether all are texts or numbers, as the name of a script is: no room for a table."""
    said = [ast.unparse(each.annotation) if each.annotation else "" for each in parameters]
    return set(said) <= {"str", "int", "bool"}


def _shared_state(within: Module) -> Iterator[tuple[int, str]]:
    """Find functions that change a table or list of their module."""
    module_names = {
        target.id
        for statement in within.tree.body
        if isinstance(statement, ast.Assign | ast.AnnAssign)
        for target in (
            statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        )
        if isinstance(target, ast.Name)
    }
    for function in functions(within):
        for node in ast.walk(function):
            changed: ast.expr | None = None
            if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
                changed = node.value
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                changed = node.func.value if node.func.attr in CHANGES else None
            if isinstance(changed, ast.Name) and changed.id in module_names:
                yield changed.lineno, f"{function.name} changes {changed.id}: every user shares it"


def test_nothing_runs_data_sends_it_away_or_shares_it_between_users() -> None:
    assert list(dangers(modules())) == []


@pytest.mark.parametrize(
    "text",
    [
        "import pickle",
        "import pandas as pd\npd.read_pickle(path)",
        "from urllib.request import urlopen",
        "import requests",
        "eval(cell)",
        "st.markdown(name, unsafe_allow_html=True)",
        "st.html(f'<b>{name}</b>')",
        "st.set_page_config(page_icon=':material/hub:')",
        "@st.cache_resource\ndef graph(network): ...",
        "@functools.lru_cache\ndef graph(network): ...",
        "@st.cache_data\ndef roles(network): ...",
        "@st.cache_data(scope='session')\ndef roles(network): ...",
        "@st.cache_data(scope='session', max_entries=4)\ndef roles(_graph): ...",
        "SEEN = {}\ndef remember(name):\n    SEEN[name] = 1",
        "SEEN = []\ndef remember(name):\n    SEEN.append(name)",
        "def remember(name):\n    global seen\n    seen = name",
    ],
)
def test_each_danger_is_found(text: str) -> None:
    assert len(list(dangers([module("netroles.ui.example", text)]))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "_STYLE = ''\nst.html(f'<style>{_STYLE}</style>')",
        "@st.cache_resource\ndef vis_network(): ...",
        '@st.cache_resource(scope="session", max_entries=3)\ndef shown(network): ...',
        "@cache\ndef script(name: str): ...",
        "@st.cache_data(scope='session', max_entries=4)\ndef roles(network): ...",
        "def words():\n    found = []\n    found.append(1)",
        "import re\nPATTERN = re.compile('a')",
    ],
)
def test_what_is_harmless_is_let_through(text: str) -> None:
    assert list(dangers([module("netroles.ui.example", text)])) == []
