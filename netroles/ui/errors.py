"""What a visitor sees, and what a log keeps, when the product itself fails."""

import logging
import secrets
import traceback
from pathlib import Path

import streamlit as st

_log = logging.getLogger("netroles")


def show_failure(error: Exception) -> bool:
    """Show an error number in place of Streamlit's own message; True says it was shown."""
    number = log_failure(error)
    st.error(
        f"Something went wrong on our side (error number {number}). What you loaded is still "
        "here: change a filter or open another page to go on. If it happens again, please report "
        "the number together with what you did."
    )
    return True


def log_failure(error: Exception) -> str:
    """Log that something failed, under a number that is returned.

    The log gets the kind of error and the lines of code it passed through: never its message and
    never a value, because either may hold a name.
    """
    number = secrets.token_hex(3)
    places = [
        f"{Path(frame.filename).name}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    _log.error("error %s: %s at %s", number, type(error).__name__, " > ".join(places))
    return number
