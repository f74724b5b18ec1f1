"""Meetings as a calendar file (iCalendar, RFC 5545), for any calendar to open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import icalendar

_PRODUCT = "-//Network Roles//Practice//EN"


@dataclass(frozen=True)
class Meeting:
    """One meeting: what it is called, what it is about, when it begins and how long it takes.

    begins has no time zone: it is that time of day wherever the file is opened.
    """

    summary: str
    about: str
    begins: datetime
    minutes: int


def invitations(meetings: Iterable[Meeting], made: datetime) -> bytes:
    """The meetings as one `.ics` file, each an event that nobody is invited to yet.

    made, with its time zone, is when the file was made. The same meeting made again has the same
    identity, whatever its time, so that a calendar moves it instead of adding another.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for meeting in meetings:
        event = icalendar.Event()
        known = sha256(meeting.summary.encode()).hexdigest()[:32]
        event.add("uid", f"{known}@network-roles.invalid")
        event.add("dtstamp", made.astimezone(UTC))
        event.add("dtstart", meeting.begins)
        event.add("dtend", meeting.begins + timedelta(minutes=meeting.minutes))
        event.add("summary", meeting.summary)
        event.add("description", meeting.about)
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
