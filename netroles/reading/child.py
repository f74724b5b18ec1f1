"""A program of its own for each file that a library might not survive."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from contextvars import ContextVar
from pathlib import Path

AWAY: ContextVar[Callable[[], AbstractContextManager[None]]] = ContextVar(
    "away", default=nullcontext
)
"""What is entered while a child is at work and nobody here is, by whoever asks for its answer."""


class SlowError(Exception):
    """The child did not end in time and was ended."""


class BrokenError(Exception):
    """The child ended without an answer: out of memory, or broken by the file."""


def answer(
    arguments: Sequence[str], content: bytes, most_seconds: int, found_in: Path | None = None
) -> str:
    """What a Python program writes that gets the file through a pipe; never a shell, no disk.

    arguments is the program's file, or "-m" and a package found in a folder of ours, and what it
    is told. The program limits its own memory. Raises SlowError or BrokenError.
    """
    paths = [str(found_in)] if found_in else []
    if already := os.environ.get("PYTHONPATH"):
        paths.append(already)
    try:
        with AWAY.get()():
            done = subprocess.run(
                [sys.executable, "-P", *arguments],
                input=content,
                capture_output=True,
                timeout=most_seconds,
                check=False,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )
    except subprocess.TimeoutExpired:
        raise SlowError from None
    if done.returncode or not done.stdout:
        raise BrokenError
    return done.stdout.decode("utf-8")
