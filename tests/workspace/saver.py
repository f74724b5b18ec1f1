"""A program of its own that saves in a workspace, to be killed or to race with another.

python -m tests.workspace.saver WHAT URL NAME
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from itertools import count

from alembic import op
from sqlalchemy import event

from netroles.workspace import ChangedMeanwhileError
from netroles.workspace.storage import Connections, Database, Workspace

ROUNDS = 25


def counts(workspace: Workspace) -> None:
    """Add one to a number, often; whoever comes second reads again."""
    for _ in range(ROUNDS):
        while True:
            (entry,) = workspace.entries("number")
            try:
                workspace.change(entry, {"is": entry.content["is"] + 1})
                break
            except ChangedMeanwhileError:
                continue


def saves_on_and_on(workspace: Workspace) -> None:
    """Save two fields that are always alike, until it is killed."""
    for at in count():
        (entry,) = workspace.entries("number")
        workspace.change(entry, {"is": at, "also": [at] * 2_000})
        if at == 0:
            sys.stdout.write("saving\n")
            sys.stdout.flush()


def dies_before_the_end(workspace: Workspace) -> None:
    """Be killed after the change is written, before it is committed."""
    (entry,) = workspace.entries("number")
    event.listen(workspace.connections._engine, "commit", _die)
    workspace.change(entry, {"is": 2})


def dies_among_many(workspace: Workspace) -> None:
    """Be killed while many entries are moved into the workspace."""
    seen = iter(range(5))

    def die_later(*_: object) -> None:
        if next(seen, None) is None:
            _die()

    (entry,) = workspace.entries("number")
    event.listen(workspace.connections._engine, "after_cursor_execute", die_later)
    workspace.bring([type(entry)("number", f"{at:016x}", {"is": at}) for at in range(20)])


def _die(*_: object) -> None:
    # Nothing is tidied up: as by a power cut.
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


DOES: dict[str, Callable[[Workspace], None]] = {
    each.__name__: each for each in (counts, saves_on_and_on, dies_before_the_end, dies_among_many)
}


def _die_in_the_middle_of_a_change_of_tables(url: str) -> None:
    done = op.add_column

    def and_die(*given: object, **also: object) -> None:
        done(*given, **also)  # type: ignore[arg-type]
        _die()

    op.add_column = and_die
    Connections(url).prepare()


if __name__ == "__main__":
    what, url, name = sys.argv[1:]
    if what == "upgrades":
        _die_in_the_middle_of_a_change_of_tables(url)
    else:
        DOES[what](Database(Connections(url)).open(name))
