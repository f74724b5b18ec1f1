"""Where the browser finds what this server adds to Streamlit."""

import streamlit as st


def below_base(path: str) -> str:
    """The address of a path of ours, below `server.baseUrlPath`."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"{'/' + base if base else ''}/netroles/{path}"
