"""What a tool has kept, read back: every field is looked at before it is believed."""

from collections.abc import Collection, Mapping
from typing import Any

from netroles.network import NetrolesError


def fields_of(content: object, known: Collection[str], what: str) -> Mapping[str, Any]:
    """A mapping with no other fields than these; what says in words what it should be.

    Raises NetrolesError where it is no mapping or has another field. A field may be missing: it
    may have come later than what was kept.
    """
    if not isinstance(content, Mapping):
        raise NetrolesError(f"{_opened(what)} It holds {_called(content)} instead of fields.")
    unknown = [str(name) for name in content if name not in known]
    if unknown:
        raise NetrolesError(f"{_opened(what)} It holds a field that is not known: “{unknown[0]}”.")
    return content


def text_of(fields: Mapping[str, Any], name: str, what: str) -> str:
    """The text of a field, "" where it is missing. Raises NetrolesError for anything else."""
    value = fields.get(name, "")
    if not isinstance(value, str):
        raise NetrolesError(f"{_opened(what)} “{name}” should be a text, and is {_called(value)}.")
    return value


def texts_of(fields: Mapping[str, Any], name: str, what: str) -> tuple[str, ...]:
    """The texts of a field, none where it is missing. Raises NetrolesError for anything else."""
    value = fields.get(name, ())
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
        raise NetrolesError(f"{_opened(what)} “{name}” should be a list of texts, and is not.")
    return tuple(value)


def _opened(what: str) -> str:
    return f"This cannot be read as {what}: it was kept by another version, or changed since."


def _called(value: object) -> str:
    return "nothing" if value is None else f"something else ({type(value).__name__})"
