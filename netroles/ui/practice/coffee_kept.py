"""A round of coffee trials that was kept: who meets, to take along as a table or as invitations."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import streamlit as st

from netroles.export import Meeting, invitations, role_workbook, working_day, zipped
from netroles.insight import listed
from netroles.network import Network
from netroles.practice import VOLUNTARY
from netroles.privacy import STILL_KNOWN, ModeKey
from netroles.reading import (
    CSV_MIME,
    EXCEL_MIME,
    PERSONS,
    DrawnRound,
    coffee_table,
    safe_csv,
)
from netroles.ui import session
from netroles.ui.downloads import dealings_without_names, two_ways, withheld_now
from netroles.ui.practice import coffee_meets, coffee_workspace

EXCEL, CSV, CALENDAR, EACH = "Table (Excel)", "Table (CSV)", "Calendar", "A calendar file each"
LOOK_AT, KIND, TAKE_BACK = "Look at a round", "Take along as", "Take this round back"
ICS_MIME, ZIP_MIME = "text/calendar", "application/zip"
_NOBODY = "Nobody who was drawn together in this round is here any more."
_ABOUT_TABLE = "All rounds so far, those of your tables too."
_ABOUT_CALENDAR = "This round. Opens in any calendar; the time is the same wherever it is opened."
_READ_AGAIN = (
    "Load this table on the page Practice before the next round: nobody then meets the same person "
    "twice, and after the next questionnaire you see which pairs have become ties. The column “For "
    "loading back” says which data and round a row belongs to; leave it as it is."
)
_LOADING_BACK: Mapping[ModeKey, str] = {
    "names": (
        "Before the next round load the table with names on the page Practice again. One without "
        "names has codes dealt for that file alone: it cannot be loaded back."
    ),
    "initials": (
        "While names are hidden the table has codes dealt for it alone, and cannot be loaded back. "
        "For one that can, choose full names first."
    ),
    "jobs": (
        "Professions and numbers are dealt for one visit: only until it ends can the table be "
        "loaded back. For the next round choose full names, or code names and keep their key."
    ),
    "codes": (
        "Before the next round give back the key on the Data page, and load the table on the page "
        "Practice again: without the key nobody can tell who is meant."
    ),
}
"""What a table without names is good for, by how people are called."""
_CALENDAR_WITHOUT = (
    "Invitations without names have codes dealt for that file alone: nobody can tell who is meant. "
    "To invite people, take those with names."
)
_CALENDAR_HIDDEN = (
    "Names are hidden, so the invitations have codes. To invite people by name, choose full names "
    "first."
)
_WHAT_TO_TALK_ABOUT = (
    "A coffee together, in person or by video. To begin with: what fills your week, what you wish "
    "others knew about your work, and one thing you could make easier for each other. Taking part "
    "is voluntary; another time is as good."
)


def take_along(network: Network, rounds: tuple[DrawnRound, ...], may_go: Collection[str]) -> None:
    """Show one of the rounds, the last at first, and give it out; may_go are the marks of those
    that can be taken back."""
    if not rounds:
        return
    # A list of its own for each number of rounds: whoever keeps one sees that one.
    labels = [f"Round {each.number}{f', {each.how}' if each.how else ''}" for each in rounds]
    at: int = st.selectbox(
        LOOK_AT,
        options=range(len(rounds))[::-1],
        format_func=labels.__getitem__,
        key=f"{session.PRACTICE_PREFIX}coffee round {len(rounds)}",
        width=420,
    )
    this = rounds[at]
    if not this.groups:
        st.text(_NOBODY)
    coffee_meets.show(network, this.groups)
    if this.mark in may_go:
        st.button(
            TAKE_BACK,
            icon=":material/undo:",
            on_click=coffee_workspace.take_back,
            args=(this.mark,),
        )
    with st.container(border=True, key="coffee-files"):
        kind = st.segmented_control(
            KIND,
            options=(EXCEL, CSV, CALENDAR, EACH),
            default=EXCEL,
            required=True,
            key=f"{session.PRACTICE_PREFIX}coffee file",
        )
        if kind in (CALENDAR, EACH):
            _calendar(network, this, each=kind == EACH)
        else:
            _table(network, rounds, excel=kind == EXCEL)


def _table(network: Network, rounds: tuple[DrawnRound, ...], *, excel: bool) -> None:
    withheld, dealings = withheld_now(), dealings_without_names()

    def written(of: Network, dealt: Mapping[str, str] | None, *more: str) -> bytes:
        found = coffee_table(rounds if dealt is None else periods_told(), of.people, dealt)
        if not excel:
            return safe_csv(found)
        return role_workbook(found, [*more, VOLUNTARY], "Coffee trials")

    def periods_told() -> list[DrawnRound]:
        told = withheld()
        return [
            replace(each, period=None if each.period is None else told(each.period))
            for each in rounds
        ]

    loading_back = _LOADING_BACK[session.names()]
    with st.container(horizontal=True):
        two_ways(
            "Download the table",
            f"coffee trials.{'xlsx' if excel else 'csv'}",
            EXCEL_MIME if excel else CSV_MIME,
            lambda: written(network, None, _READ_AGAIN),
            lambda call: written(call(network), dealings, loading_back, STILL_KNOWN),
            about=_ABOUT_TABLE,
        )
    st.caption(loading_back)


def _calendar(network: Network, this: DrawnRound, *, each: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        day = st.date_input(
            "Day",
            value=working_day(session.today() + timedelta(days=7)),
            format="DD/MM/YYYY",
            width=160,
        )
        hour = st.time_input("Time", value=time(10, 0), width=140)
        minutes = st.number_input("Minutes", min_value=5, max_value=120, value=20, width=140)
    st.caption(
        "A first proposal, the same for all: whoever meets moves it to a time that suits them. "
        "Nothing is sent; you send the file."
    )
    dealings = dealings_without_names()
    # Codes mean somebody only with their dealing: those of this file alone make other meetings.
    codes = " ".join([this.mark, *sorted(set(dealings.values()))])
    begins = datetime.combine(day, hour)
    files = _files(this, begins, int(minutes), each=each)
    with st.container(horizontal=True):
        two_ways(
            "Download the invitations",
            "coffee trials.zip" if each else "coffee trials.ics",
            ZIP_MIME if each else ICS_MIME,
            lambda: files(network, this.mark),
            lambda call: files(call(network), codes if this.mark and dealings else ""),
            about=_ABOUT_CALENDAR,
        )
    st.caption(_CALENDAR_HIDDEN if session.names_hidden() else _CALENDAR_WITHOUT)


def _files(
    this: DrawnRound, begins: datetime, minutes: int, *, each: bool
) -> Callable[[Network, str], bytes]:
    """What makes the file for people called as in a network, and the series of its meetings."""

    def content(of: Network, series: str) -> bytes:
        rows = coffee_table([this], of.people)[list(PERSONS)]
        meetings = [
            Meeting(
                f"Coffee, round {this.number}: {listed(row.dropna().to_list())}",
                _WHAT_TO_TALK_ABOUT,
                begins,
                minutes,
                series,
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
