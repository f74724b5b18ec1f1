"""Where entries stand, and what may be done with them, wherever that is."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from netroles.network import NetrolesError

Content = Mapping[str, Any]
"""What one entry says: names of fields and what JSON can hold."""


@dataclass(frozen=True)
class Entry:
    """One thing that is kept.

    kind
        Which tool it belongs to, and what of it: "idea", "workshop".
    key
        A random word that never changes. Entries stand in the order of their keys, and no time is
        kept, so that nobody can tell who wrote which of several anonymous entries.
    version
        Counts from 1 how often it was saved.
    """

    kind: str
    key: str
    content: Content
    version: int = 1


class ChangedMeanwhileError(NetrolesError):
    """Somebody else saved or removed an entry while it was being changed; nothing was lost.

    now is the entry as it stands; None where it was removed.
    """

    def __init__(self, was: Entry, now: Entry | None) -> None:
        done = "removed" if now is None else "changed"
        super().__init__(
            f"This was {done} by somebody else while you wrote. Nothing was saved over it: look at "
            "what is there now, and decide."
        )
        self.was, self.now = was, now


class Shelf(Protocol):
    """Entries of all kinds.

    To change or remove an entry takes the entry as it was read: where it is another version by
    now, ChangedMeanwhileError is raised and nothing is done.
    """

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """All entries of a kind, in the order of their keys."""
        ...

    def add(self, kind: str, content: Content) -> Entry:
        """Keep something new."""
        ...

    def change(self, entry: Entry, content: Content) -> Entry:
        """Keep an entry with another content, as its next version."""
        ...

    def remove(self, entry: Entry) -> None:
        """Keep an entry no longer."""
        ...


class ShelfOfVisit:
    """A shelf in memory, forgotten with the visit."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """All entries of a kind, in the order of their keys."""
        return tuple(entry for _, entry in sorted(self._entries.items()) if entry.kind == kind)

    def add(self, kind: str, content: Content) -> Entry:
        """Keep something new."""
        entry = Entry(kind, new_key(), content)
        self._entries[entry.key] = entry
        return entry

    def change(self, entry: Entry, content: Content) -> Entry:
        """Keep an entry with another content, as its next version."""
        self._check(entry)
        changed = replace(entry, content=content, version=entry.version + 1)
        self._entries[entry.key] = changed
        return changed

    def remove(self, entry: Entry) -> None:
        """Keep an entry no longer."""
        self._check(entry)
        del self._entries[entry.key]

    def _check(self, entry: Entry) -> None:
        now = self._entries.get(entry.key)
        if now is None or now.version != entry.version:
            raise ChangedMeanwhileError(entry, now)


def new_key() -> str:
    """A random word for a new entry."""
    return secrets.token_hex(8)
