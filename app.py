"""Starts the dashboard: streamlit run app.py."""

import streamlit as st

from netroles.ui import frame
from netroles.ui.errors import show_failure
from netroles.ui.server import middleware, routes

app = st.App(__file__, routes=routes(), middleware=middleware(), on_script_error=show_failure)

frame.run()
