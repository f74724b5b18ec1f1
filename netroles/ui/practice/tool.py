"""One tool of the page Practice."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Tool:
    """A small, finished method.

    title is what it is chosen by, line one sentence on what it is for, and show draws it below
    the choice. It asks for the network itself, where it needs one.
    """

    key: str
    title: str
    line: str
    show: Callable[[], None]
