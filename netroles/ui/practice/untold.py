"""What may be seen of a text that somebody wrote, or that came with a file: names stay away."""

from collections.abc import Callable

from netroles.privacy import withholder
from netroles.ui import session
from netroles.ui.downloads import withheld_now


def untold() -> Callable[[str], str]:
    """What leaves out a text with a name that is not to be seen now: of somebody who said no, or
    while names are hidden of anybody loaded."""
    if session.names_hidden():
        return withheld_now()()
    here = session.in_full().network.people.index
    gone = session.everybody().difference(here)
    return withholder(session.as_loaded().network.people.loc[gone]) if len(gone) else str
