"""The map as one page of its own: opened in any browser, without this program and without network.

Nothing is loaded and nothing runs but three scripts, whose digests stand in the page's policy:
vis-network out of pyvis's wheel, the map's own script as the dashboard has it, and the page's.
"""

import base64
import hashlib
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import pyvis

from netroles.charts.palette import Theme
from netroles.export.taken import Person, TakenMap

_OWN = Path(__file__).parent / "page_assets"
_MAP = Path(__file__).parent.parent / "ui" / "graph_assets"
"""The one place of what draws the map in a browser; it knows nothing of Streamlit's Python."""
_LIBRARY = Path(pyvis.__file__).parent / "templates/lib/vis-9.1.2/vis-network.min.js"

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w.-]+)";\n', re.MULTILINE)
_EXPORT = re.compile(
    r"^export (?:default )?(?=(?:async )?(?:function|class|const|let)\b)", re.MULTILINE
)
# In the text of a script element these would end it, or end the data, or start markup.
_ESCAPED = {mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


def html_page(taken: TakenMap, theme: Theme) -> bytes:
    """One file. It opens in the theme of the reader's computer, and has a button for the other."""
    style, library, script = _style(), _library(), _script()
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {_digest(library)} {_digest(script)}",
            f"style-src {_digest(style)}",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    headings, rows = _table(taken)
    page = _template().render(
        policy=policy,
        about=taken.about,
        notes=taken.notes,
        limits=taken.limits,
        legend=taken.legend,
        description=taken.picture["description"],
        style=style,
        library=library,
        script=script,
        frame=_text(_MAP / "graph.html"),
        data=_json(_data(taken)),
        headings=headings,
        rows=rows,
    )
    # A name may hold half a pair of surrogates, which no encoding has.
    return page.encode("utf-8", errors="replace")


def _data(taken: TakenMap) -> dict[str, Any]:
    people = [
        {
            "id": person.id,
            "name": person.name,
            "facts": list(_facts(person).items()),
            "contacts": list(person.contacts),
        }
        for person in taken.people
    ]
    return {"picture": taken.picture, "people": people}


_SURE = "Confidence in the role"
_COLUMNS = ("Role", "Profession", "Team", "Setting", "Kind", _SURE, "Contacts on this map")


def _facts(person: Person) -> dict[str, str]:
    facts = {"Role": person.role, **person.facts}
    if person.confidence is not None:
        facts[_SURE] = f"{person.confidence:.2f} (0 to 1)"
    return facts | {"Contacts on this map": f"{len(person.contacts):,}"}


def _table(taken: TakenMap) -> tuple[list[str], list[tuple[str, list[str]]]]:
    """Headings, and a row a person: the name, and what stands under the other headings."""
    names = {person.id: person.name for person in taken.people}
    known = [_facts(person) for person in taken.people]
    columns = [column for column in _COLUMNS if any(column in facts for facts in known)]
    # Who has no role has no confidence in it: that is no gap in what was given.
    missing = {column: "" if column == _SURE else "not given" for column in columns}
    rows = [
        (
            person.name,
            [
                *(facts.get(column, missing[column]) for column in columns),
                ", ".join(names[each] for each in person.contacts) or "nobody",
            ],
        )
        for person, facts in zip(taken.people, known, strict=True)
    ]
    return ["Person", *columns, "In contact with"], rows


def _json(data: Any) -> str:
    """JSON that can stand in a script element: no markup in it, and ASCII only."""
    text = json.dumps(data, allow_nan=False, separators=(",", ":"))
    for mark, escaped in _ESCAPED.items():
        text = text.replace(mark, escaped)
    return text


def _digest(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    return environment.from_string(_text(_OWN / "page.html"))


@cache
def _style() -> str:
    # In the page there is no shadow tree, and so no host.
    graph = _text(_MAP / "graph.css").replace(":host", "#map")
    return f"{graph}\n{_text(_OWN / 'page.css')}"


@cache
def _library() -> str:
    return _text(_LIBRARY)


@cache
def _script() -> str:
    """The map's scripts and the page's, one after the other in one."""
    needed = [_text(_MAP / name) for name in _needed("graph.js")]
    bare = (_EXPORT.sub("", _IMPORT.sub("", text)) for text in needed)
    return "\n".join((*bare, _text(_OWN / "page.js")))


def _needed(name: str) -> list[str]:
    """A script's name after those of all that it imports, each once."""
    every = [found for each in _IMPORT.findall(_text(_MAP / name)) for found in _needed(each)]
    return list(dict.fromkeys((*every, name)))


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
