"""Starts the dashboard: streamlit run app.py."""

import streamlit as st

from netroles.ui import early, frame, hosting
from netroles.ui.errors import keep_names_out_of_logs, show_failure
from netroles.ui.server import middleware, routes

hosting.refuse_unsafe_start()
keep_names_out_of_logs()
early.begin()
app = st.App(__file__, routes=routes(), middleware=middleware(), on_script_error=show_failure)

# The server imports this file for `app`, and runs it as a script for each visitor.
if __name__ == "__main__":
    frame.run()
