"""Work as a file: one `.netroles.json`, written here, and checked in full before it is believed."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from netroles.network import NetrolesError
from netroles.reading.match import FIELD_WORDS, Match, What
from netroles.reading.merging import Merge, SamePeople
from netroles.reading.opened import ReadAs
from netroles.reading.report import cut
from netroles.reading.source import Source, name_and_bytes
from netroles.reading.work import Matched, Work
from netroles.reading.work_form import FORM, MARK, VERSION
from netroles.reading.work_sense import contradiction

ENDING = ".netroles.json"
MOST_WORK_BYTES = 2_000_000
"""Places of 2,000 people in ten arrangements take 1.2 MB."""
MOST_NESTED = 10
"""Ours nests five deep; a file of a hundred thousand brackets ends no reader here."""

_FOUND = {dict: "a group", list: "a list", str: "text", bool: "yes or no", type(None): "nothing"}
_EXPECTED = {
    "object": "a group",
    "array": "a list",
    "string": "text",
    "boolean": "yes or no",
    "number": "a number",
    "integer": "a whole number",
    "null": "nothing",
}


def is_work_file(name: str, content: bytes) -> bool:
    """Whether a file is saved work, or says so by its name."""
    return name.casefold().endswith(ENDING) or f'"{MARK}"'.encode() in content[:200]


def work_bytes(work: Work) -> bytes:
    """The file: JSON in UTF-8. Tables, people and ties are no part of it."""
    matched = work.matched
    said = {
        "file": MARK,
        "version": VERSION,
        "columns": None
        if matched is None
        else {
            "ties as": _as_said(matched.ties_as),
            "people as": _as_said(matched.people_as),
            "ties": dict(matched.ties.columns),
            "people": None if matched.people is None else dict(matched.people.columns),
            "words": dict(matched.ties.strengths),
            "kept": list(matched.kept),
        },
        "sides": dict(work.sides),
        "directed": work.directed,
        "combine": work.combine,
        "contact": None if work.contact is None else list(work.contact),
        "scales": None if work.scales is None else list(work.scales),
        "one person": [{"stays": each.stays, "goes": each.goes} for each in work.same.merges],
        "two people": [list(pair) for pair in work.same.apart],
        "left out": work.left_out,
        "view": {name: list(values) for name, values in work.filters.items()},
        "places": {
            where: {person: list(place) for person, place in people.items()}
            for where, people in work.pins.items()
        },
        "names": work.names,
        "presenting": work.presenting,
        "collected for": work.collected_for,
        "collected by": work.collected_by,
        "delete by": work.delete_by,
    }
    if work.unsaid:
        said["not in this file"] = dict(work.unsaid)
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def opened_work(source: Source) -> Work:
    """The work in a file, checked in full; source is a path, or a pair (name, content).

    Raises NetrolesError, with what was expected and what was found, for a file that is too large
    or nested too deep, damaged, of another program, or of another version.
    """
    name, content = name_and_bytes(source)
    said = _parsed(name, content)
    if not isinstance(said, dict) or said.get("file") != MARK:
        raise NetrolesError(
            f"{name} is not work that was saved here: “file” should say “{MARK}”. Load the file "
            f"that “Save my work” gave you, or give a data file another name than {ENDING}."
        )
    found = said.get("version")
    if type(found) is not int or found != VERSION:
        which = f"version {found}" if type(found) is int else "a version that is no number"
        raise NetrolesError(
            f"{name} was saved by another version of this program: it says {cut(which)}, and this "
            f"one reads version {VERSION}. Open it there, or decide again and save anew."
        )
    _check(name, said)
    work = _work(said)
    if fault := contradiction(work):
        raise NetrolesError(_changed(f"{name} cannot be used{fault}"))
    return work


def _parsed(name: str, content: bytes) -> object:
    if len(content) > MOST_WORK_BYTES:
        raise NetrolesError(
            f"{name} is larger than {MOST_WORK_BYTES // 1_000_000} MB, more than saved work can "
            "be. Load the file that “Save my work” gave you."
        )
    try:
        text = content.decode("utf-8-sig")
        if _nested(text) > MOST_NESTED:
            raise NetrolesError(
                f"{name} is nested more than {MOST_NESTED} deep, which saved work never is. Load "
                "the file that “Save my work” gave you."
            )
        said: object = json.loads(text, parse_constant=_no_number, object_pairs_hook=_once_each)
        json.dumps(said, ensure_ascii=False).encode()  # half a character cannot be shown or saved
    except (ValueError, RecursionError):
        raise NetrolesError(
            f"{name} is damaged: it is not whole JSON text, with each field once. Load the file as "
            "“Save my work” gave it to you; your data files can be loaded without it."
        ) from None
    return said


def _nested(text: str) -> int:
    deep = deepest = 0
    in_text = False
    for mark in re.findall(r'\\.|["\[\]{}]', text, re.DOTALL):
        if mark == '"':
            in_text = not in_text
        elif not in_text and mark[0] != "\\":
            deep += 1 if mark in "[{" else -1
            deepest = max(deepest, deep)
    return deepest


def _no_number(text: str) -> float:
    raise ValueError(text)


def _once_each(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("a field stands there twice")
    return fields


def _check(name: str, said: Mapping[str, Any]) -> None:
    # It takes a tenth of a second to import, which reading tables has no need to wait for.
    from jsonschema import Draft202012Validator

    error = next(Draft202012Validator(FORM).iter_errors(said), None)
    if error is None:
        return
    where = " → ".join(cut(str(part)) for part in error.absolute_path)
    at = f" at “{where}”" if where else ""
    fault = _fault(error.validator, error.validator_value, error)
    raise NetrolesError(_changed(f"{name} cannot be used{at}: {fault}"))


def _changed(fault: str) -> str:
    return (
        f"{fault}. It was changed after it was saved; load the file as “Save my work” gave it to "
        "you."
    )


def _fault(rule: str, wanted: Any, error: Any) -> str:
    """What was expected and what was found, in words."""
    found = _FOUND.get(type(error.instance), "a number")
    if rule == "type":
        kinds = [wanted] if isinstance(wanted, str) else wanted
        return f"expected {' or '.join(_EXPECTED[kind] for kind in kinds)}, found {found}"
    if rule == "enum":
        words = ", ".join("nothing" if each is None else str(each) for each in wanted)
        text = f"“{cut(error.instance)}”" if isinstance(error.instance, str) else found
        return f"expected one of {words}; found {text}"
    if rule == "required":
        lacking = next(each for each in wanted if each not in error.instance)
        return f"expected “{lacking}”, which is not there"
    if rule == "additionalProperties":
        more = next(each for each in error.instance if each not in error.schema["properties"])
        return f"found “{cut(str(more))}”, which this version does not write"
    if rule == "propertyNames":
        return "found a name of a field that there is not"
    return f"expected {_LIMITS.get(rule, 'something else')} {wanted}, found {found} beyond that"


_LIMITS = {
    "maxLength": "text no longer than",
    "maxItems": "no more entries than",
    "minItems": "no fewer entries than",
    "maxProperties": "no more entries than",
    "minimum": "a number not below",
    "maximum": "a number not above",
}


def _work(said: Mapping[str, Any]) -> Work:
    """The record of what was checked."""
    merges = tuple(Merge(each["stays"], each["goes"]) for each in said["one person"])
    apart = tuple((one, other) for one, other in said["two people"])
    return Work(
        matched=None if said["columns"] is None else _matched(said["columns"]),
        sides=said["sides"],
        directed=said["directed"],
        combine=said["combine"],
        contact=None if said["contact"] is None else tuple(said["contact"]),
        scales=None if said["scales"] is None else tuple(said["scales"]),
        same=SamePeople(merges, apart),
        left_out=said["left out"],
        filters={name: tuple(values) for name, values in said["view"].items()},
        pins={
            where: {person: (float(x), float(y)) for person, (x, y) in people.items()}
            for where, people in said["places"].items()
        },
        names=said["names"],
        presenting=said["presenting"],
        collected_for=said["collected for"],
        collected_by=said["collected by"],
        delete_by=said["delete by"],
        unsaid=said.get("not in this file", {}),
    )


def _matched(said: Mapping[str, Any]) -> Matched:
    people = said["people"]
    words = {word: float(number) for word, number in said["words"].items()}
    return Matched(
        ties=replace(_match("ties", said["ties"]), strengths=words),
        people=None if people is None else _match("people", people),
        kept=tuple(said["kept"]),
        ties_as=_read_as(said["ties as"]),
        people_as=_read_as(said["people as"]),
    )


def _as_said(read_as: ReadAs) -> dict[str, Any]:
    return {name.replace("_", " "): value for name, value in asdict(read_as).items()}


def _read_as(said: Mapping[str, Any]) -> ReadAs:
    return ReadAs(**{name.replace(" ", "_"): value for name, value in said.items()})


def _match(what: What, columns: Mapping[str, str | None]) -> Match:
    return Match(what, {name: columns.get(name) for name in FIELD_WORDS[what]})
