"""The dashboard with a fault of its own: whoever has chosen somebody makes a page fail.

The error's message and a variable beside it hold a name, as such messages do.
"""

import streamlit as st

from netroles.ui import frame, panels, session
from netroles.ui.errors import keep_names_out_of_logs, show_failure
from netroles.ui.server import middleware, routes

SECRET = "Nurse Zoe Private"

keep_names_out_of_logs()
app = st.App(__file__, routes=routes(), middleware=middleware(), on_script_error=show_failure)
_as_ever = panels.how_much_is_shown


def _fails(*given: object) -> None:
    if session.selected() is not None:
        colleagues = {SECRET: given}
        raise KeyError(f"{SECRET} of {list(colleagues)}")
    _as_ever(*given)  # type: ignore[arg-type]


if __name__ == "__main__":
    panels.how_much_is_shown = _fails  # type: ignore[assignment]
    frame.run()
