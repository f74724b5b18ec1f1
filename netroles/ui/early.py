"""What the first visitor would wait for is fetched while their browser still starts."""

from functools import cache
from importlib import import_module
from threading import Thread

from netroles.ui import session

_SLOW = "netroles.ui.map"
"""What of the first page takes longest to import: it knows the libraries behind the map's files."""


@cache
def begin() -> None:
    """Begin to fetch it, once a server, beside everything else."""
    Thread(target=_fetch, name="early", daemon=True).start()


def _fetch() -> None:
    import_module(_SLOW)
    session.read_first_sample()
    # A chart is checked against its whole schema when it is drawn. Checking each of its parts as it
    # is made, too, takes a third of the Roles page's time.
    import_module("altair.utils.schemapi").disable_debug_mode()
