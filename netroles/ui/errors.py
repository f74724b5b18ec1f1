"""What a visitor sees, and what a log keeps, when the product itself fails."""

import logging
import secrets
import traceback
from functools import cache
from pathlib import Path
from typing import Any

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
    _log.error("error %s: %s", number, _kind_and_places(error))
    return number


@cache
def keep_names_out_of_logs() -> None:
    """From now on, whatever part of this program logs an error, the line holds no name.

    Streamlit, its server and Python's own loops log errors with their message, and some with
    values. Such a line keeps the kind of error and the lines of code it passed through.
    """
    record_of = logging.getLogRecordFactory()

    def without_values(*given: Any, **also: Any) -> logging.LogRecord:
        record = record_of(*given, **also)
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            record.msg, record.args = _kind_and_places(error), ()
            record.exc_info = None
        return record

    logging.setLogRecordFactory(without_values)


def _kind_and_places(error: BaseException) -> str:
    places = [
        f"{Path(frame.filename).name}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return f"{type(error).__name__} at {' > '.join(places)}"
