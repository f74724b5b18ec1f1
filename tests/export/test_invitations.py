"""Meetings as a calendar file."""

from datetime import UTC, date, datetime

import icalendar

from netroles.export import Meeting, invitations, working_day

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
    one, other = (
        Meeting(f"Coffee: {who}", "", AT, 20, "r1") for who in ("Ann and Bo", "Cy and Di")
    )
    at = datetime.fromisoformat("2026-12-01T09:00")
    later = Meeting("Coffee: Ann and Bo", "", at, 30, "r1")
    first, second = events(invitations([one, other], MADE))
    (moved,) = events(invitations([later], MADE))
    assert first["uid"] == moved["uid"] != second["uid"]


def test_the_same_words_of_another_team_are_another_meeting() -> None:
    """Both have a Nurse 1 and a GP 1: a calendar would move the meeting of the others."""
    words = "Coffee, round 1: GP 1 and Nurse 1"
    meetings = [Meeting(words, "", AT, 20, of) for of in ("r1", "r2", "", "")]
    assert len({str(each["uid"]) for each in events(invitations(meetings, MADE))}) == 4


def test_nobody_is_invited_for_a_sunday() -> None:
    """29 November 2026 is a Sunday."""
    days = [working_day(date(2026, 11, day)) for day in (27, 28, 29, 30)]
    assert [each.isoformat() for each in days] == [
        "2026-11-27",
        "2026-11-30",
        "2026-11-30",
        "2026-11-30",
    ]


def test_a_name_adds_no_line_of_its_own() -> None:
    content = invitations([Meeting(HOSTILE, HOSTILE, AT, 20)], MADE)
    (event,) = events(content)
    assert "ATTENDEE" not in event
    assert not any(line.startswith(b"ATTENDEE") for line in content.splitlines())
