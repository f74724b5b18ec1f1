"""Meetings as a calendar file."""

from datetime import UTC, datetime

import icalendar

from netroles.export import Meeting, invitations

AT = datetime.fromisoformat("2026-11-29T10:00")
MADE = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
HOSTILE = "Ann;\nATTENDEE:mailto:x@y.example\r\nEND:VEVENT, Bo"


def events(content: bytes) -> list[icalendar.Component]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def test_a_meeting_begins_at_its_time_of_day_and_lasts_its_minutes() -> None:
    (event,) = events(invitations([Meeting("Coffee: Ann and Bo", "Talk.", AT, 20)], MADE))
    assert event["summary"] == "Coffee: Ann and Bo"
    assert event["description"] == "Talk."
    assert event.decoded("dtstart") == AT
    assert event.decoded("dtend") == datetime.fromisoformat("2026-11-29T10:20")
    assert event.decoded("dtstamp") == MADE


def test_a_meeting_moved_to_another_time_is_the_same_meeting() -> None:
    one, other = (Meeting(f"Coffee: {who}", "", AT, 20) for who in ("Ann and Bo", "Cy and Di"))
    later = Meeting("Coffee: Ann and Bo", "", datetime.fromisoformat("2026-12-01T09:00"), 30)
    first, second = events(invitations([one, other], MADE))
    (moved,) = events(invitations([later], MADE))
    assert first["uid"] == moved["uid"] != second["uid"]


def test_a_name_adds_no_line_of_its_own() -> None:
    content = invitations([Meeting(HOSTILE, HOSTILE, AT, 20)], MADE)
    (event,) = events(content)
    assert "ATTENDEE" not in event
    assert not any(line.startswith(b"ATTENDEE") for line in content.splitlines())
