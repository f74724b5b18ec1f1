"""The dashboard itself, with the network of a folder already loaded as if it had been uploaded.

Everything is as on the first visit: the page, its panels and its table are all there. Through the
Data page the network could not be opened by its address, as the others' pages are.
"""

import sys

import streamlit as st

from benchmarks.networks import teams
from netroles.reading import Report
from netroles.ui import frame, session
from netroles.ui.errors import show_failure
from netroles.ui.records import Loaded
from netroles.ui.server import middleware, routes

app = st.App(__file__, routes=routes(), middleware=middleware(), on_script_error=show_failure)


@st.cache_resource
def _network(people: int) -> Loaded:
    return Loaded("Measured", teams(people), Report((), ()))


# Also imported by the server, for `app`, with nobody there to show anything to.
if __name__ == "__main__":
    if not session.has_started():
        session.show(_network(int(sys.argv[1])))
    frame.run()
