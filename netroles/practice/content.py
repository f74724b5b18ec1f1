"""How is what was kept read again, and refused in a sentence where it is not what it should be?"""

import math
from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

from netroles.network import NetrolesError

T = TypeVar("T")


class Kept:
    """The fields of one thing that was kept, each taken as what it should be.

    content is what was kept, what it is called in a sentence ("a change idea"), known the fields
    it may have. A field that is not there has its default: it was added later. Everything else
    raises NetrolesError: a field that is not known, or of another type.
    """

    def __init__(self, content: object, what: str, known: Collection[str]) -> None:
        self._what = what
        if not isinstance(content, Mapping):
            raise self._wrong("fields by name", content)
        self._content: Mapping[str, Any] = content
        for field in content:
            if field not in known:
                raise NetrolesError(
                    f"What was kept as {what} has a field “{str(field)[:40]}” that is not known "
                    "here. It was kept by a later version, or changed by hand: open it with the "
                    "version that kept it, or remove it."
                )

    def text(self, field: str) -> str:
        """A text; empty by default."""
        value = self._content.get(field, "")
        if not isinstance(value, str):
            raise self._wrong("a text", value, field)
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        """Some texts; none by default."""
        values = self.each(field, lambda each: each)
        for value in values:
            if not isinstance(value, str):
                raise self._wrong("texts alone", value, field)
        return tuple(map(str, values))

    def one_of(self, field: str, options: Collection[str], default: str = "") -> str:
        """One of some words, or the default."""
        value = self.text(field) or default
        if value not in options and value != default:
            raise self._wrong(f"one of {', '.join(options)}", value, field)
        return value

    def number(self, field: str) -> float | None:
        """A number, or None."""
        value = self._content.get(field)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._wrong("a number", value, field)
        if not math.isfinite(value):
            raise self._wrong("a number that is finite", value, field)
        return float(value)

    def each(self, field: str, read: Callable[[object], T]) -> tuple[T, ...]:
        """A list, each read by a function; none by default."""
        value = self._content.get(field, [])
        if not isinstance(value, list | tuple):
            raise self._wrong("a list", value, field)
        return tuple(read(each) for each in value)

    def part(self, field: str, read: Callable[[object], T]) -> T | None:
        """A part of its own, read by a function, or None."""
        value = self._content.get(field)
        return None if value is None else read(value)

    def by_name(self, field: str, read: Callable[[object], T]) -> dict[str, T]:
        """Parts by name, each read by a function; none by default."""
        value = self._content.get(field, {})
        if not isinstance(value, Mapping):
            raise self._wrong("parts by name", value, field)
        return {str(name): read(each) for name, each in value.items()}

    def _wrong(self, expected: str, found: object, field: str = "") -> NetrolesError:
        where = f" in “{field}”" if field else ""
        return NetrolesError(
            f"What was kept as {self._what} cannot be read: expected {expected}{where}, found "
            f"{_said(found)}. It was changed by hand or kept by another version: remove it, or "
            "open it with the version that kept it."
        )


def _said(found: object) -> str:
    words = {str: "a text", bool: "true or false", list: "a list", dict: "parts by name"}
    if isinstance(found, str):
        return f"“{found[:40]}”"
    if isinstance(found, int | float) and not isinstance(found, bool):
        return f"the number {found}"
    return words.get(type(found), "something else")
