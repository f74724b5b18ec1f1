"""A shelf in front of a workspace: what cannot be saved now waits, and is not lost."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from netroles.workspace.errors import StorageError
from netroles.workspace.shelf import ChangedMeanwhileError, Content, Entry, new_key

if TYPE_CHECKING:  # what it needs takes a second to import, and most visits open none
    from netroles.workspace.storage import Workspace


@dataclass(frozen=True)
class Waiting:
    """Something that waits to be saved.

    was is the entry as it was read, None for something new. content is what is to be kept, None
    for an entry that is to be removed.
    """

    kind: str
    key: str
    was: Entry | None
    content: Content | None


class PatientShelf:
    """A workspace as one visit sees it.

    Where it cannot be read, its entries are those that were read last. Where it cannot be saved
    to, StorageError is raised, and what was to be saved stands among the entries all the same and
    waits, until `save_again`; why_waiting says why, in a sentence.
    """

    def __init__(self, workspace: "Workspace") -> None:
        self.workspace = workspace
        self.why_waiting = ""
        self._read: dict[str, tuple[Entry, ...]] = {}
        self._waiting: dict[str, Waiting] = {}

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """All entries of a kind, in the order of their keys, with what waits."""
        try:
            self._read[kind] = self.workspace.entries(kind)
        except StorageError:
            if kind not in self._read and not self._waiting:
                raise
        found = {entry.key: entry for entry in self._read.get(kind, ())}
        for each in self._waiting.values():
            if each.content is None:
                found.pop(each.key, None)
            elif each.kind == kind:
                version = each.was.version if each.was else 1
                found[each.key] = Entry(kind, each.key, each.content, version)
        return tuple(entry for _, entry in sorted(found.items()))

    def add(self, kind: str, content: Content) -> Entry:
        """Keep something new."""
        return self._keep(Waiting(kind, new_key(), None, content), content)

    def change(self, entry: Entry, content: Content) -> Entry:
        """Keep an entry with another content, as its next version."""
        return self._keep(Waiting(entry.kind, entry.key, self._was(entry), content), content)

    def remove(self, entry: Entry) -> None:
        """Keep an entry no longer."""
        was = self._was(entry)
        if was is None:
            del self._waiting[entry.key]
            return
        self._save(Waiting(entry.kind, entry.key, was, None))

    def waiting(self) -> tuple[Entry, ...]:
        """What waits to be saved, as it is to be; without what waits to be removed."""
        return tuple(
            Entry(each.kind, each.key, each.content)
            for each in self._waiting.values()
            if each.content is not None
        )

    def waiting_count(self) -> int:
        """How many changes wait, removals too."""
        return len(self._waiting)

    def save_again(self) -> None:
        """Save what waits. Raises as saving does; what then is not saved waits on."""
        for each in tuple(self._waiting.values()):
            self._save(each)

    def _was(self, entry: Entry) -> Entry | None:
        waits = self._waiting.get(entry.key)
        return entry if waits is None else waits.was

    def _keep(self, what: Waiting, content: Content) -> Entry:
        kept = self._save(what)
        return kept or Entry(what.kind, what.key, content)

    def _save(self, what: Waiting) -> Entry | None:
        """What stands in the workspace after it: the entry, or nothing."""
        try:
            done = self._saved(what)
        except StorageError as error:
            self._waiting[what.key] = what
            self.why_waiting = str(error)
            raise
        except ChangedMeanwhileError as told:
            self._waiting.pop(what.key, None)
            # Saved before, and the answer was lost; or two had the same thought.
            if (told.now.content if told.now else None) != what.content:
                raise ChangedMeanwhileError(told.was, told.now, what.content) from None
            return told.now
        self._waiting.pop(what.key, None)
        return done

    def _saved(self, what: Waiting) -> Entry | None:
        if what.was is None:
            return self.workspace.add(what.kind, what.content or {}, what.key)
        if what.content is None:
            self.workspace.remove(what.was)
            return None
        return self.workspace.change(what.was, what.content)
