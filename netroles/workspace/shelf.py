"""Where entries stand, and what may be done with them, wherever that is."""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from netroles.network import NetrolesError
from netroles.workspace.errors import StorageError

Content = Mapping[str, Any]
"""What one entry says: names of fields and what JSON can hold."""
LONGEST = 1_000_000
"""Characters of JSON that one entry may have: some hundred pages, so that no slip fills a disk."""
WITH_NAMES = "with names"
"""The one field of a content that may hold names of people or who is tied to whom. A workspace
keeps it only where that is switched on."""


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

    now is the entry as it stands; None where it was removed. mine is what was to be saved, where
    that is known.
    """

    def __init__(self, was: Entry, now: Entry | None, mine: Content | None = None) -> None:
        done = "removed" if now is None else "changed"
        super().__init__(
            f"This was {done} by somebody else while you wrote. Nothing was saved over it: look at "
            "what is there now, and decide."
        )
        self.was, self.now, self.mine = was, now, mine


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
        return tuple(entry for entry in self.everything() if entry.kind == kind)

    def everything(self) -> tuple[Entry, ...]:
        """All entries of all kinds, in the order of their keys."""
        return tuple(entry for _, entry in sorted(self._entries.items()))

    def add(self, kind: str, content: Content) -> Entry:
        """Keep something new."""
        entry = Entry(kind, new_key(), content_of(text_of(content)))
        self._entries[entry.key] = entry
        return entry

    def change(self, entry: Entry, content: Content) -> Entry:
        """Keep an entry with another content, as its next version."""
        self._check(entry)
        kept = content_of(text_of(content))
        changed = replace(entry, content=kept, version=entry.version + 1)
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


def text_of(content: Content) -> str:
    """A content as it is kept: JSON. Raises NetrolesError where it is too long."""
    text = json.dumps(dict(content), allow_nan=False)
    if len(text) > LONGEST:
        raise NetrolesError(
            f"This is too long to be kept: {len(text):,} characters, and at most {LONGEST:,} are. "
            "Shorten it, or write it as several."
        )
    return text


def content_of(text: str) -> Content:
    """The content that was kept as this text. Raises StorageError where it is none."""
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise StorageError(
            "An entry of the workspace is damaged and cannot be read. Put back a backup, or delete "
            "the workspace."
        )
    return found
