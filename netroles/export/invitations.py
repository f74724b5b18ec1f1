"""Meetings as a calendar file (iCalendar, RFC 5545), for any calendar to open."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

import icalendar

_SATURDAY = 5
_PRODUCT = "-//Network Roles//Practice//EN"


@dataclass(frozen=True)
class Meeting:
    """One meeting: what it is called, what it is about, when it begins and how long it takes.

    begins has no time zone: it is that time of day wherever the file is opened. series is a random
    text that all files of these meetings share, and no other's: without it the same words of
    another team would be taken for the same meeting.
    """

    summary: str
    about: str
    begins: datetime
    minutes: int
    series: str = ""


def working_day(day: date) -> date:
    """The day itself, or the Monday after a Saturday or Sunday."""
    return day + timedelta(days=7 - day.weekday() if day.weekday() >= _SATURDAY else 0)


def invitations(meetings: Iterable[Meeting], made: datetime) -> bytes:
    """The meetings as one `.ics` file, each an event that nobody is invited to yet.

    made, with its time zone, is when the file was made. The same meeting of the same series, made
    again, has the same identity, whatever its time, so that a calendar moves it instead of adding
    another. Without a series it is another meeting each time.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for meeting in meetings:
        event = icalendar.Event()
        series = meeting.series or secrets.token_hex(16)
        known = sha256(f"{series}\x00{meeting.summary}".encode()).hexdigest()[:32]
        event.add("uid", f"{known}@network-roles.invalid")
        event.add("dtstamp", made.astimezone(UTC))
        event.add("dtstart", meeting.begins)
        event.add("dtend", meeting.begins + timedelta(minutes=meeting.minutes))
        event.add("summary", meeting.summary)
        event.add("description", meeting.about)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
