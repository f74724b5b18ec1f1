"""Storyboards of ideas as one file to print, a page for each."""

from collections.abc import Sequence

from netroles.export.printed_page import printed_page
from netroles.practice import IDEAS_SOURCE, NOT_THE_IDEA_ALONE, Board


def storyboard_page(boards: Sequence[Board], source: str, said: Sequence[str] = ()) -> bytes:
    """The storyboards as one HTML file, each beginning a page of A4, opened and printed by any
    browser, offline.

    source says from which network the figures were read, said what holds for all of them. What
    teams wrote stays text.
    """
    return printed_page(
        "storyboard",
        boards=boards,
        source=source,
        said=[*said, NOT_THE_IDEA_ALONE],
        credit=IDEAS_SOURCE,
    )
