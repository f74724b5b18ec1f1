"""What saved work may not say although its form is right: what we never write."""

from collections.abc import Iterator
from datetime import date

from netroles.reading.graphs import GRAPH_KINDS
from netroles.reading.opened import SHEET, TABLE_KINDS
from netroles.reading.report import cut
from netroles.reading.work import Work

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2150, 12, 31)
"""Data are deleted in between; a date field takes no later day."""


def contradiction(work: Work) -> str | None:
    """The first thing that makes no sense, as the end of a sentence; None where all does.

    Merges that go round in a circle are no fault of form: they are made in their order, and those
    that come too late are counted where they are made.
    """
    return next(_faults(work), None)


def _faults(work: Work) -> Iterator[str]:
    if any(each.stays == each.goes for each in work.same.merges):
        yield " at “one person”: expected two spellings, found the same one twice"
    if any(one == other for one, other in work.same.apart):
        yield " at “two people”: expected two people, found the same one twice"
    if work.matched is not None:
        columns = work.matched.ties.columns
        if (answered := columns["source"]) is not None and answered == columns["target"]:
            yield (
                " at “columns”: expected a column for who answered and one for who was named, "
                f"found “{cut(answered)}” for both"
            )
        for read_as in (work.matched.ties_as, work.matched.people_as):
            if read_as.kind is not None and not _is_kind(read_as.kind):
                yield f" at “columns”: “{cut(read_as.kind)}” is no kind of file"
    if work.delete_by and not _is_day(work.delete_by):
        yield (
            f" at “delete by”: expected a day from {FIRST_DAY} to {LAST_DAY}, found "
            f"“{cut(work.delete_by)}”"
        )


def _is_kind(kind: str) -> bool:
    return kind in TABLE_KINDS or kind in GRAPH_KINDS or kind.startswith(SHEET)


def _is_day(text: str) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.isoformat() == text and FIRST_DAY <= day <= LAST_DAY
