"""The form of saved work, as JSON Schema: each field, its kind, and how much of it there may be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, get_args

from netroles.network import HINT_KINDS, SIDES, Combine
from netroles.reading.contacts import SPANS
from netroles.reading.match import FIELD_WORDS, What
from netroles.reading.text import DELIMITERS, ENCODINGS
from netroles.reading.work import UNSAID

MARK = "netroles work"
VERSION = 1

_Form = Mapping[str, Any]

_TEXT: _Form = {"type": "string", "maxLength": 1_000}
_TEXT_OR_NOT: _Form = {"type": ["string", "null"], "maxLength": 1_000}
_MANY = 20_000


def _list(of: _Form, most: int = 1_000) -> _Form:
    return {"type": "array", "items": of, "maxItems": most}


def _group(of: _Form, most: int = 1_000) -> _Form:
    """Any names, each with a value of one form."""
    return {"type": "object", "additionalProperties": of, "maxProperties": most}


def _record(may_have: _Form = MappingProxyType({}), **fields: _Form) -> _Form:
    """Exactly these fields, and those it may have; in the file they are written with blanks."""
    named = {name.replace("_", " "): form for name, form in fields.items()}
    return {
        "type": "object",
        "properties": {**named, **may_have},
        "required": list(named),
        "additionalProperties": False,
    }


def _or_not(form: _Form) -> _Form:
    return {**form, "type": [form["type"], "null"]}


def _columns(what: What) -> _Form:
    columns = dict.fromkeys(FIELD_WORDS[what], _TEXT_OR_NOT)
    return {"type": "object", "properties": columns, "additionalProperties": False}


_COORDINATE: _Form = {"type": "number", "minimum": -1e9, "maximum": 1e9}
_PLACE: _Form = {"type": "array", "items": _COORDINATE, "minItems": 2, "maxItems": 2}
_AS = _record(
    kind=_TEXT_OR_NOT,
    encoding={"enum": [*ENCODINGS, None]},
    delimiter={"enum": [*DELIMITERS, None]},
    span={"enum": [*SPANS, None]},
    day_first={"type": ["boolean", "null"]},
)
_COLUMNS = _record(
    ties_as=_AS,
    people_as=_AS,
    ties=_columns("ties"),
    people=_or_not(_columns("people")),
    words=_group({"type": "number", "minimum": 0, "maximum": 1e12}),
    kept=_list(_TEXT),
)

_COUNT: _Form = {"type": "integer", "minimum": 1, "maximum": 1_000_000}
_NOT_HERE: _Form = {
    "type": "object",
    "properties": dict.fromkeys(UNSAID, _COUNT),
    "additionalProperties": False,
}

FORM: _Form = _record(
    {"not in this file": _NOT_HERE},
    file={"enum": [MARK]},
    version={"enum": [VERSION]},
    columns=_or_not(_COLUMNS),
    sides=_group({"enum": [*SIDES, None]}, 10_000),
    directed={"type": ["boolean", "null"]},
    combine={"enum": [*get_args(Combine), None]},
    contact=_or_not(_list(_TEXT)),
    scales=_or_not(_list({"enum": list(HINT_KINDS)})),
    one_person=_list(_record(stays=_TEXT, goes=_TEXT), 500),
    two_people=_list({"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2}, _MANY),
    left_out={"type": "string", "maxLength": 500_000},
    view=_group(_list(_TEXT), 100),
    places=_group(_group(_PLACE, _MANY), 100),
    names=_TEXT,
    presenting={"type": "boolean"},
    collected_for=_TEXT,
    collected_by=_TEXT,
    delete_by=_TEXT,
)
"""What `opened_work` holds a file against."""
