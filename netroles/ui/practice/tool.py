"""One tool of the page Practice."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Tool:
    """A small, finished method.

    title is what it is chosen by, line one sentence on what it is for, and show draws it below
    the choice. It asks for the network itself, where it needs one. fields are the labels of what it
    keeps, by the names of the fields of its content. stays says whether what is written in it is
    kept in a workspace, where one is open.
    """

    key: str
    title: str
    line: str
    show: Callable[[], None]
    fields: Mapping[str, str] = field(default_factory=dict)
    stays: bool = True
