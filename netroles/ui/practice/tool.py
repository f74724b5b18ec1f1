"""One tool of the page Practice."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from netroles.workspace import Content

InWords = Callable[[str, Content], Mapping[str, str]]
"""What an entry of a kind says, by the labels of the form it was written in."""


@dataclass(frozen=True)
class Tool:
    """A small, finished method.

    title is what it is chosen by, line one sentence on what it is for, and show draws it below
    the choice. It asks for the network itself, where it needs one. in_words says in words what it
    keeps, by kind of entry, for two people who changed the same; a kind that is never changed, or
    of which nothing may be shown, is not there. stays says whether what is written in it is kept in
    a workspace, where one is open.
    """

    key: str
    title: str
    line: str
    show: Callable[[], None]
    in_words: Mapping[str, InWords] = field(default_factory=dict)
    stays: bool = True
