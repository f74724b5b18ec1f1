"""A round of coffee trials to take along: as a table, or as invitations for the calendar."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

import streamlit as st

from netroles.export import Meeting, invitations, role_workbook, zipped
from netroles.insight import listed
from netroles.network import Network
from netroles.practice import VOLUNTARY
from netroles.privacy import STILL_KNOWN
from netroles.reading import (
    CSV_MIME,
    EXCEL_MIME,
    PERSONS,
    DrawnRound,
    coffee_table,
    safe_csv,
)
from netroles.ui import session
from netroles.ui.downloads import two_ways

EXCEL, CSV, CALENDAR, EACH = "Table (Excel)", "Table (CSV)", "Calendar", "A calendar file each"
ICS_MIME, ZIP_MIME = "text/calendar", "application/zip"
_ABOUT_TABLE = "All rounds so far. Load it here again before the next round."
_ABOUT_CALENDAR = "Opens in any calendar; the time is the same wherever it is opened."
_READ_AGAIN = (
    "Load this table on the page Practice before the next round: nobody then meets the same person "
    "twice, and after the next questionnaire you see which pairs have become ties. For that it "
    "needs the names."
)
_WHAT_TO_TALK_ABOUT = (
    "A coffee together, in person or by video. To begin with: what fills your week, what you wish "
    "others knew about your work, and one thing you could make easier for each other. Taking part "
    "is voluntary; another time is as good."
)


def take_along(network: Network, this: DrawnRound, earlier: tuple[DrawnRound, ...]) -> None:
    """Ask what kind of file, and give it out: without names, or with them."""
    with st.container(border=True, key="coffee-files"):
        kind = st.segmented_control(
            "Take this round along as",
            options=(EXCEL, CSV, CALENDAR, EACH),
            default=EXCEL,
            required=True,
            key=f"{session.PRACTICE_PREFIX}coffee file",
        )
        if kind in (CALENDAR, EACH):
            _calendar(network, this, each=kind == EACH)
        else:
            _table(network, (*earlier, this), excel=kind == EXCEL)


def _table(network: Network, rounds: tuple[DrawnRound, ...], *, excel: bool) -> None:
    def content(of: Network, *more: str) -> bytes:
        found = coffee_table(rounds, of.people)
        if not excel:
            return safe_csv(found)
        return role_workbook(found, [_READ_AGAIN, VOLUNTARY, *more], "Coffee trials")

    with st.container(horizontal=True):
        two_ways(
            "Download the table",
            f"coffee trials.{'xlsx' if excel else 'csv'}",
            EXCEL_MIME if excel else CSV_MIME,
            lambda: content(network),
            lambda call: content(call(network), STILL_KNOWN),
            about=_ABOUT_TABLE,
        )


def _calendar(network: Network, this: DrawnRound, *, each: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        day = st.date_input(
            "Day", value=session.today() + timedelta(days=7), format="DD/MM/YYYY", width=160
        )
        hour = st.time_input("Time", value=time(10, 0), width=140)
        minutes = st.number_input("Minutes", min_value=5, max_value=120, value=20, width=140)
    st.caption(
        "A first proposal, the same for all: whoever meets moves it to a time that suits them. "
        "Nothing is sent; you send the file."
    )
    begins = datetime.combine(day, hour)
    files = _files(this, begins, int(minutes), each=each)
    with st.container(horizontal=True):
        two_ways(
            "Download the invitations",
            "coffee trials.zip" if each else "coffee trials.ics",
            ZIP_MIME if each else ICS_MIME,
            lambda: files(network),
            lambda call: files(call(network)),
            about=_ABOUT_CALENDAR,
        )


def _files(
    this: DrawnRound, begins: datetime, minutes: int, *, each: bool
) -> Callable[[Network], bytes]:
    """What makes the file for people called as in a network."""

    def content(of: Network) -> bytes:
        rows = coffee_table([this], of.people)[list(PERSONS)]
        meetings = [
            Meeting(
                f"Coffee, round {this.number}: {listed(row.dropna().to_list())}",
                _WHAT_TO_TALK_ABOUT,
                begins,
                minutes,
            )
            for _, row in rows.iterrows()
        ]
        made = datetime.now(UTC)
        if not each:
            return invitations(meetings, made)
        return zipped(
            {
                f"coffee {number:02}.ics": invitations([meeting], made)
                for number, meeting in enumerate(meetings, 1)
            }
        )

    return content
